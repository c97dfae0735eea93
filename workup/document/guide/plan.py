"""The reference plan, part by part."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.plan import Acts, ListThen, Looks, Part, Picked, Session, Test
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.guide.cards import named
from workup.document.guide.stops import stop_named
from workup.document.named import role_named
from workup.document.words import MINE, lasting, sentences, signed, with_dagger
from workup.phrases import say


def plan(case: Case, pack: Pack) -> Section:
    """What an expert might do, in its order."""
    parts = (_part(case, pack, number, part) for number, part in enumerate(pack.plan, start=1))
    return Section(
        "plan",
        say("guide-plan"),
        (Text(say("guide-plan-how"), basis=MINE, look="how"), *parts),
        nav=say("tests-plan"),
    )


def _part(case: Case, pack: Pack, number: int, part: Part) -> Section:
    section = f"plan-{number}"
    match part:
        case ListThen():
            title = say("guide-plan-list", stop=stop_named(part.checkpoint))
            return Section(section, title, tuple(_list(case, pack, part)), look="then keep")
        case Looks():
            looked = tuple(_look(case, pack, item_id) for item_id in part.items)
            return Section(section, say("guide-plan-looks"), (Points(looked, look="entries close"),))
        case Acts():
            acts = tuple(_test(case, pack, act) for act in part.items)
            title = say("acts-done", name=case.patient.name)
            return Section(section, title, (Points(acts, look="entries close"),))
        case Session():
            tests = tuple(_test(case, pack, test) for test in part.tests)
            sedated = "yes" if part.sedated else "no"
            return Section(
                section,
                say("tests-session", number=part.number),
                (Points(tests, look="entries close"),),
                aside=say("guide-plan-costs", sedated=sedated, time=lasting(part.until)),
            )
        case _:
            assert_never(part)


def _list(case: Case, pack: Pack, then: ListThen) -> Iterator[Block]:
    chips = (
        say("guide-plan-chips", diagnosis=case.label(hypothesis), chips=number)
        for hypothesis, number in then.chips.items()
    )
    yield Text(" · ".join(chips), basis=MINE, look="chips-then")
    if one := then.supports:
        leader = case.label(then.leader)
        most = say("guide-most-for", leader=leader, card=named(case, pack, one.item), bearing=signed(one.bearing))
        yield Text(most, basis=_basis(case, one))
    if one := then.against:
        most = say("guide-most-against", card=named(case, pack, one.item), bearing=signed(one.bearing))
        yield Text(most, basis=_basis(case, one))


def _basis(case: Case, picked: Picked) -> tuple[str, ...]:
    return with_dagger(case.items[picked.item].basis)


def _look(case: Case, pack: Pack, item_id: str) -> Point:
    item = case.items[item_id]
    head, tags = named(case, pack, item_id), _key_step(case, item_id)
    return Point(item.can_tell, head=head, tags=tags, basis=item.item_basis)


def _test(case: Case, pack: Pack, test: Test) -> Point:
    item = case.items[test.item]
    why = item.role_why if test.change is None else item.role_changes[test.change].why
    purpose = say("guide-purpose", diagnosis=case.label(test.purpose)) if test.purpose else ""
    return Point(
        sentences(purpose, why),
        head=named(case, pack, test.item),
        tags=(role_named(test.role), *_key_step(case, test.item)),
        basis=with_dagger(item.role_basis),
    )


def _key_step(case: Case, item_id: str) -> tuple[str, ...]:
    is_key = any(item_id in step.any_of for step in case.key_steps.values())
    return (say("open-kind-step"),) if is_key else ()
