"""The agenda of the debrief with a room, and the limits of it all."""

from collections.abc import Iterator

from workup.core.content.case import Case
from workup.document.blocks import Block, Command, Point, Points, Section, Text
from workup.document.words import MINE
from workup.phrases import say


def debriefing(case: Case) -> Section:
    """The agenda, one thing for next time, which case next, and how to speak."""
    return Section("debrief", say("guide-agenda"), tuple(_debriefing(case)), nav=say("debrief-label"))


def limits() -> Section:
    """What a session cannot show."""
    told = (
        say("guide-limit-validated"),
        say("guide-limit-marks"),
        say("guide-limit-one"),
        say("guide-limit-bearings"),
        say("guide-limit-finite"),
        say("guide-limit-cue"),
        say("guide-limit-team"),
    )
    title = say("guide-limits")
    return Section("limits", title, (Points(tuple(map(Point, told))),), nav=title, look="keep")


def _debriefing(case: Case) -> Iterator[Block]:
    agenda = (
        Point(say("guide-talk-you-what"), head=say("guide-talk-you")),
        Point(say("guide-talk-sentence-what"), head=say("guide-talk-sentence")),
        Point(say("guide-talk-well-what"), head=say("guide-talk-well")),
        Point(say("guide-talk-open-what"), head=say("guide-talk-open")),
        Point(say("guide-talk-list-what"), head=say("guide-talk-list")),
        Point(say("guide-talk-apart-what"), head=say("guide-talk-apart")),
        Point(say("guide-talk-next-what"), head=say("guide-talk-next")),
    )
    yield Points(agenda, numbered=True, look="agenda")
    yield Text(case.teaching.next_time.text, basis=case.teaching.next_time.basis, look="said-last")
    siblings = tuple(
        Point(
            say("guide-next-held", case=one.case, diagnosis=case.label(one.hypothesis), because=one.because),
            basis=MINE,
        )
        for one in case.contrasts_with
        if one.hypothesis in case.hypotheses
    )
    if siblings:
        yield Section("siblings", say("guide-next-case"), (Points(siblings),))
    if case.about:
        yield Text(say("about-after-debrief"))
        yield Command(f"workup {case.about} -o about.html")
    rules = (say("guide-speak-acts"), say("guide-speak-points"), say("guide-speak-everything"))
    yield Section("speak", say("guide-speak"), (Points(tuple(map(Point, rules))),))
