"""Walks made in a page, and handed in there under a code: by its own controls, or put into it one after another."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from support.browsers.chromium import ChromiumTab
from support.browsers.lent import lent
from support.pages.players import READY, opened, put, ready
from workup import export, scorm
from workup.core.content.case import Case
from workup.core.walk.log import Entry
from workup.phrases import say


class Made(NamedTuple):
    """What a page gives of one walk."""

    block: str
    log: str
    """What the page keeps."""
    tracks: dict[str, str]
    """What a course was told, by the names of the standard; nothing outside of one."""


_PRESS = """(names) => {
    for (const name of names) [...document.querySelectorAll("button")].find((one) => one.textContent === name).click();
}"""
_HANDED_IN = f"""async ([code, use]) => {{
    if (code) {{
        document.getElementById("code").value = code;
        [...document.querySelectorAll("button")].find((one) => one.textContent === use).click();
        await {READY};
    }}
    return [document.getElementById("block").textContent, document.getElementById("log").textContent];
}}"""
_QUESTIONS = (say("walk-sentence"), say("walk-went-well"), say("walk-would-change"))

COURSE = """
globalThis.told = { "core.lesson_mode": "normal", "core.credit": "credit", "core.entry": "ab-initio" };
told["core.student_id"] = location.search;
globalThis.API = {
    LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true", LMSGetLastError: () => "0",
    LMSGetValue: (name) => told[name.slice(4)] ?? "",
    LMSSetValue: (name, value) => ((told[name.slice(4)] = value), "true"),
};
"""
"""A course that keeps what it is told, and nothing else."""


class Walked:
    """The page of a case in one tab, before which one learner after another sits down."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self._is_first = True

    def put(self, code: str, entries: Iterable[Entry]) -> Made:
        """Somebody does all this, types a code and copies what the page gives."""
        self._sits_down("walk-over-other")
        put(self.page, entries)
        return self._made(code)

    def put_again(self, code: str, entries: Iterable[Entry]) -> Made:
        """The same learner, once more."""
        self._sits_down("walk-over-same")
        put(self.page, entries)
        return self._made(code)

    def by_hand(self, code: str, idea: str, likely: str, words: str) -> Made:
        """Somebody walks by what the page has to press and to type into, and by nothing else."""
        self.page.evaluate("document.body.hidden = false")
        self._sits_down("walk-over-other")
        tab = ChromiumTab(self.page)
        tab.press(say("walk-idea-label", number=1, most=3))
        tab.write(f"{idea}\n")
        tab.press(say("walk-ideas-done"), say("chips-on", diagnosis=likely[0].lower() + likely[1:]))
        tab.write("10")
        tab.press(say("chips-keep"), say("order-find"))
        tab.write("eye movements\n\n")
        tab.press(say("order-ready"), say("chips-keep-same"), "Eye movements", say("chips-pick-none"))
        tab.press(likely, say("walk-commit"))
        for asked in _QUESTIONS:
            tab.press(asked)
            tab.write(words)
            tab.press(say("walk-words-keep"))
        tab.press(say("logs-code"))
        tab.write(code)
        tab.press(say("logs-code-use"), say("logs-block-copy"))
        made = self._made("")
        self.page.evaluate("document.body.hidden = true")
        return made

    def _sits_down(self, who: str) -> None:
        if not self._is_first:
            self.page.evaluate(_PRESS, [say("walk-over-ask"), say(who)])
        self._is_first = False

    def _made(self, code: str) -> Made:
        block, log = self.page.evaluate(_HANDED_IN, [code, say("logs-code-use")])
        return Made(block, log, {})


@contextmanager
def walked(chromium: Any, case: Case, folder: Path) -> Iterator[Walked]:
    """The page of a case; it is not laid out, which is quick."""
    path = folder / f"{case.id}.html"
    path.write_text(export.page(case), encoding="utf-8")
    with opened(chromium, path) as page:
        page.evaluate("document.body.hidden = true")
        yield Walked(page)


def walked_in_course(
    chromium: Any, case: Case, folder: Path, walks: Iterable[tuple[str, Iterable[Entry]]]
) -> list[Made]:
    """Each of these walks, with a code or none, made in the page of a package that a course opened for one learner."""
    with zipfile.ZipFile(io.BytesIO(scorm.package(case))) as package:
        package.extractall(folder)
    made = []
    with lent(chromium, init=COURSE) as page:
        for number, (code, entries) in enumerate(walks):
            page.goto(f"{(folder / 'index.html').as_uri()}?{number}")
            ready(page)
            page.evaluate("document.body.hidden = true")
            put(page, entries)
            block, log = page.evaluate(_HANDED_IN, [code, say("logs-code-use")])
            made.append(Made(block, log, page.evaluate("told")))
    return made
