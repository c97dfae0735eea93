"""The teaching workup: every item that can be asked, examined or ordered, and what it can mean."""

from collections.abc import Iterable
from dataclasses import field
from functools import cached_property
from typing import Annotated, Literal, Self

from workup.core.content.about import AboutFile
from workup.core.content.faults import Known, several
from workup.core.content.head import PackHead
from workup.core.content.hypotheses import Family, HypothesesFile, Hypothesis
from workup.core.content.items import ACT_DONE, Item
from workup.core.content.measures import Act
from workup.core.content.rules import SafetyRule
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.kinds import Id, Line, Prose
from workup.core.text.marks import After, Bounds, Judged
from workup.core.text.value import Value, as_data


class Source(Value):
    """Where a statement comes from."""

    citation: Line
    """Authors, year, journal; enough to recognise it."""
    locator: Line
    """DOI, PubMed id or page where it can be found."""
    read_as: Literal["abstract", "text", "reported elsewhere"]
    """How it was read: its abstract, its text, or another page that reports it."""


class Domain(Value):
    """A chapter of the checklist."""

    id: Id
    label: Line
    order: int
    act: Act
    """What one does with its items."""
    words: tuple[Line, ...] = ()
    """Other words that open it."""
    about: Prose


_OF_RESULTS = frozenset({"tells", "question", "pairs_with", "preferred_over", "part_of", "group"})
"""Fields of an item that are about what it shows."""


def _acts_show_nothing(items: dict[str, Item], info: Judged) -> dict[str, Item]:
    domain = info.data.get("domain")
    if domain is None or domain.act != "do":
        return items
    faults: list[tuple[tuple[str | int, ...], str]] = []
    for item_id, item in items.items():
        if set(item.outcomes) != {ACT_DONE}:
            faults.append(((item_id, "outcomes"), f"an act that protects has one outcome, '{ACT_DONE}'"))
        for outcome_id, outcome in item.outcomes.items():
            if outcome.bearing or outcome.tells or outcome.contested:
                place = (item_id, "outcomes", outcome_id, "bearing")
                faults.append((place, "an act that protects shows nothing, so it bears on nothing"))
        for name in _OF_RESULTS & set(as_data(item, bare=True)):
            faults.append(((item_id, name), "an act that protects has no result, so it has no such field"))
        for name in set(as_data(item.burden, bare=True)) - {"minutes"}:
            faults.append(((item_id, "burden", name), "an act that protects costs minutes, and nothing else"))
    if faults:
        raise several(faults)
    return items


def _bearings_differ(items: dict[str, Item], info: Judged) -> dict[str, Item]:
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


class ChecklistFile(Value):
    """One file of the checklist folder: a domain and its items."""

    domain: Domain
    items: Annotated[dict[Id, Item], Bounds(min_length=1), After(_acts_show_nothing), After(_bearings_differ)]
    safety: dict[Id, SafetyRule] = field(default_factory=dict)


class SourcesFile(Value):
    """sources.toml."""

    sources: Annotated[dict[Id, Source], Bounds(min_length=1)]


class Checklist(Value):
    """The whole of the shared knowledge, in its taught order."""

    domains: tuple[Domain, ...]
    items: dict[str, Item]
    domain_of: dict[str, str]
    """Item id to domain id."""
    safety: dict[str, SafetyRule]
    families: dict[str, Family]
    hypotheses: dict[str, Hypothesis]
    sources: dict[str, Source]
    vocabulary: VocabularyFile = field(default_factory=VocabularyFile)
    pack: PackHead
    """Whose it is."""
    about: AboutFile | None = None
    """Its illness on one page; None where the pack has none."""

    @classmethod
    def assembled(
        cls,
        files: Iterable[ChecklistFile],
        hypotheses: HypothesesFile,
        sources: SourcesFile,
        pack: PackHead,
        vocabulary: VocabularyFile | None = None,
        about: AboutFile | None = None,
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
            about=about,
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
        return self._bearings[item_id, outcome_id]

    @cached_property
    def _bearings(self) -> dict[tuple[str, str], dict[str, int]]:
        # Asked for once in each case, of every finding that it could show.
        families = {hypothesis_id: hypothesis.family or "" for hypothesis_id, hypothesis in self.hypotheses.items()}
        return {
            (item_id, outcome_id): {
                hypothesis_id: bearing
                for hypothesis_id, family in families.items()
                if (bearing := outcome.bearing.get(hypothesis_id, outcome.bearing.get(family, 0)))
            }
            for item_id, item in self.items.items()
            for outcome_id, outcome in item.outcomes.items()
        }
