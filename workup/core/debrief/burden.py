"""What a walk costs the person, beside what the reference plan would."""

from collections.abc import Mapping
from typing import NamedTuple

from workup.core.content.case import Case
from workup.core.text.value import Value
from workup.core.walk.events import Deed, Looked, Ordered, Seen
from workup.core.walk.following import follow
from workup.core.walk.reference import reference
from workup.core.walk.steps import Walk


class Burden(Value):
    """What a walk cost, in natural units that are never converted."""

    sedations: int
    """Sessions with at least one sedated test."""
    films: int
    """Plain films."""
    scans: int
    """Scans with radiation. A film is not a scan, so that the two are never added."""
    invasive: str
    """The most invasive step: a degree of the pack."""
    key_minutes: int | None
    """Minutes on the clock until the last of the key results: of the tests by which key steps were met.
    None where there was no such result."""
    first_look: int | None
    """Minutes on the clock when the person was first examined; None where that was never done."""


def sessions_of(walk: Walk) -> list[Ordered]:
    """Every session of tests, in its order."""
    return [deed for deed in walk.deeds if type(deed) is Ordered]


def deeds_of(walk: Walk) -> list[tuple[int, Deed]]:
    """Every session and every act that protects, in their order, each with its number: of an act it is 0."""
    found: list[tuple[int, Deed]] = []
    sessions = 0
    for deed in walk.deeds:
        is_session = type(deed) is Ordered
        sessions += is_session
        found.append((sessions if is_session else 0, deed))
    return found


def planned(case: Case) -> Burden:
    """What the reference plan costs the person."""
    return case.once(_planned)


def _planned(case: Case) -> Burden:
    return burden(case, follow(case, reference(case)))


def burden(case: Case, walk: Walk) -> Burden:
    """What a walk cost the person."""
    cost = spent(case, walk)
    return Burden(
        sedations=cost.sedations,
        films=cost.films,
        scans=cost.scans,
        invasive=case.pack.degrees[cost.depth],
        key_minutes=cost.key_minutes,
        first_look=cost.first_look,
    )


class Spent(NamedTuple):
    """A burden as the numbers alone."""

    sedations: int
    films: int
    scans: int
    depth: int
    """Of the most invasive step, among the degrees of the pack."""
    key_minutes: int | None
    first_look: int | None


def spent(case: Case, walk: Walk) -> Spent:
    """What a walk cost the person, as numbers."""
    cost = case.remembered(_cost)[tuple([session.items for session in sessions_of(walk)])]
    return Spent(*cost, _key_minutes(case, walk), _first_look(case, walk))


def _cost(case: Case, sessions: tuple[tuple[str, ...], ...]) -> tuple[int, int, int, int]:
    # What these sessions cost of what a burden counts: sedations, films, scans, depth.
    items = [case.items[item_id] for session in sessions for item_id in session]
    return (
        sum(not case.sedated.isdisjoint(session) for session in sessions),
        sum(item.films for item in items),
        sum(item.scans for item in items),
        # Nothing is done of a session of which everything was bound to a picture that forbade it.
        max([item.depth for item in items], default=0),
    )


def _first_look(case: Case, walk: Walk) -> int | None:
    for event in walk.events:
        if type(event) is Looked and event.item in case.examined:
            return event.minute
    return None


def _key_minutes(case: Case, walk: Walk) -> int | None:
    # What was seen first of the items of a step has met it; what was known when the walk began is no result of it.
    steps = case.once(_steps_by)
    met: dict[str, Seen] = {}
    for one in walk.seen[len(case.known_already) :]:
        if one.item in steps:
            for step in steps[one.item]:
                met.setdefault(step, one)
    return max([one.minute for one in met.values() if case.items[one.item].act == "order"], default=None)


def _steps_by(case: Case) -> Mapping[str, list[str]]:
    return {
        item_id: [step_id for step_id, step in case.key_steps.items() if item_id in step.any_of]
        for item_id in case.key_items
    }


def before_look(walk: Walk) -> int:
    """Tests ordered before the person was first examined; all of them where that was never done."""
    tests, examined = 0, walk.case.examined
    for event in walk.events:
        if type(event) is Ordered:
            tests += len(event.items)
        elif type(event) is Looked and event.item in examined:
            break
    return tests
