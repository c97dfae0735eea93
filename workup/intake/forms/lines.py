"""Logs as they are kept (.jsonl), inside another file."""

from collections.abc import Iterator

from workup.intake.given import Given
from workup.intake.parts import Logs, Part

_OPENING = b'{"workup_log"'


def fits(given: Given) -> bool:
    """Whether a file begins as a log does."""
    return given.head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_OPENING)


def parts(given: Given) -> Iterator[Part]:
    """The logs, one behind the other."""
    yield Logs(given.place, given.whole)
