"""A case as a page that is walked in a browser: one file, no network, and a handout where its script cannot run.

Text in, text out: nothing is written here.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from markupsafe import Markup

from workup import __version__
from workup.compiled import made_of
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem
from workup.core.exchange.figures import figures_of
from workup.core.exchange.page_data import playsheet
from workup.core.text.pseudonym import DRAWN, drawn
from workup.document.burden import exposures
from workup.document.drawing import drawing
from workup.document.words import lasting
from workup.letters import packed
from workup.phrases import say
from workup.phrases.packing import with_phrases
from workup.phrases.resolver import table_in
from workup.phrases.scopes import slim
from workup.render import player
from workup.render.drawings import sent
from workup.render.environment import TEMPLATES
from workup.render.pages import page_from

WALK_SHEETS = ("drawing.css", "eyes.css", "player.css")
"""The styles of what a walk shows, beside those of every page."""

_HAD, _NAMED = re.compile(r'class="([^"{]*)"|<(\w+)'), re.compile(r"(?<![:\w-])([a-z][\w-]*)")
_RULE = re.compile(r"(?P<selectors>[^{};]+)\{(?P<says>[^{}]*)\}")
"""A rule of a style, inside of whatever says when it holds."""
_COMMA = re.compile(r",(?![^()]*\))")
"""Parts selectors; not what stands in brackets within one."""

_BLANKS = re.compile(r"""("[^"]*"|'[^']*')|;?\s*(\})\s*|\s*([{;,])\s*|(:) |(?<![\w.])0(?=\.)""")


def page(
    case: Case,
    *,
    siblings: Iterable[Case] = (),
    names: Mapping[str, str] | None = None,
    adapter: str = "",
    is_about_beside: bool = False,
    is_room: bool = False,
) -> str:
    """The page of a case; the same case gives the same bytes. Raises OutputError where it would lack the notice.

    `siblings` are the cases whose pages lie beside it; `names` is what other cases are called, by id.
    `adapter` is script that runs before the walk is begun: it may set `workup.keep`, and with it
    where a walk is kept. `is_about_beside` where the page about the illness lies beside it.
    `is_room` where a room walks it, on a projector.
    """
    siblings = tuple(siblings)
    scripts = _scripts(adapter, is_room)
    paper, debrief = _style()
    css = slim_style(paper + text_of("worksheet.css"))
    walked = (*WALK_SHEETS, "room.css") if is_room else WALK_SHEETS
    walk_css = slim_style(debrief + "".join(map(text_of, walked)))
    unpack = made_of(player.text("unpack.js"), slim)
    # The page about the illness is called as such; no case beside it has its name.
    about = {"about": say("about-page")} if is_about_beside else {}
    beside = around({one.id: one.patient.name for one in siblings} | about, names or {})
    beside |= begins(case)
    values = {
        "style": Markup(css),
        "style_hash": digest(css),
        "walk_style_hash": digest(walk_css),
        "script_hashes": Markup("' '".join(map(digest, (unpack, *scripts)))),
        "unpack": Markup(unpack),
        "is_front_beside": bool(siblings),
        # One stream, with a null between: the case, the rules and the page, the style of the walk, what is beside it.
        "packed": Markup(packed("\0".join((sheet(case), *scripts, walk_css, _as_json(beside))))),
        **on_paper(case),
    }
    return page_from("room" if is_room else "player", "html", values, 80)


def front(cases: Sequence[Case], about: str = "") -> str:
    """The front page of a folder of pages: what each case is called, and nothing that gives an answer away.

    They stand in the order in which they are best walked. `about` names the illness where the page about it lies
    beside.
    """
    script = made_of(player.text("front.js"), slim)
    shown = [
        {
            "id": case.id,
            "name": case.patient.name,
            "title": case.title,
            "audience": case.audience,
            "minutes": case.minutes,
            "difficulty": case.difficulty,
            "rules": case.rules,
        }
        for case in advised(cases)
    ]
    values = {"cases": shown, "about": about, "script": Markup(script), "script_hash": digest(script)}
    return page_from("site", "html", values, 80)


def advised(cases: Iterable[Case]) -> list[Case]:
    """The cases as they are best walked: the easier first, and behind a case one that it names as its look-alike."""
    left = sorted(cases, key=lambda case: (case.difficulty, case.id))
    order: list[Case] = []
    while left:
        named = {one.case for one in order[-1].contrasts_with} if order else set()
        easiest = [case for case in left if case.difficulty == left[0].difficulty]
        order.append(next((case for case in easiest if case.id in named), easiest[0]))
        left.remove(order[-1])
    return order


def worded(*parts: str) -> str:
    """These parts of the player as one script, with the phrases that it says."""
    return player.script(*with_phrases("".join(parts), player.text("phrases.js"), table_in("en")))


def around(siblings: Mapping[str, str], names: Mapping[str, str]) -> dict[str, object]:
    """What a page knows beside its case: who made it, the pages beside it, what other cases and learners are called."""
    return {"tool": __version__, "siblings": dict(siblings), "names": dict(names), "codes": _words_of_codes()}


def begins(case: Case) -> dict[str, object]:
    """How walks of a page begin: with pictures that come without their sentence, or as usual."""
    return {"look_first": True} if case.pack.look_first else {}


def sheet(case: Case) -> str:
    """The case as the script of a page reads it."""
    return case.once(_sheet)


def _sheet(case: Case) -> str:
    # A page and a package of one case hold the same.
    told = {"figures": [sent(drawing(figure, "", moves=True, is_told=False)) for figure in figures_of(case)]}
    return _as_json(playsheet(case) | told)


def _as_json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def digest(text: str) -> str:
    """The hash by which a page lets a script in."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def on_paper(case: Case) -> dict[str, Any]:
    """The case as a worksheet, which stands on the page where its script cannot run."""
    return {
        "name": case.patient.name,
        "title": case.title,
        "audience": case.audience,
        "minutes": case.minutes,
        "case_id": case.id,
        "version": case.version,
        "rules": case.rules,
        "opening": case.opening.split("\n\n"),
        "domains": [
            {
                "id": domain.id,
                "label": domain.label,
                "act": domain.act,
                "items": [{"label": item.label, "burden": _burden(item)} for item in case.in_domain(domain.id)],
            }
            for domain in case.domains
        ],
    }


def _burden(item: CaseItem) -> list[str]:
    if item.act != "order":
        return []
    costs = (
        say("tests-sedation") if item.sedated else "",
        *exposures(item.films, item.scans),
        item.degree.label if item.degree and not item.part_of else "",
        say("checklist-known-after", time=lasting(item.minutes)) if item.minutes else say("checklist-known-at-once"),
    )
    return [cost for cost in costs if cost]


@lru_cache(maxsize=4)  # the same in the page of every case
def _scripts(adapter: str, is_room: bool) -> tuple[str, ...]:
    # Two, since each takes a browser a task to read; they say what they say by one table.
    rules = player.part("rules", "votes") if is_room else player.part("rules") + adapter
    walked = player.part("room" if is_room else "page")
    return tuple(made_of(one, slim) for one in worded(rules, '\0"use strict";\n', walked).split("\0"))


def _style() -> tuple[str, str]:
    # What a page needs before its script runs, and what only a debrief needs: what the sheet does not wear, the middle
    # of the style, and its end once more, which has the last word on what is small, forced or printed.
    style = text_of("style.css")
    first, middle = style.index("/* Cards and pairs */"), style.index("@media (max-width: 30rem)")
    begin, end = style[:first], style[middle:]
    return _worn(begin, True) + _worn(end, True), _worn(begin, False) + style[first:]


def _worn(style: str, on_the_sheet: bool) -> str:
    # The rules whose selectors name only classes and elements that the case on paper has, or the others.
    sheet = "".join(map(text_of, ("_shell.html.jinja", "player.html.jinja", "_worksheet.html.jinja")))
    had = {one for classes, element in _HAD.findall(sheet) for one in (*classes.split(), element)} | {"hidden", "main"}

    def kept(rule: re.Match[str]) -> str:
        if rule["selectors"].strip().startswith("@"):  # the corners of a printed page
            return rule[0] if on_the_sheet else ""
        worn = {one: had.issuperset(_NAMED.findall(one)) for one in _COMMA.split(rule["selectors"])}
        selectors = [one for one, is_worn in worn.items() if is_worn is on_the_sheet]
        return f"{','.join(selectors)}{{{rule['says']}}}" if selectors else ""

    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    if on_the_sheet:
        return _RULE.sub(kept, style)
    # What holds at some width or on paper stands at the end of the style alone.
    return "".join(kept(rule) for rule in _RULE.finditer(style) if not rule["selectors"].strip().startswith(":root"))


def slim_style(style: str) -> str:
    """A style without comments, without blanks beside a sign, and without rules that say nothing.

    What stands in quotes stays as it is.
    """
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    style = _BLANKS.sub(lambda one: one[one.lastindex] if one.lastindex else "", style)
    return re.sub(r"@[^{};]+\{\}", "", style).strip() + "\n"


@cache
def text_of(name: str) -> str:
    """A template or a style as it is written."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _words_of_codes() -> tuple[str, str]:
    # Every pair of words stands for 900 numbers in a row.
    pairs = [drawn(number).split("-")[:2] for number in range(0, DRAWN, 900)]
    return " ".join(dict.fromkeys(first for first, _ in pairs)), " ".join(dict.fromkeys(second for _, second in pairs))
