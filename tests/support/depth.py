"""How far tests go: of what is tried by chance, and of many that are alike, a part in the everyday run; all of it, and
chance three times as far as slips take to be found, with `--hypothesis-profile=deep`, which `.ci/run` asks for."""

import os
from collections.abc import Iterable
from typing import TypeVar

from hypothesis import settings

One = TypeVar("One")

AT_ANY_SPEED, DEEP = "at any speed", "deep"

DEEPER = 3

ALL_ALIKE = "WORKUP_TRY_ALL_ALIKE"
"""Set in the environment: all of what is tried alike, and chance as far as in the everyday run."""

_USUAL = 100
"""Examples of a test that says no number."""


def registered() -> None:
    """The two profiles are known to Hypothesis. How long an example takes says how busy the computer is."""
    settings.register_profile(AT_ANY_SPEED, deadline=None, max_examples=_USUAL)
    settings.register_profile(DEEP, deadline=None, max_examples=DEEPER * _USUAL)


def is_deep() -> bool:
    """Whether this run was asked to go deep."""
    return settings().max_examples > _USUAL


def examples(number: int) -> int:
    """Of a number in which its slips are found: three times so many where the run goes deep, else a third of it."""
    return DEEPER * number if is_deep() else max(1, number // DEEPER)


def alike(many: Iterable[One]) -> list[One]:
    """Of many that are tried alike each third; all where the run goes deep or is asked for all."""
    return [*many][:: 1 if is_deep() or os.environ.get(ALL_ALIKE) else DEEPER]
