"""A class whose logs were read before: known by their bytes, and reported as if all of them had been read anew."""

import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.commands import Run
from support.depth import examples
from support.world.worlds import a_case, case_data
from test_class_command import fill
from test_gathering import CASE, TUESDAY, a_log, cut, put

from workup import phrases
from workup.class_logs import Gathered, gather, ledger, reading, stretches
from workup.class_logs.ahead import Ahead
from workup.class_logs.ledger import Ledger, ledger_of
from workup.class_logs.rows import Row, rows_in
from workup.core.classroom.facts import Numbers


@pytest.fixture(autouse=True)
def of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKUP_CACHE", str(tmp_path / "cache"))
    # Stretches of a few logs, so that many of them stand in a small file.
    monkeypatch.setattr(stretches, "EACH", 2)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The stretches that are read, as they are read."""
    found: list[bytes] = []

    def noted(data: bytes, ahead: Ahead | None) -> Iterator[Row]:
        found.append(data)
        return rows_in(data, ahead)

    monkeypatch.setattr(reading, "rows_in", noted)
    return found


def kept() -> list[Path]:
    return sorted(ledger.place().glob("*.ledger"))


def counted(folder: Path) -> Gathered:
    """The class, by the ledger; held against the class without one."""
    gathered = gather([folder], CASE, keeping=ledger_of)

    assert gathered == gather([folder], CASE)
    return gathered


def logs(numbers: Iterable[int]) -> list[str]:
    """So many logs: most that count, some that do not, and a few with nobody's code."""
    odd: dict[int, Callable[[str], str]] = {
        3: cut,
        5: lambda text: text.replace('"kind": "look"', '"kind": "stare"', 1),
        7: lambda text: text.replace(f'"case": "{CASE.id}"', '"case": "another"'),
    }
    return [
        odd.get(number % 11, str)(a_log(number % 12, None if number % 13 == 4 else f"ibis-{number}a"))
        for number in numbers
    ]


def in_one_file(folder: Path, texts: Iterable[str]) -> Path:
    return put(folder / "class", whole="".join(texts))


def test_what_was_read_before_is_not_read_again(tmp_path: Path, read: list[bytes]) -> None:
    folder = in_one_file(tmp_path, logs(range(30)))
    gather([folder], CASE, keeping=ledger_of)
    assert len(read) > 3
    read.clear()

    counted(put(folder, new=a_log(0, "ibis-99a")))

    assert read[0] == a_log(0, "ibis-99a").encode()
    assert b"".join(read[1:]) == b"".join((folder / name).read_bytes() for name in ("new.jsonl", "whole.jsonl"))


def test_what_is_new_in_each_of_many_reports_is_known_in_the_next(tmp_path: Path, read: list[bytes]) -> None:
    # The first of them have fewer facts than those that come after, so that the ledger is added to.
    for number in range(1, 4):
        folder = put(tmp_path / "class", **{f"new-{number}": "".join(logs(range(6 * number, 6 * number + 6)))})
        gather([folder], CASE, keeping=ledger_of)
        assert b"".join(read) == (folder / f"new-{number}.jsonl").read_bytes()
        read.clear()

    gather([folder], CASE, keeping=ledger_of)

    assert read == []


def test_the_same_logs_in_other_files_are_known(tmp_path: Path, read: list[bytes]) -> None:
    texts = logs(range(30))
    gather([in_one_file(tmp_path, texts)], CASE, keeping=ledger_of)
    read.clear()

    gather([in_one_file(tmp_path / "again", ["A word ahead.\n", *texts])], CASE, keeping=ledger_of)

    # What stands before them is read with the first of them alone.
    assert len(read) == 1
    assert read[0].startswith(b"A word ahead.\n")


def test_where_a_log_was_changed_those_around_it_are_read_and_no_others(tmp_path: Path, read: list[bytes]) -> None:
    texts = logs(range(60))
    gather([in_one_file(tmp_path, texts)], CASE, keeping=ledger_of)
    whole = sum(map(len, read))
    read.clear()

    texts[30] = cut(texts[30], 9)
    gather([in_one_file(tmp_path, texts)], CASE, keeping=ledger_of)

    assert cut(texts[30], 9).encode() in b"".join(read)
    assert sum(map(len, read)) < whole / 2


CHANGES = ("new", "edited", "deleted", "cut", "doubled", "elsewhere", "joined", "ledger damaged", "ledger cut")


@given(changes=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 10_000)), min_size=1, max_size=5))
@settings(deadline=None, max_examples=examples(7), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_has_become_of_logs_and_ledger_the_class_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, changes: list[tuple[str, int]]
) -> None:
    place = tmp_path_factory.mktemp("class")
    monkeypatch.setenv("WORKUP_CACHE", str(place / "cache"))
    texts = logs(range(12))
    counted(in_one_file(place, texts))

    for number, (change, at) in enumerate(changes):
        texts = changed(texts, change, at, number)
        for path in kept() if change.startswith("ledger") else ():
            damage(path, change, at)
        counted(in_one_file(place, texts))


def changed(texts: list[str], change: str, at: int, number: int) -> list[str]:
    """The logs after a change to one of them."""
    here = at % len(texts) if texts else 0
    before, this, rest = texts[:here], texts[here : here + 1], texts[here + 1 :]
    match change:
        case "new":
            return [*before, *logs([100 + number]), *this, *rest]
        case "edited":
            return [*before, *(text.replace("2026-03-02", "2026-03-04") for text in this), *rest]
        case "deleted":
            return [*before, *rest]
        case "cut":
            return [*before, *(text[: at % 5_000] for text in this), *rest]
        case "doubled":
            return [*before, *this, *this, *rest]
        case "elsewhere":
            return [*rest, *before, *this]
        case "joined":
            return [*before, *(text.rstrip("\n") for text in this), *rest]
    return texts


def damage(path: Path, how: str, at: int) -> None:
    data = bytearray(path.read_bytes())
    if how == "ledger cut":
        del data[at * len(data) // 10_000 :]
    else:
        for place in Random(at).sample(range(len(data)), 40):
            data[place] ^= 1 << at % 8
    path.write_bytes(data)


@pytest.mark.parametrize("column", ["told", "facts", "seal", "chapter", "digest"])
def test_an_entry_that_is_no_longer_as_it_was_written_is_not_believed(tmp_path: Path, column: str) -> None:
    folder = in_one_file(tmp_path, logs(range(20)))
    counted(folder)
    with sqlite3.connect(kept()[0]) as db:
        # Each entry gets what the next one had.
        values = [value for (value,) in db.execute(f"SELECT {column} FROM stretches ORDER BY rowid")]
        if column == "digest":
            db.execute("UPDATE stretches SET digest = randomblob(32)")
        for row, value in enumerate([*values[1:], values[0]], start=1):
            other = value + 1 if column == "chapter" else value
            db.execute(f"UPDATE stretches SET {column} = ? WHERE rowid = ?", (other, row))
    db.close()

    counted(folder)
    counted(folder)


def test_what_waits_to_be_written_is_no_matter_where_an_entry_behind_it_is_not_believed(tmp_path: Path) -> None:
    folder = in_one_file(tmp_path, logs(range(6)))
    gather([folder], CASE, keeping=ledger_of)
    with sqlite3.connect(kept()[0]) as db:
        db.execute("UPDATE stretches SET seal = x'00'")
    db.close()

    counted(put(folder, ahead=a_log(1, "ibis-99a")))


@pytest.mark.parametrize("other", ["flagged", "nobody-has-met-it"])
def test_facts_under_other_numbers_are_not_believed(tmp_path: Path, other: str) -> None:
    folder = in_one_file(tmp_path, logs(range(20)))
    counted(folder)
    with sqlite3.connect(kept()[0]) as db:
        told = db.execute("SELECT told FROM facts").fetchone()[0]
        db.execute("UPDATE facts SET told = ?", (told.replace(b'"kept"', f'"{other}"'.encode()),))
    db.close()

    counted(folder)


def test_a_ledger_holds_no_code_no_day_and_no_word_of_anybody(tmp_path: Path) -> None:
    counted(in_one_file(tmp_path, [*logs(range(12)), a_log(1, "crane-77", at=TUESDAY)]))

    data = kept()[0].read_bytes()

    typed = [entry["text"].encode() for entry in _entries(logs(range(12))) if entry.get("text")]
    assert typed
    assert [word for word in (b"ibis", b"crane", b"2026-", *typed) if word in data] == []


def _entries(texts: Iterable[str]) -> Iterator[dict[str, str]]:
    for text in texts:
        for line in text.splitlines()[1:]:
            yield json.loads(line)["entry"]


def test_a_ledger_is_for_this_user_alone(tmp_path: Path) -> None:
    counted(in_one_file(tmp_path, logs(range(3))))

    assert [oct(path.stat().st_mode & 0o777) for path in (ledger.place(), *kept())] == ["0o700", "0o600"]


@pytest.mark.skipif(os.name == "nt", reason="because Windows has other rights")
@pytest.mark.parametrize("what", ["folder", "ledger", "a file in its place", "a link in its place"])
def test_what_others_may_have_written_is_not_used(tmp_path: Path, read: list[bytes], what: str) -> None:
    folder = in_one_file(tmp_path, logs(range(10)))
    counted(folder)
    match what:
        case "folder":
            ledger.place().chmod(0o770)
        case "ledger":
            kept()[0].chmod(0o606)
        case "a file in its place":
            ledger.place().rename(tmp_path / "aside")
            ledger.place().write_text("")
        case _:
            path = kept()[0]
            path.symlink_to(path.rename(tmp_path / "aside"))
    read.clear()

    gather([folder], CASE, keeping=ledger_of)

    assert b"".join(read) == (folder / "whole.jsonl").read_bytes()


def test_a_case_with_other_rules_or_other_names_has_another_ledger(tmp_path: Path) -> None:
    folder = in_one_file(tmp_path, logs(range(5)))
    edited = case_data()
    edited["begins"] = {"day": "Friday", "at": "05:55"}

    counted(folder)
    gather([folder], a_case(edited), keeping=ledger_of)

    assert len(kept()) == 2


def test_of_two_reports_at_once_each_is_as_it_should_be(tmp_path: Path) -> None:
    one, other = (
        in_one_file(tmp_path / name, logs(numbers)) for name, numbers in (("a", range(9)), ("b", range(9, 40)))
    )
    opened: list[Ledger | None] = []

    def meanwhile(*what: object) -> Ledger | None:
        opened.append(ledger_of(*what))  # type: ignore[arg-type]  # because it stands in for it
        counted(other)
        return opened[-1]

    gathered = gather([one], CASE, keeping=meanwhile)

    assert gathered == counted(one)
    counted(other)


def test_a_ledger_that_is_deleted_while_it_is_used_is_no_loss(tmp_path: Path) -> None:
    folder = in_one_file(tmp_path, logs(range(20)))
    counted(folder)

    def gone(*what: object) -> Ledger | None:
        found = ledger_of(*what)  # type: ignore[arg-type]  # because it stands in for it
        for path in ledger.place().iterdir():
            path.unlink()
        return found

    put(folder, new=a_log(1, "ibis-99a"))
    assert gather([folder], CASE, keeping=gone) == counted(folder)


def test_a_ledger_that_was_not_used_for_long_is_deleted(tmp_path: Path) -> None:
    counted(in_one_file(tmp_path, logs(range(3))))
    old = kept()[0].rename(ledger.place() / "old.ledger")
    long_ago = time.time() - 91 * 86_400
    os.utime(old, (long_ago, long_ago))

    counted(tmp_path / "class")

    assert old not in kept()
    assert len(kept()) == 1


def test_a_class_is_reported_from_its_ledger_byte_for_byte(run: Run, tmp_path: Path, read: list[bytes]) -> None:
    fill(tmp_path / "class", "tomas", 12)
    for name in ("first", "second"):
        assert run("teach", "class", "class", "-o", f"{name}.html").returncode == 0

    assert (tmp_path / "first.html").read_bytes() == (tmp_path / "second.html").read_bytes()
    assert len(read) == 12


def test_what_python_compiles_meanwhile_makes_no_other_ledger_and_stops_nobody() -> None:
    compiled = Path(phrases.__file__).parent / "__pycache__"
    compiled.mkdir(exist_ok=True)
    gone = compiled / "gone.cpython-311.pyc.1234"

    begun = [ledger_of(CASE, Numbers())]
    gone.symlink_to(compiled / "nowhere")
    try:
        begun.append(ledger_of(CASE, Numbers()))
    finally:
        gone.unlink()

    for one in begun:
        assert one is not None
        one.close()
    assert len(kept()) == 1


@pytest.mark.parametrize(
    ("changed_file", "is_another"),
    [
        ("core/deep/one.py", True),
        ("class_logs/two.py", True),
        ("phrases/three.json", True),
        ("core/one.txt", False),
        ("core/__pycache__/one.pyc", False),
        ("render/four.py", False),
    ],
)
def test_code_and_phrases_that_a_report_is_made_by_make_another_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed_file: str, is_another: bool
) -> None:
    house = tmp_path / "workup"
    file = house / changed_file
    file.parent.mkdir(parents=True)
    monkeypatch.setattr(ledger, "__file__", str(house / "class_logs" / "ledger.py"))

    for text in ("as it was", "and with a word more"):
        file.write_text(text)
        one = ledger_of(CASE, Numbers())
        assert one is not None
        one.close()

    assert len(kept()) == 1 + is_another
