"""Ways to make walks for tests: from a plan of acts, and at random from Hypothesis' draws."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from hypothesis import strategies as st

from support.cases import built_in
from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.debrief import Debrief, debrief
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.log import (
    Bound,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Wait,
)
from workup.core.walk.steps import Walk

CASES = built_in.case_ids()
assert len(CASES) >= 3, "the pack has lost its cases"


def case_named(case_id: str) -> Case:
    return built_in.case(case_id)


def of_another_version(case: Case, **digests: str) -> Case:
    """The case, with these digests of its rules or words in place of its own."""
    other = changed(case)
    vars(other).update(digests)
    return other


@dataclass(frozen=True)
class Course:
    """A walk as its acts and its answers, apart: changing an act leaves every answer as it was."""

    acts: tuple[Look | Plan, ...]
    lists: Mapping[str, Mapping[str, int]]
    """By checkpoint; one that is missing is skipped."""
    diagnosis: str
    picks: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    waits: bool = True
    """Whether every result is waited for before anything else is done."""
    binds: bool = True
    """Whether acts are done only once the picture of their session has been read."""

    def entries(self, case: Case) -> tuple[Entry, ...]:
        walk = Walk(case)
        entries: list[Entry] = []
        acts = iter(self.acts)
        while walk.awaits.kind != "over":
            entries.append(self._answer(walk, acts))
            walk = walk.after(entries[-1])
        return tuple(entries)

    def walk(self, case: Case) -> Walk:
        return follow(case, self.entries(case))

    def debrief(self, case: Case) -> Debrief:
        return debrief(case, self.walk(case))

    def _answer(self, walk: Walk, acts: Iterable[Look | Plan]) -> Entry:
        awaits = walk.awaits
        checkpoint = awaits.checkpoint or ""
        match awaits.kind:
            case "idea":
                return Idea(text="")
            case "chips":
                given = self.lists.get(checkpoint)
                return Chips(chips=dict(given)) if given else Skip()
            case "pick":
                assert awaits.direction is not None
                pick = self.picks.get(checkpoint, (None, None))[awaits.direction == "against"]
                return Pick(
                    direction=awaits.direction,
                    item=pick if pick in walk.findings and pick not in walk.case.protective else None,
                )
            case "send":
                return Send(items=())
            case "bound":
                assert awaits.item is not None
                return Bound(item=awaits.item, only_if=self.binds)
            case "purpose":
                assert awaits.item is not None
                return Purpose(item=awaits.item, hypothesis=None)
            case "act":
                return Wait() if walk.awaited and self.waits else next(iter(acts), Commit())
            case "diagnosis":
                return Diagnosis(hypothesis=self.diagnosis)
            case "sentence" | "went well" | "would change":
                return Reflection(about=awaits.kind, text="")
            case _:
                raise AssertionError(awaits)

    def with_test(self, item_id: str, session: int | None) -> "Course":
        """One test more, in an existing session (by index among the sessions) or in one of its own at the end."""
        sessions = [index for index, act in enumerate(self.acts) if isinstance(act, Plan)]
        if session is None or not sessions:
            return replace(self, acts=(*self.acts, Plan(items=(item_id,))))
        at = sessions[session % len(sessions)]
        act = self.acts[at]
        widened = Plan(items=(*act.items, item_id))
        return replace(self, acts=(*self.acts[:at], widened, *self.acts[at + 1 :]))

    def without(self, item_id: str) -> "Course":
        """The same acts, with one item left out wherever it stands."""
        acts = [
            changed(act, items=tuple(i for i in act.items if i != item_id))
            for act in self.acts
            if set(act.items) != {item_id}
        ]
        return replace(self, acts=tuple(acts))


class _Drawn(NamedTuple):
    case: Case
    lists: st.SearchStrategy[dict[str, int]]
    acts: st.SearchStrategy[list[Look | Plan]]
    picks: st.SearchStrategy[tuple[str, str]]


_drawn: dict[int, _Drawn] = {}
"""By the identity of a case, which is held for that: to put together what is drawn from takes as long as to draw."""


def _from(case: Case) -> _Drawn:
    if id(case) not in _drawn:
        _drawn[id(case)] = _Drawn(case, _lists(case), _acts(case), _picks(case))
    return _drawn[id(case)]


def _lists(case: Case) -> st.SearchStrategy[dict[str, int]]:
    return st.tuples(*[st.sampled_from(case.options)] * CHIPS).map(lambda chips: dict(Counter(chips)))


def _acts(case: Case) -> st.SearchStrategy[list[Look | Plan]]:
    looks = [item.id for item in case.items.values() if item.act != "order"]
    tests = [item.id for item in case.items.values() if item.act == "order"]
    act = st.one_of(
        st.lists(st.sampled_from(looks), min_size=1, max_size=8, unique=True).map(lambda ids: Look(items=tuple(ids))),
        st.lists(st.sampled_from(tests), min_size=1, max_size=4, unique=True).map(lambda ids: Plan(items=tuple(ids))),
    )
    return st.lists(act, max_size=7)


def _picks(case: Case) -> st.SearchStrategy[tuple[str, str]]:
    shown = [item.id for item in case.items.values() if item.act != "order" and item.id not in case.protective]
    return st.tuples(st.sampled_from(shown), st.sampled_from(shown))


def lists(case: Case) -> st.SearchStrategy[dict[str, int]]:
    """Ten chips over the options, anyhow."""
    return _from(case).lists


_KEPT = st.sets(st.sampled_from(["opening", "before", "commit"]))


@st.composite
def courses(draw: st.DrawFn, case: Case) -> Course:
    """Any walk that a person could take: looks, acts and sessions in any order, any lists, any diagnosis."""
    before_tests = draw(lists(case))
    at = {"opening": draw(lists(case)), "bedside": before_tests, "pause": before_tests, "commit": draw(lists(case))}
    kept = draw(_KEPT)
    given = {
        checkpoint: chips
        for checkpoint, chips in at.items()
        if checkpoint in kept or (checkpoint in ("bedside", "pause") and "before" in kept)
    }
    return Course(
        acts=tuple(draw(_from(case).acts)),
        lists=given,
        diagnosis=draw(st.sampled_from(case.options)),
        picks={cp: draw(_from(case).picks) for cp in given},
    )
