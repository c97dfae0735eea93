"""The two screens: nothing too wide, nothing that commands a terminal, the same words on both."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.logs.rooms import KINDS, Room, at, the_case

from workup.cli.screen import PlainScreen, RichScreen, Screen, columns
from workup.core.walk.learners import LEARNERS
from workup.play import (
    Block,
    Choice,
    Found,
    Heading,
    Hint,
    Index,
    Listing,
    Menu,
    Notice,
    Paragraph,
    Place,
    Share,
    Title,
    Typed,
    aloud,
)

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07[bold red]x[/] :boom: \u202edrawkcab\u2066 \x00\x9b31m \U0001f9e0 家族 e\u0301 a\r\nb\tc"
)


def every_block(text: str) -> tuple[Block, ...]:
    return (
        Title(text),
        Heading(text, text),
        Paragraph(f"{text}\n\n{text}"),
        Notice(text),
        Hint(text),
        Place(text, "day 1, 09:00", text),
        Found(text, text, 120),
        Menu((Choice(1, text, text), Choice(12, text))),
        Index((Choice(1, text), Choice(2, text))),
        Listing((Share(1, text, 10), Share(0, text, 0))),
        Typed("> ", text),
    )


def a_whole_walk() -> tuple[Block, ...]:
    blocks: list[Block] = []
    aloud(LEARNERS["first-impression"], the_case(), blocks.append)
    for kind in KINDS:
        blocks += Room(at(kind), ["help", "list", "findings", "clock", "notes", "menu", "csf", "mri"]).shown
    return tuple(blocks)


@contextmanager
def coloured(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("FORCE_COLOR", "1")
        patch.delenv("NO_COLOR", raising=False)
        patch.setenv("TERM", "xterm-256color")
        yield


def printed(make: Callable[[int, io.StringIO], Screen], width: int, blocks: tuple[Block, ...]) -> str:
    out = io.StringIO()
    screen = make(width, out)
    for block in blocks:
        screen.show(block)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80])
def test_no_line_of_a_walk_is_wider_than_the_screen(width: int) -> None:
    blocks = a_whole_walk()

    lines = printed(PlainScreen, width, blocks).splitlines()

    assert len(blocks) > 100
    assert [line for line in lines if columns(line) > width] == []


def test_a_plain_screen_emits_no_escape_codes() -> None:
    shown = printed(PlainScreen, 80, (*a_whole_walk(), *every_block(HOSTILE)))

    assert [character for character in shown if not character.isprintable() and character != "\n"] == []


def test_hostile_text_reaches_a_coloured_screen_inert_and_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    with coloured(monkeypatch):
        shown = printed(RichScreen, 60, every_block(HOSTILE))

    assert COLOUR.search(shown)
    bare = COLOUR.sub("", shown)
    assert [character for character in bare if not character.isprintable() and character != "\n"] == []
    assert "[bold red]x[/] :boom:" in bare


def test_colour_adds_and_never_carries_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = a_whole_walk()
    with coloured(monkeypatch):
        shown = printed(RichScreen, 60, blocks)

    assert COLOUR.sub("", shown) == printed(PlainScreen, 60, blocks)


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    with coloured(monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        shown = printed(RichScreen, 60, every_block("text"))

    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", shown)


def test_what_was_typed_out_of_sight_is_repeated_inert() -> None:
    out = io.StringIO()

    PlainScreen(60, out).echo(f"{HOSTILE}\n")
    RichScreen(60, out).echo(f"{HOSTILE}\n")

    first, second = out.getvalue().splitlines()
    assert first == second
    assert first.isprintable()


def test_chips_stand_as_a_bar_and_as_a_number() -> None:
    shown = printed(PlainScreen, 60, (Listing((Share(1, "one", 6), Share(0, "something else", 0))),))

    assert shown.splitlines() == ["  1  one             ██████      6", "  0  something else              0"]


def test_a_place_that_is_too_long_for_its_rule_takes_two_lines() -> None:
    place = Place("cerebrospinal fluid", "day 12 (Wednesday), 09:10", "4 findings · 0 sedations")

    wide, narrow = printed(PlainScreen, 80, (place,)), printed(PlainScreen, 60, (place,))

    assert len(wide.strip().splitlines()) == 1
    assert narrow.strip().splitlines() == [
        "── cerebrospinal fluid · day 12 (Wednesday), 09:10 ──",
        "   4 findings · 0 sedations",
    ]


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=120), width=st.integers(0, 100))
def test_any_text_fits_any_width_that_a_screen_takes(text: str, width: int) -> None:
    shown = printed(PlainScreen, width, every_block(text))

    assert all(columns(line) <= max(20, min(width, 80)) for line in shown.split("\n"))
