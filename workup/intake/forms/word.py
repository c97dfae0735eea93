"""A word file (.docx, .docm): the text that is shown in it; macros and what was struck out are not looked at."""

import re
from collections.abc import Iterator, Mapping

from workup.intake.forms import office
from workup.intake.forms.plain import ways
from workup.intake.given import Given
from workup.intake.parts import Part
from workup.intake.xml import read

_DOCUMENT = "word/document.xml"
_BESIDE = re.compile(r"word/(?:comments|footnotes|endnotes)\.xml")
_STANDS_FOR = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SAID_TWICE = "Fallback"


def fits(given: Given) -> bool:
    """Whether a file is a word file."""
    return office.holds(given, _DOCUMENT)


def parts(given: Given) -> Iterator[Part]:
    """Its text, then each of its comments and notes."""
    for name in (_DOCUMENT, *sorted(filter(_BESIDE.fullmatch, office.names(given)))):
        yield ways(given.place, _text(office.part(given, name)))


def _text(data: bytes) -> str:
    found: list[str] = []
    is_text, passed_over = False, 0

    def begins(name: str, _: Mapping[str, str]) -> None:
        nonlocal is_text, passed_over
        passed_over += name == _SAID_TWICE
        is_text = name == "t" and not passed_over
        if not passed_over and name in _STANDS_FOR:
            found.append(_STANDS_FOR[name])

    def ends(name: str) -> None:
        nonlocal is_text, passed_over
        passed_over -= name == _SAID_TWICE
        is_text = False
        if name == "p":
            found.append("\n")

    def says(text: str) -> None:
        if is_text:
            found.append(text)

    read(data, begins, ends, says)
    return "".join(found)
