"""Every source can be found by a reader: a DOI, a PubMed number, or a title and who published it."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from support.cases import built_in

from workup.core.content.checklist import Source

SOURCES = built_in.checklist().sources
every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))

DOI = re.compile(r"(?:^|[\s;,])10\.\d{4,9}/\S+")
PUBMED = re.compile(r"\bPMID \d{5,8}\b|\bPMC\d{5,8}\b")
TITLED = re.compile(r'^"[^"]{10,}"[^",]*, \S.{3,}$')
"""A title in quotation marks, a comma, and who published it."""

COPIES = re.compile(
    r"translat|scilit|bohrium|researcher\.life|medworm|webmd|rxharun|droracle|gighz|pacs\.de|page copy|known here",
    re.IGNORECASE,
)
"""Hosts that carry what others published; a page of theirs can be gone tomorrow, and is nobody's to cite."""


def _can_be_found(locator: str) -> bool:
    return any(form.search(locator) for form in (DOI, PUBMED, TITLED))


@every_source
def test_a_source_has_a_doi_a_pubmed_number_or_a_title_and_a_publisher(source: Source) -> None:
    assert _can_be_found(source.locator), source.locator


@every_source
def test_no_source_points_at_a_copy(source: Source) -> None:
    assert not COPIES.search(f"{source.citation} {source.locator}")


@every_source
def test_a_source_read_in_someone_elses_words_says_so(source: Source) -> None:
    says_so = re.search(r"read|report|reprint|restate|summary|copy", source.citation, re.IGNORECASE)

    assert (source.read_as != "reported elsewhere") or says_so, source.citation


@pytest.mark.parametrize(
    "locator",
    [
        "dancingeyes.org.uk",
        "Pediatr Neurol 49:15",
        "scilit.net b466022e82125f98b8d8580bdd85807a",
        "ep.bmj.com markup 137673",
        "CD009263.pub2",
        '"Diagnostic approach"',
        "Diagnostic approach, glut1.de",
    ],
)
def test_an_address_or_a_volume_alone_does_not_count_as_found(locator: str) -> None:
    assert not _can_be_found(locator)


def test_no_two_sources_lead_to_the_same_place() -> None:
    found = [source.locator for source in SOURCES.values()]

    assert len(found) == len(set(found))


def _said_from(source: str) -> Iterator[str]:
    # The words of each table of the pack that stands on this source.
    for path in sorted(built_in.CONTENT.rglob("*.toml")):
        for table in _tables(tomllib.loads(path.read_text(encoding="utf-8"))):
            if source in table.get("basis", ()):
                yield " ".join(" ".join(value.split()) for value in table.values() if isinstance(value, str))


def _tables(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from _tables(part)


def test_the_french_series_is_always_said_to_be_of_tumours_that_had_not_spread() -> None:
    """Its 21 tumours were all non-metastatic, so they say nothing about where the others lie."""
    told = [words for words in _said_from("sfop-2000") if re.search(r"\b21\b", words)]

    assert len(told) >= 8
    assert [words for words in told if "that had not spread" not in words] == []
