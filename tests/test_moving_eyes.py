"""The script of a page moves the eyes as the models do."""

import json
from typing import get_args

import pytest
import quickjs

from workup.core.figures.eyes import Eyes, Sign, gaze_of
from workup.core.figures.gaze import Track
from workup.core.figures.motion import motion
from workup.render.player import PLAYER

PLACE = (PLAYER / "eyes" / "place.js").read_text(encoding="utf-8")


def _moved(track: object, moments: list[float]) -> list[tuple[float, float]]:
    engine = quickjs.Context()
    engine.eval(PLACE)
    told = engine.eval(f"JSON.stringify({json.dumps(moments)}.map((ms) => placeAt({json.dumps(track)}, ms)))")
    return [(x, y) for x, y in json.loads(told)]


@pytest.mark.parametrize("sign", get_args(Sign))
def test_the_page_looks_where_the_model_does(sign: Sign) -> None:
    for seed in (1, 2):
        gaze = gaze_of(Eyes(sign=sign, seed=seed))
        told = motion(gaze, 6)
        pairs: list[tuple[Track | None, object]] = [
            (gaze.eyes, told["eyes"]),
            (gaze.light, told["light"]),
            (gaze.head, told["head"]),
        ]
        for track, sent in pairs:
            assert (track is None) is (sent is None)
            if track is not None:
                model = [one for one in track.sampled(7) if one[0] < 6_000]
                page = _moved(sent, [ms for ms, _ in model])
                # Rounded to a tenth of a millisecond and a hundredth of a degree, also where a saccade is fastest.
                assert all(
                    abs(at.x - x) < 0.06 and abs(at.y - y) < 0.06 for (_, at), (x, y) in zip(model, page, strict=True)
                ), sign


def test_what_is_sent_is_small() -> None:
    for sign in get_args(Sign):
        assert len(json.dumps(motion(gaze_of(Eyes(sign=sign)), 6), separators=(",", ":"))) < 3_500
