"""The report that may leave the class: no figure is exact, and nobody is singled out."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from support.classes.reports import CASE, SHOWN, account, made, page_of, tables, tally_of
from support.classes.simulated import mixed_class
from support.pages.readers import FORMATS, Format, words_of
from support.world.worlds import a_case

from workup.core.classroom.account import Account, SetAside
from workup.core.classroom.facts import Observer
from workup.core.classroom.gate import Gate
from workup.core.classroom.report import report
from workup.core.classroom.tally import Tally
from workup.core.classroom.views import ClassReport
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.document.class_report.counts import Counts
from workup.render.classroom import class_report


def counts_in(value: object, path: str = "") -> Iterator[tuple[str, int]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from counts_in(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from counts_in(inner, path)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield path, value


def test_no_number_of_the_shareable_data_is_exact() -> None:
    found = [one for one in counts_in(json.loads(page_of("outside", "json"))) if "provenance" not in one[0]]

    # Where a range begins, and where it ends.
    assert len(found) > 100
    assert [one for one in found if one[1] % 5 not in (0, 4)] == []


def test_every_share_of_the_shareable_data_holds_the_truth() -> None:
    tally, n = tally_of(33), 33

    for step in made("outside").steps:
        share = step.omitted
        assert share.n_to is not None and share.k_to is not None
        assert share.n <= n <= share.n_to
        assert share.k <= tally.of("step", step.id, "open") <= share.k_to
    for test in made("outside").tests:
        ordered = sum(tally.spread("order", test.item).values())
        assert test.ordered.k <= ordered <= (test.ordered.k_to or 0)


def test_what_leaves_the_class_is_what_it_was_before_the_teachers_own_report_told_more() -> None:
    # The figures of made-up classes of many sizes: whoever changes a rule of the gate sees it here.
    mira = a_case()
    observer, tally, told = Observer(mira), Tally(), sha256()
    for entries in mixed_class(mira, 40, seed=9):
        tally.add(observer.facts(follow(mira, entries)))
        figures = as_data(report(mira, tally, shareable=True))
        for name in ("apart", "points", "subject"):
            del figures[name]
        # What was seen in pictures stays inside.
        assert figures.pop("seen") == []
        told.update(json.dumps(figures, sort_keys=True).encode())

    assert told.hexdigest()[:16] == "d94126a0c9b84d66"


def test_what_a_teacher_alone_is_told_is_nowhere_in_a_report_for_outside() -> None:
    data = json.loads(page_of("outside", "json"))

    sections = {one["id"] for one in data["document"]["sections"]}
    assert data["report"]["apart"] is None
    assert not sections & {"words", "attendance", "burden", "items"}
    assert all(one["kind"] != "apart" for one in data["report"]["points"])


def test_nobody_can_tell_that_all_did_or_that_none_did() -> None:
    # Of ten, whose number outsiders may know: neither all nor none has a range of its own.
    gate = Gate(Tally([(("learner",), 10), (("all",), 10), (("most",), 6), (("one",), 1)]), shareable=True)

    shares = {fact: gate.share(gate.of(fact), gate.learners) for fact in ("all", "most", "one", "none")}

    assert shares["all"] == shares["most"]
    assert (shares["all"].k, shares["all"].k_to, shares["all"].n, shares["all"].n_to) == (5, 14, 10, 14)
    assert shares["one"] == shares["none"]
    assert Counts(is_rounded=True, within=10).out_of(shares["all"]) == "5 or more of 10 to 14"
    assert Counts(is_rounded=True, within=10).out_of(shares["none"]) == "0 to 4 of 10 to 14"


def test_parts_that_all_but_fill_the_class_are_not_told() -> None:
    # Five and five of ten: whoever knows that there were ten knows that nobody committed to anything else.
    def committed(*counts: int) -> ClassReport:
        options = CASE.options[: len(counts)]
        facts = [(("diagnosis", h), count) for h, count in zip(options, counts, strict=True)]
        return report(CASE, Tally([(("learner",), sum(counts)), *facts]), shareable=True)

    for counts in ((5, 5), (5, 6), (5, 7), (10, 5), (11, 6)):
        assert committed(*counts).diagnoses is None, counts
        assert any(one.kind == "exact" and "diagnoses" in one.wholes for one in committed(*counts).withheld)
    for counts in ((10,), (12,), (6, 7), (9, 3), (8, 2, 2)):
        assert committed(*counts).diagnoses is not None, counts


def test_no_number_of_the_shareable_tables_is_exact() -> None:
    cells = [cell for label in tables("outside").rows for row in tables("outside").figures(label) for cell in row]

    told = r"(\d*[05] to \d*[49]|\d*[05] or more)"
    counted = [cell for cell in cells if any(map(str.isdigit, cell))]

    assert len(counted) > 50
    assert [cell for cell in counted if not re.fullmatch(rf"{told}( of {told})?", cell)] == []
    assert "%" not in "".join(cells)


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_a_shareable_page_does_not_tell_two_accounts_within_a_five_apart(format: Any) -> None:
    one = class_report(CASE, made("outside"), account(found=48, names=14), format)
    other = class_report(
        CASE,
        made("outside"),
        Account(found=45, counted=30, aside=(SetAside(kind="abandoned", count=10, names=("x",)),)),
        format,
    )

    assert one == other
    assert "heron" not in one and "finch" not in one and "tomas" not in one


@pytest.mark.parametrize("format", FORMATS)
def test_a_shareable_page_says_how_to_read_and_to_publish_it(format: Format) -> None:
    words = words_of(page_of("outside", format), format)

    assert "30 to 34 learners" in words
    assert "told as a range that holds it" in words
    assert "Publish only one report per class" in words
    assert "0 to 4 of 30 to 34" in words
    assert "outside the class" not in words_of(page_of("class", format), format)


def test_what_a_rounded_share_is_out_of_is_rounded_once() -> None:
    # A sum of parts that were each rounded down would be far below the number of lists.
    at_opening = sum(tally_of(33).spread("leads", "opening").values())

    shares = {standing.checkpoint: standing.on_top for standing in made("outside").standings}

    assert shares["opening"].n == min(at_opening - at_opening % 5, 25)
    assert sum(made("outside").standings[0].leaders.values()) < shares["opening"].n
    assert all(share.percent is None and share.low is None for share in shares.values())


@pytest.mark.parametrize("name", SHOWN)
def test_a_rule_that_is_not_shown_has_its_reason(name: str) -> None:
    shown = {rule.id for rule in made(name).rules}
    reasons = {rule for one in made(name).withheld if one.kind == "rules" for rule in one.rules}
    words = words_of(page_of(name, "text"), "text")

    for rule_id, rule in CASE.safety.items():
        assert (rule_id in shown) != (rule_id in reasons)
        assert rule.label.casefold() in words.casefold()
