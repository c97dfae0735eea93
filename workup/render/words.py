"""Numbers of the record in words, as templates print them."""

from collections.abc import Callable, Mapping, Sequence
from textwrap import TextWrapper, wrap
from typing import Any, Literal, assert_never

from jinja2 import pass_context
from jinja2.runtime import Context

from workup.core.text.kinds import DAGGER
from workup.document.words import bar, lasting, sentence, sentence_case, tenths
from workup.phrases import say

COUNTED = "counted"

ReadAs = Literal["abstract", "text", "reported elsewhere"]


@pass_context
def cited(context: Context, basis: Sequence[str]) -> list[str]:
    """The sources of a basis, in the order of their numbers."""
    numbers: Mapping[str, int] = context["source_number"]
    return sorted((one for one in basis if one != DAGGER), key=lambda one: numbers[one])


@pass_context
def marks(context: Context, basis: Sequence[str]) -> str:
    """The basis as marks: the numbers of the sources in brackets, then the dagger."""
    numbers: Mapping[str, int] = context["source_number"]
    brackets = [f"[{numbers[one]}]" for one in cited(context, basis)]
    return " ".join([*brackets, DAGGER] if DAGGER in basis else brackets)


@pass_context
def marked(context: Context, words: str, basis: Sequence[str]) -> str:
    """The words with the marks of their basis behind them."""
    return " ".join(filter(None, (words, marks(context, basis))))


def heading(one: Any, is_upper: bool = False) -> str:
    """The heading of a block or point, with its tags in brackets and what stands beside it."""
    head = one.title if one.kind == "section" else one.head
    tags = f" [{', '.join(one.tags)}]" if one.tags else ""
    return f"{head.upper() if is_upper else head}{tags}{f' · {one.aside}' if one.aside else ''}"


@pass_context
def cell(context: Context, one: Any) -> str:
    """A cell of a table: its words with their marks, its tags, in parentheses what stands below, and its note."""
    tags = f" [{', '.join(one.tags)}]" if one.tags else ""
    below = f" ({one.below})" if one.below else ""
    note = f" {marked(context, one.note, one.note_basis)}" if one.note else ""
    return f"{marked(context, one.words, one.basis)}{tags}{below}{note}"


def bullet(state: str) -> str:
    """The sign in front of a point that stands so."""
    return {"stop": "!", "well": "+", "done": "✓", "late": "◐", "open": "○"}.get(state, "-")


def pad(text: str, width: int) -> str:
    """The text, as wide as this."""
    return f"{text:<{width}}"


def read_as(how: ReadAs) -> str:
    """How far a source was read."""
    match how:
        case "abstract":
            return say("page-read-abstract")
        case "text":
            return say("page-read-text")
        case "reported elsewhere":
            return say("page-read-elsewhere")
        case _:
            assert_never(how)


def reference(source: Any) -> str:
    """A source as a list of sources names it."""
    return f"{source.id}: {sentence(source.citation)} {source.locator} ({read_as(source.read_as)})"


FILTERS: dict[str, Callable[..., Any]] = {
    "lasting": lasting,
    "tenths": tenths,
    "cited": cited,
    "marks": marks,
    "marked": marked,
    "heading": heading,
    "cell": cell,
    "bullet": bullet,
    "pad": pad,
    "sentence_case": sentence_case,
    "sentence": sentence,
    "read_as": read_as,
    "reference": reference,
    "bar": bar,
}


def grid(columns: int) -> Callable[[Context, Any], list[str]]:
    """The filter that draws a table as lines of so many columns; none where its cells are too wide for that."""

    @pass_context
    def drawn(context: Context, table: Any) -> list[str]:
        rows = [list(table.columns), *([cell(context, one) for one in row] for row in table.rows)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        room = columns - 2 - sum(width + 2 for width in widths[1:])
        if room < min(widths[0], _NARROW):
            return []
        first = min(widths[0], room)
        return [line for row in rows for line in _row(row, [first, *widths[1:]])]

    return drawn


_NARROW = 18
"""Columns that the names of rows need at least, where they are longer."""


def _row(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *more = wrap(row[0], widths[0]) or [""]
    cells = zip((first, *row[1:]), widths, strict=True)
    return ["  " + "  ".join(pad(words, width) for words, width in cells), *(f"    {line}" for line in more)]


def hang(columns: int) -> Callable[[str, str, str | None], str]:
    """The filter that sets a block of text in so many columns, with a hanging indent."""

    def set_in(text: str, first: str = "", rest: str | None = None) -> str:
        wrapper = TextWrapper(
            width=columns,
            initial_indent=first,
            subsequent_indent=" " * len(first) if rest is None else rest,
            break_on_hyphens=False,
        )
        return "\n".join(wrapper.wrap(" ".join(text.split()))) + "\n"

    return set_in
