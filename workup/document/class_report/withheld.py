"""What is not shown and why, and the limits of what is."""

from typing import Literal, assert_never

from workup.core.classroom.gate import FIVES, OUTSIDE_FROM
from workup.core.classroom.views import ClassReport, Whole, Withheld
from workup.core.content.case import Case
from workup.document.blocks import Card, Fact, Point, Points, Section
from workup.document.named import list_at
from workup.phrases import say


def withheld(case: Case, made: ClassReport) -> Section:
    """Every absence with its reason."""
    facts = tuple(_fact(case, one, is_outside=made.shareable) for one in made.withheld)
    return Section("withheld", say("class-withheld-title"), (Card(facts, look="bare"),))


def _fact(case: Case, one: Withheld, *, is_outside: bool) -> Fact:
    match one.kind:
        case "everything" | "percents" | "intervals" | "bands" | "items":
            return _too_few(one.kind, one.least)
        case "inside":
            return Fact(say("class-withheld-inside"), say("class-withheld-inside-why", fives=FIVES))
        case "calibration":
            return Fact(say("class-withheld-calibration"), say("class-withheld-calibration-why"))
        case "rules":
            rules = "; ".join(case.safety[rule].label for rule in one.rules)
            inside = say("class-withheld-rules-why", rules=rules)
            return Fact(say("class-withheld-rules"), _outside("rules", one.least, rules) if is_outside else inside)
        case "lists":
            lists = ", ".join(list_at(at) for at in one.checkpoints)
            inside = say("class-withheld-lists-why", lists=lists)
            return Fact(say("class-withheld-lists"), _outside("lists", one.least, lists) if is_outside else inside)
        case "pivot":
            inside = say("class-withheld-pivot-why")
            return Fact(say("class-pivot-title"), _outside("pivot", one.least) if is_outside else inside)
        case "before the pivot":
            inside = say("class-withheld-before-why", least=one.least)
            return Fact(say("class-withheld-before"), _outside("before", one.least) if is_outside else inside)
        case "switches":
            inside = say("class-withheld-switches-why")
            return Fact(say("class-switches-table"), _outside("switches", one.least) if is_outside else inside)
        case "exact":
            named = (
                *(_whole(whole) for whole in one.wholes),
                *(case.key_steps[step].label for step in one.steps),
                *(case.items[item].label for item in one.items),
            )
            return Fact(say("class-withheld-exact"), say("class-withheld-exact-why", what="; ".join(named)))
        case _:
            assert_never(one)


def _outside(what: Literal["rules", "lists", "pivot", "before", "switches"], least: int, which: str = "") -> str:
    # A part of the class is told as such only where it cannot be all of it.
    return say("class-withheld-outside-why", what=what, least=least, which=which, size=OUTSIDE_FROM + FIVES)


def _whole(whole: Whole) -> str:
    match whole:
        case "naming":
            return say("class-naming-title")
        case "pivot":
            return say("class-pivot-title")
        case "lists":
            return say("class-lists-title")
        case "switches":
            return say("class-switches-title")
        case "diagnoses":
            return say("class-diagnoses-title")
        case _:
            assert_never(whole)


def _too_few(kind: Literal["everything", "percents", "intervals", "bands", "items"], least: int) -> Fact:
    it_takes, they_take = say("class-withheld-it-takes", least=least), say("class-withheld-they-take", least=least)
    match kind:
        case "everything":
            return Fact(say("class-withheld-everything"), it_takes)
        case "percents":
            return Fact(say("desk-withheld-percents"), they_take)
        case "intervals":
            return Fact(say("class-withheld-intervals"), they_take)
        case "bands":
            return Fact(say("class-withheld-bands"), it_takes)
        case "items":
            return Fact(say("class-withheld-items"), it_takes)
        case _:
            assert_never(kind)


def limits(*, is_course: bool = False) -> Section:
    """What a class view cannot say, and is not for."""
    said = (
        say("class-limit-marks"),
        say("course-limit-cases") if is_course else say("class-limit-one-case"),
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
