"""What lint finds in the faulty files. They are checked as `anouk.toml`, since their id is the example's.

Five codes need more than one case file:

* S01: a file that is no TOML never comes to lint; the store says it.
* S19: the file is checked under its own name.
* S20: a folder with two cases.
* E03, E05: lists of sources.

The shipped checklist is too good for some faults, so T04, T14 and one of T08 are seeded in it as well: see `BLUNT`.
"""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from support.cases import built_in
from support.faults.files import EXAMPLE
from workup import checking, library, store
from workup.core.authoring.lint import (
    Around,
    case_problems,
    checklist_problems,
    order_problems,
    source_problems,
    vocabulary_problems,
)
from workup.core.content.checklist import Checklist, ChecklistFile, SourcesFile
from workup.core.content.faults import Known, read
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.items import Item
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.errors import ContentError, Fault

WHOLE = built_in.checklist()
SIBLINGS = frozenset(built_in.case_ids())
TODAY = (2026, 12)


def _with_items(change: Callable[[str, Item], dict[str, Any]]) -> Checklist:
    items = {item_id: changed(item, **change(item_id, item)) for item_id, item in WHOLE.items.items()}
    return changed(WHOLE, items=items)


def _bearings(item: Item, change: Callable[[dict[str, int]], dict[str, int]]) -> dict[str, Any]:
    return {"outcomes": {o: changed(one, bearing=change(one.bearing)) for o, one in item.outcomes.items()}}


def _nothing_on(*silent: str) -> Checklist:
    return _with_items(lambda _, item: _bearings(item, lambda b: {h: n for h, n in b.items() if h not in silent}))


def _adem_like_the_answer(item_id: str, item: Item) -> dict[str, Any]:
    def change(bearing: dict[str, int]) -> dict[str, int]:
        return {**bearing, "adem": max(0, bearing.get("miller-fisher", 0) - 1)}

    # One item that no plan holds still tells the two apart.
    return {} if item_id == "mog" else _bearings(item, change)


BLUNT: Mapping[str, Checklist] = {
    "T04-two-that-nothing-tells-apart": _nothing_on("adem", "nystagmus"),
    "T08-two-idle-tests": _with_items(lambda *_: {"question": None, "preferred_over": ()}),
    "T14-look-alike-that-nothing-tells-apart": _with_items(_adem_like_the_answer),
}


def checked(text: str, name: str = "anouk.toml", checklist: Checklist = WHOLE) -> tuple[Fault, ...]:
    """In the text of a case."""
    return case_problems(name, text, tomllib.loads(text), Around(checklist, SIBLINGS, TODAY))


def faults_together(paths: tuple[Path, ...]) -> tuple[Fault, ...]:
    """In files beside each other."""
    with pytest.MonkeyPatch.context() as patch:
        # The example must not grow old in a test.
        patch.setattr(checking, "around", lambda _pack, siblings: Around(WHOLE, siblings, TODAY))
        return checking.problems_in(paths, library.built_in())


def faults_of(paths: tuple[Path, ...]) -> tuple[Fault, ...]:
    """In what is written of one faulty file, or of two."""
    if len(paths) > 1:
        return faults_together(paths)
    (path,) = paths
    try:
        text, data = store.read_toml(path, "case file")
        match path.stem[:3]:
            case "E03":
                return source_problems(path.name, text, data, [tomllib.loads(EXAMPLE)])
            case "C22":
                return vocabulary_problems(path.name, text, data)
            case "C20" | "C21":
                return order_problems(path.name, text, data, [built_in.case("kofi")])
            case "E05":
                read(SourcesFile, data, path.name, text, Known())
            case "S19":
                return checked(text, path.name)
    except ContentError as error:
        return error.faults
    if "domain" in data:
        part = judged(ChecklistFile, data)
        scripts = HypothesesFile(families=WHOLE.families, hypotheses=WHOLE.hypotheses)
        made = Checklist.assembled([part], scripts, SourcesFile(sources=WHOLE.sources), WHOLE.pack)
        return checklist_problems(path.name, text, part.domain.id, made)
    return checked(text, checklist=BLUNT.get(path.stem, WHOLE))
