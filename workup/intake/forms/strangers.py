"""Files that hold no hand-in that can be read: what each is, and what a teacher can do about it."""

from collections.abc import Iterator

from workup.intake.bounds import Unopened
from workup.intake.forms import office
from workup.intake.given import Given
from workup.intake.parts import Part
from workup.phrases import say

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_PACKED = (b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd")
_SOUNDS = (b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"fLaC", b"\xff\xfb", b"\xff\xf3")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TNEF = b"\x78\x9f\x3e\x22"


def fits(given: Given) -> bool:
    """Whether a file is one of these."""
    return _what(given) != ""


def parts(given: Given) -> Iterator[Part]:
    """Nothing: says what a file is. Raises Unopened."""
    raise Unopened(_what(given), is_none=True)


def _what(given: Given) -> str:
    head = given.head
    if head.startswith(b"%PDF"):
        return say("intake-pdf")
    if head.startswith(_PICTURES) or head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif") or head[8:12] == b"WEBP":
        return say("intake-picture")
    if head.startswith(_PACKED) or head[257:262] == b"ustar":
        return say("intake-packed")
    if head.startswith(_SOUNDS) or head[4:8] == b"ftyp" or head.startswith(b"RIFF"):
        return say("intake-recording")
    if head.startswith(_OLE):
        return say("intake-outlook") if given.ending == ".msg" else say("intake-old-office")
    if head.startswith(_TNEF):
        return say("intake-winmail")
    return _what_in_archive(given) if head.startswith(b"PK") else ""


def _what_in_archive(given: Given) -> str:
    names = office.names(given)
    if "imsmanifest.xml" in names:
        return say("intake-package")
    if "ppt/presentation.xml" in names:
        return say("intake-slides")
    if "xl/workbook.bin" in names:
        return say("intake-old-office")
    if any(name.endswith(".iwa") for name in names):
        return say("intake-apple")
    return ""
