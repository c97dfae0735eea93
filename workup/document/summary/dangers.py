"""What is said of a dangerous hypothesis that nothing shown had settled."""

from workup.core.content.case import Case
from workup.core.debrief.commitment import StillOpen
from workup.document.summary.needed import known, needed
from workup.document.words import sentences
from workup.phrases import say


def happened(case: Case, one: StillOpen) -> str:
    """What had been looked at, and what was still needed."""
    # The author's words are for whoever looked at nothing; of anybody else they would not be true.
    if not one.seen:
        return case.must_not_miss[one.hypothesis].missed
    if one.speaks_for:
        return say("danger-speaks", items=known(case, one.speaks_for))
    lacked = needed(case, one.needed)
    return sentences(
        say("danger-alone", items=known(case, one.seen)),
        say("danger-needed", needed=lacked) if lacked else "",
    )
