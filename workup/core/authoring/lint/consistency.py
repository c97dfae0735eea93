"""Whether age, sex, name, side, time and numbers say one thing across a case."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.texts import NUMBER_WORDS, Problem, flat
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.lines import Place
from workup.core.text.saying import saying

_NUMBER = rf"(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(NUMBER_WORDS)})"
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)


def inconsistencies(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Every contradiction that a reader of the file could point at."""
    yield from _ages(file)
    yield from _name_and_sex(file)
    yield from _sides(file, checklist)
    yield from _times(file)
    yield from _ranges(file, checklist)
    yield from _same_question(file, checklist)


def _told(file: CaseFile) -> Iterator[tuple[Place, str]]:
    yield ("title",), file.title
    yield ("opening",), flat(file.opening)
    yield ("teaching", "sentence"), flat(file.teaching.sentence)
    for item_id, finding in file.findings.items():
        if finding.text:
            yield ("findings", item_id, "text"), flat(finding.text.replace("{name}", file.patient.name))


def _value(word: str) -> int:
    figures = word.replace(",", "")
    return int(figures) if figures.isdigit() else NUMBER_WORDS[word.casefold()]


def _ages(file: CaseFile) -> Iterator[Problem]:
    years, months = divmod(file.patient.age_months, 12)
    name = re.escape(file.patient.name)
    # "Anouk is nine and", "a girl of nine, worse": a number alone counts years.
    age = rf"{_NUMBER}(?: (years?|months?)(?: and {_NUMBER} months?)?|(?=[,.]| (?:and|who|with)\b))"
    about_person = re.compile(rf"\b{name} is {age}", re.IGNORECASE)
    summed_up = re.compile(rf"\b(?:{name} is|(?:girl|boy|child|woman|man) of) {age}", re.IGNORECASE)
    at_the_door = re.compile(rf"^{_NUMBER} (years?|months?)\b", re.IGNORECASE)
    readers: dict[Place, re.Pattern[str]] = {("title",): at_the_door, ("teaching", "sentence"): summed_up}
    for place, text in _told(file):
        found = readers.get(place, about_person).search(text)
        if not found:
            continue
        count, unit = _value(found[1]), (found[2] or "years").casefold()
        fits = count == file.patient.age_months if unit.startswith("month") else count == years
        if place != ("title",) and found[3]:
            fits = fits and _value(found[3]) == months
        if not fits:
            yield Problem("C01", place, saying("lint-age", found=found[0], months=file.patient.age_months))


_SHE, _HE = (
    re.compile(r"\b(she|her|hers|girl|daughter|woman)\b", re.I),
    re.compile(r"\b(he|him|his|boy|son|man)\b", re.I),
)


def _name_and_sex(file: CaseFile) -> Iterator[Problem]:
    if file.patient.name not in file.opening:
        yield Problem("C03", ("opening",), saying("lint-unnamed", name=file.patient.name))
    own, other = (_SHE, _HE) if file.patient.sex == "female" else (_HE, _SHE)
    if not own.search(file.opening) and len(other.findall(file.opening)) >= 2:
        yield Problem("C02", ("opening",), saying("lint-pronouns", sex=file.patient.sex))
    # The first sentence about the person by name, in the opening, must not turn them into another.
    about = re.search(rf"\b{re.escape(file.patient.name)}\b[^.]*\.\s+(She|He)\b", file.opening)
    if about and not own.search(about[1]):
        yield Problem(
            "C02",
            ("opening",),
            saying("lint-pronoun-follows", pronoun=about[1], name=file.patient.name, sex=file.patient.sex),
        )
    person = re.search(r"\b(girl|woman|boy|man)\b", file.teaching.sentence, re.IGNORECASE)
    if person and not own.search(person[0]):
        yield Problem("C02", ("teaching", "sentence"), saying("lint-said-of", word=person[0], sex=file.patient.sex))


def _sides(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for item_id, finding in file.findings.items():
        item = checklist.items[item_id]
        # Only what several tests see of one thing must lie on one side.
        if not item.group or not finding.text or finding.outcome == item.usual:
            continue
        sides = {side.casefold() for side in _SIDE.findall(finding.text)}
        if len(sides) != 1:
            continue
        side = sides.pop()
        if first.setdefault(item.group, side) != side:
            yield Problem("C04", ("findings", item_id, "text"), saying("lint-side", side=side, other=first[item.group]))


def _times(file: CaseFile) -> Iterator[Problem]:
    told = re.compile(rf"\b{_NUMBER} (days?|weeks?)\b", re.IGNORECASE)
    if found := told.search(file.title):
        unit = found[2].rstrip("s")
        for place, text in (
            (("opening",), flat(file.opening)),
            (("teaching", "sentence"), flat(file.teaching.sentence)),
        ):
            counts = {_value(one[1]) for one in told.finditer(text) if one[2].rstrip("s") == unit}
            if counts and _value(found[1]) not in counts:
                yield Problem("C05", place, saying("lint-duration", title=found[0], unit=unit))
    if (day := _WEEKDAY.search(file.title)) and day[0] not in file.opening and _WEEKDAY.search(file.opening):
        yield Problem("C05", ("opening",), saying("lint-weekday", day=day[0]))


def _ranges(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    for item_id, finding in file.findings.items():
        outcome = checklist.items[item_id].outcomes.get(finding.outcome)
        if outcome is None or outcome.range is None or not finding.text:
            continue
        limits = outcome.range
        for found in re.finditer(rf"\b{_NUMBER} {re.escape(limits.unit)}", flat(finding.text), re.IGNORECASE):
            if not limits.low <= _value(found[1]) <= limits.high:
                yield Problem(
                    "C07",
                    ("findings", item_id, "text"),
                    saying("lint-range", found=found[0], low=limits.low, high=limits.high, outcome=finding.outcome),
                )


def _same_question(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    shown = {
        item_id: file.findings[item_id].outcome if item_id in file.findings else item.usual
        for item_id, item in checklist.items.items()
    }
    for item_id, item in checklist.items.items():
        for other_id, other in checklist.items.items():
            same = item.question and item.question == other.question and item_id < other_id
            if not same or shown[item_id] == shown[other_id]:
                continue
            # Tests that could show the same thing show different things.
            if shown[item_id] in other.outcomes and shown[other_id] in item.outcomes:
                place = item_id if item_id in file.findings else other_id
                yield Problem(
                    "C08",
                    ("findings", place),
                    saying(
                        "lint-shows-otherwise",
                        item=item_id,
                        outcome=shown[item_id],
                        other=other_id,
                        other_outcome=shown[other_id],
                    ),
                )
