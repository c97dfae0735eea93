"""Whether a case teaches what it says, shown by walking it: the reference is clean, careless walks are not."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from workup.core.authoring.lint.promises import promises_broken
from workup.core.authoring.lint.texts import Problem, flat
from workup.core.authoring.trial import Trial, sprung, tried
from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.dangers import may_settle
from workup.core.content.faults import item_of
from workup.core.content.measures import Role
from workup.core.content.resolution import resolve
from workup.core.debrief import Debrief
from workup.core.debrief.nets import net, shift
from workup.core.debrief.picks import PickRead
from workup.core.text.saying import saying
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

APART = 2
"""Points of bearing from which one finding tells two hypotheses apart."""
WORDS = (40, 130)
"""How short and how long an opening may be."""


def lessons_unmet(file: CaseFile, checklist: Checklist, siblings: frozenset[str]) -> Iterator[Problem]:
    """Every rule of teaching that the case does not meet. The file must fit: see `misfits`."""
    case = resolve(file, checklist)
    yield from unmet_as_written(file, case, siblings)
    yield from promises_broken(file, case, checklist, sprung(case))
    try:
        trial = tried(case)
    except OutOfTurn as error:
        yield Problem("S18", ("reference", "steps"), error.saying)
    else:
        yield from unmet_when_walked(case, trial)


def unmet_as_written(file: CaseFile, case: Case, siblings: frozenset[str]) -> Iterator[Problem]:
    """The rules of teaching that need no walk."""
    yield from _roles(file)
    yield from _hypotheses(case)
    yield from _siblings(file, siblings)
    yield from _texts(case)


def unmet_when_walked(case: Case, trial: Trial) -> Iterator[Problem]:
    """The rules of teaching that a walk of some learner breaks."""
    yield from _reference(case, trial.debriefs["reference"], _unaddressable(case))
    yield from _careless(trial.debriefs, case)
    yield from _balance(case, trial.walks)


def _roles(file: CaseFile) -> Iterator[Problem]:
    roles = [given.role for given in file.roles.values()]
    if not any(role.is_against for role in roles):
        yield Problem("T02", ("roles",), saying("lint-none-against"))
    if Role.NEUTRAL not in roles:
        yield Problem("T03", ("roles",), saying("lint-none-neutral"))


def _hypotheses(case: Case) -> Iterator[Problem]:
    lead = {
        (one, other): max(
            bearing.get(one, 0) - bearing.get(other, 0)
            for item in case.items.values()
            for bearing in item.possible.values()
        )
        for one in case.hypotheses
        for other in case.hypotheses
        if one != other
    }
    for (one, other), apart in lead.items():
        if apart < APART and one < other and lead[other, one] < APART:
            yield Problem("T04", ("hypotheses",), saying("lint-not-told-apart", one=one, other=other))
    for hypothesis in _unaddressable(case):
        yield Problem("T05", ("must_not_miss", hypothesis), saying("lint-unaddressed", hypothesis=hypothesis))
    family = case.hypotheses[case.answer].family
    tempting = [
        hypothesis
        for hypothesis, chips in case.reference.lists["opening"].chips.items()
        if chips and hypothesis in case.hypotheses and hypothesis != case.answer
        if not family or case.hypotheses[hypothesis].family != family
    ]
    if len(tempting) < 2:
        says = saying("lint-few-tempting", n=len(tempting))
        yield Problem("T15", ("reference", "lists", "opening"), says)


def _unaddressable(case: Case) -> list[str]:
    return [
        hypothesis
        for hypothesis in case.must_not_miss
        if not any(
            # What is committed to is never open, so that the answer itself need not be closed by what is shown.
            all(
                item_of(s) in case.items and (hypothesis == case.answer or may_settle(case, s, hypothesis))
                for s in needed
            )
            for needed in case.addressed_by(hypothesis)
        )
    ]


def _siblings(file: CaseFile, siblings: frozenset[str]) -> Iterator[Problem]:
    for number, sibling in enumerate(file.contrasts_with):
        if sibling.hypothesis not in file.hypotheses:
            yield Problem(
                "T16",
                ("contrasts_with", number, "hypothesis"),
                saying("lint-not-in-play", hypothesis=sibling.hypothesis),
            )
        if sibling.case == file.id:
            yield Problem("T16", ("contrasts_with", number, "case"), saying("lint-own-sibling"))
        elif siblings and sibling.case not in siblings:
            yield Problem("T16", ("contrasts_with", number, "case"), saying("lint-no-sibling", case=sibling.case))


def _texts(case: Case) -> Iterator[Problem]:
    words = len(case.opening.split())
    if not WORDS[0] <= words <= WORDS[1]:
        yield Problem("T17", ("opening",), saying("lint-opening-words", words=words))
    family = case.families.get(case.hypotheses[case.answer].family or "")
    hypothesis = case.hypotheses[case.answer]
    names = (hypothesis.label, *hypothesis.aliases, *((family.label, *family.aliases) if family else ()))
    for name in names:
        if len(name) > 2 and re.search(rf"\b{re.escape(name)}\b", flat(case.teaching.sentence), re.IGNORECASE):
            yield Problem("T18", ("teaching", "sentence"), saying("lint-is-the-diagnosis", name=name))
            return


def _reference(case: Case, made: Debrief, unaddressable: list[str]) -> Iterator[Problem]:
    clean = partial(Problem, "T06", ("reference", "steps"))
    if late := [step.step for step in made.mattered.steps if step.status != "done"]:
        yield clean(saying("lint-plan-late", steps=", ".join(late)))
    if idle := [order.item for order in made.worth.orders if order.worth == "against"]:
        yield clean(saying("lint-plan-idle", items=", ".join(idle)))
    if breaches := [breach.rule for breach in made.safety.breaches]:
        yield clean(saying("lint-plan-breaches", rules=", ".join(breaches)))
    still_open = (one.hypothesis for one in made.commitment.still_open)
    # T05 has said it of a danger that nobody can address.
    if dangers := [hypothesis for hypothesis in still_open if hypothesis not in unaddressable]:
        yield clean(saying("lint-plan-open", dangers=", ".join(dangers)))
    if made.commitment.support < 2:
        says = saying("lint-plan-support", support=made.commitment.support)
        yield Problem("T07", ("reference", "steps"), says)
    for interval in made.evidence.intervals:
        for moved in interval.moved:
            if moved.verdict in ("stayed", "against"):
                says = saying(
                    "lint-plan-list",
                    hypothesis=moved.hypothesis,
                    went="stays" if moved.before == moved.after else "goes",
                    before=moved.before,
                    after=moved.after,
                    pointed=f"{moved.reference_tenths // 10}.{moved.reference_tenths % 10}",
                )
                yield Problem("T07", ("reference", "lists", interval.end), says)
    for pick in made.evidence.picks:
        fits = (
            pick.reading == "matches"
            or _nothing_to_pick(case, pick)
            or (_fits_its_family(case, pick) if pick.direction == "for" else pick.reading == "none picked")
        )
        if not fits:
            says = saying("lint-plan-pick", direction=pick.direction, reading=pick.reading)
            yield Problem("T13", ("reference", "lists", pick.checkpoint), says)
    if not made.contrast.rows:
        yield Problem("T14", ("contrast", "hypothesis"), saying("lint-no-row"))


def _nothing_to_pick(case: Case, pick: PickRead) -> bool:
    # At the opening there is only what was known already, and it need not speak for anybody's first thought.
    known = (case.items[item_id].bearing.get(pick.leader, 0) for item_id in case.known_already)
    return pick.checkpoint == "opening" and pick.reading == "none picked" and max(known, default=0) < 1


def _fits_its_family(case: Case, pick: PickRead) -> bool:
    # At the bedside no finding tells the members of a family apart: a list that says so is not to be bent for its pick.
    family = {hypothesis_id: hypothesis.family for hypothesis_id, hypothesis in case.hypotheses.items()}
    leader, rival = family.get(pick.leader), family.get(pick.rival or "")
    return pick.reading == "fits both" and leader is not None and leader == rival


def _careless(made: Mapping[str, Debrief], case: Case) -> Iterator[Problem]:
    everything, reference, at_once = made["everything"], made["reference"], made["at-once"]
    if everything.worth.against < 3:
        yield Problem("T08", ("roles",), saying("lint-few-idle", n=everything.worth.against))
    own, plan = everything.worth.burden, reference.worth.burden
    if own.films <= plan.films and own.scans <= plan.scans:
        yield Problem("T08", ("roles",), saying("lint-no-more-radiation"))
    # What is committed to is not open, and nothing has closed it.
    still_open = {one.hypothesis for one in at_once.commitment.still_open}
    closed = set(case.must_not_miss) - still_open - {at_once.commitment.diagnosis}
    if closed:
        yield Problem("T09", ("must_not_miss",), saying("lint-closed-at-once", dangers=", ".join(sorted(closed))))
    elif at_once.commitment.support > 0:
        yield Problem("T09", ("must_not_miss",), saying("lint-supported-at-once", support=at_once.commitment.support))
    verdicts = {moved.verdict for interval in made["hedger"].evidence.intervals for moved in interval.moved}
    if "stayed" not in verdicts:
        yield Problem("T10", ("findings",), saying("lint-hedger-moves"))


def _balance(case: Case, walks: Mapping[str, Walk]) -> Iterator[Problem]:
    opening = case.reference.lists["opening"].chips
    looks = {
        name: [seen.shown for seen in walks[name].seen if case.items[seen.item].act != "order"]
        for name in ("reference", "everything")
    }
    informed = shift(case, opening, net(case, looks["reference"]))
    flooded = shift(case, opening, net(case, looks["everything"]))
    for option in case.options:
        if abs(flooded[option][0] - informed[option][0]) > 10 or flooded[option][1] != informed[option][1]:
            unplanned = [shown for shown in looks["everything"] if shown not in looks["reference"]]
            loud = sorted(unplanned, key=lambda shown: -_loudness(case, shown, option))
            named = ", ".join(f"{one[0]}:{case.forms[one].outcome}" for one in loud[:3] if _loudness(case, one, option))
            says = saying("lint-flooded", option=option, findings=named)
            yield Problem("T11", ("findings",), says)
    yield from _level(case, walks["reference"])


def _loudness(case: Case, shown: Shown, option: str) -> int:
    # A finding moves an option by what it says of it, and of all the others.
    bearing = case.forms[shown].bearing
    return 10 * abs(bearing.get(option, 0)) + sum(abs(one) for one in bearing.values())


def _level(case: Case, walk: Walk) -> Iterator[Problem]:
    nets = net(case, [seen.shown for seen in walk.seen])
    family = case.hypotheses[case.answer].family
    for hypothesis in case.hypotheses:
        near = hypothesis != case.answer and nets[case.answer] - nets[hypothesis] <= APART
        if near and not (family and case.hypotheses[hypothesis].family == family):
            gap = nets[case.answer] - nets[hypothesis]
            yield Problem("T12", ("findings",), saying("lint-level", hypothesis=hypothesis, gap=gap))
