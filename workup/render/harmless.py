"""What a stranger's page may hold, written anew: of HTML, the elements and attributes named here and nothing else.

Whatever a browser would make of the page as it was written, it is given only this. So nothing of it ends the element it
stands in, opens a layer above the page, asks for another page, or runs.
"""

import re
from html import escape
from html.parser import HTMLParser

from workup.core.text.kinds import inert
from workup.phrases import say
from workup.render.markup import Harmless


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EMPTY = _names("br col hr img wbr")
_WHOLE = _names("html body")
_AROUND = _WHOLE | _names("head meta title style")
_DRAWN = _names("svg g path rect circle ellipse line polyline polygon text tspan desc")
_WRITTEN = _names("""
    a abbr address article aside b bdi bdo blockquote caption center cite code colgroup data dd del details dfn div dl
    dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup i ins kbd li main mark nav ol p pre q rp rt ruby
    s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var
""")
_ALLOWED = _EMPTY | _AROUND | _DRAWN | _WRITTEN
_ATTRIBUTES = _names("""
    abbr align alt class colspan cx cy d datetime dir dominant-baseline dx dy fill fill-opacity font-family font-size
    font-weight headers height hidden href id lang opacity open points preserveaspectratio r reversed role rowspan rx ry
    scope span src start stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width style
    tabindex text-anchor title transform translate type value viewbox width x x1 x2 y y1 y2
""")
_NAMED = re.compile(r"(aria|data)-[a-z0-9-]+")
_LEADS = {"href": re.compile(r"#|https?://|mailto:|[^:]*\Z", re.IGNORECASE), "src": re.compile(r"data:image/")}
"""Where an attribute may lead."""
_SCHEME = re.compile(r"(only )?(light|dark)( (light|dark))?( only)?")
_HOLDER = re.compile(r"(?<![\w.#:\[\\=\"'-])(html|body)(?![\w-])", re.IGNORECASE)


class Unfit(Exception):
    """The page holds this element, which none from outside may."""

    def __init__(self, element: str) -> None:
        super().__init__(say("template-element", element=element))
        self.element = element


def rewritten(page: str) -> Harmless:
    """The page written anew. Raises Unfit where it holds an element that none may."""
    reader = _Rewriter()
    reader.feed(page)
    reader.close()
    return reader.whole()


class _Rewriter(HTMLParser):
    """Writes a page anew. `html` and `body`, which no part of a page can have, become `page-html` and `page-body`."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._css: list[str] | None = None
        self._title: list[str] | None = None
        self._titles: list[str] = []
        self._drawings = 0
        self._whole: dict[str, dict[str, str | None]] = {"html": {}, "body": {}}
        self._scheme = "light"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._title is not None:
            return
        if tag not in _ALLOWED:
            raise Unfit(tag)
        given: dict[str, str | None] = {}
        for name, value in attrs:
            given.setdefault(name, value)  # of two with one name, browsers take the first
        if tag in _WHOLE:
            self._whole[tag] = given | self._whole[tag]
        elif tag == "meta":
            self._take_meta({name: value or "" for name, value in given.items()})
        elif tag == "title" and not self._drawings:
            self._title = []
        elif tag == "style":
            self._css = []
        elif tag != "head":
            self._drawings += tag == "svg"
            self._parts.append(_tag(tag, given))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        # Browsers heed the slash in drawings only.
        if self._drawings:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "style":
            self._end_style()
        elif tag == "title" and self._title is not None:
            self._titles.append("".join(self._title))
            self._title = None
        elif self._title is None and (tag in _DRAWN or tag in _WRITTEN or (tag == "title" and self._drawings)):
            self._drawings -= tag == "svg" and self._drawings > 0
            self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._css is not None:
            self._css.append(data)
        elif self._title is not None:
            self._title.append(data)
        else:
            self._parts.append(escape(inert(data), quote=False))

    def whole(self) -> Harmless:
        """All that was read."""
        self._end_style()
        html, body = (_tag(f"page-{name}", self._whole[name]) for name in ("html", "body"))
        page = f"{html}{body}{''.join(self._parts)}</page-body></page-html>"
        title = " ".join("".join(self._titles).split())
        return Harmless(page, title, self._whole["html"].get("lang") or "en", self._scheme)

    def _take_meta(self, given: dict[str, str]) -> None:
        if given.get("name", "").lower() == "color-scheme" and _SCHEME.fullmatch(given.get("content", "")):
            self._scheme = given["content"]

    def _end_style(self) -> None:
        if self._css is not None:
            self._parts.append(f"<style>{_of_a_part(''.join(self._css))}</style>")
            self._css = None


def _tag(name: str, given: dict[str, str | None]) -> str:
    kept = (
        name if value is None else f'{name}="{escape(inert(value))}"'
        for name, value in given.items()
        if (name in _ATTRIBUTES or _NAMED.fullmatch(name)) and (name not in _LEADS or _LEADS[name].match(value or ""))
    )
    return f"<{' '.join((name, *kept))}>"


def _of_a_part(css: str) -> str:
    # What was meant for the whole page is for what stands for it; and nothing in it can be read as a tag.
    pieces = re.split(r"(?<=[{};])", css)
    meant = (
        _HOLDER.sub(r"page-\1", piece).replace(":root", "page-html") if piece.endswith("{") else piece
        for piece in pieces
    )
    return re.sub(r"<(?=[a-z/!?])", r"\\3c ", "".join(meant), flags=re.IGNORECASE)
