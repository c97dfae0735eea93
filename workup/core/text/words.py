"""Typed words as both engines read them: folded, cut into words and joints, and compared by their stems.

The page's script does the same, step by step: no locale, no pattern, whole numbers only.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from workup.core.text.value import Value

JOINTS = {
    "and": "a", "plus": "a", "with": "a", "including": "a", "or": "o", "nor": "o", "versus": "o", "vs": "o",
    "but": "b", "then": "b", "so": "b", "afterwards": "b",
}  # fmt: skip
"""Words that part one wish from the next, and how: and, or, but."""

_MARKS = {",": "c", "(": "c", ")": "c", "[": "c", "]": "c", ":": "c", "…": "c", ";": "b", "!": "b", "?": "b", "\n": "b"}
_SPACED = {"+": "a", "&": "a", "-": "c", "–": "c", "—": "c"}
_APOSTROPHES = "'’‘ʼ`´"
_DOUBLED = tuple(2 * letter for letter in "bdgmnprt")


class Token(Value, kw_only=False):
    """A word with its stem, or a joint with its kind."""

    raw: str
    stem: str
    joint: str = ""


def fold(text: str) -> str:
    """The text in lower case, without accents and apostrophes."""
    # Apostrophes first: some of them are taken apart into a space and an accent.
    bare = "".join(c for c in text if c not in _APOSTROPHES)
    lower = unicodedata.normalize("NFKD", bare).lower().replace("ß", "ss").replace("⁄", "/")
    return "".join(c for c in lower if not "\u0300" <= c <= "\u036f")


def is_letter(c: str) -> bool:
    """Whether a folded character belongs to a word."""
    if c < "\u00c0":
        return "a" <= c <= "z" or "0" <= c <= "9"
    return not ("\u2000" <= c <= "\u206f" or "\u3000" <= c <= "\u303f")


def plain(text: str) -> str:
    """The words of a text, folded, single-spaced."""
    return " ".join("".join(c if is_letter(c) else " " for c in fold(text)).split())


def stem(word: str) -> str:
    """A folded word without its plural or its ending as a verb, American where British and American differ."""
    if len(word) >= 5:
        word = word.replace("isation", "ization").replace("ae", "e").replace("oe", "e").replace("our", "or")
    if len(word) >= 5 and word.endswith("s") and word[-2] not in "sui":
        if word.endswith("ies"):
            word = word[:-3] + "y"
        elif word.endswith(("xes", "sses", "shes")):
            word = word[:-2]
        else:
            word = word[:-1]
    return _without_end(word)


def _without_end(word: str) -> str:
    # Walking and walked are walk; vomiting and vomited vomit; jabbed jab.
    for end in ("ing", "ed"):
        bare = word.removesuffix(end)
        if bare == word or len(bare) < 3:
            continue
        if len(bare) > 3 and bare.endswith(_DOUBLED):
            bare = bare[:-1]
        return bare
    return word


@lru_cache(maxsize=16_384)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and joints of a line, in their order."""
    folded = fold(text)
    found: list[Token] = []
    word = ""

    def flush() -> None:
        nonlocal word
        if word:
            found.append(Token(word, stem(word), JOINTS.get(word, "")))
        word = ""

    for at, c in enumerate(folded):
        if is_letter(c):
            word += c
            continue
        flush()
        before = folded[at - 1] if at else " "
        after = folded[at + 1] if at + 1 < len(folded) else " "
        if (kind := _MARKS.get(c)) and not (c == ":" and after != " "):
            found.append(Token(c, c, kind))
        elif (c in _SPACED and before == " " and after == " ") or (c == "." and after == " "):
            found.append(Token(c, c, _SPACED.get(c, "b")))
        elif c == "/" and not "0" <= after <= "9":
            found.append(Token(c, c, "o"))
    flush()
    return tuple(found)


def distance(one: str, other: str) -> int:
    """How many letters to add, drop, change or swap with a neighbour make one word of the other."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one):
        row = [i + 1]
        for j, b in enumerate(other):
            least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a != b))
            if i and j and a == other[j - 1] and one[i - 1] == b:
                least = min(least, before[j - 1] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]


def slip(word: str, known: Iterable[str], same: Mapping[str, str]) -> tuple[str, bool]:
    """The one known word that a word slipped from, and whether that is sure; empty where there is none, or several.

    Of a word with several spellings, it is the first.
    """
    best: list[str] = []
    least = 3
    letters = set(word)
    for other in known:
        # The first letter is seldom the one that slips, and short words are easily other words.
        most = 2 if len(other) >= 9 else 1
        if len(other) < 4 or other[0] != word[0] or abs(len(other) - len(word)) > most:
            continue
        if len(other) == 4 and sorted(word) != sorted(other):
            continue
        # One slip brings and takes one letter each at most: most words are too far apart to be measured.
        if len(letters.symmetric_difference(other)) > 2 * most or (far := distance(word, other)) > min(most, least):
            continue
        best = [*best, other] if far == least else [other]
        least = far
    if all(one.startswith(best[0]) or best[0].startswith(one) for one in best):
        best = best[:1]
    if not best or len({same.get(one, one) for one in best}) != 1:
        return "", False
    swapped = sorted(word) == sorted(best[0])
    return same.get(best[0], best[0]), len(best[0]) >= (5 if swapped else 6)
