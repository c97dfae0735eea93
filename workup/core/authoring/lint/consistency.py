"""Whether age, sex, name, side, time and numbers say one thing across a case."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.numbers import NUMBER, value
from workup.core.authoring.lint.texts import Problem, flat
from workup.core.authoring.lint.told import told
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.findings import Later, shown_in
from workup.core.content.lines import Place
from workup.core.content.resolution import first_minute
from workup.core.text.saying import saying

_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SIDE = re.compile(r"\b(left|right)\b", re.IGNORECASE)


def inconsistencies(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Every contradiction that a reader of the file could point at."""
    yield from _ages(file, checklist)
    yield from _name_and_sex(file)
    yield from _sides(file, checklist)
    yield from _times(file)
    yield from _ranges(file, checklist)
    yield from _same_question(file, checklist)


def _ages(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    years, months = divmod(file.patient.age_months, 12)
    name = re.escape(file.patient.name)
    # "Anouk is nine and", "a girl of nine, worse": a number alone counts years.
    age = rf"{NUMBER}(?: (years?|months?)(?: and {NUMBER} months?)?|(?=[,.]| (?:and|who|with)\b))"
    about_person = re.compile(rf"\b{name} is {age}", re.IGNORECASE)
    summed_up = re.compile(rf"\b(?:{name} is|(?:girl|boy|child|woman|man) of) {age}", re.IGNORECASE)
    at_the_door = re.compile(rf"^{NUMBER} (years?|months?)\b", re.IGNORECASE)
    readers: dict[Place, re.Pattern[str]] = {("title",): at_the_door, ("teaching", "sentence"): summed_up}
    for one in told(file, checklist):
        place = one.place
        pattern = readers.get(place)
        ages = [pattern.search(flat(one.text))] if pattern else about_person.finditer(flat(one.text))
        for found in filter(None, ages):
            count, unit = value(found[1]), (found[2] or "years").casefold()
            fits = count == file.patient.age_months if unit.startswith("month") else count == years
            if place != ("title",) and found[3]:
                fits = fits and value(found[3]) == months
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
    for item_id, place, form in shown_in(file.findings):
        item = checklist.items[item_id]
        # Only what several tests see of one thing must lie on one side.
        if not item.group or not form.text or form.outcome == item.usual:
            continue
        sides = {side.casefold() for side in _SIDE.findall(form.text)}
        if len(sides) != 1:
            continue
        side = sides.pop()
        if first.setdefault(item.group, side) != side:
            yield Problem("C04", (*place, "text"), saying("lint-side", side=side, other=first[item.group]))


def _times(file: CaseFile) -> Iterator[Problem]:
    told = re.compile(rf"\b{NUMBER} (days?|weeks?)\b", re.IGNORECASE)
    if found := told.search(file.title):
        unit = found[2].rstrip("s")
        for place, text in (
            (("opening",), flat(file.opening)),
            (("teaching", "sentence"), flat(file.teaching.sentence)),
        ):
            counts = {value(one[1]) for one in told.finditer(text) if one[2].rstrip("s") == unit}
            if counts and value(found[1]) not in counts:
                yield Problem("C05", place, saying("lint-duration", title=found[0], unit=unit))
    if (day := _WEEKDAY.search(file.title)) and day[0] not in file.opening and _WEEKDAY.search(file.opening):
        yield Problem("C05", ("opening",), saying("lint-weekday", day=day[0]))


def _ranges(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    for item_id, place, form in shown_in(file.findings):
        outcome = checklist.items[item_id].outcomes.get(form.outcome)
        if outcome is None or outcome.range is None or not form.text:
            continue
        limits = outcome.range
        for found in re.finditer(rf"\b{NUMBER} {re.escape(limits.unit)}", flat(form.text), re.IGNORECASE):
            if not limits.low <= value(found[1]) <= limits.high:
                yield Problem(
                    "C07",
                    (*place, "text"),
                    saying("lint-range", found=found[0], low=limits.low, high=limits.high, outcome=form.outcome),
                )


def _same_question(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    for item_id, item in checklist.items.items():
        for other_id, other in checklist.items.items():
            if item.question and item.question == other.question and item_id < other_id:
                yield from _two_of_one(file, checklist, item_id, other_id)


def _two_of_one(file: CaseFile, checklist: Checklist, item_id: str, other_id: str) -> Iterator[Problem]:
    # Tests that could show one thing must not show two, neither at the start nor from when a later form is shown.
    outcomes = [set(checklist.items[one].outcomes) for one in (item_id, other_id)]
    begun: Place = ("findings", item_id if item_id in file.findings else other_id)
    changes = [
        (("findings", one, "later", number), first_minute(form, file.begins), form.after)
        for one in (item_id, other_id)
        for number, form in enumerate(_later(file, one))
        if not form.again
    ]
    for place, minute, after in [(begun, 0, None), *sorted(changes, key=lambda one: one[1])]:
        own, others = (_outcome_at(file, checklist, one, minute, after) for one in (item_id, other_id))
        if own != others and {own, others} <= outcomes[0] & outcomes[1]:
            said = {"item": item_id, "outcome": own, "other": other_id, "other_outcome": others}
            yield Problem("C08", place, saying("lint-shows-otherwise", **said))
            return


def _later(file: CaseFile, item_id: str) -> tuple[Later, ...]:
    return file.findings[item_id].later if item_id in file.findings else ()


def _outcome_at(file: CaseFile, checklist: Checklist, item_id: str, minute: int, after: str | None) -> str:
    """What it shows to whoever has it for the first time; empty where that is gone."""
    outcome = file.findings[item_id].outcome if item_id in file.findings else checklist.items[item_id].usual
    for form in _later(file, item_id):
        if not form.again and first_minute(form, file.begins) <= minute and form.after in (None, after):
            outcome = "" if form.late else form.outcome
    return outcome
