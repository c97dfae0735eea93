"""What follows from an edit for the synthetic learners, in words."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import assert_never

from workup.core.authoring.compare.consequences import (
    Consequence,
    Follows,
    PlanWalked,
    SameAsBefore,
    TrapLeaves,
    TrapWalked,
)
from workup.document.named import CHECKPOINTS, when
from workup.document.summary.open import HABITS, habit_named
from workup.document.words import signed
from workup.phrases import Saying, listed, say, spoken
from workup.render.comparison.values import Words


class Following:
    """Says consequences; of a learner's counts it makes one sentence."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def lines(self, consequences: Iterable[Consequence]) -> Iterator[str]:
        """A sentence for each, in their order."""
        for counted, some in groupby(consequences, key=_is_count):
            if counted:
                counts = [one for one in some if isinstance(one, Follows)]
                for learner in dict.fromkeys(one.learner for one in counts):
                    said = [_count(one) for one in counts if one.learner == learner]
                    yield say("diff-counts", learner=learner, counts=", ".join(said))
            else:
                yield from map(self._said, some)

    def _said(self, one: Consequence) -> str:
        match one:
            case TrapLeaves(label, now, no_longer):
                left = [say("diff-leaves", now="yes", danger=self._words.hypothesis(each)) for each in now]
                left += [say("diff-leaves", now="no", danger=self._words.hypothesis(each)) for each in no_longer]
                return say("diff-trap", label=label, left=listed(left))
            case TrapWalked(label, astray):
                return say("diff-walkable", label=label, walked="no" if astray else "yes", why=_why(astray))
            case PlanWalked(before, astray):
                walked = "yes" if not astray else "no-longer" if before else "still-not"
                return say("diff-plan", walked=walked, why=_why(astray))
            case SameAsBefore(None):
                return say("diff-same")
            case SameAsBefore(learner):
                return say("diff-unmoved", learner=str(learner))
            case Follows():
                return self._follows(one)
            case _:
                assert_never(one)

    def _follows(self, one: Follows) -> str:
        before, after = _given(one.before), _given(one.after)
        about = [str(part) for part in one.about]
        learner = one.learner
        match one.question:
            case "step":
                return say("diff-step", learner=learner, label=one.label, before=_id(before), after=_id(after))
            case "danger":
                danger = self._words.hypothesis(about[0])
                return say("diff-danger", learner=learner, danger=danger, now="no" if one.after is None else "yes")
            case "breach":
                # An order that is harmful at that moment is called by its item.
                label = one.label or say("safety-harmful", test=self._words.item(about[0]))
                given = {"label": label, "session": about[1], "before": before, "after": after}
                return say("diff-breach", learner=learner, **given)
            case "order":
                was, now = (value if value == "none" else say("class-worth", worth=value) for value in (before, after))
                return say("diff-order", learner=learner, item=self._words.item(about[0]), before=was, after=now)
            case "promise":
                was, now = (say("diff-promised", n=int(value)) for value in (before, after))
                return say("diff-promise", learner=learner, item=self._words.item(about[0]), before=was, after=now)
            case "count":
                return say("diff-counts", learner=learner, counts=_count(one))
            case "diagnosis":
                was, now = map(self._words.hypothesis, (before, after))
                return say("diff-diagnosis", learner=learner, before=was, after=now)
            case "match":
                return say("diff-match", learner=learner, before=before, after=after)
            case "support":
                return say("diff-support", learner=learner, before=signed(int(before)), after=signed(int(after)))
            case "reading":
                was, now = (say("diff-favoured", reading=_id(value)) for value in (before, after))
                return say("diff-reading", learner=learner, before=was, after=now)
            case "list":
                quiet = [value if value != "none" else "quiet" for value in (before, after)]
                given = {"start": _when(about[0]), "end": _when(about[1]), "before": quiet[0], "after": quiet[1]}
                return say("diff-list", learner=learner, hypothesis=self._words.hypothesis(about[2]), **given)
            case "pick":
                given = {"at": _when(about[0]), "direction": about[1], "before": before, "after": after}
                return say("diff-pick", learner=learner, **given)
            case "beside":
                was, now = map(self._words.hypothesis, (before, after))
                return say("diff-beside", learner=learner, before=was, after=now)
            case "next-time":
                text = habit_named(HABITS[after]) if about[0] == "habit" else after
                return say("diff-advice", learner=learner, text=text)
            case "next-case":
                return say("diff-next", learner=learner, before=before, after=after)
            case _:
                assert_never(one.question)


def _is_count(one: Consequence) -> bool:
    return isinstance(one, Follows) and one.question == "count"


def _count(one: Follows) -> str:
    return say("diff-count", what=str(one.about[0]), before=_given(one.before), after=_given(one.after))


def _when(checkpoint: str) -> str:
    return when(CHECKPOINTS[checkpoint])


def _given(value: str | int | None) -> str:
    return "none" if value is None else str(value)


def _id(value: str) -> str:
    return value.replace(" ", "-")


def _why(astray: Saying | None) -> str:
    return spoken(astray) if astray else ""
