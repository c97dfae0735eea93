"""Whether every figure has a source and every judgement its dagger."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workup.core.authoring.lint.texts import Problem, texts
from workup.core.content.lines import Place
from workup.core.text.kinds import DAGGER
from workup.core.text.saying import saying

_SAID = ("why", "missed", "expert", "happened", "text", "note", "pivot", "can_tell", "cannot_tell")
_SCRIPT = ("who", "mechanism", "course", "typical", "separates")
_JUDGED = ("roles", "key_steps", "safety", "must_not_miss", "contrast")
YEARS = 3
"""After how many years a judgement should be looked at again."""


def holds_figure(text: str, names: Iterable[str]) -> bool:
    """Whether there is a number in it, beside those in these names; a name that ends in * is any that begins so."""
    spelled = "|".join(re.escape(name.removesuffix("*")) + (r"[\w+-]*" if name.endswith("*") else "") for name in names)
    return bool(re.search(r"\d", re.sub(rf"\b(?:{spelled})", "", text, flags=re.IGNORECASE) if spelled else text))


def unsourced(
    data: Mapping[str, Any], names: Iterable[str], place: Place = (), above: object = None
) -> Iterator[Problem]:
    """Every figure about the literature whose table, or the one `above` it, cites nothing but a judgement."""
    # A role that depends stands on what the role stands on.
    basis = data.get("basis", above)
    if isinstance(basis, list):
        said = {name: text for name in (*_SAID, *_SCRIPT) if isinstance(text := data.get(name), str)}
        if isinstance(cells := data.get("cells"), list):
            said["cells"] = " ".join(map(str, cells))
        # What a person shows is fiction; only what is said about illness is a figure.
        if "outcomes" in place:
            said.pop("text", None)
        for name, text in said.items():
            if holds_figure(text, names) and all(one == DAGGER for one in basis):
                yield Problem("E01", (*place, name), saying("lint-figure-unsourced", of="basis"))
    for key, value in data.items():
        if isinstance(value, dict):
            yield from unsourced(value, names, (*place, key), basis)
        for at, one in _listed(value, (*place, key)):
            yield from unsourced(one, names, at, basis)


def unsourced_notes(data: Mapping[str, Any], known: Mapping[str, Any], names: Iterable[str]) -> Iterator[Problem]:
    """Every note of a finding that holds a figure where the checklist's outcome cites no source."""
    for item_id, finding in _tables(data.get("findings")):
        place: Place = ("findings", item_id)
        for at, form in ((place, finding), *_listed(finding.get("later"), (*place, "later"))):
            note = form.get("note")
            if not isinstance(note, str) or not holds_figure(note, names):
                continue
            cited = known.get(f"{item_id}:{form.get('outcome')}", ())
            if not set(cited) - {DAGGER}:
                yield Problem("E01", (*at, "note"), saying("lint-figure-unsourced", of="outcome"))


def undaggered(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Every judgement of the author that does not say so."""
    for chapter in _JUDGED:
        part = data.get(chapter)
        tables = [("", part)] if chapter == "contrast" and isinstance(part, dict) else _tables(part)
        for name, table in tables:
            basis = table.get("basis")
            if isinstance(basis, list) and DAGGER not in basis:
                yield Problem("E04", (chapter, *((name,) if name else ()), "basis"), saying("lint-undaggered"))


def untraced(data: Mapping[str, Any]) -> Iterator[Problem]:
    """A review without its month, and several raters who do not say how they came to agree."""
    given = data.get("provenance")
    if not isinstance(given, dict):
        return
    if given.get("clinician_reviewed") is True and not given.get("reviewed"):
        yield Problem("E07", ("provenance", "clinician_reviewed"), saying("lint-unreviewed"))
    raters = given.get("raters")
    if isinstance(raters, int) and raters > 1 and not given.get("agreement"):
        yield Problem("E07", ("provenance", "raters"), saying("lint-disagreeing", raters=raters))


def stale(data: Mapping[str, Any], today: tuple[int, int]) -> Iterator[Problem]:
    """A judgement made longer ago than three years; today as year and month."""
    provenance = data.get("provenance")
    judged = provenance.get("judged") if isinstance(provenance, dict) else None
    if isinstance(judged, str) and re.fullmatch(r"20\d\d-\d\d", judged):
        year, month = map(int, judged.split("-"))
        if (today[0] - year) * 12 + today[1] - month > YEARS * 12:
            yield Problem("E06", ("provenance", "judged"), saying("lint-stale", judged=judged))


def uncited(sources: Mapping[str, Any], files: list[Mapping[str, Any]]) -> Iterator[Problem]:
    """Every source that no file of the pack cites."""
    cited = {text for data in files for place, text in texts(data) if "basis" in place}
    for source_id in sources:
        if source_id not in cited:
            yield Problem("E03", ("sources", source_id), saying("lint-uncited"))


def _tables(part: object) -> list[tuple[str, dict[str, Any]]]:
    if not isinstance(part, dict):
        return []
    return [(name, table) for name, table in part.items() if isinstance(table, dict)]


def _listed(part: object, place: Place) -> list[tuple[Place, dict[str, Any]]]:
    if not isinstance(part, list):
        return []
    return [((*place, number), table) for number, table in enumerate(part) if isinstance(table, dict)]
