"""D. Did your list move with the evidence? Directions only, in whole numbers throughout.

Every engine constant stands here, so that a second engine can use the same ones and the same
table: no floating point decides anything.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS, Checkpoint
from workup.core.content.checklist import OTHER
from workup.core.text.kinds import Frozen
from workup.core.walk.events import Listed
from workup.core.walk.steps import Walk

SPEAKS_FROM = 2
"""Chips: a smaller shift of the reference list is not worth a word."""

REACH = 16
"""Net bearings further than this below the highest count as this far."""

# 10 ** (-k / 2) times 10 ** 8, rounded: half a power of ten for each point of bearing.
POWERS = (
    100_000_000,
    31_622_777,
    10_000_000,
    3_162_278,
    1_000_000,
    316_228,
    100_000,
    31_623,
    10_000,
    3_162,
    1_000,
    316,
    100,
    32,
    10,
    3,
    1,
)

Verdict = Literal["with", "stayed", "against", "quiet"]


class Strongest(Frozen):
    """The finding of an interval that spoke loudest for a shift."""

    number: int
    item: str
    bearing: int
    """On the hypothesis that is spoken of."""
    favours: str
    """Id of the hypothesis it speaks most for."""
    favours_bearing: int


class Moved(Frozen):
    """One hypothesis over one interval between two lists."""

    hypothesis: str
    before: int
    after: int
    net: int
    """Bearing of what became known in the interval, each evidence group counted once."""
    reference_tenths: int
    """Where the reference shift would put it, in tenths of a chip."""
    verdict: Verdict
    strongest: Strongest | None


class Interval(Frozen):
    """From one list to the next."""

    start: Checkpoint
    end: Checkpoint
    findings: tuple[int, ...]
    """Numbers of the findings revealed between the two."""
    moved: tuple[Moved, ...]


class PickRead(Frozen):
    """A learner's pick of one finding, beside the author's reading of it."""

    checkpoint: Checkpoint
    direction: Literal["for", "against"]
    leader: str
    item: str | None
    """Whose finding was picked."""
    bearing: int | None
    reading: Literal["matches", "fits both", "reads otherwise", "none picked", "contested"]
    rival: str | None
    """The second on the list, where a pick for the leader was read beside it; None where nothing else held a chip."""
    rival_bearing: int | None
    """Of the finding on that second."""


class Standing(Frozen):
    """The list at one checkpoint, for the picture and its table."""

    checkpoint: Checkpoint
    minute: int
    chips: dict[str, int]
    reference_tenths: dict[str, int] | None
    """Where the reference shift from the list before would put each; None for the first list."""


class Evidence(Frozen):
    """The lists, how they moved, and the picks."""

    standings: tuple[Standing, ...]
    intervals: tuple[Interval, ...]
    picks: tuple[PickRead, ...]
    skipped: tuple[Checkpoint, ...]


def evidence(case: Case, walk: Walk) -> Evidence:
    """How the list moved between checkpoints, against where the findings would have moved it."""
    lists = lists_of(walk)
    intervals = intervals_of(case, walk, lists)
    references = [None, *({m.hypothesis: m.reference_tenths for m in interval.moved} for interval in intervals)]
    return Evidence(
        standings=tuple(
            Standing(
                checkpoint=listed.checkpoint,
                minute=listed.minute,
                chips={option: listed.chips.get(option, 0) for option in case.options},
                reference_tenths=reference,
            )
            for listed, reference in zip(lists, references, strict=False)
        ),
        intervals=intervals,
        picks=picks_of(case, lists),
        skipped=walk.skipped,
    )


def lists_of(walk: Walk) -> list[Listed]:
    """Every list that was given, in its order."""
    return [event for event in walk.events if isinstance(event, Listed)]


def intervals_of(case: Case, walk: Walk, lists: Sequence[Listed]) -> tuple[Interval, ...]:
    """How the list moved from each to the next."""
    nets = [net(case, (seen.item for seen in walk.seen[: listed.known])) for listed in lists]
    return tuple(
        _interval(case, walk, pair, {h: after[h] - before[h] for h in case.hypotheses})
        for pair, (before, after) in zip(pairwise(lists), pairwise(nets), strict=True)
    )


def picks_of(case: Case, lists: Sequence[Listed]) -> tuple[PickRead, ...]:
    """Every pick, read."""
    return tuple(pick for listed in lists for pick in _picks(case, listed))


def held_on_to(evidence: Evidence) -> tuple[str, ...]:
    """A hypothesis for each interval in which it did not move with the findings: it stayed, or moved against them."""
    return tuple(
        moved.hypothesis
        for interval in evidence.intervals
        for moved in interval.moved
        if moved.verdict in ("stayed", "against")
    )


def net(case: Case, items: Iterable[str]) -> dict[str, int]:
    """Bearing of the findings of these items on each hypothesis in play, each evidence group once.

    Of a group the bearing of largest magnitude counts; equal and opposite ones cancel.
    """
    nets = dict.fromkeys(case.hypotheses, 0)
    # By group and hypothesis: the highest and the lowest bearing so far.
    reach: dict[tuple[str, str], tuple[int, int]] = {}
    all_items, grouped = case.items, case.grouped
    for item_id in items:
        item = all_items[item_id]
        if item_id not in grouped:
            for hypothesis, bearing in item.bearing.items():
                nets[hypothesis] += bearing
            continue
        for hypothesis, bearing in item.bearing.items():
            top, bottom = reach.get((item.group, hypothesis), (0, 0))
            reach[item.group, hypothesis] = (max(top, bearing), min(bottom, bearing))
    for (_, hypothesis), (top, bottom) in reach.items():
        nets[hypothesis] += 0 if top == -bottom else top if top > -bottom else bottom
    return nets


def shift(case: Case, chips: Mapping[str, int], nets: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Where evidence would move a list: option to (tenths of a chip, direction of a shift worth a word).

    p = (chips + 0.5) / (10 + 0.5 n); q is p times 10 ** (net / 2), normalised; the direction is the
    sign of q - p where ten times it is at least two chips, else 0.
    """
    options = case.options
    highest = max(nets.get(option, 0) for option in options)
    doubled = {option: 2 * chips.get(option, 0) + 1 for option in options}
    weight = {option: doubled[option] * POWERS[min(REACH, highest - nets.get(option, 0))] for option in options}
    whole, parts = sum(weight.values()), 2 * CHIPS + len(options)
    moved = {}
    for option in options:
        # ten times (q - p), over the common denominator whole * parts
        numerator = CHIPS * (weight[option] * parts - doubled[option] * whole)
        worth_a_word = abs(numerator) >= SPEAKS_FROM * whole * parts
        tenths = (2 * 10 * CHIPS * weight[option] + whole) // (2 * whole)
        moved[option] = (tenths, (1 if numerator > 0 else -1) if worth_a_word else 0)
    return moved


def _interval(case: Case, walk: Walk, lists: tuple[Listed, Listed], nets: Mapping[str, int]) -> Interval:
    one, two = lists
    shifted = shift(case, one.chips, nets)
    new = walk.seen[one.known : two.known]
    moved = []
    for option in case.options:
        tenths, direction = shifted[option]
        step = two.chips.get(option, 0) - one.chips.get(option, 0)
        moved.append(
            Moved(
                hypothesis=option,
                before=one.chips.get(option, 0),
                after=two.chips.get(option, 0),
                net=nets.get(option, 0),
                reference_tenths=tenths,
                verdict=_verdict(direction, step),
                strongest=_strongest(case, [(s.number, s.item) for s in new], option, direction) if direction else None,
            )
        )
    return Interval(
        start=one.checkpoint,
        end=two.checkpoint,
        findings=tuple(seen.number for seen in new),
        moved=tuple(moved),
    )


def _verdict(direction: int, step: int) -> Verdict:
    if direction == 0:
        return "quiet"
    if step == 0:
        return "stayed"
    return "with" if (step > 0) == (direction > 0) else "against"


def _strongest(case: Case, new: list[tuple[int, str]], option: str, direction: int) -> Strongest | None:
    # The finding that sets the hypothesis apart from the rest, in the direction of the shift.
    loudest = max(new, key=lambda one: direction * case.apart[one[1]][option], default=None)
    if loudest is None or direction * case.apart[loudest[1]][option] <= 0:
        return None
    number, item_id = loudest
    item = case.items[item_id]
    # A finding of a whole family is said of the member that is asked about, if it is one of them.
    favours = max(case.hypotheses, key=lambda h: (item.bearing.get(h, 0), h == option, h == case.answer))
    return Strongest(
        number=number,
        item=item_id,
        bearing=item.bearing.get(option, 0),
        favours=favours,
        favours_bearing=item.bearing.get(favours, 0),
    )


def _picks(case: Case, listed: Listed) -> tuple[PickRead, ...]:
    first = case.leader(listed.chips)
    if not listed.picked or first is None or first == OTHER:
        return ()
    rest = {option: n for option, n in listed.chips.items() if option not in (first, OTHER)}
    second = case.leader(rest)
    return (
        _pick(case, listed, "for", listed.supports, (first, second if rest else None)),
        _pick(case, listed, "against", listed.against, (first, None)),
    )


def _pick(
    case: Case, listed: Listed, direction: Literal["for", "against"], item_id: str | None, top: tuple[str, str | None]
) -> PickRead:
    first, second = top
    item = case.items[item_id] if item_id else None
    bearing = item.bearing.get(first, 0) if item else None
    reading: Literal["matches", "fits both", "reads otherwise", "none picked", "contested"]
    if item is None or bearing is None:
        reading = "none picked"
    elif item.contested:
        reading = "contested"
    elif direction == "for" and bearing >= 1:
        reading = "fits both" if second and item.bearing.get(second, 0) >= bearing else "matches"
    elif direction == "against" and bearing <= -1:
        reading = "matches"
    else:
        reading = "reads otherwise"
    compared = item if second and direction == "for" and reading in ("fits both", "matches") else None
    return PickRead(
        checkpoint=listed.checkpoint,
        direction=direction,
        leader=first,
        item=item_id if item else None,
        bearing=bearing,
        reading=reading,
        rival=second if second and compared else None,
        rival_bearing=compared.bearing.get(second, 0) if second and compared else None,
    )
