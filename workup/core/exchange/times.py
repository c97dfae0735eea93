"""Times as they stand in logs, read without a clock."""

import re

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))", re.ASCII)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def seconds(text: str) -> int | None:
    """Whole seconds since the beginning of the year 1; None where a text is no ISO 8601 time with its zone."""
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(found[n]) for n in range(1, 7))
    away = (int(found[9]) * 60 + int(found[10])) * (-1 if found[8] == "-" else 1) if found[8] else 0
    # A zone of minus nothing means that the zone is not known.
    if found[8] and (int(found[9]) > 23 or int(found[10]) > 59 or (found[8] == "-" and not away)):
        return None
    if not (year and 1 <= month <= 12 and 1 <= day <= _length(year, month) and hour < 24 and max(minute, second) < 60):
        return None
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400
    days += sum(_length(year, earlier) for earlier in range(1, month)) + day - 1
    return ((days * 24 + hour) * 60 + minute - away) * 60 + second


def _length(year: int, month: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (month == 2 and is_leap)


def duration(begun: str, ended: str) -> str | None:
    """The time between two as an ISO 8601 duration; None where either is no such time, or the clock went back."""
    one, other = seconds(begun), seconds(ended)
    if one is None or other is None or other < one:
        return None
    minutes, left = divmod(other - one, 60)
    return f"PT{minutes // 60}H{minutes % 60}M{left}S"
