"""Names of files and folders that command a terminal or turn its text round: shown anywhere, they are only words."""

import shutil
import sys
from pathlib import Path

import pytest
from support.cases.folders import AMARA
from support.commands import workup_in
from support.logs.walkers import case_named

from workup import logbook
from workup.core.text.kinds import is_inert
from workup.core.walk.learners import LEARNERS, walk_as

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such names here")  # because Windows refuses them

EVIL = "a\x1b[31m\u202eb\x9b2J\nworkup: c\x07"
"""What a stranger may call a file, and a shell hands on where somebody types a star."""

FAINTING = Path(__file__).parent / "packs" / "fainting"

COMMANDS: tuple[tuple[str, ...], ...] = (
    (EVIL,),
    (f"--{EVIL}",),
    ("list", f"--{EVIL}"),
    ("list", EVIL),
    ("list", "--cases", EVIL),
    ("list", "--cases", f"{EVIL}-none"),
    ("list", "--cases", f"{EVIL}.jsonl"),
    ("checklist", "--cases", EVIL, "-o", f"{EVIL}.{EVIL}"),
    ("checklist", "--format", EVIL),
    ("about", EVIL),
    ("walk", EVIL),
    ("walk", f"{EVIL}.toml"),
    ("walk", f"{EVIL}-none.toml"),
    ("walk", "ines", "--cases", EVIL, "--learner", EVIL),
    ("walk", "ines", "--resume", "--cases", EVIL),
    ("demo", f"{EVIL}/cases/ines.toml", "--learner", EVIL),
    ("demo", f"{EVIL}/cases/ines.toml", "-o", f"{EVIL}.demo.html"),
    ("summary", f"{EVIL}.jsonl", "--cases", EVIL, "-o", f"{EVIL}.html"),
    ("summary", f"{EVIL}.jsonl", "--cases", EVIL, "-o", f"{EVIL}.html"),
    ("summary", f"{EVIL}.jsonl", "--cases", EVIL, "-o", f"{EVIL}-none/x.html"),
    ("summary", f"{EVIL}.jsonl", "--case", "amara"),
    ("summary", f"{EVIL}.jsonl", "--cases", EVIL, "--template", f"{EVIL}.txt.jinja"),
    ("summary", f"{EVIL}.jsonl", "--cases", EVIL, "--template", f"{EVIL}-none"),
    ("summary", f"{EVIL}-half.jsonl", "--cases", EVIL),
    ("summary", f"{EVIL}-bad.jsonl", "--cases", EVIL),
    ("summary", f"{EVIL}-none.jsonl"),
    ("summary", EVIL),
    ("handin", f"{EVIL}.jsonl", "-o", f"{EVIL}.txt"),
    ("handin", f"{EVIL}-bad.jsonl"),
    ("history", "--learner", EVIL),
    ("history", "--cases", EVIL),
    ("teach", EVIL),
    ("teach", "blueprint", "--cases", f"{EVIL}-none"),
    ("teach", "guide", f"{EVIL}/cases/ines.toml", "-o", f"{EVIL}-guide"),
    ("teach", "guide", f"{EVIL}/cases/ines.toml", "-o", f"{EVIL}.jsonl"),
    ("teach", "class", ".", "--cases", EVIL, "--case", "ines"),
    ("teach", "class", EVIL, f"{EVIL}.jsonl"),
    ("teach", "class", f"{EVIL}-none"),
    ("teach", "export", f"{EVIL}/cases/ines.toml", "-o", f"{EVIL}.export.html"),
    ("teach", "export", EVIL),
    ("teach", "rounds", f"{EVIL}/cases/ines.toml"),
    ("author", "check", EVIL),
    ("author", "check", f"{EVIL}.toml"),
    ("author", "check", f"{EVIL}.toml", "--format", "json"),
    ("author", "check", f"{EVIL}.toml", "--format", "github"),
    ("author", "check", "--explain", EVIL),
    ("author", "new", EVIL),
    ("author", "new", "new-one", "-o", EVIL),
    ("author", "new", "new-two", "--like", EVIL),
    ("author", "items", "--age", EVIL),
    ("author", "rehearse", f"{EVIL}/cases/ines.toml"),
    ("author", "diff", f"{EVIL}/cases/ines.toml", f"{EVIL}/cases/malik.toml"),
    ("author", "understand", f"{EVIL}/cases/ines.toml", f"{EVIL}.jsonl"),
    ("author", "understand", f"{EVIL}/cases/ines.toml", f"{EVIL}-none"),
    ("author", "schema", "-o", f"{EVIL}.jsonl"),
)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which every file has such a name."""
    folder = tmp_path_factory.mktemp("named")
    shutil.copytree(FAINTING, folder / EVIL)
    (folder / EVIL / "cases" / f"{EVIL}.toml").write_text("x = [", encoding="utf-8")
    (folder / f"{EVIL}.toml").write_text(AMARA.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / f"{EVIL}.txt.jinja").write_text("{{ none.none }}", encoding="utf-8")
    (folder / f"{EVIL}-bad.jsonl").write_text('{"workup_log": "\\u001b[31m\\u202e"}\n', encoding="utf-8")
    case = case_named("amara")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(logbook.FOLDER, str(folder / "logs"))
        with logbook.Logbook.begin(case, learner="heron-41") as book:
            for entry in walk_as(LEARNERS["at-once"], case):
                book.append(entry)
    shutil.copy(book.path, folder / f"{EVIL}.jsonl")
    lines = book.path.read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / f"{EVIL}-half.jsonl").write_text("".join(lines[:3]), encoding="utf-8")
    return folder


def test_names_that_command_a_terminal_are_only_words_in_whatever_a_command_says_and_writes(prepared: Path) -> None:
    loud = []
    for command in COMMANDS:
        done = workup_in(prepared, *command, typed="quit\n", WORKUP_PATH=EVIL)
        said = done.stdout + done.stderr
        if not all(is_inert(one) and one != "\t" for one in said):
            loud.append((command, done.returncode, said))

    assert loud == []

    pages = [path.read_text(encoding="utf-8") for path in prepared.glob("*.html")]
    assert len(pages) == 3
    assert [one for one in ("\x1b[31m", "\u202eb", "\x9b2J") if any(one in page for page in pages)] == []
