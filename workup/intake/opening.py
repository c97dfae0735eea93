"""A file opened, and everything in it that may be a hand-in looked for."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from struct import error as StructError
from zipfile import BadZipFile

from workup.intake.bounds import Bounds, TooMuch, Unopened
from workup.intake.given import Given
from workup.intake.known import Known
from workup.intake.readers import reader_of
from workup.intake.search import Aside, Found, searched
from workup.phrases import say


def found_in(path: Path, known: Known) -> Iterator[Found]:
    """Every walk in a file, and what else is in it with the reason why it is none; at least one. Raises OSError."""
    with path.open("rb") as stream:
        try:
            yield from _looked_into(Given(path.name, stream, Bounds()), known)
        except TooMuch as error:
            yield Aside("", str(error))


def _looked_into(given: Given, known: Known) -> Iterator[Found]:
    is_empty = True
    try:
        for part in reader_of(given).parts(given):
            for found in _looked_into(part, known) if isinstance(part, Given) else searched(part, known):
                is_empty = False
                yield found
    except TooMuch:
        raise
    except Unopened as error:
        yield Aside(given.place, str(error), error.is_none)
    except (zlib.error, BadZipFile, EOFError, StructError, ValueError, RecursionError, NotImplementedError):
        yield Aside(given.place, say("intake-damaged"))
    else:
        if is_empty:
            yield Aside(given.place, say("gather-no-log"), is_none=True)
