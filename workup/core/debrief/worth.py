"""B. Was each test worth it then? Every order judged by what was known and believed just before it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.content.measures import Role
from workup.core.debrief.asked import Asked, Moment, asked
from workup.core.debrief.burden import Burden, before_look, burden, deeds_of, planned, sessions_of
from workup.core.debrief.potential import potential
from workup.core.text.value import Value
from workup.core.walk.events import Acted, Deed
from workup.core.walk.steps import Walk

Worthwhile = Literal["useful", "neutral", "against"]
KINDS: tuple[Worthwhile, ...] = ("useful", "neutral", "against")
"""How an order counts, best first."""


class OrderWorth(Value):
    """One test of one session, or one act that protects."""

    item: str
    session: int
    """From 1; 0 for an act, which is done at once."""
    minute: int
    """On the walk's clock, when it was ordered."""
    form: int
    """The place of the form in which it shows its finding; 0 is the first."""
    role: Role
    """The author's, at that moment."""
    change: int | None
    """Which of the item's changes of role applied, from 0; None for none."""
    idle: bool
    """Whether it is counted as no more than the best that its sample was sent for."""
    repeat: bool
    worth: Worthwhile
    potential: int | None
    """The largest difference any of its results could have made between two diagnoses that held a chip, beside what was
    known; 0 none, as of every repeat, 1 a nudge, 2 or more could separate. None where no list had been given."""
    purpose: str | None
    """Id of the diagnosis it was said to be for."""
    purpose_touched: bool | None
    """Whether any result of it bears on that diagnosis."""


class Judged(NamedTuple):
    """The verdict on one test of one session."""

    item: str
    role: Role
    change: int | None
    repeat: bool
    worth: Worthwhile
    idle: bool = False


class Worth(Value):
    """The test ledger and the burden beside it, with equal weight."""

    orders: tuple[OrderWorth, ...]
    left_out: tuple[tuple[str, ...], ...]
    """For each session, ids of the tests that were left out because a picture forbade what they were bound to."""
    useful: int
    neutral: int
    against: int
    """Repeated, not indicated or harmful."""
    burden: Burden
    reference: Burden
    avoidable_sedations: int
    """Those beyond the plan's that no test called for which was worth its order then. Films, scans and the most
    invasive step are counted in the same way."""
    avoidable_films: int
    avoidable_scans: int
    avoidable_invasive: bool
    avoidable_minutes: int
    tests_before_look: int
    """Tests ordered before the person was first examined; all of them where that was never done."""


def worth(case: Case, walk: Walk) -> Worth:
    """Every order with what it was worth then, and the burden against the reference plan's."""
    orders = tuple([order for number, session in deeds_of(walk) for order in _orders(case, walk, session, number)])
    own, plan, counted = burden(case, walk), planned(case), [order.worth for order in orders]
    idle = [case.items[order.item] for order in orders if order.worth != "useful"]
    return Worth(
        orders=orders,
        left_out=tuple(session.left_out for session in sessions_of(walk)),
        useful=counted.count("useful"),
        neutral=counted.count("neutral"),
        against=counted.count("against"),
        burden=own,
        reference=plan,
        # What was worth its order is not held up as a cost.
        avoidable_sedations=max(0, min(own.sedations - plan.sedations, _uncalled(case, walk, orders))),
        avoidable_films=max(0, min(own.films - plan.films, sum(item.films for item in idle))),
        avoidable_scans=max(0, min(own.scans - plan.scans, sum(item.scans for item in idle))),
        avoidable_invasive=any(item.depth > case.pack.depth(plan.invasive) for item in idle),
        tests_before_look=before_look(walk),
        avoidable_minutes=max(0, (own.key_minutes or 0) - (plan.key_minutes or 0)),
    )


def _uncalled(case: Case, walk: Walk, orders: Sequence[OrderWorth]) -> int:
    # The sessions under sedation that nothing called for: no test of them was worth it, or none but what was worth it
    # without any result, and so could have been had in the first of them.
    sessions = [one for one in deeds_of(walk) if one[0] and not case.sedated.isdisjoint(one[1].items)]
    useful = {(order.session, order.item) for order in orders if order.worth == "useful"}
    return sum(
        not any(
            item_id in case.sedated
            and (number, item_id) in useful
            and (not at or _needs_result(case, walk, session, item_id))
            for item_id in session.items
        )
        for at, (number, session) in enumerate(sessions)
    )


def _needs_result(case: Case, walk: Walk, session: Deed, item_id: str) -> bool:
    # Whether an order was worth it only by what some test before it had shown.
    findings = walk.findings_at(session.known)
    looked = {known: outcome for known, outcome in findings.items() if case.items[known].act != "order"}
    role, _ = role_then(case, looked, session.chips, item_id)
    return role not in (Role.ESSENTIAL, Role.CONTRIBUTORY)


def role_then(case: Case, known: Mapping[str, str], chips: Mapping[str, int], item_id: str) -> tuple[Role, int | None]:
    """The author's role for an order, given what was known, and which change of it applied, if any did."""
    item = case.items[item_id]
    for number, change in enumerate(item.role_changes):
        if change.when.holds(known, chips):
            return change.role, number
    return item.role, None


def _orders(case: Case, walk: Walk, session: Deed, number: int) -> Iterator[OrderWorth]:
    verdicts = judged(case, moment_of(case, walk, session))
    repeated = {one.item for one in verdicts if one.repeat}
    held = tuple(session.chips)
    known = walk.bits_at(session.known)
    for one, form in zip(verdicts, session.forms, strict=True):
        tests = _tests(case, session, case.items[one.item])
        purpose = session.purposes.get(one.item)
        asked = purpose if purpose in case.hypotheses else None
        yield OrderWorth(
            item=one.item,
            session=number,
            minute=session.minute,
            form=form,
            role=one.role,
            change=one.change,
            idle=one.idle,
            repeat=one.repeat,
            worth=one.worth,
            potential=potential(case, held, [test for test in tests if test.id not in repeated], known)
            if held
            else None,
            purpose=purpose,
            purpose_touched=any(b.get(asked) for test in tests for b in test.bearings) if asked else None,
        )


def moment_of(case: Case, walk: Walk, session: Deed) -> Moment:
    """A session, and what was known and believed just before it, as far as its tests are judged by it."""
    moment = case.remembered(_asked)[session.items].at(walk, session)
    # An act done again is no repeat the first time that it is of use.
    is_first_use = type(session) is Acted and session.again and session in uses_of(case, walk).values()
    return moment._replace(anew=session.items) if is_first_use else moment


def uses_of(case: Case, walk: Walk) -> dict[str, Acted]:
    """Of each act that was essential or contributory when it was done, the first time at which it was."""
    first: dict[str, Acted] = {}
    of_use, asks = case.remembered(_is_of_use), case.remembered(_asked_of_role)
    for deed in walk.deeds:
        if type(deed) is Acted and (act := deed.item) not in first and of_use[act, *asks[act].of(walk, deed)]:
            first[act] = deed
    return first


def _asked_of_role(case: Case, item_id: str) -> Asked:
    return asked(case, (), [change.when for change in case.items[item_id].role_changes])


def _is_of_use(case: Case, act: tuple[str, int, tuple[str, ...]]) -> bool:
    item_id, known, held = act
    moment = Moment((item_id,), known, out=0, held=held)
    return role_then(case, moment.findings(case), moment.chips, item_id)[0] in (Role.ESSENTIAL, Role.CONTRIBUTORY)


def judged(case: Case, moment: Moment) -> tuple[Judged, ...]:
    """Every test of a session, judged by what was known and believed just before it."""
    return case.remembered(_judged)[moment]


def _asked(case: Case, items: tuple[str, ...]) -> Asked:
    tests = [case.items[item_id] for item_id in items]
    conditions = [change.when for item in tests for change in item.role_changes]
    return asked(case, frozenset[str]().union(*(case.known_from[item.id] for item in tests)), conditions)


def _judged(case: Case, moment: Moment) -> tuple[Judged, ...]:
    known, together = moment.findings(case), frozenset(moment.items)
    had = known.keys() | moment.awaited(case)
    alone = {
        # What shows something else by now than was had is not asked for again.
        item_id: _alone(case, known, () if item_id in moment.anew else had, moment.chips, together, item_id)
        for item_id in moment.items
    }
    return tuple(_as_act(case, one, alone) for one in alone.values())


def _alone(
    case: Case,
    known: Mapping[str, str],
    had: Collection[str],
    chips: Mapping[str, int],
    together: frozenset[str],
    item_id: str,
) -> Judged:
    repeat = not (case.known_from[item_id].isdisjoint(had) and together.isdisjoint(case.outdone_by[item_id]))
    role, change = role_then(case, known, chips, item_id)
    return Judged(item_id, role, change, repeat, _worthwhile(role, repeat=repeat))


def _as_act(case: Case, one: Judged, session: Mapping[str, Judged]) -> Judged:
    # An act is worth no more than the best that its sample was sent for.
    if one.item not in case.parts:
        return one
    best = min((KINDS.index(session[part].worth) for part in case.parts[one.item] if part in session), default=0)
    return one._replace(worth=KINDS[best], idle=True) if best > KINDS.index(one.worth) else one


def _worthwhile(role: Role, *, repeat: bool) -> Worthwhile:
    if repeat or role.is_against:
        return "against"
    return "neutral" if role is Role.NEUTRAL else "useful"


def _tests(case: Case, session: Deed, item: CaseItem) -> list[CaseItem]:
    # An act is worth what its sample is sent for in the same session.
    parts = case.parts.get(item.id)
    return [item, *[case.items[item_id] for item_id in session.items if item_id in parts]] if parts else [item]
