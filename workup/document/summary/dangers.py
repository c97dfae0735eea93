"""What is said of a dangerous hypothesis that nothing shown had settled."""

from workup.core.content.case import Case
from workup.core.debrief.commitment import Commitment, StillOpen
from workup.document.summary.needed import awaited, had, known, needed
from workup.document.words import sentences
from workup.phrases import say


def happened(case: Case, one: StillOpen, made: Commitment) -> str:
    """What had been looked at, what was still needed, and what of it was still out."""
    out = awaited(case, one.items, made)
    # The author's words are for whoever did nothing about it; of anybody else they would not be true.
    if not one.seen:
        return out or case.must_not_miss[one.hypothesis].missed
    lacked = needed(case, one.needed)
    still = say("danger-needed", needed=lacked) if lacked else ""
    if one.speaks_for:
        return sentences(say("danger-speaks", items=had(case, one.speaks_for)), still, out)
    seen = [item_id for item_id in one.seen if item_id not in one.late]
    return sentences(
        say("late-danger", items=known(case, one.late)) if one.late else "",
        say("danger-alone", items=had(case, seen)) if seen else "",
        still,
        out,
    )
