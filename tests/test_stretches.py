"""A file cut up: into stretches that are known again, and into ranges that anybody may read; nothing is lost by it."""

from io import BufferedReader, BytesIO
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_gathering import ODD, a_log, three_logs

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
