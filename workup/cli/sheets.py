"""The author's sheets as text: a rehearsal and a comparison. None leaves without the teaching-only notice."""

from collections.abc import Iterator

from workup import checking, store
from workup.core.authoring.compare import comparison
from workup.core.authoring.rehearsal import rehearsal
from workup.core.content.faults import fault_at, unusable
from workup.core.text.kinds import clean
from workup.core.walk.refusals import OutOfTurn
from workup.errors import UsageError
from workup.library import Library
from workup.phrases import say
from workup.render.comparison import comparison_text
from workup.render.rehearsal import rehearsal_text


def rehearsed(library: Library, name: str, columns: int) -> str:
    """The rehearsal of a case by id or path, as text. Raises ContentError where the case cannot be rehearsed."""
    held = library.named(name)
    try:
        made = rehearsal(held.file, held.pack.checklist, checking.near((held.path,), library))
    except OutOfTurn as error:
        shown, (text, _) = clean(str(held.path)), store.read_toml(held.path, "case file")
        fault = fault_at(shown, text, ("reference", "steps"), error.saying, code="S18")
        raise unusable(shown, [checking.told(fault)]) from None
    return rehearsal_text(made, columns)


def compared(library: Library, old: str, new: str, columns: int) -> str:
    """What changes from one case to another, by ids or paths, as text. Raises ContentError and UsageError."""
    before, after = map(library.named, (old, new))
    if before.pack.id != after.pack.id:
        names = {"old": clean(old), "old_pack": before.pack.id, "new": clean(new), "new_pack": after.pack.id}
        raise UsageError(say("diff-two-packs", **names))
    made = comparison(before.file, after.file, after.pack.checklist)
    return comparison_text(made, (clean(old), clean(new)), after.pack.checklist, columns)


def understood(library: Library, name: str, lines: list[str], *, ideas: bool) -> Iterator[dict[str, object]]:
    """What each line would open, ask and say at the first prompt of the bedside, or as ideas. Raises ContentError."""
    from workup.core.content.names import names_of_hypotheses, names_of_items
    from workup.core.text.kinds import clean
    from workup.play.checkpoint import where_placed
    from workup.play.wishes import spoken, wish

    case = library.named(name).case
    names = names_of_hypotheses(case) if ideas else names_of_items(case)
    for line in map(clean, lines):
        if ideas:
            yield {"text": line, **where_placed(case, line, names)}
        else:
            heard = wish(line, case, names, None)
            opens = (*heard.items, *([heard.chapter] if heard.chapter else []))
            asks = tuple(dict.fromkeys(one for asked in heard.unclear for one in asked.could_be))
            yield {"text": line, "opens": list(opens), "asks": list(asks), "says": spoken(heard, case)}
