"""Which logs were counted, as the report tells it: few are named, and no name does anything."""

from typing import Any

import pytest
from support.classes.reports import CASE, account, made, page_of
from support.pages.readers import FORMATS, Format, Shape, words_of

from workup.core.classroom.account import Account, SetAside
from workup.core.text.kinds import is_inert
from workup.render.classroom import class_report


@pytest.mark.parametrize("format", FORMATS)
def test_of_many_logs_twelve_are_named_and_the_rest_are_counted(format: Format) -> None:
    words = words_of(page_of("class", format), format)

    assert "48 found, 33 counted" in words
    assert "tomas 1" in words
    assert "heron-11.jsonl" in words
    if format == "html":
        assert "2 more heron-12.jsonl" in words
    else:
        assert "heron-12.jsonl" not in words
        assert "And 2 more, all of them with --format json" in words
    assert "heron-13.jsonl" in page_of("class", "json")


@pytest.mark.parametrize("format", FORMATS)
def test_a_class_of_which_every_log_counted_says_so(format: Format) -> None:
    words = words_of(class_report(CASE, made("class"), Account(found=30, counted=30), format), format)

    assert "30 found, 30 counted, none set aside." in words


def test_a_thousand_names_are_folded_and_then_counted() -> None:
    page = class_report(CASE, made("none"), account(names=1000), "html")

    assert "heron-499.jsonl" in page
    assert "heron-500.jsonl" not in page
    assert "And 500 more, all of them with --format json." in page


HOSTILE = (
    "<img src=x onerror=alert(1)>.jsonl",
    "</details><script>alert(1)</script>",
    "{{ 7 * 191 }}{% for a in b %}.jsonl",
    "\x1b[31mred\x07\x9b2J.jsonl",
    "gpj.\u202elnosj\u2028\ud800.jsonl",
    "- [a](javascript:x) | `b` | **c** # d",
    "x" * 400,
)


@pytest.mark.parametrize("format", [*FORMATS, "json"])
def test_names_of_files_are_inert(format: Any) -> None:
    def told(names: tuple[str, ...], case: str) -> str:
        aside = (
            SetAside(kind="damaged", count=len(names), names=names),
            SetAside(kind="another case", count=1, names=()),
        )
        return class_report(
            CASE, made("none"), Account(found=9, counted=3, aside=aside, other_cases={case: 1}), format, width=60
        )

    page = told(HOSTILE, "".join(HOSTILE[:5]))

    assert all(is_inert(character) for character in page)
    page.encode()
    assert "1337" not in page
    if format == "html":
        plain = told(tuple("plain" for _ in HOSTILE), "plain")
        assert Shape(page).elements == Shape(plain).elements
    if format == "md":
        assert "<img" not in page and "](javascript" not in page.replace("\\]", "")
    if format == "text":
        assert max(map(len, page.splitlines())) <= 60
