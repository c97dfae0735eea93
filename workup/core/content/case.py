"""A case resolved against the checklist: all that a walk and a debrief need."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import repeat
from typing import Any, Literal, TypeVar

from pydantic import Field

from workup.core.content.casefile import (
    Beginning,
    CaseFile,
    Contrast,
    Finding,
    KeyStep,
    MustNotMiss,
    Patient,
    Provenance,
    Reference,
    RoleWhen,
    Sibling,
    Teaching,
    Trap,
)
from workup.core.content.checklist import (
    OTHER,
    AgeGroup,
    Checklist,
    Domain,
    Family,
    Hypothesis,
    Item,
    Role,
    Sex,
    Source,
)
from workup.core.content.digests import Digests, digests_of
from workup.core.content.head import Degree, PackHead
from workup.core.content.rules import SafetyRule
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.kinds import DAGGER, Frozen

Value = TypeVar("Value")


class CaseItem(Frozen):
    """An item as this case shows it."""

    id: str
    domain: str
    act: Literal["ask", "examine", "order"]
    label: str
    aliases: tuple[str, ...]
    asks: str
    can_tell: str
    cannot_tell: str
    item_basis: tuple[str, ...]
    minutes: int
    sedated: bool
    films: int
    scans: int
    invasive: str
    """A degree of the pack."""
    role: Role
    role_why: str
    role_basis: tuple[str, ...]
    role_changes: tuple[RoleWhen, ...]
    question: str
    pairs_with: tuple[str, ...]
    preferred_over: tuple[str, ...]
    part_of: str | None
    group: str
    outcome: str
    text: str
    note: str | None
    contested: bool
    basis: tuple[str, ...]
    possible: dict[str, dict[str, int]]
    """Outcome id to bearing on each hypothesis in play."""
    wording: dict[str, str]
    """Outcome id to its usual wording."""
    is_deep: bool = Field(exclude=True)
    """Whether it is worth a pause before the first of its kind: the pack says what is."""
    depth: int = Field(exclude=True)
    """The place of its degree among the pack's; 0 for none."""
    degree: Degree | None = Field(exclude=True)
    """What the pack says of its degree; None for none."""

    @cached_property
    def bearing(self) -> dict[str, int]:
        """Of the finding it shows, on each hypothesis in play that it touches."""
        return self.possible[self.outcome]

    @cached_property
    def bearings(self) -> tuple[dict[str, int], ...]:
        """Of everything that it could show, each different one once."""
        return tuple({tuple(sorted(bearing.items())): bearing for bearing in self.possible.values()}.values())

    @cached_property
    def is_burdensome(self) -> bool:
        """Whether it is deep or radiating: worth asking what it is for."""
        return self.is_deep or self.films + self.scans > 0

    @property
    def may_be_against(self) -> bool:
        """Whether the author may call it not indicated or harmful at some moment of this case."""
        return self.role.is_against or any(change.role.is_against for change in self.role_changes)


def _are_pair(one: CaseItem, other: CaseItem) -> bool:
    return other.id in one.pairs_with or one.id in other.pairs_with


class Unserved(Frozen):
    """An item that the checklist has for people of another age or sex."""

    label: str
    names: tuple[str, ...]
    ages: tuple[AgeGroup, ...]
    sex: Sex
    """Whom it serves."""


class Case(Frozen):
    """A case resolved against the checklist: all that a walk and a debrief need."""

    id: str
    title: str
    version: str
    audience: str
    difficulty: int
    minutes: int
    presenting: str
    opening: str
    begins: Beginning
    patient: Patient
    domains: tuple[Domain, ...]
    items: dict[str, CaseItem]
    families: dict[str, Family]
    hypotheses: dict[str, Hypothesis]
    answer: str
    acceptable: tuple[str, ...]
    key_steps: dict[str, KeyStep]
    safety: dict[str, SafetyRule]
    must_not_miss: dict[str, MustNotMiss]
    reference: Reference
    traps: dict[str, Trap]
    contrast: Contrast
    teaching: Teaching
    contrasts_with: tuple[Sibling, ...]
    provenance: Provenance
    sources: dict[str, Source]
    pack: PackHead = Field(exclude=True)
    """Whose case it is."""
    # What follows only serves to understand what is typed, so it is no part of what the case is.
    vocabulary: VocabularyFile = Field(exclude=True)
    unserved: dict[str, Unserved] = Field(exclude=True)
    other_hypotheses: dict[str, tuple[str, ...]] = Field(exclude=True)
    """Hypotheses of the checklist that are not in play here, with their names."""

    def once(self, find: "Callable[[Case], Value]") -> Value:
        """What a function says of this case, asked the first time alone."""
        if find not in self._said:
            self._said[find] = find(self)
        told: Value = self._said[find]
        return told

    @cached_property
    def _said(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def rules(self) -> str:
        """The digest of what decides: while it is the same, walks go on and may be counted together."""
        return self._digests.rules

    @cached_property
    def words(self) -> str:
        """The digest of what is only said."""
        return self._digests.words

    @cached_property
    def _digests(self) -> Digests:
        return digests_of(self)

    @cached_property
    def options(self) -> tuple[str, ...]:
        """The hypotheses in play and something else, in the order they are always shown."""
        return (*self.hypotheses, OTHER)

    def label(self, hypothesis_id: str) -> str:
        """What a hypothesis is called on the screen."""
        return "something else" if hypothesis_id == OTHER else self.hypotheses[hypothesis_id].label

    def leader(self, chips: Mapping[str, int]) -> str | None:
        """The option with most chips, the first of equals in the order shown; None without chips."""
        counts = [chips.get(option, 0) for option in self.options]
        return self.options[counts.index(max(counts))] if chips else None

    def addressed_by(self, hypothesis_id: str) -> tuple[tuple[str, ...], ...]:
        """The sets that address a must-not-miss hypothesis in this case, of items or of findings."""
        own = self.must_not_miss[hypothesis_id].addressed_by
        return self.hypotheses[hypothesis_id].addressed_by if own is None else own

    def speaks_for(self, item_id: str, hypothesis_id: str) -> bool:
        """Whether what the item shows speaks for the hypothesis."""
        return self.items[item_id].bearing.get(hypothesis_id, 0) > 0

    def settles(self, shown: str, hypothesis_id: str) -> bool:
        """Whether an entry of `addressed_by` counts once its item has been seen.

        An item does unless it speaks for the danger: whoever sees a sign of it has more to do. A finding
        that is named does when it is what was shown, even if it speaks for the danger; that is the author's exception.
        """
        item_id, named, outcome = shown.partition(":")
        if item_id not in self.items:
            return False
        return self.items[item_id].outcome == outcome if named else not self.speaks_for(item_id, hypothesis_id)

    def earns(self, item_id: str) -> bool:
        """Whether doing it can count for a learner: neither it nor a test of its sample may be against here.

        Were an act to count that a not indicated test brings along, ordering that test would pay.
        """
        return item_id in self._earning

    @cached_property
    def _earning(self) -> frozenset[str]:
        idle = {item_id for item_id, item in self.items.items() if item.may_be_against}
        return frozenset(i for i in self.items if i not in idle and idle.isdisjoint(self.parts.get(i, ())))

    @cached_property
    def known_from(self) -> Mapping[str, frozenset[str]]:
        """Item to those whose finding, once seen, makes an order of it a repeat: itself, and what asks the same.

        What is preferred over a test that was had first may show what that one could not.
        """
        asking: dict[str, list[CaseItem]] = {}
        for item in self.items.values():
            asking.setdefault(item.question, []).append(item)
        return {
            item_id: frozenset(
                {
                    item_id,
                    *(
                        o.id
                        for o in asking[item.question]
                        if o.id not in item.preferred_over and not _are_pair(o, item)
                    ),
                }
            )
            for item_id, item in self.items.items()
        }

    @cached_property
    def outdone_by(self) -> Mapping[str, frozenset[str]]:
        """Item to those that are preferred over it: beside one of them in a session it is a repeat."""
        return {
            item_id: frozenset(
                other_id
                for other_id, other in self.items.items()
                if item.id in other.preferred_over and not _are_pair(other, item)
            )
            for item_id, item in self.items.items()
        }

    @cached_property
    def apart(self) -> Mapping[str, Mapping[str, int]]:
        """Option to how far what each item shows sets it apart from the rest, in so many parts as there are options."""
        sums = {i: sum(map(item.bearing.get, self.options, repeat(0))) for i, item in self.items.items()}
        return {
            option: {i: len(self.options) * item.bearing.get(option, 0) - sums[i] for i, item in self.items.items()}
            for option in self.options
        }

    @cached_property
    def grouped(self) -> frozenset[str]:
        """Items that share their evidence with another."""
        members = Counter(item.group for item in self.items.values())
        return frozenset(item_id for item_id, item in self.items.items() if members[item.group] > 1)

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """Act to the tests of its sample."""
        acts = {item.part_of for item in self.items.values() if item.part_of}
        return {act: frozenset(i for i, item in self.items.items() if item.part_of == act) for act in acts}

    @cached_property
    def burdensome(self) -> frozenset[str]:
        """Items of which it is asked what they are for."""
        return frozenset(item_id for item_id, item in self.items.items() if item.is_burdensome)

    @cached_property
    def watched(self) -> Mapping[str, frozenset[str]]:
        """Safety rule to the items that it watches."""
        return {
            rule_id: self.sedated if rule.sedated else frozenset(rule.items) for rule_id, rule in self.safety.items()
        }

    @cached_property
    def key_items(self) -> frozenset[str]:
        """Items by which a key step can be done."""
        return frozenset(item_id for step in self.key_steps.values() for item_id in step.any_of)

    @cached_property
    def sedated(self) -> frozenset[str]:
        """Items that need sedation."""
        return frozenset(item_id for item_id, item in self.items.items() if item.sedated)

    @cached_property
    def acts(self) -> frozenset[str]:
        """Items that yield the sample of others."""
        return frozenset(self.parts)

    def as_session(self, items: Iterable[str]) -> tuple[str, ...]:
        """The tests that are done when these are ordered, in the order in which they are done.

        A test of a sample brings its act with it, in front. Sampling comes last: pictures are read before a needle
        goes in.
        """
        wanted = set(items)
        wanted |= {act for item_id in wanted if (act := self.items[item_id].part_of)}
        return tuple(sorted(wanted, key=self._turn_in_session.__getitem__))

    @cached_property
    def _turn_in_session(self) -> Mapping[str, tuple[bool, int]]:
        return {
            item_id: (item_id in self.acts or item.part_of is not None, place)
            for place, (item_id, item) in enumerate(self.items.items())
        }

    def in_domain(self, domain_id: str) -> tuple[CaseItem, ...]:
        """Its items that can be done for this person, in the checklist's order."""
        return tuple(item for item in self.items.values() if item.domain == domain_id)


def resolve(file: CaseFile, checklist: Checklist) -> Case:
    """The case as it will be walked. The file must fit: see `misfits`."""
    in_play = {h: checklist.hypotheses[h] for h in checklist.hypotheses if h in file.hypotheses}
    items = {
        item_id: _resolved(item_id, item, file, checklist, frozenset(in_play))
        for item_id, item in checklist.items.items()
        if serves(item, file.patient)
    }
    return Case(
        id=file.id,
        title=file.title,
        version=file.version,
        audience=file.audience,
        difficulty=file.difficulty,
        minutes=file.minutes,
        presenting=file.presenting,
        opening=file.opening,
        begins=file.begins,
        patient=file.patient,
        domains=checklist.domains,
        items=items,
        families={f: checklist.families[f] for f in {h.family: None for h in in_play.values() if h.family}},
        hypotheses=in_play,
        answer=file.answer,
        acceptable=file.acceptable,
        key_steps=file.key_steps,
        safety={
            rule_id: rule
            for rule_id, rule in {**checklist.safety, **file.safety}.items()
            if rule.sedated or any(item_id in items for item_id in rule.items)
        },
        must_not_miss=file.must_not_miss,
        reference=file.reference,
        traps=file.traps,
        contrast=file.contrast,
        teaching=file.teaching,
        contrasts_with=file.contrasts_with,
        provenance=file.provenance,
        sources=checklist.sources,
        pack=checklist.pack,
        vocabulary=checklist.vocabulary,
        unserved={
            item_id: Unserved(label=item.label, names=(item.label, *item.aliases), ages=item.ages, sex=item.sex)
            for item_id, item in checklist.items.items()
            if item_id not in items
        },
        other_hypotheses={
            hypothesis_id: (one.label, *one.aliases)
            for hypothesis_id, one in checklist.hypotheses.items()
            if hypothesis_id not in in_play
        },
    )


def serves(item: Item, patient: Patient) -> bool:
    """Whether an item can be done for this person's age and sex."""
    return AgeGroup.at(patient.age_months) in item.ages and item.sex in ("any", patient.sex)


def _resolved(item_id: str, item: Item, file: CaseFile, checklist: Checklist, in_play: frozenset[str]) -> CaseItem:
    finding = file.findings.get(item_id) or Finding(outcome=item.usual)
    outcome = item.outcomes[finding.outcome]
    given = file.roles.get(item_id)
    domain = checklist.domain(checklist.domain_of[item_id])
    sedated = AgeGroup.at(file.patient.age_months) in item.burden.sedated
    return CaseItem(
        id=item_id,
        domain=domain.id,
        act=domain.act,
        label=item.label,
        aliases=item.aliases,
        asks=item.asks,
        can_tell=item.can_tell,
        cannot_tell=item.cannot_tell,
        item_basis=item.basis,
        minutes=item.burden.minutes,
        sedated=sedated,
        films=item.burden.films,
        scans=item.burden.scans,
        invasive=item.burden.invasive,
        role=given.role if given else item.role,
        role_why=given.why if given else item.cannot_tell if item.role.is_against else item.can_tell,
        role_basis=given.basis if given else (DAGGER,),
        role_changes=given.changes if given else (),
        question=item.question or item_id,
        pairs_with=item.pairs_with,
        preferred_over=item.preferred_over,
        part_of=item.part_of,
        group=item.group or item_id,
        outcome=finding.outcome,
        text=spoken(finding.text or outcome.text, file.patient),
        note=spoken(note, file.patient) if (note := finding.note or outcome.note) else None,
        contested=outcome.contested,
        basis=outcome.basis,
        possible={
            outcome_id: {h: b for h, b in checklist.bearing(item_id, outcome_id).items() if h in in_play}
            for outcome_id in item.outcomes
        },
        wording={outcome_id: spoken(possible.text, file.patient) for outcome_id, possible in item.outcomes.items()},
        is_deep=checklist.pack.deep.holds(sedated=sedated, invasive=item.burden.invasive),
        depth=checklist.pack.depth(item.burden.invasive),
        degree=checklist.pack.invasive.get(item.burden.invasive),
    )


_PRONOUNS: Mapping[str, Mapping[str, str]] = {
    "female": {"{she}": "she", "{She}": "She", "{her}": "her", "{Her}": "Her"},
    "male": {"{she}": "he", "{She}": "He", "{her}": "his", "{Her}": "His"},
}


def spoken(text: str, patient: Patient) -> str:
    """The text with its placeholders filled in for this person."""
    for placeholder, word in {"{name}": patient.name, **_PRONOUNS[patient.sex]}.items():
        text = text.replace(placeholder, word)
    return text
