"""Facilitators' packs to test with, each page made once, and what is on them."""

import re
import unicodedata
from functools import cache

from support.logs.walkers import CASES, case_named
from workup.core.teaching.guide import Pack, pack
from workup.core.teaching.guide.students import Card
from workup.render.pack import Format, Sheet, pack_pages

STUDENTS = ("handout", "cards")
FACILITATORS = ("guide", "key")
PAGES = (*STUDENTS, *FACILITATORS)
ALL = CASES


@cache
def pack_of(case_id: str) -> Pack:
    return pack(case_named(case_id))


@cache
def pages_of(case_id: str, format: Format = "html", large: bool = False) -> dict[str, Sheet]:
    sheets = pack_pages(case_named(case_id), pack_of(case_id), format, large=large)
    return dict(zip(PAGES, sheets, strict=True))


def cards_of(made: Pack) -> list[Card]:
    return [card for chapter in made.chapters for card in chapter.cards]


def bare(text: str) -> str:
    """The letters of a text without any space: a PDF breaks lines where it likes, and ties letters together."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
