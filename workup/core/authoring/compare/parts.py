"""The parts of a case, each with what it says, so that two versions can be laid side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from workup.core.authoring.compare.values import (
    THE_CASE,
    EverySedated,
    Field,
    Hypothesis,
    Item,
    Listing,
    Moment,
    Months,
    Part,
    Says,
    Sets,
    Subject,
    Value,
    pictured,
    says,
)
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, ListGiven, Step
from workup.core.content.checklist import Checklist
from workup.core.content.hypotheses import OTHER


class Version(NamedTuple):
    """One of the two: as written, as resolved, and the checklist that both stand on."""

    file: CaseFile
    case: Case
    checklist: Checklist


def _items(ids: Iterable[str]) -> Listing:
    return Listing("items", tuple(ids))


def _hypotheses(ids: Iterable[str]) -> Listing:
    return Listing("hypotheses", tuple(ids))


def _item(item_id: str | None) -> Item | None:
    return Item(item_id) if item_id else None


def case(version: Version) -> Part:
    """What the list of cases and the head of a page say."""
    file = version.file
    return Part(
        THE_CASE,
        says(
            id=file.id,
            title=file.title,
            version=file.version,
            audience=file.audience,
            difficulty=file.difficulty,
            minutes=file.minutes,
            presenting=file.presenting,
            begins=Moment(file.begins.day, file.begins.at),
        ),
    )


def person(version: Version) -> Part:
    """The invented person."""
    given = version.file.patient
    return Part(
        THE_CASE,
        says(
            name=given.name,
            age=Months(given.age_months),
            sex=given.sex,
            setting=given.setting,
            lies_still=given.lies_still,
        ),
    )


def opening(version: Version) -> Part:
    """The first words of the case."""
    return Part(THE_CASE, says(words=version.file.opening))


def answer(version: Version) -> Part:
    """The diagnoses that are the answer, or near it."""
    given = version.file
    return Part(THE_CASE, says(answer=Hypothesis(given.answer), acceptable=_hypotheses(sorted(given.acceptable))))


def ideas(version: Version) -> Part:
    """What the expert thinks of first."""
    return Part(THE_CASE, says(ideas=Listing("words", tuple(version.file.reference.ideas))))


def contrast(version: Version) -> Part:
    """The look-alike of the case."""
    given = version.file.contrast
    return Part(
        THE_CASE,
        says(
            look_alike=Hypothesis(given.hypothesis),
            pivot=given.pivot,
            pivot_rests_on=_items(given.findings),
            basis=Listing("words", given.basis),
        ),
    )


def teaching(version: Version) -> Part:
    """The sentence and the one thing for next time."""
    given = version.file.teaching
    next_time = given.next_time
    return Part(
        THE_CASE,
        says(sentence=given.sentence, next_time=next_time.text, next_time_basis=Listing("words", next_time.basis)),
    )


def judged(version: Version) -> Part:
    """Who judged the case, and when."""
    given = version.file.provenance
    return Part(
        THE_CASE,
        says(
            raters=given.raters,
            judged=given.judged,
            agreement=given.agreement,
            clinician_reviewed=given.clinician_reviewed,
            reviewed=given.reviewed,
            note=given.note,
        ),
    )


def key_steps(version: Version) -> dict[str, Part]:
    """By id."""
    return {
        step_id: Part(
            Subject("named", label=step.label),
            says(
                any_of=_items(step.any_of),
                by=step.by,
                missed=step.missed,
                why=step.why,
                expert=step.expert,
                basis=Listing("words", step.basis),
            ),
        )
        for step_id, step in version.file.key_steps.items()
    }


def safety(version: Version) -> dict[str, Part]:
    """The rules that can apply in this case, by id."""
    return {
        rule_id: Part(
            Subject("named", label=rule.label),
            says(
                level=rule.level,
                watches=EverySedated() if rule.sedated else _items(rule.items),
                when=rule.when,
                needs=Sets(rule.needs),
                same_session=rule.same_session,
                happened=rule.happened,
                why=rule.why,
                expert=rule.expert,
                basis=Listing("words", rule.basis),
            ),
        )
        for rule_id, rule in version.case.safety.items()
    }


def dangers(version: Version) -> dict[str, Part]:
    """The must-not-miss entries, by hypothesis."""
    return {
        hypothesis: Part(
            Subject("danger", hypothesis),
            says(
                addressed_by=Sets(tuple(map(tuple, version.case.addressed_by(hypothesis)))),
                missed=given.missed,
                why=given.why,
                expert=given.expert,
                basis=Listing("words", given.basis),
            ),
        )
        for hypothesis, given in version.file.must_not_miss.items()
    }


def role(version: Version, item_id: str) -> Part:
    """What a test is worth, where nothing changes it."""
    item = version.case.items[item_id]
    said = says(role=item.role.value, why=item.role_why, basis=Listing("words", item.role_basis))
    return Part(Subject("item", item_id), said)


def role_changes(version: Version, item_id: str) -> list[Part]:
    """The conditions under which a test has another role, in the order in which they are asked."""
    return [
        Part(Subject("role", item_id), says(role=change.role.value, while_=change.when, why=change.why))
        for change in version.case.items[item_id].role_changes
    ]


def note(version: Version, item_id: str) -> Part:
    """What the note of a finding speaks for, and where the finding comes from if it is known at the start."""
    finding = version.file.findings.get(item_id)
    known = finding.known if finding else None
    return Part(
        Subject("item", item_id),
        says(
            tells=_hypotheses(finding.tells if finding else ()),
            known_from=known.source if known else None,
            known_on=known.day if known else None,
            picture=pictured(finding.figure if finding else None),
        ),
    )


def steps(version: Version) -> list[Part]:
    """The steps of the reference plan."""
    return [
        Part(Subject("step", number=number), _step(step))
        for number, step in enumerate(version.file.reference.steps, start=1)
    ]


def _step(step: Step) -> Says:
    purposes = {Field("purpose", of=Item(item)): Hypothesis(hypothesis) for item, hypothesis in step.purpose.items()}
    return {
        **says(
            look=_items(step.look), order=_items(step.order), bound=_items(step.bound), waits_for=_items(step.after)
        ),
        **purposes,
    }


def lists(version: Version) -> dict[str, Part]:
    """The reference lists, by checkpoint."""
    return {
        checkpoint: Part(Subject("list", checkpoint), _chips(version, given))
        for checkpoint, given in version.file.reference.lists.items()
    }


def _chips(version: Version, given: ListGiven) -> Says:
    chips: dict[Field, Value] = {
        Field("chips", of=Hypothesis(option)): given.chips[option]
        for option in (*version.checklist.hypotheses, OTHER)
        if given.chips.get(option)
    }
    return {**chips, **says(supports=_item(given.supports), against=_item(given.against))}


def traps(version: Version) -> dict[str, Part]:
    """The traps, by id."""
    parts = {}
    for trap_id, trap in version.file.traps.items():
        numbered = list(enumerate(trap.steps, start=1))
        acts: dict[Field, Value] = {Field("step", n): _items(step.look + step.order) for n, step in numbered}
        purposes: dict[Field, Value] = {
            Field("step-purpose", n, Item(item)): Hypothesis(hypothesis)
            for n, step in numbered
            for item, hypothesis in step.purpose.items()
        }
        bound: dict[Field, Value] = {Field("step-bound", n): _items(step.bound) for n, step in numbered if step.bound}
        waits: dict[Field, Value] = {
            Field("step-waits-for", n): _items(step.after) for n, step in numbered if step.after
        }
        end = says(commits=Hypothesis(trap.commits), open=_hypotheses(trap.open))
        parts[trap_id] = Part(Subject("named", label=trap.label), {**acts, **bound, **waits, **purposes, **end})
    return parts


def points(version: Version) -> list[Part]:
    """The teaching points."""
    return [
        Part(Subject("point", number=number), says(text=point.text, basis=Listing("words", point.basis)))
        for number, point in enumerate(version.file.teaching.points, start=1)
    ]


def siblings(version: Version) -> dict[str, Part]:
    """The cases to try next, by id and hypothesis."""
    return {
        f"{one.case}:{one.hypothesis}": Part(
            Subject("sibling", one.case, label=one.hypothesis), says(because=one.because)
        )
        for one in version.file.contrasts_with
    }
