"""The sources that a record rests on."""

from workup.core.content.case import Case
from workup.core.text.kinds import Frozen


class Cited(Frozen):
    """A source named anywhere in a record."""

    id: str
    citation: str
    locator: str
    read_as: str


def cited(case: Case, made: Frozen) -> tuple[Cited, ...]:
    """The source of every basis anywhere in a record, in the checklist's order of sources."""
    named: set[str] = set()
    waiting: list[object] = [made.model_dump()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in ("basis", "finding_basis"):
                    named.update(inner)
                else:
                    waiting.append(inner)
        elif isinstance(value, list | tuple):
            waiting.extend(value)
    return tuple(
        Cited(id=source_id, citation=source.citation, locator=source.locator, read_as=source.read_as)
        for source_id, source in case.sources.items()
        if source_id in named
    )
