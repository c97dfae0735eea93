"""What a class report does not show, and why: every absence has its reason beside it."""

from workup.core.classroom.facts import CHECKPOINTS
from workup.core.classroom.gate import (
    BANDS_FROM,
    COUNTS_FROM,
    FIVES,
    INTERVALS_FROM,
    ITEMS_FROM,
    OUTSIDE_FROM,
    Gate,
)
from workup.core.classroom.views import ClassReport, Withheld
from workup.core.content.case import Case


def withheld(gate: Gate) -> tuple[Withheld, ...]:
    """What a class of this size is not shown."""
    n = gate.learners
    if not gate.shows(n):
        least = "10" if gate.shareable else "5"
        return (Withheld(what="Everything but the number of learners", why=f"It takes {least} learners."),)
    lines = [
        ("Intervals, burden, first pivot and switches", f"They take {INTERVALS_FROM} learners.", INTERVALS_FROM),
        ("The band of the middle 80% of the class", f"It takes {BANDS_FROM} learners.", BANDS_FROM),
        ("Discrimination of the key steps", f"It takes {ITEMS_FROM} learners.", ITEMS_FROM),
    ]
    inside = (
        "Percentages, intervals, burden, medians, means, bands, agreement and discrimination",
        f"They stay inside the class: outside it every count is rounded down to {FIVES}s, and these cannot be.",
    )
    return (
        # What stays inside the class at any number is not said to need a larger one.
        *(Withheld(what=what, why=why) for what, why, least in lines if not (gate.shareable or gate.shows(n, least))),
        *([Withheld(what=inside[0], why=inside[1])] if gate.shareable else []),
        Withheld(
            what="Calibration", why="It means nothing on one case; it takes 20 different cases from each learner."
        ),
    )


def too_few(case: Case, gate: Gate, made: ClassReport) -> tuple[Withheld, ...]:
    """What is left out although the class is large enough, because too few of it came that far."""
    shown = {rule.id for rule in made.rules}
    rules = [rule.label for rule_id, rule in case.safety.items() if rule_id not in shown]
    came = {standing.checkpoint for standing in made.standings}
    lists = [checkpoint for checkpoint in CHECKPOINTS if checkpoint not in came]
    least = OUTSIDE_FROM if gate.shareable else COUNTS_FROM
    lines = (
        ("Rules kept or not", f"These came up in fewer than {least} walks: {'; '.join(rules)}.", bool(rules)),
        ("Lists at a checkpoint", f"Fewer than {least} were given at: {', '.join(lists)}.", bool(lists)),
        (
            "First pivot",
            f"Fewer than {INTERVALS_FROM} walks held a list.",
            made.pivot is None and gate.shows(gate.learners, INTERVALS_FROM),
        ),
        (
            "What was revealed just before the first pivot",
            f"Fewer than {least} turned, or nothing was seen more often by those who did.",
            made.pivot is not None and not made.pivot.findings,
        ),
        (
            "Switches",
            f"Fewer than {INTERVALS_FROM} walks held two lists.",
            not made.switches and gate.shows(gate.learners, INTERVALS_FROM),
        ),
    )
    return tuple(Withheld(what=what, why=why) for what, why, applies in lines if applies)
