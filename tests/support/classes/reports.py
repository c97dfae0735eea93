"""Classes of each size, with their reports, their pages, and what stands in the tables of these."""

from functools import cache
from html.parser import HTMLParser
from typing import Any

from support.classes.simulated import mixed_class
from support.logs.walkers import case_named
from workup.core.classroom.account import Account, Kind, SetAside
from workup.core.classroom.attendance import attendance
from workup.core.classroom.facts import Observer
from workup.core.classroom.figures import Share
from workup.core.classroom.habits import Habit
from workup.core.classroom.many import case_view, course_report
from workup.core.classroom.report import report
from workup.core.classroom.side_by_side import side_by_side
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.classroom.voices import voices
from workup.core.text.pseudonym import drawn
from workup.core.walk.following import follow
from workup.document.class_report import Inside
from workup.document.class_report.side_by_side import OneOfTwo
from workup.render.classroom import class_report
from workup.render.course import course_report as page_of_course
from workup.render.side_by_side import side_by_side as page_of_both

CASE = case_named("amara")
SIZES = {"few": (7, False), "class": (30, False), "year": (120, False), "outside": (33, True), "none": (3, False)}
SHOWN = ("few", "class", "year", "outside")


@cache
def tally_of(size: int) -> Tally:
    observer, tally = Observer(CASE), Tally()
    for entries in mixed_class(CASE, size, 7):
        tally.add(observer.facts(follow(CASE, entries)))
    return tally


@cache
def made(name: str) -> ClassReport:
    size, shareable = SIZES[name]
    return report(CASE, tally_of(size), shareable=shareable)


def account(*, found: int = 48, names: int = 14) -> Account:
    return Account(
        found=found,
        counted=33,
        aside=(
            SetAside(kind="abandoned", count=names, names=tuple(f"heron-{i:02d}.jsonl" for i in range(names))),
            SetAside(kind="another case", count=1, names=("finch-11.jsonl",)),
        ),
        other_cases={"tomas": 1},
    )


@cache
def page_of(name: str, format: Any, width: int = 80) -> str:
    return class_report(CASE, made(name), account(), format, width=width)


@cache
def page_inside(name: str, format: Any, width: int = 80) -> str:
    """What a teacher alone is told: a report with words and who handed in, two classes, a course."""
    match name:
        case "own":
            walks = [(drawn(n * 7919), follow(CASE, one)) for n, one in enumerate(mixed_class(CASE, 30, 7))]
            who = attendance([*(code for code, _ in walks[:28]), "heron-41", "finch-12"], _FOUND, 2)
            inside = Inside(voices(CASE, walks), who)
            return class_report(CASE, made("class"), account(), format, width=width, inside=inside)
        case "beside":
            sizes = {size: OneOfTwo(report(CASE, tally_of(size)), account()) for size in (30, 7)}
            pairs = side_by_side(CASE, tally_of(30), tally_of(7))
            return page_of_both(CASE, pairs, sizes[30], sizes[7], format, width=width)
        case _:
            cases = {case.id: case for case in (CASE, case_named("tomas"))}
            views = [case_view(CASE, tally_of(30))]
            came: dict[tuple[Habit, bool], int] = {("danger", True): 12, ("danger", False): 18, ("held", False): 30}
            spread: dict[tuple[Habit, int, int], int] = {("danger", 0, 4): 3, ("danger", 3, 4): 4}
            course = course_report(30, views, came, spread, {(10, True): 9, (10, False): 3})
            return page_of_course(cases, course, {"amara": account()}, ["nobody"], format, width=width)


INSIDE = ("own", "beside", "course")

_FOUND: dict[str, tuple[Kind | None, ...]] = {
    **{drawn(n * 7919): (None,) for n in range(27)},
    drawn(27 * 7919): ("abandoned",),
    drawn(31 * 7919): (None, "same attempt"),
}


class Tables(HTMLParser):
    """The rows of every table by its region's label, and the order of pictures and tables."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: dict[str, list[list[str]]] = {}
        self.order: list[str] = []
        self.told: list[tuple[str, str]] = []
        self._inside = ""
        self._in_cell = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("role") == "region":
            self._region = (given["aria-label"] or "").removesuffix(", as a table")
            self.rows[self._region] = []
        self._inside = tag if tag in ("title", "desc") else self._inside
        if tag in ("figure", "table"):
            self.order.append(tag)
        elif tag == "tr":
            self.rows[self._region].append([])
        elif tag in ("th", "td"):
            self.rows[self._region][-1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside
        self._in_cell = False if tag in ("th", "td") else self._in_cell

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.told.append((data, ""))
        elif self._inside == "desc":
            self.told[-1] = (self.told[-1][0], data)
        elif self._in_cell:
            row = self.rows[self._region][-1]
            row[-1] = f"{row[-1]} {data}".strip()

    def figures(self, label: str) -> list[list[str]]:
        """The body of one table without its first column."""
        return [row[1:] for row in self.rows[label][1:]]


@cache
def tables(name: str) -> Tables:
    return Tables(page_of(name, "html"))


def said(share: Share) -> str:
    return f"{share.k} of {share.n} ({share.percent}%)"


def with_interval(share: Share) -> str:
    if share.low is None or share.high is None:
        return said(share)
    low, high = int(share.low / 10 + 0.5), int(share.high / 10 + 0.5)
    return f"{share.k} of {share.n} ({share.percent}%; 95% interval {low} to {high}%)"
