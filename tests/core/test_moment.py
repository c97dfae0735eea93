"""The time in a case, as it is said."""

import json

import pytest
from support.logs.walkers import CASES, case_named
from support.pages.two_engines import Script

from workup.core.content.casefile import Beginning
from workup.core.walk.moment import day_alone, moment
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


@pytest.mark.parametrize("case_id", CASES)
def test_the_page_says_every_time_as_the_package_does(case_id: str) -> None:
    case, script = case_named(case_id), Script()
    script.open(case)
    minutes = [*range(0, 21 * 1440, 97), *range(20 * 1440, 200 * 1440, 9_973)]

    said = script.run(f"JSON.stringify({minutes}.map((minute) => phrases.say(...workup.moment(sheet, minute))))")

    assert json.loads(said) == [spoken(moment(case.begins, minute)) for minute in minutes]


@pytest.mark.parametrize(
    ("minute", "said"),
    [(295, "day 2 (Sunday)"), (295 + 6 * 1440, "day 8 (Saturday)"), (296, None), (0, None), (295 + 13 * 1440, None)],
)
def test_the_beginning_of_a_day_is_that_day_alone_until_it_is_long_ago(minute: int, said: str | None) -> None:
    at = day_alone(LATE, minute)

    assert (spoken(at) if at else None) == said
