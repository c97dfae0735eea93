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
from workup.core.exchange.interactions import Answer, cases_of, log_of_answers
from workup.core.text.value import as_data, changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import FORMAT, parse
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Naming,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Wait,
)
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


def kept_with(
    entries: str, *, of: str = str(FORMAT), rules: str = AMARA.rules, words: str = AMARA.words, begun: str = "0"
) -> Kept:
    """A text of a walk that is taken to have come whole."""
    return Kept(rules, f"{of}|{rules}|{words}|3||{begun}|{entries}")


@pytest.mark.parametrize(
    ("point", "is_letter"),
    [(0, True), (0xD7FF, True), (0xD800, False), (0xDFFF, False), (0xE000, True), (0x10FFFF, True), (0x110000, False)],
)
def test_a_number_in_a_kept_text_stands_for_a_letter_wherever_there_is_one(point: int, is_letter: bool) -> None:
    kept = kept_with(f"N~{base36(point)};|")

    if is_letter:
        assert json.loads(log_of(kept, AMARA).splitlines()[1])["entry"]["text"] == chr(point)
    else:
        with pytest.raises(Astray):
            log_of(kept, AMARA)


EYES = next(place for place, item in enumerate(AMARA.items) if item == "eye-movements")

PLACES: dict[str, tuple[str, int, str, tuple[str, ...]]] = {
    "items": ("L", 2, "", tuple(AMARA.items)),
    "several items": ("O", 2, "|", tuple(AMARA.items)),
    "hypotheses": ("D", 1, "", AMARA.options),
    "outcomes": (f"E{base36(EYES):0>2}", 1, "", tuple(AMARA.items["eye-movements"].possible)),
}


@pytest.mark.parametrize("which", PLACES)
def test_a_kept_text_is_read_up_to_the_last_place_of_a_list_and_not_beyond(which: str) -> None:
    opening, width, mark, among = PLACES[which]

    def said(place: int) -> str:
        return log_of(kept_with(f"{opening}{base36(place):0>{width}}{mark}"), AMARA).splitlines()[1]

    for place in (0, len(among) - 1):
        assert f'"{among[place]}"' in said(place)
    with pytest.raises(Astray):
        said(len(among))


@pytest.mark.parametrize("seconds", ["", "0", "1", "z", "zzz", "12345678"])
def test_the_seconds_behind_an_entry_are_read_up_to_eight_digits(seconds: str) -> None:
    begun = 1_000_000
    later = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=begun + int(seconds or "0", 36))

    log = log_of(kept_with(f"V{seconds}", begun=base36(begun)), AMARA)

    assert json.loads(log.splitlines()[1]) == {"at": later.isoformat(), "entry": as_data(Wait())}


def test_a_kept_text_that_is_short_or_of_another_format_or_case_is_refused() -> None:
    assert json.loads(log_of(kept_with(""), AMARA))["attempt"] == 3

    for amiss in (
        Kept(AMARA.rules, ""),
        Kept(AMARA.rules, f"{FORMAT}|{AMARA.rules}|{AMARA.words}|3||0"),
        kept_with("", of=str(FORMAT - 1)),
        kept_with("", of=str(FORMAT + 1)),
        kept_with("", rules="0" * 16),
    ):
        with pytest.raises(Astray):
            log_of(amiss, AMARA)


def test_a_kept_walk_names_the_words_that_were_read_and_answers_the_words_at_hand() -> None:
    kept = json.loads(log_of(kept_with("", words="0" * 16), AMARA))
    answered = json.loads(log_of_answers([], AMARA))

    assert (kept["attempt"], kept["case_words"]) == (3, "0" * 16)
    assert (answered["attempt"], answered["case_words"]) == (1, AMARA.words)
    assert "at" in kept and "at" not in answered


def summed(text: str) -> str:
    """A text with its sum behind it, FNV-1a in base 36."""
    total = 0x811C9DC5
    for letter in text:
        total = ((total ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    return f"{text}|{base36(total)}"


@pytest.mark.parametrize(("length", "is_read"), [(4_199, True), (4_200, True), (4_201, False)])
def test_a_kept_text_is_looked_through_as_far_as_one_may_reach(length: int, is_read: bool) -> None:
    head = f"{FORMAT}|{'0' * 16}|{'0' * 16}|1||rs|N"
    texts = (summed(f"{head}{'a' * (length - len(head) - less)}|") for less in range(12))
    text = next(text for text in texts if len(text) == length)

    (kept,) = kept_in(text)

    assert kept == Kept("0" * 16, text.rpartition("|")[0] if is_read else "")


ALL = ";".join(f"{option}={4 if at == 0 else 1}" for at, option in enumerate(AMARA.options))

ANSWERED: list[tuple[str, str, Entry]] = [
    ("idea", "none: or so", Idea(text="none: or so")),
    ("note", "a, b = c; d", Note(text="a, b = c; d")),
    ("chips", "toxic=7; encephalitis=3", Chips(chips={"toxic": 7, "encephalitis": 3})),
    ("pick", "for:gait", Pick(direction="for", item="gait")),
    ("pick", "against: gait", Pick(direction="against", item="gait")),
    ("pick", "against:none", Pick(direction="against", item=None)),
    ("skip", "", Skip()),
    ("look", "gait", Look(items=("gait",))),
    ("plan", "eeg, mri-brain,", Plan(items=("eeg", "mri-brain"))),
    ("send", "", Send(items=())),
    ("purpose", "eeg:toxic", Purpose(item="eeg", hypothesis="toxic")),
    ("purpose", "eeg:none", Purpose(item="eeg", hypothesis=None)),
    ("naming", "fundi:none", Naming(item="fundi", outcome="none")),
    ("naming", "fundi:-", Naming(item="fundi", outcome=None)),
    ("bound", "eeg:true", Bound(item="eeg", only_if=True)),
    ("bound", "eeg: false", Bound(item="eeg", only_if=False)),
    ("diagnosis", "toxic", Diagnosis(hypothesis="toxic")),
    ("reflection", "went well: all: of it", Reflection(about="went well", text="all: of it")),
]


@pytest.mark.parametrize(("kind", "answer", "entry"), ANSWERED)
def test_an_answer_of_each_kind_is_read_as_the_entry_that_it_tells(kind: str, answer: str, entry: Entry) -> None:
    log = log_of_answers([Answer(1, kind, answer)], AMARA)

    assert json.loads(log.splitlines()[1]) == {"at": "unknown", "entry": as_data(entry)}


@pytest.mark.parametrize(
    ("chips", "fits"),
    [
        ("toxic=10", True),
        (ALL, True),
        ("toxic=9;malaria=1", False),
        ("malaria=10", False),
        (f"{ALL};malaria=1".replace("=4", "=3"), False),
    ],
)
def test_answers_are_of_a_case_that_has_each_diagnosis_on_their_list(chips: str, fits: bool) -> None:
    walk = [Answer(1, "idea", ""), Answer(2, "chips", chips)]

    assert cases_of(walk, [AMARA]) == ([AMARA] if fits else [])
