"""What an edit of a case changes for a learner, so that a second reader can sign it off. Pure: ids and numbers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from workup.core.authoring.compare import parts
from workup.core.authoring.compare.changes import (
    Bearings,
    Change,
    Differs,
    Disputed,
    InPlay,
    NotOffered,
    Offered,
    Ordered,
    Reordered,
    SameWords,
    Sedation,
    Shows,
    between,
    entries,
    is_reordered,
    sequence,
)
from workup.core.authoring.compare.consequences import Consequence, consequences
from workup.core.authoring.compare.later import later_forms
from workup.core.authoring.compare.parts import Version
from workup.core.authoring.compare.values import Field, Part, Subject, on_one_line
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.resolution import resolve, spoken

Differ = Literal["rules", "words", "neither"]
"""What of the two digests of a case differs."""

Chapter = Literal[
    "case", "person", "opening", "hypotheses", "findings", "roles", "key-steps", "safety", "dangers", "plan", "traps",
    "contrast", "teaching", "order", "judged",
]  # fmt: skip
"""A part of a case, as a second reader goes through it."""


class Comparison(NamedTuple):
    """Every change, chapter by chapter, and then what follows; empty where nothing changes."""

    changes: Mapping[Chapter, tuple[Change, ...]]
    consequences: tuple[Consequence, ...]
    """For the four learners."""
    differ: Differ
    """Whether walks already made can be gone on with and counted."""


def comparison(old: CaseFile, new: CaseFile, checklist: Checklist) -> Comparison:
    """What a learner of the new case meets that one of the old did not. Both files must fit: see `misfits`."""
    one, two = (Version(file, resolve(file, checklist), checklist) for file in (old, new))
    changed = changes(one, two)
    return Comparison(
        changed,
        tuple(consequences(one.case, two.case)) if changed else (),
        "rules" if one.case.rules != two.case.rules else "words" if one.case.words != two.case.words else "neither",
    )


def changes(old: Version, new: Version) -> dict[Chapter, tuple[Change, ...]]:
    """What the two say differently, without what follows from it."""
    found = {chapter: tuple(differing(old, new)) for chapter, differing in _CHAPTERS.items()}
    return {chapter: some for chapter, some in found.items() if some}


def _person(old: Version, new: Version) -> Iterator[Change]:
    yield from between(parts.person(old), parts.person(new))
    before, after = old.case.items, new.case.items
    for item_id, item in after.items():
        if item_id not in before:
            yield Offered(item_id, on_one_line(item.text))
        elif item.sedated != before[item_id].sedated:
            yield Sedation(item_id, item.sedated)
    yield from (NotOffered(item_id) for item_id in before if item_id not in after)


def _findings(old: Version, new: Version) -> Iterator[Change]:
    for item_id, item in new.case.items.items():
        if item_id not in old.case.items:
            continue
        before = old.case.items[item_id]
        if before.outcome != item.outcome:
            had, has = _bearings(old, item_id, before.outcome), _bearings(new, item_id, item.outcome)
            yield Shows(item_id, before.outcome, item.outcome, had, has)
            if before.contested != item.contested:
                yield Disputed(item_id, item.contested)
        yield from _wording(old, new, item_id)


def _bearings(version: Version, item_id: str, outcome: str) -> Bearings:
    bearing = version.checklist.bearing(item_id, outcome)
    said = [(hypothesis, bearing[hypothesis]) for hypothesis in version.case.hypotheses if hypothesis in bearing]
    return tuple(sorted(said, key=lambda one: -abs(one[1])))


def _wording(old: Version, new: Version, item_id: str) -> Iterator[Change]:
    for field in (Field("words"), Field("note")):
        one, two = (_written(version, item_id, field) for version in (old, new))
        # A placeholder in the place of the word it stands for changes nothing.
        if any(_said(one, version) != _said(two, version) for version in (old, new)):
            yield Differs(Subject("item", item_id), field, _said(one, old) or None, _said(two, new) or None)
        elif field.name == "words" and old.case.items[item_id].outcome != new.case.items[item_id].outcome:
            yield SameWords(item_id, _said(two, new))
    yield from between(parts.note(old, item_id), parts.note(new, item_id))
    yield from sequence(later_forms(old, item_id), later_forms(new, item_id))


def _said(text: str, version: Version) -> str:
    return on_one_line(spoken(text, version.file.patient))


def _written(version: Version, item_id: str, field: Field) -> str:
    name = "text" if field.name == "words" else "note"
    finding = version.file.findings.get(item_id)
    usual = version.checklist.items[item_id].outcomes[version.case.items[item_id].outcome]
    return str((finding and getattr(finding, name)) or getattr(usual, name) or "")


def _roles(old: Version, new: Version) -> Iterator[Change]:
    for item_id in new.case.items:
        if item_id in old.case.items:
            yield from between(parts.role(old, item_id), parts.role(new, item_id))
            yield from sequence(parts.role_changes(old, item_id), parts.role_changes(new, item_id))


def _hypotheses(old: Version, new: Version) -> Iterator[Change]:
    before, after = old.case.hypotheses, new.case.hypotheses
    yield from (InPlay(hypothesis, True) for hypothesis in after if hypothesis not in before)
    yield from (InPlay(hypothesis, False) for hypothesis in before if hypothesis not in after)
    yield from between(parts.answer(old), parts.answer(new))


def _plan(old: Version, new: Version) -> Iterator[Change]:
    yield from between(parts.ideas(old), parts.ideas(new))
    yield from sequence(parts.steps(old), parts.steps(new))
    yield from entries(parts.lists(old), parts.lists(new))


def _contrast(old: Version, new: Version) -> Iterator[Change]:
    yield from between(parts.contrast(old), parts.contrast(new))
    yield from entries(parts.siblings(old), parts.siblings(new))


def _teaching(old: Version, new: Version) -> Iterator[Change]:
    yield from between(parts.teaching(old), parts.teaching(new))
    before, after = parts.points(old), parts.points(new)
    if not is_reordered(before, after):
        yield from sequence(before, after)


def _order(old: Version, new: Version) -> Iterator[Change]:
    for what, ordered in _ORDERED.items():
        one, two = ordered(old), ordered(new)
        common = [key for key in two if key in one]
        if [key for key in one if key in two] != common:
            yield Reordered(what, tuple(two[key].subject for key in common))
    if is_reordered(parts.points(old), after := parts.points(new)):
        yield Reordered("points", tuple(_begun(point) for point in after))


def _begun(point: Part) -> str:
    return " ".join(str(point.says[Field("text")]).split()[:6])


_ORDERED: Mapping[Ordered, Callable[[Version], Mapping[str, Part]]] = {
    "key-steps": parts.key_steps,
    "dangers": parts.dangers,
    "safety": parts.safety,
    "siblings": parts.siblings,
}

_CHAPTERS: Mapping[Chapter, Callable[[Version, Version], Iterable[Change]]] = {
    "case": lambda old, new: between(parts.case(old), parts.case(new)),
    "person": _person,
    "opening": lambda old, new: between(parts.opening(old), parts.opening(new)),
    "hypotheses": _hypotheses,
    "findings": _findings,
    "roles": _roles,
    "key-steps": lambda old, new: entries(parts.key_steps(old), parts.key_steps(new)),
    "safety": lambda old, new: entries(parts.safety(old), parts.safety(new)),
    "dangers": lambda old, new: entries(parts.dangers(old), parts.dangers(new)),
    "plan": _plan,
    "traps": lambda old, new: entries(parts.traps(old), parts.traps(new)),
    "contrast": _contrast,
    "teaching": _teaching,
    "order": _order,
    "judged": lambda old, new: between(parts.judged(old), parts.judged(new)),
}
