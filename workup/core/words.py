"""What a learner's typed words mean: labels, aliases, small slips, several things at once."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

_JOINTS = re.compile(r"\s+(?:and|with|plus|then)\s+|\s*[+&;]\s*")
_FILLERS = frozenset(
    {"a", "an", "the", "of", "for", "in", "on", "at", "to", "is", "are", "her", "his", "she", "he", "it", "how", "any"}
    | {"do", "does", "did", "has", "have", "what", "about", "please", "check", "look", "test", "some", "was", "there"}
)


def plain(text: str) -> str:
    """The text in lower case without accents or punctuation, single-spaced."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(kept.split())


class Vocabulary:
    """Names for ids; a name is a label, an alias or the id itself."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names: dict[str, tuple[str, ...]] = {
            key: tuple(dict.fromkeys(filter(None, (plain(name) for name in (*given, key)))))
            for key, given in names.items()
        }

    def exactly(self, phrase: str) -> tuple[str, ...]:
        """The ids that have this very name."""
        wanted = plain(phrase)
        return tuple(key for key, names in self._names.items() if wanted in names)

    def find(self, phrase: str) -> tuple[str, ...]:
        """The ids that a phrase can mean: one when it is clear, several when it is not, none when nothing fits.

        In this order: the very name; the longest name inside the phrase; the names the phrase
        begins or abbreviates; names within a small slip of the keyboard.
        """
        if exact := self.exactly(phrase):
            return exact
        spoken = plain(phrase).split()
        said = [word for word in spoken if word not in _FILLERS] or spoken
        if not said:
            return ()
        return self._inside(spoken) or self._abbreviated(said) or self._nearly(said)

    def _inside(self, spoken: list[str]) -> tuple[str, ...]:
        return self._longest(lambda name: _contains(spoken, name.split()))

    def _abbreviated(self, said: list[str]) -> tuple[str, ...]:
        found = {
            key
            for key, names in self._names.items()
            for name in names
            if all(len(word) >= 3 and any(part.startswith(word) for part in name.split()) for word in said)
        }
        return tuple(key for key in self._names if key in found)

    def _nearly(self, said: list[str]) -> tuple[str, ...]:
        def near(name: str) -> bool:
            parts = name.split()
            return len(parts) <= len(said) and all(any(_slip(part, word) for word in said) for part in parts)

        return self._longest(near)

    def _longest(self, fits: Callable[[str], bool]) -> tuple[str, ...]:
        best: dict[str, int] = {}
        for key, names in self._names.items():
            length = max((len(name) for name in names if fits(name)), default=0)
            if length:
                best[key] = length
        top = max(best.values(), default=0)
        return tuple(key for key, length in best.items() if length == top)

    def several(self, text: str) -> tuple[list[str], list[tuple[str, tuple[str, ...]]]]:
        """The ids named in a list like "mri head and body, lp with bands", and what was not clear.

        Returns the ids in their order, and pairs of a phrase with the ids it could mean.
        """
        ids: list[str] = []
        unclear: list[tuple[str, tuple[str, ...]]] = []
        for segment in text.split(","):
            before: list[str] = []
            for phrase in self._phrases(segment):
                found = self.find(phrase)
                # In "mri head and body" the second part borrows the first word of the part before it.
                if len(found) != 1 and before:
                    borrowed = self.find(f"{before[0]} {phrase}")
                    found = borrowed if len(borrowed) == 1 else found
                before = plain(phrase).split() or before
                if len(found) == 1:
                    ids.append(found[0])
                else:
                    unclear.append((phrase.strip(), found))
        return list(dict.fromkeys(ids)), unclear

    def _phrases(self, segment: str) -> list[str]:
        # A name may itself hold a joint ("cells and protein"): the longest run of parts that is a name stays whole.
        if not segment.strip():
            return []
        parts = [part for part in _JOINTS.split(segment.strip()) if part.strip()]
        phrases: list[str] = []
        start = 0
        while start < len(parts):
            spans = (
                (end, joint.join(parts[start:end]))
                for end in range(len(parts), start + 1, -1)
                for joint in (" ", " and ", " with ")
            )
            end, phrase = next((span for span in spans if self.exactly(span[1])), (start + 1, parts[start]))
            phrases.append(phrase)
            start = end
        return phrases


def _contains(spoken: list[str], name: list[str]) -> bool:
    return any(spoken[start : start + len(name)] == name for start in range(len(spoken) - len(name) + 1))


def _slip(part: str, word: str) -> bool:
    if part == word:
        return True
    # Two short words are easily one letter apart and mean different things (pet, pot): only longer ones may slip.
    if min(len(part), len(word)) < 4 or abs(len(part) - len(word)) > 2:
        return False
    return SequenceMatcher(None, part, word, autojunk=False).ratio() >= 0.8
