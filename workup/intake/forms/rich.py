"""A text with its looks (.rtf), as older word processors and mail programs keep it."""

import re
from collections.abc import Iterator

from workup.intake.forms.plain import ways
from workup.intake.given import Given
from workup.intake.parts import Part

_ENDS_A_LINE = frozenset({"par", "line", "cell", "row", "tab", "sect", "page"})
_WORD = re.compile(
    r"\\(?:'([0-9A-Fa-f]{2})|u(-?\d{1,5}) ?\??|([a-z]{1,32})(?:-?\d{1,9})? ?|(_)|(~)|([{}\\])|.)|[{}]|\r?\n", re.DOTALL
)


def fits(given: Given) -> bool:
    """Whether a file is such a text."""
    return given.head.lstrip().startswith(b"{\\rtf")


def parts(given: Given) -> Iterator[Part]:
    """Its letters and lines, without its looks."""
    yield ways(given.place, _WORD.sub(_plain, given.whole.decode("latin-1")))


def _plain(found: re.Match[str]) -> str:
    code, point, word, hyphen, blank, itself = found.groups()
    if code:
        return bytes.fromhex(code).decode("cp1252", errors="replace")
    if point:
        return chr(int(point) % 65536)
    if word in _ENDS_A_LINE:
        return "\n"
    return "-" if hyphen else " " if blank else itself or ""
