"""A fictional case as its author writes it: a thin overlay on the checklist."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from workup.core.checklist import Role
from workup.core.prose import Frozen, Id, Line, Prose
from workup.core.reading import BasisList, HypothesisId, ItemId
from workup.core.rules import Condition, SafetyRule

CHIPS = 10
"""How many chips a learner has to share: each is a tenth of belief."""

Checkpoint = Literal["opening", "bedside", "pause", "commit"]
"""The moments at which the list is asked for: after the opening, after the bedside, before the first
sedated or invasive session, before the commitment."""


class Patient(Frozen):
    """An invented person. There is deliberately no field that could hold a real one."""

    name: Annotated[Line, Field(max_length=20, pattern=r"^[^\W\d_]+$")]
    """A first name alone."""
    age_months: int = Field(ge=1, le=1200)
    sex: Literal["female", "male"]
    setting: Line
    """Where the walk takes place."""


class Finding(Frozen):
    """What an item shows in this case, where that is not the usual."""

    outcome: Id
    text: Prose | None = None
    """Its wording here; without one, the checklist's."""
    note: Prose | None = None
    """What it means here, for the debrief; without one, the checklist's."""


class RoleWhen(Frozen):
    """Another role, for as long as a condition holds when the order is given."""

    when: Condition
    role: Role
    why: Prose


class RoleGiven(Frozen):
    """What a test is worth in this case."""

    role: Role
    why: Prose
    basis: BasisList
    changes: tuple[RoleWhen, ...] = ()
    """The first that holds replaces the role."""


class KeyStep(Frozen):
    """One of the few things that matter in this case; any one of its items does it."""

    label: Line
    any_of: Annotated[tuple[ItemId, ...], Field(min_length=1)]
    by: Literal["first test", "first sedation"] | None = None
    """Done after this moment, it is done late."""
    missed: Prose
    """What to say to a learner who did not: an act, no judgement."""
    why: Prose
    expert: Prose
    basis: BasisList


class MustNotMiss(Frozen):
    """What the debrief says when a dangerous hypothesis was left open."""

    addressed_by: tuple[tuple[ItemId, ...], ...] | None = None
    """Sets of items that address it here; without them, the checklist's."""
    missed: Prose
    why: Prose
    expert: Prose
    basis: BasisList


class ListGiven(Frozen):
    """The reference list at one checkpoint."""

    chips: dict[str, Annotated[int, Field(ge=0, le=CHIPS)]]
    supports: ItemId | None = None
    """The finding most for the leader."""
    against: ItemId | None = None


class Step(Frozen):
    """One step of the reference plan: things to ask and examine, or tests for one session."""

    look: tuple[ItemId, ...] = ()
    order: tuple[ItemId, ...] = ()
    purpose: dict[ItemId, HypothesisId] = {}
    """The diagnosis that each burdensome test is for."""

    @model_validator(mode="after")
    def _one_of_two(self) -> "Step":
        if bool(self.look) == bool(self.order):
            raise ValueError("a step has either look or order")
        return self


class Reference(Frozen):
    """What an expert might do, step by step."""

    ideas: Annotated[tuple[Line, ...], Field(min_length=1, max_length=3)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    lists: dict[Checkpoint, ListGiven]


class Contrast(Frozen):
    """The look-alike that this case is built against."""

    hypothesis: HypothesisId
    pivot: Prose
    """What tells the two apart here."""
    basis: BasisList


class Point(Frozen):
    """A statement with its basis."""

    text: Prose
    basis: BasisList


class Teaching(Frozen):
    """What the case is for."""

    sentence: Prose
    """The case in one sentence, before the diagnosis."""
    points: Annotated[tuple[Point, ...], Field(min_length=1, max_length=5)]
    next_time: Point
    """One thing for next time, when the walk itself suggests none."""


class Sibling(Frozen):
    """Another case that teaches by contrast with this one."""

    case: Id
    hypothesis: HypothesisId
    because: Line


class Provenance(Frozen):
    """Who judged roles, bearings and key steps, and when."""

    raters: int = Field(ge=1)
    judged: Annotated[str, Field(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
    """Year and month."""
    clinician_reviewed: bool
    note: Prose


class CaseFile(Frozen):
    """A case as its author wrote it: a thin overlay on the checklist."""

    format: Literal[1]
    id: Id
    fictional: Literal[True]
    """Required. The tool has no place for a real person."""
    title: Line
    """What the family would say at the door."""
    version: Annotated[str, Field(pattern=r"^\d+\.\d+$")]
    audience: Line
    difficulty: Literal[1, 2, 3]
    minutes: int = Field(ge=5, le=60)
    presenting: Line
    """The presenting problem it shares with its siblings."""
    opening: Prose
    patient: Patient
    hypotheses: Annotated[tuple[HypothesisId, ...], Field(min_length=4, max_length=7)]
    answer: HypothesisId
    acceptable: tuple[HypothesisId, ...] = ()
    findings: dict[ItemId, Finding]
    roles: dict[ItemId, RoleGiven] = {}
    key_steps: Annotated[dict[Id, KeyStep], Field(min_length=1, max_length=8)]
    safety: dict[Id, SafetyRule] = {}
    """Rules of this case, beside those of the checklist."""
    must_not_miss: dict[HypothesisId, MustNotMiss] = {}
    reference: Reference
    contrast: Contrast
    teaching: Teaching
    contrasts_with: tuple[Sibling, ...] = ()
    provenance: Provenance
