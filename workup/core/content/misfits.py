"""Whether the parts of a case fit each other and the checklist."""

from collections.abc import Iterator

from workup.core.content.casefile import CHIPS, CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.faults import item_of
from workup.core.content.findings import shown_in
from workup.core.content.hypotheses import OTHER
from workup.core.content.lines import Place
from workup.core.content.measures import AgeGroup
from workup.core.content.resolution import serves, spoken
from workup.core.text.saying import Saying, saying

Misfit = tuple[str, Place, Saying]
"""The code, the place in the case file, and what does not fit there."""


def misfits(file: CaseFile, checklist: Checklist) -> Iterator[Misfit]:
    """Every way in which the parts do not fit."""
    yield from _answer(file, checklist)
    yield from _unserved(file, checklist)
    yield from _awake(file)
    yield from _uncreditable(file, checklist)
    yield from _reference(file)
    yield from _steps(file, checklist)


def _answer(file: CaseFile, checklist: Checklist) -> Iterator[Misfit]:
    named = {
        ("answer",): (file.answer,),
        ("acceptable",): file.acceptable,
        ("contrast", "hypothesis"): (file.contrast.hypothesis,),
    }
    for place, hypotheses in named.items():
        for hypothesis in hypotheses:
            if hypothesis not in file.hypotheses:
                yield "S07", place, saying("lint-no-hypothesis-here", hypothesis=hypothesis)
    if file.contrast.hypothesis == file.answer:
        yield "S16", ("contrast", "hypothesis"), saying("lint-answer-contrasted")
    if len(set(file.hypotheses)) < len(file.hypotheses):
        yield "S08", ("hypotheses",), saying("lint-hypothesis-twice")
    dangerous = {h for h in file.hypotheses if checklist.hypotheses[h].must_not_miss}
    for hypothesis in sorted(dangerous - set(file.must_not_miss)):
        yield (
            "S12",
            ("must_not_miss",),
            saying("lint-danger-untold", hypothesis=hypothesis),
        )
    for hypothesis in sorted(set(file.must_not_miss) - dangerous):
        yield "S12", ("must_not_miss", hypothesis), saying("lint-no-danger-here", hypothesis=hypothesis)
    for item_id, at, form in shown_in(file.findings):
        if form.outcome not in checklist.items[item_id].outcomes:
            names = ", ".join(checklist.items[item_id].outcomes)
            says = saying("lint-no-outcome", item=item_id, outcome=form.outcome, outcomes=names)
            yield "S09", (*at, "outcome"), says
        for name, text in (("text", form.text), ("note", form.note)):
            if text and any(brace in spoken(text, file.patient) for brace in "{}"):
                yield "S10", (*at, name), saying("lint-braces")


def _counted(file: CaseFile, checklist: Checklist) -> Iterator[tuple[Place, tuple[str, ...]]]:
    # The items that earn credit or switch something on, each with its place in the file.
    for step_id, step in file.key_steps.items():
        yield ("key_steps", step_id, "any_of"), step.any_of
    for hypothesis, given in file.must_not_miss.items():
        own = given.addressed_by
        for shown in checklist.hypotheses[hypothesis].addressed_by if own is None else own:
            yield ("must_not_miss", hypothesis, "addressed_by"), tuple(map(item_of, shown))
    for rule_id, rule in file.safety.items():
        for items in rule.needs:
            yield ("safety", rule_id, "needs"), items
        if rule.when:
            yield ("safety", rule_id, "when"), tuple(sorted(rule.when.items()))
    for item_id, role in file.roles.items():
        for number, change in enumerate(role.changes):
            yield ("roles", item_id, "changes", number), tuple(sorted(change.when.items()))


def _uncreditable(file: CaseFile, checklist: Checklist) -> Iterator[Misfit]:
    # Were a test that the author calls not indicated able to complete a step, adding it would pay.
    against = {
        item_id
        for item_id, given in file.roles.items()
        if given.role.is_against or any(change.role.is_against for change in given.changes)
    } | {item_id for item_id, item in checklist.items.items() if item.role.is_against and item_id not in file.roles}
    # An act counts no more than what it may be done for: an unwanted test would bring it along.
    against |= {act for item_id in against if (act := checklist.items[item_id].part_of)}
    for place, items in _counted(file, checklist):
        for item_id in items:
            if item_id in against:
                yield (
                    "S11",
                    place,
                    saying("lint-counts-on", item=item_id),
                )
    for rule_id, rule in checklist.safety.items():
        for items in rule.needs:
            for item_id in items:
                if item_id in against:
                    yield (
                        "S11",
                        ("roles", item_id),
                        saying("lint-rule-counts-on", rule=rule_id),
                    )


def _unserved(file: CaseFile, checklist: Checklist) -> Iterator[Misfit]:
    unserved = {item_id for item_id, item in checklist.items.items() if not serves(item, file.patient)}
    places: list[tuple[Place, tuple[str, ...]]] = [
        *((("findings", item_id), (item_id,)) for item_id in file.findings),
        *((("roles", item_id), (item_id,)) for item_id in file.roles),
        *((("reference", "steps", n), step.look + step.order) for n, step in enumerate(file.reference.steps)),
        # Where nobody can do any of them, S17 says so.
        *(
            (("key_steps", step_id, "any_of"), step.any_of)
            for step_id, step in file.key_steps.items()
            if not unserved.issuperset(step.any_of)
        ),
    ]
    for place, items in places:
        for item_id in items:
            if item_id in unserved:
                yield "C06", place, saying("lint-unserved", item=item_id)


def _awake(file: CaseFile) -> Iterator[Misfit]:
    if file.patient.lies_still and AgeGroup.at(file.patient.age_months) is not AgeGroup.CHILD:
        yield "C09", ("patient", "lies_still"), saying("lint-lies-still")


def _reference(file: CaseFile) -> Iterator[Misfit]:
    options = {*file.hypotheses, OTHER}
    done = {item_id for step in file.reference.steps for item_id in step.look + step.order}
    done |= {item_id for item_id, finding in file.findings.items() if finding.known}
    for checkpoint, given in file.reference.lists.items():
        place: Place = ("reference", "lists", checkpoint)
        if (total := sum(given.chips.values())) != CHIPS:
            yield "S13", (*place, "chips"), saying("turn-sum", total=total, chips=CHIPS)
        for hypothesis in given.chips:
            if hypothesis not in options:
                yield "S07", (*place, "chips"), saying("lint-no-hypothesis-here", hypothesis=hypothesis)
        for item_id in (given.supports, given.against):
            if item_id is not None and item_id not in done:
                yield "S14", place, saying("lint-picked-unrevealed", item=item_id)
    for checkpoint in ("opening", "commit"):
        if checkpoint not in file.reference.lists:
            yield "S15", ("reference", "lists"), saying("lint-no-list", checkpoint=checkpoint)


def _steps(file: CaseFile, checklist: Checklist) -> Iterator[Misfit]:
    acts = {item_id: checklist.domain(domain).act for item_id, domain in checklist.domain_of.items()}
    ordered: set[str] = set()
    for number, step in enumerate(file.reference.steps):
        for item_id in step.after:
            if item_id not in ordered:
                yield "S18", ("reference", "steps", number, "after"), saying("lint-waits-for", item=item_id)
        ordered.update(step.order)
        for hypothesis in step.purpose.values():
            if hypothesis not in file.hypotheses:
                place: Place = ("reference", "steps", number, "purpose")
                yield "S07", place, saying("lint-no-hypothesis-here", hypothesis=hypothesis)
        for item_id in step.look:
            if acts[item_id] == "order":
                yield "S18", ("reference", "steps", number, "look"), saying("lint-is-ordered", item=item_id)
        for item_id in step.order:
            if acts[item_id] != "order":
                yield (
                    "S18",
                    ("reference", "steps", number, "order"),
                    saying("turn-act", item=item_id, act=acts[item_id]),
                )
    for step_id, key in file.key_steps.items():
        if not any(serves(checklist.items[item_id], file.patient) for item_id in key.any_of):
            yield "S17", ("key_steps", step_id, "any_of"), saying("lint-none-served")
