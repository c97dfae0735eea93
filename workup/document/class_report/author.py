"""What the author of the case might look at again."""

from typing import assert_never

from workup.core.classroom.points import Flag
from workup.core.classroom.views import ClassReport
from workup.core.content.case import Case
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.class_report.counts import Counts
from workup.document.named import role_named
from workup.document.words import MINE, sentence_case
from workup.phrases import say


def author(case: Case, made: ClassReport, counts: Counts) -> Section:
    """Where the case, rather than the class, may need another look."""
    blocks: tuple[Block, ...] = (Text(say("class-author-nothing")),)
    if made.flags:
        points = tuple(_flag(case, flag, counts) for flag in made.flags)
        blocks = (Text(say("class-author-lead"), look="lead-in"), Points(points, look="flags"))
    return Section("flags", say("class-author-title"), blocks, nav=say("class-author-nav"))


def _flag(case: Case, flag: Flag, counts: Counts) -> Point:
    match flag.kind:
        case "step":
            about = say("class-flag-step", step=case.key_steps[flag.step].label)
            return _point(about, say("class-flag-step-told", share=counts.out_of(flag.omitted)))
        case "against":
            item = case.items[flag.item]
            told = say("class-flag-against-told", share=counts.out_of(flag.ordered), role=role_named(item.role))
            return _point(item.label, told)
        case "ideas":
            told = say("class-flag-ideas-told", share=counts.out_of(flag.unmatched))
            return _point(say("class-flag-ideas"), told)
        case "pick":
            finding, diagnosis = case.items[flag.item].label, case.label(flag.hypothesis)
            about = (
                say("class-flag-pick-for", finding=finding, diagnosis=diagnosis)
                if flag.direction == "for"
                else say("class-flag-pick-against", finding=finding, diagnosis=diagnosis)
            )
            return _point(about, say("class-flag-pick-told", share=counts.out_of(flag.otherwise)))
        case _:
            assert_never(flag)


def _point(about: str, told: str) -> Point:
    return Point(told, head=say("class-flag-head", about=sentence_case(about)), basis=MINE)
