"""How the author rates the finding that spoke loudest for a move."""

from workup.core.content.case import Case
from workup.core.debrief.evidence import Moved, Strongest
from workup.document.blocks import Basis
from workup.document.words import signed, with_dagger
from workup.phrases import say


def rated(case: Case, moved: Moved, strongest: Strongest) -> str:
    """The rating, beside that on the diagnosis which the finding speaks most for or against, where that is another."""
    number, finding, bearing = strongest.number, case.items[strongest.item].label, signed(strongest.bearing)
    if not speaks_of_another(moved, strongest):
        return say("rated-one", number=number, finding=finding, bearing=bearing)
    return say(
        "rated-two",
        number=number,
        finding=finding,
        bearing=bearing,
        diagnosis=case.label(moved.hypothesis),
        speaks=speaks(strongest),
        beside=case.label(strongest.beside),
        beside_bearing=signed(strongest.beside_bearing),
    )


def speaks_of_another(moved: Moved, strongest: Strongest) -> bool:
    """Whether the finding speaks most for, or against, another diagnosis than the one that is spoken of."""
    return strongest.beside != moved.hypothesis


def speaks(strongest: Strongest) -> str:
    """How the finding speaks of the diagnosis beside."""
    return "for" if strongest.beside_bearing > 0 else "against"


def basis_of(case: Case, moved: Moved) -> Basis:
    """What a sentence about a move rests on."""
    one = moved.strongest
    return with_dagger(case.forms[one.item, one.form].basis if one else ())
