"""What the members of each enumeration are called on a page: a forgotten one is an error of types."""

from typing import Literal, assert_never, get_args

from workup.core.content.casefile import Checkpoint
from workup.core.content.measures import Invasive, Role
from workup.core.debrief.points import Habit
from workup.phrases import say

CHECKPOINTS: dict[str, Checkpoint] = {at: at for at in get_args(Checkpoint)}
"""Every checkpoint, by its id."""


def when(at: Checkpoint) -> str:
    """A checkpoint as a moment in a sentence: `the bedside`."""
    match at:
        case "opening":
            return say("moment-opening")
        case "bedside":
            return say("moment-bedside")
        case "pause":
            return say("moment-pause")
        case "commit":
            return say("moment-commit")
        case _:
            assert_never(at)


def list_at(at: Checkpoint) -> str:
    """A checkpoint as the name of its list: `bedside`."""
    match at:
        case "opening":
            return say("moment-list-opening")
        case "bedside":
            return say("moment-list-bedside")
        case "pause":
            return say("moment-list-pause")
        case "commit":
            return say("moment-list-commit")
        case _:
            assert_never(at)


def role_named(role: Role) -> str:
    """What a test is worth in a case."""
    match role:
        case Role.ESSENTIAL:
            return say("role-essential")
        case Role.CONTRIBUTORY:
            return say("role-contributory")
        case Role.NEUTRAL:
            return say("role-neutral")
        case Role.NOT_INDICATED:
            return say("role-not-indicated")
        case Role.HARMFUL:
            return say("role-harmful")
        case _:
            assert_never(role)


def invasive_named(invasive: Invasive) -> str:
    """How far a step goes into the body."""
    match invasive:
        case Invasive.NONE:
            return say("invasive-none")
        case Invasive.NEEDLE:
            return say("invasive-needle")
        case Invasive.LUMBAR_PUNCTURE:
            return say("invasive-lumbar-puncture")
        case _:
            assert_never(invasive)


def level_named(level: Literal["stop", "caution"]) -> str:
    """How grave a breach is."""
    match level:
        case "stop":
            return say("safety-stop")
        case "caution":
            return say("safety-caution")
        case _:
            assert_never(level)


HABITS: dict[str, Habit] = {habit: habit for habit in get_args(Habit)}
"""Every habit, by its id."""


def habit_named(habit: Habit) -> str:
    """What one can do from now on."""
    match habit:
        case "safety":
            return say("next-safety")
        case "danger":
            return say("next-danger")
        case "look":
            return say("next-look")
        case "result":
            return say("next-result")
        case "list":
            return say("next-list")
        case "sedation":
            return say("next-sedation")
        case "burden":
            return say("next-burden")
        case _:
            assert_never(habit)
