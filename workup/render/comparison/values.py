"""Values of a case in words: what was, what is, and enough around it to find the place."""

from collections.abc import Sequence
from typing import assert_never

from workup.core.authoring.compare.values import (
    EverySedated,
    Field,
    Hypothesis,
    Item,
    Listing,
    Moment,
    Months,
    Sets,
    Subject,
    Value,
)
from workup.core.content.checklist import Checklist
from workup.core.content.hypotheses import OTHER
from workup.core.content.rules import Condition
from workup.document.named import CHECKPOINTS, when
from workup.phrases import say

Said = str | tuple[str, ...]
"""A text, or a list of names in their order."""

AROUND = 4
"""Unchanged words shown on each side of those that change."""

WHOLE = 12
"""Texts of up to so many words are shown whole."""


class Words:
    """What ids are called in a checklist."""

    def __init__(self, checklist: Checklist) -> None:
        self._checklist = checklist

    def item(self, item_id: str) -> str:
        """The label of an item."""
        return self._checklist.items[item_id].label

    def hypothesis(self, hypothesis_id: str) -> str:
        """The label of a hypothesis, in play or not."""
        known = self._checklist.hypotheses
        return say("diff-other") if hypothesis_id == OTHER else known[hypothesis_id].label

    def subject(self, subject: Subject) -> str:
        """What a change is about; empty where it is the case itself."""
        label = subject.label
        match subject.kind:
            case "item" | "role" | "later":
                label = self.item(subject.id)
            case "danger":
                label = self.hypothesis(subject.id)
            case "list":
                label = when(CHECKPOINTS[subject.id])
            case "sibling":
                label = self.hypothesis(subject.label)
            case "case" | "named" | "step" | "point":
                pass
            case _:
                assert_never(subject.kind)
        return say("diff-subject", kind=subject.kind, id=subject.id, label=label, n=subject.number)

    def differs(self, subject: Subject, field: Field, change: str) -> str:
        """That a field of something changes so."""
        called = say("diff-field", name=field.name, n=field.step, of=str(self.value(field.of)))
        if subject.kind == "case":
            return say("label-with", label=called, words=change)
        return say("diff-differs", what=self.subject(subject), field=called, change=change)

    def shown(self, value: Value) -> str:
        """A value whole."""
        return _shown(self.value(value))

    def value(self, value: Value | None) -> Said:
        """A value in words; empty where there is none."""
        match value:
            case None:
                return ""
            case bool():
                return say("diff-answer", answer="yes" if value else "no")
            case str() | int():
                return str(value)
            case Item(item_id):
                return self.item(item_id)
            case Hypothesis(hypothesis_id):
                return self.hypothesis(hypothesis_id)
            case Listing("items", ids):
                return tuple(map(self.item, ids))
            case Listing("hypotheses", ids):
                return tuple(map(self.hypothesis, ids))
            case Listing(_, words):
                return words
            case Sets(sets):
                return self._joined([self._joined([*map(self._needed, one)], "with") for one in sets], "or")
            case EverySedated():
                return (say("key-watches-sedated"),)
            case Moment(day, at):
                return f"{day}, {at}"
            case Months(number):
                return say("time-months", number=number)
            case Condition():
                return self._condition(value)
            case _:
                assert_never(value)

    def _condition(self, condition: Condition) -> str:
        if condition.known is not None:
            return say("diff-known", item=self.item(condition.known))
        if condition.shows is not None:
            item_id, _, outcome = condition.shows.partition(":")
            return say("diff-showed", item=self.item(item_id), outcome=outcome)
        if condition.chips_on is not None:
            return say("diff-chip", hypothesis=self.hypothesis(condition.chips_on))
        joint, parts = ("and", condition.all) if condition.all is not None else ("or", condition.any or ())
        said = self._joined([self._condition(part) for part in parts], joint)
        return said if len(parts) == 1 else f"({said})"

    def _needed(self, shown: str) -> str:
        item_id, named, outcome = shown.partition(":")
        label = self.item(item_id)
        return say("diff-showing", item=label, outcome=outcome) if named else label

    def _joined(self, words: Sequence[str], joint: str) -> str:
        return f" {say('diff-joint', joint=joint)} ".join(words)


def quoted(text: str) -> str:
    """A text as it stands in the case."""
    return say("diff-quoted", cut="nowhere", text=text)


def becomes(old: Said, new: Said) -> str:
    """What was and what is, without the words that stay."""
    if isinstance(old, tuple) or isinstance(new, tuple):
        return _listing(old if isinstance(old, tuple) else (), new if isinstance(new, tuple) else ())
    if not old or not new:
        return say("diff-now", value=_shown(new)) if new else say("diff-lost", value=_shown(old))
    before, after = old.split(), new.split()
    if max(len(before), len(after)) <= WHOLE:
        return say("diff-becomes", old=_shown(old), new=_shown(new))
    head = _shared(before, after)
    tail = _shared(before[head:][::-1], after[head:][::-1])
    return say("diff-becomes", old=_excerpt(before, head, tail), new=_excerpt(after, head, tail))


def _shown(said: Said) -> str:
    # A text in quotation marks, a number or a list as it is.
    if isinstance(said, tuple):
        return ", ".join(said)
    return said if said.isdigit() else quoted(said)


def _listing(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    out, came = [one for one in old if one not in new], [one for one in new if one not in old]
    if not out and not came:
        return say("diff-resorted", names=", ".join(new))
    kind = "both" if out and came else "out" if out else "came"
    return say("diff-listing", kind=kind, out=", ".join(out), came=", ".join(came))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    same = (count for count, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(same, min(len(one), len(other)))


def _excerpt(words: Sequence[str], head: int, tail: int) -> str:
    start, end = max(0, head - AROUND), min(len(words), len(words) - tail + AROUND)
    cut = {(0, 0): "nowhere", (1, 0): "before", (0, 1): "after", (1, 1): "around"}[bool(start), end < len(words)]
    return say("diff-quoted", cut=cut, text=" ".join(words[start:end]))
