"""What a walk cost the person beside the plan, and what had to wait: the points about burden and delay."""

from workup.core.content.case import Case
from workup.core.debrief.phrases import counted, listed
from workup.core.debrief.worth import DAY, Burden, Worth

LARGE_SEDATIONS, LARGE_EXPOSURES, LARGE_IDLE = 2, 3, 10
"""From so many sedations or exposures over the plan, or idle tests, the burden is large."""

FOR_THE_LOOK = (
    "What can be seen and felt at the bedside within minutes had to wait, and with it all that it would have spared."
)
FOR_THE_RESULT = "Until that result is in, whatever hangs on it has to wait."


def is_large(worth: Worth) -> bool:
    """Whether the walk cost far more than the plan."""
    exposures = worth.avoidable_films + worth.avoidable_scans
    return worth.avoidable_sedations >= LARGE_SEDATIONS or exposures >= LARGE_EXPOSURES or worth.against >= LARGE_IDLE


def cost_in_words(worth: Worth) -> str:
    """The walk's cost beside the plan's in the same units, and in which of them it is more; empty where in none."""
    own, plan = worth.burden, worth.reference
    more = [
        words
        for words, is_more in (
            ("more sedation", worth.avoidable_sedations > 0),
            ("more plain films", worth.avoidable_films > 0),
            ("more scans with radiation", worth.avoidable_scans > 0),
            ("a more invasive step", worth.avoidable_invasive),
        )
        if is_more
    ]
    said = []
    if more:
        said.append(f"Your walk: {_whole(own, plan)}. The reference plan: {_whole(plan, own)}.")
        said.append(f"Yours took {listed(more)}.")
    if worth.against >= LARGE_IDLE:
        said.append(f"{worth.against} of your tests were repeated or not indicated when you ordered them.")
    return " ".join(said)


def _whole(one: Burden, other: Burden) -> str:
    # All the units in which either of the two has any, so that like stands beside like.
    units = [
        (one.sedations, other.sedations, "session under sedation", "sessions under sedation"),
        (one.films, other.films, "plain film", "plain films"),
        (one.scans, other.scans, "scan with radiation", "scans with radiation"),
    ]
    said = [counted(number, word, words) for number, beside, word, words in units if number or beside]
    if one.invasive.rank or other.invasive.rank:
        said.append(f"a {one.invasive.value}" if one.invasive.rank else "no needle")
    return listed(said)


def is_late_look(worth: Worth) -> bool:
    """Whether the person was first examined a day or more after the plan does so, with tests ordered before."""
    own, plan = worth.burden.first_look, worth.reference.first_look
    return worth.tests_before_look > 0 and own is not None and plan is not None and own - plan >= DAY


def is_late_result(worth: Worth) -> bool:
    """Whether the last key result came more than a day after the plan's."""
    own, plan = worth.burden.key_minutes, worth.reference.key_minutes
    return own is not None and plan is not None and own - plan > DAY


def delay_in_words(case: Case, worth: Worth) -> str:
    """What came late, beside the plan; empty where nothing did."""
    own, plan = worth.burden, worth.reference
    said = []
    if is_late_look(worth):
        before = counted(worth.tests_before_look, "test", "tests")
        said.append(
            f"You first examined {case.patient.name} {_after(own.first_look)}, when you had ordered {before}; "
            f"the reference plan does so {_after(plan.first_look)}."
        )
    if is_late_result(worth):
        said.append(
            f"Your last key result came {_after(own.key_minutes)}; "
            f"the reference plan has its own {_after(plan.key_minutes)}."
        )
    return " ".join(said)


def _after(minutes: int | None) -> str:
    days = (minutes or 0) // DAY
    return f"after {counted(days, 'day', 'days')}" if days else "within the first day"
