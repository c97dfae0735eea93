"""What a facilitator should know about a case: key steps, rules, dangers, roles, what each card bears on."""

from workup.core.content.case import Case
from workup.core.content.checklist import Role
from workup.core.content.faults import item_of
from workup.core.content.rules import Condition
from workup.core.teaching.guide.students import Named, Numbers
from workup.core.text.kinds import DAGGER, Frozen


class Step(Frozen):
    """A key step, and the question that leads to it."""

    label: str
    by: str | None
    cards: tuple[Named, ...]
    closer: str
    """The question that its first item puts."""
    why: str
    expert: str
    basis: tuple[str, ...]


class Rule(Frozen):
    """A safety rule that can come up in this case."""

    label: str
    level: str
    watches: tuple[Named, ...]
    """Empty where it watches every sedated test."""
    when: str | None
    needs: tuple[tuple[Named, ...], ...]
    same_session: bool
    why: str
    expert: str
    basis: tuple[str, ...]


class Danger(Frozen):
    """A diagnosis that must not be missed, and what addresses it."""

    label: str
    addressed_by: tuple[tuple[Named, ...], ...]
    why: str
    expert: str
    basis: tuple[str, ...]


class Change(Frozen):
    """Another role while something holds."""

    when: str
    role: Role
    why: str


class Worth(Frozen):
    """What a test is worth in this case."""

    number: int
    label: str
    role: Role
    why: str
    changes: tuple[Change, ...]
    may_be_against: bool
    basis: tuple[str, ...]


class Indexed(Frozen):
    """A card, what it shows, and how far that speaks for or against each hypothesis in play."""

    number: int
    label: str
    domain: str
    text: str
    note: str | None
    bearings: tuple[int, ...]
    """In the order of the list."""
    contested: bool
    basis: tuple[str, ...]


def steps_of(case: Case, numbers: Numbers) -> tuple[Step, ...]:
    """The key steps, in the author's order."""
    return tuple(
        Step(
            label=step.label,
            by=step.by,
            cards=numbers.of(step.any_of),
            closer=case.items[step.any_of[0]].asks,
            why=step.why,
            expert=step.expert,
            basis=step.basis,
        )
        for step in case.key_steps.values()
    )


def rules_of(case: Case, numbers: Numbers) -> tuple[Rule, ...]:
    """The safety rules of the checklist and of the case."""
    return tuple(
        Rule(
            label=rule.label,
            level=rule.level,
            watches=numbers.of(rule.items),
            when=in_words(case, numbers, rule.when) if rule.when else None,
            needs=numbers.sets(rule.needs),
            same_session=rule.same_session,
            why=rule.why,
            expert=rule.expert,
            basis=rule.basis,
        )
        for rule in case.safety.values()
    )


def dangers_of(case: Case, numbers: Numbers) -> tuple[Danger, ...]:
    """The dangerous hypotheses in play."""
    return tuple(
        Danger(
            label=case.label(hypothesis),
            addressed_by=numbers.sets(_settling(case, hypothesis)),
            why=given.why,
            expert=given.expert,
            basis=given.basis,
        )
        for hypothesis, given in case.must_not_miss.items()
    )


def _settling(case: Case, hypothesis: str) -> tuple[tuple[str, ...], ...]:
    # The sets that close it by what this case shows. Of a danger that is there none does; then what would look for it.
    sets = case.addressed_by(hypothesis)
    closing = [needed for needed in sets if all(case.settles(shown, hypothesis) for shown in needed)]
    return tuple(dict.fromkeys(tuple(map(item_of, needed)) for needed in closing or sets))


def worth_of(case: Case, numbers: Numbers) -> tuple[Worth, ...]:
    """Every test with its role here."""
    return tuple(
        Worth(
            number=numbers[item.id].number,
            label=item.label,
            role=item.role,
            why=item.role_why,
            changes=tuple(
                Change(when=in_words(case, numbers, change.when), role=change.role, why=change.why)
                for change in item.role_changes
            ),
            may_be_against=item.may_be_against,
            basis=tuple(dict.fromkeys((*item.role_basis, DAGGER))),
        )
        for domain in case.domains
        for item in case.in_domain(domain.id)
        if item.act == "order"
    )


def index_of(case: Case, numbers: Numbers) -> tuple[Indexed, ...]:
    """What stands behind each card."""
    return tuple(
        Indexed(
            number=numbers[item.id].number,
            label=item.label,
            domain=domain.label,
            text=item.text,
            note=item.note,
            bearings=tuple(item.bearing.get(hypothesis, 0) for hypothesis in case.hypotheses),
            contested=item.contested,
            basis=item.basis,
        )
        for domain in case.domains
        for item in case.in_domain(domain.id)
    )


def in_words(case: Case, numbers: Numbers, condition: Condition) -> str:
    """A condition as a facilitator can check it: by card numbers, and whether a finding is as in this case."""
    if condition.known is not None:
        return f"{_card(case, numbers, condition.known)} is known"
    if condition.shows is not None:
        item_id, _, outcome = condition.shows.partition(":")
        here = "so here" if item_id in case.items and case.items[item_id].outcome == outcome else "not so here"
        return f"{_card(case, numbers, item_id)} shows “{outcome.replace('-', ' ')}” ({here})"
    if condition.chips_on is not None:
        held = condition.chips_on
        return f"a chip lies on {case.label(held) if held in case.options else 'a diagnosis that is not in play'}"
    if condition.all is not None:
        return _joined(case, numbers, condition.all, " and ")
    # Of alternatives, those that this case does not have are not worth a word.
    parts = condition.any or ()
    return _joined(case, numbers, tuple(part for part in parts if _can_hold(case, part)) or parts, " or ")


def _joined(case: Case, numbers: Numbers, parts: tuple[Condition, ...], joint: str) -> str:
    said = (
        f"({in_words(case, numbers, part)})" if part.all or part.any else in_words(case, numbers, part)
        for part in parts
    )
    return joint.join(said)


def _can_hold(case: Case, condition: Condition) -> bool:
    return condition.items() <= set(case.items) and condition.chips_on in (None, *case.options)


def _card(case: Case, numbers: Numbers, item_id: str) -> str:
    if item_id not in case.items:
        return "an item that is not for this age"
    return f"card {numbers[item_id].number} ({case.items[item_id].label})"
