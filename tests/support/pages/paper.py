"""What was printed, read again."""

import re
import unicodedata
from collections import Counter
from typing import NamedTuple

import pypdfium2


class Side(NamedTuple):
    """A page of a PDF: its words, and how near its letters come to the edges of the paper, in points."""

    words: str
    left: float
    right: float


def sides_of(pdf: bytes) -> list[Side]:
    """The pages of a PDF, with what is on them."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_side(page) for page in document]


def sheets_of(pdf: bytes) -> list[str]:
    """The words of each page of a PDF."""
    return [side.words for side in sides_of(pdf)]


def counted(text: str) -> Counter[str]:
    """How often each word stands in a text; a PDF ties letters together, and splits where it likes at other signs."""
    return Counter(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text)))


def _side(page: pypdfium2.PdfPage) -> Side:
    text = page.get_textpage()
    rects = [text.get_rect(number) for number in range(text.count_rects())]
    return Side(
        words=text.get_text_range(),
        left=min(left for left, *_ in rects),
        right=page.get_width() - max(right for _, _, right, _ in rects),
    )
