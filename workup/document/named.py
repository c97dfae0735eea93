"""What the members of each enumeration are called on a page: a forgotten one is an error of types."""

from collections.abc import Iterable
from typing import Literal, assert_never, get_args

from workup.core.content.casefile import Checkpoint
from workup.core.content.head import NOT_INVASIVE, PackHead
from workup.core.content.measures import AgeGroup, Role, Sex
from workup.phrases import listed, say

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


def age_named(age: AgeGroup) -> str:
    """A group of ages: `adolescent`."""
    match age:
        case AgeGroup.INFANT:
            return say("age-infant")
        case AgeGroup.TODDLER:
            return say("age-toddler")
        case AgeGroup.CHILD:
            return say("age-child")
        case AgeGroup.ADOLESCENT:
            return say("age-adolescent")
        case AgeGroup.ADULT:
            return say("age-adult")
        case _:
            assert_never(age)


def people(ages: Iterable[AgeGroup], sex: Sex) -> str:
    """Those of this sex in these groups: `adolescent girls and women`."""
    return listed(_people(age, sex) for age in ages)


def _people(age: AgeGroup, sex: Sex) -> str:
    match age:
        case AgeGroup.INFANT:
            return say("people-infant", sex=sex)
        case AgeGroup.TODDLER:
            return say("people-toddler", sex=sex)
        case AgeGroup.CHILD:
            return say("people-child", sex=sex)
        case AgeGroup.ADOLESCENT:
            return say("people-adolescent", sex=sex)
        case AgeGroup.ADULT:
            return say("people-adult", sex=sex)
        case _:
            assert_never(age)


def invasive_named(pack: PackHead, degree: str) -> str:
    """How far a step goes into the body, in the pack's words."""
    return say("invasive-none") if degree == NOT_INVASIVE else pack.invasive[degree].label


def level_named(level: Literal["stop", "caution"]) -> str:
    """How grave a breach is."""
    match level:
        case "stop":
            return say("safety-stop")
        case "caution":
            return say("safety-caution")
        case _:
            assert_never(level)
