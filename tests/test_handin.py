"""A walk survives being mailed; whatever else happens to it is noticed."""

import csv
import hashlib
import io
import json
import quopri
import textwrap
from base64 import b64decode
from collections.abc import Callable
from html import escape
from itertools import product
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.logs.walkers import case_named

from workup.core.exchange.handin import LARGEST, Handed, block, blocks
from workup.core.text.judging import judged
from workup.core.text.pseudonym import DRAWN, drawn
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import parse
from workup.core.walk.log import Entry, Header, Idea, Note, Skip, Undo
from workup.errors import LogError

CASE = case_named("tomas")


def _header(**changes: object) -> Header:
    given = {
        "case": "tomas",
        "case_version": "1.0",
        "case_rules": CASE.rules,
        "case_words": CASE.words,
        "tool": "0.1.0",
        "attempt": 1,
        "learner": "heron-41",
    }
    return judged(Header, given | changes)


def _text(header: Header, entries: tuple[Entry, ...] = ()) -> str:
    lines = [json.dumps(as_data(header))]
    lines += [json.dumps({"at": "kept", "entry": as_data(entry)}) for entry in entries]
    return "".join(f"{line}\n" for line in lines)


HEADER = _header()
SHORT = _text(HEADER, (Note(text="Später – „sofort“, said the aunt ☃"),))
BLOCK = block(SHORT, HEADER)
LOG = _text(HEADER, walk_as(LEARNERS["reference"], CASE))

headers = st.builds(
    _header,
    case=st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True),
    case_version=st.from_regex(r"[0-9]{1,2}\.[0-9]{1,2}", fullmatch=True) | st.sampled_from(["1 > 2", "–", "a b. c"]),
    attempt=st.integers(1, 10_000),
    learner=st.none() | st.integers(0, DRAWN - 1).map(drawn),
)
logs = st.builds(
    lambda header, notes: (header, _text(header, tuple(Note(text=note) for note in notes))),
    headers,
    st.lists(st.text(max_size=80), max_size=4),
)


def _only(text: str) -> Handed:
    (handed,) = blocks(text)
    return handed


def test_the_block_is_made_as_its_description_says() -> None:
    lines = BLOCK.splitlines()

    assert lines[0] == "-----BEGIN WORKUP WALK-----"
    assert lines[1] == "For teaching only. Fictional case tomas 1.0, attempt 1, learner heron-41."
    assert lines[2] == "check " + hashlib.sha256(f"tomas 1.0 1 heron-41\n{SHORT}".encode()).hexdigest()[:16]
    assert b64decode("".join(lines[3:-1])).decode() == SHORT
    assert {len(line) for line in lines[3:-2]} == {64}
    assert lines[-1] == "-----END WORKUP WALK-----"
    assert BLOCK.endswith("\n")


def test_a_walk_without_a_code_says_so_and_is_checked_with_a_hyphen() -> None:
    header = _header(learner=None)

    lines = block(SHORT, header).splitlines()

    assert lines[1] == "For teaching only. Fictional case tomas 1.0, attempt 1, no learner code."
    assert lines[2] == "check " + hashlib.sha256(f"tomas 1.0 1 -\n{SHORT}".encode()).hexdigest()[:16]


def _quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.splitlines())


def _cell(text: str) -> str:
    table = io.StringIO()
    csv.writer(table).writerows([["time", "walk"], ["Monday, 9", text], ["Tuesday", 'said "no"']])
    return table.getvalue()


MANGLES = {
    "quoted": _quoted,
    "quoted twice": lambda text: _quoted(_quoted(text)),
    "quoted without a blank": lambda text: "".join(f">{line}\n" for line in text.splitlines()),
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old line ends": lambda text: text.replace("\n", "\r"),
    "indented": lambda text: textwrap.indent(text, "    "),
    "tabs and blanks at line ends": lambda text: text.replace("\n", " \t \n"),
    "double spaced": lambda text: text.replace("\n", "\n\n"),
    "joined to one line": lambda text: text.replace("\n", " "),
    "joined without a blank": lambda text: text.replace("\n", ""),
    "quoted and joined": lambda text: _quoted(text).replace("\n", " "),
    "wrapped at 50": lambda text: "\n".join(textwrap.wrap(text, 50, break_on_hyphens=False)),
    "wrapped at 17 anywhere": lambda text: "\n".join(text[at : at + 17] for at in range(0, len(text), 17)),
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "blanks of no width": lambda text: text.replace("e", "e\u200b"),
    "short dashes": lambda text: text.replace("-", "–"),
    "long dashes for two": lambda text: text.replace("--", "—"),
    "a cell of a table": _cell,
    "with a mark for the byte order": lambda text: "\ufeff" + text,
    "in JSON": json.dumps,
    "in JSON in JSON": lambda text: json.dumps(json.dumps(text)),
    "in JSON of a program that escapes much": lambda text: json.dumps(text).replace("/", r"\/").replace("+", r"\u002B"),
}


AS_A_PAGE = {
    "shown as a page": lambda text: "<p>" + text.replace("\n", "<br />\n").replace(" ", "&nbsp;") + "</p>",
    "as paragraphs": lambda text: "".join(f'<p class="x" dir="ltr">{line}</p>' for line in text.splitlines()),
    "quoted in a page": lambda text: _quoted(text).replace(">", "&gt;"),
    "as rows of a table": lambda text: "".join(f"<tr><td>{line}</td></tr>\n" for line in text.splitlines()),
    "as a list": lambda text: "<ul>" + "".join(f"<li>{line}" for line in text.splitlines()) + "</ul>",
    "in bold": lambda text: "".join(f"<b>{line}</b><br>" for line in text.splitlines()),
    "as a word processor writes pages": lambda text: "".join(
        f"<p class=MsoNormal style='margin:0cm;{'mso-x:y;' * 60}'><span lang=DE>{line}</span><o:p></o:p></p>\n"
        for line in text.splitlines()
    ),
    "as a page in a page": lambda text: escape("<p>" + escape(text).replace("\n", "<br/>\n") + "</p>"),
}


def _percent(text: str) -> str:
    return quote(text, safe="")


def _mailed(text: str) -> str:
    return quopri.encodestring(text.encode()).decode()


ON_ITS_WAY = {
    "in an address": _percent,
    "in a form": lambda text: "answer=" + quote_plus(text),
    "in an address in an address": lambda text: _percent(_percent(text)),
    "as a mail travels": _mailed,
    "as a mail travels, in lines of a mail": lambda text: _mailed(text).replace("\n", "\r\n"),
    "as a mail travels in narrow lines": lambda text: "=\n".join(
        text.replace("=", "=3D").replace("\n", "=0A")[at : at + 30] for at in range(0, 3 * len(text), 30)
    ).rstrip("=\n"),
    "as a page that is mailed": lambda text: _mailed("<p style=3D>" + text.replace("\n", "<br>\n") + "</p>"),
}
"""Encodings that are read only where the whole text is in them."""


@pytest.mark.parametrize("which", ON_ITS_WAY)
@pytest.mark.parametrize("text", [LOG, SHORT, _text(HEADER, (Note(text="1"),)), _text(HEADER, (Note(text="12"),))])
def test_a_walk_is_read_out_of_what_a_text_is_written_in_on_its_way(which: str, text: str) -> None:
    whole = ON_ITS_WAY[which](block(text, HEADER))  # type: ignore[no-untyped-call]  # because a table of lambdas has no common type

    assert _only(whole) == Handed(1, text)


def test_one_encoded_walk_among_others_is_read_and_so_are_the_others() -> None:
    whole = BLOCK + _mailed(BLOCK) + "a=" + quote_plus(BLOCK) + "\n" + json.dumps(BLOCK) + BLOCK

    assert [one.log_text for one in blocks(whole)] == [SHORT] * 5


@pytest.mark.parametrize("mangle", (MANGLES | AS_A_PAGE).values(), ids=(MANGLES | AS_A_PAGE).keys())
def test_a_walk_survives_what_mail_and_forms_do(mangle: object) -> None:
    assert _only(mangle(block(LOG, HEADER))) == Handed(1, LOG)  # type: ignore[operator]  # because a table of lambdas has no common type


@pytest.mark.parametrize("escaped", [name for name in MANGLES if "in JSON" in name])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
def test_an_escape_that_is_broken_by_the_end_of_a_line_is_still_one(escaped: str, end: str) -> None:
    text = MANGLES[escaped](block(SHORT, HEADER))  # type: ignore[no-untyped-call]  # because a table of lambdas has no common type

    for width in range(5, 90):
        lines = [text[at : at + width] for at in range(0, len(text), width)]
        assert _only(end.join(lines)) == Handed(1, SHORT), width
        assert _only(end.join(f"> {line}" for line in lines)) == Handed(1, SHORT), width
        assert _only(f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>") == Handed(1, SHORT), width


@pytest.mark.parametrize("three", [*product([name for name in MANGLES if "in JSON" in name], repeat=3)], ids=", ".join)
def test_an_escape_that_was_escaped_up_to_six_times_is_still_one(three: tuple[str, ...]) -> None:
    text = block(SHORT, HEADER)
    for name in three:
        text = MANGLES[name](text)  # type: ignore[no-untyped-call]  # because a table of lambdas has no common type

    assert _only(text) == Handed(1, SHORT)


@settings(max_examples=100, deadline=None)
@given(
    logs,
    st.lists(st.sampled_from(sorted(MANGLES)), max_size=3),
    st.none() | st.sampled_from(sorted(AS_A_PAGE)),
    st.text("aZ .,-\n<>&/é", max_size=60),
)
def test_any_log_survives_any_mixture_of_these(
    log: tuple[Header, str], names: list[str], page: str | None, around: str
) -> None:
    header, log_text = log
    text = block(log_text, header)

    for name in names:
        text = MANGLES[name](text)  # type: ignore[no-untyped-call]  # because a table of lambdas has no common type
    if page:
        text = AS_A_PAGE[page](text)

    handed = _only(f"{around}\n{text}\n{around}")
    if ["JSON" if "in JSON" in name else name.partition(" ")[0] for name in names] == ["JSON", "wrapped", "JSON"]:
        # The end of a line that broke an escape was escaped itself: that is not always read, and then it is said.
        assert handed == Handed(1, log_text) or (handed.log_text is None and handed.reason)
    else:
        assert handed == Handed(1, log_text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(logs, min_size=2, max_size=4), st.sampled_from(["quoted", "joined to one line", "a cell of a table"]))
def test_several_blocks_in_one_file_are_told_apart(many: list[tuple[Header, str]], name: str) -> None:
    text = "Dear teacher,\n".join(block(log_text, header) for header, log_text in many)

    handed = list(blocks(MANGLES[name](text)))  # type: ignore[no-untyped-call]  # because a table of lambdas has no common type

    assert handed == [Handed(number, log_text) for number, (_, log_text) in enumerate(many, start=1)]


@pytest.mark.parametrize("begins", ["WORKUP", "WORK=\nUP"])
@pytest.mark.parametrize("ends", ["WORKUP", "WORK=\nUP"])
def test_a_mail_is_read_the_way_that_gives_more_walks(begins: str, ends: str) -> None:
    head, body, tail = BLOCK.split("WORKUP")
    goes_on = f"{head}{begins}{body}{ends}{tail}"

    assert [*blocks(f"{BLOCK}\n{goes_on}")] == [Handed(1, SHORT), Handed(2, SHORT)]
    assert [*blocks(f"{goes_on}\n{BLOCK}")] == [Handed(1, SHORT), Handed(2, SHORT)]


ENDINGS = ["1", "12", "123"]
"""Notes of which one makes a block end in two signs of equality, one in one, and one in none."""


@pytest.mark.parametrize("note", ENDINGS)
@pytest.mark.parametrize("many", [1, 2, 6])
def test_no_walk_is_lost_where_a_part_of_a_text_alone_is_written_as_mails_travel(note: str, many: int) -> None:
    headers = [_header(attempt=number) for number in range(2, 2 + many)]
    plain = [_text(header, (Note(text=note),)) for header in headers]
    whole = "".join(block(text, header) for text, header in zip(plain, headers, strict=True))
    mailed = [_text(HEADER, (Note(text=one),)) for one in ENDINGS]
    goes_on = "".join(_mailed(block(text, HEADER)).replace("WORKUP", "WORK=\nUP") for text in mailed)

    for text, logs in ((whole + goes_on, [*plain, *mailed]), (goes_on + whole, [*mailed, *plain])):
        assert [*blocks(text)] == [Handed(number, log) for number, log in enumerate(logs, start=1)]


def _noticed_or_harmless(text: str) -> None:
    handed = list(blocks(text))

    assert handed, "the block has gone without a word"
    assert all(one.log_text in (None, SHORT) for one in handed)
    assert all(bool(one.reason) is (one.log_text is None) for one in handed)


@pytest.mark.parametrize("other", ["", "x", "A", "0", " ", "-", ".", ">", "=", "/", "<", "é"])
def test_every_character_changed_left_out_or_added_is_noticed_or_harmless(other: str) -> None:
    for at in range(len(BLOCK)):
        _noticed_or_harmless(BLOCK[:at] + other + BLOCK[at + 1 :])
        _noticed_or_harmless(BLOCK[:at] + other + BLOCK[at:])


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(BLOCK) - 1), st.characters(exclude_categories=["Cs"]))
def test_any_change_of_one_character_is_noticed_or_harmless(at: int, other: str) -> None:
    _noticed_or_harmless(BLOCK[:at] + other + BLOCK[at + 1 :])


def test_every_change_of_one_visible_character_of_facts_check_and_walk_is_noticed() -> None:
    start, end = BLOCK.index("For teaching"), BLOCK.index("-----END")
    for at in range(start, end):
        if BLOCK[at].isspace():
            continue
        other = "b" if BLOCK[at] != "b" else "c"
        handed = _only(BLOCK[:at] + other + BLOCK[at + 1 :])
        assert handed.log_text is None, (at, BLOCK[at])
        assert handed.reason


def test_every_line_that_is_missing_or_swapped_is_noticed() -> None:
    lines = block(LOG, HEADER).splitlines(keepends=True)
    for number in range(len(lines)):
        (handed,) = blocks("".join(lines[:number] + lines[number + 1 :]))
        assert handed.log_text is None, number
    for number in range(1, len(lines) - 2):
        swapped = [*lines[:number], lines[number + 1], lines[number], *lines[number + 2 :]]
        (handed,) = blocks("".join(swapped))
        assert handed.log_text is None, number


@pytest.mark.parametrize(
    ("old", "new"),
    [("tomas 1.0", "amara 1.0"), ("1.0,", "1.1,"), ("attempt 1,", "attempt 2,"), ("heron-41", "otter-7")],
)
def test_facts_that_are_not_those_of_the_log_inside_are_noticed(old: str, new: str) -> None:
    assert BLOCK.count(old) == 1

    assert "altered" in _only(BLOCK.replace(old, new)).reason


def test_the_check_belongs_to_the_facts_and_not_to_the_log_alone() -> None:
    other = _header(learner="otter-7")

    assert BLOCK.splitlines()[2] != block(SHORT, other).splitlines()[2]
    # A block whose facts and check fit each other, but not the first line of the log inside.
    assert _only(block(SHORT, other)).log_text is None


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda text: text[: len(text) // 2], "cut off"),
        (lambda text: text.partition("\n")[2], "first line"),
        (lambda text: text.replace("eyJ", "(eyJ", 1), "base64"),
        (lambda text: text.replace("check", "chick", 1), "altered"),
        (lambda text: text.replace("-----END", f"{'A' * (2 * LARGEST)}\n-----END"), "larger than a walk can be (1 MB)"),
        (lambda text: text[: len(text) // 2] + "\n" + text, "cut off"),
    ],
)
def test_a_block_that_cannot_be_used_says_why(damage: object, says: str) -> None:
    first = next(blocks(damage(BLOCK)))  # type: ignore[operator]  # because a table of lambdas has no common type

    assert first.log_text is None
    assert says in first.reason
    assert first.number == 1


def test_a_damaged_block_takes_no_other_with_it() -> None:
    half = BLOCK[: len(BLOCK) // 2]
    end = BLOCK.index("-----END")

    handed = list(blocks(f"{BLOCK}{half}\n{BLOCK}{BLOCK[end:]}{BLOCK.replace('heron', 'otter')}{BLOCK}"))

    assert [one.log_text for one in handed] == [SHORT, None, SHORT, None, None, SHORT]
    assert [one.number for one in handed] == [1, 2, 3, 4, 5, 6]


SIGNS = _text(HEADER, (Note(text=">" * 30),))
"""A log in whose base64 signs of addition stand."""

WRITTEN: dict[str, Callable[[str], str]] = {"as it is": str, "in a form": quote_plus}


@pytest.mark.parametrize("first", WRITTEN)
@pytest.mark.parametrize("then", WRITTEN)
def test_a_block_behind_one_that_was_cut_off_is_read_in_its_own_writing(first: str, then: str) -> None:
    whole = block(SIGNS, HEADER)
    assert "+" in whole

    handed = [*blocks(WRITTEN[first](whole[: len(whole) // 2]) + "\n" + WRITTEN[then](whole))]

    assert [one.log_text for one in handed] == [None, SIGNS]
    assert "cut off" in handed[0].reason


@pytest.mark.parametrize(("times", "is_read"), [(0, True), (1, True), (2, True), (3, False)])
def test_a_block_is_read_where_it_was_escaped_up_to_twice(times: int, is_read: bool) -> None:
    text = BLOCK
    for _ in range(times):
        text = _percent(text)

    assert [one.log_text for one in blocks(text)] == ([SHORT] if is_read else [])


def test_a_block_of_a_later_format_is_said_to_need_a_newer_workup() -> None:
    later = SHORT.replace('"workup_log": 4', '"workup_log": 5')

    assert "newer workup" in _only(block(later, HEADER)).reason


def test_text_without_a_block_has_none() -> None:
    assert list(blocks("Copy all from BEGIN WORKUP WALK to END WORKUP WALK.\n-----BEGIN PGP-----")) == []
    assert list(blocks("")) == []


def test_a_long_row_of_dashes_or_tags_takes_no_longer_than_it_is() -> None:
    for text in ("-" * 500_000, "<p " * 150_000, "<br><" * 90_000, "&" * 400_000):
        assert list(blocks(text)) == []


def test_a_log_too_large_for_a_block_is_refused() -> None:
    with pytest.raises(LogError, match=r"larger than 1 MB, too large"):
        block("x" * 1_000_001, HEADER)


def test_the_largest_log_is_handed_in_whole() -> None:
    largest = SHORT + "\n" * (1_000_000 - len(SHORT.encode()))
    whole = block(largest, HEADER)

    assert _only(whole).log_text == largest
    # Four letters more stand for more bytes than a log may have.
    assert "larger than a walk can be (1 MB)" in _only(whole.replace("eyJ", "eyJ0eyJ", 1)).reason


def test_the_header_of_a_log_is_its_first_line_that_is_not_blank() -> None:
    after_blanks = f"\n \n{SHORT}"

    assert _only(block(after_blanks, HEADER)).log_text == after_blanks
    assert "no log that can be read" in _only(block("\n \n", HEADER)).reason


def test_an_answer_that_was_taken_back_is_handed_in_with_the_rest() -> None:
    entries = (Idea(text="ataxia"), Undo(), Idea(text=""), Skip(), Undo(), Skip())
    text = _text(HEADER, entries)

    handed = _only(block(text, HEADER))

    assert handed.log_text == text
    assert parse(text.splitlines(), "log").entries == entries


def test_a_number_that_is_too_long_for_a_character_stands_for_none() -> None:
    (handed,) = blocks(BLOCK.replace("For", f"&#{'9' * 5_000};For"))

    assert handed.log_text is None


def test_blocks_past_the_most_are_left_out_in_words() -> None:
    handed = list(blocks("-----BEGIN WORKUP WALK-----\n" * 30_000))

    assert len(handed) == 10_001
    assert handed[-1].reason == "the text has more than 10,000 blocks; none after these is read"
