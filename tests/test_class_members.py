"""What a teacher asks of single learners in a class: own words, who handed in, a table, a page for one of them."""

import csv
import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.classes.reports import CASE, account, made
from support.classes.simulated import mixed_class
from support.commands import workup_in
from support.logs.walkers import case_named
from support.pages.readers import FORMATS, Format, words_of
from test_class_command import fill, header_of, log_text

from workup.cli.members import voices_in
from workup.core.classroom.attendance import attendance
from workup.core.classroom.voices import MOST, Voices, voices
from workup.core.exchange.handin import block
from workup.core.text.pseudonym import drawn
from workup.core.walk.log import Entry, Idea, Reflection
from workup.core.walk.steps import Walk
from workup.document.class_report import Inside
from workup.render.classroom import class_report
from workup.render.notice import NOTICE

TOMAS = case_named("tomas")
CODES = [drawn(number * 7919) for number in range(6)]


def spoken(entries: tuple[Entry, ...], *ideas: str, sentence: str) -> tuple[Entry, ...]:
    """The same walk with other first ideas and another sentence."""
    rest = [one for one in entries if one.kind != "idea"]
    typed = [Idea(text=idea) for idea in ideas]
    told: list[Entry] = [*typed, *([Idea(text="")] if len(typed) < 3 else [])]
    for one in rest:
        is_sentence = one.kind == "reflection" and one.about == "sentence"
        told.append(Reflection(about="sentence", text=sentence) if is_sentence else one)
    return tuple(told)


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four learners at a bedside, each with words of their own, and what else lies about."""
    folder = tmp_path_factory.mktemp("group")
    walks = mixed_class(TOMAS, 8, seed=2)
    (folder / "logs").mkdir()
    said = [
        (("ataxia after a cold", "something odd"), "A boy who sways, said the heron."),
        (("Ataxia after a cold",), "A boy who sways, said the second."),
        (("=HYPERLINK(1)",), '<script>alert("x")</script>'),
        ((), "Fourth."),
    ]
    for number, (ideas, sentence) in enumerate(said):
        text = log_text("tomas", number, spoken(walks[number], *ideas, sentence=sentence))
        (folder / "logs" / f"{number}.jsonl").write_text(text, encoding="utf-8")
    (folder / "logs" / "half.jsonl").write_text(
        "".join(log_text("tomas", 4, walks[4]).splitlines(True)[:4]), encoding="utf-8"
    )
    (folder / "logs" / "twin.jsonl").write_text(
        log_text("tomas", 1, walks[6]).replace("T09:00:00", "T10:00:00"), encoding="utf-8"
    )
    (folder / "codes.txt").write_text(
        f"# the group\n{CODES[0].upper()}\n{CODES[1]};{CODES[2]}\nAnna Beispiel\n{CODES[4]}\nheron-41\n",
        encoding="utf-8",
    )
    return folder


# ---- own words ----


def walk_of(*ideas: str, sentence: str = "") -> Walk:
    walk = Walk(TOMAS)
    walk.ideas, walk.diagnosis = ideas, TOMAS.answer
    walk.reflections = {"sentence": sentence} if sentence else {}
    return walk


def test_ideas_are_grouped_by_what_they_name_and_what_names_nothing_stands_last() -> None:
    label = TOMAS.hypotheses[TOMAS.answer].label
    walks = [
        ("heron-1", walk_of(label, "a curse")),
        ("heron-2", walk_of(label.upper())),
        ("heron-3", walk_of("curses")),
    ]

    made = voices(TOMAS, walks)

    assert [one.hypothesis for one in made.ideas] == [TOMAS.answer, None]
    assert made.ideas[0].said[0].codes == ("heron-1", "heron-2")
    assert [one.text for one in made.ideas[1].said] == ["a curse", "curses"]
    assert made.sentences == ()


def test_who_types_a_thing_twice_has_said_it_once_and_those_without_a_code_are_each_somebody() -> None:
    walks = [("heron-1", walk_of("a curse", "A  curse")), ("", walk_of("a curse")), ("", walk_of("a curse"))]

    assert voices(TOMAS, walks).ideas[0].said[0].codes == ("heron-1", "", "")


@pytest.mark.parametrize("format", FORMATS)
def test_words_stand_in_the_teachers_own_report_and_in_none_for_outside(format: Format) -> None:
    said = voices(CASE, [("heron-41", walk_of("a curse of old", sentence="He sways like a reed."))])
    who = attendance(["heron-41", "finch-12"], {"heron-41": (None,)}, 0)

    pages = [
        class_report(CASE, made(name), account(), format, inside=Inside(said, who)) for name in ("class", "outside")
    ]

    inside, outside = (words_of(page, format) for page in pages)
    for words in ("“a curse of old” (heron-41)", "He sways like a reed.", "finch-12"):
        assert words in inside
        assert words not in outside
    assert "heron-41" not in outside
    assert pages[1] == class_report(CASE, made("outside"), account(), format)


def test_the_words_of_a_large_class_are_not_gathered_and_the_report_says_so() -> None:
    page = class_report(CASE, made("class"), account(), "text", inside=Inside(Voices((), (), is_too_many=True)))

    assert f"The words of more than {MOST} learners are not gathered here." in words_of(page, "text")


def test_a_group_of_four_gets_a_report_with_its_own_words_under_its_codes(group: Path) -> None:
    done = workup_in(group, "teach", "class", "logs", "-o", "group.html")
    outside = workup_in(group, "teach", "class", "logs", "--shareable", "--format", "html")

    page = (group / "group.html").read_text(encoding="utf-8")
    assert done.returncode == outside.returncode == 0, done.stderr
    assert "4 learners" in page and "To open the seminar with" in page
    assert re.search(rf"ataxia after a cold” \({CODES[0]}, {CODES[1]}\)", page)
    assert "<script>" not in page and "&lt;script&gt;alert" in page
    for told in ("said the heron", CODES[0], "To open the seminar with"):
        assert told not in outside.stdout


# ---- who handed in ----


def test_each_expected_code_is_in_its_place_and_a_line_that_holds_a_name_is_not_repeated(group: Path) -> None:
    done = workup_in(group, "teach", "class", "logs", "--expected", "codes.txt", "--format", "md")

    found = dict(re.findall(r"- \*\*(.+?):\*\* (.+)", done.stdout[done.stdout.index("## Who handed in") :]))
    assert found["Missing"] == "heron-41"
    assert found["Handed in, but not counted"] == f"{CODES[4]} (Abandoned)"
    assert found["Not expected"] == CODES[3]
    assert found["Two walks under one code"].startswith(f"{CODES[1]}. ")
    assert found["Counted"] == ", ".join(CODES[:3])
    assert "3 of 5 expected codes are counted." in done.stdout
    assert "Line 4 of the expected codes holds no code" in done.stderr
    assert "Beispiel" not in done.stdout + done.stderr


def test_who_handed_in_adds_up() -> None:
    found: dict[str, tuple[object, ...]] = {"a-1": (None, "duplicate"), "b-1": ("abandoned",), "z-9": (None,)}

    who = attendance(["a-1", "b-1", "c-1", "a-1"], found, 2)  # type: ignore[arg-type]  # because a test writes kinds bare

    assert who.expected == 3 == len(who.counted) + len(who.set_aside) + len(who.missing)
    assert (who.counted, who.missing, who.unexpected, who.nameless) == (("a-1",), ("c-1",), ("z-9",), 2)
    assert [tuple(one) for one in who.set_aside] == [("b-1", "abandoned")]


@pytest.mark.parametrize(
    ("came", "is_slip"),
    [
        ("heron-14", True),
        ("heron-4", True),
        ("heron-411", True),
        ("heran-41", True),
        ("heron-47", True),
        ("heron-52", False),
        ("finch-41", False),
        ("heron-4111", False),
        ("reh-on41", False),
    ],
)
def test_a_code_that_is_missing_is_set_beside_one_that_may_be_it_mistyped(came: str, is_slip: bool) -> None:
    who = attendance(["heron-41"], {came: (None,)}, 0)

    assert who.slips == ((("heron-41", came),) if is_slip else ())
    assert (who.missing, who.unexpected) == (("heron-41",), (came,))


@pytest.mark.parametrize(
    ("missing", "unexpected", "is_compared"), [(100, 100, True), (73, 137, False), (137, 73, False)]
)
def test_of_two_lists_that_have_little_in_common_nothing_is_a_slip(
    missing: int, unexpected: int, is_compared: bool
) -> None:
    # Ten thousand pairs are compared, and not one more.
    expected = ["heron-41", *(f"finch-{number:03}" for number in range(missing - 1))]
    came = ["heron-14", *(f"snipe-{number:03}" for number in range(unexpected - 1))]

    who = attendance(expected, dict.fromkeys(came, (None,)), 0)

    assert (len(who.missing), len(who.unexpected)) == (missing, unexpected)
    assert who.slips == ((("heron-41", "heron-14"),) if is_compared else ())


# ---- a table ----


def test_the_table_has_a_row_for_each_learner_and_for_each_who_is_expected(group: Path) -> None:
    done = workup_in(group, "teach", "class", "logs", "--expected", "codes.txt", "-o", "class.csv")
    report = workup_in(group, "teach", "class", "logs", "--format", "json")

    assert done.returncode == 0, done.stderr
    assert "Wrote 6 rows on tomas to class.csv" in done.stdout
    rows = list(csv.DictReader((group / "class.csv").read_text(encoding="utf-8").splitlines()))
    counted = [one for one in rows if one["status"].startswith("counted")]
    assert [one["code"] for one in counted] == sorted(CODES[:4])
    assert [one["code"] for one in rows if one["status"] == "counted of several"] == [CODES[1]]
    assert [(one["code"], one["status"]) for one in rows[4:]] == [(CODES[4], "abandoned"), ("heron-41", "missing")]
    assert {one["notice"] for one in rows} == {NOTICE}
    told = json.loads(report.stdout)["report"]
    assert told["diagnoses"] == {
        one: sum(found["diagnosis"] == one for found in counted) for one in {found["diagnosis"] for found in counted}
    }
    # Nobody's own words stand in what goes to a gradebook.
    assert "sways" not in (group / "class.csv").read_text(encoding="utf-8")


def test_what_came_in_a_zip_is_the_same_table_the_same_words_and_the_same_page(group: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "submissions.zip", "w") as packed:
        for log in sorted((group / "logs").iterdir()):
            text = log.read_text(encoding="utf-8")
            is_whole = log.name != "half.jsonl"
            packed.writestr(f"Beispiel_{log.stem}/online.txt", block(text, header_of(text)) if is_whole else text)

    for asked in (["-o", "one.csv"], ["--learner", CODES[2], "-o", "one.md"]):
        for place, logs in ((group, "logs"), (tmp_path, "submissions.zip")):
            done = workup_in(place, "teach", "class", logs, *asked, "--force")
            assert done.returncode == 0, done.stderr
        assert (tmp_path / asked[-1]).read_bytes() == (group / asked[-1]).read_bytes()
    words = [
        json.loads(workup_in(place, "teach", "class", logs, "--format", "json").stdout)["document"]["sections"][2]
        for place, logs in ((group, "logs"), (tmp_path, "submissions.zip"))
    ]
    assert words[0] == words[1]
    assert words[0]["id"] == "words"


# ---- a page for one learner ----


def test_a_learners_page_is_the_debrief_of_the_walk_that_counts(group: Path) -> None:
    done = workup_in(group, "teach", "class", "logs", "--learner", CODES[0], "--format", "json")
    own = workup_in(group, "summary", "logs/0.jsonl", "--format", "json")

    page, debrief = json.loads(done.stdout), json.loads(own.stdout)
    assert page["readings"] == debrief["readings"]
    assert page["document"]["label"] == f"Debrief of {CODES[0]}"
    assert page["document"]["sections"] == debrief["document"]["sections"]
    assert done.stderr == ""


def test_whoever_asks_for_a_code_that_two_walks_share_is_told_so(group: Path) -> None:
    done = workup_in(group, "teach", "class", "logs", "--learner", CODES[1])

    assert done.returncode == 0
    assert f"{CODES[1]}. Two people chose the same code, or somebody walked twice." in done.stderr


# ---- two classes ----


def test_two_classes_stand_side_by_side_and_every_log_of_both_is_accounted_for(group: Path, tmp_path: Path) -> None:
    fill(tmp_path / "last-year", "tomas", 12, seed=5)
    (tmp_path / "last-year" / "torn.jsonl").write_text("not a log\n", encoding="utf-8")

    done = workup_in(group, "teach", "class", "logs", "--against", str(tmp_path / "last-year"), "-o", "both.md")

    page = (group / "both.md").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "This class: 4. The other class: 12." in page
    assert "takes 10 learners in each class" in page
    committed = page[page.index("## What they committed to") : page.index("## Answer on top")]
    counts = re.findall(r"^\| .+? \| (\d+) of 4 \| (\d+) of 12 \(\d+%\) \|", committed, re.MULTILINE)
    assert [sum(int(row[side]) for row in counts) for side in (0, 1)] == [4, 12]
    assert "6 logs found, 4 counted." in done.stdout and "12 logs found, 12 counted." in done.stdout
    assert "torn.jsonl" in page and CODES[0] not in page


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["--learner", "heron-41"], 4, "No walk of heron-41 on tomas"),
        (["--learner", CODES[4]], 4, "does not count in this class: Abandoned"),
        (["--learner", "Anna Beispiel"], 2, "code"),
        (["--learner", CODES[0], "--shareable"], 2, "--shareable is for outside the class"),
        (["--expected", "codes.txt", "--shareable"], 2, "--shareable is for outside the class"),
        (["--shareable", "-o", "class.csv"], 2, "--shareable is for outside the class"),
        (["--learner", CODES[0], "-o", "class.csv"], 2, "one of these at a time"),
        (["--learner", CODES[0], "--expected", "codes.txt"], 2, "one of these at a time"),
        (["--expected", "nowhere.txt"], 2, "nowhere.txt"),
        (["--expected", "logs/half.jsonl"], 2, "holds no code"),
        (["--against", "nowhere"], 4, "there is no such file or folder"),
        (["--against", "logs/half.jsonl"], 4, "no finished walk on tomas"),
        (["--against", "logs", "-o", "class.csv"], 2, "one of these at a time"),
        (["--against", "logs", "--shareable"], 2, "--shareable is for outside the class"),
        (["--xapi", "-o", "x.jsonl", "--learner", CODES[0]], 2, "--xapi"),
    ],
)
def test_what_cannot_be_asked_of_a_class_is_said_in_a_line(
    group: Path, arguments: list[str], code: int, says: str
) -> None:
    done = workup_in(group, "teach", "class", "logs", *arguments)

    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Anna" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_words_of_more_than_three_hundred_are_not_even_read() -> None:
    # There is no survey to read them from.
    assert MOST == 300
    found = voices_in(None, CASE, MOST + 1)  # type: ignore[arg-type]  # because it must not be touched

    assert found == Voices((), (), is_too_many=True)
    with pytest.raises(AttributeError):
        voices_in(None, CASE, MOST)  # type: ignore[arg-type]  # because it is touched
