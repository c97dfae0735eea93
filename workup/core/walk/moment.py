"""The time in a case, as one would say it: which day, and what the clock shows."""

from workup.core.content.casefile import WEEKDAYS, Beginning
from workup.core.text.saying import Saying, saying

HOURS_UNTIL = 14
"""Days: of a moment after so many nobody knows the hour, and a follow-up is not at 21:58."""

_DAY = 24 * 60


def moment(begins: Beginning, minute: int) -> Saying:
    """So many minutes after the walk began: `day 3 (Thursday), 14:10`, and long after it only `day 99`."""
    days, of_day = divmod(begins.minute + minute, _DAY)
    if days >= HOURS_UNTIL:
        return saying("walk-day", day=days + 1)
    weekday = WEEKDAYS[(WEEKDAYS.index(begins.day) + days) % len(WEEKDAYS)]
    return saying("walk-day-hour", day=days + 1, weekday=weekday, hour=f"{of_day // 60:02}:{of_day % 60:02}")


def day_alone(begins: Beginning, minute: int) -> Saying | None:
    """A moment that is the beginning of a day: `day 8 (Saturday)`; None for any other, and long after the start."""
    days, of_day = divmod(begins.minute + minute, _DAY)
    if of_day or days >= HOURS_UNTIL:
        return None
    weekday = WEEKDAYS[(WEEKDAYS.index(begins.day) + days) % len(WEEKDAYS)]
    return saying("walk-day-alone", day=days + 1, weekday=weekday)
