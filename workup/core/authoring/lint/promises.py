"""What a case promises and its bearings, roles and walks may not keep: traps, pivots, notes, dangers, omissions."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from workup.core.authoring.lint.texts import Problem
from workup.core.authoring.trial import left_open
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.faults import Place
from workup.core.content.findings import shown_in
from workup.core.content.measures import Role
from workup.core.debrief import Debrief
from workup.core.text.saying import saying
from workup.core.walk.refusals import OutOfTurn


def promises_broken(
    file: CaseFile, case: Case, checklist: Checklist, sprung: Mapping[str, Debrief | OutOfTurn]
) -> Iterator[Problem]:
    """Every promise that the case itself does not keep; `sprung` is what comes of its traps."""
    yield from _traps(case, sprung)
    yield from _pivot(case)
    yield from _notes(file, case, checklist)
    yield from _untold(case)
    yield from _closed_by_looking(case)
    yield from _needless_sets(case)


def _traps(case: Case, sprung: Mapping[str, Debrief | OutOfTurn]) -> Iterator[Problem]:
    for trap_id, trap in case.traps.items():
        came_of_it = sprung[trap_id]
        if isinstance(came_of_it, OutOfTurn):
            yield Problem("T19", ("traps", trap_id, "steps"), saying("lint-trap-astray", why=came_of_it.saying))
        elif set(found := left_open(came_of_it)) != set(trap.open):
            left, told = (_listed(case, one) for one in (found, trap.open))
            says = saying("lint-trap-leaves", n=len(found), left=left, told_n=len(trap.open), told=told)
            yield Problem("T19", ("traps", trap_id, "open"), says)


def _listed(case: Case, hypotheses: Iterable[str]) -> str:
    return ", ".join(sorted(hypotheses, key=[*case.hypotheses, *hypotheses].index))


def _pivot(case: Case) -> Iterator[Problem]:
    answer, look_alike = case.answer, case.contrast.hypothesis
    for number, item_id in enumerate(case.contrast.findings):
        place: Place = ("contrast", "findings", number)
        if item_id not in case.items:
            yield Problem("C06", place, saying("lint-unserved", item=item_id))
            continue
        # A pivot may rest on what shows only later.
        forms = case.items[item_id].forms
        shown = max(forms, key=lambda form: form.bearing.get(answer, 0) - form.bearing.get(look_alike, 0))
        one, other = shown.bearing.get(answer, 0), shown.bearing.get(look_alike, 0)
        if one <= other:
            on = {"one": f"{one:+d}", "other": f"{other:+d}"}
            finding = f"{item_id}:{shown.outcome}"
            says = saying("lint-pivot-levels", finding=finding, answer=answer, look_alike=look_alike, **on)
            yield Problem("T20", place, says)


def _notes(file: CaseFile, case: Case, checklist: Checklist) -> Iterator[Problem]:
    for item_id, place, form in shown_in(file.findings):
        bearing = checklist.bearing(item_id, form.outcome)
        for number, hypothesis in enumerate(form.tells):
            at: Place = (*place, "tells", number)
            if hypothesis not in case.hypotheses:
                yield Problem("S07", at, saying("lint-not-in-play", hypothesis=hypothesis))
            elif bearing.get(hypothesis, 0) <= 0:
                says = saying("lint-note-against", hypothesis=hypothesis, bearing=bearing.get(hypothesis, 0))
                yield Problem("T20", at, says)


def _untold(case: Case) -> Iterator[Problem]:
    told: set[str | None] = {
        *(item_id for step in case.key_steps.values() for item_id in step.any_of),
        *(item_id for rule in case.safety.values() for needed in rule.needs for item_id in needed),
        *(
            shown.partition(":")[0]
            for danger in case.must_not_miss
            for needed in case.addressed_by(danger)
            for shown in needed
        ),
    }
    # A test of a sample brings its act along.
    told |= {case.items[item_id].part_of for item_id in told if item_id in case.items}
    for item in case.items.values():
        roles = (item.role, *(change.role for change in item.role_changes))
        if not item.is_look and Role.ESSENTIAL in roles and item.id not in told:
            says = saying("lint-unasked", item=item.id)
            yield Problem("T21", ("roles", item.id), says)


def _closed_by_looking(case: Case) -> Iterator[Problem]:
    for danger in case.must_not_miss:
        for needed in case.addressed_by(danger):
            # Of a set of nothing, T09 speaks.
            if needed and all(_closes(case, danger, shown) for shown in needed):
                says = saying("lint-closes-by-looking", shown=" with ".join(needed), danger=danger)
                yield Problem("T22", ("must_not_miss", danger), says)


def _closes(case: Case, danger: str, shown: str) -> bool:
    # A look, named without what it has to show, that has no outcome speaking for the danger.
    item = case.items.get(shown)
    return (
        item is not None
        and item.act != "order"
        and all(bearing.get(danger, 0) <= 0 for bearing in item.possible.values())
    )


def unreachable(checklist: Checklist, domain: str) -> Iterator[Problem]:
    """What the items of a domain say they can tell, or a note says of an outcome, and no bearing bears out."""
    for item_id, item in checklist.items.items():
        if checklist.domain_of[item_id] != domain:
            continue
        for number, key in enumerate(item.tells):
            if not any(_speaks_for(checklist, item_id, outcome_id, key) for outcome_id in item.outcomes):
                place: Place = ("items", item_id, "tells", number)
                yield Problem("E08", place, saying("lint-tells-nothing", item=item_id, key=key))
        for outcome_id, outcome in item.outcomes.items():
            for number, key in enumerate(outcome.tells):
                if not _speaks_for(checklist, item_id, outcome_id, key):
                    place = ("items", item_id, "outcomes", outcome_id, "tells", number)
                    yield Problem("T20", place, saying("lint-note-unborne", key=key))


def _speaks_for(checklist: Checklist, item_id: str, outcome_id: str, key: str) -> bool:
    # Of a family, any member will do.
    bearing = checklist.bearing(item_id, outcome_id)
    return any(
        bearing.get(hypothesis_id, 0) > 0
        for hypothesis_id, hypothesis in checklist.hypotheses.items()
        if key in (hypothesis_id, hypothesis.family)
    )


def _needless_sets(case: Case) -> Iterator[Problem]:
    for danger, given in case.must_not_miss.items():
        sets = given.addressed_by or ()
        for at, more in enumerate(sets):
            enough = [one for place, one in enumerate(sets) if place != at and _is_enough(case, danger, one, more)]
            # Of two that ask for the same the first stays.
            less = next((one for one in enough if one in sets[:at] or not _is_enough(case, danger, more, one)), None)
            if less is not None:
                says = saying("lint-needless-set", more=" with ".join(more), less=" with ".join(less), danger=danger)
                yield Problem("T23", ("must_not_miss", danger, "addressed_by", at), says)


def _is_enough(case: Case, danger: str, less: Collection[str], more: Collection[str]) -> bool:
    # Whether the first closes the danger whenever the second does.
    return all(any(_follows(case, danger, entry, other) for other in more) for entry in less)


def _follows(case: Case, danger: str, entry: str, other: str) -> bool:
    # An item counts as well where a finding of it does, unless that finding speaks for the danger.
    item_id, named, outcome = other.partition(":")
    item = case.items.get(item_id)
    is_shown = named and entry == item_id and item is not None
    return entry == other or bool(is_shown and item and item.possible.get(outcome, {}).get(danger, 0) <= 0)
