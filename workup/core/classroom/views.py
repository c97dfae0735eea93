"""What a class report says: ids, and every figure with the number it is out of. A page says them in words."""

from dataclasses import field
from typing import Annotated, Literal

from workup.core.classroom.figures import Share
from workup.core.classroom.points import Flag, GroupsApart, SeminarPoint
from workup.core.content.casefile import Checkpoint
from workup.core.debrief import Subject
from workup.core.text.marks import ByKind
from workup.core.text.value import Value


class StepView(Value):
    """One key step over the class."""

    id: str
    omitted: Share
    late: int
    discrimination: int | None
    """Corrected point-biserial correlation in hundredths; None below the number it needs."""


class RuleView(Value):
    """One safety rule, or one order that was harmful when it was given."""

    kind: Literal["rule", "harmful"]
    id: str
    """Of the rule, or of the item."""
    flagged: Share
    """Of those to whom it applied."""


class DangerView(Value):
    """One must-not-miss diagnosis that was still open at the commitment."""

    hypothesis: str
    open: Share


class OrderView(Value):
    """One test: how many ordered it, and what it was worth to them then."""

    item: str
    ordered: Share
    useful: int
    neutral: int
    against: int


Unit = Literal["sedations", "films", "scans", "invasive", "minutes"]


class BurdenView(Value):
    """One unit of burden over the class, beside the reference plan."""

    unit: Unit
    lower: int
    median: int
    upper: int
    reference: int
    each: tuple[int, ...] = ()
    """Of a class that is too small for quartiles, what each walk cost, the least first; else empty."""


Naming = Literal["ideas", "opening", "bedside", "pause", "ordering", "commit", "diagnosis"]
"""At which the answer can first be named, in the order of a walk."""


class NamedView(Value):
    """At which moment so many first named the answer."""

    moment: Naming
    count: int


class NamingView(Value):
    """When the answer was first named: typed, given a chip, given as a purpose, or committed to."""

    moments: tuple[NamedView, ...]
    never: Share
    median_findings: int | None
    """Findings known at that moment, with never as infinity; None where the median is infinite."""
    is_median_shown: bool


class PivotFinding(Value):
    """A finding revealed just before the first pivot."""

    item: str
    turned: Share
    """Of those who turned, how many had just seen it."""
    stayed: Share | None
    """Of those who had an interval without turning, how many saw it there; None where they are too few."""


Turning = Literal["from the start", "bedside", "pause", "commit", "never"]


class TurnedView(Value):
    """At which list the answer took the lead for good, in so many walks."""

    moment: Turning
    count: int


class PivotView(Value):
    """The first list from which the answer leads to the end."""

    moments: tuple[TurnedView, ...]
    of: int
    findings: tuple[PivotFinding, ...]


class StandingView(Value):
    """The lists of a class at one checkpoint."""

    checkpoint: Checkpoint
    on_top: Share
    """The answer leads."""
    mean_tenths: int | None
    """Chips on the answer, in tenths."""
    low: int | None
    """Chips that a tenth of the class is at or below."""
    high: int | None
    """Chips that nine tenths are at or below."""
    leaders: dict[str, int]
    """Hypothesis to how many have it on top."""
    agreement: int | None
    """Share of pairs of learners with the same leader, in percent."""
    effective_tenths: int | None
    """The effective number of leaders, in tenths."""


Switch = Literal["other to answer", "answer to other", "other to other", "none"]


class SwitchView(Value):
    """From the first list to the last."""

    kind: Switch
    count: int


class SeenView(Value):
    """What a picture of one outcome was called by those who looked before they read."""

    item: str
    was: str
    """The id of the outcome."""
    called: dict[str, int]
    """Outcome to how many called it so, what it was among them."""

    @property
    def otherwise(self) -> dict[str, int]:
        """Those who called it something else, the most first."""
        others = [(called, count) for called, count in self.called.items() if called != self.was]
        return dict(sorted(others, key=lambda one: -one[1]))


class TooFew(Value):
    """Figures that a class of this size does not show."""

    kind: Literal["everything", "percents", "intervals", "bands", "items"]
    least: int
    """Learners that they take."""


class Inside(Value):
    """What stays inside the class whatever its size, or means nothing on one case."""

    kind: Literal["inside", "calibration"]


class RulesWithheld(Value):
    """Rules that came up in too few walks."""

    kind: Literal["rules"] = "rules"
    rules: tuple[str, ...]
    least: int


class ListsWithheld(Value):
    """Checkpoints at which too few lists were given."""

    kind: Literal["lists"] = "lists"
    checkpoints: tuple[Checkpoint, ...]
    least: int


class CourseWithheld(Value):
    """What takes walks with one list, or two, or a turn, of which there were too few."""

    kind: Literal["pivot", "before the pivot", "switches"]
    least: int


Whole = Literal["naming", "pivot", "lists", "switches", "diagnoses"]
"""What divides the class, or those of it that came so far, among its parts."""


class ExactWithheld(Value):
    """What would be exact for whoever knows the size of the class, since its parts all but fill it."""

    kind: Literal["exact"] = "exact"
    wholes: tuple[Whole, ...]
    steps: tuple[str, ...]
    items: tuple[str, ...]


Withheld = Annotated[TooFew | Inside | RulesWithheld | ListsWithheld | CourseWithheld | ExactWithheld, ByKind()]
"""What is not shown, and what it would need."""


class ClassReport(Value):
    """All that a class report says. With fewer learners than its thresholds it says less, never more."""

    subject: Subject
    learners: int
    shareable: bool
    """For outside the class: a count stands for a range of five that begins with it, and the last two fives of a
    whole are one range; what could be traced is left out."""
    is_shown: bool
    """False where there are too few learners for anything but their number."""
    steps: tuple[StepView, ...] = ()
    rules: tuple[RuleView, ...] = ()
    dangers: tuple[DangerView, ...] = ()
    tests: tuple[OrderView, ...] = ()
    burden: tuple[BurdenView, ...] = ()
    naming: NamingView | None = None
    pivot: PivotView | None = None
    standings: tuple[StandingView, ...] = ()
    switches: tuple[SwitchView, ...] = ()
    diagnoses: dict[str, int] | None = field(default_factory=dict)
    """Hypothesis to how many committed to it; None where that would tell too much."""
    seen: tuple[SeenView, ...] = ()
    """Those that most took for something else first; empty outside the class."""
    apart: GroupsApart | None = None
    """Where the class split; None where it did not, and outside the class."""
    flags: tuple[Flag, ...] = ()
    points: tuple[SeminarPoint, ...] = ()
    withheld: tuple[Withheld, ...] = ()
