"""A. What mattered? The key steps of the case, and which of them were done."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.content.casefile import KeyStep
from workup.core.debrief.worth import uses_of
from workup.core.text.value import Value
from workup.core.walk.events import Acted, Ordered
from workup.core.walk.steps import Walk

Status = Literal["done", "done late", "open"]


class StepDone(Value):
    """One key step, done or not."""

    step: str
    status: Status
    did: tuple[str, ...]
    """Ids of the items that did it."""
    late: bool
    """Whether all that did it was seen only when what could have been seen was gone."""


class Mattered(Value):
    """The key steps, in the author's order. Nothing beyond them adds credit."""

    steps: tuple[StepDone, ...]
    done: int
    """Done, in time or late."""
    of: int


def mattered(case: Case, walk: Walk) -> Mattered:
    """Which key steps were done, and which of them late."""
    # Nobody is credited with what was known when the walk began.
    # An act does its step once it is of use, and not while there is nothing yet to do it for.
    of_use = uses_of(case, walk)
    done, in_time = set[str](), set[str]()
    for item, form in [seen.shown for seen in walk.seen[len(case.known_already) :]]:
        if item not in case.protective or item in of_use:
            done.add(item)
            if not case.forms[item, form].late:
                in_time.add(item)
    steps = []
    for step_id, status in statuses(case, walk).items():
        did = tuple([item_id for item_id in case.key_steps[step_id].any_of if item_id in done])
        late = bool(did) and in_time.isdisjoint(did)
        steps.append(StepDone(step=step_id, status=status, did=did, late=late))
    return Mattered(steps=tuple(steps), done=sum([step.status != "open" for step in steps]), of=len(steps))


def statuses(case: Case, walk: Walk) -> dict[str, Status]:
    """What became of each key step, by its id."""
    return case.remembered(became)[done_in(case, walk)]


class Done(NamedTuple):
    """Of the items of key steps, in bits of the case, what was done."""

    by_first_test: int
    """And with it; all where there was none."""
    by_first_sedation: int
    ever: int


def done_in(case: Case, walk: Walk) -> Done:
    """What of the key steps was done in a walk, and in time."""
    used, brought, firsts = 0, 0, dict[str, int]()
    # An act stands among what was known from when it was first done, also where it was of no use then.
    of_use, no_act = uses_of(case, walk), ~case.once(_bits_of, case.protective)
    for deed in walk.deeds:
        if type(deed) is Acted and of_use.get(deed.item) is deed:
            used |= case.bits[deed.item, deed.form]
        elif type(deed) is Ordered:
            brought |= case.remembered(_bits_of_forms)[deed.brings]
            done = walk.bits_at(deed.known) & no_act | used | brought
            firsts.setdefault("test", done)
            if not case.sedated.isdisjoint(deed.items):
                firsts.setdefault("sedation", done)
    # What was known when the walk began was not done in it. What was ordered, and still out at the commitment, has
    # shown nothing.
    done = walk.bits_at(len(walk.seen)) & no_act | used
    ever = done & ~walk.bits_at(len(case.known_already)) & case.once(_bits_of, case.key_items)
    return Done(firsts.get("test", ever) & ever, firsts.get("sedation", ever) & ever, ever)


def _bits_of(case: Case, items: Iterable[str]) -> int:
    return case.bits_of(items)


def _bits_of_forms(case: Case, shown: Iterable[Shown]) -> int:
    return sum(map(case.bits.__getitem__, shown))


def _late(case: Case) -> int:
    return _bits_of_forms(case, [shown for shown, form in case.forms.items() if form.late])


def became(case: Case, done: Done) -> dict[str, Status]:
    """What became of each key step of whom did this, by its id."""
    in_time = {"first test": done.by_first_test, "first sedation": done.by_first_sedation, None: done.ever}
    return {step_id: _status(case, step, done.ever, in_time[step.by]) for step_id, step in case.key_steps.items()}


def _status(case: Case, step: KeyStep, ever: int, in_time: int) -> Status:
    did = case.bits_of(step.any_of)
    # What could have been seen is gone: whoever looks then has looked, and too late.
    return "open" if not did & ever else "done" if did & in_time & ~case.once(_late) else "done late"
