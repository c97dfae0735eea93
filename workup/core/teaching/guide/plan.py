"""The reference plan of a case as a facilitator can follow it, taken from the walk of it."""

from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.content.checklist import Role
from workup.core.debrief.worth import OrderWorth, worth
from workup.core.teaching.guide.students import Named, Numbers
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Listed, Looked, Ordered
from workup.core.walk.steps import Walk


class Chips(Frozen):
    """The chips on one diagnosis."""

    label: str
    chips: int


class Picked(Frozen):
    """A finding that was picked, and its bearing on the leader."""

    card: Named
    bearing: int
    basis: tuple[str, ...]


class ListThen(Frozen):
    """The list at a checkpoint."""

    kind: Literal["list"] = "list"
    checkpoint: Checkpoint
    chips: tuple[Chips, ...]
    leader: str
    supports: Picked | None
    against: Picked | None


class LookedAt(Frozen):
    """Something asked or examined."""

    card: Named
    can_tell: str
    key_steps: tuple[str, ...]
    """Labels of the key steps that it does."""
    basis: tuple[str, ...]


class Looks(Frozen):
    """Things asked and examined one after the other."""

    kind: Literal["look"] = "look"
    looks: tuple[LookedAt, ...]


class Test(Frozen):
    """A test of a session."""

    card: Named
    role: Role
    """At that moment of the plan."""
    why: str
    purpose: str | None
    key_steps: tuple[str, ...]
    basis: tuple[str, ...]


class Session(Frozen):
    """Tests that are done together."""

    kind: Literal["session"] = "session"
    number: int
    sedated: bool
    until: int
    """Minutes from the order to the last result."""
    tests: tuple[Test, ...]


Part = ListThen | Looks | Session


def parts_of(case: Case, walk: Walk, numbers: Numbers) -> tuple[Part, ...]:
    """The parts of a finished walk, in their order."""
    parts: list[Part] = []
    orders = {(order.session, order.item): order for order in worth(case, walk).orders}
    session = 0
    for event in walk.events:
        match event:
            case Listed():
                parts.append(_list(case, event, numbers))
            case Looked():
                looked = _looked(case, event.item, numbers)
                last = parts[-1] if parts else None
                if isinstance(last, Looks):
                    parts[-1] = Looks(looks=(*last.looks, looked))
                else:
                    parts.append(Looks(looks=(looked,)))
            case Ordered():
                session += 1
                tests = []
                for item_id in event.items:
                    order = orders[session, item_id]
                    tests.append(
                        Test(
                            card=numbers[item_id],
                            role=order.role,
                            why=_reason(case, order),
                            purpose=case.label(order.purpose) if order.purpose else None,
                            key_steps=_key_steps(case, item_id),
                            basis=case.items[item_id].role_basis,
                        )
                    )
                sedated = any(case.items[item_id].sedated for item_id in event.items)
                until = event.until - event.minute
                parts.append(Session(number=session, sedated=sedated, until=until, tests=tuple(tests)))
    return tuple(parts)


def _reason(case: Case, order: OrderWorth) -> str:
    item = case.items[order.item]
    return item.role_why if order.change is None else item.role_changes[order.change].why


def _list(case: Case, event: Listed, numbers: Numbers) -> ListThen:
    leader = case.leader(event.chips)
    assert leader is not None, "a list has chips"
    return ListThen(
        checkpoint=event.checkpoint,
        chips=tuple(Chips(label=case.label(h), chips=n) for h, n in event.chips.items() if n),
        leader=case.label(leader),
        supports=_picked(case, event.supports, leader, numbers),
        against=_picked(case, event.against, leader, numbers),
    )


def _picked(case: Case, item_id: str | None, leader: str, numbers: Numbers) -> Picked | None:
    if item_id is None:
        return None
    item = case.items[item_id]
    return Picked(card=numbers[item_id], bearing=item.bearing.get(leader, 0), basis=item.basis)


def _looked(case: Case, item_id: str, numbers: Numbers) -> LookedAt:
    item = case.items[item_id]
    return LookedAt(
        card=numbers[item_id], can_tell=item.can_tell, key_steps=_key_steps(case, item_id), basis=item.item_basis
    )


def _key_steps(case: Case, item_id: str) -> tuple[str, ...]:
    return tuple(step.label for step in case.key_steps.values() if item_id in step.any_of)
