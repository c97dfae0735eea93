"""Which kind of file a file is: a new kind is a file of its own, and a line here."""

from workup.intake.bounds import Unopened
from workup.intake.containers import archive, mail, mailbox
from workup.intake.forms import lines, messages, opendocument, plain, rich, sheet, strangers, word
from workup.intake.given import Given
from workup.intake.parts import Reader
from workup.phrases import say

READERS: tuple[Reader, ...] = (
    lines,
    strangers,
    word,
    sheet,
    opendocument,
    archive,
    mailbox,
    mail,
    rich,
    messages,
    plain,
)
"""In the order in which they are asked: whoever looks closer goes first."""


def reader_of(given: Given) -> Reader:
    """The kind of a file, by what is in it before its name. Raises Unopened where it is none of these."""
    reader = next((one for one in READERS if one.fits(given)), None)
    if reader is None:
        raise Unopened(say("intake-no-text"), is_none=True)
    return reader
