"""Who handed in: the codes that a teacher expects, held against those that came."""

from collections.abc import Iterator

from workup.core.classroom.attendance import Attendance
from workup.document.blocks import Card, Fact, Section, Text
from workup.document.class_report.logs import named
from workup.phrases import say


def attendance(found: Attendance) -> Section:
    """Each code in its place; nobody is named but by a code."""
    lead = say("desk-attendance-lead", counted=len(found.counted), expected=found.expected)
    blocks = (Text(lead, look="lead-in"), Card(tuple(_facts(found)), look="bare"))
    return Section("attendance", say("desk-attendance-title"), blocks, nav=say("desk-attendance-title"))


def _facts(found: Attendance) -> Iterator[Fact]:
    yield Fact(say("desk-attendance-missing"), _codes(found.missing))
    if found.set_aside:
        told = (say("desk-attendance-aside", code=one.code, kind=named(one.kind)[0]) for one in found.set_aside)
        yield Fact(say("desk-attendance-not-counted"), "; ".join(told))
    if found.unexpected:
        yield Fact(say("desk-attendance-unexpected"), _codes(found.unexpected))
    if found.several:
        yield Fact(say("desk-attendance-several"), say("desk-attendance-several-what", codes=_codes(found.several)))
    if found.nameless:
        yield Fact(say("desk-attendance-nameless"), say("desk-attendance-nameless-what", count=found.nameless))
    yield Fact(say("desk-attendance-counted"), _codes(found.counted))


def _codes(codes: tuple[str, ...]) -> str:
    return ", ".join(codes) or say("desk-attendance-nobody")
