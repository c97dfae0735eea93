"""The traps of a case, tried by everything that tries a case: the rehearsal, the comparison, the check."""

import tomllib

import pytest
from support.cases import built_in
from support.cases.edits import AMARA, edited
from support.faults.files import EXAMPLE
from support.logs.walkers import CASES

from workup.core.authoring.compare import comparison
from workup.core.authoring.lint import Around, case_problems
from workup.core.authoring.rehearsal import rehearsal
from workup.core.authoring.trial import left_open, walk_into
from workup.core.content.casefile import CaseFile, Step, Trap
from workup.core.content.resolution import resolve
from workup.core.debrief import debrief
from workup.core.text.judging import judged
from workup.core.walk.events import Ordered
from workup.render.comparison import comparison_text
from workup.render.rehearsal import rehearsal_text

STOPPED = """
[traps.stopped]
label = "after one question about the cupboard"
steps = [{ look = ["medicines"] }]
commits = "cerebellar-ataxia"
open = ["toxic"]
"""
PLAN = """
[traps.stopped]
label = "once the tests are back"
steps = [
  { look = ["consciousness", "fundi", "blood-pressure"] },
  { order = ["mri-brain"], purpose = { mri-brain = "toxic" } },
]
commits = "cerebellar-ataxia"
open = []
"""
ASTRAY = STOPPED.replace('look = ["medicines"]', 'look = ["mri-brain"]')


def _file(text: str) -> CaseFile:
    return judged(CaseFile, tomllib.loads(text), built_in.checklist().known)


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_a_trap_is_walked_as_it_stands_and_asked_for_no_finding_that_it_has_not_seen() -> None:
    case = resolve(_file(AMARA + PLAN), built_in.checklist())

    made = debrief(case, walk_into(case.traps["stopped"], case))

    assert [shown.item for shown in made.findings] == ["consciousness", "fundi", "blood-pressure", "mri-brain"]
    assert made.commitment.diagnosis == "cerebellar-ataxia"
    assert "posterior-fossa" not in left_open(made)
    assert "oms-neuroblastic" in left_open(made)
    assert [order.item for order in made.worth.orders] == ["mri-brain"]


PICTURED = ("mri-brain", "lumbar-puncture", "csf-cells")


@pytest.mark.parametrize(
    "purpose", [{}, {"mri-brain": "toxic"}, {"mri-brain": "toxic", "lumbar-puncture": "encephalitis"}]
)
@pytest.mark.parametrize("bound", [(), ("lumbar-puncture",)])
def test_a_trap_orders_what_it_says_for_what_it_says_and_gives_no_list_but_the_first(
    purpose: dict[str, str], bound: tuple[str, ...]
) -> None:
    case = resolve(_file(EXAMPLE), built_in.checklist())
    steps = (Step(look=("fundi",)), Step(order=PICTURED, purpose=purpose, bound=bound))

    walk = walk_into(Trap(label="there", steps=steps, commits="toxic", open=()), case)

    (session,) = [one for one in walk.events if isinstance(one, Ordered)]
    assert (session.items, session.bound) == (PICTURED, bound)
    assert {item: named for item, named in session.purposes.items() if named} == purpose
    (listed,) = walk.lists
    assert (listed.checkpoint, listed.chips) == ("opening", case.reference.lists["opening"].chips)
    assert walk.skipped == ("pause", "commit")
    assert (walk.diagnosis, walk.reflections["sentence"]) == ("toxic", "")


def test_a_rehearsal_shows_what_each_trap_leaves_open_beside_what_it_says() -> None:
    made = rehearsal(_file(AMARA + STOPPED), built_in.checklist())
    (trap,) = (one for one in made.traps if one.trap == "stopped")

    sheet = _flat(rehearsal_text(made, 80))

    assert trap.match == "different"
    assert "toxic" not in trap.open
    assert f"leaves open {', '.join(trap.open)}; the case says toxic" in sheet
    assert "T19 not met" in sheet


def test_a_rehearsal_says_why_a_trap_cannot_be_walked() -> None:
    made = rehearsal(_file(AMARA + ASTRAY), built_in.checklist())

    assert "it cannot be walked: 'mri-brain'" in _flat(rehearsal_text(made, 80))


def _compared(old: str, new: str) -> str:
    made = comparison(_file(old), _file(new), built_in.checklist())
    return _flat(comparison_text(made, ("old", "new"), built_in.checklist(), 200))


def test_a_comparison_says_when_a_trap_comes_to_leave_something_else_open() -> None:
    harsher = edited(("toxic]\n", 'toxic]\naddressed_by = [["toxicology"]]\n'))

    there, back = _compared(AMARA + STOPPED, harsher + STOPPED), _compared(harsher + STOPPED, AMARA + STOPPED)

    assert "The trap “after one question about the cupboard” now leaves toxic ingestion open." in there
    assert "The trap “after one question about the cupboard” no longer leaves toxic ingestion open." in back


def test_a_comparison_says_when_a_trap_can_no_longer_be_walked() -> None:
    there, back = _compared(AMARA + STOPPED, AMARA + ASTRAY), _compared(AMARA + ASTRAY, AMARA + STOPPED)

    assert "The trap “after one question about the cupboard” cannot be walked: 'mri-brain'" in there
    assert "The trap “after one question about the cupboard” can be walked now." in back


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('open = ["toxic"]', 'open = ["toxic", "encephalitis"]', "must leave open: now with encephalitis"),
        ('commits = "cerebellar-ataxia"', 'commits = "toxic"', "commits to: “acute cerebellar ataxia” becomes"),
        ('look = ["medicines"]', 'look = ["medicines", "mood"]', "step 1: now with mood and crying"),
    ],
)
def test_an_edit_of_a_trap_is_said_and_leaves_the_walks_of_learners_as_they_are(old: str, new: str, said: str) -> None:
    edit = STOPPED.replace(old, new)
    assert edit != STOPPED

    told = _compared(AMARA + STOPPED, AMARA + edit)

    assert said in told
    assert "The rules are the same, and so are the words that a learner meets" in told


def test_a_trap_that_says_exactly_what_it_leaves_open_has_no_fault() -> None:
    case = resolve(_file(AMARA + STOPPED), built_in.checklist())
    found = left_open(debrief(case, walk_into(case.traps["stopped"], case)))
    names = ", ".join(f'"{one}"' for one in found)

    def codes(said: str) -> list[str]:
        text = AMARA + STOPPED.replace('open = ["toxic"]', f"open = [{said}]")
        pack = Around(built_in.checklist(), frozenset(built_in.case_ids()), (2026, 12))
        return [one.code for one in case_problems("amara.toml", text, tomllib.loads(text), pack)]

    assert "T19" not in codes(names)
    assert "T19" in codes("")


@pytest.mark.parametrize("case_id", CASES)
def test_each_trap_of_a_shipped_case_leaves_open_exactly_what_it_declares(case_id: str) -> None:
    case = built_in.case(case_id)

    left = {name: set(left_open(debrief(case, walk_into(trap, case)))) for name, trap in case.traps.items()}

    assert left == {name: set(trap.open) for name, trap in case.traps.items()}


@pytest.mark.parametrize("case_id", CASES)
def test_each_shipped_case_says_what_is_open_at_once_and_at_the_bedside(case_id: str) -> None:
    case = built_in.case(case_id)
    bedside = case.traps["bedside"].steps

    assert case.traps["at-once"].steps == ()
    assert set(case.traps["at-once"].open) == set(case.must_not_miss) - {case.traps["at-once"].commits}
    assert {item_id for step in bedside for item_id in step.look}
    assert not [item_id for step in bedside for item_id in step.order]
