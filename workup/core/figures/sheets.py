"""Each figure laid out on its sheet."""

from functools import lru_cache
from typing import Annotated, assert_never

from workup.core.figures.bands import Band, Bands, lanes_of
from workup.core.figures.body import Search, body
from workup.core.figures.brain import Brain, brain
from workup.core.figures.cells import GATE, Chamber, Flow, field_of, plot_of
from workup.core.figures.course import Course, course
from workup.core.figures.disc import Disc, disc
from workup.core.figures.drawing import Dots, Drawing, Label, Line, box
from workup.core.figures.ecg import Ecg, ecg
from workup.core.figures.eeg import Eeg, eeg
from workup.core.figures.eyes import Eyes, gaze_of
from workup.core.figures.face import Face, face
from workup.core.figures.growth import Growth, growth
from workup.core.figures.hand import Hand, hand
from workup.core.figures.pupils import Pupils, pupils
from workup.core.figures.skin import Skin, skin
from workup.core.figures.skull import Skull, skull
from workup.core.figures.smear import Smear, smear
from workup.core.figures.spine import Spine, spine
from workup.core.figures.stance import Stance, stance
from workup.core.figures.tap import Tap, tap
from workup.core.figures.traces import trace
from workup.core.text.marks import ByKind

AnyFigure = Annotated[
    Eyes
    | Bands
    | Flow
    | Chamber
    | Search
    | Brain
    | Disc
    | Pupils
    | Spine
    | Skull
    | Course
    | Ecg
    | Eeg
    | Growth
    | Skin
    | Stance
    | Hand
    | Face
    | Tap
    | Smear,
    ByKind(),
]
"""What an outcome can show as a picture."""


# A page shows the same figure beside each finding that it is set against, and a pack's usual ones on each of its pages.
@lru_cache(maxsize=128)
def drawn(figure: AnyFigure) -> Drawing:
    """The figure on its sheet."""
    match figure:
        case Eyes():
            return trace(gaze_of(figure), figure.seconds)
        case Bands():
            return lanes(figure)
        case Flow():
            return plot(figure)
        case Chamber():
            return chamber(figure)
        case Search():
            return body(figure)
        case Brain():
            return brain(figure)
        case Disc():
            return disc(figure)
        case Pupils():
            return pupils(figure)
        case Spine():
            return spine(figure)
        case Skull():
            return skull(figure)
        case Course():
            return course(figure)
        case Ecg():
            return ecg(figure)
        case Eeg():
            return eeg(figure)
        case Growth():
            return growth(figure)
        case Skin():
            return skin(figure)
        case Stance():
            return stance(figure)
        case Hand():
            return hand(figure)
        case Face():
            return face(figure)
        case Tap():
            return tap(figure)
        case Smear():
            return smear(figure)
        case _:
            assert_never(figure)


LANE = 46.0
LONG = 190.0


def lanes(bands: Bands) -> Drawing:
    """The fluid on the left, the serum on the right."""
    both = lanes_of(bands)
    lines: list[Line] = []
    labels: list[Label] = []
    for says, left, lane in (("fluid", 22.0, both.fluid), ("serum", 22.0 + LANE + 24, both.serum)):
        lines.append(box("frame", left, 26, left + LANE, 26 + LONG))
        lines += [_band(one, left) for one in lane]
        labels.append(Label("fluid" if says == "fluid" else "serum", (left + LANE / 2, 17), "middle"))
    return Drawing(2 * LANE + 68, LONG + 36, tuple(lines), labels=tuple(labels))


def _band(one: Band, left: float) -> Line:
    at = round(26 + LONG * one.at, 1)
    return Line("band", ((left + 8, at), (left + LANE - 8, at)), strength=round(one.strength, 2))


PLOT = 210.0


def plot(flow: Flow) -> Drawing:
    """CD19 upwards against CD3 to the right, with the gate of the B cells."""
    left, top = 30.0, 14.0
    dots = tuple((round(left + dot.x * PLOT, 1), round(top + (1 - dot.y) * PLOT, 1)) for dot in plot_of(flow))
    gate = box("gate", left + 4, top + 4, left + GATE * PLOT, top + (1 - GATE) * PLOT)
    frame = box("frame", left, top, left + PLOT, top + PLOT)
    labels = [Label("cd19", (left, top - 3)), Label("cd3", (left + PLOT, top + PLOT + 15), "end")]
    if flow.share is not None:
        labels.append(Label("b-cells", (left + GATE * PLOT + 6, top + 18)))
    return Drawing(PLOT + 40, PLOT + 36, (frame, gate), (Dots("dot", dots, 1.4),), tuple(labels))


def chamber(cells: Chamber) -> Drawing:
    """The field of a counting chamber with its lines; white cells are filled, red cells are rings."""
    left, top, size = 10.0, 10.0, 200.0
    dots, _ = field_of(cells)
    lines = [box("frame", left, top, left + size, top + size)]
    for step in range(1, 4):
        at = size * step / 4
        lines.append(Line("grid", ((left + at, top), (left + at, top + size))))
        lines.append(Line("grid", ((left, top + at), (left + size, top + at))))
    of = {
        kind: tuple((round(left + d.x * size, 1), round(top + d.y * size, 1)) for d in dots if d.of == kind)
        for kind in ("white", "red")
    }
    marks = (Dots("dot", of["white"], 3.2), Dots("ring", of["red"], 2.2))
    return Drawing(size + 20, size + 20, tuple(lines), tuple(one for one in marks if one.points))
