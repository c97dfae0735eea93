"""The words that are never used about a learner, in any template, case, checklist or message."""

import re
from pathlib import Path

import pytest

from workup.core.authoring.lint.texts import BANNED as VERDICTS
from workup.core.authoring.lint.texts import BIASES

ROOT = Path(__file__).parent.parent

# One list stands for all: what authors may not write, the program does not say either.
BANNED = re.compile(f"{VERDICTS.pattern}|{BIASES.pattern}", re.IGNORECASE)

NEVER = (
    *("fail", "failed", "wrong", "wrongly", "incorrect", "poor", "careless", "should have known", "obviously"),
    *("score", "grade", "graded", "pass", "passed", "competent", "safe to practise", "safe to practice"),
    *("premature closure", "anchoring", "confirmation bias", "availability bias", "overconfidence", "tunnel vision"),
)


@pytest.mark.parametrize("word", NEVER)
def test_every_word_of_the_debrief_model_is_found(word: str) -> None:
    assert BANNED.search(f"You were {word.upper()}, it said.")


SETTINGS = re.compile('"(?:Grading method|Highest grade|Average grade|Scored|Mastery score)"')

CONTENT = sorted(
    path
    for place, kind in (("workup/oms", "*.toml"), ("workup/phrases", "*.ftl"), ("templates", "*.*"))
    for path in (ROOT / place).rglob(kind)
)
SPOKEN = sorted(
    path
    for part in ("core/debrief", "core/classroom", "core/pack", "play", "render", "cli")
    for path in (ROOT / "workup" / part).glob("*.py")
)


def test_there_is_content_to_look_at() -> None:
    assert len(CONTENT) >= 12
    assert len(SPOKEN) >= 8


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_no_content_uses_a_banned_word(path: Path) -> None:
    # `sources.toml` holds titles as their authors wrote them.
    text = path.read_text(encoding="utf-8") if path.name != "sources.toml" else ""
    # SCORM's own names of a field and of a status, which no learner sees.
    if path.name in ("having.js", "keeper.js"):
        text = text.replace("`core.score.${part}`", "").replace('"passed"', "")
    # What learners may type of water.
    text = text.replace('"pass urine"', "")
    # What a course calls its own settings, which whoever runs it has to find there.
    text = SETTINGS.sub("", text)

    assert [found[0] for found in BANNED.finditer(text)] == []


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: path.name)
def test_no_sentence_of_the_program_uses_a_banned_word(path: Path) -> None:
    import ast

    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    # The strings under fields are documentation for authors, not speech to learners.
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    said = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs | bare
    ]

    assert [found[0] for text in said for found in BANNED.finditer(text)] == []
