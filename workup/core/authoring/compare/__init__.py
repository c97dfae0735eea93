"""What an edit of a case changes for a learner, in words that a second reader can sign off. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from workup.core.authoring.compare import speech
from workup.core.authoring.compare.consequences import consequences
from workup.core.authoring.compare.speech import Version
from workup.core.authoring.compare.words import Entry, Value, becomes, entries, fields, key, plain, sequence, shown
from workup.core.content.case import Case, resolve, spoken
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.text.kinds import Frozen


class Group(Frozen):
    """The changes of one part of a case."""

    title: str
    lines: tuple[str, ...]


class Comparison(Frozen):
    """Every change, part by part, and then what follows for the learners; empty where nothing changes."""

    groups: tuple[Group, ...]


def comparison(old: CaseFile, new: CaseFile, checklist: Checklist) -> Comparison:
    """What a learner of the new case meets that one of the old did not. Both files must fit: see `fit.misfits`."""
    one, two = (Version(file, resolve(file, checklist), checklist) for file in (old, new))
    groups = changes(one, two)
    if groups:
        followed = tuple(consequences(one.case, two.case))
        groups = (
            *groups,
            Group(title="What follows for the four learners", lines=followed),
            Group(title="What follows for walks already made", lines=(_standing(one.case, two.case),)),
        )
    return Comparison(groups=groups)


def _standing(old: Case, new: Case) -> str:
    if old.rules != new.rules:
        return (
            "The rules have changed: a page or a course begins a started walk afresh, and a class report counts "
            "walks of the old case apart."
        )
    said = "the words have changed" if old.words != new.words else "so are the words that a learner meets"
    return f"The rules are the same, {said}: started walks go on, and a class is counted as before."


def changes(old: Version, new: Version) -> tuple[Group, ...]:
    """What the two say differently, without what follows from it."""
    groups = (Group(title=title, lines=tuple(said(old, new))) for title, said in _GROUPS.items())
    return tuple(group for group in groups if group.lines)


def _person(old: Version, new: Version) -> Iterator[str]:
    yield from fields(speech.person(old), speech.person(new))
    for item_id, item in new.case.items.items():
        if item_id not in old.case.items:
            yield f"{item.label}: now offered at this age and sex; it shows {shown(item.text)}."
        elif item.sedated != old.case.items[item_id].sedated:
            yield f"{item.label}: {'now' if item.sedated else 'no longer'} needs sedation at this age."
    yield from (
        f"{item.label}: no longer offered at this age and sex."
        for item_id, item in old.case.items.items()
        if item_id not in new.case.items
    )


def _findings(old: Version, new: Version) -> Iterator[str]:
    for item_id, item in new.case.items.items():
        if item_id not in old.case.items:
            continue
        before = old.case.items[item_id]
        if before.outcome != item.outcome:
            yield (
                f"{item.label}: shows '{item.outcome}' and no longer '{before.outcome}'. "
                f"Bearings: it had {old.bearings(item_id, before.outcome)}; "
                f"it has {new.bearings(item_id, item.outcome)}."
            )
            if before.contested != item.contested:
                yield f"{item.label}: sources {'now disagree' if item.contested else 'no longer disagree'} on it."
        yield from _wording(old, new, item_id)


def _wording(old: Version, new: Version, item_id: str) -> Iterator[str]:
    label = new.case.items[item_id].label
    for field, what in (("text", "words"), ("note", "note")):
        one, two = (_written(version, item_id, field) for version in (old, new))
        # A placeholder in the place of the word it stands for changes nothing.
        if any(plain(spoken(one, v.file.patient)) != plain(spoken(two, v.file.patient)) for v in (old, new)):
            yield f"{label}, {what}: {becomes(spoken(one, old.file.patient), spoken(two, new.file.patient))}."
        elif field == "text" and old.case.items[item_id].outcome != new.case.items[item_id].outcome:
            said = shown(spoken(two, new.file.patient))
            yield f"{label}, {what}: as they were, though the outcome is another: {said}."
    yield from fields(_told(old, item_id), _told(new, item_id), label)


def _told(version: Version, item_id: str) -> dict[str, Value]:
    finding = version.file.findings.get(item_id)
    return {"its note speaks for": tuple(version.hypothesis(told) for told in (finding.tells if finding else ()))}


def _written(version: Version, item_id: str, field: str) -> str:
    finding = version.file.findings.get(item_id)
    usual = version.checklist.items[item_id].outcomes[version.case.items[item_id].outcome]
    return str((finding and getattr(finding, field)) or getattr(usual, field) or "")


def _roles(old: Version, new: Version) -> Iterator[str]:
    for item_id, item in new.case.items.items():
        if item_id not in old.case.items:
            continue
        one, two = (
            {"role": found.role.value, "why": found.role_why, "basis": found.role_basis}
            for found in (old.case.items[item_id], item)
        )
        yield from fields(one, two, item.label)
        yield from sequence(speech.role_changes(old, item_id), speech.role_changes(new, item_id))


def _hypotheses(old: Version, new: Version) -> Iterator[str]:
    yield from (f"{new.hypothesis(h)}: now in play." for h in new.case.hypotheses if h not in old.case.hypotheses)
    yield from (f"{old.hypothesis(h)}: no longer in play." for h in old.case.hypotheses if h not in new.case.hypotheses)
    yield from fields(speech.answer(old), speech.answer(new))


def _plan(old: Version, new: Version) -> Iterator[str]:
    yield from fields({"ideas": old.file.reference.ideas}, {"ideas": new.file.reference.ideas})
    yield from sequence(speech.steps(old), speech.steps(new))
    yield from entries(speech.lists(old), speech.lists(new))


def _contrast(old: Version, new: Version) -> Iterator[str]:
    yield from fields(speech.contrast(old), speech.contrast(new))
    yield from entries(speech.siblings(old), speech.siblings(new))


def _teaching(old: Version, new: Version) -> Iterator[str]:
    yield from fields(speech.teaching(old), speech.teaching(new))
    before, after = speech.points(old), speech.points(new)
    if not _reordered(before, after):
        yield from sequence(before, after)


def _order(old: Version, new: Version) -> Iterator[str]:
    for what, parts in _ORDERED.items():
        one, two = parts(old), parts(new)
        common = [key for key in two if key in one]
        if [key for key in one if key in two] != common:
            yield f"{what}: now in the order {', '.join(two[key].label for key in common)}."
    if _reordered(speech.points(old), after := speech.points(new)):
        yield f"teaching points: now in the order {', '.join(_begun(point) for point in after)}."


def _reordered(old: Sequence[Entry], new: Sequence[Entry]) -> bool:
    before, after = [key(entry) for entry in old], [key(entry) for entry in new]
    return before != after and Counter(before) == Counter(after)


def _begun(point: Entry) -> str:
    return f"“{' '.join(str(point.says['text']).split()[:6])} …”"


_ORDERED: Mapping[str, Callable[[Version], Mapping[str, Entry]]] = {
    "key steps": speech.key_steps,
    "must not miss": speech.dangers,
    "safety rules": speech.safety,
    "cases to try next": speech.siblings,
}

_GROUPS: Mapping[str, Callable[[Version, Version], Iterable[str]]] = {
    "The case": lambda old, new: fields(speech.case(old), speech.case(new)),
    "The person": _person,
    "The opening": lambda old, new: fields({"words": old.file.opening}, {"words": new.file.opening}),
    "Hypotheses in play": _hypotheses,
    "Findings": _findings,
    "What each test is worth": _roles,
    "Key steps": lambda old, new: entries(speech.key_steps(old), speech.key_steps(new)),
    "Safety": lambda old, new: entries(speech.safety(old), speech.safety(new)),
    "Must not miss": lambda old, new: entries(speech.dangers(old), speech.dangers(new)),
    "The reference plan": _plan,
    "Traps": lambda old, new: entries(speech.traps(old), speech.traps(new)),
    "Contrast": _contrast,
    "Teaching": _teaching,
    "Order": _order,
    "Who judged it": lambda old, new: fields(speech.judged(old), speech.judged(new)),
}
