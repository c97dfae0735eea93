"""What a walk cost beside the plan, and what came late: in words."""

from workup.core.content.case import Case
from workup.core.content.head import PackHead
from workup.core.debrief.burden import Burden
from workup.core.debrief.costs import LARGE_IDLE
from workup.core.debrief.worth import OrderWorth, Worth
from workup.core.walk.moment import DAY
from workup.document.words import sentences
from workup.phrases import listed, say


def cost(pack: PackHead, worth: Worth) -> str:
    """The walk's cost beside the plan's in the same units, and in which of them it is more."""
    own, plan = worth.burden, worth.reference
    more = (
        say("cost-more-sedation") if worth.avoidable_sedations else "",
        say("cost-more-films") if worth.avoidable_films else "",
        say("cost-more-scans") if worth.avoidable_scans else "",
        say("cost-more-invasive") if worth.avoidable_invasive else "",
    )
    return sentences(
        say("cost-walks", own=_whole(pack, own, plan), plan=_whole(pack, plan, own)) if any(more) else "",
        say("cost-more", more=listed(filter(None, more))) if any(more) else "",
        say("cost-against", count=worth.against) if worth.against >= LARGE_IDLE else "",
    )


def _whole(pack: PackHead, one: Burden, other: Burden) -> str:
    # All the units in which either of the two has any, so that like stands beside like.
    units = (
        say("cost-sedations", count=one.sedations) if one.sedations or other.sedations else "",
        say("cost-films", count=one.films) if one.films or other.films else "",
        say("cost-scans", count=one.scans) if one.scans or other.scans else "",
        _needle(pack, one) if pack.depth(one.invasive) or pack.depth(other.invasive) else "",
    )
    return listed(filter(None, units))


def _needle(pack: PackHead, burden: Burden) -> str:
    degree = pack.invasive.get(burden.invasive)
    return say("cost-needle", step=degree.label) if degree else say("cost-no-needle")


def cost_matters(case: Case, worth: Worth) -> str:
    """Why it matters, and which tests could not have separated anything when they were ordered."""
    idle = dict.fromkeys(case.items[order.item].label for order in worth.orders if _is_idle(case, order))
    return sentences(say("cost-matters"), say("cost-idle", tests=listed(idle)) if idle else "")


def _is_idle(case: Case, order: OrderWorth) -> bool:
    item = case.items[order.item]
    costs = item.sedated or item.films or item.scans or item.depth
    return bool(order.potential == 0 and costs and order.worth != "useful")


def delay(case: Case, worth: Worth, *, look: bool, result: bool) -> str:
    """What came late, beside the plan."""
    own, plan = worth.burden, worth.reference
    return sentences(
        say(
            "delay-look",
            name=case.patient.name,
            days=_days(own.first_look),
            tests=worth.tests_before_look,
            plan_days=_days(plan.first_look),
        )
        if look
        else "",
        say("delay-result", days=_days(own.key_minutes), plan_days=_days(plan.key_minutes)) if result else "",
    )


def _days(minutes: int | None) -> int:
    return (minutes or 0) // DAY
