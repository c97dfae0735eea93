"""Which signs of the pack's criteria were met, and by which finding. It describes a walk, and judges nothing."""

from collections.abc import Mapping

from workup.core.content.case import Case
from workup.core.content.case_item import Shown
from workup.core.text.value import Value
from workup.core.walk.events import Seen
from workup.core.walk.moment import day
from workup.core.walk.steps import Walk


class SignMet(Value):
    """One sign."""

    sign: str
    number: int | None
    """Of the first finding that met it; None where none did."""
    day: int | None
    """The day of the walk on which that was found, from 1."""


class CriteriaMet(Value):
    """The signs, in the order of the criteria."""

    signs: tuple[SignMet, ...]
    met: int
    needed: int


def criteria_met(case: Case, walk: Walk) -> CriteriaMet | None:
    """What this walk showed of the criteria; None in a pack that has none."""
    if case.criteria is None:
        return None
    meets, first = case.once(_meets), dict[str, Seen]()
    for seen in walk.seen:
        for sign_id in meets.get(seen.shown, ()):
            first.setdefault(sign_id, seen)
    signs = tuple([_sign_met(case, sign_id, first.get(sign_id)) for sign_id in case.criteria.signs])
    return CriteriaMet(signs=signs, met=len(first), needed=case.criteria.needed)


def _meets(case: Case) -> Mapping[Shown, list[str]]:
    # Of all that this case can show, what meets a sign, and which.
    signs = case.criteria.signs if case.criteria else {}
    meets: dict[Shown, list[str]] = {}
    for shown, form in case.forms.items():
        met = [sign_id for sign_id, sign in signs.items() if f"{form.id}:{form.outcome}" in sign.met_by]
        if met and form.act != "do":
            meets[shown] = met
    return meets


def _sign_met(case: Case, sign_id: str, first: Seen | None) -> SignMet:
    if first is None:
        return SignMet(sign=sign_id, number=None, day=None)
    return SignMet(sign=sign_id, number=first.number, day=day(case.begins, first.minute))
