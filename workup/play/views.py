"""A walk, or a part of it, as blocks to show. Pure."""

from collections.abc import Mapping, Sequence
from typing import assert_never

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.walk.events import Due, Ordered
from workup.core.walk.moment import moment
from workup.core.walk.steps import Walk
from workup.document.burden import exposures
from workup.phrases import listed, say, spoken
from workup.play.blocks import (
    Block,
    Choice,
    Hint,
    Listing,
    Menu,
    Notice,
    Paragraph,
    Place,
    Share,
    Title,
)
from workup.play.shares import number_of

_HOUR, _DAY, _MONTH = 60, 24 * 60, 30 * 24 * 60


def front(case: Case) -> tuple[Block, ...]:
    """What stands over every walk: the title and the teaching-only notice."""
    return (
        Title(say("walk-title", patient=case.patient.name.upper(), title=case.title, minutes=case.minutes)),
        Notice(say("walk-notice")),
    )


def standing(walk: Walk) -> Paragraph:
    """Where a walk that is taken up again stands, in a sentence or two."""
    return Paragraph(
        say(
            "walk-resumed",
            patient=walk.case.patient.name,
            clock=clock(walk),
            findings=walk.shown,
            sedations=walk.sedations,
            out=len(walk.awaited),
        )
    )


def clock(walk: Walk, minute: int | None = None) -> str:
    """The time of the walk, now or at this minute of it: `day 1 (Tuesday), 09:40`."""
    return spoken(moment(walk.case.begins, walk.minute if minute is None else minute))


def so_far(walk: Walk) -> str:
    """The findings and sedations so far, and the results that are out, in words."""
    return say("walk-so-far", findings=walk.shown, sedations=walk.sedations, out=len(walk.awaited))


def place(walk: Walk, chapter: str | None) -> Place:
    """The rule that says where the walk stands; an open chapter is the place."""
    where = next((domain.label for domain in walk.case.domains if domain.id == chapter), say("moment-list-bedside"))
    return Place(where, clock(walk), so_far(walk))


def clock_face(walk: Walk) -> Paragraph:
    """The time, and what the tests have asked of the person until now."""
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    ordered = [walk.case.items[item_id] for event in sessions for item_id in event.items]
    pack = walk.case.pack
    said = say(
        "walk-clock",
        clock=clock(walk),
        findings=walk.shown,
        sessions=len(sessions),
        sedations=walk.sedations,
        films=sum(item.films for item in ordered),
        scans=sum(item.scans for item in ordered),
        deepest=sum(item.depth == len(pack.invasive) for item in ordered),
        one=pack.deepest.label,
        several=pack.deepest.plural,
    )
    return Paragraph(f"{said} {still_out(walk)}".rstrip())


def whereabouts(walk: Walk, chapter: str | None) -> Paragraph:
    """Where the walk stands, in words: the place, the time, what has been done, and what is awaited."""
    label = next((domain.label for domain in walk.case.domains if domain.id == chapter), None)
    patient, time = walk.case.patient.name, clock(walk)
    place = say("walk-where-chapter", patient=patient, chapter=label) if label else say("walk-where", patient=patient)
    sessions = sum(isinstance(event, Ordered) for event in walk.events)
    done = (
        say("walk-where-done", clock=time, findings=walk.shown, sessions=sessions)
        if walk.shown or sessions
        else say("walk-where-nothing", clock=time)
    )
    return Paragraph(" ".join(filter(None, (place, done, still_out(walk), _awaited(walk)))))


def _awaited(walk: Walk) -> str:
    awaits = walk.awaits
    match awaits.kind:
        case "idea":
            return say("walk-next-idea")
        case "chips" if awaits.checkpoint == "commit":
            return say("walk-next-last-list")
        case "chips":
            return say("walk-next-list")
        case "pick":
            assert awaits.direction is not None, "a pick has a direction"
            return say("walk-next-pick", direction=awaits.direction)
        case "send" | "bound" | "purpose":
            planned = "; ".join(walk.case.items[item_id].label for item_id in walk.pending)
            return say("walk-next-session", tests=planned)
        case "diagnosis":
            return say("walk-next-diagnosis")
        case "act":
            return say("walk-next-act")
        case "sentence" | "went well" | "would change" | "over":
            return say("walk-next-words")
        case never:
            assert_never(never)


def what_stands(walk: Walk) -> Notice:
    """Why there is nothing to take back now."""
    if walk.diagnosis is not None:
        return Notice(say("walk-stands-diagnosis"))
    if walk.pending:
        return Notice(say("walk-stands-session"))
    if walk.seen:
        return Notice(say("walk-stands-acts"))
    if walk.checkpoint == "opening" and not walk.ideas_open:
        return Notice(say("walk-stands-ideas"))
    return Notice(say("walk-stands-nothing"))


def ways_back(walk: Walk) -> Notice:
    """What leads back from a question other than the bedside's."""
    ways = []
    if walk.before is not None:
        ways.append(say("walk-way-undo"))
    if walk.diagnosis is None and (walk.committing or (walk.pending and not walk.given)):
        ways.append(say("walk-way-bedside") if walk.committing else say("order-cancel"))
    return Notice(" ".join(ways) or say("walk-way-none"))


def listing(case: Case, chips: Mapping[str, int]) -> Listing:
    """The list with these chips on it."""
    return Listing(
        tuple(
            Share(number_of(option, case.options), case.label(option), chips.get(option, 0)) for option in case.options
        )
    )


def hands(case: Case, votes: Mapping[str, int]) -> tuple[Block, ...]:
    """The list with the hands for each line, and how many there are."""
    shown = listing(case, votes)
    total = sum(votes.values())
    return (Listing(shown.shares, full=max(total, 1)), Hint(say("room-hands", hands=total)))


def hands_twice(case: Case, before: Mapping[str, int], after: Mapping[str, int]) -> Menu:
    """What had a hand before a discussion or after it, with both counts."""
    return Menu(
        tuple(
            Choice(
                choice.number,
                choice.label,
                say("room-hands-twice", before=before.get(option, 0), after=after.get(option, 0)),
            )
            for option, choice in zip(case.options, options(case).choices, strict=True)
            if option in before or option in after
        )
    )


def options(case: Case) -> Menu:
    """The list as a menu, without the chips."""
    return Menu(tuple(Choice(number_of(option, case.options), case.label(option)) for option in case.options))


def notes(walk: Walk) -> tuple[Block, ...]:
    """What the learner wanted to keep."""
    kept = tuple(Paragraph(f"- {note}") for note in walk.notes)
    return kept or (Hint(say("walk-no-notes")),)


def chapters(case: Case) -> Menu:
    """The chapters of the checklist, with what one does in each."""
    return Menu(
        tuple(Choice(number, domain.label, domain.act) for number, domain in enumerate(case.domains, start=1)),
    )


def items_menu(walk: Walk, items: Sequence[CaseItem]) -> Menu:
    """Items by number, with what each order costs, and which are done or still out."""
    return Menu(
        tuple(
            Choice(number, item.label, ", ".join([*burden(item), *_done_or_out(walk, item)]))
            for number, item in enumerate(items, start=1)
        )
    )


def _done_or_out(walk: Walk, item: CaseItem) -> tuple[str, ...]:
    if item.id in walk.findings:
        return (say("mattered-done"),)
    return (say("order-out-mark"),) if any(due.item == item.id for due in walk.awaited) else ()


def burden(item: CaseItem) -> tuple[str, ...]:
    """What an order costs, in words; nothing for a question or an examination."""
    if item.act != "order":
        return ()
    return (
        *((say("tests-sedation"),) if item.sedated else ()),
        *exposures(item.films, item.scans),
        *((item.degree.label,) if item.degree and not item.part_of else ()),
        say("order-result", when=span(item.minutes)),
    )


def span(minutes: int) -> str:
    """How long something takes, rounded to what one would say."""
    if minutes == 0:
        return say("time-at-once")
    if minutes < 90:
        return say("order-minutes", n=minutes)
    if minutes < 2 * _DAY:
        return say("order-hours", n=round(minutes / _HOUR))
    if minutes < 2 * _MONTH:
        return say("order-days", n=round(minutes / _DAY))
    return say("order-months", n=round(minutes / _MONTH))


def session(case: Case, item_ids: Sequence[str], asked_for: Sequence[str]) -> tuple[Block, ...]:
    """A session of tests before it is ordered: what it holds and what it costs."""
    items = [case.items[item_id] for item_id in item_ids]
    sedated = any(item.sedated for item in items)
    added = [item.label for item in items if item.id not in asked_for]
    labels = "; ".join(item.label for item in items)
    # Only what the session does cost is named: a row of noughts hides the one figure that matters.
    radiation = exposures(sum(item.films for item in items), sum(item.scans for item in items))
    costs = " · ".join([*radiation, say("order-results", when=span(max(item.minutes for item in items)))])
    said = [
        say("order-session", sedated="yes" if sedated else "no", tests=labels),
        *([say("order-sample-from", acts=listed(added))] if added else []),
        f"{costs[:1].upper()}{costs[1:]}.",
    ]
    return (Paragraph(" ".join(said)),)


def out_until(walk: Walk, due: Due) -> str:
    """That a test is not ordered again, and when its result comes."""
    return say("order-due", tests=walk.case.items[due.item].label, out=1, clock=clock(walk, due.minute))


def still_out(walk: Walk) -> str:
    """The tests whose results are out, the next one first; empty where none is."""
    if not walk.awaited:
        return ""
    labels = [walk.case.items[due.item].label for due in walk.awaited]
    return say("order-out", tests="; ".join(labels), out=len(labels), clock=clock(walk, walk.awaited[0].minute))
