"""The test ledger, its counts, and the burden beside the reference plan's with equal weight."""

from itertools import groupby
from typing import Literal

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.worth import OrderWorth
from workup.core.walk.moment import moment
from workup.document.blocks import Card, Cell, Fact, Section, Table, Text
from workup.document.burden import costs_of
from workup.document.named import invasive_named, role_named
from workup.document.summary.needed import had
from workup.document.words import MINE, lasting, sentence_case, sentences, with_dagger
from workup.phrases import say, spoken


def tests(case: Case, debrief: Debrief) -> Section:
    """Was each test worth it at the time?"""
    worth = debrief.worth
    counts = say("tests-counts", useful=worth.useful, neutral=worth.neutral, against=worth.against)
    return Section(
        "tests",
        say("tests-title"),
        (
            Text(counts, basis=MINE) if any(one.session for one in worth.orders) else Text(say("tests-none")),
            _burden(case, debrief),
            *(
                _session(case, debrief, number, list(orders))
                for number, orders in groupby((one for one in worth.orders if one.session), lambda one: one.session)
            ),
            *_acts(case, [one for one in worth.orders if not one.session]),
        ),
        nav=say("tests-nav"),
    )


def _burden(case: Case, debrief: Debrief) -> Table:
    worth = debrief.worth
    own, plan = worth.burden, worth.reference
    rows = (
        (say("tests-sedations"), str(own.sedations), str(plan.sedations)),
        (say("tests-films"), str(own.films), str(plan.films)),
        (say("tests-scans"), str(own.scans), str(plan.scans)),
        (say("tests-invasive"), *(invasive_named(case.pack, one.invasive) for one in (own, plan))),
        (
            say("tests-key-results"),
            _until(own.key_minutes, _lacking(case, debrief)),
            _until(plan.key_minutes, "unneeded"),
        ),
    )
    return Table(
        caption=say("tests-cost", name=case.patient.name),
        columns=(say("tests-burden"), say("tests-yours"), say("tests-plan")),
        rows=tuple(tuple(map(Cell, row)) for row in rows),
        basis=MINE,
    )


Lacking = Literal["out", "known", "undone", "unneeded"]
"""Why there was no key result: still out, or known before it was ordered; no such test done, or none in the plan."""


def _until(minutes: int | None, lacking: Lacking) -> str:
    return say("tests-no-results", why=lacking) if minutes is None else lasting(minutes)


def _lacking(case: Case, debrief: Debrief) -> Lacking:
    if any(item_id in case.key_items for item_id in debrief.commitment.awaited):
        return "out"
    return "known" if any(one.session and one.item in case.key_items for one in debrief.worth.orders) else "undone"


def _session(case: Case, debrief: Debrief, number: int, orders: list[OrderWorth]) -> Section:
    left_out = debrief.worth.left_out[number - 1]
    # What was still out at the commitment has shown nothing.
    shown = {(one.item, one.form) for one in debrief.findings}
    return Section(
        f"session-{number}",
        say("tests-session", number=number),
        (
            *((Text(say("bound-left-out", tests=had(case, left_out))),) if left_out else ()),
            *(_order(case, order, is_in=(order.item, order.form) in shown) for order in orders),
        ),
        aside=spoken(moment(case.begins, orders[0].minute)),
    )


def _acts(case: Case, acts: list[OrderWorth]) -> tuple[Section, ...]:
    # They show nothing and could have changed no list, so that neither is asked of them.
    if not acts:
        return ()
    cards = tuple(
        Card(
            look="entry",
            head=sentence_case(case.items[act.item].label),
            tags=_tags(act),
            aside=spoken(moment(case.begins, act.minute)),
            words=why_of(case, act),
            basis=with_dagger(case.items[act.item].role_basis),
            facts=(Fact(say("acts-happened"), case.items[act.item].text),),
        )
        for act in acts
    )
    return (Section("acts", say("acts-done", name=case.patient.name), cards),)


def why_of(case: Case, order: OrderWorth) -> str:
    """Why an order, or an act, was worth what it was at that moment."""
    item = case.items[order.item]
    return item.role_why if order.change is None else item.role_changes[order.change].why


def _order(case: Case, order: OrderWorth, *, is_in: bool) -> Card:
    item = case.items[order.item]
    costs = ", ".join(costs_of(item))
    return Card(
        look="entry",
        head=sentence_case(item.label),
        tags=_tags(order),
        words=sentences(why_of(case, order), say("tests-idle") if order.idle else ""),
        basis=with_dagger(item.role_basis),
        facts=(
            Fact(say("tests-could"), could_have(order.potential), MINE if order.potential is not None else ()),
            *((_purpose(case, order.purpose, order.purpose_touched),) if order.purpose else ()),
            Fact(say("tests-showed"), item.forms[order.form].text if is_in else say("tests-out")),
            *((Fact(say("tests-burden"), costs),) if costs else ()),
        ),
    )


def _tags(order: OrderWorth) -> tuple[str, ...]:
    return (role_named(order.role), *((say("tests-repeated"),) if order.repeat else ()))


def could_have(potential: int | None) -> str:
    """What an order could have changed."""
    return say("tests-could-unlisted") if potential is None else say("tests-could-how", spread=potential)


def _purpose(case: Case, purpose: str, touched: bool | None) -> Fact:
    label = case.label(purpose)
    if touched is not False:
        return Fact(say("tests-for"), label)
    return Fact(say("tests-for"), say("tests-for-untouched", diagnosis=label), MINE)
