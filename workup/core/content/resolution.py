"""A case file and the checklist, made into the case that is walked."""

import re
from collections.abc import Mapping

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, LaterForm, Unserved
from workup.core.content.casefile import Beginning, CaseFile, Patient
from workup.core.content.checklist import Checklist
from workup.core.content.findings import Finding, Later
from workup.core.content.head import BUILT_IN
from workup.core.content.items import Item
from workup.core.content.measures import AgeGroup
from workup.core.text.kinds import DAGGER


def resolve(file: CaseFile, checklist: Checklist) -> Case:
    """The case as it will be walked. The file must fit: see `misfits`."""
    in_play = {h: checklist.hypotheses[h] for h in checklist.hypotheses if h in file.hypotheses}
    items = {
        item_id: _resolved(item_id, item, file, checklist, frozenset(in_play))
        for item_id, item in checklist.items.items()
        if serves(item, file.patient)
    }
    return Case(
        id=file.id,
        title=file.title,
        version=file.version,
        audience=file.audience,
        difficulty=file.difficulty,
        minutes=file.minutes,
        presenting=file.presenting,
        opening=file.opening,
        begins=file.begins,
        patient=file.patient,
        domains=checklist.domains,
        items=items,
        families={f: checklist.families[f] for f in {h.family: None for h in in_play.values() if h.family}},
        hypotheses=in_play,
        answer=file.answer,
        acceptable=file.acceptable,
        key_steps=file.key_steps,
        safety={
            rule_id: rule
            for rule_id, rule in {**checklist.safety, **file.safety}.items()
            if rule.sedated or any(item_id in items for item_id in rule.items)
        },
        must_not_miss=file.must_not_miss,
        reference=file.reference,
        traps=file.traps,
        contrast=file.contrast,
        teaching=file.teaching,
        contrasts_with=file.contrasts_with,
        provenance=file.provenance,
        sources=checklist.sources,
        pack=checklist.pack,
        vocabulary=checklist.vocabulary,
        unserved={
            item_id: Unserved(label=item.label, names=(item.label, *item.aliases), ages=item.ages, sex=item.sex)
            for item_id, item in checklist.items.items()
            if item_id not in items
        },
        other_hypotheses={
            hypothesis_id: (one.label, *one.aliases)
            for hypothesis_id, one in checklist.hypotheses.items()
            if hypothesis_id not in in_play
        },
        criteria=checklist.about.criteria if checklist.about else None,
        about=_about(file.id, checklist),
    )


def _about(case_id: str, checklist: Checklist) -> str:
    # The page of a pack that is not the built-in one is found by a case of it.
    if checklist.about is None:
        return ""
    return "about" if checklist.pack.id == BUILT_IN else f"about {case_id}"


def serves(item: Item, patient: Patient) -> bool:
    """Whether an item can be done for this person's age and sex."""
    return AgeGroup.at(patient.age_months) in item.ages and item.sex in ("any", patient.sex)


def needs_sedation(item: Item, patient: Patient, checklist: Checklist) -> bool:
    """Whether this person usually needs sedation for it: a child who lies still, only where a needle goes deep."""
    group = AgeGroup.at(patient.age_months)
    is_awake = patient.lies_still and group is AgeGroup.CHILD
    return group in item.burden.sedated and not (is_awake and item.burden.invasive not in checklist.pack.deep.invasive)


def _resolved(item_id: str, item: Item, file: CaseFile, checklist: Checklist, in_play: frozenset[str]) -> CaseItem:
    finding = file.findings.get(item_id) or Finding(outcome=item.usual)
    outcome = item.outcomes[finding.outcome]
    given = file.roles.get(item_id)
    domain = checklist.domain(checklist.domain_of[item_id])
    sedated = needs_sedation(item, file.patient, checklist)
    shown = {finding.outcome, *(form.outcome for form in finding.later)}
    # Nobody is told what a result could have shown of a person of the other sex.
    can_show = {
        outcome_id: one
        for outcome_id, one in item.outcomes.items()
        if one.sex in ("any", file.patient.sex) or outcome_id in shown
    }
    return CaseItem(
        id=item_id,
        domain=domain.id,
        act=domain.act,
        label=item.label,
        aliases=item.aliases,
        elsewhere=frozenset(one for one in item.outcomes if _elsewhere(checklist.bearing(item_id, one), in_play)),
        asks=item.asks,
        can_tell=item.can_tell,
        cannot_tell=item.cannot_tell,
        item_basis=item.basis,
        minutes=item.burden.minutes,
        takes=item.burden.takes,
        sedated=sedated,
        films=item.burden.films,
        scans=item.burden.scans,
        invasive=item.burden.invasive,
        role=given.role if given else item.role,
        role_why=given.why if given else item.cannot_tell if item.role.is_against else item.can_tell,
        role_basis=given.basis if given else (DAGGER,),
        role_changes=given.changes if given else (),
        question=item.question or item_id,
        pairs_with=item.pairs_with,
        preferred_over=item.preferred_over,
        part_of=item.part_of,
        waits_for={
            one: forbidding for one, forbidding in item.waits_for.items() if serves(checklist.items[one], file.patient)
        },
        group=item.group or item_id,
        outcome=finding.outcome,
        text=spoken(finding.text or outcome.text, file.patient),
        note=spoken(note, file.patient) if (note := finding.note or outcome.note) else None,
        contested=outcome.contested,
        basis=outcome.basis,
        figure=finding.figure or outcome.figure,
        known=finding.known,
        later=tuple(_later(form, item, file) for form in finding.later),
        possible={
            outcome_id: {h: b for h, b in checklist.bearing(item_id, outcome_id).items() if h in in_play}
            for outcome_id in can_show
        },
        wording={outcome_id: spoken(possible.text, file.patient) for outcome_id, possible in can_show.items()},
        pictures={outcome_id: one.figure for outcome_id, one in can_show.items() if one.figure},
        is_deep=checklist.pack.deep.holds(sedated=sedated, invasive=item.burden.invasive),
        depth=checklist.pack.depth(item.burden.invasive),
        degree=checklist.pack.invasive.get(item.burden.invasive),
    )


def _elsewhere(bearing: Mapping[str, int], in_play: frozenset[str]) -> bool:
    spoken_for = {hypothesis for hypothesis, points in bearing.items() if points > 0}
    return bool(spoken_for) and spoken_for.isdisjoint(in_play)


def _later(form: Later, item: Item, file: CaseFile) -> LaterForm:
    outcome = item.outcomes[form.outcome]
    return LaterForm(
        minute=first_minute(form, file.begins),
        after=form.after,
        again=form.again,
        outcome=form.outcome,
        text=spoken(form.text or outcome.text, file.patient),
        note=spoken(note, file.patient) if (note := form.note or outcome.note) else None,
        contested=outcome.contested,
        basis=outcome.basis,
        # What can no longer be seen has no picture, unless the case says what there is to see instead.
        figure=form.figure or (None if form.late else outcome.figure),
        late=form.late,
    )


def first_minute(form: Later, begins: Beginning) -> int:
    """The minute of the walk from which a later form can be shown."""
    from_day = 0 if form.from_day is None else (form.from_day - 1) * _DAY - begins.minute
    return max(0, from_day, 60 * (form.from_hours or 0))


_DAY = 24 * 60

_PRONOUNS: Mapping[str, Mapping[str, str]] = {
    "female": {"{she}": "she", "{She}": "She", "{her}": "her", "{Her}": "Her"},
    "male": {"{she}": "he", "{She}": "He", "{her}": "his", "{Her}": "His"},
}


def spoken(text: str, patient: Patient) -> str:
    """The text with its placeholders filled in for this person."""
    return _filled(text, {"{name}": patient.name, **_PRONOUNS[patient.sex]})


def of_anyone(text: str) -> str:
    """The text with its placeholders filled in for nobody in particular, whose verbs stay those of one person."""
    return _filled(_OPENS.sub(r"\1{Name}", text), _ANYONE)


def _filled(text: str, words: Mapping[str, str]) -> str:
    for placeholder, word in words.items():
        text = text.replace(placeholder, word)
    return text


# A name has its capital wherever it stands; words in its place need one where a sentence opens, also in a quotation.
_OPENS = re.compile(r"""((?:^|[.!?…]["'”’)]*\s+)["'“‘(]*|[“‘]|(?<!\S)["'])\{name\}""")

_ANYONE = {
    "{name}": "the person",
    "{Name}": "The person",
    "{she}": "he or she",
    "{She}": "He or she",
    "{her}": "his or her",
    "{Her}": "His or her",
}
