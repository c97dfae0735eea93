"""The whole teaching workup as a page: every item, what comes first, every diagnosis and every source."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from workup.core.content.checklist import Checklist, Domain
from workup.core.content.head import PackHead
from workup.core.content.hypotheses import Hypothesis
from workup.core.content.items import Burden as Cost
from workup.core.content.items import Item
from workup.core.content.measures import Act, AgeGroup, Sex
from workup.core.content.resolution import of_anyone
from workup.core.content.rules import SafetyRule
from workup.document.blocks import Block, Card, Document, Fact, Figure, Point, Points, Section, Text, as_cited
from workup.document.burden import exposures
from workup.document.drawing import drawings
from workup.document.named import age_named, level_named
from workup.document.script import script
from workup.document.words import lasting, sentence, sentence_case
from workup.phrases import listed, say


def checklist(given: Checklist) -> Document:
    """The page of this checklist, in its taught order, with every source of the pack."""
    made = Document(
        page="checklist",
        label=say("checklist-label"),
        name=say("checklist-name"),
        title=say("checklist-title"),
        window=say("checklist-name"),
        front=(Text(say("checklist-dagger"), look="legend"),),
        sections=(
            *(_domain(given, domain) for domain in given.domains),
            *((_first(tuple(given.safety.values())),) if given.safety else ()),
            _hypotheses(tuple(given.hypotheses.values())),
        ),
    )
    return replace(made, sources=tuple(as_cited(*one) for one in given.sources.items()))


def _domain(given: Checklist, domain: Domain) -> Section:
    items = (item for item_id, item in given.items.items() if given.domain_of[item_id] == domain.id)
    label = sentence_case(domain.label)
    blocks: list[Block] = [Text(domain.about)]
    for item in items:
        blocks += [_item(given, domain.act, item), *_pictures(item)]
    return Section(f"domain-{domain.id}", label, tuple(blocks), nav=label)


def _pictures(item: Item) -> tuple[Figure, ...]:
    shown = [(one.figure, of_anyone(one.text)) for one in item.outcomes.values() if one.figure is not None]
    return drawings((figure, told, told) for figure, told in shown)


def _item(given: Checklist, act: Act, item: Item) -> Card:
    offered = ", ".join(filter(None, (_of_sex(item.sex), _of_ages(item.ages))))
    return Card(
        look="entry",
        head=sentence_case(item.label),
        tags=(offered,) if offered else (),
        words=item.asks,
        facts=(
            Fact(say("checklist-can"), item.can_tell),
            Fact(say("checklist-cannot"), item.cannot_tell, item.basis),
            Fact(say("checklist-burden"), _burden(given, act, item)),
        ),
    )


def _burden(given: Checklist, act: Act, item: Item) -> str:
    if act == "do":
        return sentence(say("acts-takes", time=lasting(item.burden.minutes)))
    costs = sentence("; ".join(_costs(given.pack, item.burden)))
    if item.part_of is None:
        return costs
    return f"{costs} {say('checklist-sample', act=given.items[item.part_of].label)}"


def _costs(pack: PackHead, cost: Cost) -> Iterator[str]:
    yield say("checklist-known-after", time=lasting(cost.minutes)) if cost.minutes else say("checklist-known-at-once")
    if cost.takes:
        yield say("checklist-takes", time=lasting(cost.takes))
    if cost.sedated:
        yield say("checklist-sedated", ages=_groups(cost.sedated))
    yield from exposures(cost.films, cost.scans)
    if degree := pack.invasive.get(cost.invasive):
        yield degree.label


def _of_sex(sex: Sex) -> str:
    match sex:
        case "any":
            return ""
        case "female":
            return say("checklist-female")
        case "male":
            return say("checklist-male")
        case _:
            assert_never(sex)


def _of_ages(ages: Sequence[AgeGroup]) -> str:
    return "" if len(ages) == len(AgeGroup) else _groups(ages)


def _groups(ages: Sequence[AgeGroup]) -> str:
    every = tuple(AgeGroup)
    runs = {every[start : start + len(ages)] for start in range(len(every))}
    if len(ages) > 2 and tuple(ages) in runs:
        return say("checklist-ages", first=age_named(ages[0]), last=age_named(ages[-1]))
    return listed(map(age_named, ages))


def _first(rules: Sequence[SafetyRule]) -> Section:
    points = (
        Point(rule.why, head=sentence_case(rule.label), tags=(level_named(rule.level),), basis=rule.basis)
        for rule in rules
    )
    return Section("first", say("checklist-first"), (Points(tuple(points), look="moves"),), nav=say("checklist-first"))


def _hypotheses(given: Sequence[Hypothesis]) -> Section:
    return Section(
        "hypotheses", say("checklist-hypotheses"), tuple(map(_hypothesis, given)), nav=say("checklist-diagnoses")
    )


def _hypothesis(given: Hypothesis) -> Card:
    return Card(
        head=sentence_case(given.label),
        tags=(say("open-kind-danger"),) if given.must_not_miss else (),
        facts=script(given, given.basis),
    )
