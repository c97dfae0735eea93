"""Templates that somebody else wrote: they may use ours, the notice is none of theirs, and every fault is explained.

Whether a page shows the notice is seen in a browser, in `test_outside_pages.py`. Most templates here are made into
pages by the same function without its process, which takes half a second to start; the last tests are about that.
"""

import os
import re
import signal
import sys
from pathlib import Path
from typing import Literal

import pytest
from support.depth import alike
from support.pages.summaries import summary_of
from support.world.worlds import a_case, a_debrief

from workup.core.text.kinds import is_inert
from workup.errors import ContentError
from workup.render import apart, environment, outside
from workup.render.notice import NOTICE

Format = Literal["text", "md", "html"]


@pytest.fixture(autouse=True)
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are used in this process, but where a test is about the other one."""
    if "apart" not in request.keywords:
        monkeypatch.setattr(outside, "answer_of", apart.answer)


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
    "says nothing of the notice": ("html", "<p>{{ debrief.told.sentence }}</p>"),
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
def test_a_template_makes_a_page_with_the_notice(tmp_path: Path, name: str) -> None:
    format, template = GOOD[name]

    page = page_of(tmp_path, template, format)

    assert "teaching only" in page
    assert ("<b>toddler" in page) == (format == "text")


REFUSED = {
    "a script": "<script>document.querySelector('.notice').remove()</script>",
    "a script that never ends": "<script>",
    "a script in a drawing": "<svg><script>x</script></svg>",
    "a frame": "<iframe></iframe>",
    "a frame with a page": "<iframe srcdoc='x'></iframe>",
    "frames in place of a body": "<frameset><frame></frameset>",
    "an object": "<object data='data:text/html,x'></object>",
    "an embedded page": "<embed src='x'>",
    "a template element": "<template></template>",
    "a tree of its own": "<div><template shadowrootmode='open'></template></div>",
    "a list that drops down over the page": "<select><option>x</select>",
    "a dialog": "<dialog open>x</dialog>",
    "a button": "<button>x</button>",
    "a form": "<form></form>",
    "a text box": "<textarea>",
    "a field": "<input autofocus>",
    "another base": "<base href='https://example.org'>",
    "a linked style": "<link rel=stylesheet href='https://example.org/x.css'>",
    "text without an end": "<plaintext>",
    "what is for browsers without scripts": "<noscript>x</noscript>",
    "a film": "<video controls></video>",
    "mathematics": "<math><mtext></math>",
    "foreign markup in a drawing": "<svg><foreignobject><body></svg>",
    "an element that nobody knows": "<page-body>",
    "one in capitals": "<IFRAME>",
    "one with a slash": "<iframe/>",
}
"""Elements that none of ours stands for: what a stranger's page cannot have is named, not left out in silence."""


@pytest.mark.parametrize("name", REFUSED)
def test_an_element_that_could_reach_out_of_its_page_is_refused_with_its_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match=r"its page cannot hold a <[a-z-]+> element") as refused:
        page_of(tmp_path, f"<p>one</p>\n{REFUSED[name]}")

    assert refused.value.faults[0].line == 2


DROPPED = {
    "what is to run": "<p onclick='alert(1)'>said</p>",
    "what opens above the page": "<div popover>said</div>",
    "what opens something else": "<p popovertarget=x commandfor=x command=show-modal>said</p>",
    "what takes the focus": "<p autofocus tabindex=0>said</p>",
    "a link that runs": "<a href='javascript:alert(1)'>said</a>",
    "a link that runs, with a tab in it": "<a href='java&#9;script:alert(1)'>said</a>",
    "a link to a page made of text": "<a href='data:text/html,x'>said</a>",
    "a picture from elsewhere": "<img src='https://example.org/x.png'>said",
    "a name for a part": "<p part=notice slot=x is=x>said</p>",
    "an attribute with an odd name": "<p a{{ '\"' }}onclick=x>said</p>",
}


@pytest.mark.parametrize("name", DROPPED)
def test_an_attribute_that_could_reach_out_of_its_page_is_left_out(tmp_path: Path, name: str) -> None:
    page = page_of(tmp_path, DROPPED[name])

    assert "said" in page
    assert not re.search(
        r"onclick|popover|command|autofocus|javascript:|java\tscript|data:text|example\.org|part=|slot=|is=", page
    )


def test_what_a_page_commonly_holds_is_kept(tmp_path: Path) -> None:
    kept = (
        '<h2 id="a" class="b c" style="color: red" aria-label="d" data-of="e">x</h2><a href="#a">x</a>'
        '<a href="https://example.org/?x=1&amp;y=2">x</a><a href="next.html">x</a>'
        '<img src="data:image/png;base64,AA" alt=""><details open><summary>x</summary></details>'
        '<svg viewbox="0 0 1 1"><title>x</title><path d="M0 0"></path></svg>'
        '<table><tr><td colspan="2">1 &lt; 2 &amp; "3"</td></tr></table>'
    )

    assert kept in page_of(tmp_path, kept)


def test_what_is_said_about_the_whole_of_a_page_is_said_of_the_page_that_leaves(tmp_path: Path) -> None:
    head = '<html lang="de"><head><title>Mine &amp; yours</title><meta name="color-scheme" content="dark"></head>'

    page = page_of(tmp_path, f'{head}<body class="wide"><p>x</p>')

    assert "<title>Mine &amp; yours</title>" in page
    assert '<meta name="color-scheme" content="dark">' in page
    assert '<div id="page" lang="de">' in page
    assert '<page-body class="wide">' in page


@pytest.mark.parametrize(
    ("css", "becomes"),
    [
        ("body{margin:0}", "page-body{margin:0}"),
        ("html, body.dark > p {}", "page-html, page-body.dark > p {}"),
        ("@media print{:root{--a:b}}", "@media print{page-html{--a:b}}"),
        (".body, #html, tbody, body-x, [a=body]{x:body}", ".body, #html, tbody, body-x, [a=body]{x:body}"),
        ("p:has(body){}", "p:has(page-body){}"),
        ("a::before{content:'</p><p>'}", r"a::before{content:'\3c /p>\3c p>'}"),
        ("@media (width < 40rem){p{}}", "@media (width < 40rem){p{}}"),
    ],
)
def test_a_style_for_the_whole_page_is_one_for_what_stands_for_it(tmp_path: Path, css: str, becomes: str) -> None:
    page = page_of(tmp_path, f"<style>{css}</style>")

    assert f"<style>{becomes}</style>" in page


MARKDOWN = {
    "a style": ("<style>blockquote{display:none}</style>", "&lt;style>"),
    "a comment": ("<!-- x", "&lt;!-- x"),
    "a hidden part": ("<div hidden>", "&lt;div hidden>"),
    "an address that is a tag": ('<https://x style="position:fixed">', "&lt;https"),
    "an address": ("<https://example.org/a>", "<https://example.org/a>"),
    "what is smaller": ("1 < 2", "1 < 2"),
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown_from_outside_holds_no_html(tmp_path: Path, name: str) -> None:
    template, becomes = MARKDOWN[name]

    assert becomes in page_of(tmp_path, template, "md")


@pytest.mark.parametrize("format", ["text", "md"])
@pytest.mark.parametrize(
    "template",
    [
        "{{ debrief.told.sentence }}",
        "x\n" * 20_000,
        "\n" * 20_000,
        "",
        "```\n",
        "---\n",
        "\x1b[2J\x1b[H\r\x08",
        "\u202e",
    ],
)
def test_text_and_markdown_begin_and_end_with_the_notice(tmp_path: Path, format: Format, template: str) -> None:
    page = page_of(tmp_path, template, format)

    first, last = (" ".join(part.replace("*", "").replace(">", "").split()) for part in (page[:300], page[-300:]))
    assert first.startswith(NOTICE)
    assert last.endswith(NOTICE)
    assert all(is_inert(character) for character in page)


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_a_template_that_asks_for_the_notice_does_not_get_a_second_one(tmp_path: Path, format: Format) -> None:
    ending = {"text": "txt"}.get(format, format)

    page, bare = (page_of(tmp_path, one, format) for one in (f'a{{% include "_notice.{ending}.jinja" %}}b', "ab"))

    assert page == bare


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
    "a page in a loop of includes": ('{% include "document.html.jinja" %}' * 2 + "\n<select>", 2, "<select>"),
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
    "an endless page": (NOTICED + "{% for a in range(99999) %}" + "x" * 999 + "{% endfor %}", 1, "grows past"),
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
def test_a_faulty_template_is_explained_with_its_line(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As many turns as are allowed take seconds.
    monkeypatch.setattr(environment, "STEPS", 20_000)
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
    with pytest.raises(ContentError, match="no attribute 'level'"):
        page_of(tmp_path, NOTICED + "{{ debrief.safety.breaches[0].level() }}")


def test_markup_that_a_template_makes_of_a_value_is_that_of_a_strangers_page(tmp_path: Path) -> None:
    unescaped = (
        "{{ debrief.told.sentence|e|replace('x', 'x') }}{{ ('<'|e).translate({38: '', 108: '', 116: '', 59: '<i'}) }}"
    )

    with pytest.raises(ContentError, match="element"):
        page_of(tmp_path, unescaped + "frame>")


# The process


def in_a_process(program: str = outside._PROGRAM, **values: object) -> str:
    """The program of the process, with other values in its module."""
    given = "; ".join(f"workup.render.apart.{name} = {value!r}" for name, value in values.items())
    return program.replace("main()", f"import workup.render.apart; {given}; main()")


@pytest.mark.apart
def test_a_page_comes_out_of_its_process_as_it_was_made_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = GOOD["extends the page"][1]
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (tmp_path / "jinja2.py").write_text("raise SystemExit('not this one')")

    page = page_of(tmp_path, template)
    monkeypatch.setattr(outside, "answer_of", apart.answer)

    assert page == page_of(tmp_path, template)
    assert "mine" in page


@pytest.mark.apart
def test_a_fault_comes_out_of_its_process_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="nothing_of_that_name") as refused:
        page_of(tmp_path, "\n\n{{ nothing_of_that_name }}")

    assert refused.value.faults[0].line == 3


LONG = '{% for a in range(99999) %}{{ "x"|center(9999999)|wordwrap(1)|length }}{% endfor %}'


@pytest.mark.apart
def test_a_template_that_takes_too_long_by_the_clock_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "PATIENCE", 0.5)

    with pytest.raises(ContentError, match="takes too long"):
        page_of(tmp_path, LONG)


LIMITS = pytest.mark.skipif(  # because other systems do not keep all limits of a process
    not sys.platform.startswith("linux"), reason="not every host keeps the limits of a process"
)


@LIMITS
@pytest.mark.apart
def test_a_template_that_computes_for_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "_PROGRAM", in_a_process(SECONDS=1))

    with pytest.raises(ContentError, match="takes too long"):
        page_of(tmp_path, LONG)


SWOLLEN = {
    "format": "{{ '%999999999d'|format(1) }}",
    "center": "{{ 'x'|center(999999999) }}",
    "slice": "{{ 'x'|slice(999999999)|list }}",
    "wordwrap": "{{ 'x'|center(99999999)|wordwrap(1) }}",
    "indent": "{{ 'x'|indent(999999999, true) }}",
    "a constant": "{% set a = 'x'|center(999999999) %}",
}


@LIMITS
@pytest.mark.apart
@pytest.mark.parametrize("name", alike(SWOLLEN))
def test_a_filter_without_a_bound_meets_that_of_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(outside, "_PROGRAM", in_a_process(MEMORY=1 << 28, SECONDS=2))

    with pytest.raises(ContentError, match=r"needs more memory|takes too long|grows past") as refused:
        page_of(tmp_path, f"\n{SWOLLEN[name]}")

    assert "Traceback" not in str(refused.value)


@LIMITS
@pytest.mark.apart
def test_the_process_writes_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writes = (
        f"import workup.render.apart as a; a.answer = lambda _: open({str(tmp_path / 'x')!r}, 'w').write('x'); main()"
    )
    monkeypatch.setattr(outside, "_PROGRAM", outside._PROGRAM.replace("main()", writes))

    with pytest.raises(ContentError, match="without an answer"):
        page_of(tmp_path, "x")

    assert (tmp_path / "x").read_bytes() == b""


@pytest.mark.apart
def test_no_more_of_an_answer_is_read_than_a_page_may_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "_PROGRAM", "import os\nwhile True: os.write(1, bytes(99999))")

    with pytest.raises(ContentError, match="grows past"):
        page_of(tmp_path, "x")


@pytest.mark.apart
@pytest.mark.parametrize(
    ("program", "code"),
    [("raise SystemExit(7)", 7), ("import os; os.kill(os.getpid(), 9)", -signal.SIGKILL if os.name == "posix" else 9)],
)
def test_a_process_that_stops_without_an_answer_is_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, code: int
) -> None:
    monkeypatch.setattr(outside, "_PROGRAM", program)

    with pytest.raises(ContentError, match=rf"without an answer \(code {code}\)"):
        page_of(tmp_path, "x")


@pytest.mark.apart
def test_a_host_that_starts_no_process_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))

    with pytest.raises(ContentError, match="cannot be started"):
        page_of(tmp_path, "x")
