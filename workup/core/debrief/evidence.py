"""D. Did your list move with the evidence? Directions only, in whole numbers throughout."""

from collections.abc import Mapping, Sequence
from itertools import compress, pairwise, repeat
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.content.casefile import Checkpoint
from workup.core.debrief.nets import Pull, directions, packed, pull, tenths, unpacked
from workup.core.debrief.picks import PickRead, picks_of, read
from workup.core.text.value import Value
from workup.core.walk.events import Listed, Seen
from workup.core.walk.steps import Walk

Verdict = Literal["with", "stayed", "against", "quiet"]


class Strongest(Value):
    """The finding of an interval that spoke loudest for a shift."""

    number: int
    item: str
    form: int
    bearing: int
    """On the hypothesis that is spoken of."""
    beside: str
    """Id of the hypothesis it speaks most for; where it speaks for none, of the one it speaks most against."""
    beside_bearing: int


class Moved(Value):
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


class Interval(Value):
    """From one list to the next."""

    start: Checkpoint
    end: Checkpoint
    findings: tuple[int, ...]
    """Numbers of the findings revealed between the two."""
    moved: tuple[Moved, ...]


class Standing(Value):
    """The list at one checkpoint, for the picture and its table."""

    checkpoint: Checkpoint
    minute: int
    chips: dict[str, int]
    reference_tenths: dict[str, int] | None
    """Where the reference shift from the list before would put each; None for the first list."""


class Evidence(Value):
    """The lists, how they moved, and the picks."""

    standings: tuple[Standing, ...]
    intervals: tuple[Interval, ...]
    picks: tuple[PickRead, ...]
    skipped: tuple[Checkpoint, ...]


def evidence(case: Case, walk: Walk) -> Evidence:
    """How the list moved between checkpoints, against where the findings would have moved it."""
    lists = walk.lists
    intervals = tuple(
        Interval(
            start=one.checkpoint,
            end=two.checkpoint,
            findings=tuple([seen.number for seen in walk.seen[one.known : two.known] if seen.number]),
            moved=_moved(case, one.chips, two.chips, _new(case, walk, (one, two))),
        )
        for one, two in pairwise(lists)
    )
    references = [None, *({m.hypothesis: m.reference_tenths for m in interval.moved} for interval in intervals)]
    return Evidence(
        standings=tuple(
            Standing(
                checkpoint=listed.checkpoint,
                minute=listed.minute,
                chips=dict(zip(case.options, map(listed.chips.get, case.options, repeat(0)), strict=False)),
                reference_tenths=reference,
            )
            for listed, reference in zip(lists, references, strict=False)
        ),
        intervals=intervals,
        picks=tuple(read(case, pick) for pick in picks_of(case, walk, lists)),
        skipped=walk.skipped,
    )


def spoke_loudest(case: Case, walk: Walk, lists: Sequence[Listed]) -> list[tuple[str, Verdict]]:
    """For each shift between two lists that was worth a word: the item that spoke loudest for it, if one did,
    and how the hypothesis moved."""
    found = []
    for one, two in pairwise(lists):
        new = _new(case, walk, (one, two))
        for option, direction in zip(case.options, directions(case, one.chips, new.pull.powers), strict=True):
            if direction and (loudest := _loudest(new, option, direction)):
                step = two.chips.get(option, 0) - one.chips.get(option, 0)
                found.append((loudest.item, _verdict(direction, step)))
    return found


class _Speaking(NamedTuple):
    # The bits of some findings; what each says of an option, and of all options taken together, packed.
    bits: tuple[int, ...]
    of: Mapping[str, int]
    of_all: int


class _New(NamedTuple):
    # What became known in an interval of a walk: how these findings speak, and what each says of all hypotheses as the
    # list weighed them, packed; and how they pull.
    walk: Walk
    one: int
    two: int
    speaks: _Speaking
    weighed: int
    weight: int
    pull: Pull

    def first_of(self, bits: int) -> Seen:
        # Of these findings, of which none was known before, the one that was seen first.
        known = self.walk.known
        return next(self.walk.seen[at] for at in range(self.one, self.two) if known[at + 1] & bits)


def _new(case: Case, walk: Walk, lists: tuple[Listed, Listed]) -> _New:
    one, two = lists[0].known, lists[1].known
    before, after = walk.bits_at(one), walk.bits_at(two)
    loud, speaking = case.once(_speaking)
    speaks = speaking[(after - before) & loud]
    # Each chip weighs two, and each hypothesis one more: also those without a chip are on the list.
    chips, weighed = lists[0].chips, speaks.of_all
    for option, held in chips.items():
        weighed += 2 * held * speaks.of[option]
    weight = 2 * sum(chips.values()) + len(case.options)
    return _New(walk, one, two, speaks, weighed, weight, pull(case, before, after))


def held_on_to(evidence: Evidence) -> tuple[str, ...]:
    """A hypothesis for each interval in which it did not move with the findings: it stayed, or moved against them."""
    return tuple(
        moved.hypothesis
        for interval in evidence.intervals
        for moved in interval.moved
        if moved.verdict in ("stayed", "against")
    )


def _moved(case: Case, one: Mapping[str, int], two: Mapping[str, int], new: _New) -> tuple[Moved, ...]:
    # How each hypothesis moved from one list to the next, and how that went with the findings.
    nets, powers = new.pull
    moved = []
    shifts = zip(case.options, directions(case, one, powers), tenths(case, one, powers), strict=True)
    for option, direction, there in shifts:
        before, after = one.get(option, 0), two.get(option, 0)
        loudest = _loudest(new, option, direction) if direction else None
        moved.append(
            Moved(
                hypothesis=option,
                before=before,
                after=after,
                net=nets.get(option, 0),
                reference_tenths=there,
                verdict=_verdict(direction, after - before),
                strongest=_strongest(case, loudest, option) if loudest else None,
            )
        )
    return tuple(moved)


def _verdict(direction: int, step: int) -> Verdict:
    if direction == 0:
        return "quiet"
    along = step * direction
    return "with" if along > 0 else "against" if along < 0 else "stayed"


def _speaking(case: Case) -> tuple[int, Mapping[int, _Speaking]]:
    # What says nothing of any hypothesis sets none apart.
    return sum(map(case.bits.__getitem__, case.speaking)), case.remembered(_speaks)


def _speaks(case: Case, bits: int) -> _Speaking:
    new = {bit: case.forms[shown].bearing for shown, bit in case.bits.items() if bit & bits}
    of = {option: packed([bearing.get(option, 0) for bearing in new.values()]) for option in case.options}
    return _Speaking(tuple(new), of, sum(of.values()))


def _loudest(new: _New, option: str, direction: int) -> Seen | None:
    # What sets the option apart from the list as it stood, in the direction of the shift: what speaks alike for all
    # that held chips has moved none of them.
    bits = new.speaks.bits
    far = unpacked(new.weight * new.speaks.of[option] - new.weighed, len(bits))
    most = max(far) if direction > 0 else min(far)
    return new.first_of(sum(compress(bits, map(most.__eq__, far)))) if most * direction > 0 else None


def _strongest(case: Case, seen: Seen, option: str) -> Strongest:
    bearing = case.forms[seen.shown].bearing
    beside = case.once(_beside, seen.shown, option)
    return Strongest(
        number=seen.number,
        item=seen.item,
        form=seen.form,
        bearing=bearing.get(option, 0),
        beside=beside,
        beside_bearing=bearing.get(beside, 0),
    )


def _beside(case: Case, shown: Shown, option: str) -> str:
    # A finding of a whole family is said of the member that is asked about, if it is one of them.
    bearing = case.forms[shown].bearing
    sign = 1 if max(bearing.values()) > 0 else -1
    return max(case.hypotheses, key=lambda h: (sign * bearing.get(h, 0), h == option, h == case.answer))
