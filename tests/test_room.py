"""A room at a projector: its screen, its debrief, its log, and the command that brings them together."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.commands import Run, environment
from support.logs.rooms import Room, called, the_case
from support.logs.walkers import case_named
from support.pages.summaries import summary_of
from test_rounds import COMMITTING, ENTRIES, LINES
from test_screen import COLOUR, HOSTILE, coloured, every_block

from workup import logbook
from workup.cli.room import RoomScreen
from workup.cli.screen import columns
from workup.core.debrief import Debrief, debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Diagnosis, Vote
from workup.core.walk.steps import Walk
from workup.document.rounds import rounds
from workup.document.summary import sibling
from workup.logbook import follow_log
from workup.play import Block, Heading, Listing, Place, Share, Title
from workup.render.room import parts


def printed(blocks: tuple[Block, ...], width: int, *, plain: bool = True) -> str:
    out = io.StringIO()
    screen = RoomScreen(width, out, plain=plain)
    for block in blocks:
        screen.show(block)
    return out.getvalue()


def a_whole_walk() -> tuple[Block, ...]:
    lines = [line for command in LINES for line in ("help", "findings", "menu", command)]
    return tuple(Room(Walk(the_case()), lines, room=True).shown)


def made() -> Debrief:
    return debrief(the_case(), follow(the_case(), ENTRIES))


def on_the_wall(made: Debrief, width: int = 60) -> tuple[tuple[str, str], ...]:
    case = the_case()
    return parts(rounds(case, made, next_case=sibling(case, made)), width=width)


@pytest.mark.parametrize("width", [40, 60, 200])
def test_no_line_of_a_rooms_walk_is_wider_than_sixty_columns_or_the_screen(width: int) -> None:
    blocks = a_whole_walk()

    lines = printed(blocks, width).splitlines()

    assert len(blocks) > 100
    assert max(map(columns, lines)) == min(width, 60)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120), width=st.integers(0, 100))
def test_any_text_fits_a_projector(text: str, width: int) -> None:
    shown = printed(every_block(text), width)

    assert all(columns(line) <= max(20, min(width, 60)) for line in shown.split("\n"))


def test_a_room_sees_nothing_dim_and_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = (*a_whole_walk(), *every_block(HOSTILE))
    with coloured(monkeypatch):
        dressed = printed(blocks, 60, plain=False)

    assert set(COLOUR.findall(dressed)) == {"\x1b[1m", "\x1b[0m"}
    assert COLOUR.sub("", dressed) == printed(blocks, 60)


def test_a_plain_room_screen_emits_no_escape_codes() -> None:
    shown = printed((*a_whole_walk(), *every_block(HOSTILE)), 40)

    assert [character for character in shown if not character.isprintable() and character != "\n"] == []


def test_headings_stand_between_rules_with_room_around_them() -> None:
    shown = printed((Title("ADA · a case"), Heading("PAUSE", "before a test")), 40).split("\n")

    rule = "━" * 40
    assert shown == ["", rule, "  ADA", "  a case", rule, "", "", rule, "  PAUSE", "  before a test", rule, ""]


def test_a_place_that_is_too_long_for_one_line_takes_two() -> None:
    place = Place("votes", "day 2 (Friday), 09:10", "4 findings · 1 sedation")

    wide, narrow = printed((place,), 60), printed((place,), 40)

    assert wide.splitlines()[2:] == ["── votes · day 2 (Friday), 09:10 · 4 findings · 1 sedation"]
    assert narrow.splitlines()[2:] == ["── votes · day 2 (Friday), 09:10", "   4 findings · 1 sedation"]


def test_hands_stand_as_a_bar_of_all_hands_and_as_a_number() -> None:
    shares = (Share(1, "one", 150), Share(2, "two", 1), Share(0, "else", 0))

    assert printed((Listing(shares, full=300),), 60).splitlines() == [
        "",
        "  1  one       █████      150",
        "  2  two       █            1",
        "  0  else                   0",
    ]


@pytest.mark.parametrize("width", [20, 40, 60, 120])
def test_the_debrief_of_a_room_is_short_lines_under_headings(width: int) -> None:
    shown = on_the_wall(made(), width)

    headings = [heading for heading, _ in shown]
    assert headings[0].startswith("DEBRIEF: Mira")
    assert headings[1:5] == ["THE ANSWER", "YOU FIRST", "THE CASE IN ONE SENTENCE", "WHAT YOU DID WELL"]
    assert headings[-3:] == ["YOUR TWO VOTES", "TELLING THE TWO APART", "ONE THING FOR NEXT TIME"]
    assert "For teaching only." in shown[0][1]
    lines = [line for _, text in shown for line in text.split("\n")]
    assert max(map(columns, lines)) <= max(40, min(width, 60))
    assert all(line.startswith("  ") for line in lines if line)


def test_a_room_that_says_what_looks_like_a_rule_does_not_cut_its_debrief() -> None:
    walk = follow(the_case(), ENTRIES[:-3])
    room = Room(walk, [f"{'━' * 60}\u2028{'━' * 60}", "\x1b[2J", "x"], room=True)

    shown = on_the_wall(debrief(the_case(), room.walk))

    assert [heading for heading, _ in shown] == [heading for heading, _ in on_the_wall(made())]


def test_both_votes_stand_side_by_side_in_every_summary() -> None:
    texts = {kind: summary_of(the_case(), made(), kind) for kind in ("text", "md", "html", "json")}

    assert "    before  12  ████████████\n    after    3  ███\n" in texts["text"]
    assert "| Acute cerebellar ataxia | 12 | 0 | 0 | 12 | 3 |" in texts["md"]
    assert "12 before the discussion, 3 after it." in texts["html"]
    assert json.loads(texts["json"])["readings"]["room"]["moved"] == 8
    for kind in ("text", "md", "html"):
        assert "At least 8 hands moved while you talked (20 hands before, 19 after)" in " ".join(texts[kind].split())


def test_the_bars_of_both_votes_are_shares_of_the_same_room() -> None:
    votes = [
        Vote(about="before discussion", votes={the_case().options[0]: 200}),
        Vote(about="after discussion", votes={the_case().options[0]: 50, the_case().options[1]: 1}),
    ]

    made = debrief(the_case(), follow(the_case(), [*COMMITTING, *votes, Diagnosis(hypothesis=the_case().options[0])]))

    shown = dict(on_the_wall(made))["YOUR TWO VOTES"].split("\n")
    assert shown[1:3] == [f"    before 200  {'█' * 20}", f"    after   50  {'█' * 5}"]
    assert shown[6] == "    after    1  █"


def test_the_summary_of_a_walk_of_one_says_nothing_of_votes() -> None:
    alone = debrief(the_case(), follow(the_case(), walk_as(LEARNERS["reference"], the_case())))

    for kind in ("text", "md", "html"):
        assert "votes" not in summary_of(the_case(), alone, kind)
    assert json.loads(summary_of(the_case(), alone, "json"))["readings"]["room"] is None


def test_what_a_room_walked_is_kept_apart_from_walks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path))
    case = the_case()

    books = [logbook.Logbook.begin(case, mode=mode) for mode in ("rounds", "walk", "walk", "rounds")]

    first, own, again, second = (book.path for book in books)
    assert logbook.attempts(case.id) == (own, again)
    assert logbook.attempts(case.id, "rounds") == (first, second)
    # Another case whose id goes on from this one's does not take them for its own.
    assert logbook.attempts(f"{case.id}-rounds") == ()
    assert [logbook.read_log(path).header.attempt for path in (first, own, again, second)] == [1, 1, 2, 2]


def _lines(case_id: str) -> list[str]:
    case = case_named(case_id)
    walk, lines = Walk(case), []
    for entry in walk_as(LEARNERS["reference"], case):
        lines += [line for line, _ in called(walk, entry)]
        walk = walk.after(entry)
    return lines


def test_a_room_walks_a_case_from_commands_piped_in_leaves_and_goes_on(run: Run, tmp_path: Path) -> None:
    lines = [f"{line}\n" for line in _lines("amara")]
    discussing = next(place for place, line in enumerate(lines) if line.endswith(" y\n")) + 1

    left = run("teach", "rounds", "amara", typed="".join([*lines[:discussing], "quit\n"]), COLUMNS="40")
    mixed = run("walk", "amara", "--resume")
    done = run("teach", "rounds", "amara", "--resume", typed="".join(lines[discussing:]), COLUMNS="40")

    assert left.returncode == 0, left.stderr
    assert "workup teach rounds amara --resume" in left.stdout
    assert mixed.returncode == 4
    assert "no unfinished walk of 'amara'" in mixed.stderr
    assert "There is an unfinished walk by a room: 'workup teach rounds amara --resume'." in mixed.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert "You are back" in done.stdout
    assert "BEFORE YOU DISCUSS" not in done.stdout
    assert "YOUR TWO VOTES" in done.stdout
    # What is typed behind a prompt may run on.
    shown = [line.partition("> ")[:2] for line in (left.stdout + done.stdout).splitlines()]
    assert [line for line in shown if columns("".join(line)) > 40] == []
    assert "pelvis, for " in {prompt for prompt, asks in shown if asks}
    log = logbook.read_log(tmp_path / "logs" / "amara.rounds-1.jsonl")
    assert log.header.mode == "rounds"
    assert follow_log(case_named("amara"), log, "log").awaits.kind == "over"
    assert sum(isinstance(entry, Vote) for entry in log.entries) == 5
    read = run("summary", "logs/amara.rounds-1.jsonl")
    assert "YOUR TWO VOTES" in read.stdout, read.stderr
    assert "not walked yet" in run("list").stdout.split("amara")[1].split("\n\n")[0]


def test_a_room_does_not_go_on_with_somebodys_own_walk(run: Run) -> None:
    run("walk", "mei", typed="ataxia\n")

    done = run("teach", "rounds", "mei", "--resume")

    assert done.returncode == 4
    assert "no unfinished walk by a room of 'mei'" in done.stderr
    assert "'workup walk mei --resume'" in done.stderr


def test_the_votes_of_a_room_that_is_not_done_have_no_debrief_yet(run: Run) -> None:
    run("teach", "rounds", "amara", typed="\n\n1 4\n\n")

    done = run("summary", "logs/amara.rounds-1.jsonl")

    assert done.returncode == 4
    assert "workup teach rounds amara --resume" in done.stderr


def test_the_command_has_help_with_an_example(run: Run) -> None:
    shown = run("teach", "rounds", "--help").stdout
    assert "Examples: workup teach rounds" in shown
    assert "--to page -o amara-room.html" in shown


def test_no_path_is_cut_in_the_middle_of_a_name_and_its_command_still_works(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "where the logs of this department" / "are kept for a year" / "and-no-longer-than-that"
    typed = "\n".join(_lines("tomas"))

    done = run("teach", "rounds", "tomas", typed=f"{typed}\n", COLUMNS="60", WORKUP_LOGS=str(folder))

    end = done.stdout[done.stdout.rindex("What the room did is kept in") :]
    assert max(map(len, end.splitlines())) <= 60
    names = {*folder.joinpath("tomas.rounds-1.jsonl").parts[1:], "tomas-rounds.html"}
    assert all(name in end for name in names if " " not in name)
    command = end[end.index("workup summary") : end.index("As a page")]
    assert command.count("\\\n") > 1
    read = subprocess.run(["sh", "-c", f"printf %s {command.removeprefix('workup summary')}"], capture_output=True)
    assert read.stdout.decode() == str(folder / "tomas.rounds-1.jsonl")


def test_a_facilitator_walks_a_room_through_a_case_at_a_real_terminal(tmp_path: Path) -> None:
    pexpect = pytest.importorskip("pexpect", reason="because pseudo-terminals exist on POSIX systems alone")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "workup", "teach", "rounds", "tomas"],
        env=environment(tmp_path) | {"TERM": "xterm-256color", "COLUMNS": "60"},
        cwd=str(tmp_path),
        dimensions=(24, 60),
        encoding="utf-8",
        timeout=60,
    )
    child.delaybeforesend = None  # a person waits before typing; a test need not
    screen: list[str] = []
    for line in "\n".join(_lines("tomas")).split("\n"):
        child.expect("> ")
        screen.append(child.before + child.after)
        child.sendline(line)
    # The debrief waits for the room between its parts.
    while child.expect([r"goes on > ", pexpect.EOF]) == 0:
        screen.append(child.before + child.after)
        child.sendline("")
    screen.append(child.before)
    child.close()

    bare = COLOUR.sub("", re.sub(r"\x1b\[\?2004[hl]\r?", "", "".join(screen)))
    assert child.exitstatus == 0, bare[-3000:]
    assert "\x1b[1m" in "".join(screen)
    assert "\x1b[2m" not in "".join(screen)
    assert "── 1 of " in bare
    assert bare.index("WHAT WAS LEFT OPEN") < bare.rindex("YOUR TWO VOTES") < bare.index("ONE THING FOR NEXT TIME")
    assert "tomas-rounds.html" in bare
    printed_lines = [line.rstrip("\r") for line in bare.splitlines() if "> " not in line and "logs" not in line]
    assert [line for line in printed_lines if columns(line) > 60] == []
