"""What the record says, as sentences: written once, so that every format says the same."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, assert_never

from workup.core.content.checklist import AgeGroup, exposures_in_words
from workup.document.words import sentence, sentence_case, with_dagger
from workup.phrases import say
from workup.render.words import lasting, listed


def read_as(how: Literal["abstract", "text", "reported elsewhere"]) -> str:
    """How a source was read."""
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


def bar(count: int, whole: int, length: int = 20) -> int:
    """How much of a bar of this length a count fills; however few, it is seen."""
    return max((2 * count * length + whole) // (2 * whole), int(count > 0))


def burden(given: Any) -> str:
    """What an item costs the person, in words."""
    parts = [f"known after {lasting(given.minutes)}" if given.minutes else "known at once"]
    if given.sedated:
        parts.append(f"usually under sedation ({_groups(given.sedated)})")
    parts.extend(exposures_in_words(given.films, given.scans))
    if given.invasive != "none":
        parts.append(given.invasive)
    return sentence("; ".join(parts))


def offered(item: Any) -> str:
    """For whom an item can be done, where that is not everybody."""
    sex = "" if item.sex == "any" else item.sex
    ages = "" if len(item.ages) == len(_AGES) else _groups(item.ages)
    return ", ".join(filter(None, (sex, ages)))


def _groups(ages: Sequence[str]) -> str:
    runs = {_AGES[start : start + len(ages)] for start in range(len(_AGES))}
    return f"{ages[0]} to {ages[-1]}" if len(ages) > 2 and tuple(ages) in runs else listed(ages)


_AGES = tuple(group.value for group in AgeGroup)


SENTENCES: dict[str, Callable[..., Any]] = {
    "sentence_case": sentence_case,
    "sentence": sentence,
    "with_dagger": with_dagger,
    "read_as": read_as,
    "reference": reference,
    "bar": bar,
    "in_words": burden,
    "offered": offered,
}
