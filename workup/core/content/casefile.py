"""A fictional case as its author writes it: a thin overlay on the checklist."""

from dataclasses import field
from typing import Annotated, Literal, get_args

from workup.core.content.faults import BasisList, HypothesisId, ItemId, ShownId
from workup.core.content.findings import Finding
from workup.core.content.measures import Role
from workup.core.content.rules import Condition, SafetyRule
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import Bounds
from workup.core.text.value import Value

CHIPS = 10
"""How many chips a learner has to share: each is a tenth of belief."""

Checkpoint = Literal["opening", "bedside", "pause", "commit"]
"""The moments at which the list is asked for: after the opening, after the bedside, before the first
sedated or invasive session, before the commitment."""


Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""In their order, from Monday."""


class Beginning(Value):
    """When the walk begins, on the clock of the case; day 1 is that day."""

    day: Weekday
    """The day of the week, in keeping with the opening."""
    at: Annotated[str, Bounds(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    """Hour and minute of a 24-hour clock: 09:00."""

    @property
    def minute(self) -> int:
        """Minutes from midnight."""
        hour, minute = self.at.split(":")
        return 60 * int(hour) + int(minute)


class Patient(Value):
    """An invented person. There is deliberately no field that could hold a real one."""

    name: Annotated[Line, Bounds(max_length=20, pattern=r"^[^\W\d_]+$")]
    """A first name alone."""
    age_months: Annotated[int, Bounds(ge=1, le=1200)]
    """Whole months; the age group, and with it what can be done, follows from it."""
    sex: Literal["female", "male"]
    """For the pronouns, and for items that serve one sex."""
    setting: Line
    """Where the walk takes place."""
    lies_still: bool = False
    """Whether this child of 4 to 11 lies still for a picture awake. A deep needle is sedated as before."""


class RoleWhen(Value):
    """Another role, for as long as a condition holds when the order is given."""

    when: Condition
    """What must hold when the order is given."""
    role: Role
    """The role while it holds."""
    why: Prose
    """The reason, as the learner reads it."""


class RoleGiven(Value):
    """What a test is worth in this case."""

    role: Role
    """What the test is worth here."""
    why: Prose
    """The reason, as the learner reads it."""
    basis: BasisList
    """Sources and, for the judgement, a dagger."""
    changes: tuple[RoleWhen, ...] = ()
    """The first that holds replaces the role."""


class KeyStep(Value):
    """One of the few things that matter in this case; any one of its items does it."""

    label: Line
    """What it is called in the debrief."""
    any_of: Annotated[tuple[ItemId, ...], Bounds(min_length=1)]
    """Any one of these items does it."""
    by: Literal["first test", "first sedation"] | None = None
    """Done after this moment, it is done late."""
    missed: Prose
    """What to say to a learner who did not: an act, no judgement."""
    why: Prose
    """Why it matters here."""
    expert: Prose
    """What an expert might do, as a sentence that begins so."""
    basis: BasisList
    """Sources and, for the judgement, a dagger."""


class MustNotMiss(Value):
    """What the debrief says when a dangerous hypothesis was left open."""

    addressed_by: tuple[tuple[ShownId, ...], ...] | None = None
    """Sets that address it here; without them, the checklist's. `pulse` counts unless what it shows speaks
    for this danger; `pulse:even` counts when that is what was shown."""
    missed: Prose
    """What to say to a learner who left it open: an act, no judgement."""
    why: Prose
    """Why it matters here."""
    expert: Prose
    """What an expert might do, as a sentence that begins so."""
    basis: BasisList
    """Sources and, for the judgement, a dagger."""


class ListGiven(Value):
    """The reference list at one checkpoint."""

    chips: dict[str, Annotated[int, Bounds(ge=0, le=CHIPS)]]
    """Hypothesis to chips, ten in all; something-else may hold some."""
    supports: ItemId | None = None
    """The finding most for the leader."""
    against: ItemId | None = None
    """The finding most against the leader, where there is one."""


class Step(Value):
    """One step of the reference plan: things to ask, examine or do at once, or tests for one session."""

    look: tuple[ItemId, ...] = ()
    """What to ask or examine, and acts that protect."""
    order: tuple[ItemId, ...] = ()
    """Tests for one session."""
    purpose: dict[ItemId, HypothesisId] = field(default_factory=dict)
    """The diagnosis that each burdensome test is for."""
    bound: tuple[ItemId, ...] = ()
    """Acts of this session that are done only once the picture has been read and shows nothing against them."""
    after: tuple[ItemId, ...] = ()
    """The results that this step waits for, whatever else is still out; without any it waits for all of them."""

    def __post_init__(self) -> None:
        if bool(self.look) == bool(self.order):
            raise ValueError("a step has either look or order")


class Reference(Value):
    """What an expert might do, step by step."""

    ideas: Annotated[tuple[Line, ...], Bounds(min_length=1, max_length=3)]
    """What an expert might type before any list is shown."""
    steps: Annotated[tuple[Step, ...], Bounds(min_length=1)]
    """In their order; each is done once."""
    lists: dict[Checkpoint, ListGiven]
    """The list at each checkpoint that this plan comes to."""


class Trap(Value):
    """Where a learner would stop in this case, and what must then still be open."""

    label: Line
    """The place in a few words: at the bedside, at the first clear picture."""
    steps: tuple[Step, ...] = ()
    """What was asked, examined and ordered before it; nothing for a learner who commits at once."""
    commits: HypothesisId
    """The diagnosis that was committed to there."""
    open: tuple[HypothesisId, ...]
    """The dangers that must then still be open, and no others."""


class Contrast(Value):
    """The look-alike that this case is built against."""

    hypothesis: HypothesisId
    """The look-alike; it must be in play."""
    pivot: Prose
    """What tells the two apart here."""
    findings: tuple[ItemId, ...] = ()
    """The items on which the pivot rests: what each shows must speak more for the answer than for the look-alike."""
    basis: BasisList
    """Sources and, for the judgement, a dagger."""


class Point(Value):
    """A statement with its basis."""

    text: Prose
    """The statement."""
    basis: BasisList
    """Sources and, for a judgement, a dagger."""


class Teaching(Value):
    """What the case is for."""

    sentence: Prose
    """The case in one sentence, before the diagnosis."""
    points: Annotated[tuple[Point, ...], Bounds(min_length=1, max_length=5)]
    """What to carry away, one to five."""
    next_time: Point
    """One thing for next time, when the walk itself suggests none."""


class Sibling(Value):
    """Another case that teaches by contrast with this one."""

    case: Id
    """Its id."""
    hypothesis: HypothesisId
    """Of this case: whoever held on to it is sent to the sibling."""
    because: Line
    """The reason in one line, which gives no answer away."""


class Provenance(Value):
    """Who judged roles, bearings and key steps, and when."""

    raters: Annotated[int, Bounds(ge=1)]
    """How many people judged."""
    judged: Annotated[str, Bounds(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
    """Year and month."""
    clinician_reviewed: bool
    """Whether a clinician has reviewed the case; say it as it is."""
    reviewed: Annotated[str, Bounds(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")] | None = None
    """Year and month of the review; a reviewed case must say when."""
    agreement: Line | None = None
    """How two or more who judged came to agree, without a name; a case of several raters must say."""
    note: Prose
    """Who judged, and from what."""


class CaseFile(Value):
    """A case as its author wrote it: a thin overlay on the checklist."""

    format: Literal[1]
    """The version of the file format."""
    id: Id
    """A first name in lower case; the file is named after it."""
    fictional: Literal[True]
    """Required. The tool has no place for a real person."""
    title: Line
    """What the family would say at the door."""
    version: Annotated[str, Bounds(pattern=r"^\d+\.\d+$")]
    """Major and minor: raise it with every change that a learner could see."""
    audience: Line
    """For whom it is meant."""
    difficulty: Literal[1, 2, 3]
    """1 to 3."""
    minutes: Annotated[int, Bounds(ge=5, le=60)]
    """How long a walk takes."""
    presenting: Line
    """The presenting problem it shares with its siblings."""
    opening: Prose
    """The first thing a learner reads: 40 to 130 words that give nothing away."""
    begins: Beginning
    """When the walk begins; the clock of the case runs from there."""
    patient: Patient
    """An invented person."""
    hypotheses: Annotated[tuple[HypothesisId, ...], Bounds(min_length=4, max_length=7)]
    """The diagnoses in play, four to seven; something else is always added."""
    answer: HypothesisId
    """The diagnosis."""
    acceptable: tuple[HypothesisId, ...] = ()
    """Other diagnoses that a fair reader could commit to."""
    findings: dict[ItemId, Finding]
    """By item: what differs from the usual, or is said in words of its own."""
    roles: dict[ItemId, RoleGiven] = field(default_factory=dict)
    """By item: what it is worth here, where that differs from the checklist or needs saying."""
    key_steps: Annotated[dict[Id, KeyStep], Bounds(min_length=1, max_length=8)]
    """What matters, at most eight."""
    safety: dict[Id, SafetyRule] = field(default_factory=dict)
    """Rules of this case, beside those of the checklist."""
    must_not_miss: dict[HypothesisId, MustNotMiss] = field(default_factory=dict)
    """One for each dangerous hypothesis in play."""
    reference: Reference
    """What an expert might do."""
    traps: dict[Id, Trap] = field(default_factory=dict)
    """Where a learner would stop, each with what must then be open."""
    contrast: Contrast
    """The look-alike."""
    teaching: Teaching
    contrasts_with: tuple[Sibling, ...] = ()
    """Cases to try next."""
    provenance: Provenance
    """Who judged, and when."""
