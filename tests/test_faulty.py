"""The proof that lint finds what it says: there is a faulty file for every code, and each gives that code alone.

The name of a file begins with the code it should give, and the line of the fault ends in `# fault`; what is
missing has no line. The files are made of the worked example of the authors' guide: see support/faults.
They are checked as `anouk.toml`, since their id is the example's. Five codes need more than one case file:

* S01: a file that is no TOML never comes to lint; the store says it.
* S19: the file is checked under its own name.
* S20: a folder with two cases.
* E03, E05: lists of sources.

The shipped checklist is too good for some faults, so T04, T14 and one of T08 are seeded in it as well: see `BLUNT`.
"""

import random
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from support.cases import built_in
from support.depth import alike, examples
from support.faults.files import EXAMPLE, FILES, MARK, SEEDS, seeded, written
from test_broken_inputs import _damaged

from workup import checking, library, store
from workup.catalogue import codes
from workup.core.authoring.lint import (
    Around,
    case_problems,
    checklist_problems,
    order_problems,
    source_problems,
    vocabulary_problems,
)
from workup.core.content.checklist import Checklist, ChecklistFile, SourcesFile
from workup.core.content.faults import MOST, Known, fault_at, read, unusable
from workup.core.content.hypotheses import HypothesesFile
from workup.core.content.items import Item
from workup.core.text.judging import judged
from workup.core.text.kinds import is_inert
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


def _checked(text: str, name: str = "anouk.toml", checklist: Checklist = WHOLE) -> tuple[Fault, ...]:
    return case_problems(name, text, tomllib.loads(text), Around(checklist, SIBLINGS, TODAY))


def _faults_together(paths: tuple[Path, ...]) -> tuple[Fault, ...]:
    with pytest.MonkeyPatch.context() as patch:
        # The example must not grow old in a test.
        patch.setattr(checking, "around", lambda _pack, siblings: Around(WHOLE, siblings, TODAY))
        return checking.problems_in(paths, library.built_in())


def _faults_of(paths: tuple[Path, ...]) -> tuple[Fault, ...]:
    if len(paths) > 1:
        return _faults_together(paths)
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
                return _checked(text, path.name)
    except ContentError as error:
        return error.faults
    if "domain" in data:
        part = judged(ChecklistFile, data)
        scripts = HypothesesFile(families=WHOLE.families, hypotheses=WHOLE.hypotheses)
        made = Checklist.assembled([part], scripts, SourcesFile(sources=WHOLE.sources), WHOLE.pack)
        return checklist_problems(path.name, text, part.domain.id, made)
    return _checked(text, checklist=BLUNT.get(path.stem, WHOLE))


def _marked(name: str) -> set[int]:
    return {line for text in FILES[name].values() for line in _marks(text)}


def _marks(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), start=1) if line.endswith(MARK)]


@pytest.mark.parametrize("name", alike(FILES))
def test_a_faulty_file_gives_its_code_alone_where_the_fault_is(name: str, tmp_path: Path) -> None:
    found = _faults_of(written(name, tmp_path))

    assert {fault.code for fault in found} == {name[:3]}, [str(fault) for fault in found]
    if marked := _marked(name):
        assert {fault.line for fault in found} == marked, [str(fault) for fault in found]


def test_every_code_has_a_faulty_file_and_every_file_a_code() -> None:
    assert {name[:3] for name in FILES} == set(codes())


def test_the_corpus_has_not_shrunk() -> None:
    assert len(FILES) >= 180
    assert sum(bool(_marked(name)) for name in FILES) >= 175


def test_the_example_without_a_seed_has_no_fault() -> None:
    assert _checked(seeded(EXAMPLE, ())) == ()
    assert [_checked(EXAMPLE, checklist=blunt) for blunt in BLUNT.values()] == [()] * len(BLUNT)


TOGETHER = (
    "C01-title-of-an-eight-year-old",
    "L04-nystagmus-by-its-name",
    "T13-pick-that-speaks-for-nobody",
    "T16-sibling-that-is-not-there",
    "E01-figure-on-a-role",
    "E04-contrast-as-if-it-were-a-fact",
    "P01-tablets-in-milligrams",
    "P06-missed-with-a-verdict",
    "W04-finding-without-an-end",
)
BESIDE_A_FAULTY_SCHEMA = (
    "S02-colour-of-a-finding",
    "S04-difficulty-in-words",
    "S05-item-of-a-key-step",
    "S10-name-in-the-opening",
    "E01-figure-on-a-role",
    "E02-slip-in-a-source",
    "E04-contrast-as-if-it-were-a-fact",
    "E06-judged-long-ago",
    "P01-tablets-in-milligrams",
    "P06-missed-with-a-verdict",
    "P08-surname-in-a-finding",
)


@pytest.mark.parametrize("names", [TOGETHER, BESIDE_A_FAULTY_SCHEMA], ids=["a whole case", "a faulty schema"])
def test_several_faults_are_all_found_at_once_in_the_order_of_their_lines(names: tuple[str, ...]) -> None:
    text = seeded(EXAMPLE, tuple(edit for name in names for edit in SEEDS[name]))
    expected = {(line, name[:3]) for name in names for line in _marks(seeded(EXAMPLE, SEEDS[name]))}
    assert len(expected) == len(names)

    found = [(fault.line, fault.code) for fault in _checked(text)]

    assert found == sorted(expected)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (1, "a.toml cannot be used: 1 fault. Mend"),
        (2, "a.toml cannot be used: 2 faults. Mend"),
        (MOST, f"a.toml cannot be used: {MOST} faults. Mend"),
        (MOST + 1, f"a.toml cannot be used: {MOST + 1} faults. The first {MOST} follow. Mend"),
    ],
)
def test_the_faults_of_a_file_are_counted_and_the_first_told(number: int, says: str) -> None:
    error = unusable("a.toml", [Fault("a.toml", line, "title", "is empty") for line in range(number)])

    assert str(error).startswith(says)
    assert [fault.line for fault in error.faults] == [*range(min(number, MOST))]


def test_no_more_is_told_of_a_fault_than_fits_a_few_lines() -> None:
    fault = fault_at("a.toml", "", ("place" * 100,), "told" * 200)

    assert (fault.path, fault.message) == ("place" * 40, "told" * 100)


def _told(faults: tuple[Fault, ...], text: str) -> None:
    for fault in map(checking.told, faults):
        assert fault.code in codes()
        assert 1 <= fault.line <= max(1, len(text.splitlines()))
        assert fault.message
        assert all(is_inert(character) and character != "\n" for character in fault.message + fault.path)


def test_lint_never_raises_on_a_damaged_text() -> None:
    dice = random.Random(5)

    tried = faulty = 0
    while tried < examples(70):
        text = _damaged(EXAMPLE, dice)
        try:
            data = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
        found = case_problems("anouk.toml", text, data, Around(WHOLE, SIBLINGS, TODAY))
        tried, faulty = tried + 1, faulty + bool(found)
        _told(found, text)

    assert faulty > examples(33)


VALUES: tuple[object, ...] = (
    "",
    "†",
    "{",
    "x" * 5000,
    0,
    -1,
    10**30,
    1.5,
    True,
    [],
    {},
    [[]],
    [{}],
    {"basis": 3},
    [1, "a"],
)


def _places(value: object) -> list[tuple[Any, Any]]:
    # Every container with every key of it, so that what stands there can be changed.
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [found for key in keys for found in [(value, key), *_places(value[key])]]  # type: ignore[index]  # because TOML is untyped


def test_lint_never_raises_on_values_of_another_kind() -> None:
    dice = random.Random(6)

    for _ in range(examples(70)):
        data = tomllib.loads(EXAMPLE)
        for _ in range(dice.choice((1, 1, 3))):
            container, key = dice.choice(_places(data))
            container[key] = dice.choice(VALUES)
        _told(case_problems("anouk.toml", EXAMPLE, data, Around(WHOLE, SIBLINGS, TODAY)), EXAMPLE)


def test_a_file_that_cannot_be_read_does_not_hide_the_next(tmp_path: Path) -> None:
    (tmp_path / "anna.toml").write_bytes(b'title = "\xff"')
    (tmp_path / "anouk.toml").write_text(seeded(EXAMPLE, SEEDS["P06-missed-with-a-verdict"]), encoding="utf-8")

    found = _faults_together(checking.case_paths([tmp_path]))

    assert [fault.code for fault in found] == ["S01", "P06"]


def test_every_code_has_a_page_that_is_worth_opening() -> None:
    short = {name: len(code.page.split()) for name, code in codes().items() if len(code.page.split()) < 90}

    assert short == {}
    assert len({code.title for code in codes().values()}) == len(codes())


def test_a_pivot_may_rest_on_what_shows_only_later() -> None:
    rests = ("[contrast]\n", '[contrast]\nfindings = ["power"]\n')
    weakens = (
        'power = { outcome = "normal",',
        'power = { later = [{ from_day = 5, outcome = "weak-legs" }], outcome = "normal",',
    )

    assert {fault.code for fault in _checked(seeded(EXAMPLE, (rests,)))} == {"T20"}
    assert _checked(seeded(EXAMPLE, (rests, weakens))) == ()
