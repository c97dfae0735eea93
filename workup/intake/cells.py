"""A table, looked through: the texts in its cells and columns, and the answers that a course shows in its reports."""

import re
from collections import defaultdict
from collections.abc import Iterator

from workup.core.content.casefile import CHIPS
from workup.core.exchange.interactions import NAMED, Answer
from workup.intake.names import within
from workup.intake.parts import Table, Text
from workup.phrases import say

_ANSWERS = re.compile(r"(?<![\w.-])1-(?:idea|chips|skip|look|plan|note|commit)\b")
_LISTS = re.compile(r"[a-z-]=(?:10\b|[1-9];[a-z])")
_WHOLE = ("BEGIN", "END", "WORKUP")
_TRACKED = re.compile(r"cmi\.interactions[._](\d{1,5})\.(id|student_response|learner_response)")
_LIST = re.compile(r"[a-z0-9-]{1,40}=[0-9]{1,2}(?:;[a-z0-9-]{1,40}=[0-9]{1,2}){0,40}")
_CHIPS = re.compile(r"=([0-9]{1,2})")
_NO_ANSWER = re.compile(r"fill-in|performance|[0-9]{1,4}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?")


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


def may_hold_answers(text: str) -> bool:
    """Whether a text may be a report with answers in it, as far as can be seen at a glance."""
    return any(sign in text and found.search(text) for sign, found in (("1-", _ANSWERS), ("=", _LISTS)))


def answers(table: Table) -> Iterator[Answer]:
    """The answers in a table, in its order: beside their names, or where a course writes what it calls each."""
    tracked: dict[tuple[int, str], str] = {}
    head: dict[tuple[int, str], int] = {}
    for _, cells in table.rows:
        by_column = dict(cells)
        tracks = [(column, track) for column, cell in cells if (track := _TRACKED.fullmatch(cell.strip()))]
        if len(tracks) > 1:
            head = {_of_track(track): column for column, track in tracks}
        elif tracks:
            ((column, track),) = tracks
            tracked[_of_track(track)] = by_column.get(column + 1, "")
        elif head:
            yield from _tracked({key: by_column.get(column, "") for key, column in head.items()})
        else:
            yield from _named(by_column)
    yield from _tracked(tracked)


def _of_track(track: re.Match[str]) -> tuple[int, str]:
    return int(track[1]), "id" if track[2] == "id" else "said"


def _tracked(held: dict[tuple[int, str], str]) -> Iterator[Answer]:
    for (number, kind), name in sorted(held.items()):
        if kind == "id" and (found := NAMED.fullmatch(name.strip())):
            yield Answer(int(found[1]), found[2], held.get((number, "said"), ""))


def _named(by_column: dict[int, str]) -> Iterator[Answer]:
    # An empty cell is an answer too: what stands in the next column is one, unless it is the kind or the time of it.
    for column, cell in by_column.items():
        if (found := NAMED.fullmatch(cell.strip())) is None:
            continue
        beside = (by_column.get(column + more, "").strip() for more in range(1, 5))
        said = next((one for one in beside if not _NO_ANSWER.fullmatch(one)), "")
        yield Answer(int(found[1]), found[2], "" if NAMED.fullmatch(said) else said)


def are_unnamed(table: Table) -> bool:
    """Whether a table has a learner's list among its cells: the answers without their names."""
    lists = (_LIST.fullmatch(cell.strip()) and _CHIPS.findall(cell) for _, cells in table.rows for _, cell in cells)
    return any(chips and sum(map(int, chips)) == CHIPS for chips in lists)


def words(table: Table) -> frozenset[str]:
    """What stands in its cells, as it stands there."""
    return frozenset(cell.strip() for _, cells in table.rows for _, cell in cells if len(cell) < 300)
