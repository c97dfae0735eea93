"""The map of the house is true, and good enough to find one's way by: ten changes, each with where it belongs.

A reader who does not know the house looks for the words of the question. The lines of the map that share most of
them must name the place; where another line would be read first, the map is what has to change.
"""

import re
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "workup"
MAP = PACKAGE / "README.md"
LINES = [line for line in MAP.read_text(encoding="utf-8").splitlines() if line and not re.fullmatch(r"[|\- ]+", line)]
TITLES = {line.removeprefix("## ") for line in LINES if line.startswith("## ")}

WHERE: dict[str, tuple[str, ...]] = {
    "A learner types a word for an item that is not understood: where do I add it?": (
        "oms/checklist/",
        "oms/vocabulary.toml",
    ),
    "A safety rule should hold under a new kind of condition": (
        "core/content/rules.py",
        "../templates/player/rules/conditions.js",
    ),
    "A sentence of the debrief sounds wrong where a key step was done late": ("phrases/en.ftl",),
    "The class report should count one fact more of each learner's walk": (
        "core/classroom/facts.py",
        "core/classroom/tally.py",
    ),
    "The colours of every page need more contrast": ("../templates/style.css",),
    "A log whose last line was cut off by a crash should be healed in another way": ("logbook.py",),
    "Authors should be warned by a new code of lint": ("core/authoring/lint/", "catalogue/en.toml"),
    "The tagline of another pack is wrong": ("oms/pack.toml", "../tests/packs/fainting/pack.toml"),
    "A finished walk should tell the gradebook of a course more than completed": (
        "scorm.py",
        "../templates/player/course/",
    ),
    "A template of a user's own, given by --template, should receive one value more": ("render/__init__.py",),
}
"""Question to the places that the change begins at, as the map writes them."""

SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a again add an and another as at be been by do done each every for from given good has have i in is it its "
        "kind less line more most need new no not of off on one or other out own same should so that the their them "
        "then there this to under up was way were what where which who whose will with",
    )
)


def stems(text: str) -> frozenset[str]:
    """The words that a reader looks for, without their endings."""
    words = re.findall(r"[a-z]{3,}", text.casefold())
    return frozenset(re.sub(r"(ing|ed|es|s|e|y|ies)$", "", word) for word in words if word not in SMALL_WORDS)


def places(line: str) -> list[str]:
    """Every path that a line names, as it stands there."""
    named = re.findall(r"`([^`\s]+)`", line)
    return [one for one in named if re.fullmatch(r"(\.\./)?[\w.<>*-]+(/[\w.<>*-]+)*/?", one) and _is_path(one)]


def _is_path(name: str) -> bool:
    return "/" in name or name.endswith((".py", ".toml", ".ftl", ".json", ".jinja", ".js", ".css", ".md"))


def found(question: str) -> list[str]:
    """The lines that share most words with the question."""
    shared = {line: len(stems(question) & stems(line)) for line in LINES}
    most = max(shared.values())
    assert most >= 2, question
    return [line for line in LINES if shared[line] == most]


@pytest.mark.parametrize("question", WHERE)
def test_where_a_change_belongs_is_found_from_the_map_alone(question: str) -> None:
    lines = found(question)

    assert len(lines) <= 2, lines
    for place in WHERE[question]:
        assert (PACKAGE / place).exists(), place
        assert any(place in places(line) for line in lines), f"{place} is not named where one looks first:\n{lines}"


def test_the_questions_lead_to_many_places() -> None:
    assert len(WHERE) == 10
    assert len({place for answers in WHERE.values() for place in answers}) >= 12


def test_no_path_that_the_map_names_is_missing() -> None:
    named = {one for line in LINES for one in places(line)}

    assert len(named) > 60
    for one in named:
        pattern = re.sub(r"<\w+>", "*", one).rstrip("/")
        assert next(PACKAGE.glob(pattern), None) if "*" in pattern else (PACKAGE / pattern).exists(), one


def test_every_room_and_every_file_beside_the_rooms_is_on_the_map() -> None:
    named = {one.rstrip("/") for line in LINES for one in places(line)}
    rooms = {path.parent for path in PACKAGE.rglob("__init__.py")} - {PACKAGE}
    alone = {path for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}
    scripts = {path for path in (PACKAGE.parent / "templates").rglob("*") if path.is_dir()}

    assert len(rooms) > 20
    for path in rooms | alone | scripts:
        where = path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else f"../{_from_root(path)}"
        assert where in named, f"{where} is not on the map"


def test_every_module_of_the_core_is_named_in_the_line_of_its_room() -> None:
    modules = [path for path in (PACKAGE / "core").rglob("*.py") if not path.name.startswith("__")]
    assert len(modules) > 60

    for path in modules:
        room = path.parent.relative_to(PACKAGE).as_posix() + "/"
        (line,) = [line for line in LINES if line.startswith(f"| `{room}`")]
        assert re.search(rf"`{path.stem}(\.py)?`|`{re.escape(room)}{path.name}`", line), f"{path.stem} in {room}"


def test_the_map_says_who_may_import_whom_as_the_linter_of_imports_keeps_it() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    at = LINES.index("| contract | why |")
    rows = [line.split(" | ")[0] for line in LINES[at + 1 : at + 1 + len(contracts)]]

    assert LINES[at + 1 + len(contracts)].startswith("## ")
    for row, layers in zip(rows, [contract.get("layers") for contract in contracts], strict=True):
        if layers:
            floors = [layer.replace("workup.", "").split(" | ") for layer in layers]
            assert [sorted(re.findall(r"`(\w+)`", floor)) for floor in row.split(" > ")] == [sorted(f) for f in floors]


def test_the_map_has_its_parts_and_three_recipes() -> None:
    assert {"Rooms", "Who may import whom", "The life of a walk", "Words", "Three recipes"} <= TITLES
    recipes = [line for line in LINES if line.startswith("**A new ")]

    assert [re.match(r"\*\*(.*?)\.\*\*", line)[1] for line in recipes] == [  # type: ignore[index]  # because each matches
        "A new item",
        "A new rule of the debrief",
        "A new format",
    ]
    for line in recipes:
        assert len(places(line)) >= 3, line


def _from_root(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()
