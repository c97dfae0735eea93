"""Lines of a log, read. A line as the logbook and the page write it is read by the short way, any other by the long."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from workup.core.text.judging import adapter, judged, told
from workup.core.text.kinds import clean
from workup.core.text.plainly import plainly
from workup.core.text.pseudonym import refusal
from workup.core.text.remembered import Remembered
from workup.core.walk.checks import first_altered
from workup.core.walk.log import AnyEntry, Entry, Header, Log, Written
from workup.errors import LogError

FORMAT = 4
"""The version of the log format; a log of another one is refused with advice."""

_EARLIER = {
    1: "in which every word of a case told it apart from others",
    2: "in which all the results of a session came at once",
    3: "in which no test of a session could be bound to the result of another",
}
"""How each earlier format was another one: a log of it cannot be followed as it was walked."""

_AT, _ENTRY_IN, _CHECK = r"[!#-\[\]-~]{1,40}", r"\{.*\}", r"[0-9a-f]{8}"

USUAL = rf'\{{"at": ?"({_AT})", ?"entry": ?({_ENTRY_IN})(?:, ?"check": ?"{_CHECK}")?\}}'
"""A line as it is written, without what ends it: its time without blanks and escapes, and what is its entry if that is
one JSON value."""

CHECKED = rf'(\{{"at": ?"{_AT}", ?"entry": ?({_ENTRY_IN}))(?:, ?"check": ?"({_CHECK})")?\}}'
"""The same: what its check is of, and of that what is its entry; then its check, where it has one."""

LONGEST_LINE = 100_000
"""Bytes or characters of one line; an entry of the largest size that is allowed has far fewer of either."""

MOST_LINES = 20_000
"""Lines of one log."""

SHORT = 1_000
"""Characters of an entry that is kept once it was read; a longer one holds a learner's own words."""


def settled(data: bytes) -> bytes:
    """The lines of a log that count: all that are whole. Whatever was cut off in writing is left out.

    Of bytes, not of text: a full disk may cut a line inside a letter. Cut off anywhere, a line is not JSON;
    cut off just before its newline, it is, and gets one.
    """
    end = data.rfind(b"\n") + 1
    if end == len(data):
        return data
    try:
        json.loads(data[end:])
    except (ValueError, RecursionError):
        return data[:end]
    return data + b"\n"


ALTERED = "this line, or one before it, was changed, lost or doubled after it was written: its check does not fit"
"""What is amiss where a check does not fit."""


class Unreadable(LogError):
    """Lines that are no log; says why also without the name of the file and the advice."""

    def __init__(self, name: str, why: str, advice: str = "", line: int | None = None) -> None:
        self.why = why if line is None else f"line {line}: {why}"
        where = name if line is None else f"{name}:{line}"
        super().__init__(f"{where}: {why}. {advice}".rstrip())


_usual = re.compile(USUAL + r"[ \t\r\n]*").fullmatch


def parse(lines: Iterable[str], name: str) -> Log:
    """The log in these lines. Raises Unreadable naming the first line that cannot be read."""
    return parse_timed(lines, name)[0]


def parse_timed(lines: Iterable[str], name: str) -> tuple[Log, tuple[str, ...]]:
    """The log in these lines, and when it was begun and each entry written, as it stands there. Raises Unreadable."""
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not numbered:
        raise Unreadable(name, "the log is empty", "Choose another log, or walk a case with 'workup walk'.")
    if len(numbered) > MOST_LINES:
        raise Unreadable(name, f"there are more lines in it than the {MOST_LINES:,} of a log", "Choose another log.")
    for number, line in numbered:
        if len(line) > LONGEST_LINE:
            why = f"no line of a log has more than {LONGEST_LINE:,} characters, and this one has"
            raise Unreadable(name, why, line=number)
    header, begun = read_header(numbered[0][1], name)
    entries, times = [], [begun]
    for number, line in numbered[1:]:
        usual = _usual(line)
        entry = (ENTRIES[usual[2]] if len(usual[2]) <= SHORT else _read(usual[2])) if usual else None
        if usual is None or entry is None:
            written = _written(number, line, name)
            entries.append(written.entry)
            times.append(written.at)
        else:
            entries.append(entry)
            times.append(usual[1])
    altered = first_altered(line.encode(errors="surrogatepass") for _, line in numbered)
    if altered is not None:
        raise Unreadable(
            name, ALTERED, "Put the log back as it was kept, or walk the case again.", numbered[altered][0]
        )
    return Log(header=header, entries=tuple(entries)), tuple(times)


def _read(entry: str | bytes) -> Entry | None:
    if read := _plainly(entry):
        return read
    try:
        found: Entry = adapter(AnyEntry).validate_json(entry)
    except ValueError:
        return None
    return found


def _plainly(entry: str | bytes) -> Entry | None:
    # What an escape stands for need not be a letter. Whoever reads many logs has Pydantic at hand, which is quicker.
    if isinstance(entry, bytes) or "\\" in entry:
        return None
    try:
        raw = json.loads(entry)
        kind: type[Entry] = _KINDS[raw["kind"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return plainly(kind, raw)


_KINDS: Mapping[str, type[Entry]] = {kind.kind: kind for kind in get_args(Entry)}


class _Entries(Remembered[str | bytes, Entry | None]):
    # A list of chips hardly ever stands in two logs, and would only push out what does.
    def __missing__(self, about: str | bytes) -> Entry | None:
        return _read(about) if about[:_OPENING] in _LISTS else super().__missing__(about)


_LISTS = frozenset({'{"kind": "chips"', '{"kind":"chips",', b'{"kind": "chips"', b'{"kind":"chips",'})
_OPENING = len('{"kind": "chips"')

ENTRIES = _Entries(_read)
"""The entry in its JSON; None for none. Learners of one class do the same: most entries stood in another log before."""


def _written(number: int, line: str, name: str) -> Written:
    try:
        written: Written = adapter(Written).validate_json(line)
        return written
    except ValueError as error:
        raise Unreadable(
            name,
            f"this line is not a log entry ({_first(error)})",
            "Nothing was changed; restore the line, or walk the case again.",
            number,
        ) from None


def read_header(line: str, name: str) -> tuple[Header, str]:
    """The first line of a log, and when it says it was begun (empty where it does not). Raises Unreadable."""
    try:
        raw: Any = json.loads(line)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict) or "workup_log" not in raw:
        raise Unreadable(name, "this is not a workup log: its first line names no 'workup_log' format")
    if isinstance(raw["workup_log"], int) and raw["workup_log"] > FORMAT:
        # A number of any length may stand there.
        later = raw["workup_log"] if raw["workup_log"] < 1000 else "of the far future"
        raise Unreadable(name, f"the log has format {later}, this workup reads {FORMAT}", "Install a newer workup.")
    if isinstance(raw["workup_log"], int) and raw["workup_log"] in _EARLIER:
        earlier = raw["workup_log"]
        raise Unreadable(
            name,
            f"the log has format {int(earlier)}, of an earlier workup, {_EARLIER[earlier]}; this workup reads {FORMAT}",
            "Open it with the workup that wrote it, or walk the case again.",
        )
    begun = raw.pop("at", "")
    raw.pop("check", None)
    try:
        header = plainly(Header, raw) if "\\" not in line else None
        header = header or judged(Header, raw)
    except ValueError as error:
        raise Unreadable(name, f"the first line of the log cannot be used ({_first(error)})", line=1) from None
    is_time = isinstance(begun, str) and len(begun) <= 40 and begun.isascii() and begun.isprintable()
    return header, begun if is_time else ""


def read_first(line: str) -> tuple[Header, str | None, str]:
    """The first line of one log among many: its header but for the learner, who that is, and when it was begun.

    Raises Unreadable. Learners of one class write the same but for these two.
    """
    usual = _first_usual(line)
    if usual and len(usual[1]) <= SHORT and refusal(usual[2]) is None:
        header = _HEADERS[usual[1]]
        if header is not None:
            return header, usual[2], usual[3]
    header, begun = read_header(line, "")
    return header, header.learner, begun


_first_usual = re.compile(
    r'(\{"workup_log".*, ?"learner": ?)"([!#-\[\]-~]*)", ?"at": ?"([!#-\[\]-~]{1,40})"(?:, ?"check": ?"[0-9a-f]{8}")?'
    r"\}[ \t\r\n]*"
).fullmatch


def _without_learner(begun: str) -> Header | None:
    # If what stands before the learner is not all of one object, it is none with this end either.
    try:
        return read_header(f"{begun}null}}", "")[0]
    except Unreadable:
        return None


_HEADERS: Remembered[str, Header | None] = Remembered(_without_learner)


def _first(error: Any) -> str:
    one = told(error)[0]
    place = ".".join(str(part) for part in one["loc"])
    return clean(f"{place}: {one['msg']}" if place else one["msg"])[:200]
