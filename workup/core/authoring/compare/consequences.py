"""What follows from an edit for the synthetic learners: how each one's debrief differs."""

from collections.abc import Iterator

from workup.core.authoring.trial import left_open, walk_into
from workup.core.content.case import Case
from workup.core.debrief import Debrief, debrief
from workup.core.debrief.phrases import WHEN
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import OutOfTurn

WALKS = {
    "reference": "The reference walk",
    "everything": "The walk that orders everything",
    "at-once": "The walk that commits at once",
    "hedger": "The walk with even chips",
}
"""The four learners that belong to every case."""

_STEP = {"done": "does “{}” in time", "done late": "does “{}” late", "open": "leaves “{}” open"}
_DID = {"done": "did it in time", "done late": "did it late", "open": "left it open"}
_POTENTIAL = ("nothing", "a nudge", "a separation")


def consequences(old: Case, new: Case) -> Iterator[str]:
    """A line for each difference, learner by learner; at least one line."""
    yield from _traps(old, new)
    before, after = _debriefs(old), _debriefs(new)
    if isinstance(after, str) or isinstance(before, str):
        yield from _unwalkable(before, after)
        return
    same = []
    for name, who in WALKS.items():
        lines = [f"{who} {line}." for line in _differences(before[name], after[name])]
        same += [] if lines else [who]
        yield from lines
    if len(same) == len(WALKS):
        yield "What the debriefs find is the same for all four learners."
    else:
        yield from (f"{who}: its debrief finds what it found before." for who in same)


def _traps(old: Case, new: Case) -> Iterator[str]:
    for trap_id, trap in new.traps.items():
        if trap_id not in old.traps:
            continue
        before, after = _sprung(old, trap_id), _sprung(new, trap_id)
        if isinstance(before, str) or isinstance(after, str):
            if before != after:
                yield f"The trap “{trap.label}”: {'it can be walked now' if isinstance(before, str) else after}."
            continue
        left = [f"now leaves {new.label(one)} open" for one in after if one not in before]
        left += [f"no longer leaves {old.label(one)} open" for one in before if one not in after]
        if left:
            yield f"The trap “{trap.label}” {' and '.join(left)}."


def _sprung(case: Case, trap_id: str) -> tuple[str, ...] | str:
    try:
        return left_open(debrief(case, walk_into(case.traps[trap_id], case)))
    except OutOfTurn as error:
        return f"it cannot be walked: {error}"


def _debriefs(case: Case) -> dict[str, Debrief] | str:
    # A plan that cannot be walked is something to say about the edit, and nothing to stop at.
    try:
        return {name: debrief(case, follow(case, walk_as(LEARNERS[name], case))) for name in WALKS}
    except OutOfTurn as error:
        return str(error)


def _unwalkable(before: dict[str, Debrief] | str, after: dict[str, Debrief] | str) -> Iterator[str]:
    if isinstance(after, str):
        still = "still cannot" if isinstance(before, str) else "can no longer"
        yield f"The reference plan {still} be walked: {after}. 'workup author check' says where."
    else:
        yield "The reference plan can be walked now; before, it could not."


def _differences(old: Debrief, new: Debrief) -> Iterator[str]:
    yield from _steps(old, new)
    yield from _dangers(old, new)
    yield from _breaches(old, new)
    yield from _orders(old, new)
    yield from _counts(old, new)
    yield from _commitment(old, new)
    yield from _lists(old, new)
    yield from _last(old, new)


def _steps(old: Debrief, new: Debrief) -> Iterator[str]:
    before = {step.id: step.status for step in old.mattered.steps}
    for step in new.mattered.steps:
        said = _STEP[step.status].format(step.label)
        if step.id not in before:
            yield f"{said}, which is new"
        elif before[step.id] != step.status:
            yield f"now {said}; it {_DID[before[step.id]]}"


def _dangers(old: Debrief, new: Debrief) -> Iterator[str]:
    before, after = ({one.hypothesis: one.label for one in made.commitment.still_open} for made in (old, new))
    yield from (f"now leaves {label} open, a danger" for key, label in after.items() if key not in before)
    yield from (f"no longer leaves {label} open" for key, label in before.items() if key not in after)


def _breaches(old: Debrief, new: Debrief) -> Iterator[str]:
    before, after = ({(b.rule, b.session): b for b in made.safety.breaches} for made in (old, new))
    for key, breach in after.items():
        if key not in before:
            yield f"now has a safety flag ({breach.level}, session {breach.session}): “{breach.label}”"
        elif before[key].level != breach.level:
            yield f"has “{breach.label}” as {breach.level}, which was {before[key].level}"
    yield from (
        f"no longer has the safety flag “{breach.label}” (session {breach.session})"
        for key, breach in before.items()
        if key not in after
    )


def _orders(old: Debrief, new: Debrief) -> Iterator[str]:
    before, after = ({order.item: order for order in made.worth.orders} for made in (old, new))
    for item, order in after.items():
        was = before.get(item)
        if was is None:
            yield f"now orders {order.label}: {order.worth}"
        elif was.worth != order.worth:
            yield f"has {order.label} read as “{order.worth}”, which was “{was.worth}”"
        elif (one := _could(was.potential)) != (two := _could(order.potential)):
            yield f"has {order.label} promise {two} when it was ordered, which was {one}"
    yield from (f"no longer orders {order.label}" for item, order in before.items() if item not in after)


def _could(potential: int | None) -> str:
    return "nothing that can be told without a list" if potential is None else _POTENTIAL[min(2, potential)]


def _counts(old: Debrief, new: Debrief) -> Iterator[str]:
    counts = [
        {
            "findings seen": len(made.findings),
            "useful tests": made.worth.useful,
            "neutral tests": made.worth.neutral,
            "tests against": made.worth.against,
            "sedations": made.worth.burden.sedations,
            "plain films": made.worth.burden.films,
            "scans with radiation": made.worth.burden.scans,
            "most invasive step": made.worth.burden.invasive.value,
            "minutes until the key results": made.worth.burden.key_minutes,
        }
        for made in (old, new)
    ]
    said = [f"{what} {counts[0][what]} to {value}" for what, value in counts[1].items() if value != counts[0][what]]
    if said:
        yield f"counts: {', '.join(said)}"


def _commitment(old: Debrief, new: Debrief) -> Iterator[str]:
    before, after = old.commitment, new.commitment
    if before.diagnosis != after.diagnosis:
        yield f"commits to {after.diagnosis_label}, before to {before.diagnosis_label}"
    if before.match != after.match:
        yield f"has its diagnosis read as “{after.match}”, which was “{before.match}”"
    if before.support != after.support:
        yield f"has support {after.support:+d} ({after.reading}), before {before.support:+d} ({before.reading})"


def _lists(old: Debrief, new: Debrief) -> Iterator[str]:
    before, after = (
        {
            (interval.start, interval.end, moved.hypothesis): (moved.label, moved.verdict)
            for interval in made.evidence.intervals
            for moved in interval.moved
            if moved.verdict != "quiet"
        }
        for made in (old, new)
    )
    for key in dict.fromkeys((*after, *before)):
        label, verdict = after.get(key) or (before[key][0], "quiet")
        was = before[key][1] if key in before else "quiet"
        if verdict != was:
            yield f"from {WHEN[key[0]]} to {WHEN[key[1]]} has {label} read as “{verdict}”, which was “{was}”"
    picked = [{(p.checkpoint, p.direction): p.reading for p in made.evidence.picks} for made in (old, new)]
    for (checkpoint, direction), reading in picked[1].items():
        read = picked[0].get((checkpoint, direction), reading)
        if read != reading:
            yield f"has its pick {direction} the leader at {WHEN[checkpoint]} read as “{reading}”, which was “{read}”"


def _last(old: Debrief, new: Debrief) -> Iterator[str]:
    if old.contrast.other.hypothesis != new.contrast.other.hypothesis:
        yield f"is shown the answer beside {new.contrast.other.label}, before beside {old.contrast.other.label}"
    if old.one_thing.text != new.one_thing.text:
        yield f"is given for next time: “{new.one_thing.text}”"
    before, after = (made.try_next.case if made.try_next else "none" for made in (old, new))
    if before != after:
        yield f"is sent on to {after}, before to {before}"
