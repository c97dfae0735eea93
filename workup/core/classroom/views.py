"""What a class report says: every figure with the number it is out of."""

from typing import Literal

from workup.core.content.casefile import Beginning, Checkpoint, Provenance
from workup.core.content.checklist import Role
from workup.core.content.cited import Cited
from workup.core.text.kinds import Frozen


class Subject(Frozen):
    """Which case the class walked, and who judged it."""

    case: str
    name: str
    title: str
    version: str
    rules: str
    begins: Beginning
    """When a walk begins; every minute counts from there."""
    provenance: Provenance


class Share(Frozen):
    """k of n, with a 95% interval where n allows one."""

    k: int
    n: int
    percent: int | None
    """None where n is too small for a percentage."""
    low: int | None = None
    """Of the interval, in tenths of a percent."""
    high: int | None = None


class StepView(Frozen):
    """One key step over the class."""

    id: str
    label: str
    why: str
    basis: tuple[str, ...]
    omitted: Share
    late: int
    discrimination: int | None
    """Corrected point-biserial correlation in hundredths; None below the number it needs."""


class RuleView(Frozen):
    """One safety rule, or one order that was harmful when it was given."""

    id: str
    label: str
    level: Literal["stop", "caution"]
    flagged: Share
    """Of those to whom it applied."""
    why: str
    basis: tuple[str, ...]


class DangerView(Frozen):
    """One must-not-miss diagnosis that was still open at the commitment."""

    hypothesis: str
    label: str
    open: Share
    why: str
    basis: tuple[str, ...]


class OrderView(Frozen):
    """One test: how many ordered it, and what it was worth to them then."""

    item: str
    label: str
    role: Role
    ordered: Share
    useful: int
    neutral: int
    against: int
    burden: tuple[str, ...]


class BurdenView(Frozen):
    """One unit of burden over the class, beside the reference plan."""

    unit: Literal["sedations", "films", "scans", "invasive", "minutes"]
    lower: int
    median: int
    upper: int
    reference: int


class MomentView(Frozen):
    """At which moment so many first named the answer."""

    moment: str
    count: int


class NamingView(Frozen):
    """When the answer was first named: typed, given a chip, given as a purpose, or committed to."""

    moments: tuple[MomentView, ...]
    never: Share
    median_findings: int | None
    """Findings known at that moment, with never as infinity; None where the median is infinite."""
    is_median_shown: bool


class PivotFinding(Frozen):
    """A finding revealed just before the first pivot."""

    item: str
    label: str
    basis: tuple[str, ...]
    turned: Share
    """Of those who turned, how many had just seen it."""
    stayed: Share | None
    """Of those who had an interval without turning, how many saw it there; None where they are too few."""


class PivotView(Frozen):
    """The first list from which the answer leads to the end."""

    moments: tuple[MomentView, ...]
    of: int
    findings: tuple[PivotFinding, ...]


class StandingView(Frozen):
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


class SwitchView(Frozen):
    """From the first list to the last."""

    kind: str
    count: int


class Flag(Frozen):
    """Something for the author of the case to look at."""

    about: str
    evidence: str


class Point(Frozen):
    """One point for the seminar, with the evidence for it."""

    kind: Literal["omission", "delay", "stayed", "burden"]
    title: str
    evidence: str
    ask: str
    basis: tuple[str, ...]


class Withheld(Frozen):
    """What is not shown, and what it would need."""

    what: str
    why: str


class ClassReport(Frozen):
    """All that a class report says. With fewer learners than its thresholds it says less, never more."""

    subject: Subject
    learners: int
    shareable: bool
    """For outside the class: every count is rounded down to fives, and what could be traced is left out."""
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
    diagnoses: dict[str, int] = {}
    """Hypothesis to how many committed to it."""
    flags: tuple[Flag, ...] = ()
    points: tuple[Point, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    answer: str
    labels: dict[str, str]
    """Hypothesis id to label, in the order shown."""
    sources: tuple[Cited, ...] = ()
