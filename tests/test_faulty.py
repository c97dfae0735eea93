"""The proof that lint finds what it says: there is a faulty file for every code, and each gives that code alone.

The name of a file begins with the code it should give, and the line of the fault ends in `# fault`; what is
missing has no line. The files are made of the worked example of the authors' guide: see support/faults.
"""

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest
from keep_faults import KEPT, told
from support.depth import alike, examples
from support.faults.files import EXAMPLE, FILES, MARK, SEEDS, seeded, written
from support.faults.found import BLUNT, SIBLINGS, TODAY, WHOLE, checked, faults_of, faults_together
from test_broken_inputs import _damaged

from workup import checking
from workup.catalogue import codes
from workup.core.authoring.lint import Around, case_problems
from workup.core.content.faults import MOST, fault_at, unusable
from workup.core.text.kinds import is_inert
from workup.errors import Fault


def _marked(name: str) -> set[int]:
    return {line for text in FILES[name].values() for line in _marks(text)}


def _marks(text: str) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), start=1) if line.endswith(MARK)]


@pytest.mark.parametrize("name", alike(FILES))
def test_a_faulty_file_gives_its_code_alone_where_the_fault_is(name: str, tmp_path: Path) -> None:
    found = faults_of(written(name, tmp_path))

    assert {fault.code for fault in found} == {name[:3]}, [str(fault) for fault in found]
    if marked := _marked(name):
        assert {fault.line for fault in found} == marked, [str(fault) for fault in found]
    kept = KEPT.read_text(encoding="utf-8").splitlines()
    assert told(name, found) == [line for line in kept if line.startswith(f"{name}: ")], (
        "what is told of a fault has changed: python tests/keep_faults.py, and read the difference"
    )


def test_every_code_has_a_faulty_file_and_every_file_a_code() -> None:
    assert {name[:3] for name in FILES} == set(codes())


def test_the_corpus_has_not_shrunk() -> None:
    assert len(FILES) >= 180
    assert sum(bool(_marked(name)) for name in FILES) >= 175


def test_the_example_without_a_seed_has_no_fault() -> None:
    assert checked(seeded(EXAMPLE, ())) == ()
    assert [checked(EXAMPLE, checklist=blunt) for blunt in BLUNT.values()] == [()] * len(BLUNT)


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

    found = [(fault.line, fault.code) for fault in checked(text)]

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

    found = faults_together(checking.case_paths([tmp_path]))

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

    assert {fault.code for fault in checked(seeded(EXAMPLE, (rests,)))} == {"T20"}
    assert checked(seeded(EXAMPLE, (rests, weakens))) == ()
