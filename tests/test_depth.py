"""A run that is asked to go deep does so, and no other; CI asks once, of every file that can."""

import re
from pathlib import Path

import pytest
from hypothesis import settings
from support.depth import ALL_ALIKE, AT_ANY_SPEED, DEEP, alike, examples, is_deep

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("profile", "number"), [(AT_ANY_SPEED, 2), (DEEP, 21)])
def test_a_run_goes_as_deep_as_it_was_asked_to(profile: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ALL_ALIKE, raising=False)
    before = DEEP if is_deep() else AT_ANY_SPEED
    try:
        settings.load_profile(profile)

        assert examples(7) == number
        assert alike("abcde") == (["a", "d"] if profile == AT_ANY_SPEED else [*"abcde"])
        assert settings().deadline is None
    finally:
        settings.load_profile(before)


def test_all_of_what_is_alike_is_tried_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ALL_ALIKE, "1")

    assert alike("abcde") == [*"abcde"]


def test_ci_goes_deep_once_in_every_file_that_can() -> None:
    (pattern,) = re.findall(r"test_\*\.py' -E '([^']+)' tests", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    files = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]

    able = [text for text in files if re.search(r"\b(examples\(|is_deep\(|alike\(|random_walks\()", text)]

    assert len(able) > 8
    assert all(re.search(pattern, text) for text in able)
