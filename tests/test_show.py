"""Looking at what a walk has shown: `workup show`, in the terminal and as a page whose eyes move."""

import json
import re
from pathlib import Path

import pytest
from support.cases.folders import reference_lines
from support.commands import workup_in

from workup.core.figures.eyes import Eyes, gaze_of
from workup.core.figures.motion import motion


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole walk of Tomás by the reference, and one of Amara that was left after a line."""
    folder = tmp_path_factory.mktemp("shown")
    workup_in(folder, "walk", "tomas", typed="".join(reference_lines("tomas")))
    typed = "".join(reference_lines("amara")).splitlines(keepends=True)
    workup_in(folder, "walk", "amara", typed="".join(typed[:14]))
    return folder


def _dots(text: str) -> int:
    return sum("\u2800" < character <= "\u28ff" for character in text)


def test_the_terminal_draws_a_finding_in_dots_below_its_words(walked: Path) -> None:
    done = workup_in(walked, "show", "tomas", "eye", "movements")

    assert done.returncode == 0, done.stderr
    assert "For teaching only." in done.stdout
    assert "they drift back slowly and jump out again" in " ".join(done.stdout.split())
    assert _dots(done.stdout) > 60 and "right and left" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_a_narrow_terminal_gets_a_narrow_drawing(walked: Path) -> None:
    done = workup_in(walked, "show", "tomas", "eyes", COLUMNS="40")

    assert _dots(done.stdout) > 40 and max(map(len, done.stdout.splitlines())) <= 40


def test_without_an_item_all_that_can_be_looked_at_is_shown_and_nothing_else(walked: Path) -> None:
    page = workup_in(walked, "show", "tomas", "--format", "md").stdout

    assert "## Eye movements" in page and "## Fundi and signs of raised pressure" in page
    assert "## Mood" not in page


def test_a_page_moves_the_eyes_by_its_own_script_and_lets_nothing_else_in(walked: Path) -> None:
    done = workup_in(walked, "show", "tomas", "eyes", "-o", "eyes.html")
    page = (walked / "eyes.html").read_text(encoding="utf-8")

    assert done.returncode == 0 and "eyes.html" in done.stdout
    sent = re.search(r'data-motion="([^"]*)"', page)
    assert sent and json.loads(sent[1].replace("&#34;", '"')) == json.loads(
        json.dumps(motion(gaze_of(Eyes(sign="gaze-evoked")), 6))
    )
    assert "script-src 'sha256-" in page and "connect-src" not in page
    assert not re.search(r"(?:src|href)=.?http", page)


def test_a_picture_says_to_whoever_does_not_see_it_what_the_finding_says(walked: Path) -> None:
    workup_in(walked, "show", "tomas", "eyes", "-o", "told.html", "--force")
    page = " ".join((walked / "told.html").read_text(encoding="utf-8").split())

    assert 'role="img" aria-label="Where the eyes look. Straight ahead the eyes rest on the fish.' in page


def test_what_this_walk_has_not_had_yet_is_not_shown(walked: Path) -> None:
    done = workup_in(walked, "show", "amara", "mri", "body")

    assert done.returncode == 2 and _dots(done.stdout) == 0
    assert "You have not had MRI of neck, chest, abdomen and pelvis in this walk of amara yet." in done.stderr
    assert "workup walk amara --resume" in done.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("show", "tomas", "infection before"),
            "Infection or immunisation before is told in words; there is nothing to look at",
        ),
        (("show", "tomas", "xyzzy"), "Nothing in tomas is called “xyzzy”. What can be looked at so far: "),
        (("show", "zahra"), "You have not walked zahra yet. Begin with: workup walk zahra"),
    ],
)
def test_whatever_cannot_be_shown_is_said_with_what_to_do(walked: Path, typed: tuple[str, ...], said: str) -> None:
    done = workup_in(walked, *typed)

    assert done.returncode in (2, 4) and said in done.stderr and not done.stdout
