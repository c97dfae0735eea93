"""The learner's own words, before anybody else's."""

from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.document.blocks import Card, Columns, Fact, Section, Text
from workup.document.words import MINE
from workup.phrases import say


def you(debrief: Debrief) -> Section:
    """What they say went well and what they would change, with a line to write on where nothing stands."""
    return Section(
        "you",
        say("you-title"),
        (
            Columns(
                (
                    _asked("you-went-well", say("walk-went-well"), debrief.told.went_well),
                    _asked("you-would-change", say("you-change"), debrief.told.would_change),
                )
            ),
        ),
    )


def _asked(id: str, asked: str, said: str) -> Section:
    blank = (Text(say("you-nothing"), look="aside"), Text("", look="blank"))
    return Section(id, asked, (Text(said, look="said"),) if said else blank, look="own")


def sentence(case: Case, debrief: Debrief) -> Section:
    """The case in one sentence: theirs beside the author's."""
    own = debrief.told.sentence
    return Section(
        "sentence",
        say("sentence-title"),
        (
            Card(
                look="bare",
                facts=(
                    Fact(say("sentence-yours"), own, look="said")
                    if own
                    else Fact(say("sentence-yours"), say("sentence-unwritten"), look="aside"),
                    Fact(say("sentence-authors"), case.teaching.sentence, MINE),
                ),
            ),
        ),
    )
