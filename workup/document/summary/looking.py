"""Where what was seen in a picture and what it showed are two things, in one line."""

from collections.abc import Sequence

from workup.core.content.case import Case
from workup.core.debrief.looking import Looking
from workup.document.blocks import Text
from workup.document.words import sentences
from workup.phrases import listed, say


def parted(case: Case, looking: Sequence[Looking]) -> tuple[Text, ...]:
    """The first of them in full and the others by name; nothing where none parted."""
    found = [one for one in looking if one.parted and case.forms[one.item, one.form].figure]
    if not found:
        return ()
    first, *others = found
    item = case.items[first.item]
    assert first.called is not None, "what parted was called something"
    told = say(
        "looking-parted",
        number=first.number,
        item=item.label,
        called=item.wording[first.called],
        was=item.wording[first.was],
    )
    also = [say("looking-finding", number=one.number, item=case.items[one.item].label) for one in others]
    return (Text(sentences(told, say("looking-also", findings=listed(also)) if also else "")),)
