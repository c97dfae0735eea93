"""Words that try to be more than words, in what a learner typed and in what an author wrote."""

import re

import pytest
from markdown_it import MarkdownIt
from support.pages.readers import Format, Shape
from support.world.worlds import a_case, a_checklist, a_debrief, case_data, checklist_files_data

from workup.core.debrief import Debrief
from workup.core.text.kinds import is_inert
from workup.document.checklist import checklist
from workup.render import page, summary

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


def hostile_debrief(text: str) -> Debrief:
    """A debrief in which the learner's words and the case's words are this text."""
    made = a_debrief(sentence=text, went_well=text, would_change=text)
    line = " ".join(text.split())
    findings = tuple(
        finding.model_copy(update={"text": text, "label": line, "note": text}) for finding in made.findings
    )
    orders = tuple(order.model_copy(update={"showed": text, "label": line, "why": text}) for order in made.worth.orders)
    return made.model_copy(
        update={
            "told": made.told.model_copy(update={"ideas": (line, text), "notes": (text,)}),
            "subject": made.subject.model_copy(update={"title": line}),
            "findings": findings,
            "worth": made.worth.model_copy(update={"orders": orders}),
            "labels": dict.fromkeys(made.labels, line),
            "sources": tuple(cited.model_copy(update={"citation": line}) for cited in made.sources),
            "open": tuple(point.model_copy(update={"title": line, "expert": text}) for point in made.open),
        }
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_html(text: str) -> None:
    plain, hostile = (Shape(summary(hostile_debrief(words), "html")) for words in ("plain words", text))

    assert hostile.elements == plain.elements
    assert "49" not in "".join(hostile.parts)
    assert all(is_inert(c) for c in "".join(hostile.parts))


def _tokens(page: str) -> list[str]:
    read = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    inline = ("text", "softbreak", "text_special")
    return [
        token.type + ",".join(child.type for child in token.children or () if child.type not in inline)
        for token in read
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words_in_markdown(text: str) -> None:
    plain, hostile = (summary(hostile_debrief(words), "md") for words in ("plain words", text))

    assert _tokens(hostile) == _tokens(plain)
    assert not re.search(r"(https?://|(?<!\\)@|www\.)example", hostile)
    assert "{{" not in hostile
    assert all(is_inert(c) for c in hostile)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("width", [60, 80])
def test_hostile_words_command_no_terminal(text: str, width: int) -> None:
    page = summary(hostile_debrief(text), "text", width=width)

    assert all(is_inert(c) and c != "\t" for c in page)
    assert max(len(line) for line in page.splitlines()) <= width


def test_hostile_words_of_a_case_stay_words_from_the_file_to_the_page() -> None:
    data = case_data()
    data["title"] = "18 months <script>alert(1)</script> {{ 7*7 }}"
    data["findings"]["gait"]["text"] = "Wide </style><b>bold</b> **bold** [x](javascript:alert(1))"
    made = a_debrief(a_case(data))

    html, md = summary(made, "html"), summary(made, "md")

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
