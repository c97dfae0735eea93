"""Words that try to be more than words, in what a learner typed and in what an author wrote."""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt
from support.pages.readers import Format, Shape
from support.pages.summaries import outline, summary_of
from support.world.worlds import a_case, a_checklist, a_debrief, case_data, checklist_files_data

from workup.core.content.cited import Cited
from workup.core.text.kinds import is_inert
from workup.core.text.value import changed
from workup.document import Command, Figure
from workup.document.checklist import checklist
from workup.render import page

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- open",
    "--> {{ 7*7 }} {% raw %}",
    '"><img src=x onerror=alert(1)>',
    "</style><style>p{display:none}</style>",
    "[click](https://example.org) ![see](http://example.org/a.png)",
    "https://example.org www.example.org a@example.org <https://example.org>",
    "# heading\n## another\n- item\n1. one\n> quote\n```\ncode\n```",
    "| a | b |\n|---|---|",
    "**bold** _slanted_ ~~gone~~ `code` \\ &copy; &lt;",
    "---",
    "===",
    "1. one",
    "- item",
    "bell \x07 esc \x1b[31m nul \x00 csi \x9b2J",
    "turned \u202e round \u2066 and \ufeff",
    "a line\u2028break\x85and\x0bmore",
)


@cache
def hostile_page(text: str, format: Format, width: int = 80) -> str:
    """A summary in which every word of the outline, whoever wrote it, is this text."""
    case = a_case()
    made = a_debrief(case, sentence=text, went_well=text, would_change=text)
    return page(said_as(outline(case, made, working=True), text), format, width=width)


KEYS = {"id", "look", "state", "page", "number", "basis", "note_basis", "numbered", "is_part", "moments"}
"""What is no word: the program's own ids, looks and numbers."""


def said_as(block: Any, text: str) -> Any:
    """The block with this text in place of all that it says; one line of it where no more can stand."""
    line = " ".join(text.split())
    match block:
        case tuple() | list():
            return type(block)(said_as(one, text) for one in block)
        case dict():
            return {name: value if name in KEYS else said_as(value, text) for name, value in block.items()}
        case str():
            return line if block else ""
        case Command():
            return block  # typed as it stands: an id, and so no words of anybody's
        case Figure():
            return replace(block, data=said_as(block.data, text), caption=line, blocks=said_as(block.blocks, text))
        case Cited():
            return changed(block, citation=line, locator=line)
        case _ if is_dataclass(block) and not isinstance(block, type):
            given = {field.name: getattr(block, field.name) for field in fields(block) if field.name not in KEYS}
            return replace(block, **{name: said_as(value, text) for name, value in given.items()})
        case _:
            return block


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_html(text: str) -> None:
    plain, hostile = (Shape(hostile_page(words, "html")) for words in ("plain words", text))

    assert _unlabelled(hostile) == _unlabelled(plain)
    assert "49" not in "".join(hostile.parts)
    assert all(is_inert(c) for c in "".join(hostile.parts))


def _unlabelled(page: Shape) -> list[Any]:
    # What a label says may differ; that it is there, and what else stands in the tag, may not.
    return [
        (tag, [(name, name not in ("aria-label", "data-column") and value) for name, value in attrs])
        for tag, attrs in page.elements
    ]


def _tokens(page: str) -> list[str]:
    read = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    inline = ("text", "softbreak", "text_special")
    return [
        token.type + ",".join(child.type for child in token.children or () if child.type not in inline)
        for token in read
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_markdown(text: str) -> None:
    plain, hostile = (hostile_page(words, "md") for words in ("plain words", text))

    assert _tokens(hostile) == _tokens(plain)
    assert not re.search(r"(https?://|(?<!\\)@|www\.)example", hostile)
    assert "{{" not in hostile
    assert all(is_inert(c) for c in hostile)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [60, 80])
def test_hostile_words_command_no_terminal(text: str, width: int) -> None:
    page = hostile_page(text, "text", width)

    assert all(is_inert(c) and c != "\t" for c in page)
    assert max(len(line) for line in page.splitlines()) <= width


def test_hostile_words_of_a_case_stay_words_from_the_file_to_the_page() -> None:
    data = case_data()
    data["title"] = "18 months <script>alert(1)</script> {{ 7*7 }}"
    data["findings"]["gait"]["text"] = "Wide </style><b>bold</b> **bold** [x](javascript:alert(1))"
    case = a_case(data)
    made = a_debrief(case)

    html, md = (summary_of(case, made, format) for format in ("html", "md"))

    assert "<script" not in html
    assert "<b>" not in html
    assert "{{ 7*7 }}" in html
    assert "\\[x\\](javascript" in md
    assert "<" not in md


@pytest.mark.parametrize("text", [one for one in HOSTILE if all(map(is_inert, one)) and "\n" not in one])
def test_hostile_words_of_a_checklist_stay_words(text: str) -> None:
    def made(words: str, format: Format) -> str:
        files = checklist_files_data()
        for item in files[0]["items"].values():
            item.update(label=words, asks=words, can_tell=words)
        files[0]["domain"].update(label=words, about=words)
        return page(checklist(a_checklist(files)), format)

    assert Shape(made(text, "html")).elements == Shape(made("plain words", "html")).elements
    assert _tokens(made(text, "md")) == _tokens(made("plain words", "md"))
