"""Lint: every fault of a case file at once, each with its code. Pure, and never raises on a faulty file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from workup.core.authoring.lint.consistency import inconsistencies
from workup.core.authoring.lint.evidence import stale, uncited, undaggered, unsourced, unsourced_notes, untraced
from workup.core.authoring.lint.forms import without_effect
from workup.core.authoring.lint.headings import misread, under_two_headings
from workup.core.authoring.lint.language import hard_words
from workup.core.authoring.lint.leak import leaks
from workup.core.authoring.lint.orders import reaching
from workup.core.authoring.lint.pictures import contradicted
from workup.core.authoring.lint.promises import unreachable
from workup.core.authoring.lint.teaching import lessons_unmet
from workup.core.authoring.lint.texts import Problem, forbidden_words, texts
from workup.core.authoring.lint.times import impossible
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.faults import fault_at, faults_of
from workup.core.content.lines import Place
from workup.core.content.misfits import misfits
from workup.core.content.pack import Pack, begun_on
from workup.core.text.judging import judged
from workup.core.text.saying import saying
from workup.errors import Fault

__all__ = [
    "Around",
    "case_problems",
    "checklist_problems",
    "content_problems",
    "order_problems",
    "skeleton_problems",
    "source_problems",
    "word_problems",
]


class Around(NamedTuple):
    """What lint needs to know beside the file."""

    checklist: Checklist
    siblings: frozenset[str]
    """Ids of all cases that can be reached; empty where they are not known."""
    today: tuple[int, int]
    """Year and month."""


def case_problems(file: str, text: str, data: Mapping[str, Any], around: Around) -> tuple[Fault, ...]:
    """Every fault of one case file, in the order of its lines.

    What needs no more than words is said of any file; what needs a case, once the file is one; what
    needs a walk, once its parts fit.
    """
    found: list[Fault] = []
    problems: list[Problem] = list(word_problems(data, around))
    known = around.checklist.known
    from pydantic import ValidationError

    try:
        case = judged(CaseFile, data, known)
    except ValidationError as error:
        found += faults_of(error, CaseFile, file, text)
    else:
        # Windows writes a path with the other stroke.
        if file.replace("\\", "/").rpartition("/")[2] != f"{case.id}.toml":
            problems.append(Problem("S19", ("id",), saying("lint-id", id=case.id)))
        ill_fitting = [Problem(*one) for one in misfits(case, around.checklist)]
        if not ill_fitting:
            ill_fitting += without_effect(case, around.checklist)
        unknown_outcomes = any(one.code == "S09" for one in ill_fitting)
        problems += ill_fitting
        problems += leaks(case, around.checklist)
        problems += hard_words(case, around.checklist)
        if not unknown_outcomes:
            problems += inconsistencies(case, around.checklist)
            problems += contradicted(case, around.checklist)
        # A case that is not written yet teaches nothing yet: its gaps come first.
        written = not any(one.code == "W06" for one in problems)
        if not written:
            problems = [one for one in problems if one.code != "L03"]
        if written and not ill_fitting:
            problems += lessons_unmet(case, around.checklist, around.siblings)
    found += (fault_at(file, text, one.place, one.says, code=one.code) for one in problems)
    return _in_order(found)


def word_problems(data: Mapping[str, Any], around: Around) -> Iterator[Problem]:
    """What needs no more than the words, and is said of any file."""
    patient = data.get("patient")
    name = patient.get("name") if isinstance(patient, dict) else None
    yield from forbidden_words(dict(data), name if isinstance(name, str) else "")
    for place, text in texts(data):
        # In what an item shows and its note, fit says which placeholders there are.
        if not (place[:1] == ("findings",) and place[-1] in ("text", "note")) and ("{" in text or "}" in text):
            yield Problem("S10", place, saying("lint-placeholder"))
    figures = around.checklist.vocabulary.figures
    yield from unsourced(data, figures)
    cited = {
        f"{item_id}:{outcome_id}": outcome.basis
        for item_id, item in around.checklist.items.items()
        for outcome_id, outcome in item.outcomes.items()
    }
    yield from unsourced_notes(data, cited, figures)
    yield from undaggered(data)
    yield from stale(data, around.today)
    yield from untraced(data)


def content_problems(file: str, text: str, data: Mapping[str, Any], figures: Iterable[str] = ()) -> tuple[Fault, ...]:
    """Every fault in the words of one checklist file; `figures` are the pack's names with a digit in them."""
    problems = [*forbidden_words(dict(data), ""), *unsourced(data, tuple(figures))]
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def checklist_problems(file: str, text: str, domain: str, checklist: Checklist) -> tuple[Fault, ...]:
    """Everything that the items of one checklist file say and their bearings or their times do not bear out."""
    problems = (*unreachable(checklist, domain), *impossible(checklist, domain))
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def order_problems(file: str, text: str, data: Mapping[str, Any], cases: Iterable[Case]) -> tuple[Fault, ...]:
    """Every ordinary order that is not understood as what it names, or goes further into the body than that."""
    known = tuple(cases)
    orders = data.get("orders", {})
    further = tuple(reaching(orders, known))
    places = {one.place for one in further}
    problems = [*further, *(one for one in misread(orders, known) if one.place not in places)]
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def vocabulary_problems(file: str, text: str, data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Every fault of a pack's own words: in what it says to a wish, and in names that stand twice."""
    said = {"declines": {one: {"says": decline["says"]} for one, decline in data.get("declines", {}).items()}}
    problems = [*forbidden_words(said, ""), *under_two_headings(data)]
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def skeleton_problems(file: str, text: str, data: Mapping[str, Any], pack: Pack) -> tuple[Fault, ...]:
    """Every part of a pack's skeleton with which a new case could not be walked, and words that it may not hold."""
    problems = [*forbidden_words(dict(data), "")]
    begun = begun_on(pack.skeleton, pack.checklist)
    # A text is still to be written, so what is asked of texts is not asked of it.
    for code, place, says in misfits(begun, pack.checklist):
        problems.append(Problem(code, ("skeleton", *_in_skeleton(place)), says))
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def _in_skeleton(place: Place) -> Place:
    # Where a part of a case stands in a skeleton.
    match place:
        case ("reference", *rest):
            return tuple(rest)
        case ("contrast", *_):
            return ("contrast",)
        case _:
            return place


def source_problems(file: str, text: str, data: Mapping[str, Any], files: list[Mapping[str, Any]]) -> tuple[Fault, ...]:
    """Every source of a pack that no file of it cites."""
    problems = uncited(data.get("sources", {}), files)
    return _in_order(fault_at(file, text, one.place, one.says, code=one.code) for one in problems)


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: (fault.line, fault.code, fault.path)))
