"""A class gathered from folders and files: every log counted or set aside by name, whatever the order."""

import gc
import json
import multiprocessing
import os
import tempfile
import tracemalloc
from collections import Counter
from email.message import EmailMessage
from functools import cache, partial
from io import BufferedReader, BytesIO
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.classes.simulated import mixed_class
from support.logs.checked import checked
from support.world.worlds import a_case, a_checklist, case_data, checklist_files_data

from workup.class_logs import (
    Gathered,
    cases_in,
    counting,
    gather,
    ledger,
    most_frequent,
    reading,
    roster,
    stretches,
    survey,
    surveyed,
    workers,
)
from workup.class_logs.ahead import Ahead
from workup.class_logs.ledger import ledger_of
from workup.class_logs.rows import Found, Row, found_in
from workup.class_logs.slices import MOST_LINES, READ_AT_ONCE, pieces
from workup.core.classroom.account import Kind
from workup.core.classroom.facts import Fact, Observer
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.exchange.handin import block
from workup.core.text.judging import judged
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.lines import parse
from workup.core.walk.log import Entry, Header, Note
from workup.errors import LogError, WorkupError

CASE = a_case()


@cache
def walks() -> tuple[tuple[Entry, ...], ...]:
    """Twelve walks, no two the same."""
    return tuple(mixed_class(CASE, 12, seed=7))


MONDAY, TUESDAY = "2026-03-02T10:00:00+00:00", "2026-03-03T10:00:00+00:00"


def a_log(number: int, learner: str | None = "", case: Case = CASE, at: str = MONDAY, **header: object) -> str:
    """The text of one log of these walks; the learner has a code of its own unless it is given, or None."""
    code = f"heron-{number + 10}" if learner == "" else learner
    case_of = {"case": case.id, "case_version": case.version, "case_rules": case.rules, "case_words": case.words}
    first = judged(Header, {**case_of, "tool": "0.1.0", "learner": code, "attempt": 1, **header})
    lines: list[dict[str, object]] = [{**as_data(first), "at": at}]
    lines += [{"at": at, "entry": as_data(entry)} for entry in walks()[number]]
    return "".join(json.dumps(line) + "\n" for line in lines)


def as_others_write_it(text: str) -> str:
    """The same log with other blanks, and its fields in another order."""
    lines = [json.loads(line) for line in text.splitlines()]
    for line in lines[1:]:
        line["entry"] = dict(reversed(line["entry"].items()))
    return "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)


def cut(text: str, lines: int = 6) -> str:
    """The first lines of a log, as of a walk that was put away."""
    return "".join(text.splitlines(keepends=True)[:lines])


def tally_of(*numbers: int) -> Tally:
    """What a class of these walks comes to, counted one by one."""
    tally, observer = Tally(), Observer(CASE)
    for number in numbers:
        tally.add(observer.facts(follow(CASE, walks()[number])))
    return tally


def put(folder: Path, **texts: str) -> Path:
    """The folder with these files: `put(folder, one=...)` writes `one.jsonl`, `two_txt` writes `two.txt`."""
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in texts.items():
        stem, _, suffix = name.partition("_")
        (folder / f"{stem}.{suffix or 'jsonl'}").write_text(text, encoding="utf-8", newline="\n")
    return folder


def names(gathered: Gathered, kind: Kind) -> list[str]:
    """The names of what was set aside, without their folder and their reasons."""
    return [name.partition(": ")[0].rpartition("/")[2] for name in gathered.set_aside(kind).names]


def whys(gathered: Gathered, kind: Kind) -> str:
    """Why they were."""
    return "\n".join(name.partition(": ")[2] for name in gathered.set_aside(kind).names)


def assert_all_accounted_for(gathered: Gathered) -> None:
    aside = sum(one.count for one in gathered.account.aside if one.kind != "not a log")
    assert gathered.account.found == gathered.account.counted + aside


def test_a_folder_of_logs_is_counted_one_row_a_learner(tmp_path: Path) -> None:
    put(tmp_path, one=a_log(0), two=a_log(1))
    put(tmp_path / "group b", three=a_log(2))

    gathered = gather([tmp_path], CASE)

    assert (gathered.files, *as_data(gathered.account).values()) == (3, 3, 3, [], {})
    assert gathered.tally == tally_of(0, 1, 2)
    assert gathered.cases == {CASE.id: 3}


def test_a_file_of_many_logs_gives_the_same_tally_as_many_files(tmp_path: Path) -> None:
    whole = put(tmp_path, whole="".join(a_log(number) for number in range(12))) / "whole.jsonl"

    gathered = gather([whole], CASE)

    assert gathered.tally == tally_of(*range(12))
    assert (gathered.files, gathered.account.found) == (1, 12)


def test_logs_joined_by_hand_without_their_last_newlines_are_still_told_apart(tmp_path: Path) -> None:
    joined = a_log(0).rstrip("\n") + a_log(1)[:-30] + a_log(2) + a_log(3).rstrip("\n")

    gathered = gather([put(tmp_path, joined=joined)], CASE)

    assert gathered.account.found == 4
    assert gathered.tally.learners == 4
    assert gathered.tally.of("diagnosis", "oms") == tally_of(0, 1, 2, 3).of("diagnosis", "oms")


def test_what_is_set_aside_is_named_with_its_kind(tmp_path: Path) -> None:
    other = case_data()
    other["id"] = "bo"
    edited = case_data()
    edited["begins"] = {"day": "Friday", "at": "05:55"}
    put(
        tmp_path,
        a=a_log(0),
        b=a_log(0, at="2026-03-02T11:00:00+00:00"),
        c=a_log(1, "heron-10", attempt=2),
        d=a_log(2, case=a_case(other)),
        e=a_log(3, case=a_case(edited)),
        f=a_log(4, mode="rounds"),
        g=cut(a_log(5)),
        h=a_log(6).replace('"kind": "look"', '"kind": "stare"', 1),
        i_txt="Dear class, I forgot.",
        j_pdf="%PDF-1.7",
    )

    gathered = gather([tmp_path], CASE)

    assert gathered.tally == tally_of(0)
    assert names(gathered, "duplicate") == ["b.jsonl"]
    assert names(gathered, "later attempt") == ["c.jsonl"]
    assert (names(gathered, "another case"), whys(gathered, "another case")) == (["d.jsonl"], "bo")
    assert gathered.account.other_cases == {"bo": 1}
    assert names(gathered, "another version") == ["e.jsonl"]
    assert names(gathered, "a room's") == ["f.jsonl"]
    assert names(gathered, "abandoned") == ["g.jsonl"]
    assert gathered.abandoned == 1
    assert names(gathered, "damaged") == ["h.jsonl"]
    assert "line " in whys(gathered, "damaged")
    assert names(gathered, "not a log") == ["i.txt", "j.pdf"]
    assert gathered.cases == {CASE.id: 6, "bo": 1}
    assert_all_accounted_for(gathered)


def test_a_rooms_log_is_no_learners_of_any_case_and_is_told_with_the_way_to_read_it(tmp_path: Path) -> None:
    other = case_data()
    other["id"] = "bo"
    rooms = [a_log(number, None, case=a_case(other), mode="rounds") for number in (1, 2)]
    put(tmp_path, learner=a_log(0), here=a_log(3, None, mode="rounds"), one=rooms[0], two=rooms[1])

    gathered = gather([tmp_path], CASE)

    assert most_frequent(cases_in([tmp_path])) == CASE.id
    assert (gathered.tally, gathered.account.other_cases) == (tally_of(0), {})
    assert names(gathered, "a room's") == ["here.jsonl", "one.jsonl", "two.jsonl"]
    assert [why.count("'workup summary'") for why in whys(gathered, "a room's").splitlines()] == [1, 1, 1]
    assert "a room walked bo;" in whys(gathered, "a room's")
    assert_all_accounted_for(gathered)


def test_the_number_of_a_log_is_named_in_a_file_of_several(tmp_path: Path) -> None:
    gathered = gather([put(tmp_path, whole=a_log(0) + cut(a_log(1)) + a_log(2))], CASE)

    assert names(gathered, "abandoned") == ["whole.jsonl, log 2"]


def test_a_thousand_are_named_and_the_rest_are_a_number(tmp_path: Path) -> None:
    header = a_log(0).splitlines(keepends=True)[0]
    many = "".join(header.replace("heron-10", f"heron-{number}a") for number in range(1_050))

    abandoned = gather([put(tmp_path, many=many)], CASE).set_aside("abandoned")

    assert (abandoned.count, len(abandoned.names)) == (1_050, 1_000)


def test_a_class_of_thirty_is_counted_whole_after_an_alias_and_not_at_all_after_a_bearing(tmp_path: Path) -> None:
    put(tmp_path, **{f"log-{n}": a_log(n % 12, f"heron-{n + 10}") for n in range(30)})
    worded, judged = checklist_files_data(), checklist_files_data()
    worded[0]["items"]["onset"]["aliases"].append("since when")
    outcomes = judged[0]["items"]["onset"]["outcomes"]
    outcomes["subacute"]["bearing"] = {**outcomes["subacute"]["bearing"], "toxic": 2}

    said_otherwise = gather([tmp_path], a_case(checklist=a_checklist(worded)))
    judged_otherwise = gather([tmp_path], a_case(checklist=a_checklist(judged)))

    assert (said_otherwise.account.found, said_otherwise.account.counted) == (30, 30)
    assert (judged_otherwise.account.found, judged_otherwise.account.counted) == (30, 0)
    assert judged_otherwise.set_aside("another version").count == 30


def test_another_version_counts_when_asked_for_where_it_can_be_followed(tmp_path: Path) -> None:
    edited = case_data()
    edited["begins"] = {"day": "Friday", "at": "05:55"}
    old = a_case(edited)
    put(tmp_path, a=a_log(0, case=old), b=a_log(1, case=old).replace('"items": ["', '"items": ["gone-', 1))

    gathered = gather([tmp_path], CASE, any_version=True)

    assert gathered.tally == tally_of(0)
    assert names(gathered, "another version") == ["b.jsonl"]
    assert "entry" in whys(gathered, "another version")
    assert gather([tmp_path], CASE).set_aside("another version").count == 2


FIRSTS: dict[str, tuple[list[str], int, dict[Kind, int]]] = {
    "the lowest attempt": (
        [a_log(1, "ibis-1", attempt=3), a_log(0, "ibis-1", attempt=2, at=TUESDAY), a_log(2, "ibis-1", attempt=4)],
        0,
        {"later attempt": 2},
    ),
    "the one begun first": (
        [a_log(0, "ibis-1", at="2026-03-02T10:00:00Z"), a_log(1, "ibis-1", at="2026-03-02T11:00:00Z")],
        0,
        {"same attempt": 1},
    ),
    "the same acts once more beside another walk": (
        [a_log(0, "ibis-1"), a_log(1, "ibis-1", at=TUESDAY), a_log(1, "ibis-1", at="2026-03-09T10:00:00Z")],
        0,
        {"duplicate": 1, "same attempt": 1},
    ),
    "the one that goes further": ([cut(a_log(0, "ibis-1")), a_log(0, "ibis-1")], 0, {"duplicate": 1}),
    "the one that can be read": (
        [a_log(0, "ibis-1"), a_log(0, "ibis-1").replace('"kind": "look"', '"kind": "stare"', 1) + a_log(0, None)[-90:]],
        0,
        {"damaged": 1},
    ),
    "the one with a code": ([a_log(0, None), a_log(0, "ibis-1")], 0, {"duplicate": 1}),
    "one of two without a code": ([a_log(0, None), as_others_write_it(a_log(0, None))], 0, {"duplicate": 1}),
}


@pytest.mark.parametrize("which", FIRSTS)
def test_one_log_of_a_learner_counts_whatever_the_order(tmp_path: Path, which: str) -> None:
    texts, counts, aside = FIRSTS[which]

    for number, order in enumerate((texts, texts[::-1])):
        gathered = gather([put(tmp_path / str(number), **{f"f{at}": text for at, text in enumerate(order)})], CASE)

        assert gathered.tally == tally_of(counts)
        assert {one.kind: one.count for one in gathered.account.aside} == aside


def test_logs_without_a_code_stand_for_a_learner_each(tmp_path: Path) -> None:
    texts = [a_log(0, None), a_log(0, None, at=TUESDAY), a_log(1, None), a_log(2, None, attempt=2)]

    gathered = gather([put(tmp_path, whole="".join(texts))], CASE)

    # The same steps on two days are two learners; the same walk twice is one.
    assert gathered.tally == tally_of(0, 0, 1)
    assert names(gathered, "later attempt") == ["whole.jsonl, log 4"]


def test_the_order_of_files_and_the_number_of_workers_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [a_log(number % 12, f"ibis-{number % 90}a", attempt=1 + number % 3) for number in range(150)]
    texts += [cut(a_log(3, f"crane-{number}")) for number in range(5)] + [
        a_log(2, "crane-9").replace('"kind": "look"', '"kind": "stare"', 1)
    ]
    reference = gather([put(tmp_path / "one", whole="".join(texts))], CASE)
    Random(3).shuffle(texts)
    put(tmp_path / "two", **{f"f{at}": text for at, text in enumerate(texts)})

    many = gather([tmp_path / "two"], CASE)
    in_short_stretches(monkeypatch)
    shared = gather([tmp_path / "two"], CASE, by=2)

    assert many == shared
    assert (many.tally, many.account.found, many.account.counted) == (reference.tally, 156, reference.account.counted)
    assert {one.kind: one.count for one in many.account.aside} == {
        one.kind: one.count for one in reference.account.aside
    }
    assert_all_accounted_for(many)


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = put(tmp_path, one=a_log(0)) / "one.jsonl"

    assert gather([file, tmp_path, tmp_path / "." / "one.jsonl"], CASE).account.found == 1


def handed_in(number: int, **header: object) -> str:
    """A hand-in block of one of the walks."""
    text = a_log(number, **header)  # type: ignore[arg-type]  # because of any header
    return block(text, parse(text.split("\n"), "x").header)


def test_hand_ins_are_found_in_texts_tables_and_mails(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail.set_content(f"Dear teacher,\n\n{handed_in(2)}", cte="quoted-printable")
    mail.add_alternative("<p>Dear teacher, my walk is in the plain text.</p>", subtype="html")
    mail.add_attachment(a_log(3).encode(), maintype="application", subtype="octet-stream", filename="amara-1.jsonl")
    formatted = EmailMessage()
    formatted.set_content(f"<p>{handed_in(7).replace(chr(10), '<br>')}</p>", subtype="html")
    put(
        tmp_path,
        answers_csv=f'name,answer\nheron,"{handed_in(0)}"\nibis,"{handed_in(1).replace(chr(10), chr(13) + chr(10))}"\n',
        mail_eml=mail.as_string(),
        formatted_eml=formatted.as_string(),
        renamed_txt=a_log(4),
        notes_md=f"{handed_in(5)}\n{handed_in(6)[:-200]}",
    )

    gathered = gather([tmp_path], CASE)

    assert gathered.tally == tally_of(*range(6), 7)
    assert names(gathered, "damaged") == ["notes.md, log 2"]
    assert_all_accounted_for(gathered)


def test_a_hand_in_and_the_log_it_was_made_of_are_one(tmp_path: Path) -> None:
    gathered = gather([put(tmp_path, a=a_log(0, None), b_txt=handed_in(0, learner=None))], CASE)

    assert (gathered.account.counted, names(gathered, "duplicate")) == (1, ["b.txt"])


def test_a_log_that_does_not_fit_its_checks_is_named_with_the_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    whole, altered = checked(a_log(0)), checked(a_log(1)).replace(MONDAY, TUESDAY).splitlines(keepends=True)
    lost = checked(a_log(2)).splitlines(keepends=True)
    changed = [*checked(a_log(1)).splitlines(keepends=True)[:4], *altered[4:]]
    (tmp_path / "class.jsonl").write_text("".join([whole, *changed, *lost[:7], *lost[8:]]), encoding="utf-8")

    gathered = gather([tmp_path / "class.jsonl"], CASE)

    assert gathered.tally == tally_of(0)
    assert names(gathered, "damaged") == ["class.jsonl, log 2", "class.jsonl, log 3"]
    assert "line 5: this line, or one before it, was changed" in whys(gathered, "damaged")
    assert "line 8: this line, or one before it, was changed" in whys(gathered, "damaged")


HOSTILE: dict[str, tuple[bytes, str]] = {
    "a huge line": (b'{"at": "' + b"x" * 300_000 + b'"}\n', "longer than"),
    "deep nesting": (b'{"at": "x", "entry": ' + b"[" * 40_000 + b"\n", "line 2"),
    "too many lines": (b'{"at": "x", "entry": {"kind": "commit"}}\n' * MOST_LINES, f"{MOST_LINES} lines"),
    "too many bytes": (
        json.dumps({"at": "x", "entry": as_data(Note(text="y" * 1_900))}).encode().join([b"", b"\n"]) * 2_500,
        "larger than 4 MB",
    ),
    "null characters": (b"\0" * 500 + b"\n", "line 2"),
    "no UTF-8": (b'{"at": "x", "entry": {"kind": "note", "text": "\xff"}}\n', "UTF-8"),
    "a number where an entry is due": (b"5\n", "line 2"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_damaged_log_is_named_with_its_reason_and_the_rest_goes_on(tmp_path: Path, what: str) -> None:
    amiss, reason = HOSTILE[what]
    file = tmp_path / "class.jsonl"
    file.write_bytes(a_log(0).encode() + cut(a_log(1), 1).encode() + amiss + a_log(2).encode())

    gathered = gather([file], CASE)

    assert gathered.tally == tally_of(0, 2)
    assert names(gathered, "damaged") == ["class.jsonl, log 2"]
    assert reason in whys(gathered, "damaged")


FIRST_LINES: dict[str, tuple[str, str]] = {
    "a later format": (cut(a_log(1), 1).replace('"workup_log": 4', '"workup_log": 5'), "format 5"),
    "an earlier format": (cut(a_log(1), 1).replace('"workup_log": 4', '"workup_log": 2'), "of an earlier workup"),
    "an endless format": (cut(a_log(1), 1).replace('"workup_log": 4', f'"workup_log": {"9" * 4000}'), "far future"),
    "a name for a code": (a_log(1).replace("heron-11", "Anna Brown"), "first line"),
    "half a line": (cut(a_log(1), 1)[:60] + "\n", "first line"),
    "a cut-off line": (cut(a_log(1), 1)[:60], "first line"),
    "entries alone": (a_log(1).partition("\n")[2], "missing"),
}


@pytest.mark.parametrize("what", FIRST_LINES)
def test_a_log_whose_first_line_cannot_be_used_is_named(tmp_path: Path, what: str) -> None:
    text, reason = FIRST_LINES[what]

    gathered = gather([put(tmp_path, a=a_log(0), b=text)], CASE)

    assert (gathered.account.counted, names(gathered, "damaged")) == (1, ["b.jsonl"])
    assert reason in whys(gathered, "damaged")


def test_a_name_in_the_place_of_a_code_is_not_repeated(tmp_path: Path) -> None:
    gathered = gather([put(tmp_path, a=a_log(1).replace("heron-11", "Anna Brown"))], CASE)

    assert "Anna" not in whys(gathered, "damaged")


def test_folders_may_hold_anything(tmp_path: Path) -> None:
    folder = put(tmp_path / "class", one=a_log(0))
    outside = put(tmp_path / "outside", two=a_log(1))
    put(folder / "x.jsonl", inner=a_log(2))
    put(folder / ".hidden", three=a_log(3))
    (folder / ".one.jsonl.lock").write_text("")
    (folder / "link.jsonl").symlink_to(outside / "two.jsonl")
    (folder / "a.jsonl").symlink_to(folder / "one.jsonl")
    (folder / "round").symlink_to(folder)
    (folder / "empty.jsonl").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 400)
    os.mkfifo(folder / "pipe.jsonl")

    gathered = gather([folder], CASE)

    assert gathered.tally == tally_of(0, 2)
    assert names(gathered, "not a log") == ["a.jsonl", "binary.txt", "empty.jsonl", "link.jsonl", "pipe.jsonl", "round"]
    assert "link" in whys(gathered, "not a log")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = put(tmp_path, one=a_log(0), two=a_log(1))
    whole = Path.open

    def refused(path: Path, *arguments: object) -> object:
        # Whoever runs the tests as root can read everything.
        if path.name == "two.jsonl":
            raise PermissionError(13, "Permission denied")
        return whole(path, *arguments)  # type: ignore[call-overload]  # because it stands in for open

    monkeypatch.setattr(Path, "open", refused)

    gathered = gather([folder], CASE)

    assert (gathered.account.counted, names(gathered, "damaged")) == (1, ["two.jsonl"])
    assert "Permission denied" in whys(gathered, "damaged")


def test_a_text_that_is_too_large_is_named(tmp_path: Path) -> None:
    with (tmp_path / "large.csv").open("wb") as file:
        file.write(b"a" * 10_000)
        file.truncate(64_000_001)

    gathered = gather([tmp_path], CASE)

    assert names(gathered, "damaged") == ["large.csv"]
    assert "64 MB" in whys(gathered, "damaged")


@pytest.mark.parametrize("path", ["nowhere", "/dev/zero", "a\0b"])
def test_a_path_that_is_no_file_is_said_at_once(tmp_path: Path, path: str) -> None:
    with pytest.raises(LogError, match=r"there is no such file|neither a file"):
        gather([tmp_path / path], CASE)


def test_the_most_frequent_case_is_known_before_one_is_chosen(tmp_path: Path) -> None:
    other = case_data()
    other["id"] = "bo"
    put(tmp_path, a=a_log(0, case=a_case(other)), b=a_log(1), c=a_log(2))

    assert most_frequent(cases_in([tmp_path])) == CASE.id
    with surveyed([tmp_path]) as survey:
        assert most_frequent(survey.cases) == CASE.id
        assert survey.gathered(CASE).account.counted == 2


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    put(tmp_path, whole="".join(a_log(number) for number in range(12)) * 20)

    gather([tmp_path], CASE, progress=lambda *at: told.append(at))

    assert [found for found, of in told if not of] == [100, 200]
    assert told[-1] == (12, 12)


def in_short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others are hired after the first stretch, and each of them gets a few logs at a time."""
    monkeypatch.setattr(stretches, "EACH", 3)
    monkeypatch.setattr(reading, "ALONE", 1)
    monkeypatch.setattr(reading, "BATCH", 2)
    monkeypatch.setattr(survey, "MANY", 1)
    monkeypatch.setattr(counting, "CHUNK", 5)


def test_a_worker_that_dies_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_short_stretches(monkeypatch)
    folder = put(tmp_path, one="".join(cut(a_log(0, f"ibis-{number}a")) for number in range(30)))
    monkeypatch.setattr(workers, "_read_here", _die)

    with pytest.raises(WorkupError, match="--workers 1"):
        gather([folder], CASE, by=2)


@pytest.mark.parametrize("before", [0, 1, 2])
def test_facts_that_another_process_found_mean_the_same_here(before: int) -> None:
    there, here = Ahead(lambda _: CASE), Ahead(lambda _: CASE)
    found = found_in([a_log(number).encode() for number in range(3)], there)
    here.expect(CASE.id)
    # What was met here before has taken the first numbers, so that none is the same, or all are.
    for number in range(before):
        here.numbers["step", f"met-{number}"]

    def counts(ahead: Ahead, rows: list[list[Row]]) -> Counter[Fact]:
        return ahead.tally(row.read.facts for one in rows for row in one if row.read and row.read.facts).counts

    assert counts(there, found.rows)
    assert counts(here, found.taken(here)) == counts(there, found.rows)


def test_where_a_worker_dies_others_do_what_was_not_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = put(tmp_path / "class", whole="".join(a_log(number % 12, f"ibis-{number}a") for number in range(100)))
    whole = gather([folder], CASE)
    in_short_stretches(monkeypatch)
    monkeypatch.setattr(workers, "_read_here", partial(_die_at, b'"ibis-60a"', tmp_path / "died"))
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))

    gathered = gather([folder], CASE, by=2)

    assert (tmp_path / "died").exists()
    assert gathered == whole
    assert multiprocessing.active_children() == []
    # Neither what they were told of the case nor anything else of the class is left lying about.
    assert [*passing.iterdir()] == []


@pytest.mark.parametrize("when", ["while it is read", "while it is counted"])
def test_an_interruption_leaves_no_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    in_short_stretches(monkeypatch)
    put(tmp_path, whole="".join(a_log(number % 12, f"ibis-{number}a") for number in range(150)))

    def interrupt(done: int, of: int) -> None:
        if done and (of > 0) == (when == "while it is counted"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        gather([tmp_path], CASE, by=2, progress=interrupt)

    assert multiprocessing.active_children() == []


def _die(_work: object) -> None:
    os._exit(3)


def _die_at(code: bytes, died: Path, work: tuple[bytes, ...]) -> Found:
    # Once, at the log of this code.
    if not died.exists() and any(code in data for data in work):
        died.touch()
        os._exit(3)
    return workers._read_here(work)


ODD = (
    b"",
    b"\n",
    b" \t\r\n",
    b"\xef\xbb\xbf",
    b"x",
    b'{"workup_log": 4}\n',
    b'"workup_log"',
    b'{"a": 1}\n',
    b' {"workup_log"',
)
"""What may stand where it should not."""


@cache
def three_logs() -> bytes:
    """One behind the other."""
    return "".join(a_log(number) for number in range(3)).encode()


@given(at=st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 80), st.sampled_from(ODD)), max_size=6))
@settings(deadline=None, max_examples=60)
def test_logs_are_cut_out_of_a_stream_the_same_however_much_of_it_was_read(at: list[tuple[int, int, bytes]]) -> None:
    text = three_logs()
    for where, gone, odd in at:
        text = text[: where % len(text)] + odd + text[where % len(text) + gone :]

    found, one_by_one = (
        [
            (
                one.start,
                one.size,
                one.count,
                one.amiss,
                one.first.strip(),
                [*map(bytes.strip, one.lines)],
                one.entries(),
            )
            for one in pieces(stream)
        ]
        for stream in (BufferedReader(BytesIO(text), size) for size in (READ_AT_ONCE, 128))
    )

    assert found == one_by_one


@pytest.mark.parametrize("at_once", [READ_AT_ONCE, 128])
def test_a_line_that_is_odd_or_long_is_told_from_the_usual_ones(at_once: int) -> None:
    notes = [json.dumps({"at": "x", "entry": as_data(Note(text=letter * 1_100))}) for letter in "ab"]
    lines = [*a_log(0).splitlines()[:3], "5", "", notes[0], '{"at": "x",  "entry": {"kind": "skip"}}', notes[1][:-2]]
    usual = [line.partition('"entry": ')[2][:-1].encode() for line in lines[1:3]]

    text = "\n".join([*lines, *lines[:2], notes[0], a_log(1)])
    first, second, _ = pieces(BufferedReader(BytesIO(text.encode()), at_once))

    assert first.entries() == [*usual, None, None, None, None]
    assert second.entries() == [usual[0], None]


def peak_of(folder: Path, count: int) -> int:
    """The most memory that Python takes at once to gather so many short logs, in bytes."""
    text = cut(a_log(0, "ibis-0a"), 3)
    folder.mkdir()
    with (folder / "whole.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(
            text.replace("ibis-0a", f"ibis{chr(97 + number // 999)}-{number % 999}") for number in range(count)
        )
    tracemalloc.start()
    try:
        assert gather([folder], CASE, keeping=ledger_of).set_aside("abandoned").count == count
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKUP_CACHE", str(tmp_path / "cache"))
    # Files of more than one stretch, of which several wait to be kept, and more logs than are named.
    monkeypatch.setattr(stretches, "AT_ONCE", 1 << 14)
    monkeypatch.setattr(ledger, "AT_ONCE", 1)
    monkeypatch.setattr(roster, "NAMED", 20)
    # More than wait for the roster at once. And as outside the tests: here garbage is looked for seldom.
    usual = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    few, many = (peak_of(tmp_path / str(count), count) for count in (1_200, 2_400))
    gc.set_threshold(*usual)

    assert many < few + 100_000
