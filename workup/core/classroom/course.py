"""How a class went through a case: burden, first naming, first pivot, lists, switches."""

from sys import maxsize
from typing import get_args

from workup.core.classroom.facts import CHECKPOINTS, NEVER
from workup.core.classroom.figures import agreement, quantile
from workup.core.classroom.gate import BANDS_FROM, INTERVALS_FROM, PERCENTS_FROM, Gate
from workup.core.classroom.views import (
    BurdenView,
    NamedView,
    Naming,
    NamingView,
    PivotFinding,
    PivotView,
    StandingView,
    Switch,
    SwitchView,
    TurnedView,
    Turning,
)
from workup.core.content.case import Case
from workup.core.debrief.burden import planned
from workup.core.text.judging import judged

MOMENTS: tuple[Naming, ...] = get_args(Naming)
TURNINGS: tuple[Turning, ...] = get_args(Turning)
SWITCHES: tuple[Switch, ...] = get_args(Switch)

FINDINGS = 5
"""How many findings are named beside the first pivot."""


def burdens(case: Case, gate: Gate) -> tuple[BurdenView, ...]:
    """Quartiles of each unit, beside the reference plan; of few, what each walk cost; outside the class nothing."""
    if gate.shareable:
        return ()
    plan = planned(case)
    reference = {
        "sedations": plan.sedations,
        "films": plan.films,
        "scans": plan.scans,
        "invasive": case.pack.depth(plan.invasive),
        "minutes": plan.key_minutes or 0,
    }
    views = []
    for unit, amount in reference.items():
        spread = gate.numbers("burden", unit)
        # Those without a key result have no wait to count.
        if not spread:
            continue
        is_few = not gate.shows(sum(spread.values()), INTERVALS_FROM)
        each = [value for value, count in spread.items() for _ in range(count)] if is_few else ()
        lower, median, upper = (quantile(spread, part, 4) or 0 for part in (1, 2, 3))
        views.append(
            judged(
                BurdenView,
                {"unit": unit, "lower": lower, "median": median, "upper": upper, "reference": amount, "each": each},
            )
        )
    return tuple(views)


def naming(gate: Gate) -> NamingView | None:
    """When the answer was first named, with never as infinity; None where that would tell too much."""
    moments = gate.spread("named")
    if gate.is_exact(sum(moments.values()), "named"):
        return None
    never = gate.of("named", NEVER, -1)
    known: dict[int, int] = {}
    for moment in MOMENTS:
        for findings, count in gate.numbers("named", moment).items():
            known[findings] = known.get(findings, 0) + count
    median = quantile({**known, maxsize: never}, 1, 2)
    return NamingView(
        moments=tuple(NamedView(moment=moment, count=moments.get(moment, 0)) for moment in MOMENTS),
        never=gate.share(never, gate.learners),
        median_findings=None if median == maxsize else median,
        is_median_shown=gate.shows(gate.learners, PERCENTS_FROM) and not gate.shareable,
    )


def pivot(case: Case, gate: Gate) -> PivotView | None:
    """Where the answer took the lead for good, and what had been revealed just before."""
    found = gate.spread("pivot")
    of = gate.total("pivot")
    if not gate.shows(of) or gate.is_exact(sum(found.values()), "pivot"):
        return None
    return PivotView(
        moments=tuple(TurnedView(moment=moment, count=found.get(moment, 0)) for moment in TURNINGS),
        of=of,
        findings=_before(case, gate),
    )


def _before(case: Case, gate: Gate) -> tuple[PivotFinding, ...]:
    # What sets intervals with a turn apart from those without one comes first; of equals, what bears more.
    turned, stayed = gate.spread("before", "turned"), gate.spread("before", "did not turn")
    turns, stays = turned.pop("", 0), stayed.pop("", 0)
    if not gate.shows(turns, PERCENTS_FROM):
        return ()

    def apart(item_id: str) -> tuple[int, int]:
        with_turn, without = turned[item_id], stayed.get(item_id, 0)
        # The difference of two shares over a common denominator, so that no rounding decides.
        return with_turn * max(stays, 1) - without * turns, case.items[item_id].bearing.get(case.answer, 0)

    ranked = sorted((str(item_id) for item_id in turned), key=lambda one: (apart(one), one), reverse=True)
    return tuple(
        PivotFinding(
            item=item_id,
            turned=gate.share(turned[item_id], turns),
            stayed=gate.share(min(stayed.get(item_id, 0), stays), stays) if gate.shows(stays, PERCENTS_FROM) else None,
        )
        for item_id in ranked[:FINDINGS]
        if apart(item_id)[0] > 0
    )


def standings(case: Case, gate: Gate) -> tuple[StandingView, ...]:
    """The lists at each checkpoint that enough of the class came to."""
    views = []
    for checkpoint in CHECKPOINTS:
        leaders = {str(option): count for option, count in gate.spread("leads", checkpoint).items()}
        n = gate.total("leads", checkpoint)
        if not gate.shows(n) or gate.is_exact(sum(leaders.values()), "leads", checkpoint):
            continue
        chips = gate.numbers("chips", checkpoint, case.answer)
        banded = chips if gate.shows(n, BANDS_FROM) else {}
        agreed = agreement(leaders) if gate.shows(n, PERCENTS_FROM) and not gate.shareable else None
        views.append(
            StandingView(
                checkpoint=checkpoint,
                on_top=gate.share(leaders.get(case.answer, 0), n),
                mean_tenths=_mean_tenths(chips),
                low=quantile(banded, 1, 10),
                high=quantile(banded, 9, 10),
                leaders={option: leaders[option] for option in case.options if option in leaders},
                agreement=agreed[0] if agreed else None,
                effective_tenths=agreed[1] if agreed else None,
            )
        )
    return tuple(views)


def _mean_tenths(spread: dict[int, int]) -> int | None:
    n = sum(spread.values())
    total = sum(value * count for value, count in spread.items())
    return (20 * total + n) // (2 * n) if n else None


def switches(gate: Gate) -> tuple[SwitchView, ...]:
    """From the first list to the last, for those who gave two."""
    found = gate.spread("switch")
    if not gate.shows(gate.total("switch")) or gate.is_exact(sum(found.values()), "switch"):
        return ()
    return tuple(SwitchView(kind=kind, count=found.get(kind, 0)) for kind in SWITCHES)
