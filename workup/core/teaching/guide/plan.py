"""The reference plan of a case as a facilitator can follow it, taken from the walk of it."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.measures import Role
from workup.core.debrief.worth import OrderWorth, worth
from workup.core.text.value import Value, changed
from workup.core.walk.events import Acted, Listed, Looked, Ordered
from workup.core.walk.steps import Walk


class Picked(Value):
    """A finding that was picked, and its bearing on the leader."""

    item: str
    form: int
    """The form in which it had been shown last."""
    bearing: int


class ListThen(Value):
    """The list at a checkpoint."""

    kind: Literal["list"] = "list"
    checkpoint: Checkpoint
    chips: dict[str, int]
    """Of the diagnoses that hold any."""
    leader: str
    supports: Picked | None
    against: Picked | None


class Look(Value):
    """Something asked or examined, in the form that it had by then."""

    item: str
    form: int


class Looks(Value):
    """Items asked and examined one after the other."""

    kind: Literal["look"] = "look"
    minute: int
    """On the walk's clock, when the first was done."""
    items: tuple[Look, ...]


class Test(Value):
    """A test of a session, or an act."""

    item: str
    role: Role
    """At that moment of the plan."""
    change: int | None
    """Which of the item's changes of role applied, from 0; None for none."""
    purpose: str | None
    """Id of the diagnosis it is for."""
    form: int = 0
    """The form that it shows."""
    bound_to: tuple[str, ...] = ()
    """The pictures of which one must have been read, and show nothing against it, before it is done."""


class Acts(Value):
    """Acts that protect, one after the other."""

    kind: Literal["act"] = "act"
    minute: int
    """When the first was done."""
    items: tuple[Test, ...]


class Session(Value):
    """Tests that are done together."""

    kind: Literal["session"] = "session"
    number: int
    sedated: bool
    minute: int
    """When it was ordered."""
    until: int
    """Minutes from the order to the last result."""
    tests: tuple[Test, ...]
    left_out: tuple[str, ...]
    """What was not done, because a picture forbade an act that was bound to it."""


Part = ListThen | Looks | Acts | Session


def parts_of(case: Case, walk: Walk) -> tuple[Part, ...]:
    """The parts of a finished walk, in their order."""
    parts: list[Part] = []
    orders = {(order.session, order.item): order for order in worth(case, walk).orders}
    session = 0
    for event in walk.events:
        match event:
            case Listed():
                parts.append(_list(case, walk, event))
            case Acted():
                act = _test(orders[0, event.item])
                last = parts[-1] if parts else None
                if isinstance(last, Acts):
                    parts[-1] = changed(last, items=(*last.items, act))
                else:
                    parts.append(Acts(minute=event.minute, items=(act,)))
            case Looked():
                last, look = parts[-1] if parts else None, Look(item=event.item, form=event.form)
                if isinstance(last, Looks):
                    parts[-1] = changed(last, items=(*last.items, look))
                else:
                    parts.append(Looks(minute=event.minute, items=(look,)))
            case Ordered():
                session += 1
                asked = [orders[session, item_id] for item_id in event.items]
                bound_to = {act: _pictures(case, event, act) for act in event.bound}
                tests = tuple(_test(order, bound_to.get(order.item, ())) for order in asked)
                sedated = any(case.items[item_id].sedated for item_id in event.items)
                until = event.until - event.minute
                parts.append(
                    Session(
                        number=session,
                        sedated=sedated,
                        minute=event.minute,
                        until=until,
                        tests=tests,
                        left_out=event.left_out,
                    )
                )
    return tuple(parts)


def _test(order: OrderWorth, bound_to: tuple[str, ...] = ()) -> Test:
    return Test(
        item=order.item,
        role=order.role,
        change=order.change,
        purpose=order.purpose,
        form=order.form,
        bound_to=bound_to,
    )


def _pictures(case: Case, session: Ordered, act: str) -> tuple[str, ...]:
    return tuple(item_id for item_id in session.items if item_id in case.waiting[act])


def _list(case: Case, walk: Walk, event: Listed) -> ListThen:
    leader = event.leader
    return ListThen(
        checkpoint=event.checkpoint,
        chips={hypothesis: chips for hypothesis, chips in event.chips.items() if chips},
        leader=leader,
        supports=_picked(case, walk, event.supports, event.known, leader),
        against=_picked(case, walk, event.against, event.known, leader),
    )


def _picked(case: Case, walk: Walk, item_id: str | None, known: int, leader: str) -> Picked | None:
    if not item_id:
        return None
    form = walk.form_of(item_id, known) or 0
    return Picked(item=item_id, form=form, bearing=case.forms[item_id, form].bearing.get(leader, 0))
