"""The teaching workup: every item that can be asked, examined or ordered, and what it can mean."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, field_validator

from workup.core.content.faults import (
    BasisList,
    BearingKey,
    DegreeId,
    FamilyId,
    ItemId,
    Known,
    ShownId,
    several,
    unknown,
)
from workup.core.content.head import NOT_INVASIVE, PackHead
from workup.core.content.rules import SafetyRule
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.kinds import Frozen, Id, Line, Prose

OTHER = "something-else"
"""The hypothesis that stands for every diagnosis not on the list; no finding bears on it."""


class AgeGroup(StrEnum):
    """INFANT under 1 year, TODDLER 1 to 3, CHILD 4 to 11, ADOLESCENT 12 to 17, ADULT from 18."""

    INFANT = "infant"
    TODDLER = "toddler"
    CHILD = "child"
    ADOLESCENT = "adolescent"
    ADULT = "adult"

    @classmethod
    def at(cls, months: int) -> Self:
        """The group of a person of this age in months."""
        limits = {"infant": 12, "toddler": 48, "child": 144, "adolescent": 216}
        return cls(next((name for name, limit in limits.items() if months < limit), "adult"))


Sex = Literal["any", "female", "male"]
"""Whom an item is for."""


class Role(StrEnum):
    """What a test is worth in a case, as its author judges it."""

    ESSENTIAL = "essential"
    CONTRIBUTORY = "contributory"
    NEUTRAL = "neutral"
    NOT_INDICATED = "not indicated"
    HARMFUL = "harmful"

    @property
    def is_against(self) -> bool:
        """Whether the author would rather it were not done."""
        return self in (Role.NOT_INDICATED, Role.HARMFUL)


Bearing = Annotated[int, Field(ge=-2, le=2)]
"""How far a finding speaks for (+1, +2) or against (-1, -2) a hypothesis."""


class Source(Frozen):
    """Where a statement comes from."""

    citation: Line
    """Authors, year, journal; enough to recognise it."""
    locator: Line
    """DOI, PubMed id or page where it can be found."""
    read_as: Literal["abstract", "text", "reported elsewhere"]
    """How it was read: its abstract, its text, or another page that reports it."""


class Hypothesis(Frozen):
    """A diagnosis in play, with the script that a student should carry away."""

    label: Line
    """What it is called on the list."""
    aliases: tuple[Line, ...]
    """What a student may type for it."""
    family: FamilyId | None = None
    """Hypotheses of one family share findings: its id stands for all of them in a bearing."""
    must_not_miss: bool = False
    """Whether leaving it open is said in the debrief."""
    addressed_by: tuple[tuple[ShownId, ...], ...] = ()
    """Sets of which one addresses it: `pulse` counts unless what it shows speaks for this danger, `pulse:even`
    when that is what was shown."""
    raised_pressure: bool = False
    """Whether the pressure in the head may be raised where this is the cause."""
    who: Prose
    """Whom it meets."""
    mechanism: Prose
    """How it comes about."""
    course: Prose
    """How it runs."""
    typical: Prose
    """What one finds."""
    separates: Prose
    """What tells it from its look-alikes."""
    basis: BasisList
    """Where this is from."""


class Family(Frozen):
    """Hypotheses that share findings, and the names that a student may type for all of them."""

    label: Line
    """What the family is called."""
    aliases: tuple[Line, ...]
    """What a student may type for all of its members."""


class Burden(Frozen):
    """What an item costs the person, in units that are never converted into each other."""

    minutes: int = Field(ge=0, le=300_000)
    """Until its result is known."""
    sedated: tuple[AgeGroup, ...] = ()
    """The age groups in which it usually needs sedation or an anaesthetic."""
    films: int = Field(default=0, ge=0, le=3)
    """Plain films: a chest film, a skull film. Radiation, and little of it."""
    scans: int = Field(default=0, ge=0, le=3)
    """Scans with radiation: CT, PET; a PET-CT is two."""
    invasive: DegreeId = NOT_INVASIVE
    """How far it goes into the body: a degree of the pack."""


class Range(Frozen):
    """What numbers an outcome stands for, in a unit as it is written in a finding."""

    unit: Line
    """The words behind the number: `white cells`."""
    low: int
    high: int


class Outcome(Frozen):
    """One thing that an item can show."""

    text: Prose
    """Its usual wording; {name} {she} {She} {her} {Her} stand for the person."""
    bearing: dict[BearingKey, Bearing] = {}
    """On each hypothesis or family it touches; a hypothesis named beside its family keeps its own."""
    note: Prose | None = None
    """What it does and does not mean, for the debrief."""
    tells: tuple[BearingKey, ...] = ()
    """The hypotheses or families for which the note says that it speaks."""
    range: Range | None = None
    """The numbers that may stand in a case's own wording of it."""
    contested: bool = False
    """Sources disagree, so a learner's pick of it is not read."""
    basis: BasisList
    """Sources, and a dagger where the bearing is a judgement."""


class Item(Frozen):
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
    group: Id | None = None
    """Items that say the same thing share an evidence group, so that they count once."""
    usual: Id
    """The outcome that a case shows when it does not mention the item."""
    outcomes: Annotated[dict[Id, Outcome], Field(min_length=1)]
    """Everything it can show; the usual one is named above."""
    basis: BasisList
    """Where this is from."""

    @field_validator("outcomes")
    @classmethod
    def _usual_is_one(cls, outcomes: dict[str, Outcome], info: ValidationInfo) -> dict[str, Outcome]:
        usual = info.data.get("usual")
        if usual is not None and usual not in outcomes:
            raise unknown("outcome", usual, frozenset(outcomes))
        return outcomes


class Domain(Frozen):
    """A chapter of the checklist."""

    id: Id
    label: Line
    order: int
    act: Literal["ask", "examine", "order"]
    """What one does with its items."""
    words: tuple[Line, ...] = ()
    """Other words that open it."""
    about: Prose


class ChecklistFile(Frozen):
    """One file of the checklist folder: a domain and its items."""

    domain: Domain
    items: Annotated[dict[Id, Item], Field(min_length=1)]
    safety: dict[Id, SafetyRule] = {}

    @field_validator("items")
    @classmethod
    def _bearings_differ(cls, items: dict[str, Item], info: ValidationInfo) -> dict[str, Item]:
        known = info.context
        faults: list[tuple[tuple[str | int, ...], str]] = []
        for item_id, item in items.items():
            if item.part_of == item_id:
                faults.append(((item_id, "part_of"), "an item cannot be part of itself"))
            for other in (*item.pairs_with, *item.preferred_over):
                if isinstance(known, Known) and other in items and items[other].question != item.question:
                    faults.append(
                        ((item_id, "question"), f"'{other}' asks another question, so it can neither pair nor yield")
                    )
        if faults:
            raise several(faults)
        return items


class HypothesesFile(Frozen):
    """hypotheses.toml."""

    families: dict[Id, Family]
    hypotheses: Annotated[dict[Id, Hypothesis], Field(min_length=2)]


class SourcesFile(Frozen):
    """sources.toml."""

    sources: Annotated[dict[Id, Source], Field(min_length=1)]


class Checklist(Frozen):
    """The whole of the shared knowledge, in its taught order."""

    domains: tuple[Domain, ...]
    items: dict[str, Item]
    domain_of: dict[str, str]
    """Item id to domain id."""
    safety: dict[str, SafetyRule]
    families: dict[str, Family]
    hypotheses: dict[str, Hypothesis]
    sources: dict[str, Source]
    vocabulary: VocabularyFile = VocabularyFile()
    pack: PackHead
    """Whose it is."""

    @classmethod
    def assembled(
        cls,
        files: Iterable[ChecklistFile],
        hypotheses: HypothesesFile,
        sources: SourcesFile,
        pack: PackHead,
        vocabulary: VocabularyFile | None = None,
    ) -> Self:
        """One checklist out of its files, domains in their declared order."""
        ordered = sorted(files, key=lambda file: file.domain.order)
        return cls(
            domains=tuple(file.domain for file in ordered),
            items={item_id: item for file in ordered for item_id, item in file.items.items()},
            domain_of={item_id: file.domain.id for file in ordered for item_id in file.items},
            safety={rule_id: rule for file in ordered for rule_id, rule in file.safety.items()},
            families=hypotheses.families,
            hypotheses=hypotheses.hypotheses,
            sources=sources.sources,
            vocabulary=vocabulary or VocabularyFile(),
            pack=pack,
        )

    @cached_property
    def known(self) -> Known:
        """The ids that a case may refer to."""
        return Known(
            items={item_id: frozenset(item.outcomes) for item_id, item in self.items.items()},
            hypotheses=frozenset(self.hypotheses),
            families=frozenset(self.families),
            sources=frozenset(self.sources),
            degrees=frozenset(self.pack.degrees),
        )

    def domain(self, domain_id: str) -> Domain:
        """The domain of this id. Raises KeyError."""
        return next(domain for domain in self.domains if domain.id == domain_id)

    def bearing(self, item_id: str, outcome_id: str) -> dict[str, int]:
        """Hypothesis id to bearing of one finding, families spelled out, zeros left out."""
        given = self.items[item_id].outcomes[outcome_id].bearing
        spelled = {
            hypothesis_id: given.get(hypothesis_id, given.get(hypothesis.family or "", 0))
            for hypothesis_id, hypothesis in self.hypotheses.items()
        }
        return {hypothesis_id: bearing for hypothesis_id, bearing in spelled.items() if bearing}
