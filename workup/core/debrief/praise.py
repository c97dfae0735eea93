"""What went well: acts of a walk, each with its consequence."""

from collections.abc import Iterator

from workup.core.content.case import Case
from workup.core.debrief.evidence import Evidence
from workup.core.debrief.phrases import WHEN, chips, listed, rated, signed, with_dagger
from workup.core.debrief.safety import Safety
from workup.core.debrief.worth import Worth
from workup.core.text.kinds import DAGGER, Frozen


class Praise(Frozen):
    """An act that went well, with its consequence."""

    act: str
    consequence: str
    basis: tuple[str, ...]


def praises(case: Case, worth: Worth, safety: Safety, evidence: Evidence, shown: int) -> tuple[Praise, ...]:
    """Up to so many acts: one of each kind first, then more of what there is."""
    kinds = [list(_rules_met(safety)), list(_moves(evidence)), list(_bundled(case, worth)), list(_picks(evidence))]
    in_turn = [kind[turn] for turn in range(shown) for kind in kinds if turn < len(kind)]
    return tuple(in_turn[:shown])


def _rules_met(safety: Safety) -> Iterator[Praise]:
    for met in sorted(safety.met, key=lambda one: one.level != "stop"):
        yield Praise(act=f"{met.label}: done.", consequence=met.why, basis=met.basis)


def _moves(evidence: Evidence) -> Iterator[Praise]:
    moves = [
        (abs(moved.after - moved.before), interval, moved)
        for interval in evidence.intervals
        for moved in interval.moved
        if moved.verdict == "with" and abs(moved.after - moved.before) >= 2 and moved.strongest
    ]
    for _, interval, moved in sorted(moves, key=lambda one: -one[0]):
        assert moved.strongest is not None, "only moves with a strongest finding were kept"
        yield Praise(
            act=(
                f"Between {WHEN[interval.start]} and {WHEN[interval.end]} you moved {moved.label} "
                f"from {chips(moved.before)} to {chips(moved.after)}."
            ),
            consequence=f"That went with the evidence. {rated(moved)}",
            basis=with_dagger(moved.strongest.basis),
        )


def _bundled(case: Case, worth: Worth) -> Iterator[Praise]:
    for session in sorted({order.session for order in worth.orders}):
        orders = [order for order in worth.orders if order.session == session and case.items[order.item].sedated]
        # Putting idle tests into the same session is no saving.
        sedated = [order.label for order in orders if order.worth == "useful"]
        if len(sedated) >= 2 and len(sedated) == len(orders):
            yield Praise(
                act=f"You planned one session under sedation for {listed(sedated)}.",
                consequence=f"Ordered apart, they could have meant {len(sedated)} sedations.",
                basis=(DAGGER,),
            )


def _picks(evidence: Evidence) -> Iterator[Praise]:
    for pick in evidence.picks:
        if pick.direction == "for" and pick.reading == "matches":
            assert pick.bearing is not None, "a pick that matches has been read"
            rating = f"the author rates it {signed(pick.bearing)} there"
            yield Praise(
                act=f"At {WHEN[pick.checkpoint]} you picked {pick.finding} as most for {pick.leader}.",
                # Without a second on the list nothing was compared, and so nothing can be said to separate.
                consequence=(
                    f"It speaks for it: {rating}."
                    if pick.rival is None or pick.rival_bearing is None
                    else f"It separates: {rating} and {signed(pick.rival_bearing)} for {pick.rival}, your second."
                ),
                basis=with_dagger(pick.basis),
            )
