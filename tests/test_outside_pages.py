"""Whatever a stranger's template does, the notice is seen: each page is opened in a browser, from a file.

What is measured is the picture: where the notice stands, it is point for point that of a page which does nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.browsers.lent import lent
from support.pages.axe import found_by_axe
from support.pages.summaries import summary_of
from support.world.worlds import a_case, a_debrief

from workup.errors import ContentError
from workup.render import apart, outside
from workup.render.notice import NOTICE

LINES = "<p>line</p>" * 20_000
SCREENS = "<p>line</p>" * 1_000
"""Enough of them to scroll through."""
COVER = "position:fixed;inset:0;top:-500px;z-index:2147483647;background:#fff"


def style(css: str, rest: str = "<p>said</p>") -> str:
    return f"<style>{css}</style>{rest}"


HIDING = {
    "everything away": style("*{display:none!important}"),
    "the notice away by its name": style(".notice, [role=note], p, strong{display:none!important}"),
    "the whole page away": style("html, body, :root{display:none!important; visibility:hidden!important}"),
    "the whole page see-through": style("html, body{opacity:0!important; filter:opacity(0)!important}"),
    "the whole page clipped": style("html, body{clip-path:inset(100%); mask:linear-gradient(#0000,#0000)}"),
    "the whole page moved up": style("html, body{margin-top:-5000px!important; position:relative; top:-5000px}"),
    "the whole page of no size": style("html, body{zoom:0.01; font-size:0!important; transform:scale(0)}"),
    "the host over the page": style(f":host{{{COVER.replace(';', '!important;')}!important}}"),
    "the host moved up": style(":host{margin-top:-900px!important; transform:translateY(-900px)!important}", SCREENS),
    "the host away": style(":host{display:none!important}"),
    "an overlay": f'<div style="{COVER}"></div>',
    "an overlay that takes no clicks": f'<div style="{COVER};pointer-events:none"></div>',
    "an overlay out of the flow": '<div style="position:absolute;top:-300px;left:0;width:100%;height:900px;'
    'z-index:2147483647;background:#fff"></div>',
    "an overlay by a shadow": '<div style="box-shadow:0 0 0 9999px #fff;width:9px;height:9px"></div>',
    "an overlay by an outline": '<div style="outline:9999px solid #fff;width:9px;height:9px"></div>',
    "an overlay by a picture": '<img src="data:image/svg+xml,%3Csvg/%3E" style="position:fixed;top:-90px;left:0;'
    'width:9999px;height:9999px;background:#fff;z-index:9" alt="">',
    "an overlay that blends": f'<div style="{COVER};mix-blend-mode:difference"></div>',
    "an overlay that blurs": '<div style="position:fixed;inset:-999px;backdrop-filter:blur(40px) invert(1)"></div>',
    "an overlay that filters": '<div style="filter:drop-shadow(0 -90px 0 #fff);width:9999px;height:200px;'
    'background:#fff"></div>',
    "an overlay by a drawing": '<svg style="position:fixed;top:-200px;overflow:visible"><rect x="-999" y="-999" '
    'width="9999" height="9999" fill="#fff"></rect></svg>',
    "pulled up by a margin": '<div style="margin-top:-999px;height:1500px;background:#fff;position:relative;'
    'z-index:9"></div>',
    "what sticks": '<div style="position:sticky;top:-1px;height:400px;background:#fff;z-index:9"></div>' + SCREENS,
    "twenty thousand lines": LINES,
    "twenty thousand lines, and the focus at their end": LINES + '<a href="#x" autofocus tabindex="1" id="x">end</a>',
    "a page as wide as a street": '<div style="width:99999px;background:#fff">x</div>',
    "type that shows nothing": style(
        '@font-face{font-family:"sans-serif";src:local("Webdings")}@font-face{font-family:sans-serif;'
        'src:url("data:font/woff2;base64,AA")}*{color:#0000!important;font-size:0!important}'
    ),
    "values that are nobody's": style(
        '@property --paper{syntax:"<color>";inherits:false;initial-value:#000}'
        '@property --ink{syntax:"<color>";inherits:false;initial-value:#0000}:root{--ink:#0000;--paper:#0000}'
    ),
    "layers and movements": style(
        "@layer a{*{display:none!important}}@keyframes a{to{opacity:0}}*{animation:a 1ms forwards;transition:none}"
    ),
    "another paper": style("@page{size:30px 30px;margin:0}@media print{*{display:none!important}html{display:none}}"),
    "an end of the box": "</div></div></page-body></page-html></body></html>" + style(".notice{display:none}"),
    "an end of the tree": "</template></div></div>" + style(".notice{display:none!important}"),
    "an end of the tree in a drawing": "<svg><style></template></svg></style></div></div><style>.notice{display:none}",
    "an end of the tree in a drawing's style": '<svg><style>x{}</style><title></template></title><style>"</template>'
    "<style>.notice{display:none}</style>",
    "an end of the tree in a table": "<table><tr></template><style>.notice{display:none}</style>",
    "an end of the tree in a value": "<p title='</template><style>.notice{display:none}</style>'>said</p>",
    "an end of the tree in a title": "<title></template><style>.notice{display:none}</style></title>",
    "a comment without an end": "said<!-- ",
    "a style without an end": "said<style>*{display:none}",
    "a value without an end": 'said<p title="',
    "an odd comment": "<!--><style>.notice{display:none}</style><!--->said",
    "marked as data": "<![CDATA[</template><style>.notice{display:none}</style>]]>",
    "elements that never end": "<div><table><svg><g><b><a>" * 500,
    "elements in elements": "<div>" * 5_000,
    "another page": '<meta http-equiv="refresh" content="0;url=data:text/html,gone">said',
    "another window": '<meta name="viewport" content="width=99999,initial-scale=0.01">said',
    "another rule for what may run": '<meta http-equiv="Content-Security-Policy" content="style-src none">said',
    "the colour of the page": '<meta name="color-scheme" content="light"><style>:root{color-scheme:dark}</style>said',
    "a handler": '<body onload="document.querySelector(&#39;.notice&#39;).remove()">said',
    "a page above the page": f'<div popover id="x" style="{COVER}"></div><a popovertarget="x">said</a>',
}
REFUSED = {
    "a script that removes it": "<script>document.querySelector('.notice').remove()</script>",
    "a set of frames": '<frameset><frame src="data:text/html,x"></frameset>',
    "a frame over it": f'<iframe srcdoc="x" style="{COVER}"></iframe>',
    "a dialog over it": f'<dialog open style="{COVER}"></dialog>',
    "a list that drops down over it": "<select><option>x</select>",
    "a sheet from elsewhere": '<link rel="stylesheet" href="data:text/css,*{display:none}">',
}
PLAIN = "<p>said</p>"
SIZES = {"on a desk": (1280, 900), "on a phone": (320, 640)}

Open = Callable[..., Any]


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the process of its own."""
    monkeypatch.setattr(outside, "answer_of", apart.answer)


def page_of(tmp_path: Path, template: str) -> str:
    path = tmp_path / "mine.jinja"
    path.write_text(template, encoding="utf-8")
    return summary_of(a_case(), a_debrief(), "html", template=path)


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as stack:

        def go(template: str, size: str = "on a desk", **options: Any) -> Any:
            width, height = SIZES[size]
            page = stack.enter_context(lent(chromium, width=width, height=height, **options))
            path = tmp_path / "opened.html"
            path.write_text(page_of(tmp_path, template), encoding="utf-8")
            page.goto(path.as_uri())
            return page

        yield go


def seen(page: Any) -> bytes:
    """The picture of the notice, where it should stand on the screen."""
    box = page.evaluate("(({x, y, width, height}) => ({x, y, width, height}))"
                        "(document.querySelector('.notice').getBoundingClientRect())")  # fmt: skip
    size = page.viewport_size
    assert box["y"] == 0
    assert box["height"] < size["height"] / 3
    assert box["width"] == size["width"]
    return page.screenshot(clip=box, animations="allow")


@pytest.fixture(scope="module")
def screens(chromium: Any) -> Iterator[dict[str, Any]]:
    """A screen of each size, on which one page after the other is opened."""
    context = chromium.new_context()
    context.set_offline(True)
    pages = {size: context.new_page() for size in SIZES}
    for size, page in pages.items():
        page.set_viewport_size(dict(zip(("width", "height"), SIZES[size], strict=True)))
        page.asked = []
        page.on("request", lambda request, page=page: page.asked.append(request.url))
    yield pages
    context.close()


@pytest.fixture(scope="module")
def plain() -> dict[str, list[bytes]]:
    """The pictures of a page that does nothing, once each is made."""
    return {}


def show(page: Any, folder: Path, template: str) -> None:
    path = folder / "mine.html"
    path.write_text(page_of(folder, template), encoding="utf-8")
    page.emulate_media(media="screen")
    page.asked.clear()
    page.goto(path.as_uri())


def pictures(page: Any) -> list[bytes]:
    """The notice on the first screen, at the end of the page, and on paper."""
    first = seen(page)
    page.evaluate("scrollTo(0, 1e9)")
    end = seen(page)
    page.evaluate("scrollTo(0, 0)")
    page.emulate_media(media="print")
    return [first, end, seen(page)]


@pytest.mark.parametrize(
    ("size", "name"), [("on a desk", name) for name in HIDING] + [("on a phone", name) for name in list(HIDING)[::7]]
)
def test_the_notice_is_seen_whatever_a_page_does(
    screens: dict[str, Any], plain: dict[str, list[bytes]], tmp_path: Path, size: str, name: str
) -> None:
    page = screens[size]
    if size not in plain:
        show(page, tmp_path, PLAIN)
        plain[size] = pictures(page)

    show(page, tmp_path, HIDING[name])

    assert pictures(page) == plain[size]
    assert page.asked == [page.url]
    assert page.evaluate("document.querySelector('.notice').textContent") == NOTICE


@pytest.mark.parametrize(
    "css", ["header, .notice{opacity:0.5}", ".box{position:static;contain:none}", ".box{z-index:2}"]
)
def test_a_notice_that_could_be_reached_would_be_another_picture(
    screens: dict[str, Any], tmp_path: Path, css: str
) -> None:
    page = screens["on a desk"]
    show(page, tmp_path, PLAIN)
    before = seen(page)
    show(page, tmp_path, f'<div style="{COVER}"></div>')

    page.add_style_tag(
        content=f"{css} .box{{contain:none!important;isolation:auto!important;overflow:visible!important}}"
    )

    assert seen(page) != before


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_that_could_show_something_else_does_not_leave(tmp_path: Path, name: str) -> None:
    with pytest.raises(ContentError, match="cannot hold a <"):
        page_of(tmp_path, REFUSED[name])


def printed(page: Any) -> list[str]:
    from support.pages.paper import sheets_of

    return sheets_of(page.pdf(format="A4"))


def test_a_long_page_prints_whole_with_the_notice_first(opened: Open) -> None:
    page = opened("".join(f"<p>Paragraph {number} of many.</p>" for number in range(400)))

    sheets = printed(page)

    assert " ".join(sheets[0].split()).startswith(NOTICE)
    assert len(sheets) > 5
    words = " ".join(" ".join(sheets).split())
    assert [number for number in range(400) if f"Paragraph {number} of many." not in words] == []


@pytest.mark.parametrize("name", ["another paper", "an overlay", "the whole page away", "the host over the page"])
def test_what_hides_the_notice_on_a_screen_does_not_hide_it_on_paper(opened: Open, name: str) -> None:
    assert " ".join(printed(opened(HIDING[name]))[0].split()).startswith(NOTICE)


EXTENDED = '{% extends "document.html.jinja" %}{% block foot %}<p>mine</p>{% endblock %}'


def test_a_page_that_extends_ours_looks_like_ours(opened: Open) -> None:
    page = opened(EXTENDED)

    main = page.locator("main").bounding_box()

    assert 600 < main["width"] < 760
    assert page.evaluate(
        "getComputedStyle(document.querySelector('#page').shadowRoot.querySelector('h1')).fontSize"
    ) == ("36px")
    assert page.said == []


def test_links_within_a_page_lead_to_their_goals(opened: Open) -> None:
    page = opened(EXTENDED)
    before = page.evaluate("scrollY")

    page.locator("nav a").last.click()
    page.wait_for_function("scrollY > 0")

    goal = page.locator("nav a").last.get_attribute("href")
    top = page.locator(f"[id='{goal[1:]}']").bounding_box()["y"]
    notice = page.locator(".notice").bounding_box()
    assert before == 0
    assert notice["height"] <= top < 400
    assert page.evaluate("document.querySelector('#page').shadowRoot.activeElement.id") == goal[1:]


@pytest.mark.parametrize("size", SIZES)
def test_a_wide_table_is_reached_by_scrolling_its_page_and_not_the_notice(opened: Open, size: str) -> None:
    page = opened('<div style="width: 3000px; text-align: right"><a href="#x">end</a></div>', size)

    page.locator("a").scroll_into_view_if_needed()

    assert page.locator("a").bounding_box()["x"] < page.viewport_size["width"]
    assert page.locator(".notice").bounding_box()["x"] == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_amiss_on_a_page_that_extends_ours(opened: Open, scheme: str) -> None:
    found = found_by_axe(opened(EXTENDED, "on a phone", color_scheme=scheme))

    # Axe looks for the goal of the link that skips in the document, and not in the tree in which both stand.
    elsewhere = [
        (rule["id"], node["target"])
        for rule in found
        for node in rule["nodes"]
        if node["target"] != [["#page", ".skip"]]
    ]
    assert elsewhere == []


def test_the_link_that_skips_leads_to_the_page(opened: Open) -> None:
    page = opened(EXTENDED)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.querySelector('#page').shadowRoot.activeElement.id") == "main"
