"""What an item shows later on, and what is known at the start, for those who prepare a session."""

from workup.core.content.case_item import CaseItem, LaterForm
from workup.core.content.casefile import Beginning
from workup.core.walk.moment import day_alone, moment
from workup.document.origin import origin
from workup.phrases import listed, say, spoken


def since(begins: Beginning, later: LaterForm, after: str) -> str:
    """From when a later form is shown: `from day 8 (Saturday)`; `after` names the item that it comes after."""
    said = []
    if later.minute:
        at = day_alone(begins, later.minute) or moment(begins, later.minute)
        said.append(say("form-from", moment=spoken(at)))
    if later.after is not None:
        said.append(say("form-after", item=after))
    if later.again:
        said.append(say("form-again"))
    return listed(said)


def from_the_start(item: CaseItem) -> str:
    """That it is known when the walk begins, and where from; empty for what is not."""
    return say("form-known", origin=origin(item.known)) if item.known else ""
