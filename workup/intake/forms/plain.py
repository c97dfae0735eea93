"""A text of any kind, and the ways in which one can be read: as it stands, as a table, as a page, as a chat."""

import codecs
from collections.abc import Iterator
from functools import cache, partial

from workup.intake.forms import chat, page, table
from workup.intake.given import Given
from workup.intake.parts import Part, Text, Ways

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_UNSEEN = bytes({*range(9), 11, *range(14, 27), *range(28, 32)})


def fits(given: Given) -> bool:
    """Whether a file is a text at all."""
    head = given.head
    if any(head.startswith(mark) for mark, _ in _MARKS):
        return True
    if _wide(head):
        return True
    unseen = len(head) - len(head.translate(None, _UNSEEN))
    return unseen * 50 <= len(head)


def parts(given: Given) -> Iterator[Part]:
    """The text, and the ways in which it can be read."""
    yield ways(given.place, decoded(given.whole))


def ways(place: str, text: str) -> Ways:
    """A text with the ways in which it can be read."""
    shown = cache(lambda: page.lines(text) if "<" in text else "")
    return Ways(
        place,
        text,
        (
            lambda: (Text(place, text),),
            *(partial(table.tables, place, text, sign) for sign in table.SIGNS),
            lambda: page.tables(place, text),
            lambda: chat.texts(place, text),
            lambda: chat.texts(place, shown()),
        ),
    )


def decoded(data: bytes) -> str:
    """What bytes say. A block is plain ASCII, so that it does not matter how anything around it is written."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    if wide := _wide(data[:4096]):
        return data.decode(wide, errors="replace")
    return data.decode("utf-8-sig", errors="replace")


def _wide(head: bytes) -> str:
    # Two bytes a letter, and no mark that says so.
    if len(head) < 16:
        return ""
    for name, nothing, something in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if nothing.count(0) * 10 > len(nothing) * 9 and something.count(0) * 10 < len(something):
            return name
    return ""
