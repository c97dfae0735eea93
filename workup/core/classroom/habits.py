"""What returns from case to case: what happened in each walk, and how often in all walks of one learner.

One walk says little of a learner. What is said of several together takes enough of them, and enough learners.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from workup.core.classroom.facts import NEVER, Fact
from workup.core.classroom.figures import Share, percent
from workup.core.classroom.gate import PERCENTS_FROM
from workup.core.content.case import Case
from workup.core.text.value import Value

Habit = Literal["danger", "stop", "look", "result", "against", "held", "unnamed"]
"""A must-not-miss diagnosis left open; a rule of the gravest kind not kept, or a harmful order; the first look late;
the key results late; an order that was a repeat or not indicated; the first leader held on to, and it was not the
answer; the answer never named."""

HABITS: tuple[Habit, ...] = get_args(Habit)

WALKS_FROM = 4
"""Different cases that a learner must have walked before anything is said of these walks together."""

LEARNERS_FROM = 5
"""Such learners that it takes."""

SURE_FROM = 20
"""Different cases that it takes before it can be said whether those who are surer are more often right."""


def habits_in(case: Case, facts: Iterable[Fact]) -> dict[Habit, bool]:
    """Of what could happen in this walk, whether it did; what did not come up is left out."""
    held = set(facts)
    kinds = {fact[:-1]: fact[-1] for fact in held}
    found: dict[Habit, bool] = {}
    if case.must_not_miss:
        found["danger"] = any(("danger", one, "open") in held for one in case.must_not_miss)
    rules = [rule for rule in case.safety if case.safety[rule].level == "stop" and ("rule", rule) in kinds]
    harmed = any(fact[0] == "harmful" for fact in held)
    if rules or harmed:
        found["stop"] = harmed or any(("rule", rule, "flagged") in held for rule in rules)
    if ("delay", "look") in kinds:
        found["look"] = ("delay", "look", "late") in held
    if ("delay", "result") in kinds:
        found["result"] = ("delay", "result", "late") in held
    if orders := [fact for fact in held if fact[0] == "order"]:
        found["against"] = any(fact[2] == "against" for fact in orders)
    if ("switch",) in kinds:
        found["held"] = ("switch", "none") in held and ("match", "different") in held
    found["unnamed"] = ("named", NEVER, -1) in held
    return found


class HabitView(Value):
    """One of them, over all walks and over the learners of whom enough walks are there."""

    habit: Habit
    walks: Share
    """Without an interval: walks of one learner are not apart from one another."""
    learners: int
    """In so many learners' walks it came up in enough different cases."""
    never: int
    """Of these, in none of their walks."""
    seldom: int
    """In fewer than half of them."""
    often: int
    """In half of them or more."""

    @property
    def is_told(self) -> bool:
        """Whether there are enough learners to say how it is spread among them."""
        return self.learners >= LEARNERS_FROM


def habits(
    walks: Mapping[tuple[Habit, bool], int], learners: Mapping[tuple[Habit, int, int], int]
) -> tuple[HabitView, ...]:
    """What returned: from how many walks it happened or not, and how many learners had it in k of n walks."""
    return tuple(_view(one, walks, learners) for one in HABITS if any((one, did) in walks for did in (True, False)))


def _view(
    habit: Habit, walks: Mapping[tuple[Habit, bool], int], learners: Mapping[tuple[Habit, int, int], int]
) -> HabitView:
    k = walks.get((habit, True), 0)
    n = k + walks.get((habit, False), 0)
    spread: Counter[str] = Counter()
    for (one, happened, of), count in learners.items():
        if one == habit and of >= WALKS_FROM:
            spread["never" if not happened else "often" if 2 * happened >= of else "seldom"] += count
    return HabitView(
        habit=habit,
        walks=Share(k=k, n=n, percent=percent(k, n) if n >= PERCENTS_FROM else None),
        learners=spread.total(),
        never=spread["never"],
        seldom=spread["seldom"],
        often=spread["often"],
    )


class Sureness(Value):
    """How often those were right who had so many chips on what they committed to."""

    least: int
    most: int
    """Chips, from the one to the other."""
    right: Share


BANDS = ((0, 3), (4, 6), (7, 9), (10, 10))


def sureness(found: Mapping[tuple[int, bool], int]) -> tuple[Sureness, ...]:
    """By how many chips lay on it: how often what was committed to was the answer, or accepted; for who has enough."""
    views = []
    for least, most in BANDS:
        right, wrong = (sum(found.get((chips, did), 0) for chips in range(least, most + 1)) for did in (True, False))
        n = right + wrong
        if n:
            share = Share(k=right, n=n, percent=percent(right, n) if n >= PERCENTS_FROM else None)
            views.append(Sureness(least=least, most=most, right=share))
    return tuple(views)
