"""Writes tests/drawings.txt anew, `python tests/keep_drawings.py`, and says which pictures have changed: look at each
of them (`workup show CASE ITEM -o FILE`, `workup checklist --format html`) before you commit it."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path

from support.cases import built_in
from support.world.ends import beside

from workup.core.figures.sheets import AnyFigure
from workup.document.drawing import drawing
from workup.render.drawings import as_json, in_dots, sent

KEPT = Path(__file__).parent / "drawings.txt"


def pictures() -> Iterator[tuple[str, AnyFigure]]:
    """Every picture of the checklist's outcomes, of the page about the illness and of the cases' results."""
    for item_id, item in built_in.checklist().items.items():
        for outcome_id, outcome in item.outcomes.items():
            if outcome.figure is not None:
                yield f"{item_id}:{outcome_id}", outcome.figure
    about = built_in.checklist().about
    for section_id, section in about.sections.items() if about else ():
        for line_id, line in section.lines.items():
            if line.figure is not None:
                yield f"about/{section_id}/{line_id}", line.figure
    for case_id in built_in.case_ids():
        for item_id, item in built_in.case(case_id).items.items():
            for number, form in enumerate(item.forms):
                if form.figure is not None:
                    yield f"{case_id}/{item_id}:{number}", form.figure


BASES = 3
"""So many pictures of each kind are drawn in other ways, too."""


def others() -> Iterator[tuple[str, AnyFigure]]:
    """What an author may have drawn besides: a field of some pictures at the ends of what it may hold."""
    taken: dict[str, list[AnyFigure]] = {}
    for _, figure in pictures():
        of_kind = taken.setdefault(figure.kind, [])
        if figure not in of_kind and len(of_kind) < BASES:
            of_kind.append(figure)
    for kind, of_kind in taken.items():
        for number, other in enumerate(dict.fromkeys(other for figure in of_kind for other in beside(figure))):
            yield f"other/{kind}:{number}", other


def seals() -> dict[str, str]:
    """Of each picture, what a page draws and what a terminal does, as short digests."""
    seals = {}
    for name, figure in chain(pictures(), others()):
        block = drawing(figure, "", moves=True)
        each = as_json(sent(block)), "\n".join(in_dots(80)(block.data))
        seals[name] = " ".join(sha256(one.encode()).hexdigest()[:12] for one in each)
    return seals


def kept() -> dict[str, str]:
    """The digests as they were when the pictures were last looked at."""
    lines = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else []
    return {name: seal for name, _, seal in (line.partition(" ") for line in lines)}


if __name__ == "__main__":
    before, now = kept(), seals()
    KEPT.write_text("".join(f"{name} {seal}\n" for name, seal in now.items()), encoding="utf-8")
    for name in before | now:
        if before.get(name) != now.get(name):
            print(name)
