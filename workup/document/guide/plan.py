"""The reference plan, part by part."""

from collections.abc import Iterator
from typing import assert_never

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.plan import Acts, ListThen, Look, Looks, Part, Picked, Session, Test
from workup.core.walk.moment import moment
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.guide.cards import all_of, named_then
from workup.document.guide.stops import stop_named
from workup.document.named import role_named
from workup.document.words import MINE, lasting, sentence_case, sentences, signed, with_dagger
from workup.phrases import listed, say, spoken


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
            looked = listed(named_then(case, pack, one.item, one.form) for one in part.items)
            later = tuple(_look(case, pack, one) for one in part.items if one.form)
            shown = (Points(later, look="entries close"),) if later else ()
            return Section(
                section, say("guide-plan-looks"), (Text(sentence_case(looked)), *shown), aside=_at(case, part.minute)
            )
        case Acts():
            acts = tuple(_test(case, pack, act) for act in part.items)
            title = say("acts-done", name=case.patient.name)
            return Section(section, title, (Points(acts, look="entries close"),), aside=_at(case, part.minute))
        case Session():
            tests = tuple(_test(case, pack, test) for test in part.tests)
            sedated, begun = "yes" if part.sedated else "no", _at(case, part.minute)
            left_out = listed(case.items[item_id].label for item_id in part.left_out)
            return Section(
                section,
                say("tests-session", number=part.number),
                (
                    Points(tests, look="entries close"),
                    *((Text(say("form-left-out", tests=left_out)),) if left_out else ()),
                ),
                aside=say("guide-plan-costs", moment=begun, sedated=sedated, time=lasting(part.until)),
            )
        case _:
            assert_never(part)


def _at(case: Case, minute: int) -> str:
    return spoken(moment(case.begins, minute))


def _list(case: Case, pack: Pack, then: ListThen) -> Iterator[Block]:
    chips = (
        say("guide-plan-chips", diagnosis=case.label(hypothesis), chips=number)
        for hypothesis, number in then.chips.items()
    )
    yield Text(" · ".join(chips), basis=MINE, look="chips-then")
    if one := then.supports:
        leader = case.label(then.leader)
        most = say("guide-most-for", leader=leader, card=_picked(case, pack, one), bearing=signed(one.bearing))
        yield Text(most, basis=_basis(case, one))
    if one := then.against:
        most = say("guide-most-against", card=_picked(case, pack, one), bearing=signed(one.bearing))
        yield Text(most, basis=_basis(case, one))


def _basis(case: Case, picked: Picked) -> tuple[str, ...]:
    return with_dagger(case.forms[picked.item, picked.form].basis)


def _picked(case: Case, pack: Pack, picked: Picked) -> str:
    return named_then(case, pack, picked.item, picked.form)


def _look(case: Case, pack: Pack, look: Look) -> Point:
    head = named_then(case, pack, look.item, look.form)
    return Point(_by_then(case, look.item, look.form), head=head, basis=with_dagger(case.items[look.item].item_basis))


def _by_then(case: Case, item_id: str, form: int) -> str:
    return say("form-by-then", text=case.forms[item_id, form].text) if form else ""


def _test(case: Case, pack: Pack, test: Test) -> Point:
    purpose = say("guide-purpose", diagnosis=case.label(test.purpose)) if test.purpose else ""
    pictures = all_of(case, pack, test.bound_to)
    bound = say("form-bound", pictures=pictures, n=len(test.bound_to)) if test.bound_to else ""
    return Point(
        sentences(purpose, bound, _by_then(case, test.item, test.form)),
        head=named_then(case, pack, test.item, test.form),
        tags=(role_named(test.role), *_key_step(case, test.item)),
        basis=with_dagger(case.items[test.item].role_basis),
    )


def _key_step(case: Case, item_id: str) -> tuple[str, ...]:
    is_key = any(item_id in step.any_of for step in case.key_steps.values())
    return (say("open-kind-step"),) if is_key else ()
