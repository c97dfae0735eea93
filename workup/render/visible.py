"""What a browser would show of a page: in doubt, a text counts as hidden."""

import re
from html import unescape
from html.parser import HTMLParser

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
# Inside these a browser reads no tags until their own end tag.
_RAW = frozenset(
    {"script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp", "plaintext"}
)
_UNSHOWN = _RAW | {
    "head", "template", "object", "audio", "video", "canvas", "datalist", "select", "option", "svg", "math",
}  # fmt: skip
_SHOWN_WHEN_OPEN = frozenset({"details", "dialog"})
_HIDING = re.compile(
    r"\\|display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|content-visibility\s*:\s*hidden"
    r"|opacity\s*:\s*[0.%\s]+(;|!|$)|font-size\s*:\s*0|clip(-path)?\s*:|text-indent\s*:\s*-|transform\s*:",
    re.IGNORECASE,
)


def visible_in_markdown(page: str) -> str:
    """What a reader of Markdown is shown."""
    # A line like "[x]: # (words)" defines a link and shows nothing; emphasis and quotes show only their words.
    shown = (line for line in page.splitlines() if not re.match(r"[ >]*\[[^\]]*\]:", line))
    return re.sub(r"[*_>]", " ", visible("\n".join(shown))).replace(" .", ".")


def visible(page: str) -> str:
    """What a reader of HTML is shown."""
    reader = _Visible()
    reader.feed(page)
    reader.close()
    return "".join(reader.shown)


class _Visible(HTMLParser):
    """Collects the text that a browser would show. In doubt, text counts as hidden."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.shown: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._raw: str | None = None
        self._lost = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._raw or tag in _VOID:
            return
        if tag == "body":
            self._open = [element for element in self._open if element[0] != "head"]
        given = {name: value or "" for name, value in attrs}
        hides = (
            tag in _UNSHOWN
            or (tag in _SHOWN_WHEN_OPEN and "open" not in given)
            or "hidden" in given
            or bool(_HIDING.search(given.get("style", "")))
        )
        self._open.append((tag, hides))
        if tag in _RAW:
            self._raw = tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Browsers ignore the slash: the element stays open.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._raw not in (None, tag):
            return
        self._raw = None
        names = [name for name, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        # A comment that is never closed comes as text; a browser hides all that follows it.
        self._lost = self._lost or (self._raw is None and bool(re.search(r"<[!?/a-z]", data, re.IGNORECASE)))
        if not self._lost and not any(hides for _, hides in self._open):
            self.shown.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(unescape(f"&{name};").replace("<", "‹"))

    def handle_charref(self, name: str) -> None:
        self.handle_data(unescape(f"&#{name};").replace("<", "‹"))
