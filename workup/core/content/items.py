"""What can be asked, examined or ordered: its outcomes, its burden, what it asks."""

from dataclasses import field
from typing import Annotated

from workup.core.content.faults import BasisList, BearingKey, DegreeId, ItemId, Known, unknown
from workup.core.content.head import NOT_INVASIVE
from workup.core.content.measures import AgeGroup, Bearing, Role, Sex
from workup.core.figures.sheets import AnyFigure
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import After, Bounds, Judged
from workup.core.text.value import Value

ACT_DONE = "done"
"""The one outcome of an act that protects."""


class Burden(Value):
    """What an item costs the person, in units that are never converted into each other."""

    minutes: Annotated[int, Bounds(ge=0, le=300_000)]
    """Until its result is known."""
    takes: Annotated[int, Bounds(ge=0, le=300_000)] = 0
    """Minutes of a test during which nothing else can be done: its picture, its needle, its visit."""
    sedated: tuple[AgeGroup, ...] = ()
    """The age groups in which it usually needs sedation or an anaesthetic."""
    films: Annotated[int, Bounds(ge=0, le=3)] = 0
    """Plain films: a chest film, a skull film. Radiation, and little of it."""
    scans: Annotated[int, Bounds(ge=0, le=3)] = 0
    """Scans with radiation: CT, PET; a PET-CT is two."""
    invasive: DegreeId = NOT_INVASIVE
    """How far it goes into the body: a degree of the pack."""


class Range(Value):
    """What numbers an outcome stands for, in a unit as it is written in a finding."""

    unit: Line
    """The words behind the number: `white cells`."""
    low: int
    high: int


class Outcome(Value):
    """One thing that an item can show."""

    text: Prose
    """Its usual wording; {name} {she} {She} {her} {Her} stand for the person."""
    bearing: dict[BearingKey, Bearing] = field(default_factory=dict)
    """On each hypothesis or family it touches; a hypothesis named beside its family keeps its own."""
    note: Prose | None = None
    """What it does and does not mean, for the debrief."""
    tells: tuple[BearingKey, ...] = ()
    """The hypotheses or families for which the note says that it speaks."""
    range: Range | None = None
    """The numbers that may stand in a case's own wording of it."""
    contested: bool = False
    """Sources disagree, so a learner's pick of it is not read."""
    sex: Sex = "any"
    """The sex of whom it can be shown."""
    figure: AnyFigure | None = None
    """What is seen, in numbers, of what can be seen; it is drawn wherever the finding is shown."""
    basis: BasisList
    """Sources, and a dagger where the bearing is a judgement."""


def _forbidden_by_what_is_shown(waits_for: dict[str, tuple[str, ...]], info: Judged) -> dict[str, tuple[str, ...]]:
    known = info.context
    outcomes_of = known.items if isinstance(known, Known) else {}
    for item_id, outcomes in waits_for.items():
        for outcome in outcomes:
            if item_id in outcomes_of and outcome not in outcomes_of[item_id]:
                raise unknown(f"outcome of '{item_id}'", outcome, outcomes_of[item_id])
    return waits_for


def _usual_is_one(outcomes: dict[str, Outcome], info: Judged) -> dict[str, Outcome]:
    usual = info.data.get("usual")
    if usual is not None and usual not in outcomes:
        raise unknown("outcome", usual, frozenset(outcomes))
    return outcomes


class Item(Value):
    """One question, examination or test."""

    label: Line
    """What it is called on the screen."""
    aliases: tuple[Line, ...] = ()
    """Words a student may type for it."""
    asks: Line
    """The question it puts, in plain words."""
    can_tell: Prose
    """What a result of it can say."""
    cannot_tell: Prose
    """What no result of it can say."""
    tells: tuple[BearingKey, ...] = ()
    """The hypotheses or families that `can_tell` says it can speak for: an outcome must bear on each."""
    burden: Burden
    """What it costs the person."""
    ages: tuple[AgeGroup, ...] = tuple(AgeGroup)
    """The age groups that it serves."""
    sex: Sex = "any"
    """The sex that it serves."""
    role: Role = Role.NEUTRAL
    """What it is worth in a case that does not say."""
    question: Id | None = None
    """Tests with one question repeat each other; without one, only itself."""
    pairs_with: tuple[ItemId, ...] = ()
    """Tests of the same question that are meant to go together."""
    preferred_over: tuple[ItemId, ...] = ()
    """Tests of the same question that add nothing beside or after this one; this one may add something after them."""
    part_of: ItemId | None = None
    """The act that yields its sample."""
    waits_for: Annotated[dict[ItemId, tuple[Id, ...]], After(_forbidden_by_what_is_shown)] = field(default_factory=dict)
    """Of an act: the pictures that are read before it where they are had, each with the outcomes that forbid it."""
    group: Id | None = None
    """Items that say the same thing share an evidence group, so that they count once."""
    usual: Id
    """The outcome that a case shows when it does not mention the item."""
    outcomes: Annotated[dict[Id, Outcome], Bounds(min_length=1), After(_usual_is_one)]
    """Everything it can show; the usual one is named above."""
    basis: BasisList
    """Where this is from."""
