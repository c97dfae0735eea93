"""The parts of a case as words, so that two versions can be laid side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from workup.core.authoring.compare.words import Entry, Value
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, ListGiven, Step
from workup.core.content.checklist import OTHER, Checklist
from workup.core.content.rules import Condition
from workup.core.debrief.phrases import WHEN


class Version(NamedTuple):
    """One of the two: as written, as resolved, and the checklist that both stand on."""

    file: CaseFile
    case: Case
    checklist: Checklist

    def items(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The labels of these items."""
        return tuple(self.checklist.items[item_id].label for item_id in ids)

    def hypothesis(self, hypothesis_id: str) -> str:
        """The label of a hypothesis, in play or not."""
        return "something else" if hypothesis_id == OTHER else self.checklist.hypotheses[hypothesis_id].label

    def bearings(self, item_id: str, outcome: str) -> str:
        """What an outcome says of the hypotheses in play, strongest first."""
        bearing = self.checklist.bearing(item_id, outcome)
        said = {h: bearing[h] for h in self.case.hypotheses if h in bearing}
        ranked = sorted(said, key=lambda h: -abs(said[h]))
        return ", ".join(f"{self.hypothesis(h)} ({said[h]:+d})" for h in ranked) or "none"

    def condition(self, condition: Condition) -> str:
        """A condition in words."""
        if condition.known is not None:
            return f"{self.checklist.items[condition.known].label} is known"
        if condition.shows is not None:
            item, _, outcome = condition.shows.partition(":")
            return f"{self.checklist.items[item].label} shows '{outcome}'"
        if condition.chips_on is not None:
            return f"a chip lies on {self.hypothesis(condition.chips_on)}"
        joint, parts = ("and", condition.all) if condition.all is not None else ("or", condition.any or ())
        said = [self.condition(part) for part in parts]
        return said[0] if len(said) == 1 else f"({f' {joint} '.join(said)})"

    def shown(self, needed: Iterable[Iterable[str]]) -> str:
        """Sets of items and findings, any one of which will do."""
        return " or ".join(" with ".join(map(self._shown, one)) for one in needed)

    def _shown(self, shown: str) -> str:
        item_id, named, outcome = shown.partition(":")
        (label,) = self.items((item_id,))
        return f"{label} showing {outcome}" if named else label

    def sets(self, needed: Iterable[Iterable[str]]) -> str:
        """Sets of items, any one of which will do."""
        return " or ".join(" with ".join(self.items(one)) for one in needed)


def case(version: Version) -> dict[str, Value]:
    """What the list of cases and the head of a page say."""
    names = ("id", "title", "version", "audience", "difficulty", "minutes", "presenting")
    begins = version.file.begins
    return {**{name: str(getattr(version.file, name)) for name in names}, "begins": f"{begins.day}, {begins.at}"}


def person(version: Version) -> dict[str, Value]:
    """The invented person."""
    patient = version.file.patient
    return {
        "name": patient.name,
        "age": f"{patient.age_months} months",
        "sex": patient.sex,
        "setting": patient.setting,
    }


def answer(version: Version) -> dict[str, Value]:
    """The diagnoses that are the answer, or near it."""
    acceptable = tuple(version.hypothesis(h) for h in sorted(version.file.acceptable))
    return {"answer": version.hypothesis(version.file.answer), "acceptable": acceptable}


def contrast(version: Version) -> dict[str, Value]:
    """The look-alike of the case."""
    given = version.file.contrast
    return {
        "look-alike": version.hypothesis(given.hypothesis),
        "pivot": given.pivot,
        "the pivot rests on": version.items(given.findings),
        "basis": given.basis,
    }


def teaching(version: Version) -> dict[str, Value]:
    """The sentence and the one thing for next time."""
    given = version.file.teaching
    return {
        "the case in one sentence": given.sentence,
        "one thing for next time": given.next_time.text,
        "basis of that": given.next_time.basis,
    }


def judged(version: Version) -> dict[str, Value]:
    """Who judged the case, and when."""
    given = version.file.provenance
    return {
        "raters": str(given.raters),
        "judged": given.judged,
        "agreement": given.agreement or "",
        "reviewed by a clinician": "yes" if given.clinician_reviewed else "no",
        "reviewed in": given.reviewed or "",
        "note": given.note,
    }


def key_steps(version: Version) -> dict[str, Entry]:
    """By id."""
    return {
        step_id: Entry(
            f"“{step.label}”",
            {
                "done by any of": version.items(step.any_of),
                "in time until the": step.by or "",
                "said when left open": step.missed,
                "why": step.why,
                "expert": step.expert,
                "basis": step.basis,
            },
        )
        for step_id, step in version.file.key_steps.items()
    }


def safety(version: Version) -> dict[str, Entry]:
    """The rules that can apply in this case, by id."""
    return {
        rule_id: Entry(
            f"“{rule.label}”",
            {
                "level": rule.level,
                "watches": version.items(rule.items) or ("every sedated test",),
                "applies while": version.condition(rule.when) if rule.when else "",
                "needs": version.sets(rule.needs),
                "may be met in the same session": "yes" if rule.same_session else "no",
                "said when it did not come first": rule.happened,
                "why": rule.why,
                "expert": rule.expert,
                "basis": rule.basis,
            },
        )
        for rule_id, rule in version.case.safety.items()
    }


def dangers(version: Version) -> dict[str, Entry]:
    """The must-not-miss entries, by hypothesis."""
    return {
        hypothesis: Entry(
            version.hypothesis(hypothesis),
            {
                "addressed by": version.shown(version.case.addressed_by(hypothesis)),
                "said when left open": given.missed,
                "why": given.why,
                "expert": given.expert,
                "basis": given.basis,
            },
        )
        for hypothesis, given in version.file.must_not_miss.items()
    }


def role_changes(version: Version, item_id: str) -> list[Entry]:
    """The conditions under which a test has another role, in the order in which they are asked."""
    item = version.case.items[item_id]
    return [
        Entry(
            f"{item.label}, role that depends",
            {"role": change.role.value, "while": version.condition(change.when), "why": change.why},
        )
        for change in item.role_changes
    ]


def steps(version: Version) -> list[Entry]:
    """The steps of the reference plan."""
    return [
        Entry(f"step {number}", _step(version, step))
        for number, step in enumerate(version.file.reference.steps, start=1)
    ]


def _step(version: Version, step: Step) -> dict[str, Value]:
    return {
        "asks and examines": version.items(step.look),
        "orders": version.items(step.order),
        **{
            f"what {version.checklist.items[item].label} is for": version.hypothesis(hypothesis)
            for item, hypothesis in step.purpose.items()
        },
    }


def lists(version: Version) -> dict[str, Entry]:
    """The reference lists, by checkpoint."""
    return {
        checkpoint: Entry(f"the list at {WHEN[checkpoint]}", _chips(version, given))
        for checkpoint, given in version.file.reference.lists.items()
    }


def _chips(version: Version, given: ListGiven) -> dict[str, Value]:
    picked = {"finding for the leader": given.supports, "finding against the leader": given.against}
    return {
        **{
            f"chips on {version.hypothesis(option)}": str(given.chips[option])
            for option in (*version.checklist.hypotheses, OTHER)
            if given.chips.get(option)
        },
        **{what: version.checklist.items[item].label if item else "" for what, item in picked.items()},
    }


def traps(version: Version) -> dict[str, Entry]:
    """The traps, by id."""
    return {
        trap_id: Entry(
            f"“{trap.label}”",
            {
                **{
                    f"step {number}": version.items(step.look + step.order)
                    for number, step in enumerate(trap.steps, start=1)
                },
                **{
                    f"step {number}, {version.items((item,))[0]} is for": version.hypothesis(hypothesis)
                    for number, step in enumerate(trap.steps, start=1)
                    for item, hypothesis in step.purpose.items()
                },
                "commits to": version.hypothesis(trap.commits),
                "must leave open": tuple(version.hypothesis(one) for one in trap.open),
            },
        )
        for trap_id, trap in version.file.traps.items()
    }


def points(version: Version) -> list[Entry]:
    """The teaching points."""
    return [
        Entry(f"point {number}", {"text": point.text, "basis": point.basis})
        for number, point in enumerate(version.file.teaching.points, start=1)
    ]


def siblings(version: Version) -> dict[str, Entry]:
    """The cases to try next, by id and hypothesis."""
    return {
        f"{one.case}:{one.hypothesis}": Entry(
            f"{one.case}, for {version.hypothesis(one.hypothesis)}", {"because": one.because}
        )
        for one in version.file.contrasts_with
    }
