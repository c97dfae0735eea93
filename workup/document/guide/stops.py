"""What the checkpoints of a session are for, and what is written on the board."""

from functools import partial
from typing import assert_never, get_args

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.document.blocks import Point, Points, Section, Text
from workup.document.words import MINE, sentence, sentences
from workup.phrases import listed, say


def stops(case: Case) -> Section:
    """Each checkpoint: when it comes, and what it is for; what to do stands on the run sheet."""
    points = tuple(map(partial(_stop, case), get_args(Checkpoint)))
    return Section("stops", say("guide-stops"), (Points(points),), nav=say("guide-stops-nav"))


def board(case: Case) -> Section:
    """The list as it is written on the board, numbered as in the walk: something else is 0."""
    lines = enumerate(case.hypotheses, start=1)
    return Section(
        "board",
        say("guide-board"),
        (
            Text(say("guide-board-how", ideas=listed(case.reference.ideas)), basis=MINE, look="how"),
            Points(
                (
                    *(Point(case.label(hypothesis), number=number) for number, hypothesis in lines),
                    Point(case.label(case.options[-1]), number=0),
                ),
                numbered=True,
                look="board",
            ),
        ),
        nav=say("guide-board-nav"),
        look="keep",
    )


def stop_named(at: Checkpoint) -> str:
    """A checkpoint as a moment of the session: `After the bedside`."""
    match at:
        case "opening":
            return say("guide-stop-opening")
        case "bedside":
            return say("guide-stop-bedside")
        case "pause":
            return say("guide-stop-pause")
        case "commit":
            return say("guide-stop-commit")
        case _:
            assert_never(at)


def _stop(case: Case, at: Checkpoint) -> Point:
    when, what_for = _told(case, at)
    return Point(sentences(when, what_for), head=sentence(stop_named(at)), basis=MINE)


def _told(case: Case, at: Checkpoint) -> tuple[str, str]:
    match at:
        case "opening":
            return say("guide-stop-opening-when"), say("guide-stop-opening-for")
        case "bedside":
            return say("guide-stop-bedside-when", deep=case.pack.deep.words), say("guide-stop-bedside-for")
        case "pause":
            return say("guide-stop-pause-when", deep=case.pack.deep.words), say("guide-stop-pause-for")
        case "commit":
            return say("guide-stop-commit-when"), say("guide-stop-commit-for")
        case _:
            assert_never(at)
