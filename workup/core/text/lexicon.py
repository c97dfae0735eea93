"""Every name and phrase that a line may hold, compiled once for a case, and found in a line longest first.

Compiled it is plain data, so that the page is sent the very table that Python reads.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cache, lru_cache, partial
from itertools import groupby
from operator import itemgetter

from workup.core.text import courtesy
from workup.core.text.remembered import Remembered
from workup.core.text.value import Value
from workup.core.text.words import Token, slip, stem, tokens

WIDEST = 16
"""Words and joints that one name may span in a line."""

GLUE = frozenset(map(stem, courtesy.GLUE.split()))

# What a name is, its tag: i item, k item in its sample only, o item where it stands alone, m a word of an item's label;
# x item for others, c chapter, d what is declined, a what is absent, s a sample, b blood, e another sample;
# h hypothesis, D doubtful, n none of any list; f courtesy, v verb, - negation, q about a test, w what is, r result,
# p reason, t relation.
SPELLED = "ikoxcdashDn"
"""Kinds of names that a slip of spelling may have been meant for."""


class Unit(Value, kw_only=False):
    """A piece of a line: a name or phrase with its tags, a joint, or a word that is not known."""

    raw: str
    stems: tuple[str, ...]
    tags: tuple[str, ...] = ()
    joint: str = ""
    slipped: bool = False
    """Whether a doubtful slip of spelling is in it."""
    generic: bool = False

    def ids(self, kinds: str) -> tuple[str, ...]:
        """What its tags of these kinds stand for."""
        return tuple(dict.fromkeys(tag[2:] for tag in self.tags if tag[0] in kinds))

    def is_any(self, kinds: str) -> bool:
        """Whether it has a tag of one of these kinds."""
        return any(tag[0] in kinds for tag in self.tags)


class Lexicon(Value, kw_only=False):
    """The compiled table: by key its tags; other spellings; generic words; ordinary words."""

    names: Mapping[str, tuple[str, ...]]
    same: Mapping[str, str]
    generic: frozenset[str]
    ordinary: frozenset[str]
    spelled: tuple[str, ...] = ()
    known: frozenset[str] = field(default=frozenset())

    def scan(self, line: str) -> tuple[Unit, ...]:
        """The pieces of a line, each name as long as it goes."""
        read: list[tuple[Token, str, bool]] = []
        for token in _respelled(line, self.same):
            word = token.stem
            doubtful = False
            if not token.joint and self._may_slip(word):
                meant, sure = slip(word, self.spelled, self.same)
                if meant:
                    word, doubtful = meant, not sure
            read.append((token, word, doubtful))
        units: list[Unit] = []
        at = 0
        while at < len(read):
            end = self._longest(read, at)
            some = read[at:end]
            words = tuple(word for token, word, _ in some if not token.joint)
            raw = " ".join(token.raw for token, _, _ in some)
            if end == at + 1 and some[0][0].joint:
                units.append(Unit(raw, (), joint=some[0][0].joint))
            else:
                tags = self.names.get(key_of(some), ("f:",) if end == at + 1 and words[0] in GLUE else ())
                if not tags and _is_amount(words[0]):
                    tags = ("f:",)
                is_generic = all(word in self.generic or word in GLUE for word in words)
                units.append(Unit(raw, words, tags, slipped=any(one[2] for one in some), generic=is_generic))
            at = end
        return tuple(units)

    def tags(self, words: Sequence[str]) -> tuple[str, ...]:
        """The tags of a name made of these stems."""
        return self.names.get(" ".join(sorted(word for word in words if word not in GLUE)), ())

    def _may_slip(self, word: str) -> bool:
        if len(word) < 4 or word in self.known or word in self.ordinary or word in GLUE:
            return False
        return not any("0" <= c <= "9" for c in word)

    def _longest(self, read: Sequence[tuple[Token, str, bool]], at: int) -> int:
        if read[at][1] in GLUE or read[at][0].joint:
            return at + 1
        for end in range(min(len(read), at + WIDEST), at + 1, -1):
            last = read[end - 1][0]
            if read[end - 1][1] in GLUE or (last.joint and last.raw not in (")", "but")):
                continue
            if key_of(read[at:end]) in self.names:
                return end
        return at + 1


def key_of(read: Iterable[tuple[Token, str, bool]]) -> str:
    """The key of a name: its stems in the order of the alphabet, and how many times it is parted inside."""
    words: list[str] = []
    parted = 0
    was_joint = False
    for token, word, _ in read:
        if token.joint:
            parted += not was_joint
            was_joint = True
        elif word not in GLUE:
            words.append(word)
            was_joint = False
    return " ".join([*sorted(words), *(["+" * parted] if parted else [])])


def compiled(entries: Iterable[tuple[str, str]], same: Mapping[str, Iterable[str]], generic: Iterable[str]) -> Lexicon:
    """The lexicon of names with their tags, after the words of courtesy."""
    spellings = {
        " ".join(token.stem for token in tokens(one)): stem(word) for word, others in same.items() for one in others
    }
    table: dict[str, dict[str, None]] = {}
    keys = _keys_in(tuple(spellings.items()))
    for name, tag in (*entries, *_courtesies()):
        if key := keys[name]:
            table.setdefault(key, {})[tag] = None
    # A word of a label is only a hint where it is nothing else.
    names = {key: tuple(tag for tag in tags if tag[0] != "m" or _is_hint(tags)) for key, tags in table.items()}
    words = {key: [word for word in key.split(" ") if not word.startswith("+")] for key in names}
    # "abdomnal" is a slip of abdominal, which is another spelling of abdomen.
    spelled = {word for key, some in words.items() for word in some if any(tag[0] in SPELLED for tag in names[key])}
    written = {one for one, word in spellings.items() if word in spelled and " " not in one}
    return Lexicon(
        names=names,
        same=spellings,
        generic=frozenset(token.stem for name in generic for token in _respelled(name, spellings)),
        ordinary=frozenset(stem(word) for word in courtesy.ORDINARY.split()),
        spelled=tuple(sorted(word for word in {*spelled, *written} if len(word) >= 4)),
        known=frozenset(word for some in words.values() for word in some),
    )


@lru_cache(maxsize=8)
def _keys_in(spellings: tuple[tuple[str, str], ...]) -> Remembered[str, str]:
    # The cases of a pack have most names in common.
    return Remembered(partial(_key_in, dict(spellings)))


def _key_in(spellings: Mapping[str, str], name: str) -> str:
    read = [(token, token.stem, False) for token in _respelled(name, spellings)]
    while read and read[-1][0].joint and read[-1][0].raw not in (")", "but"):
        read.pop()
    return key_of(read)


def packed(lexicon: Lexicon, keys: Collection[str]) -> dict[str, object]:
    """Some names, and the generic words of a lexicon as the page is sent them: by their tags, keys on one string."""
    by_tags: dict[str, list[str]] = {}
    for key, tags in lexicon.names.items():
        if key in keys:
            by_tags.setdefault("|".join(tags), []).append(key)
    names = [[tags, ";".join(_after_each_other(sorted(some)))] for tags, some in sorted(by_tags.items())]
    return {"names": names, "generic": sorted(lexicon.generic)}


def mistakable(lexicon: Lexicon) -> frozenset[str]:
    """The ordinary words that would be taken for a slip of some name; the others need no telling."""
    spelled, same = _by_letter(lexicon.spelled), tuple(lexicon.same.items())
    of_each = (
        _mistakable(words, spelled.get(letter, ()), same) for letter, words in _by_letter(lexicon.ordinary).items()
    )
    return frozenset().union(*of_each)


@cache
def _mistakable(
    ordinary: tuple[str, ...], spelled: tuple[str, ...], same: tuple[tuple[str, str], ...]
) -> frozenset[str]:
    # Of one letter: of most letters the cases of a pack have every name in common.
    known = dict(same)
    return frozenset(word for word in ordinary if slip(word, spelled, known)[0])


def _by_letter(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {letter: tuple(some) for letter, some in groupby(sorted(words), key=itemgetter(0))}


def _after_each_other(keys: Sequence[str]) -> Iterator[str]:
    # A capital stands for as many words as it has in common with the one before.
    before: list[str] = []
    for key in keys:
        words = key.split(" ")
        shared = 0
        while shared < min(len(words) - 1, len(before)) and words[shared] == before[shared]:
            shared += 1
        yield (chr(64 + shared) if shared else "") + " ".join(words[shared:])
        before = words


def _respelled(line: str, same: Mapping[str, str]) -> list[Token]:
    # One spelling of every word, and one word for what has also a longer name: mri for magnetic resonance imaging.
    found = list(tokens(line))
    for size in (3, 2, 1):
        at = 0
        while at + size <= len(found):
            some = found[at : at + size]
            word = same.get(" ".join(token.stem for token in some))
            if word is not None and not any(token.joint for token in some):
                found[at : at + size] = [Token(" ".join(token.raw for token in some), word)]
            at += 1
    return found


def _courtesies() -> Iterable[tuple[str, str]]:
    # Where a name is also courtesy ("look"), its other meaning comes first among its tags.
    for tag, words in (
        ("v:", courtesy.VERBS.split()),
        ("-:", courtesy.NEGATIONS),
        ("q:", courtesy.ABOUT),
        ("w:", courtesy.WHAT),
        ("r:", courtesy.RESULTS.split()),
        ("p:", courtesy.PURPOSES),
        ("t:", courtesy.RELATIONS.split()),
        ("f:", (*courtesy.PHRASES, *courtesy.FILLERS.split())),
    ):
        for word in words:
            yield word, tag


def _is_hint(tags: Iterable[str]) -> bool:
    return all(tag[0] == "m" for tag in tags)


def _is_amount(word: str) -> bool:
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    return digits != "" and all("0" <= c <= "9" for c in digits) and len(word) - len(digits) <= 1
