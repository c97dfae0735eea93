"""Which codes a teacher expects, from a file, and what was found of each code."""

from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from workup.class_logs import Survey
from workup.class_logs.account import KINDS
from workup.core.classroom.account import Kind
from workup.core.classroom.attendance import SEVERAL
from workup.core.text.pseudonym import refusal
from workup.errors import UsageError
from workup.files import text_of

_BY_CODE = "SELECT DISTINCT learner, kind FROM logs WHERE learner IS NOT NULL ORDER BY learner"
_NAMELESS = "SELECT count(*) FROM logs WHERE learner IS NULL AND kind = 'counted'"


class Expected(NamedTuple):
    """The codes of a file, and which of its lines hold none."""

    codes: tuple[str, ...]
    without: tuple[int, ...]
    """By their numbers alone: what stands there may be a name."""


def expected_in(path: Path) -> Expected:
    """The codes in a file: one on each line, or in any cell of it. Raises UsageError where it cannot be read."""
    codes: dict[str, None] = {}
    without: list[int] = []
    for number, line in enumerate(text_of(path, "codes", UsageError).splitlines(), start=1):
        bare = line.partition("#")[0]
        cells = [cell.strip("\"' ").casefold() for cell in bare.replace(";", ",").replace("\t", ",").split(",")]
        found = [cell for cell in cells if not refusal(cell)]
        codes |= dict.fromkeys(found)
        if bare.strip() and not found:
            without.append(number)
    return Expected(tuple(codes), tuple(without))


def found_by_code(survey: Survey) -> dict[str, tuple[Kind | None, ...]]:
    """Of each code, what became of its logs, with None for one that counts; what says most of it comes first."""
    rows = survey.roster.rows(_BY_CODE)
    return {
        code: tuple(sorted((None if kind == "counted" else kind for _, kind in group), key=_place))
        for code, group in groupby(rows, key=lambda row: row[0])
    }


def several_in(survey: Survey) -> frozenset[str]:
    """The codes under which two different walks of one number stand."""
    return frozenset(code for code, kind in survey.roster.rows(_BY_CODE) if kind == SEVERAL)


def nameless_in(survey: Survey) -> int:
    """How many walks count and bear no code."""
    return int(next(survey.roster.rows(_NAMELESS))[0])


def _place(kind: Kind | None) -> int:
    return -1 if kind is None else KINDS.index(kind)
