"""What an edit of a case changes, in words for a second reader."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from workup.core.authoring.compare import Comparison
from workup.core.authoring.compare.changes import (
    Added,
    Bearings,
    Change,
    Differs,
    Disputed,
    InPlay,
    NotOffered,
    Offered,
    Renamed,
    Reordered,
    SameWords,
    Sedation,
    Shows,
    TakenOut,
    Told,
)
from workup.core.content.checklist import Checklist
from workup.document.words import signed
from workup.phrases import say
from workup.render.comparison.following import Following
from workup.render.comparison.values import Words, becomes, quoted
from workup.render.sheet import head, page, put


class Group(NamedTuple):
    """The changes of one chapter, or what follows from them."""

    title: str
    lines: tuple[str, ...]


def comparison_text(made: Comparison, names: tuple[str, str], checklist: Checklist, columns: int) -> str:
    """A comparison of the cases with these names, as text of so many columns."""
    lines = [*head(say("diff-title", old=names[0], new=names[1]), columns)]
    if not made.changes:
        lines.append(f"\n{say('diff-nothing')}")
    for group in groups(made, checklist):
        lines += [f"\n{group.title.upper()}", *(put(columns, line, "  - ") for line in group.lines)]
    return page(lines, "comparison")


def groups(made: Comparison, checklist: Checklist) -> Iterator[Group]:
    """A comparison in words, group by group; nothing where nothing changes."""
    if not made.changes:
        return
    words = Words(checklist)
    for chapter, changes in made.changes.items():
        yield Group(say("diff-chapter", chapter=chapter), tuple(_change(one, words) for one in changes))
    following = Following(words)
    yield Group(say("diff-learners"), tuple(following.lines(made.consequences)))
    yield Group(say("diff-walks"), (say("diff-standing", differ=made.differ),))


def _change(change: Change, words: Words) -> str:
    match change:
        case Added(subject):
            return say("diff-added", what=words.subject(subject))
        case TakenOut(subject):
            return say("diff-gone", what=words.subject(subject))
        case Renamed(before, after):
            return say("diff-renamed", old=words.subject(before), new=words.subject(after))
        case Told(subject, field, value):
            return words.differs(subject, field, words.shown(value))
        case Differs(subject, field, before, after):
            return words.differs(subject, field, becomes(words.value(before), words.value(after)))
        case Offered(item, text):
            return say("diff-offered", item=words.item(item), text=quoted(text))
        case NotOffered(item):
            return say("diff-withdrawn", item=words.item(item))
        case Sedation(item, needed):
            return say("diff-sedation", item=words.item(item), needed="yes" if needed else "no")
        case Shows(item, before, after, had, has):
            bearings = {"had": _bearings(had, words), "has": _bearings(has, words)}
            return say("diff-shows", item=words.item(item), before=before, after=after, **bearings)
        case Disputed(item, now):
            return say("diff-disputed", item=words.item(item), now="yes" if now else "no")
        case SameWords(item, text):
            return say("diff-unchanged", item=words.item(item), text=quoted(text))
        case InPlay(hypothesis, now):
            return say("diff-play", hypothesis=words.hypothesis(hypothesis), now="yes" if now else "no")
        case Reordered(what, order):
            names = ", ".join(say("diff-begun", text=o) if isinstance(o, str) else words.subject(o) for o in order)
            return say("diff-reordered", what=what, names=names)
        case _:
            assert_never(change)


def _bearings(bearings: Bearings, words: Words) -> str:
    said = (say("diff-bearing", hypothesis=words.hypothesis(one), points=signed(points)) for one, points in bearings)
    return ", ".join(said) or say("invasive-none")
