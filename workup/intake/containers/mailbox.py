"""A mailbox (.mbox): mails one behind the other, as programs for mail export a folder."""

from collections.abc import Iterator
from io import BytesIO

from workup.intake.bounds import LARGEST_TEXT, Unopened
from workup.intake.given import Given
from workup.intake.names import within
from workup.intake.parts import Part, Shut
from workup.phrases import say

_FROM = b"From "
_ENDINGS = frozenset({".mbox", ".mbx"})


def fits(given: Given) -> bool:
    """Whether a file is a mailbox, by how it begins."""
    if not given.head.startswith(_FROM):
        return False
    second = given.head.partition(b"\n")[2].partition(b"\n")[0]
    return given.ending in _ENDINGS or b":" in second


def parts(given: Given) -> Iterator[Part]:
    """Its mails, each read when it is asked for."""
    for number, mail in enumerate(_mails(given), start=1):
        place = say("intake-message", number=number)
        try:
            if mail is None:
                raise Unopened(say("gather-large-text", most=LARGEST_TEXT // 1_000_000))
            yield given.inside(".eml", place, BytesIO(mail))
        except Unopened as error:
            yield Shut(within(given.place, place), str(error))


def _mails(given: Given) -> Iterator[bytes | None]:
    # None stands for one that is too large, which is passed over and never held.
    stream = given.rewound()
    lines: list[bytes] = []
    size, is_blank, is_large = 0, True, False
    while line := stream.readline(1 << 20):
        if is_blank and line.startswith(_FROM):
            if size:
                yield None if is_large else b"".join(lines)
            lines, size, is_large = [], 0, False
            is_blank = False
            continue
        is_blank = not line.strip()
        size += len(line)
        if size > LARGEST_TEXT:
            lines, is_large = [], True
        else:
            # A line that would look like the beginning of a mail was marked when it was put in.
            lines.append(line[1:] if line.startswith(b">From ") else line)
    if size:
        yield None if is_large else b"".join(lines)
