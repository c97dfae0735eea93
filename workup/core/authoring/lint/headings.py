"""Whether a word list of a pack says one thing of a name, and an ordinary order is understood as what it names."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workup.core.authoring.lint.orders import NONE
from workup.core.authoring.lint.texts import Problem
from workup.core.content.case import Case
from workup.core.content.names import names_of_items
from workup.core.text.saying import Saying, saying
from workup.core.text.words import plain
from workup.core.walk.understanding import understood


def misread(orders: Mapping[str, Iterable[str]], cases: Iterable[Case]) -> Iterator[Problem]:
    """Each order that names no item, or is understood in some case as something it does not name."""
    found: dict[tuple[str, int], Saying] = {}
    served: set[str] = set()
    for case in cases:
        names = names_of_items(case)
        served |= set(case.items)
        for named, lines in orders.items():
            if named != NONE and named not in case.items:
                continue
            for place, line in enumerate(lines):
                read = understood(line, case, names)
                reached = {*read.opens, *(one for asked in read.asks for one in asked.could_be)}
                if (named not in reached) if named != NONE else reached:
                    opened = ", ".join(sorted(reached))
                    says = saying("lint-misread", line=line, n=len(reached), opened=opened, case=case.id)
                    found.setdefault((named, place), says)
    for named in orders:
        if named != NONE and named not in served:
            yield Problem("C21", ("orders", named), saying("lint-order-of-nothing", named=named, none=NONE))
    for (named, place), says in found.items():
        yield Problem("C21", ("orders", named, place), says)


def under_two_headings(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Each name of a vocabulary file that stands under two headings, so that two things could be said of it."""
    before: dict[str, str] = {}
    for place, name, heading in _names(data):
        first = before.setdefault(plain(name), heading)
        if first != heading:
            yield Problem("C22", place, saying("lint-two-headings", name=name, first=first, second=heading))


def _names(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for label, names in data.get("absent", {}).items():
        for place, name in enumerate(names):
            yield ("absent", label, place), name, f"absent '{label}'"
    for decline, one in data.get("declines", {}).items():
        for place, name in enumerate(one.get("names", ())):
            yield ("declines", decline, "names", place), name, f"declines.{decline}"
