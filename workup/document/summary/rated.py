"""How the author rates the finding that spoke loudest for a move."""

from workup.core.content.case import Case
from workup.core.debrief.evidence import Moved, Strongest
from workup.document.blocks import Basis
from workup.document.words import signed, with_dagger
from workup.phrases import say


def rated(case: Case, moved: Moved, strongest: Strongest) -> str:
    """The rating, beside that on the diagnosis which the finding speaks most for, where that is another."""
    number, finding, bearing = strongest.number, case.items[strongest.item].label, signed(strongest.bearing)
    if not speaks_for_another(moved, strongest):
        return say("rated-one", number=number, finding=finding, bearing=bearing)
    return say(
        "rated-two",
        number=number,
        finding=finding,
        bearing=bearing,
        diagnosis=case.label(moved.hypothesis),
        favours=case.label(strongest.favours),
        favours_bearing=signed(strongest.favours_bearing),
    )


def speaks_for_another(moved: Moved, strongest: Strongest) -> bool:
    """Whether the finding speaks most for another diagnosis than the one that is spoken of."""
    return strongest.favours != moved.hypothesis and strongest.favours_bearing > 0


def basis_of(case: Case, moved: Moved) -> Basis:
    """What a sentence about a move rests on."""
    one = moved.strongest
    return with_dagger(case.forms[one.item, one.form].basis if one else ())
