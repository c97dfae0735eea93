"""The report that may leave the class: no figure is exact, and nobody is singled out."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from support.classes.reports import CASE, SHOWN, account, made, page_of, tables, tally_of
from support.pages.readers import FORMATS, Format, words_of

from workup.core.classroom.account import Account, SetAside
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

    assert len(found) > 100
    assert [one for one in found if one[1] % 5] == []


def test_no_number_of_the_shareable_tables_is_exact() -> None:
    cells = [cell for label in tables("outside").rows for row in tables("outside").figures(label) for cell in row]

    numbers = [int(number) for cell in cells for number in re.findall(r"\d+", cell)]

    assert len(numbers) > 50
    assert [number for number in numbers if number % 5] == []
    assert "0" not in cells
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

    assert "30 or more learners" in words
    assert "rounded down to a multiple of five, so figures need not add up" in words
    assert "Publish only one report per class" in words
    assert "under 5" in words
    assert "outside the class" not in words_of(page_of("class", format), format)


def test_what_a_rounded_share_is_out_of_is_rounded_once() -> None:
    # A sum of parts that were each rounded down would be far below the number of lists.
    at_opening = sum(tally_of(33).spread("leads", "opening").values())

    shares = {standing.checkpoint: standing.on_top for standing in made("outside").standings}

    assert shares["opening"].n == at_opening - at_opening % 5
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
