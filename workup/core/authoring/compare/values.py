"""What stands in one field of a case, so that two versions can be laid side by side: texts, numbers and ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from workup.core.content.rules import Condition
from workup.core.figures.sheets import AnyFigure
from workup.core.text.value import as_data


@dataclass(frozen=True, slots=True)
class Item:
    """One item, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One hypothesis, or something else, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several of one kind, in their order."""

    of: Literal["items", "hypotheses", "words"]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of items, some with the outcome they have to show (`fundi:swollen`): any one set will do."""

    sets: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class EverySedated:
    """Every test under sedation."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A weekday and an hour."""

    day: str
    at: str


@dataclass(frozen=True, slots=True)
class Months:
    """An age."""

    number: int


Value = str | int | bool | Item | Hypothesis | Listing | Sets | EverySedated | Moment | Months | Condition
"""A text is on one line, with a sign where a paragraph begins: as a page shows it."""

FieldName = Literal[
    "id", "title", "version", "audience", "difficulty", "minutes", "presenting", "begins",
    "name", "age", "sex", "setting", "lies-still", "words", "note", "tells",
    "known-from", "known-on", "picture", "shows", "from-day", "from-hours", "after", "again", "late",
    "role", "why", "basis", "while", "expert", "missed", "happened",
    "answer", "acceptable", "look-alike", "pivot", "pivot-rests-on",
    "any-of", "by", "level", "watches", "when", "needs", "same-session", "addressed-by",
    "ideas", "look", "order", "purpose", "chips", "supports", "against", "commits", "open", "step", "step-purpose",
    "bound", "step-bound", "waits-for", "step-waits-for",
    "sentence", "next-time", "next-time-basis", "text", "because",
    "raters", "judged", "agreement", "clinician-reviewed", "reviewed",
]  # fmt: skip
"""What a field of a case is for."""

FIELDS: tuple[FieldName, ...] = get_args(FieldName)


class Field(NamedTuple):
    """One field of a part: what it is for, and where there are several of a kind, of which step, item or hypothesis."""

    name: FieldName
    step: int = 0
    of: Item | Hypothesis | None = None


Says = Mapping[Field, Value]


SubjectKind = Literal["case", "item", "role", "later", "named", "danger", "step", "list", "point", "sibling"]


class Subject(NamedTuple):
    """What a change is about: an item, a key step, a trap, a list of the plan."""

    kind: SubjectKind
    id: str = ""
    """Of the item, hypothesis, checkpoint or case."""
    label: str = ""
    """What the author calls it; of a sibling, the hypothesis that it is named for."""
    number: int = 0


THE_CASE = Subject("case")


class Part(NamedTuple):
    """One part of a case, and what it says; a field that is empty is left out."""

    subject: Subject
    says: Says


def says(**values: Value | None) -> dict[Field, Value]:
    """The fields by their names, each text as a page shows it, without those that are empty."""
    return {Field(_field(name)): shown for name, value in values.items() if (shown := told(value)) is not None}


def told(value: Value | None) -> Value | None:
    """The value as a page shows it; None where there is nothing to show."""
    match value:
        case str():
            return on_one_line(value) or None
        case Listing(of, ids):
            return Listing(of, tuple(map(on_one_line, ids))) if ids else None
        case Sets(()):
            return None
        case _:
            return value


def pictured(figure: AnyFigure | None) -> str | None:
    """What a picture is drawn from, as its file has it."""
    if figure is None:
        return None
    given = as_data(figure, bare=True)
    return f"{figure.kind}: {', '.join(f'{name} = {value}' for name, value in given.items())}"


def on_one_line(text: str) -> str:
    """The text as a page shows it: lines run on, and a new paragraph is a sign of its own."""
    return " ¶ ".join(" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n"))


def _field(name: str) -> FieldName:
    known = name.strip("_").replace("_", "-")
    return next(field for field in FIELDS if field == known)
