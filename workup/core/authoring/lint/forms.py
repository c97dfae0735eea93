"""What is known already, what shows something else later on, and what is bound: whether a walk can ever come to it."""

from collections.abc import Iterator

from workup.core.authoring.lint.texts import Problem
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.faults import item_of
from workup.core.content.findings import Later
from workup.core.content.lines import Place
from workup.core.content.resolution import first_minute, serves
from workup.core.text.saying import Saying, saying


def without_effect(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Every such field that decides nothing, or that promises what no walk can keep."""
    yield from _known(file, checklist)
    for item_id, finding in file.findings.items():
        yield from _later(file, checklist, item_id, finding.later)
    yield from _fading(file, checklist)
    for number, step in enumerate(file.reference.steps):
        place: Place = ("reference", "steps", number, "bound")
        yield from (Problem("C26", place, one) for one in _bound(checklist, step.order, step.bound))
    for trap_id, trap in file.traps.items():
        for number, step in enumerate(trap.steps):
            place = ("traps", trap_id, "steps", number, "bound")
            yield from (Problem("C26", place, one) for one in _bound(checklist, step.order, step.bound))


def _known(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    known = {item_id for item_id, finding in file.findings.items() if finding.known}
    for item_id in sorted(known):
        if checklist.domain(checklist.domain_of[item_id]).act == "do":
            yield Problem("C24", ("findings", item_id, "known"), saying("lint-known-act"))
    for step_id, step in file.key_steps.items():
        # What was known when the walk began is no credit to anybody, so that nobody could meet the step.
        there = [item_id for item_id in step.any_of if serves(checklist.items[item_id], file.patient)]
        if there and all(item_id in known and not file.findings[item_id].later for item_id in there):
            yield Problem("C24", ("key_steps", step_id, "any_of"), saying("lint-known-step"))


def _later(file: CaseFile, checklist: Checklist, item_id: str, forms: tuple[Later, ...]) -> Iterator[Problem]:
    first = file.findings[item_id]
    usual = checklist.items[item_id].outcomes
    shown = [(first.outcome, first.text or usual[first.outcome].text, False)]
    shown += [(form.outcome, form.text or usual[form.outcome].text, form.late) for form in forms]
    for number, form in enumerate(forms):
        place: Place = ("findings", item_id, "later", number)
        if checklist.domain(checklist.domain_of[item_id]).act == "do":
            yield Problem("C25", place, saying("lint-later-act"))
        elif form.after is not None and not serves(checklist.items[form.after], file.patient):
            yield Problem("C25", (*place, "after"), saying("lint-later-unserved", item=form.after))
        elif form.after == item_id:
            yield Problem("C25", (*place, "after"), saying("lint-later-itself"))
        elif any(_holds_with(file, other, form) for other in forms[number + 1 :]):
            yield Problem("C25", place, saying("lint-later-never"))
        elif shown[number + 1] == shown[number]:
            yield Problem("C25", place, saying("lint-later-same"))


def _fading(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    # Whoever commits without waiting looks sooner, and would close by haste what whoever waited finds open.
    fades = {i for i, one in file.findings.items() if any(form.late and form.after is None for form in one.later)}
    for danger, told in file.must_not_miss.items():
        own = told.addressed_by
        for needed in checklist.hypotheses[danger].addressed_by if own is None else own:
            items = [item_of(shown) for shown in needed]
            is_look = all(checklist.domain(checklist.domain_of[item_id]).act != "order" for item_id in items)
            if is_look and not fades.isdisjoint(items):
                place: Place = ("must_not_miss", danger, *(() if own is None else ("addressed_by",)))
                item = next(item_id for item_id in items if item_id in fades)
                says = saying("lint-late-alone", item=item, shown=" with ".join(needed), danger=danger)
                yield Problem("C27", place, says)


def _holds_with(file: CaseFile, other: Later, form: Later) -> bool:
    # Whether the other holds wherever this one does: then this one is never the last that holds.
    return (
        first_minute(other, file.begins) <= first_minute(form, file.begins)
        and other.after in (None, form.after)
        and (form.again or not other.again)
    )


def _bound(checklist: Checklist, order: tuple[str, ...], bound: tuple[str, ...]) -> Iterator[Saying]:
    acts = {*order, *(act for item_id in order if (act := checklist.items[item_id].part_of))}
    for act in bound:
        if act not in acts:
            yield saying("lint-bound-absent", item=act)
        elif checklist.items[act].waits_for.keys().isdisjoint(order):
            yield saying("lint-bound-alone", item=act)
