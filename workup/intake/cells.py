"""A table, looked through: the texts in its cells and columns, and the answers that a course shows in its reports."""

import re
from collections import defaultdict
from collections.abc import Iterator

from workup.core.content.casefile import CHIPS
from workup.core.exchange.interactions import NAMED, Answer
from workup.intake.names import within
from workup.intake.parts import Table, Text
from workup.phrases import say

MAY_BE_ANSWERS = re.compile(
    r"(?<![\w.-])1-(?:idea|chips|skip|look|plan|note|commit)\b|(?<![\w.-])[a-z][a-z-]+=(?:10|[1-9];[a-z])"
)
"""Whether a text may hold such answers."""

_WHOLE = ("BEGIN", "END", "WORKUP")
_TRACKED = re.compile(r"cmi\.interactions[._](\d{1,5})\.(id|student_response|learner_response)")
_LIST = re.compile(r"[a-z0-9-]{1,40}=[0-9]{1,2}(?:;[a-z0-9-]{1,40}=[0-9]{1,2}){0,40}")
_CHIPS = re.compile(r"=([0-9]{1,2})")
_NO_ANSWER = frozenset({"fill-in", "performance"})


def texts(table: Table) -> Iterator[Text]:
    """The texts in a table: each cell that holds a whole hand-in, then each column, whose cells may be its lines."""
    columns: dict[int, list[str]] = defaultdict(list)
    for number, cells in table.rows:
        for column, cell in cells:
            if all(word in cell for word in _WHOLE):
                yield Text(within(table.place, say("intake-row", number=number)), cell)
            else:
                columns[column].append(cell)
    for column in sorted(columns):
        place = say("intake-column", number=column + 1)
        yield Text(within(table.place, place), "\n".join(columns[column]))


def answers(table: Table) -> Iterator[Answer]:
    """The answers in a table, in its order, beside their names; or beside what a course calls each in its tracks."""
    tracked: dict[tuple[int, str], str] = {}
    for _, cells in table.rows:
        # In a row of a report an empty cell is an answer too: what stands in the next column is one.
        by_column = dict(cells)
        for column, cell in cells:
            if track := _TRACKED.fullmatch(cell.strip()):
                kind = "id" if track[2] == "id" else "said"
                tracked[int(track[1]), kind] = by_column.get(column + 1, "")
            elif (found := NAMED.fullmatch(cell.strip())) and not by_column.get(column - 1, "").startswith("cmi."):
                said = by_column.get(column + 1, "")
                if said in _NO_ANSWER:
                    said = by_column.get(column + 2, "")
                yield Answer(int(found[1]), found[2], "" if NAMED.fullmatch(said.strip()) else said)
    for (number, kind), name in sorted(tracked.items()):
        if kind == "id" and (found := NAMED.fullmatch(name.strip())):
            yield Answer(int(found[1]), found[2], tracked.get((number, "said"), ""))


def are_unnamed(table: Table) -> bool:
    """Whether a table has a learner's list among its cells: the answers without their names."""
    lists = (_LIST.fullmatch(cell.strip()) and _CHIPS.findall(cell) for _, cells in table.rows for _, cell in cells)
    return any(chips and sum(map(int, chips)) == CHIPS for chips in lists)


def words(table: Table) -> frozenset[str]:
    """What stands in its cells, as it stands there."""
    return frozenset(cell.strip() for _, cells in table.rows for _, cell in cells if len(cell) < 300)
