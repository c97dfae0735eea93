"""What became of every log: counted, or set aside under a name."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.classroom.account import Account, Kind, SetAside
from workup.document.blocks import Block, Fold, Point, Points, Section, Text
from workup.document.class_report.counts import Counts
from workup.document.words import sentences
from workup.phrases import say

NAMES = 12
"""Logs of one kind that a page names at once."""

FOLDED = 500
"""Logs of one kind that a page which can fold names behind the fold; JSON names all."""


def logs(account: Account, counts: Counts) -> Section:
    """How many were found and counted, then each kind that was set aside."""
    numbers = {"found": counts.count(account.found), "counted": counts.count(account.counted)}
    if counts.is_rounded:
        lead = say("class-logs-outside", **numbers)
    else:
        lead = say("class-logs-aside", **numbers) if account.aside else say("class-logs-all", **numbers)
    aside = [block for one in account.aside for block in _aside(account, one, counts)]
    return Section("logs", say("class-logs-title"), (Text(lead, look="lead-in"), *aside), nav=say("class-logs-nav"))


def _aside(account: Account, one: SetAside, counts: Counts) -> Iterator[Block]:
    name, what = named(one.kind)
    cases = ""
    if one.kind == "another case" and account.other_cases:
        numbers = (f"{case} {counts.count(number)}" for case, number in account.other_cases.items())
        cases = say("class-logs-cases", cases=", ".join(numbers))
    head = say("label-with", label=name, words=counts.count(one.count))
    yield Text(sentences(what, cases), head=head)
    if one.names:
        yield _names(one.names[:NAMES])
    rest = len(one.names) - NAMES
    if rest > 0:
        beyond = len(one.names) - FOLDED
        untold = (Text(say("class-logs-beyond", count=beyond), look="aside"),) if beyond > 0 else ()
        folded = (_names(one.names[NAMES:FOLDED]), *untold)
        yield Fold(say("class-logs-more", count=rest), folded, instead=say("class-logs-beyond", count=rest))


def _names(names: tuple[str, ...]) -> Points:
    return Points(tuple(Point(name) for name in names), look="names")


def named(kind: Kind) -> tuple[str, str]:
    """What logs are called that were set aside so, and what that means."""
    match kind:
        case "damaged":
            return say("aside-damaged"), say("aside-damaged-what")
        case "abandoned":
            return say("aside-abandoned"), say("aside-abandoned-what")
        case "duplicate":
            return say("aside-duplicate"), say("aside-duplicate-what")
        case "same attempt":
            return say("aside-same-attempt"), say("aside-same-attempt-what")
        case "later attempt":
            return say("aside-later-attempt"), say("aside-later-attempt-what")
        case "another case":
            return say("aside-another-case"), say("aside-another-case-what")
        case "another version":
            return say("aside-another-version"), say("aside-another-version-what")
        case "a room's":
            return say("aside-room"), say("aside-room-what")
        case "not a log":
            return say("aside-not-a-log"), say("aside-not-a-log-what")
        case _:
            assert_never(kind)
