"""Whether anything shown before the commitment gives the answer away."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.texts import INTERPRETS, Problem, flat
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.lines import Place
from workup.core.text.saying import saying

_ENOUGH = 4
"""Harmless looks with wording of their own, from which a reader no longer learns what matters."""


def leaks(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """The answer, a synonym of it, or a tell, in any text that a learner sees before the commitment."""
    names = _names(file.answer, checklist)
    acts = {item_id: checklist.domain(domain).act for item_id, domain in checklist.domain_of.items()}
    looks = {item_id for item_id, act in acts.items() if act in ("ask", "examine")}
    shown: list[tuple[Place, str]] = [
        *(((name,), str(getattr(file, name))) for name in ("id", "title", "opening", "presenting", "audience")),
        (("patient", "setting"), file.patient.setting),
        *((("findings", i, "text"), f.text) for i, f in file.findings.items() if f.text and acts[i] != "order"),
    ]
    for place, text in shown:
        if found := _named(text, names):
            yield Problem("L01", place, saying("lint-names-answer", found=found))
    for hypothesis in checklist.hypotheses:
        for place, text in ((("id",), file.id), (("title",), file.title)):
            found = _named(text, _names(hypothesis, checklist))
            if found and hypothesis != file.answer:
                yield Problem("L02", place, saying("lint-is-diagnosis", found=found))
                return
    for item_id, finding in file.findings.items():
        text = flat(finding.text or "")
        meaning = INTERPRETS.search(text)
        if said := meaning[0] if meaning else _named(text, checklist.vocabulary.signs):
            yield Problem("L04", ("findings", item_id, "text"), saying("lint-says-meaning", said=said))
    own = [
        item_id
        for item_id, finding in file.findings.items()
        if item_id in looks and finding.text and finding.outcome == checklist.items[item_id].usual
    ]
    if len(own) < _ENOUGH:
        yield Problem("L03", ("findings",), saying("lint-few-own-words", own=len(own), enough=_ENOUGH))


def _names(hypothesis_id: str, checklist: Checklist) -> tuple[str, ...]:
    hypothesis = checklist.hypotheses[hypothesis_id]
    family = checklist.families.get(hypothesis.family or "")
    shared = (family.label, *family.aliases) if family else ()
    return (hypothesis.label, *hypothesis.aliases, *shared, hypothesis_id)


def _named(text: str, names: tuple[str, ...]) -> str:
    text = flat(text)
    for name in names:
        # An abbreviation of two letters is too often something else.
        if len(name) > 2 and (found := re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)):
            return found[0]
    return ""
