"""The class report as a page: every figure with the number it is out of, and what became of every log."""

import json
from itertools import pairwise
from typing import Literal

from workup.core.classroom.account import Account, SetAside
from workup.core.classroom.gate import FIVES
from workup.core.classroom.views import ClassReport
from workup.core.content.casefile import CHIPS
from workup.core.text.kinds import DAGGER, clean
from workup.render.counts import reach
from workup.render.environment import style
from workup.render.notice import NOTICE
from workup.render.pages import numbered, page_from
from workup.render.plain import Record, plain

Format = Literal["text", "md", "html", "json"]

NAMES = 12
"""Logs of one kind that a page names at once."""

FOLDED = 500
"""Logs of one kind that a web page names behind a fold; JSON names all."""

LIMITS = (
    "Not validated. Not for marks, progression, selection or remediation, of a class or of anybody in it.",
    "It is one case. What a class did here says little about the next case, and nothing about any one learner.",
    "It counts first attempts that were finished and handed in. Whoever stopped early or kept a log back may "
    "have walked otherwise.",
    "An interval says how far a share could lie from what was counted by chance alone. It knows nothing of who "
    "handed in.",
    f"Bearings, roles and key steps are simplified teaching judgements {DAGGER}; the list of diagnoses is finite, and "
    "a list to pick from still cues.",
    "Real care is done by a team, and is never this tidy.",
)

DRAWN_FROM = 10
"""A test that fewer than one in so many ordered is not drawn; it stands in the table."""


def class_report(made: ClassReport, account: Account, format: Format, *, width: int = 80) -> str:
    """The report with the account of the logs as a page; the same input gives the same bytes."""
    told = _outside(account) if made.shareable else _inert(account)
    if format == "json":
        whole = {"notice": NOTICE, "account": told.model_dump(mode="json"), "report": made.model_dump(mode="json")}
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    css, css_hash = style("class")
    tests = sorted(made.tests, key=lambda test: -test.ordered.k)
    values = {
        "r": plain(made),
        "a": plain(told),
        "shareable": made.shareable,
        "source_number": numbered(cited.id for cited in made.sources),
        "tests": plain(tests),
        "drawn_tests": plain([test for test in tests if DRAWN_FROM * test.ordered.k >= test.ordered.n]),
        "has_items": any(step.discrimination is not None for step in made.steps),
        "charts": _charts(made),
        "limits": LIMITS,
        "shown_names": NAMES,
        "folded_names": FOLDED,
        "style": css,
        "style_hash": css_hash,
    }
    return page_from("class", format, values, width)


def _charts(made: ClassReport) -> tuple[Record, ...]:
    """What is drawn over the checkpoints: the share with the answer on top, and the mean chips on it."""
    standings = made.standings
    shares = []
    for one in standings:
        low, high = reach(one.on_top, made.shareable) or (None, None)
        shares.append((one.checkpoint, 1000 * one.on_top.k // one.on_top.n, low, high))
    means = [(one.checkpoint, one.mean_tenths, _tenfold(one.low), _tenfold(one.high)) for one in standings]
    charts = []
    for name, of, rows in (("share", 1000, shares), ("chips", 10 * CHIPS, means)):
        points = [Record(checkpoint=at, value=value, low=low, high=high) for at, value, low, high in rows]
        if points and all(point.value is not None for point in points):
            charts.append(Record(name=name, of=of, points=points, pairs=list(pairwise(points))))
    return tuple(charts)


def _tenfold(value: int | None) -> int | None:
    return None if value is None else 10 * value


def _inert(account: Account) -> Account:
    # Names of files are whatever their makers typed: markup, commands to a terminal, halves of characters.
    return account.model_copy(
        update={
            "aside": tuple(
                SetAside(kind=one.kind, count=one.count, names=tuple(clean(name) for name in one.names))
                for one in account.aside
            ),
            "other_cases": {clean(case_id): count for case_id, count in account.other_cases.items()},
        }
    )


def _outside(account: Account) -> Account:
    # Kinds with fewer than five are left out: that there were any would say more than a rounded count does.
    aside = (SetAside(kind=one.kind, count=_rounded(one.count), names=()) for one in account.aside)
    return Account(
        found=_rounded(account.found),
        counted=_rounded(account.counted),
        aside=tuple(one for one in aside if one.count),
    )


def _rounded(count: int) -> int:
    return count - count % FIVES
