"""Lines of a log are read all at once where they are well formed, and that reads what each line alone would."""

import json
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from support.logs.drawn import any_entry, drawn_log
from support.logs.walkers import CASES, case_named

from workup.core.text.value import as_data, changed
from workup.core.walk.lines import Unreadable, parse_timed, read_first, read_header
from workup.core.walk.log import Header, Written

_LINE: TypeAdapter[Written] = TypeAdapter(Written)

HEADER = json.dumps(
    as_data(Header(case="amara", case_version="1", case_rules="0" * 16, case_words="0" * 16, tool="made", attempt=1))
)
AT = "2026-03-01T10:00:00+00:00"
NOTE = json.dumps({"at": AT, "entry": {"kind": "note", "text": "one"}})


def one_by_one(lines: Sequence[str]) -> list[Written] | int:
    """What each line alone is, or the number of the first that is no entry."""
    written = []
    for number, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        try:
            written.append(_LINE.validate_json(line))
        except ValidationError:
            return number
    return written


def read(lines: Sequence[str]) -> list[Written] | int:
    """What the lines of a log are, read as a whole."""
    try:
        log, times = parse_timed([HEADER, *lines], "a-log")
    except Unreadable as error:
        assert str(error).startswith("a-log:")
        return int(str(error).split(":")[1])
    return [Written(at=at, entry=entry) for at, entry in zip(times[1:], log.entries, strict=True)]


@given(case_id=st.sampled_from(CASES), seed=st.integers(0, 10**9))
def test_a_log_is_read_as_its_lines_are_one_by_one_whatever_stands_among_them(case_id: str, seed: int) -> None:
    chance, case = Random(seed), case_named(case_id)
    entries: list[object] = [as_data(entry) for entry in drawn_log(chance, case)[0]]
    entries[len(entries) // 2 :] = [
        any_entry(chance, case) if chance.random() < 0.05 else e for e in entries[len(entries) // 2 :]
    ]
    lines = [json.dumps({"at": AT, "entry": entry}) for entry in entries]
    for _ in range(chance.choice((0, 0, 1, 3))):
        at = chance.randrange(len(lines))
        cut = chance.randrange(len(lines[at]) + 1)
        lines[at : at + 1] = chance.choice(
            (
                [lines[at][:cut], lines[at][cut:]],
                [lines[at][:cut] + lines[at][cut + 1 :]],
                [f"{lines[at]},{lines[at]}"],
                [""],
            )
        )

    assert read(lines) == one_by_one(lines)


@pytest.mark.parametrize(
    "lines",
    [
        # As many lines as entries, and none of them an entry.
        [NOTE[:-1] + "},", f"{NOTE},{NOTE}"[1:]],
        [f"{NOTE},{NOTE}", '{"at": "x", "entry": {"kind": "note", "text": "', 'two"}}'],
        [f"{NOTE},{NOTE}", '{"at": "x", "entry": {"kind": "note", "text": "', '{two"}}'],
        [f"{NOTE},{NOTE}", NOTE[:-2], NOTE[-2:]],
        [f"{NOTE},{NOTE}", '{"at": "x"', '"entry": {"kind": "skip"}}'],
        [f"{NOTE}]", f"[{NOTE}"],
        ['{"at": "x", "entry": {"kind": "look", "items": [', "{}]}}", f"{NOTE},{NOTE}"],
        ["7", NOTE],
        ["{}", NOTE],
        [json.dumps({"at": AT, "entry": {"kind": "note", "text": "one"}, "more": 1})],
        [json.dumps({"at": 7, "entry": {"kind": "note", "text": "one"}})],
        [json.dumps({"at": "", "entry": {"kind": "note", "text": "one"}})],
        [json.dumps({"at": "x" * 201, "entry": {"kind": "note", "text": "one"}})],
        [json.dumps({"at": "\u202e", "entry": {"kind": "note", "text": "one"}})],
        [json.dumps({"entry": {"kind": "note", "text": "one"}, "kind": "note"})],
    ],
)
def test_what_is_no_entry_on_its_line_is_not_read_over_the_ends_of_lines(lines: list[str]) -> None:
    assert isinstance(one_by_one(lines), int)

    assert read(lines) == one_by_one(lines)


@pytest.mark.parametrize("at", [" 2026 ", "yesterday, at noon", "2026-03-01T10:00:00+00:00\t", "x" * 200])
def test_a_time_is_read_as_it_stands_without_the_blanks_around_it(at: str) -> None:
    line = json.dumps({"at": at, "entry": {"kind": "skip"}}).replace("\\t", " ")

    assert read([line]) == one_by_one([line])
    assert isinstance(read([line]), list)


_FIRST = Header(case="amara", case_version="1", case_rules="0" * 16, case_words="1" * 16, tool="made", attempt=2)
_AS_WRITTEN = json.dumps({**as_data(_FIRST), "learner": "heron-41", "at": "2026-03-01T10:00:00+00:00"})
_FIRST_LINES = {
    "as it is written": _AS_WRITTEN,
    "with its check": f'{_AS_WRITTEN[:-1]}, "check": "0a1b2c3d"}}\n',
    "without blanks": _AS_WRITTEN.replace(": ", ":").replace(", ", ",") + " \r\n",
    "without a learner": _AS_WRITTEN.replace('"heron-41"', "null"),
    "without a time": _AS_WRITTEN.partition(', "at"')[0] + "}",
    "a learner before all else": '{"learner": "otter-7", ' + _AS_WRITTEN[1:].replace(', "learner": "heron-41"', ""),
    "two learners": _AS_WRITTEN.replace('"learner"', '"learner": "otter-7", "learner"'),
    "a learner inside something": _AS_WRITTEN.replace('"learner": "heron-41"', '"more": {"learner": "heron-41"}'),
    "a learner that is a word": _AS_WRITTEN.replace("heron-41", "heron"),
    "a learner that is a name": _AS_WRITTEN.replace("heron-41", "Ann Heron 41"),
    "a learner with an escape": _AS_WRITTEN.replace("heron-41", r"heron\u002d41"),
    "a learner with a quote": _AS_WRITTEN.replace("heron-41", r"heron-41\", \"at"),
    "a long learner": _AS_WRITTEN.replace("heron-41", "heron-41" * 40),
    "a time with an escape": _AS_WRITTEN.replace("2026", r"\u0032026"),
    "a field of its own": _AS_WRITTEN.replace('"tool"', '"mood": 1, "tool"'),
    "another format": _AS_WRITTEN.replace('"workup_log": 4', '"workup_log": 5'),
    "an earlier format": _AS_WRITTEN.replace('"workup_log": 4', '"workup_log": 3'),
    "no attempt": _AS_WRITTEN.replace('"attempt": 2', '"attempt": 0'),
    "a huge number": _AS_WRITTEN.replace('"attempt": 2', '"attempt": ' + "9" * 5_000),
    "no object": _AS_WRITTEN.replace('"tool"', '{"tool"'),
    "a line behind it": _AS_WRITTEN + "\n{}",
    "a long tool": _AS_WRITTEN.replace('"made"', '"' + "m" * 1_200 + '"'),
}


def _in_full(line: str) -> object:
    try:
        header, begun = read_header(line, "")
    except Unreadable as error:
        return error.why
    return header, header.learner, begun


def _among_many(line: str) -> object:
    try:
        header, learner, begun = read_first(line)
    except Unreadable as error:
        return error.why
    return changed(header, learner=learner), learner, begun


@pytest.mark.parametrize("first", [*_FIRST_LINES])
def test_the_first_line_of_one_log_among_many_is_read_as_that_of_one_alone(first: str) -> None:
    line = _FIRST_LINES[first]

    # Once as the first of its kind, and once as one of many.
    assert [_among_many(line), _among_many(line)] == [_in_full(line)] * 2


def _header(**fields: object) -> str:
    return json.dumps({**json.loads(HEADER), **fields})


@pytest.mark.parametrize(
    ("at", "begun"),
    [
        (AT, AT),
        ("", ""),
        (None, ""),
        ("x" * 39, "x" * 39),
        ("x" * 40, "x" * 40),
        # What is no time is left out: too long, not of plain letters, not to be printed, no text.
        ("x" * 41, ""),
        ("é", ""),
        ("\t", ""),
        (7, ""),
        ([], ""),
    ],
)
def test_when_a_log_was_begun_is_told_where_that_can_be_a_time(at: object, begun: str) -> None:
    line = _header(at=at) if at is not None else HEADER

    assert read_header(line, "log")[1] == begun


@pytest.mark.parametrize(
    ("format", "why"),
    [
        (1, "the log has format 1, of an earlier workup"),
        (3, "the log has format 3, of an earlier workup"),
        (5, "the log has format 5, this workup reads 4"),
        (999, "the log has format 999, this workup reads 4"),
        (1_000, "the log has format of the far future, this workup reads 4"),
        (0, "the first line of the log cannot be used"),
        ("4", "the first line of the log cannot be used"),
    ],
)
def test_a_log_of_another_format_is_refused_with_what_it_has(format: object, why: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_header(_header(workup_log=format), "log")

    assert refused.value.why.removeprefix("line 1: ").startswith(why)


@pytest.mark.parametrize("blanks", [0, 1, 3])
def test_the_line_that_cannot_be_read_is_named_by_its_place_in_the_file(blanks: int) -> None:
    before = [""] * blanks

    with pytest.raises(Unreadable, match=f"^log:{blanks + 3}: this line is not a log entry"):
        parse_timed([*before, HEADER, NOTE, "7"], "log")
    with pytest.raises(Unreadable, match=r"^log:1: the first line of the log cannot be used"):
        parse_timed([_header(attempt=0), *before, NOTE], "log")


def test_what_is_amiss_with_a_line_is_said_in_two_hundred_characters() -> None:
    line = json.dumps({"at": AT, "entry": {"kind": "skip"}, "x" * 300: 1})

    with pytest.raises(Unreadable) as refused:
        parse_timed([HEADER, line], "log")

    assert len(refused.value.why.removeprefix("line 2: this line is not a log entry (").removesuffix(")")) == 200


@pytest.mark.parametrize(("lines", "is_read"), [(20_000, True), (20_001, False)])
def test_a_log_has_no_more_than_twenty_thousand_lines(lines: int, is_read: bool) -> None:
    whole = [HEADER, *[NOTE] * (lines - 1)]

    if is_read:
        assert len(parse_timed(whole, "log")[0].entries) == lines - 1
    else:
        with pytest.raises(Unreadable, match="more lines in it than the 20,000 of a log"):
            parse_timed(whole, "log")


@pytest.mark.parametrize(("length", "is_read"), [(100_000, True), (100_001, False)])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_line_of_a_log_has_no_more_than_a_hundred_thousand_characters(length: int, is_read: bool, at: int) -> None:
    lines = [HEADER, NOTE, NOTE]
    lines[at - 1] = lines[at - 1].ljust(length)

    if is_read:
        assert len(parse_timed(lines, "log")[0].entries) == 2
    else:
        with pytest.raises(Unreadable, match=f"^log:{at}: no line of a log has more than 100,000 characters"):
            parse_timed(lines, "log")
