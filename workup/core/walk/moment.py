"""The time in a case, as one would say it: which day, and what the clock shows."""

from workup.core.content.casefile import WEEKDAYS, Beginning
from workup.core.text.saying import Saying, saying

HOURS_UNTIL = 14
"""Days: of a moment after so many nobody knows the hour, and a follow-up is not at 21:58."""

DAY = 24 * 60
"""Minutes."""

OPENS, CLOSES = 9 * 60, 18 * 60
"""Minutes of a day between which slow results and appointments come. There are no weekends."""


def comes(begins: Beginning, minute: int, lasts: int) -> int:
    """At which minute of the walk comes what is ordered at a minute and takes so long.

    What takes a day or more comes in working hours, or else when they next begin. That keeps every order:
    of two that are ordered together the slower never comes first, nor of one test the later order.
    """
    due = minute + lasts
    of_day = (begins.minute + due) % DAY
    if lasts < DAY or OPENS <= of_day <= CLOSES:
        return due
    return due + (OPENS - of_day) % DAY


def day(begins: Beginning, minute: int) -> int:
    """The day of the walk, from 1, on which so many minutes have gone."""
    return (begins.minute + minute) // DAY + 1


def moment(begins: Beginning, minute: int) -> Saying:
    """So many minutes after the walk began: `day 3 (Thursday), 14:10`, and long after it only `day 99`."""
    on, of_day = day(begins, minute), (begins.minute + minute) % DAY
    if on > HOURS_UNTIL:
        return saying("walk-day", day=on)
    hour = f"{of_day // 60:02}:{of_day % 60:02}"
    return saying("walk-day-hour", day=on, weekday=_weekday(begins, on), hour=hour)


def day_alone(begins: Beginning, minute: int) -> Saying | None:
    """A moment that is the beginning of a day: `day 8 (Saturday)`; None for any other, and long after the start."""
    on = day(begins, minute)
    if (begins.minute + minute) % DAY or on > HOURS_UNTIL:
        return None
    return saying("walk-day-alone", day=on, weekday=_weekday(begins, on))


def _weekday(begins: Beginning, day: int) -> str:
    return WEEKDAYS[(WEEKDAYS.index(begins.day) + day - 1) % len(WEEKDAYS)]
