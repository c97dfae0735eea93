"""Simulated learners with known parameters, from a seed: what a class report has to recover."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.walk.learners import LEARNERS
from workup.core.walk.log import Chips, Commit, Diagnosis, Entry, Idea, Look, Pick, Plan, Wait
from workup.core.walk.reference import reference_answer
from workup.core.walk.steps import Walk


@dataclass(frozen=True)
class Parameters:
    """What is true of the class that a learner is drawn from."""

    omits: Mapping[str, float] = field(default_factory=dict)
    """Key step to the probability that none of its items is done."""
    able: float | None = None
    """Where given, the weight of an ability that all steps but the planted ones share."""
    with_ability: str | None = None
    """A step that the able do more often."""
    against_ability: str | None = None
    """A step that the able do less often."""
    turns_on: str | None = None
    """The finding after which the answer leads."""
    sees: float = 0.5
    """How often that finding is looked for before the first list after the bedside."""


def learner(case: Case, truth: Parameters, chance: Random) -> tuple[Entry, ...]:
    """The entries of one walk drawn from this class."""
    skill = chance.random()
    left_out = {i for step in case.key_steps if _omits(step, truth, skill, chance) for i in case.key_steps[step].any_of}
    if truth.turns_on and chance.random() > truth.sees:
        left_out.add(truth.turns_on)
    noise = {item.id for item in case.items.values() if item.act != "order" and chance.random() < 0.3} - left_out
    return _walked(case, truth, frozenset(left_out), noise, chance)


def _omits(step: str, truth: Parameters, skill: float, chance: Random) -> bool:
    p = truth.omits.get(step, 0.0)
    if truth.able is not None:
        p = 1 - skill
        if step == truth.against_ability:
            p = skill
    return chance.random() < p


def _walked(
    case: Case, truth: Parameters, left_out: frozenset[str], noise: set[str], chance: Random
) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    walk = Walk(case)
    waiting = [noise]
    while walk.awaits.kind != "over":
        entry = _answer(walk, truth, left_out, waiting, chance)
        entries.append(entry)
        walk = walk.after(entry)
    return tuple(entries)


def _answer(walk: Walk, truth: Parameters, left_out: frozenset[str], waiting: list[set[str]], chance: Random) -> Entry:
    case = walk.case
    match walk.awaits.kind:
        case "idea":
            return Idea(text="" if chance.random() < 0.5 else chance.choice(case.reference.ideas))
        case "chips" if truth.turns_on:
            return Chips(chips=_believing(walk, truth.turns_on))
        case "chips":
            return Chips(chips=_scattered(case, chance))
        case "pick":
            assert walk.awaits.direction is not None
            return Pick(direction=walk.awaits.direction, item=chance.choice([None, *(one.item for one in walk.found)]))
        case "act":
            if waiting:
                noise = waiting.pop()
                if noise:
                    return Look(items=tuple(sorted(noise)))
            return _next_step(walk, left_out)
        case "diagnosis":
            return Diagnosis(hypothesis=walk.leader or case.answer)
        case _:
            return reference_answer(walk)


def _next_step(walk: Walk, left_out: frozenset[str]) -> Entry:
    if walk.awaited:
        return Wait()
    for step in walk.case.reference.steps:
        items = tuple(i for i in step.look + step.order if i not in left_out)
        # A test of a sample brings its act along, and an act may be brought by it.
        if step.order:
            items = tuple(i for i in items if not left_out & set(walk.case.as_session((i,))))
        if any(i not in walk.findings for i in items):
            return Look(items=items) if step.look else Plan(items=items)
    return Commit()


def _believing(walk: Walk, finding: str) -> dict[str, int]:
    answer, other = walk.case.answer, walk.case.contrast.hypothesis
    return {answer: 7, other: 3} if finding in walk.findings else {answer: 2, other: 8}


def _scattered(case: Case, chance: Random) -> dict[str, int]:
    chips: dict[str, int] = {}
    for _ in range(CHIPS):
        option = chance.choice(case.options)
        chips[option] = chips.get(option, 0) + 1
    return chips


def mixed_class(case: Case, size: int, seed: int) -> list[tuple[Entry, ...]]:
    """A class of several types of learner, most of them somewhere between the reference and a first impression."""
    chance = Random(seed)
    kinds = ("first-impression", "reference", "hedger", "everything", "at-once")
    walks = []
    for number in range(size):
        if number % 6 == 5:
            walk, entries = Walk(case), []
            play = LEARNERS[kinds[(number // 6) % len(kinds)]]
            while walk.awaits.kind != "over":
                entries.append(play(walk))
                walk = walk.after(entries[-1])
            walks.append(tuple(entries))
        else:
            omits = {step: 0.15 + 0.2 * (place % 3) for place, step in enumerate(case.key_steps)}
            walks.append(learner(case, Parameters(omits=omits), chance))
    return walks
