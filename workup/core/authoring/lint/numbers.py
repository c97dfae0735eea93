"""Numbers in a text, in figures or in words."""

from workup.core.authoring.lint.texts import NUMBER_WORDS

NUMBER = rf"(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(NUMBER_WORDS)})"
"""A pattern with one group: the number as it is written."""


def value(word: str) -> int:
    """What a written number counts."""
    figures = word.replace(",", "")
    return int(figures) if figures.isdigit() else NUMBER_WORDS[word.casefold()]
