"""What a walk has shown of what can be seen, as a page."""

from collections.abc import Sequence

from workup.core.content.case import Case
from workup.core.walk.events import Seen
from workup.core.walk.moment import moment
from workup.document.blocks import Document, Section
from workup.document.drawing import drawing
from workup.document.words import sentence_case
from workup.phrases import say, spoken


def seen(case: Case, findings: Sequence[Seen], *, moves: bool = False, held: Sequence[Seen] = ()) -> Document:
    """A section for each finding, with its picture; `moves` where the page has the script that moves eyes.

    Of what is held back, the picture stands without its sentence.
    """
    return Document(
        page="seen",
        label=say("seen-label"),
        name=f"{case.patient.name}",
        title=say("seen-title", number=len(findings)),
        window=f"{case.patient.name}: {say('seen-label')}",
        sections=tuple(_section(case, one, moves, is_told=one not in held) for one in findings),
        foot=(say("seen-foot"),),
    )


def _section(case: Case, one: Seen, moves: bool, *, is_told: bool) -> Section:
    form = case.forms[one.shown]
    assert form.figure is not None
    return Section(
        f"seen-{one.number}",
        sentence_case(form.label),
        (drawing(form.figure, form.text if is_told else "", moves=moves, is_told=is_told),),
        aside=spoken(moment(case.begins, one.minute)),
    )
