"""A planned session as it is carried out: what is done and what is left out, and when each result comes."""

from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, Shown
from workup.core.walk.events import Due, Ordered
from workup.core.walk.moment import DAY, comes
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.state import State


def item_of(case: Case, item_id: str, *, ordered: bool) -> CaseItem:
    """The item of an entry. Raises OutOfTurn where there is none, or it is not had in this way."""
    item = case.items.get(item_id)
    if item is None:
        raise OutOfTurn("item", item_id)
    if (item.act == "order") is not ordered:
        raise OutOfTurn("act", item_id, item.act)
    return item


def planned(case: Case, items: tuple[str, ...]) -> tuple[tuple[str, ...], bool, bool]:
    """The session that is planned; whether nothing is to be asked about what a sample is for; whether it goes deep."""
    session = case.as_session([item_of(case, item_id, ordered=True).id for item_id in items])
    # An act yields a sample; planned on its own, it is worth asking what the sample is for.
    sent = not any(case.parts[act].isdisjoint(session) for act in case.acts.intersection(session))
    return session, sent, any(case.items[item_id].is_deep for item_id in session)


class CarriedOut(NamedTuple):
    """What becomes of a session."""

    ordered: Ordered
    new: tuple[Due, ...]
    """The results that are out by it, the next one first."""
    minute: int
    """Until when nothing else can be done."""


def carried_out(walk: State) -> CarriedOut:
    """What becomes of the planned session of a walk, of which nothing more is to be asked."""
    case, now, pending = walk.case, walk.minute, walk.pending
    # Only what lasts a day or more comes otherwise at another hour, and on any day the same.
    of_day = now % DAY if case.remembered(_may_last_a_day)[pending] else 0
    since = now - of_day
    course = case.remembered(_course)[
        _Session(
            of_day,
            pending,
            tuple([case.items[i].form_at(now, walk.findings) for i in case.remembered(_changing)[pending]]),
            tuple([(item_id, walk.form_of(item_id)) for item_id in pending if item_id in walk.findings]),
            tuple([due._replace(minute=due.minute - since) for due in walk.awaited if due.item in pending]),
            tuple(bound_acts(walk)),
        )
    ]
    results = tuple([Due(item_id, since + minute, form) for item_id, minute, form in course.results])
    ordered = Ordered(
        items=course.items,
        purposes=walk.purposes,
        known=len(walk.seen),
        chips=walk.chips,
        minute=now,
        until=since + course.until,
        awaited=tuple([due.item for due in walk.awaited]),
        forms=course.forms,
        brings=course.brings,
        anew=course.anew,
        bound=course.bound,
        left_out=course.left_out,
    )
    return CarriedOut(ordered, results, since + course.minute)


class _Session(NamedTuple):
    # All that decides what becomes of a session. Learners of one class plan the same few.
    minute: int
    """When it is ordered. All minutes are counted from one that is whole days before, or before a short session any."""
    items: tuple[str, ...]
    forms: tuple[int, ...]
    """Of those that have later forms: the one that each would show."""
    known: tuple[tuple[str, int | None], ...]
    """Of those that are known, the form in which each was shown last."""
    out: tuple[Due, ...]
    """Of these items."""
    bound: tuple[str, ...]


class _Course(NamedTuple):
    # What becomes of a session; minutes are counted as in that.
    items: tuple[str, ...]
    forms: tuple[int, ...]
    results: tuple[Due, ...]
    brings: tuple[Shown, ...]
    anew: tuple[str, ...]
    bound: tuple[str, ...]
    left_out: tuple[str, ...]
    until: int
    minute: int


def _course(case: Case, session: _Session) -> _Course:
    known = dict(session.known)
    had = {i: max([due.form for due in session.out if due.item == i], default=known.get(i)) for i in session.items}
    forms = dict.fromkeys(session.items, 0) | dict(zip(_changing(case, session.items), session.forms, strict=True))
    new = {
        item_id: Due(item_id, comes(case.begins, session.minute, case.items[item_id].minutes), form)
        for item_id, form in forms.items()
        if (before := had[item_id]) is None or form > before
    }
    read, left_out, waiting = session.minute, set[str](), set[str]()
    for act in session.bound:
        pictures = [new.get(i) or _out(session, i) for i in session.items if i in case.waiting[act] and i not in known]
        together = {act, *case.parts.get(act, ())}.intersection(session.items)
        read = max(read, *(due.minute for due in pictures))
        forbids = case.items[act].waits_for
        if any(case.forms[due.shown].outcome in forbids[due.item] for due in pictures):
            left_out |= together
        else:
            waiting |= together
    for item_id in waiting & new.keys():
        new[item_id] = new[item_id]._replace(minute=comes(case.begins, read, case.items[item_id].minutes))
    items = tuple([item_id for item_id in session.items if item_id not in left_out])
    results = tuple([new[item_id] for item_id in items if item_id in new])
    # What is not bound is done first, then the picture is read, and what was bound to it follows.
    takes = _together([case.items[item_id].takes for item_id in items if item_id not in waiting])
    follows = _together([case.items[item_id].takes for item_id in items if item_id in waiting])
    free = comes(case.begins, session.minute, takes)
    return _Course(
        items=items,
        forms=tuple([new[i].form if i in new else had[i] or 0 for i in items]),
        results=tuple(sorted(results, key=lambda due: due.minute)),
        brings=tuple([due.shown for due in results]),
        anew=tuple([due.item for due in results if had[due.item] is not None]),
        bound=tuple([item_id for item_id in items if item_id in session.bound]),
        left_out=tuple([item_id for item_id in session.items if item_id in left_out]),
        until=max([due.minute for due in results], default=session.minute),
        minute=comes(case.begins, max(free, read), follows),
    )


def _changing(case: Case, items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([item_id for item_id in items if case.items[item_id].later])


def _may_last_a_day(case: Case, items: tuple[str, ...]) -> bool:
    return sum([max(case.items[item_id].minutes, case.items[item_id].takes) for item_id in items]) >= DAY


def _together(takes: list[int]) -> int:
    # Hands and scanners do one thing after the other; days and months go by for all that was planned for then.
    return max([sum([one for one in takes if one < DAY]), *takes])


def bound_acts(walk: State) -> list[str]:
    """Acts of the planned session that are done only once a picture of it has been read."""
    return [act for act, only_if in walk.bindings.items() if only_if]


def _out(session: _Session, item_id: str) -> Due:
    return max((due for due in session.out if due.item == item_id), key=lambda due: due.form)
