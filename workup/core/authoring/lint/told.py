"""Every sentence of a case that somebody reads: where it stands in the file, and who reads it when.

The walk follows the models themselves, so that a field that is added is read by every lint; whoever adds one says in
`WHEN` who reads it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.lines import Place
from workup.core.content.resolution import spoken
from workup.core.text.kinds import Line, Prose
from workup.core.text.value import Value, fields_of

When = Literal["before", "result", "after", "aside"]
"""Before the commitment, by whoever asks, examines or acts, or by everybody; only by those who sent the test; after the
commitment; or by no learner."""

Kind = Literal["line", "prose"]


class Told(NamedTuple):
    """One text of a case."""

    place: Place
    text: str
    """As this person's learners read it."""
    field: str
    """The model and its field: `Finding.text`."""
    kind: Kind
    when: When
    basis: tuple[str, ...]
    """What the table in which it stands cites; empty where it cites nothing."""

    @property
    def item(self) -> str:
        """The item of a finding; empty for any other text."""
        return str(self.place[1]) if self.place[0] == "findings" else ""

    @property
    def is_shown(self) -> bool:
        """Whether it is what an item shows, in any of its forms."""
        return self.field in SHOWN


SHOWN = ("Finding.text", "Later.text")
"""What an item shows: who reads it depends on what kind of item it is."""

WHEN: Mapping[str, When] = {
    **dict.fromkeys(("CaseFile.title", "CaseFile.audience", "CaseFile.presenting", "CaseFile.opening"), "before"),
    **dict.fromkeys(("Patient.name", "Patient.setting", "KnownAlready.source"), "before"),
    **dict.fromkeys(("Finding.note", "Later.note", "RoleGiven.why", "RoleWhen.why"), "after"),
    **dict.fromkeys(("KeyStep.label", "KeyStep.missed", "KeyStep.why", "KeyStep.expert"), "after"),
    **dict.fromkeys(("SafetyRule.label", "SafetyRule.happened", "SafetyRule.why", "SafetyRule.expert"), "after"),
    **dict.fromkeys(("MustNotMiss.missed", "MustNotMiss.why", "MustNotMiss.expert"), "after"),
    **dict.fromkeys(("Reference.ideas", "Contrast.pivot", "Teaching.sentence", "Point.text"), "after"),
    **dict.fromkeys(("Sibling.because", "Provenance.note"), "after"),
    **dict.fromkeys(("Trap.label", "Provenance.agreement"), "aside"),
}
"""Who reads each field, and when; of those in `SHOWN` the item decides."""


_FILLED_IN = (*SHOWN, "Finding.note", "Later.note")


def told(file: CaseFile, checklist: Checklist) -> Iterator[Told]:
    """Every text of the case, in the order of the models."""
    for place, text, field, kind, basis in _texts(file, ()):
        when = _shown_when(file, checklist, place, field) if field in SHOWN else WHEN[field]
        yield Told(place, spoken(text, file.patient) if field in _FILLED_IN else text, field, kind, when, basis)


def _shown_when(file: CaseFile, checklist: Checklist, place: Place, field: str) -> When:
    item_id = str(place[1])
    act = checklist.domain(checklist.domain_of[item_id]).act
    # What is known at the start is read with the opening; what a test shows later on is read by those who sent it.
    is_known = field == "Finding.text" and file.findings[item_id].known is not None
    return "before" if act != "order" or is_known else "result"


def _texts(value: object, place: Place, field: str = "", kind: Kind | None = None, basis: tuple[str, ...] = ()) -> Any:
    match value:
        case Value():
            model: Any = type(value)
            own = getattr(value, "basis", ())
            for one in fields_of(model):
                where = (*place, one.metadata.get("alias", one.name))
                kind = kinds_of(model)[one.name]
                yield from _texts(getattr(value, one.name), where, f"{model.__name__}.{one.name}", kind, own)
        case Mapping():
            for key, one in value.items():
                yield from _texts(one, (*place, key), field, kind, basis)
        case tuple():
            for number, one in enumerate(value):
                yield from _texts(one, (*place, number), field, kind, basis)
        case str() if kind:
            yield place, value, field, kind, basis


@cache
def kinds_of(model: type[Value]) -> Mapping[str, Kind | None]:
    """Of each field, which kind of text it holds; None for ids, numbers and other models."""
    hints = get_type_hints(model, include_extras=True)
    return {name: _kind(hints[name]) for name in model._fields}


def _kind(hint: object) -> Kind | None:
    if get_origin(hint) is Annotated:
        text, *kept = get_args(hint)
        for kind, of_kind in _KINDS.items():
            if text is str and kept[: len(of_kind)] == of_kind:
                return kind
        return _kind(text)
    return next(filter(None, map(_kind, get_args(hint))), None)


_KINDS: Mapping[Kind, list[object]] = {"line": [*get_args(Line)[1:]], "prose": [*get_args(Prose)[1:]]}
