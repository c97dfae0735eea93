"""A case, or a course of cases, as a SCORM 1.2 package: what a learning platform imports, and keeps walks in.

An activity for each case, and a manifest that lists the files of each: a page, its script and its style, each by
itself, for platforms that run no script inside a page. The same cases give the same bytes. Nothing is written here.
"""

import codecs
from collections.abc import Mapping, Sequence
from functools import cache

from markupsafe import Markup

from workup import export
from workup.archive import zipped
from workup.core.content.case import Case
from workup.phrases.script import without_blanks
from workup.render import player
from workup.render.environment import PageEnvironment
from workup.render.pages import page_from

PAGE = "index.html"
SCRIPT = "player.js"
STYLE = "style.css"
MANIFEST = "imsmanifest.xml"

LONGEST_TITLE, LONGEST_VERSION = 200, 20
"""Characters that a manifest may hold of each."""


def package(case: Case, *, names: Mapping[str, str] | None = None, gradebook: bool = False) -> bytes:
    """The package of a case, as the bytes of its zip file. Raises OutputError where its page lacks the notice.

    With `gradebook`, a finished walk counts as 100 of 100 there: it was walked to its end, and no more is said.
    `names` is what other cases are called, by id.
    """
    return _zipped([(PAGE, case)], f"workup-{case.id}", _called(case), case.version, names or {}, gradebook=gradebook)


def course(cases: Sequence[Case], title: str, version: str, *, gradebook: bool = False) -> bytes:
    """One package of these cases, in their order, each an activity of its own with its own page.

    Raises OutputError where a page lacks the notice.
    """
    names = {case.id: case.patient.name for case in cases}
    pages = [(f"{case.id}.html", case) for case in cases]
    return _zipped(pages, "workup-cases", title, version, names, gradebook=gradebook)


def _zipped(
    pages: Sequence[tuple[str, Case]],
    identifier: str,
    title: str,
    version: str,
    names: Mapping[str, str],
    *,
    gradebook: bool,
) -> bytes:
    made = {file: _page(case, names, gradebook=gradebook) for file, case in pages}
    manifest = (
        PageEnvironment("html", 80)
        .get_template("imsmanifest.xml.jinja")
        .render(
            identifier=identifier,
            title=title[:LONGEST_TITLE],
            version=version[:LONGEST_VERSION],
            activities=[(case.id, file, _called(case)[:LONGEST_TITLE]) for file, case in pages],
            shared=(SCRIPT, STYLE),
        )
    )
    return zipped({MANIFEST: manifest, SCRIPT: script(), STYLE: style(), **made})


def _called(case: Case) -> str:
    return f"{case.patient.name}, {case.title}"


@cache
def script() -> str:
    """The script of every page in a course. Its names stay whole: some platforms look for what a package tells them."""
    begun = "workup.keep = workup.course.begun();\n"
    return without_blanks(export.worded(player.part("rules"), player.part("course"), begun, player.part("page")))


@cache
def style() -> str:
    """The style of every page in a course."""
    sheets = ("style.css", "worksheet.css", *export.WALK_SHEETS, "course.css")
    return export.slim_style("".join(map(export.text_of, sheets)))


def _page(case: Case, names: Mapping[str, str], *, gradebook: bool) -> str:
    # Turned by thirteen letters, the answers are out of a casual look; without "<", nothing in it ends the element.
    turned = codecs.encode(export.sheet(case).replace("<", r"\u003c"), "rot13")
    values = {
        "page": {**export.around({}, names), "gradebook": gradebook, **export.begins(case)},
        "is_front_beside": False,
        "turned": Markup(turned),
        "script_file": SCRIPT,
        "style_file": STYLE,
        **export.on_paper(case),
    }
    return page_from("course", "html", values, 80)
