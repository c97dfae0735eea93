"""A pack of another presenting problem goes through everything, and nothing of the built-in one's field is in it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from support.cases.folders import a_pack, on_path
from support.commands import Run, workup_in
from support.logs.walkers import CASES as BUILT_IN
from support.pages.players import debrief_of, log_of, opened, put, words_in
from support.pages.two_engines import Script, answer, differences
from test_scorm import unzipped

from workup import letters, library, places, play
from workup.core.content.case import Case
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import parse
from workup.core.walk.steps import Walk
from workup.phrases.resolver import FOLDER
from workup.phrases.sources import read
from workup.render.environment import TEMPLATES

PACK = Path(__file__).parent / "packs" / "fainting"
CASES = ("ines", "malik")

HASH = re.compile(r"sha256-[\w+/]{43}=")
"""Of a script or a style, by chance with any letters in it."""

FIELD = re.compile(
    r"opsoclon|\boms\b|\bomas\b|neuroblast|myoclon|dancing|mibg|ataxi|cerebell|nystagm|fossa|paraneoplastic|kinsbourne"
    r"|lumbar|puncture|\bspinal|csf|cerebrospinal|encephalit|tumou?r|ganglio|teratoma|catechol|glut1|miller|rituximab"
    r"|fundi\b|\bgait\b|wobbl|unsteady|\b(?:amara|elias|harald|joonas|kofi|lucia|mei|noor|odile|priya|ruben|sofia|tom[aá]s|zahra)\b",
    re.IGNORECASE,
)
"""What only the built-in pack may say."""

PACKED = re.compile(r'id="packed">(.*?)</script>', re.DOTALL)


def here(case_id: str) -> Case:
    return library.Library((PACK,)).named(case_id).case


def typed(case: Case, learner: str) -> str:
    """What a learner types in a walk, who asks for help at every other prompt."""
    walk, lines = Walk(case), []
    for number, entry in enumerate(walk_as(LEARNERS[learner], case)):
        lines += ["help\n"] if number % 2 else []
        lines.append(f"{play.typed(walk, entry)}\n")
        walk = walk.after(entry)
    return "".join(lines)


class Desk:
    """A folder in which every command of a house is given with the pack named, and what came of each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: dict[str, str] = {}

    def does(self, *command: str, typed: str = "", status: int = 0) -> str:
        """What a command said and wrote; both are kept."""
        before = {path: path.stat().st_mtime_ns for path in self._files()}
        done = workup_in(self.folder, *command, "--cases", str(PACK), typed=typed)
        assert done.returncode == status, f"{command}: {done.stdout}{done.stderr}"
        told = done.stdout + done.stderr
        for path in self._files():
            if before.get(path) != path.stat().st_mtime_ns and path.suffix not in (".zip", ".jsonl"):
                told += _read(path.read_text(encoding="utf-8"))
        # A path is where something lies, not what is said of it.
        for path in (PACK, self.folder, places.BUILT_IN):
            told = told.replace(str(path), "")
        self.said[" ".join(command)] = told
        return told

    def _files(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file() and "home" not in path.parts]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Everything done once with the pack."""
    desk = Desk(tmp_path_factory.mktemp("fainting"))
    for case_id in CASES:
        desk.does("walk", case_id, typed=typed(here(case_id), "reference"))
        desk.does("walk", case_id, "--again", typed=typed(here(case_id), "at-once"))
        for format in ("text", "md", "html", "json"):
            desk.does("summary", case_id, "--format", format, "--working")
        desk.does("handin", case_id, "-o", f"{case_id}-walk.txt")
        desk.does("demo", case_id)
        desk.does("author", "rehearse", case_id)
        desk.does("teach", "guide", case_id, "-o", f"{case_id}-pack")
        desk.does("teach", "guide", case_id, "-o", f"{case_id}-pack-md", "--format", "md")
        desk.does("teach", "export", case_id, "-o", f"{case_id}.html")
        desk.does("teach", "export", case_id, "--to", "scorm", "-o", f"{case_id}.zip")
        desk.does("teach", "class", "logs", "--case", case_id)
        desk.does("teach", "class", "logs", "--case", case_id, "-o", f"{case_id}-class.html")
        desk.does("teach", "class", "logs", "--case", case_id, "--xapi", "-o", f"{case_id}.xapi")
    for format in ("text", "md", "html"):
        desk.does("checklist", "--format", format)
        desk.does("teach", "blueprint", "--format", format)
    desk.does("teach", "rounds", "ines", typed="quit\n")
    desk.does("teach", "export", "--all", "-o", "site")
    desk.does("history", "--answers")
    desk.does("author", "check", str(PACK))
    desk.does("author", "new", "bo")
    desk.does("author", "items")
    desk.does("author", "schema")
    desk.does("author", "diff", "ines", "malik")
    desk.does("author", "understand", "ines", typed="order an ecg\nwhat was she doing\n")
    return desk


def test_no_output_of_another_pack_holds_a_word_of_the_built_in_field(desk: Desk) -> None:
    assert len(desk.said) > 40
    for command, said in desk.said.items():
        assert len(said) >= len("No fault was found.\n"), command
        told = HASH.sub("", said)
        found = [told[max(0, one.start() - 60) : one.end() + 30] for one in FIELD.finditer(told)]
        assert not found, f"{command}: {found[:3]}"


def test_a_pack_is_whole_and_its_new_case_can_be_walked(desk: Desk) -> None:
    checked = desk.said[next(command for command in desk.said if command.startswith("author check"))]
    new = desk.folder / "bo.toml"
    (desk.folder / "pack").mkdir()
    (desk.folder / "pack" / "cases").mkdir()
    for path in PACK.rglob("*.toml"):
        target = desk.folder / "pack" / path.relative_to(PACK)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    own = desk.folder / "pack" / "cases" / "bo.toml"
    own.write_bytes(new.read_bytes())

    found = workup_in(desk.folder, "author", "check", str(own))
    walked = workup_in(desk.folder, "walk", str(own), typed="\nskip\nscene\nstanding-pressure\nquit\n")

    assert checked == "No fault was found.\n"
    assert set(re.findall(r": ([A-Z]\d\d) ", found.stdout)) == {"W06"}
    assert "Kept in" in walked.stdout
    assert "pressure lying and standing" in walked.stdout


def test_the_page_of_another_pack_is_walked_to_the_same_debrief_as_in_python() -> None:
    script = Script()
    for case_id in CASES:
        case = here(case_id)
        script.open(case)
        logs = [walk_as(learner, case) for learner in LEARNERS.values()]
        walks = [tuple(accumulate(log, Walk.after, initial=Walk(case))) for log in logs]

        answers = script.answers([(log, []) for log in logs])

        assert [differences(answer(case, walk, []), said) for walk, said in zip(walks, answers, strict=True)] == [
            []
        ] * 5


def test_a_page_and_a_package_carry_nothing_of_the_built_in_field_either(desk: Desk) -> None:
    for case_id in CASES:
        page = (desk.folder / f"{case_id}.html").read_text(encoding="utf-8")
        package = unzipped((desk.folder / f"{case_id}.zip").read_bytes())
        for text in (page, *(file.decode() for file in package.values())):
            inside = _unpacked(text)
            script = "".join(inside.split("\0")[1:3])
            assert not FIELD.findall(_read(text)), case_id
            assert not FIELD.findall(script), case_id


def _homes() -> Iterator[tuple[str, str]]:
    """Whatever a person may read of the tool itself, with its place: phrases, templates, the page's script, Python."""
    yield "en.ftl", (FOLDER / "en.ftl").read_text(encoding="utf-8")
    package = FOLDER.parent
    for path in (*TEMPLATES.rglob("*.jinja"), *TEMPLATES.rglob("*.js"), *package.rglob("*.py")):
        source = read(str(path), path.read_text(encoding="utf-8"))
        yield from ((f"{path.name}:{text.line}", text.text) for text in source.texts)


LABELS = {
    one.label.casefold()
    for given in (library.Library(()).named("amara").pack.checklist,)
    for kind in (given.items, given.hypotheses, given.families)
    for one in kind.values()
    if " " in one.label
}
"""What the built-in pack calls its questions, tests and diagnoses."""

FROM_THE_SHELL = re.compile(r"^Examples?: |^workup: walk fictional cases|^amara$|^oms$")
"""What names the built-in pack or a case of it as something to type: it is there, whatever pack is beside it."""


def test_the_tool_itself_holds_no_word_of_the_built_in_field() -> None:
    homes = [(place, text) for place, text in _homes() if not FROM_THE_SHELL.match(text)]

    assert len(homes) > 2000
    assert [(place, text[:60]) for place, text in homes if FIELD.search(text)] == []
    said = " ".join(" ".join(text.casefold().split()) for _, text in homes)
    assert sorted(label for label in LABELS if label in said) == []


def _read(page: str) -> str:
    """A page with what it unpacks instead of what is packed in it, but for the script."""
    inside = _unpacked(page)
    parts = inside.split("\0")
    return PACKED.sub("", page) + "".join(parts[:1] + parts[3:])


def _unpacked(page: str) -> str:
    packed = PACKED.search(page)
    return letters.unpacked(packed[1]) if packed else ""


def test_a_learner_walks_the_page_of_another_pack_and_hands_in_a_log_of_it(
    chromium: Any, desk: Desk, tmp_path: Path
) -> None:
    case = here("malik")
    with opened(chromium, desk.folder / "malik.html") as page:
        put(page, walk_as(LEARNERS["reference"], case))
        made, log, shown = debrief_of(page), log_of(page), words_in(page, "body")
        assert page.said == []

    assert case.label(made["reveal"]["answer"]) == "dangerous heart rhythm"
    assert parse(log.split("\n"), "page").header.pack == "fainting"
    assert not FIELD.findall(shown)
    (tmp_path / "malik.jsonl").write_text(log, encoding="utf-8")
    assert "dangerous heart rhythm" in Desk(tmp_path).does("summary", "malik.jsonl")


def test_the_logs_of_a_pack_name_it(desk: Desk) -> None:
    heads = [
        json.loads(path.read_text(encoding="utf-8").split("\n")[0]) for path in (desk.folder / "logs").glob("*.jsonl")
    ]

    # Another test may have walked a new case here.
    kept = Counter((head["case"], head["mode"]) for head in heads if head["case"] in CASES)
    assert kept == {("ines", "walk"): 2, ("ines", "rounds"): 1, ("malik", "walk"): 2}
    assert {head["pack"] for head in heads} == {"fainting"}


def test_a_list_names_the_cases_of_every_pack_and_what_comes_next_is_of_the_pack_that_is_named(desk: Desk) -> None:
    listed = workup_in(desk.folder, "list", "--cases", str(PACK)).stdout
    blueprint = desk.said["teach blueprint --format text"]

    assert "\nines " in listed
    assert "\nzahra " in listed
    assert all(here(case_id).title in " ".join(blueprint.split()) for case_id in CASES)
    assert "Amara" not in blueprint
    assert {path.name for path in (desk.folder / "site").iterdir()} == {"index.html", "ines.html", "malik.html"}
    assert f"{len(CASES)} of {len(BUILT_IN) + len(CASES)} walked. Walk one" in listed


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Run]:
    """The workup of a place where the pack is installed, as a package with an entry point."""
    folder = a_pack(tmp_path / "site", "fainting", "fainting_cases", group="workup.packs")
    for path in PACK.rglob("*.toml"):
        target = folder / path.relative_to(PACK)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())

    def run(*arguments: str, **more: str) -> Any:
        return workup_in(tmp_path, *arguments, PYTHONPATH=on_path(tmp_path / "site"), **more)

    yield run


def test_an_installed_pack_is_found_by_its_entry_point(site: Run) -> None:
    listed, demo = site("list"), site("demo", "ines", "--plain")

    assert listed.stdout.count("         from pack: fainting\n") == 2
    assert demo.returncode == 0, demo.stderr
    assert not FIELD.findall(demo.stdout)
