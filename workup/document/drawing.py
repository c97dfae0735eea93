"""A picture of a finding: its marks, and the words beside them."""

from typing import assert_never

from workup.core.figures.drawing import Label
from workup.core.figures.eyes import Eyes, gaze_of
from workup.core.figures.motion import motion
from workup.core.figures.sheets import AnyFigure, drawn
from workup.document.blocks import Basis, Figure, Text
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
        case _:
            assert_never(label.says)
