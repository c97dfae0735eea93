"""What a course reports of walks in it is counted as the walks themselves."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from support.handed_in.courses import Tracks, as_csv, as_page, interactions, track_details, tracks
from support.handed_in.office import ods, xlsx, zipped
from support.handed_in.shapes import MARKED, STUDENTS
from support.logs.walkers import case_named
from test_intake import laid, told
from test_scorm_text import AMARA, SCRIPT, recorded

from workup.class_logs import Gathered, gather
from workup.core.classroom.facts import Observer
from workup.core.classroom.tally import Tally
from workup.core.exchange.course import Astray, Kept, kept_in, log_of
from workup.core.exchange.handin import block
from workup.core.text.value import as_data, changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import FORMAT, parse
from workup.core.walk.log import Bound, Cancel, Entry, Idea, Naming, Note, Pick, Reflection, Send, Skip, Undo
from workup.intake.known import Known
from workup.intake.opening import found_in
from workup.intake.search import Aside, Log

NAMES = tuple(LEARNERS)[:4]


@cache
def walks() -> tuple[tuple[Entry, ...], ...]:
    """Four walks, with words in them that a course might spoil."""
    odd = 'It\'s "late" – <b>opsoclonus</b> & ataxia; 10 % | 4\\2'
    return tuple(
        tuple(changed(one, text=odd) if isinstance(one, Reflection) else one for one in entries)
        for entries in (walk_as(LEARNERS[name], AMARA) for name in NAMES)
    )


@cache
def attempts() -> tuple[Tracks, ...]:
    """What a course has of them."""
    return tuple(tracks(AMARA, entries) for entries in walks())


def tally_of_all() -> Tally:
    tally, observer = Tally(), Observer(AMARA)
    for entries in walks():
        tally.add(observer.facts(follow(AMARA, entries)))
    return tally


Rows = list[list[str]]
WRITTEN: dict[str, tuple[str, Callable[[Rows], bytes | str]]] = {
    "commas": ("csv", as_csv),
    "tabs": ("txt", lambda rows: as_csv(rows, "\t")),
    "a spreadsheet": ("xlsx", xlsx),
    "a spreadsheet of LibreOffice": ("ods", ods),
    "a page": ("html", as_page),
    "JSON": ("json", lambda rows: json.dumps([[dict(zip(rows[0], row, strict=False)) for row in rows[1:]]])),
    "a zip": ("zip", lambda rows: zipped({"report.csv": as_csv(rows)})),
}


def assert_is_the_class(gathered: Gathered) -> None:
    assert gathered.account.counted == 4, told(gathered)
    assert gathered.tally == tally_of_all()
    assert gathered.account.found == 4, told(gathered)
    assert all(name not in told(gathered) for name in MARKED)


@pytest.mark.parametrize("how", WRITTEN)
def test_track_details_of_a_course_are_counted_as_the_walks(tmp_path: Path, how: str) -> None:
    ending, write = WRITTEN[how]
    files = {f"{at}.{ending}": write(track_details(one)) for at, one in enumerate(attempts())}

    assert_is_the_class(gather([laid(tmp_path, files)], AMARA))


@pytest.mark.parametrize("how", [how for how in WRITTEN if how != "JSON"])
def test_the_interactions_report_of_a_course_is_counted_as_the_walks(tmp_path: Path, how: str) -> None:
    ending, write = WRITTEN[how]
    report = interactions(AMARA, attempts(), STUDENTS[:4])

    assert_is_the_class(gather([laid(tmp_path, {f"report.{ending}": write(report)})], AMARA))


def test_answers_are_read_with_a_row_a_learner_and_with_a_row_an_answer(tmp_path: Path) -> None:
    parts = ("id", "result", "student_response", "time", "type")
    most = max(len(entries) for entries in walks())
    names = [f"interactions.{at}.{part}" for at in range(most) for part in parts]
    wide = [["Learner", *(f"cmi.{name}" for name in names)]]
    wide += [
        [student, *(one.get(name, "") for name in names)] for student, one in zip(STUDENTS, attempts(), strict=False)
    ]
    long = [["Learner", "Interaction", "Type", "Time", "Response"]]
    for student, one in zip(STUDENTS, attempts(), strict=False):
        rows = [
            [one.get(f"interactions.{at}.{part}", "") for part in ("id", "type", "time", "student_response")]
            for at in range(most)
        ]
        long += [[student, *row] for row in rows if row[0]]

    for at, rows in enumerate((wide, long)):
        assert_is_the_class(gather([laid(tmp_path / str(at), {"class.csv": as_csv(rows)})], AMARA))


def test_a_walk_of_which_a_course_kept_the_answers_alone_is_read_out_of_its_tracks(tmp_path: Path) -> None:
    files = {
        f"{at}.csv": as_csv([row for row in track_details(one) if "suspend_data" not in row[0]])
        for at, one in enumerate(attempts())
    }

    assert_is_the_class(gather([laid(tmp_path, files)], AMARA))


def test_a_walk_with_longer_words_than_a_course_reports_counts_once(tmp_path: Path) -> None:
    long = tuple(
        changed(one, text="Opsoclonus, again and again. " * 15) if isinstance(one, Reflection) else one
        for one in walks()[0]
    )
    kept = tracks(AMARA, long)
    assert max(len(value) for name, value in kept.items() if name.endswith("response")) == 254
    (whole,) = kept_in(kept["suspend_data"])
    log = log_of(whole, AMARA)
    files = {"a.csv": as_csv(interactions(AMARA, [kept], STUDENTS[:1])), "b.jsonl": log}

    account = gather([laid(tmp_path, files)], AMARA).account

    assert (account.counted, [(one.kind, one.count) for one in account.aside]) == (1, [("duplicate", 1)])


def test_a_walk_that_is_handed_in_and_reported_by_the_course_counts_once(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {"report.csv": as_csv(interactions(AMARA, attempts(), STUDENTS[:4]))}
    for at, one in enumerate(attempts()):
        files[f"tracks-{at}.csv"] = as_csv(track_details(one))
        (kept,) = kept_in(one["suspend_data"])
        log = log_of(kept, AMARA)
        files[f"{at}.txt"] = block(log, parse(log.split("\n"), "x").header)

    gathered = gather([laid(tmp_path, files)], AMARA)

    assert gathered.tally == tally_of_all()
    assert {one.kind: one.count for one in gathered.account.aside} == {"duplicate": 8}


def wordy() -> tuple[Entry, ...]:
    """A walk whose words are more than a course has room for: it keeps the beginnings of them."""
    said = tuple(Note(text=f"{at} was opsoclonus, or was it? " * 10) for at in range(40))
    entries = walks()[1]
    at = next(at for at, one in enumerate(entries) if one.kind == "reflection")
    return (*entries[:at], *said, *entries[at:])


def as_log(first: dict[str, object], entries: tuple[Entry, ...]) -> str:
    lines = ({"at": "x", "entry": as_data(entry)} for entry in entries)
    return "".join(json.dumps(line) + "\n" for line in (first, *lines))


@pytest.mark.parametrize(
    ("whole", "counted"),
    [
        ({}, 2),
        ({"learner": "heron-41"}, 2),
        # Out of the answers that a course reports, which name no day.
        ({"at": ""}, 2),
        ({"at": "2026-03-02T09:59:59+00:00"}, 3),
    ],
)
def test_a_walk_that_a_course_had_to_cut_counts_once_beside_the_one_with_all_its_words(
    tmp_path: Path, whole: dict[str, object], counted: int
) -> None:
    written = SCRIPT.written(recorded([*wordy()], 1))
    (kept,) = kept_in(written["text"])
    cut = log_of(kept, AMARA)
    first = {key: value for key, value in json.loads(cut.splitlines()[0]).items() if key != "check"}
    files = {
        "kept.txt": written["text"],
        "whole.jsonl": as_log({**first, **whole}, wordy()),
        # Begun in the same second by somebody else.
        "other.jsonl": as_log(first, walks()[0]),
    }

    account = gather([laid(tmp_path, files)], AMARA).account

    assert written["isCut"]
    assert max(len(one.text) for one in parse(cut.split("\n"), "x").entries if isinstance(one, Note)) < 120
    assert account.counted == counted
    assert [(one.kind, one.names[0].partition("/kept")[2]) for one in account.aside] == [("duplicate", ".txt")][
        : 3 - counted
    ]


def found(tmp_path: Path, data: str, *cases: str) -> list[Log | Aside]:
    path = tmp_path / "report.csv"
    path.write_text(data, encoding="utf-8")
    return [*found_in(path, Known(lambda: map(case_named, cases)))]


def test_the_case_of_a_report_is_the_one_in_which_all_of_it_can_be_done(tmp_path: Path) -> None:
    (report,) = found(tmp_path, as_csv(interactions(AMARA, attempts()[:1], STUDENTS[:1])), "tomas", "amara", "noor")

    assert isinstance(report, Log)
    assert json.loads(report.data.split(b"\n")[0])["case"] == "amara"


def test_a_report_that_fits_several_cases_is_of_the_one_it_names_or_the_one_that_is_asked_for(tmp_path: Path) -> None:
    kept = {"interactions.0.id": "1-idea", "interactions.0.student_response": "ataxia"}
    named = interactions(AMARA, [kept], STUDENTS[:1])
    nameless = [[cell.replace(AMARA.title, "Walk one") for cell in row] for row in named]
    path = tmp_path / "asked.csv"
    path.write_text(as_csv(nameless), encoding="utf-8")

    (of_title,) = found(tmp_path, as_csv(named), "tomas", "amara", "noor")
    (of_none,) = found(tmp_path, as_csv(nameless), "tomas", "amara")
    (of_asked,) = found_in(path, Known(lambda: map(case_named, ("tomas", "amara")), "tomas"))

    assert isinstance(of_title, Log) and b'"case": "amara"' in of_title.data
    assert isinstance(of_none, Aside) and "(amara, tomas)" in of_none.why
    assert isinstance(of_asked, Log) and b'"case": "tomas"' in of_asked.data


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (
            lambda rows: [[cell for at, cell in enumerate(row) if at != 13] for row in rows],
            "answers of a walk are missing",
        ),
        (lambda rows: [[cell.replace("oms", "omz") for cell in row] for row in rows], "fit no case"),
    ],
)
def test_a_report_with_less_in_it_than_a_walk_says_what_to_use_instead(
    tmp_path: Path, damage: Callable[[Rows], Rows], says: str
) -> None:
    (aside,) = found(tmp_path, as_csv(damage(interactions(AMARA, attempts()[:1], STUDENTS[:1]))), "amara", "tomas")

    assert isinstance(aside, Aside)
    assert says in aside.why
    assert "Track details" in aside.why


def test_answers_without_what_was_asked_are_said_to_need_it(tmp_path: Path) -> None:
    (aside,) = found(tmp_path, as_csv(interactions(AMARA, attempts(), STUDENTS[:4], named=False)), "amara")

    assert isinstance(aside, Aside)
    assert "Show the summary of the questions" in aside.why


def test_a_kept_walk_that_was_altered_or_is_of_no_case_at_hand_is_named(tmp_path: Path) -> None:
    details = as_csv(track_details(attempts()[0]))

    (altered,) = found(tmp_path, details.replace("|1||", "|2||"), "amara")
    (unknown,) = found(tmp_path, details, "tomas")

    assert isinstance(altered, Aside) and "altered" in altered.why
    assert isinstance(unknown, Aside) and "--cases" in unknown.why


def test_a_kept_text_is_read_as_the_page_reads_it() -> None:
    words = ("", "a", "ä – ☃ 𝄞 […] ~!", "x | y ~1; <&>\"'", "z" * 1500)
    seen = [Naming(item="eye-movements", outcome=outcome) for outcome in AMARA.items["eye-movements"].possible]
    entries = [*walks()[1], *(Note(text=text) for text in words), Idea(text=words[3])]
    entries += [
        *seen,
        Naming(item="fundi", outcome=None),
        Skip(),
        Cancel(),
        Undo(),
        Pick(direction="against", item=None),
    ]
    entries += [
        *(Bound(item="eeg", only_if=only_if) for only_if in (True, False)),
        Send(items=()),
        Send(items=("eeg",)),
    ]

    for apart in (0, 1, 61, 4_000):
        for learner, looks in ((None, {}), ("heron-41", {"look_first": True}), (None, {"look_first": False})):
            text = SCRIPT.written({**recorded(entries, apart, learner), **looks})["text"]
            (kept,) = kept_in(f'"cmi.suspend_data","{text}!"\n')
            log = parse(log_of(kept, AMARA).split("\n"), "x")
            page = SCRIPT.read(text)

            assert [as_data(one) for one in log.entries] == [one["entry"] for one in page["lines"]]
            assert (log.header.learner, log.header.attempt) == (page["learner"], page["attempt"])
            assert log.header.look_first == looks.get("look_first", False)
            assert [json.loads(line)["at"] for line in log_of(kept, AMARA).splitlines()] == [
                page["at"],
                *(line["at"] for line in page["lines"]),
            ]


def test_every_letter_that_is_changed_in_a_kept_text_is_noticed() -> None:
    text = attempts()[2]["suspend_data"]
    (whole,) = kept_in(text)

    for at in range(len(text)):
        other = "0" if text[at] != "0" else "1"
        assert whole not in [*kept_in(text[:at] + other + text[at + 1 :])], at


@pytest.mark.parametrize("entries", ["L", "Lzy", "Q", "C12", "Ino end", "Mab", "N~zzzzz;|", "Dy", "Bab", "V123456789"])
def test_a_kept_text_that_no_page_wrote_is_refused(entries: str) -> None:
    kept = Kept(AMARA.rules, f"4|{AMARA.rules}|{AMARA.words}|1||rs|{entries}")

    with pytest.raises(Astray):
        log_of(kept, AMARA)


def test_what_looks_like_many_kept_texts_takes_no_longer_than_it_is() -> None:
    head = f" 4|{'0' * 16}|{'0' * 16}|1||rs|"

    assert len([*kept_in(head * 20_000)]) == 1_000


def base36(number: int) -> str:
    """A whole number in digits and small letters, as the page writes it."""
    above, last = divmod(number, 36)
    return (base36(above) if above else "") + "0123456789abcdefghijklmnopqrstuvwxyz"[last]


def test_the_seconds_of_a_kept_text_are_read_as_the_standard_library_reads_them() -> None:
    # Each day of a leap year by four, of one by four hundred, and of a year that is none by a hundred.
    first = datetime(1970, 1, 1, tzinfo=UTC)
    for year in (1970, 2000, 2023, 2024, 2100, 2400):
        for day in range(367):
            moment = datetime(year, 1, 1, 23, 59, 58, tzinfo=UTC) + timedelta(day)
            seconds = base36((moment - first) // timedelta(seconds=1))
            log = log_of(Kept(AMARA.id, f"{FORMAT}|{AMARA.rules}|{AMARA.words}|1||{seconds}|"), AMARA)

            assert json.loads(log)["at"] == moment.isoformat()
