"""The author's start: a new case as commented text, empty or on the skeleton of another."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from workup.core.content.casefile import CaseFile, Patient
from workup.core.content.checklist import Checklist
from workup.core.content.findings import Finding
from workup.core.content.items import Item
from workup.core.content.pack import GAP, begun_on
from workup.core.content.resolution import serves
from workup.core.text.kinds import clean
from workup.core.text.value import as_data
from workup.errors import UsageError
from workup.library import Library
from workup.phrases import say
from workup.places import BUILT_IN, CASES

_LONGEST = 40


class Bones(NamedTuple):
    """What a case is built on, as plain values: everything but its sentences."""

    like: str
    """The id of the case it comes from; empty where it is the pack's own skeleton."""
    age_months: int
    sex: Literal["female", "male"]
    lies_still: bool
    begins: Mapping[str, str]
    audience: str
    difficulty: int
    minutes: int
    presenting: str
    hypotheses: list[str]
    answer: str
    acceptable: list[str]
    contrast: str
    findings: dict[str, dict[str, Any]]
    """By item, where it is not simply the usual: its outcome, whether it is known at the start, what it shows later."""
    parts: dict[str, dict[str, Any]]
    """Roles, key steps, safety rules and must-not-miss entries, with a gap for each text."""
    ideas: list[str]
    steps: list[dict[str, Any]]
    lists: dict[str, dict[str, Any]]


def new_case(
    library: Library,
    case_id: str,
    like: str | None = None,
    *,
    age_months: int | None = None,
    sex: str | None = None,
    today: date | None = None,
) -> str:
    """The text of a new case. Raises UsageError for an id that cannot be one, ContentError for no such `like`.

    Without `like` it is the skeleton of the pack: a person in whom everything is usual. With it, everything is taken
    over but the sentences: age and sex, what is in play, outcomes (those that show later as well), roles, key steps,
    dangers, plan and lists. An age and a sex that are given stand in the place of these, and decide which items are
    offered.
    """
    held = library.named(like) if like else None
    pack = held.pack if held else library.pack
    checklist = pack.checklist
    _checked(case_id, library)
    begun = held.file if held else begun_on(pack.skeleton, checklist)
    bones = _bones_of(begun, checklist.items)._replace(like=held.file.id if held else "")
    bones = bones._replace(
        age_months=age_months or bones.age_months, sex="male" if (sex or bones.sex) == "male" else "female"
    )
    person = Patient(name="Robin", age_months=bones.age_months, sex=bones.sex, setting=GAP)
    chapters = [
        (domain, [item for item in checklist.items.items() if _fits(item, domain.id, checklist.domain_of, person)])
        for domain in checklist.domains
    ]
    month = today or date.today()
    return _template().render(
        case_id=case_id,
        s=bones,
        such_as={act: _example(checklist, bones, act) for act in ("ask", "examine", "order")},
        chapters=chapters,
        hypotheses=checklist.hypotheses,
        sources=checklist.sources,
        gap=GAP,
        deep=checklist.pack.deep.words,
        month=f"{month.year}-{month.month:02}",
    )


def _fits(item: tuple[str, Item], domain: str, domain_of: Mapping[str, str], person: Patient) -> bool:
    return domain_of[item[0]] == domain and serves(item[1], person)


def _example(checklist: Checklist, bones: Bones, act: str) -> str:
    # An item for the comments, of those that the case has where it has one.
    looked: list[str] = [item for step in bones.steps for item in step.get("look", [])]
    named: tuple[str, ...] = (*looked, *bones.parts["roles"], *checklist.items)
    fitting = (item for item in named if checklist.domain(checklist.domain_of[item]).act == act)
    return next(fitting, named[0])


def _checked(case_id: str, library: Library) -> None:
    if len(case_id) > _LONGEST or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case_id):
        near = re.sub(r"[^a-z0-9]+", "-", case_id.casefold().removesuffix(".toml")).strip("-")[:_LONGEST].strip("-")
        raise UsageError(say("new-id", id=clean(case_id)[:60], longest=_LONGEST, near=near or "none"))
    if (library.pack_folder / CASES / f"{case_id}.toml").is_file():
        raise UsageError(say("new-taken", id=case_id))


def _template() -> Template:
    # In a wheel the templates lie inside the package, in a checkout beside it.
    package = BUILT_IN.parent
    environment = Environment(
        loader=FileSystemLoader([package / "templates", package.parent / "templates"]),
        autoescape=False,  # it writes TOML, and every value goes through the filter below
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["toml"] = _toml
    return environment.get_template("case.toml.jinja")


def _toml(value: Any) -> str:
    """A value as it stands behind the equals sign, on one line."""
    match value:
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }" if value else "{}"
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _gap(field: str) -> str | None:
    """What stands in the place of this text until its author writes it; None where it is no text of the story."""
    match field:
        case "missed":
            return say("new-missed", gap=GAP)
        case "happened":
            return say("new-happened", gap=GAP)
        case "why":
            return say("new-why", gap=GAP)
        case "expert":
            return say("new-expert", gap=GAP)
        case _:
            return None


def _emptied(value: Any) -> Any:
    """The value with a gap for every text that tells a story."""
    match value:
        case dict():
            return {key: _gap(key) or _emptied(one) for key, one in value.items()}
        case list() | tuple():
            return [_emptied(one) for one in value]
        case _:
            return value


def _bare(finding: Finding) -> dict[str, Any]:
    """The finding without its words; a form that differs from the one before it in words alone is left out."""
    bare: dict[str, Any] = {"outcome": finding.outcome}
    if finding.known:
        bare["known"] = {"from": say("new-known-from", gap=GAP), "day": finding.known.day}
    # A picture is drawn to the words of its form.
    words = {"text", "note", "tells", "figure"}
    told = (as_data(form, bare=True) for form in finding.later)
    forms = [{name: value for name, value in form.items() if name not in words} for form in told]
    before = [(finding.outcome, False), *((form.outcome, form.late) for form in finding.later)]
    later = [
        form for form, one, last in zip(forms, finding.later, before, strict=False) if (one.outcome, one.late) != last
    ]
    return bare | ({"later": later} if later else {})


def _bones_of(file: CaseFile, items: Mapping[str, Item]) -> Bones:
    raw = as_data(file, bare=True)
    return Bones(
        like=file.id,
        age_months=file.patient.age_months,
        sex=file.patient.sex,
        lies_still=file.patient.lies_still,
        begins=as_data(file.begins),
        audience=file.audience,
        difficulty=file.difficulty,
        minutes=file.minutes,
        presenting=file.presenting,
        hypotheses=list(file.hypotheses),
        answer=file.answer,
        acceptable=list(file.acceptable),
        contrast=file.contrast.hypothesis,
        findings={i: bare for i, one in file.findings.items() if (bare := _bare(one)) != {"outcome": items[i].usual}},
        parts={
            chapter: {one: _emptied(table) for one, table in raw.get(chapter, {}).items()}
            for chapter in ("roles", "key_steps", "safety", "must_not_miss")
        },
        ideas=list(file.reference.ideas),
        steps=raw["reference"]["steps"],
        lists=raw["reference"]["lists"],
    )
