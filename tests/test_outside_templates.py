"""Templates that somebody else wrote: they may use ours, never leave the notice out, and every fault is explained."""

import os
from pathlib import Path
from typing import Literal

import pytest
from support.pages.summaries import summary_of
from support.world.worlds import a_case, a_debrief

from workup.errors import ContentError, OutputError
from workup.render.notice import LEAD, NOTICE, REST

Format = Literal["text", "md", "html"]


def page_of(tmp_path: Path, template: str | bytes, format: Format = "html") -> str:
    path = tmp_path / "mine.jinja"
    path.write_bytes(template.encode() if isinstance(template, str) else template)
    return summary_of(a_case(), a_debrief(sentence="a <b>toddler</b>"), format, template=path)


GOOD: dict[str, tuple[Format, str]] = {
    "includes the notice": (
        "html",
        '<!doctype html><body>{% include "_notice.html.jinja" %}<p>{{ debrief.told.sentence }}',
    ),
    "has a head": ("html", '<head><title>x</title><body>{% include "_notice.html.jinja" %}'),
    "extends the page": ("html", '{% extends "document.html.jinja" %}{% block foot %}mine{% endblock %}'),
    "keeps a block and adds": (
        "html",
        '{% extends "document.html.jinja" %}{% block main %}{{ super() }}!{% endblock %}',
    ),
    "writes it itself": ("html", f"<p><b>{LEAD}</b>\n {REST}</p>"),
    "is Markdown": ("md", '{% include "_notice.md.jinja" %}\n\n{{ debrief.told.sentence }}'),
    "is text": ("text", '{% include "_notice.txt.jinja" %}\n{{ debrief.told.sentence }}'),
    "draws the blocks that it likes": (
        "html",
        '{% from "_blocks.html.jinja" import draw with context %}{% include "_notice.html.jinja" %}'
        '{% for one in document.sections if one.id == "you" %}{{ draw(one, 2) }}{% endfor %}',
    ),
    "loops over what there is": (
        "html",
        '{% include "_notice.html.jinja" %}'
        '{% for f in debrief.findings %}{{ f.item ~ "!" }}{{ loop.index * 2 }}{% endfor %}',
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_template_that_shows_the_notice_makes_a_page(tmp_path: Path, name: str) -> None:
    format, template = GOOD[name]

    page = page_of(tmp_path, template, format)

    assert "teaching only" in page
    assert ("<b>toddler" in page) == (format == "text")


HIDDEN: dict[str, tuple[Format, str]] = {
    "left out": ("html", "<p>{{ debrief.told.sentence }}</p>"),
    "left out of text": ("text", "{{ debrief.told.sentence }}"),
    "left out of Markdown": ("md", "{{ debrief.told.sentence }}"),
    "in a comment": ("html", '<!-- {% include "_notice.html.jinja" %} -->'),
    "in a comment that never ends": ("html", '<!-- {% include "_notice.html.jinja" %}'),
    "in a template comment": ("html", '{# {% include "_notice.html.jinja" %} #}'),
    "in a script": ("html", '<script>{% include "_notice.html.jinja" %}</script>'),
    "in a script that never ends": ("html", '<script>{% include "_notice.html.jinja" %}'),
    "in a style": ("html", '<style>{% include "_notice.html.jinja" %}</style>'),
    "in a template element": ("html", '<template>{% include "_notice.html.jinja" %}</template>'),
    "in the title": ("html", f"<title>{NOTICE}</title>"),
    "in a title closed late": ("html", f"<head><title></head>{NOTICE}</title>"),
    "in a text box": ("html", f"<textarea>{NOTICE}</textarea>"),
    "in noscript": ("html", f"<noscript>{NOTICE}</noscript>"),
    "in a frame": ("html", f"<iframe>{NOTICE}</iframe>"),
    "in a hidden element": ("html", '<div hidden>{% include "_notice.html.jinja" %}</div>'),
    "deep in a hidden element": ("html", f"<div hidden><div><p></p>{NOTICE}</div></div>"),
    "hidden until found": ("html", f'<div hidden="until-found">{NOTICE}</div>'),
    "not displayed": ("html", f'<p style="color: red; DISPLAY : none">{NOTICE}</p>'),
    "not visible": ("html", f'<p style="visibility:hidden">{NOTICE}</p>'),
    "see-through": ("html", f'<p style="opacity: 0.0">{NOTICE}</p>'),
    "of no size": ("html", f'<p style="font-size:0">{NOTICE}</p>'),
    "escaped in its style": ("html", f'<p style="d\\69splay:none">{NOTICE}</p>'),
    "in closed details": ("html", f"<details>{NOTICE}</details>"),
    "in a closed dialog": ("html", f"<dialog>{NOTICE}</dialog>"),
    "in an attribute": ("html", f'<p title="{NOTICE}"></p>'),
    "in part": ("html", f"<p>{LEAD}</p>"),
    "emptied": ("html", '{% macro say(phrase) %}{% endmacro %}{% include "_notice.html.jinja" %}'),
    "overridden": ("html", '{% extends "_shell.html.jinja" %}{% macro say(phrase, tool="") %}{% endmacro %}'),
    "in a Markdown comment": ("md", f"<!-- {NOTICE} -->"),
    "in a Markdown definition": ("md", f"[//]: # ({NOTICE})"),
    "in a hidden part of Markdown": ("md", f"<div hidden>\n\n{NOTICE}\n\n</div>"),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_page_that_does_not_show_the_notice_is_refused(tmp_path: Path, name: str) -> None:
    format, template = HIDDEN[name]

    with pytest.raises(OutputError) as refused:
        page_of(tmp_path, template, format)

    assert "mine.jinja: the page does not show the teaching-only notice" in str(refused.value)
    assert 'Put {% include "_notice.' in str(refused.value)


NOTICED = '{% include "_notice.html.jinja" %}\n'

FAULTY = {
    "an open tag": (NOTICED + "{% if %}", 2, "correct the line"),
    "an open block": (NOTICED + "\n{% for a in debrief.open %}", 3, "correct the line"),
    "an unknown name": (NOTICED + "\n\n{{ nothing_of_that_name }}", 4, "'nothing_of_that_name' is undefined"),
    "an unknown field": (NOTICED + "{{ debrief.told.sentense }}", 2, "'Record object' has no attribute 'sentense'"),
    "an unknown filter": (NOTICED + "{{ debrief.told.sentence|shout }}", 2, "shout"),
    "a way out of the sandbox": (NOTICED + "{{ debrief.__class__.__mro__ }}", 2, "unsafe"),
    "a way out by a function": (NOTICED + "{{ cycler.__init__.__globals__ }}", 2, "unsafe"),
    "a way out by format": (NOTICED + '{{ "{0.__class__.__mro__}".format(debrief) }}', 2, "unsafe"),
    "a change of the record": (
        NOTICED + "{{ debrief.evidence.standings[0].chips.update({1: 2}) }}",
        2,
        "'update' of 'dict' object is unsafe",
    ),
    "escaping switched off": (NOTICED + "{% autoescape false %}x{% endautoescape %}", 2, "escaping cannot be"),
    "escaping left out": (NOTICED + "{{ debrief.told.sentence|safe }}", 2, "safe"),
    "a loop that is too long": (NOTICED + "{% for a in range(999999999) %}{% endfor %}", 2, "Range too big"),
    "loops in loops": (
        NOTICED + "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        2,
        "a loop that does not end",
    ),
    "a macro that calls itself": (NOTICED + "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 2, "calls itself"),
    "a fan of calls": (
        NOTICED + "{% for a in [1, 1] recursive %}{% if loop.depth < 40 %}{{ loop([1, 1]) }}{% endif %}{% endfor %}",
        2,
        "a loop that does not end",
    ),
    "an endless page": (NOTICED + "{% for a in range(99999) %}" + "x" * 99 + "{% endfor %}", 1, "grows past"),
    "a swollen value": (NOTICED + "{{ 'a' * 999999999 }}", 2, "small numbers only"),
    "a swollen number": (NOTICED + "{{ 9 ** 9 ** 9 }}", 2, "small numbers only"),
    "a doubling value": (
        NOTICED + "{% set n = namespace(a='aaaa') %}{% for a in range(60) %}{% set n.a = n.a ~ n.a %}{% endfor %}",
        2,
        "grew past",
    ),
    "a division by zero": (NOTICED + "{{ 1 // 0 }}", 2, "correct the line"),
    "a missing include": (NOTICED + '{% include "_notise.html.jinja" %}', 2, "Did you mean '_notice.html.jinja'?"),
    "a path above": (NOTICED + '{% include "../secret.txt" %}', 2, "no built-in template"),
    "a path from the root": (NOTICED + '{% include "/etc/passwd" %}', 2, "no built-in template"),
    "a path to itself": (NOTICED + '{% include "mine.jinja" %}', 2, "no built-in template"),
    "a layout of its own": ('{% extends "../secret.txt" %}', 1, "no built-in template"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_template_is_explained_with_its_line(tmp_path: Path, name: str) -> None:
    template, line, said = FAULTY[name]
    (tmp_path.parent / "secret.txt").write_text(NOTICE)

    with pytest.raises(ContentError) as refused:
        page_of(tmp_path, template)

    (fault,) = refused.value.faults
    assert said in str(fault)
    assert fault.line == line
    assert fault.file.endswith("mine.jinja")
    assert refused.value.exit_code == 3


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such file"):
        summary_of(a_case(), a_debrief(), "html", template=tmp_path / "gone.jinja")


def test_a_folder_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such file"):
        summary_of(a_case(), a_debrief(), "html", template=tmp_path)


def test_a_template_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="not UTF-8") as refused:
        page_of(tmp_path, b"one\ntwo \xff\n")

    assert refused.value.faults[0].line == 2


def test_a_template_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    page = page_of(tmp_path, b"\xef\xbb\xbf" + NOTICED.encode())

    assert not page.startswith("\ufeff")


def test_a_template_over_a_megabyte_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="larger than"):
        page_of(tmp_path, "x" * 1_000_001)


def test_an_unreadable_template_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "mine.jinja").write_text(NOTICED)
    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(ContentError, match="cannot be read"):
        summary_of(a_case(), a_debrief(), "html", template=tmp_path / "mine.jinja")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")  # because only POSIX has them to try
def test_a_pipe_is_no_template(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(ContentError, match="there is no such file"):
        summary_of(a_case(), a_debrief(), "html", template=tmp_path / "pipe")


def test_what_a_template_prints_is_escaped_there_too(tmp_path: Path) -> None:
    page = page_of(tmp_path, '{% include "_notice.md.jinja" %}\n{{ "*" ~ debrief.told.sentence }}', "md")

    assert "\\*a &lt;b&gt;toddler&lt;/b&gt;" in page


def test_the_record_cannot_be_used_to_read_files(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no attribute 'model_dump'"):
        page_of(tmp_path, NOTICED + "{{ debrief.model_dump() }}")
