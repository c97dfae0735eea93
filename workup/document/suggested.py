"""Why a case is suggested, in one line."""

from collections.abc import Mapping
from typing import assert_never

from workup.core.content.case import Case
from workup.core.debrief.reasons import Again, Alike, Begins, First, Left, Named, Shared, Suggestion, Unmet
from workup.phrases import say


def because(suggestion: Suggestion, cases: Mapping[str, Case]) -> str:
    """The reason; the cases are those at hand, by id."""
    reason = suggestion.reason
    match reason:
        case Left():
            return say("suggest-left")
        case Named(by=by, sibling=sibling, held=held):
            return as_named(cases[by], sibling, is_held=held)
        case Alike(hypothesis=hypothesis):
            return say("suggest-alike", diagnosis=cases[suggestion.case].label(hypothesis))
        case Begins(like=like):
            return say("suggest-begins", name=cases[like].patient.name)
        case Shared():
            return say("suggest-shared")
        case Unmet():
            return say("suggest-unmet")
        case First():
            return say("suggest-first")
        case Again(days=days):
            return say("suggest-again-some-time") if days is None else say("suggest-again", days=days)
        case _:
            assert_never(reason)


def as_named(case: Case, sibling: int, *, is_held: bool) -> str:
    """The author's word on a case that theirs is contrasted with, and what did not move where `is_held`."""
    one = case.contrasts_with[sibling]
    if not is_held:
        return one.because
    return say("next-held", diagnosis=case.label(one.hypothesis), name=case.patient.name, because=one.because)
