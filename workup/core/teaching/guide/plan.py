"""The reference plan of a case as a facilitator can follow it, taken from the walk of it."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.measures import Role
from workup.core.debrief.worth import OrderWorth, worth
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Acted, Listed, Looked, Ordered
from workup.core.walk.steps import Walk


class Picked(Frozen):
    """A finding that was picked, and its bearing on the leader."""

    item: str
    bearing: int


class ListThen(Frozen):
    """The list at a checkpoint."""

    kind: Literal["list"] = "list"
    checkpoint: Checkpoint
    chips: dict[str, int]
    """Of the diagnoses that hold any."""
    leader: str
    supports: Picked | None
    against: Picked | None


class Looks(Frozen):
    """Items asked and examined one after the other."""

    kind: Literal["look"] = "look"
    items: tuple[str, ...]


class Test(Frozen):
    """A test of a session, or an act."""

    item: str
    role: Role
    """At that moment of the plan."""
    change: int | None
    """Which of the item's changes of role applied, from 0; None for none."""
    purpose: str | None
    """Id of the diagnosis it is for."""


class Acts(Frozen):
    """Acts that protect, one after the other."""

    kind: Literal["act"] = "act"
    items: tuple[Test, ...]


class Session(Frozen):
    """Tests that are done together."""

    kind: Literal["session"] = "session"
    number: int
    sedated: bool
    until: int
    """Minutes from the order to the last result."""
    tests: tuple[Test, ...]


Part = ListThen | Looks | Acts | Session


def parts_of(case: Case, walk: Walk) -> tuple[Part, ...]:
    """The parts of a finished walk, in their order."""
    parts: list[Part] = []
    orders = {(order.session, order.item): order for order in worth(case, walk).orders}
    session = 0
    for event in walk.events:
        match event:
            case Listed():
                parts.append(_list(case, event))
            case Acted():
                act = _test(orders[0, event.item])
                last = parts[-1] if parts else None
                if isinstance(last, Acts):
                    parts[-1] = Acts(items=(*last.items, act))
                else:
                    parts.append(Acts(items=(act,)))
            case Looked():
                last = parts[-1] if parts else None
                if isinstance(last, Looks):
                    parts[-1] = Looks(items=(*last.items, event.item))
                else:
                    parts.append(Looks(items=(event.item,)))
            case Ordered():
                session += 1
                asked = [orders[session, item_id] for item_id in event.items]
                tests = tuple(map(_test, asked))
                sedated = any(case.items[item_id].sedated for item_id in event.items)
                until = event.until - event.minute
                parts.append(Session(number=session, sedated=sedated, until=until, tests=tests))
    return tuple(parts)


def _test(order: OrderWorth) -> Test:
    return Test(item=order.item, role=order.role, change=order.change, purpose=order.purpose)


def _list(case: Case, event: Listed) -> ListThen:
    leader = case.leader(event.chips)
    assert leader is not None, "a list has chips"
    return ListThen(
        checkpoint=event.checkpoint,
        chips={hypothesis: chips for hypothesis, chips in event.chips.items() if chips},
        leader=leader,
        supports=_picked(case, event.supports, leader),
        against=_picked(case, event.against, leader),
    )


def _picked(case: Case, item_id: str | None, leader: str) -> Picked | None:
    return Picked(item=item_id, bearing=case.items[item_id].bearing.get(leader, 0)) if item_id else None
