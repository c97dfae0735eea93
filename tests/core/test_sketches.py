"""Sketches of the bedside and of tracings: what is drawn says what the outcome says, and can be told from its kin."""

from itertools import pairwise

import pytest

from workup.core.figures.course import Course, course
from workup.core.figures.drawing import Drawing, Line, Look
from workup.core.figures.eeg import JERKS, SECONDS, WIDE, Eeg, eeg
from workup.core.figures.face import Face, face
from workup.core.figures.growth import Growth, growth
from workup.core.figures.hand import Hand, hand
from workup.core.figures.pupils import Pupils, Width, pupils
from workup.core.figures.skin import Skin, skin
from workup.core.figures.skull import Skull, skull
from workup.core.figures.smear import Smear, smear
from workup.core.figures.spine import Spine, spine
from workup.core.figures.stance import MIDDLE, Stance, stance
from workup.core.figures.tap import HIGH, LOW, Tap, tap
from workup.core.text.judging import judged


def lines(drawing: Drawing, look: Look) -> list[Line]:
    return [line for line in drawing.lines if line.look == look]


def heights(line: Line) -> list[float]:
    return [y for _, y in line.points]


def middle(line: Line) -> float:
    return sum(x for x, _ in line.points) / len(line.points)


def breadth(line: Line) -> float:
    across = [x for x, _ in line.points]
    return max(across) - min(across)


def peaks(line: Line, above: float) -> list[float]:
    """Where a line turns, higher up than this."""
    points = line.points
    return [
        b[0] for a, b, c in zip(points, points[1:], points[2:], strict=False) if a[1] > b[1] <= c[1] and b[1] < above
    ]


def test_a_course_is_higher_where_it_was_worse_and_in_dashes_where_nobody_is_sure() -> None:
    levels = (0, 4, 4, 9, 1)
    (line,) = lines(course(Course(over="days", levels=levels)), "trace")
    unsure = course(Course(over="days", levels=levels, is_sure=False))

    assert [a > b for a, b in pairwise(heights(line))] == [b > a for a, b in pairwise(levels)]
    assert not lines(unsure, "trace") and heights(lines(unsure, "light")[0]) == heights(line)


@pytest.mark.parametrize("beside", ["nothing", "discharges"])
def test_an_eeg_has_its_discharges_beside_the_jerks_and_nowhere_else(beside: str) -> None:
    lead = lines(eeg(judged(Eeg, {"beside_jerks": beside})), "trace")[0]
    seconds = [(x - 8) * SECONDS / WIDE for x in peaks(lead, 22)]

    assert all(any(abs(at - jerk) < 0.08 for jerk in JERKS) for at in seconds)
    assert len(seconds) == (len(JERKS) if beside == "discharges" else 0)


def test_a_muscle_that_does_not_jerk_is_flat_and_slow_waves_are_tall_with_ripples_on_them() -> None:
    quiet, jerking = (lines(eeg(Eeg(jerks=jerks)), "outline")[0] for jerks in (False, True))
    usual, slow = (lines(eeg(one), "trace")[0] for one in (Eeg(), Eeg(rhythm="slow-with-ripples")))

    assert max(heights(quiet)) - min(heights(quiet)) < 4
    assert max(heights(jerking)) - min(heights(jerking)) > 20
    assert max(heights(slow)) - min(heights(slow)) > 1.5 * (max(heights(usual)) - min(heights(usual)))
    assert len(peaks(slow, 90)) > len(peaks(usual, 90))


def test_a_measurement_lies_on_the_line_it_is_said_to_lie_on() -> None:
    drawing = growth(Growth(lines=(1, 1, 3)))
    charted = [line for line in drawing.lines if line.look in ("grid", "trace")]

    def height(line: Line, x: float) -> float:
        (a, b) = next((a, b) for a, b in pairwise(line.points) if a[0] <= x <= b[0])
        return a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])

    for (x, y), number in zip(drawing.dots[0].points, (1, 1, 3), strict=True):
        assert abs(height(charted[number], x) - y) < 1.5


def test_spots_are_as_many_as_are_said_and_lie_where_they_are_said_to() -> None:
    drawing = skin(Skin(spots="filled", number=30, on=("legs",)))
    marks = lines(skin(Skin(spots="marks", number=5, on=("chest",))), "fluid")

    assert len(drawing.dots[0].points) == 30 and all(y > 240 for _, y in drawing.dots[0].points)
    assert {x > 80 for x, _ in drawing.dots[0].points} == {True, False}
    assert len(marks) == 5 and all(96 < y < 152 for mark in marks for y in heights(mark))
    flush = [point for line in lines(skin(Skin(flushed=("head", "chest"))), "abnormal") for point in line.points]
    assert {y < 77 for _, y in flush} == {True, False} and not any(77 < y < 92 or y > 152 for _, y in flush)
    assert all(40 <= x <= 120 for x, _ in flush)


def test_a_body_sways_within_its_feet_until_it_cannot_stand_and_to_the_side_it_leans_to() -> None:
    still, swaying, falling, left = (
        lines(stance(one), "trace")[0]
        for one in (
            Stance(sway=1),
            Stance(apart="wide", sway=4),
            Stance(apart="wide", sway=10),
            Stance(sway=4, leans="left"),
        )
    )

    assert breadth(still) < 30 < breadth(swaying) < 120 < breadth(falling)
    assert middle(left) < MIDDLE[0] - 8 and abs(middle(swaying) - MIDDLE[0]) < 8
    assert not lines(stance(Stance(apart="sitting")), "outline")


def test_jerks_come_in_no_rhythm_and_a_rhythm_is_even_and_a_sway_grows_on_the_way() -> None:
    jerks, even = (lines(hand(Hand(moves=moves)), "trace")[0] for moves in ("jerks", "even-rhythm"))
    sways = hand(Hand(moves="sways"))
    apart = [b - a for a, b in pairwise(peaks(even, 70))]
    off = [
        abs(a - b)
        for a, b in zip(heights(lines(sways, "trace")[0])[::6], heights(lines(sways, "light")[0]), strict=True)
    ]

    assert len(apart) > 5 and max(apart) - min(apart) < 3
    gaps = [b - a for a, b in pairwise(peaks(jerks, 45))]
    assert len(gaps) > 2 and max(gaps) > 1.5 * min(gaps)
    assert max(off[: len(off) // 5]) < 1
    assert max(off[len(off) // 2 :]) > 6


def test_a_pupil_is_as_wide_as_is_said_and_a_lid_covers_what_lies_behind_it() -> None:
    widths: tuple[Width, ...] = ("tiny", "small", "middle", "wide")
    drawn = [breadth(lines(pupils(Pupils(dim=(one, one), bright=(one, one))), "pupil")[0]) for one in widths]
    open_eye, drooping = (lines(pupils(Pupils(droops=one)), "fluid")[1] for one in ("neither", "left"))

    assert drawn == sorted(set(drawn))
    assert min(heights(drooping)) > min(heights(open_eye))
    assert Pupils(dim=("middle", "small"), bright=("small", "tiny"), droops="left").side == "left"
    assert Pupils(dim=("wide", "middle"), bright=("wide", "small")).side == "right"
    assert Pupils().side is None


def test_what_has_a_side_is_the_persons_own_so_that_the_left_is_on_the_right() -> None:
    left, right = (
        lines(spine(Spine(shows="mass-into-the-canal", side=side)), "abnormal")[-1] for side in ("left", "right")
    )
    mouth = {side: lines(face(Face(droops=side)), "trace")[0].points for side in ("left", "right")}

    assert middle(left) > middle(right)
    assert mouth["left"][-1][1] > mouth["left"][0][1] and mouth["right"][-1][1] < mouth["right"][0][1]


def test_fluid_rises_into_the_range_or_above_it_and_clears_from_tube_to_tube() -> None:
    level = {one: min(heights(lines(tap(Tap(pressure=one)), "fluid")[-1])) for one in ("usual", "high")}
    blood = lines(tap(Tap(fluid="clearing")), "abnormal")
    of_each = [sum(20 + 52 * n < middle(line) < 54 + 52 * n for line in blood) for n in range(3)]

    assert HIGH < level["usual"] < LOW and level["high"] < HIGH
    assert of_each == sorted(of_each, reverse=True) and len(set(of_each)) == 3
    assert len(lines(tap(Tap(tubes=1)), "outline")) == 1


def test_cells_are_as_many_as_are_said_and_none_lies_on_another() -> None:
    drawing = smear(Smear(small=6, large=4))
    bodies = [
        (middle(line), sum(heights(line)) / len(line.points), breadth(line) / 2) for line in lines(drawing, "outline")
    ]

    assert (len(lines(drawing, "abnormal")), len(lines(drawing, "fluid"))) == (4, 6)
    for number, (x, y, radius) in enumerate(bodies):
        for other_x, other_y, other in bodies[number + 1 :]:
            assert ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 > 0.9 * (radius + other)


def test_wide_seams_are_gaps_and_usual_ones_lines() -> None:
    assert (len(lines(skull(Skull()), "trace")), len(lines(skull(Skull()), "abnormal"))) == (2, 0)
    assert len(lines(skull(Skull(seams="wide")), "abnormal")) == 2
