"""A picture of a finding: its marks, and the words beside them."""

from collections.abc import Iterable
from typing import assert_never

from workup.core.content.case_item import CaseItem
from workup.core.figures.drawing import Label
from workup.core.figures.eyes import Eyes, gaze_of
from workup.core.figures.motion import motion
from workup.core.figures.sheets import AnyFigure, drawn
from workup.document.blocks import Basis, Cell, Figure, Text
from workup.phrases import say


def drawing(
    figure: AnyFigure, told: str, *, name: str = "", basis: Basis = (), moves: bool = False, is_told: bool = True
) -> Figure:
    """The picture as a block; `told` is what the finding says in words, for whoever does not see it, and `name` what
    the picture is of. The words stand below it, and in its place where there are no pictures, unless `is_told` says
    that they do not belong there. A page with the script for it gets eyes as they move."""
    sheet = drawn(figure)
    return Figure(
        "drawing",
        {
            "name": name or named(figure),
            "told": told,
            "drawing": sheet,
            "words": tuple(map(_label, sheet.labels)),
            "motion": motion(gaze_of(figure), figure.seconds) if moves and isinstance(figure, Eyes) else None,
        },
        blocks=(Text(told, basis=basis),) if is_told else (),
    )


def pictured(figure: AnyFigure | None, told: str) -> Figure | None:
    """The picture of a finding for beside its words, where it has one."""
    return None if figure is None else drawing(figure, told, is_told=False)


def usually(item: CaseItem, outcome: str | None) -> Cell:
    """What an outcome usually says, and how it usually looks; an empty cell for none."""
    if not outcome:
        return Cell("")
    return Cell(item.wording[outcome], figure=pictured(item.pictures.get(outcome), item.wording[outcome]))


def drawings(each: Iterable[tuple[AnyFigure, str, str]]) -> tuple[Figure, ...]:
    """Pictures side by side, each with what is said below it and what the finding says, as a block; of none, none.

    Formats that draw pass them over where they have no room: what they show stands in words as well.
    """
    data = [{**drawing(figure, told, is_told=False).data, "below": below} for figure, below, told in each]
    return (Figure("drawings", {"each": data}),) if data else ()


def named(figure: AnyFigure) -> str:
    """What kind of picture it is."""
    match figure.kind:
        case "eyes":
            return say("figure-eyes")
        case "bands":
            return say("figure-bands")
        case "flow":
            return say("figure-flow")
        case "cells":
            return say("figure-cells")
        case "search":
            return say("figure-search")
        case "brain":
            return say("figure-brain")
        case "disc":
            return say("figure-disc")
        case "pupils":
            return say("figure-pupils")
        case "spine":
            return say("figure-spine")
        case "skull":
            return say("figure-skull")
        case "course":
            return say("figure-course")
        case "ecg":
            return say("figure-ecg")
        case "eeg":
            return say("figure-eeg")
        case "growth":
            return say("figure-growth")
        case "skin":
            return say("figure-skin")
        case "stance":
            return say("figure-stance")
        case "hand":
            return say("figure-hand")
        case "face":
            return say("figure-face")
        case "tap":
            return say("figure-tap")
        case "smear":
            return say("figure-smear")
        case _:
            assert_never(figure.kind)


def _label(label: Label) -> str:
    match label.says:
        case "sideways":
            return say("figure-sideways")
        case "upright":
            return say("figure-upright")
        case "right-eye":
            return say("figure-right-eye")
        case "left-eye":
            return say("figure-left-eye")
        case "head":
            return say("figure-head")
        case "second":
            return say("figure-second")
        case "degrees":
            return say("figure-degrees", number=f"{label.number:g}")
        case "fluid":
            return say("figure-fluid")
        case "serum":
            return say("figure-serum")
        case "cd19":
            return say("figure-cd19")
        case "cd3":
            return say("figure-cd3")
        case "b-cells":
            return say("figure-b-cells")
        case "right":
            return say("figure-right")
        case "left":
            return say("figure-left")
        case "from-the-side":
            return say("figure-from-the-side")
        case "from-above":
            return say("figure-from-above")
        case "across":
            return say("figure-across")
        case "dim-light":
            return say("figure-dim-light")
        case "bright-light":
            return say("figure-bright-light")
        case "worse":
            return say("figure-worse")
        case "now":
            return say("figure-now")
        case "over-hours":
            return say("figure-over-hours")
        case "over-days":
            return say("figure-over-days")
        case "over-weeks":
            return say("figure-over-weeks")
        case "over-months":
            return say("figure-over-months")
        case "brain-lead":
            return say("figure-brain-lead")
        case "muscle-lead":
            return say("figure-muscle-lead")
        case "head-size":
            return say("figure-head-size")
        case "age":
            return say("figure-age")
        case "forwards":
            return say("figure-forwards")
        case "hand":
            return say("figure-of-hand")
        case "in-range":
            return say("figure-in-range")
        case "tubes":
            return say("figure-tubes")
        case _:
            assert_never(label.says)
