"""What is not shown and why, and the limits of what is."""

from typing import Literal, assert_never

from workup.core.classroom.gate import FIVES
from workup.core.classroom.views import ClassReport, Withheld
from workup.core.content.case import Case
from workup.document.blocks import Card, Fact, Point, Points, Section
from workup.document.named import list_at
from workup.phrases import say


def withheld(case: Case, made: ClassReport) -> Section:
    """Every absence with its reason."""
    facts = tuple(_fact(case, one) for one in made.withheld)
    return Section("withheld", say("class-withheld-title"), (Card(facts, look="bare"),))


def _fact(case: Case, one: Withheld) -> Fact:
    match one.kind:
        case "everything" | "intervals" | "bands" | "items":
            return _too_few(one.kind, one.least)
        case "inside":
            return Fact(say("class-withheld-inside"), say("class-withheld-inside-why", fives=FIVES))
        case "calibration":
            return Fact(say("class-withheld-calibration"), say("class-withheld-calibration-why"))
        case "rules":
            rules = "; ".join(case.safety[rule].label for rule in one.rules)
            return Fact(say("class-withheld-rules"), say("class-withheld-rules-why", least=one.least, rules=rules))
        case "lists":
            lists = ", ".join(list_at(at) for at in one.checkpoints)
            return Fact(say("class-withheld-lists"), say("class-withheld-lists-why", least=one.least, lists=lists))
        case "pivot":
            return Fact(say("class-withheld-pivot"), say("class-withheld-pivot-why", least=one.least))
        case "before the pivot":
            return Fact(say("class-withheld-before"), say("class-withheld-before-why", least=one.least))
        case "switches":
            return Fact(say("class-withheld-switches"), say("class-withheld-switches-why", least=one.least))
        case _:
            assert_never(one)


def _too_few(kind: Literal["everything", "intervals", "bands", "items"], least: int) -> Fact:
    it_takes, they_take = say("class-withheld-it-takes", least=least), say("class-withheld-they-take", least=least)
    match kind:
        case "everything":
            return Fact(say("class-withheld-everything"), it_takes)
        case "intervals":
            return Fact(say("class-withheld-intervals"), they_take)
        case "bands":
            return Fact(say("class-withheld-bands"), it_takes)
        case "items":
            return Fact(say("class-withheld-items"), it_takes)
        case _:
            assert_never(kind)


def limits() -> Section:
    """What a class view cannot say, and is not for."""
    said = (
        say("class-limit-marks"),
        say("class-limit-one-case"),
        say("class-limit-handed-in"),
        say("class-limit-chance"),
        say("class-limit-judgements"),
        say("class-limit-care"),
    )
    return Section(
        "limits",
        say("class-limits-title"),
        (Points(tuple(map(Point, said)), look="flags"),),
        nav=say("class-limits-nav"),
    )
