"""What went well: acts of the walk, each with its consequence."""

from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.debrief.evidence import Interval, Moved
from workup.core.debrief.picks import PickRead
from workup.core.debrief.praise import BundlePraise, MovePraise, PickPraise, Praise, RulePraise
from workup.document.blocks import Point, Points, Section, Text
from workup.document.named import when
from workup.document.summary.rated import basis_of, rated
from workup.document.words import MINE, sentence, sentences, signed, with_dagger
from workup.phrases import listed, say


def well(case: Case, debrief: Debrief) -> Section:
    """Up to three acts."""
    acts = tuple(_act(case, debrief, praise) for praise in debrief.well)
    return Section(
        "well",
        say("well-title"),
        (Points(acts, look="well"),) if acts else (Text(say("well-nothing")),),
        nav=say("well-nav"),
    )


def _act(case: Case, debrief: Debrief, praise: Praise) -> Point:
    match praise:
        case RulePraise():
            rule = case.safety[praise.rule]
            return _point(sentence(say("well-rule", rule=rule.label)), sentence(rule.why), rule.basis)
        case MovePraise():
            interval = debrief.evidence.intervals[praise.interval]
            return _moved(case, interval, next(m for m in interval.moved if m.hypothesis == praise.hypothesis))
        case BundlePraise():
            tests = listed(case.items[item_id].label for item_id in praise.items)
            apart = say("well-bundle-why", count=len(praise.items))
            return _point(say("well-bundle", tests=tests), apart, MINE)
        case PickPraise():
            return _picked(case, debrief.evidence.picks[praise.pick])
        case _:
            assert_never(praise)


def _point(act: str, consequence: str, basis: tuple[str, ...]) -> Point:
    return Point(head=act, words=consequence, basis=basis, state="well")


def _moved(case: Case, interval: Interval, moved: Moved) -> Point:
    assert moved.strongest is not None, "only moves with a strongest finding are praised"
    act = say(
        "well-moved",
        start=when(interval.start),
        end=when(interval.end),
        diagnosis=case.label(moved.hypothesis),
        before=moved.before,
        after=moved.after,
    )
    why = sentences(say("well-moved-why"), rated(case, moved, moved.strongest))
    return _point(act, why, basis_of(case, moved))


def _picked(case: Case, pick: PickRead) -> Point:
    assert pick.item is not None and pick.bearing is not None, "only a pick that matches is praised"
    item, bearing = case.forms[pick.item, pick.form], signed(pick.bearing)
    act = say("pick-for", when=when(pick.checkpoint), finding=item.label, diagnosis=case.label(pick.leader))
    # Without a second on the list nothing was compared, and so nothing can be said to separate.
    why = (
        say("well-pick-alone", bearing=bearing)
        if pick.rival is None or pick.rival_bearing is None
        else say(
            "well-pick-apart", bearing=bearing, rival_bearing=signed(pick.rival_bearing), rival=case.label(pick.rival)
        )
    )
    return _point(act, why, with_dagger(item.basis))
