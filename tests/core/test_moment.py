"""The time in a case, as it is said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.logs.walkers import CASES, case_named
from support.pages.two_engines import Script

from workup.core.content.casefile import Beginning
from workup.core.content.findings import KnownAlready
from workup.core.walk.moment import DAY, comes, day_alone, moment
from workup.document.origin import origin, origin_then
from workup.phrases import spoken

LATE = Beginning(day="Saturday", at="19:05")


@pytest.mark.parametrize(
    ("minute", "said"),
    [
        (0, "day 1 (Saturday), 19:05"),
        (294, "day 1 (Saturday), 23:59"),
        (295, "day 2 (Sunday), 00:00"),
        (2 * 1440, "day 3 (Monday), 19:05"),
        (13 * 1440, "day 14 (Friday), 19:05"),
        (14 * 1440, "day 15"),
        (130_000, "day 92"),
    ],
)
def test_a_day_has_its_weekday_and_hour_until_it_is_long_ago(minute: int, said: str) -> None:
    assert spoken(moment(LATE, minute)) == said


MIDNIGHT = Beginning(day="Monday", at="00:00")
"""A minute of this walk is a minute of the day."""


@pytest.mark.parametrize(
    ("ordered", "lasts", "hour"),
    [
        ("10:00", DAY, "day 2 (Tuesday), 10:00"),
        ("09:00", DAY, "day 2 (Tuesday), 09:00"),
        ("18:00", DAY, "day 2 (Tuesday), 18:00"),
        ("18:01", DAY, "day 3 (Wednesday), 09:00"),
        ("22:27", 7 * DAY, "day 9 (Tuesday), 09:00"),
        ("01:09", 2 * DAY, "day 3 (Wednesday), 09:00"),
        # Were a result of eight in the morning not to wait for nine, it would overtake one of the night.
        ("08:15", DAY, "day 2 (Tuesday), 09:00"),
        ("22:00", 5 * DAY, "day 7 (Sunday), 09:00"),
        # What takes less than a day is waited for through the night.
        ("22:27", 240, "day 2 (Tuesday), 02:27"),
        ("22:27", DAY - 1, "day 2 (Tuesday), 22:26"),
    ],
)
def test_what_takes_a_day_or_more_comes_in_working_hours(ordered: str, lasts: int, hour: str) -> None:
    minute = Beginning(day="Monday", at=ordered).minute

    assert spoken(moment(MIDNIGHT, comes(MIDNIGHT, minute, lasts))) == hour


@given(
    start=st.integers(0, DAY - 1),
    ordered=st.lists(st.integers(0, 40 * DAY), min_size=2, max_size=2).map(sorted),
    lasts=st.lists(st.integers(0, 10 * DAY) | st.sampled_from([DAY - 1, DAY, 7 * DAY]), min_size=2, max_size=2),
)
def test_working_hours_keep_the_order_in_which_results_come(start: int, ordered: list[int], lasts: list[int]) -> None:
    begins = Beginning(day="Monday", at=f"{start // 60:02}:{start % 60:02}")
    early, late = ordered
    quick, slow = sorted(lasts)

    # Of two ordered together the slower is not known first, nor of one test the later order.
    assert comes(begins, early, quick) <= comes(begins, early, slow)
    assert comes(begins, early, slow) <= comes(begins, late, slow)
    # Nothing comes early, and nobody waits longer than for the next morning.
    assert early + slow <= comes(begins, early, slow) <= early + slow + 15 * 60


@pytest.mark.parametrize("case_id", CASES)
def test_the_page_says_every_time_as_the_package_does(case_id: str) -> None:
    case, script = case_named(case_id), Script()
    script.open(case)
    minutes = [*range(0, 21 * 1440, 97), *range(20 * 1440, 200 * 1440, 9_973)]

    said = script.run(f"JSON.stringify({minutes}.map((minute) => phrases.say(...workup.moment(sheet, minute))))")

    assert json.loads(said) == [spoken(moment(case.begins, minute)) for minute in minutes]


@pytest.mark.parametrize("day", [1, 0, -1, -57, -58, -59, -400, -728, -729, -1500])
def test_the_page_says_how_old_a_known_result_is_as_the_package_does(day: int) -> None:
    script = Script()
    known = KnownAlready(source="a letter", day=day)

    said = script.run(f"JSON.stringify([0, 1].map((since) => workup.originSaid(['a letter', {day}], since)))")

    assert json.loads(said) == [origin(known), origin_then(known)]


@pytest.mark.parametrize(
    ("minute", "said"),
    [(295, "day 2 (Sunday)"), (295 + 6 * 1440, "day 8 (Saturday)"), (296, None), (0, None), (295 + 13 * 1440, None)],
)
def test_the_beginning_of_a_day_is_that_day_alone_until_it_is_long_ago(minute: int, said: str | None) -> None:
    at = day_alone(LATE, minute)

    assert (spoken(at) if at else None) == said
