"""What students get: the opening, the checklist as a worksheet, and a card for each finding."""

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.checklist import Domain
from workup.core.content.measures import Act
from workup.core.figures.sheets import AnyFigure
from workup.core.text.value import Value


class Subject(Value):
    """Which case it is; nothing here says what is the matter."""

    case: str
    name: str
    title: str
    version: str
    rules: str
    audience: str
    minutes: int
    opening: str


class Card(Value):
    """One item and the finding behind it."""

    number: int
    """From 1, in the checklist's order, so that it gives nothing away."""
    item: str
    label: str
    domain: str
    text: str
    minutes: int
    """Until its result is known."""
    sedated: bool
    films: int
    scans: int
    invasive: str | None
    """How far it goes into the body, as short as the pack says it; None for not at all."""
    sample_from: int | None
    """Number of the card of the act that yields its sample."""
    known: bool
    """Whether its finding is known when the walk begins, and stands on the handout."""
    figure: AnyFigure | None = None
    """What its finding looks like."""
    form: int = 0
    """The place of the form that it shows; 0 is the first. A later one has a card of its own, under the same number."""


class Chapter(Value):
    """A domain of the checklist and its cards."""

    id: str
    label: str
    act: Act
    cards: tuple[Card, ...]


def numbers_of(case: Case) -> dict[str, int]:
    """The number of each item's card: by domain and within it by the checklist, as the worksheet is ordered."""
    ordered = [item.id for domain in case.domains for item in case.in_domain(domain.id)]
    return {item_id: number for number, item_id in enumerate(ordered, start=1)}


def subject_of(case: Case) -> Subject:
    """The case as students know it."""
    return Subject(
        case=case.id,
        name=case.patient.name,
        title=case.title,
        version=case.version,
        rules=case.rules,
        audience=case.audience,
        minutes=case.minutes,
        opening=case.opening,
    )


def chapters_of(case: Case, numbers: dict[str, int]) -> tuple[Chapter, ...]:
    """Every card, by domain, with the finding as it is first shown."""
    return tuple(
        Chapter(
            id=domain.id,
            label=domain.label,
            act=domain.act,
            cards=tuple(_card(item, domain, numbers) for item in case.in_domain(domain.id)),
        )
        for domain in case.domains
        if case.in_domain(domain.id)
    )


def later_of(case: Case, numbers: dict[str, int]) -> tuple[Card, ...]:
    """A card for each later form, in the order of the cards."""
    return tuple(
        _card(item, domain, numbers, form)
        for domain in case.domains
        for first in case.in_domain(domain.id)
        for form, item in enumerate(first.forms)
        if form
    )


def _card(item: CaseItem, domain: Domain, numbers: dict[str, int], form: int = 0) -> Card:
    return Card(
        number=numbers[item.id],
        item=item.id,
        label=item.label,
        domain=domain.label,
        text=item.text,
        figure=item.figure,
        minutes=item.minutes,
        sedated=item.sedated,
        films=item.films,
        scans=item.scans,
        invasive=_short(item),
        sample_from=numbers[item.part_of] if item.part_of else None,
        known=item.known is not None,
        form=form,
    )


def _short(item: CaseItem) -> str | None:
    return (item.degree.short or item.degree.label) if item.degree else None
