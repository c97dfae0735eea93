"""Turning raw data from a file into a model, or into the list of every fault in it."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from workup.core.content.lines import Place, line_of
from workup.core.text.judging import judged, told
from workup.core.text.kinds import DAGGER, clean
from workup.core.text.marks import After, Bounds, Judged, amiss
from workup.core.text.saying import Saying
from workup.core.text.value import Value, fields_of
from workup.errors import ContentError, Fault

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import PydanticCustomError

MOST = 100
"""Faults of one file that are told in full; who mends these will see the rest."""


class Known(Value, kw_only=False):
    """The ids that content may refer to. Missing kinds are not checked."""

    items: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Item id to the ids of its outcomes."""
    hypotheses: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    """How far a test may go into the body."""


def _nearest(name: str, names: frozenset[str]) -> str:
    # Nobody slips into a name that is much longer than any.
    return next(iter(get_close_matches(name[:80], sorted(names), cutoff=0.5)), "")


def unknown(kind: str, name: str, names: frozenset[str]) -> "PydanticCustomError":
    """The error for a name that is not in the checklist, with those that are."""
    return amiss(
        "unknown_id",
        "there is no {kind} called '{name}'",
        {"kind": kind, "name": name, "names": names},
    )


def several(faults: list[tuple[Place, str]]) -> "PydanticCustomError":
    """One error that carries many faults, each with its place below the value being checked."""
    return amiss("several", "{count} faults", {"count": len(faults), "faults": faults})


def _reference(kind: str, names: str) -> After:
    def check(name: str, info: Judged) -> str:
        known = info.context
        if isinstance(known, Known) and name not in getattr(known, names):
            raise unknown(kind, name, frozenset(getattr(known, names)))
        return name

    return After(check)


def _finding(name: str, info: Judged) -> str:
    item, colon, outcome = name.partition(":")
    if not colon:
        raise amiss("finding", "write a finding as item:outcome, for example pulse:fast")
    known = info.context
    if isinstance(known, Known):
        if item not in known.items:
            raise unknown("item", item, frozenset(known.items))
        if outcome not in known.items[item]:
            raise unknown(f"outcome of '{item}'", outcome, known.items[item])
    return name


def _shown(name: str, info: Judged) -> str:
    if ":" in name:
        return _finding(name, info)
    known = info.context
    if isinstance(known, Known) and name not in known.items:
        raise unknown("item", name, frozenset(known.items))
    return name


def _basis(name: str, info: Judged) -> str:
    known = info.context
    if name != DAGGER and isinstance(known, Known) and name not in known.sources:
        raise unknown("source", name, known.sources)
    return name


def _bearing_on(name: str, info: Judged) -> str:
    known = info.context
    if isinstance(known, Known) and name not in known.hypotheses | known.families:
        raise unknown("hypothesis or family", name, known.hypotheses | known.families)
    return name


ItemId = Annotated[str, _reference("item", "items")]
HypothesisId = Annotated[str, _reference("hypothesis", "hypotheses")]
FamilyId = Annotated[str, _reference("family", "families")]
DegreeId = Annotated[str, _reference("invasive step", "degrees")]
BearingKey = Annotated[str, After(_bearing_on)]
FindingId = Annotated[str, After(_finding)]
ShownId = Annotated[str, After(_shown)]
"""An item, whatever it shows, or one finding of it: `pulse` or `pulse:fast`."""


def item_of(shown: ShownId) -> str:
    """The item of either."""
    return shown.partition(":")[0]


Basis = Annotated[str, After(_basis)]
"""A source id, or a dagger for the author's teaching judgement."""
BasisList = Annotated[tuple[Basis, ...], Bounds(min_length=1, max_length=6)]


Model = TypeVar("Model", bound=Value)


def read(model: type[Model], data: Mapping[str, Any], file: str, text: str, known: Known) -> Model:
    """The data as a model. Raises ContentError naming every fault with its file, line and path."""
    from pydantic import ValidationError

    try:
        return judged(model, data, known)
    except ValidationError as error:
        raise unusable(file, faults_of(error, model, file, text)) from None


def unusable(file: str, faults: Iterable[Fault]) -> ContentError:
    """The one error that lists the faults of a file, in the order of its lines; of very many, the first."""
    ordered = tuple(sorted(faults, key=lambda fault: (fault.line, fault.path)))
    count = "1 fault" if len(ordered) == 1 else f"{len(ordered):,} faults"
    below = f"The first {MOST} follow. " if len(ordered) > MOST else ""
    return ContentError(f"{file} cannot be used: {count}. {below}Mend each line below and try again.", ordered[:MOST])


def faults_of(error: "ValidationError", model: type[Value], file: str, text: str) -> list[Fault]:
    """Every fault that Pydantic found, with its line, its place and its code; of the first ones the nearest name."""
    # Pydantic does not count an entry that it refuses: the list is not too short, its entry is amiss.
    found = told(error)
    refused = {one["loc"][:depth] for one in found for depth in range(len(one["loc"]))}
    names = _field_names(model, set())
    faults: list[tuple[Fault, str, frozenset[str]]] = []
    for one in found:
        if one["type"] == "too_short" and one["loc"] in refused:
            continue
        place = tuple(part for part in one["loc"] if part != "[key]")
        context = one.get("ctx", {})
        if one["type"] == "several":
            faults += [
                (fault_at(file, text, (*place, *below), said), "", frozenset()) for below, said in context["faults"]
            ]
            continue
        meant, among = str(context.get("name", "")), context.get("names", frozenset())
        message = one["msg"].removeprefix("Value error, ")
        code = _code(one["type"], place, str(context.get("kind", "")))
        if one["type"] == "extra_forbidden":
            message = f"there is no field called '{place[-1]}' here"
            meant, among = str(place[-1]), names - {str(place[-1])}
        elif one["type"] == "missing":
            message = "this field is missing"
        faults.append((fault_at(file, text, place, message, code=code), meant, among))
    faults.sort(key=lambda one: (one[0].line, one[0].path))
    for fault, meant, among in faults[:MOST]:
        # Worth its time for those that are read.
        fault.nearest = _nearest(meant, among)
    return [fault for fault, _, _ in faults]


def _code(kind: str, place: Place, of: str) -> str:
    if place and place[-1] == "locator":
        return "E05"
    if place == ("key_steps",) and kind == "too_long":
        return "T01"
    known = {
        "extra_forbidden": "S02",
        "missing": "S03",
        "unseen": "S06",
        "unknown_id": "E02" if of == "source" else "S05",
    }
    return known.get(kind, "S04")


def fault_at(file: str, text: str, place: Place, message: str | Saying, nearest: str = "", code: str = "S04") -> Fault:
    """A fault at a dotted place of a TOML text; what the core would have said of it is still to be said."""
    # A message may quote what the file holds, and is printed on a terminal: one line, inert.
    where = clean(".".join(map(str, place)))[:200]
    said, saying = ("", message) if isinstance(message, Saying) else (clean(message)[:400], None)
    fault = Fault(file, line_of(text, place), where, said, nearest, code)
    fault.saying = saying
    return fault


def _field_names(model: type[Value], seen: set[type[Value]]) -> frozenset[str]:
    seen.add(model)
    names = set(model._fields)
    waiting: list[Any] = [one.type for one in fields_of(model)]
    while waiting:
        annotation = waiting.pop()
        waiting.extend(get_args(annotation))
        if isinstance(annotation, type) and issubclass(annotation, Value) and annotation not in seen:
            names |= _field_names(annotation, seen)
    return frozenset(names)
