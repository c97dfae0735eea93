"""A file cut up: into stretches that are known again, and into ranges that anybody may read; nothing is lost by it."""

from io import BufferedReader, BytesIO
from itertools import accumulate, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_gathering import ODD, a_log, cut, three_logs

from workup.class_logs import ranges, stretches
from workup.class_logs.ranges import rows_between
from workup.class_logs.rows import Row, rows
from workup.class_logs.slices import READ_AT_ONCE


def whole(text: bytes) -> list[Row]:
    return [*rows(BufferedReader(BytesIO(text), READ_AT_ONCE), None)]


def by_stretches(text: bytes) -> list[Row]:
    return [
        row._replace(start=begins + row.start)
        for begins, data in stretches.stretches(BytesIO(text))
        for row in rows(BufferedReader(BytesIO(text[begins:] if data is None else data), READ_AT_ONCE), None)
    ]


def by_ranges(text: bytes, long: int) -> list[Row]:
    cuts = [*range(0, len(text), long), len(text)]
    return [row for start, end in pairwise(cuts) for row in rows_between(BytesIO(text), start, None, end)]


@given(
    at=st.lists(st.tuples(st.integers(0, 40_000), st.integers(0, 80), st.sampled_from(ODD)), max_size=6),
    long=st.integers(50, 9_000),
)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_logs_are_found_however_a_file_is_cut(
    monkeypatch: pytest.MonkeyPatch, at: list[tuple[int, int, bytes]], long: int
) -> None:
    monkeypatch.setattr(stretches, "EACH", 1)
    monkeypatch.setattr(stretches, "AT_ONCE", long)
    text = three_logs()
    for where, gone, odd in at:
        text = text[: where % len(text)] + odd + text[where % len(text) + gone :]

    found = whole(text)

    assert by_stretches(text) == found
    assert by_ranges(text, long) == found


def test_where_a_stretch_ends_does_not_depend_on_what_stands_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "EACH", 4)
    texts = [a_log(number % 12, f"ibis-{number}a").encode() for number in range(40)]

    before, after = (
        {data for _, data in stretches.stretches(BytesIO(b"".join(some)))} for some in (texts, [texts[30], *texts[5:]])
    )

    assert len(before & after) > len(before) / 2


def starts(text: bytes) -> list[int]:
    return [begins for begins, _ in stretches.stretches(BytesIO(text))]


SHORT = [cut(a_log(number), 6).encode() for number in range(12)]
"""Logs that are not much longer than what is looked at of each."""

BEFORE = (b"", b"\n", b"\xef\xbb\xbf", b"A word ahead.\n")


@pytest.mark.parametrize("each", [1, 2])
@pytest.mark.parametrize("before", BEFORE)
def test_where_a_stretch_ends_does_not_depend_on_how_much_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch, before: bytes, each: int
) -> None:
    monkeypatch.setattr(stretches, "EACH", each)
    text = before + b"".join(SHORT)
    whole = starts(text)
    assert 3 < len(whole) <= len(SHORT)

    for at_once in (1, 13, 14, 512, 700):
        monkeypatch.setattr(stretches, "AT_ONCE", at_once)
        assert starts(text) == whole, at_once


@pytest.mark.parametrize("before", BEFORE)
def test_a_stretch_ends_with_any_log_that_may_end_it_and_what_stands_before_the_first_is_in_the_first(
    monkeypatch: pytest.MonkeyPatch, before: bytes
) -> None:
    monkeypatch.setattr(stretches, "EACH", 1)
    ends = [*accumulate(map(len, [before, *SHORT]))]

    # A log by the end of the file, of which less is there than is looked at, is one with that before it.
    assert starts(before + b"".join(SHORT) + SHORT[0][:511]) == [0, *ends[1:-1]]
    assert starts(before + b"".join(SHORT) + SHORT[0][:512]) == [0, *ends[1:]]


@pytest.mark.parametrize(("long", "logs"), [(0, 3), (1, 4)])
def test_a_stretch_that_is_long_enough_ends_with_the_next_log(
    monkeypatch: pytest.MonkeyPatch, long: int, logs: int
) -> None:
    monkeypatch.setattr(stretches, "EACH", 1 << 40)
    monkeypatch.setattr(stretches, "LONG", 3 * len(SHORT[0]) + long)

    assert starts(SHORT[0] * 12) == [at * len(SHORT[0]) for at in range(0, 12, logs)]


@pytest.mark.parametrize(("size", "is_held"), [(10_000, True), (10_001, False)])
def test_so_much_is_held_while_no_log_begins_and_no_more(
    monkeypatch: pytest.MonkeyPatch, size: int, is_held: bool
) -> None:
    monkeypatch.setattr(stretches, "MOST_HELD", 10_000)
    monkeypatch.setattr(stretches, "AT_ONCE", 3_000)
    text = SHORT[0] + b"x" * (size - len(SHORT[0]))

    assert [*stretches.stretches(BytesIO(text))] == [(0, text if is_held else None)]


@pytest.mark.parametrize("beside", [-2, -1, 0, 1, 2])
@pytest.mark.parametrize("before", BEFORE)
def test_a_log_belongs_to_the_range_in_which_it_begins_however_little_is_read_at_once(
    monkeypatch: pytest.MonkeyPatch, before: bytes, beside: int
) -> None:
    text = before + b"".join(SHORT[:4])
    ends = [*accumulate(map(len, SHORT[:4]), initial=len(before))]
    cuts = [0, *(end + beside for end in ends[1:-1]), len(text)]

    for at_once in (1, 13, 14, 15, READ_AT_ONCE):
        monkeypatch.setattr(ranges, "READ_AT_ONCE", at_once)
        found = [[*rows_between(BytesIO(text), start, None, end)] for start, end in pairwise(cuts)]

        assert [row for rows in found for row in rows] == whole(text), at_once
        logs = [sum(row.read is not None for row in rows) for rows in found]
        assert logs == ([1, 1, 1, 1] if beside <= 0 else [2, 1, 1, 0]), at_once


def test_what_is_too_odd_to_be_held_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "MOST_HELD", 10_000)
    monkeypatch.setattr(stretches, "AT_ONCE", 1_000)
    text = a_log(0).encode() + b"x" * 30_000 + b"\n" + a_log(1).encode()

    assert [data is None for _, data in stretches.stretches(BytesIO(text))][-1]
    assert by_stretches(text) == whole(text)


def test_a_range_is_as_long_as_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranges, "LONG", 10)

    assert [(one.start, one.end) for one in ranges.ranges("x", 25)] == [(0, 10), (10, 20), (20, 25)]
    assert [*ranges.ranges("x", 0)] == []
