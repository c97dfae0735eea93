"""Whether anything shown before the commitment gives the answer away."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.texts import INTERPRETS, Problem, flat
from workup.core.authoring.lint.told import told
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.text.saying import saying

_ENOUGH = 4
"""Harmless looks with wording of their own, from which a reader no longer learns what matters."""


def leaks(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """The answer, a synonym of it, or a tell, in any text that a learner sees before the commitment."""
    names = _names(file.answer, checklist)
    acts = {item_id: checklist.domain(domain).act for item_id, domain in checklist.domain_of.items()}
    looks = {item_id for item_id, act in acts.items() if act in ("ask", "examine")}
    texts = tuple(told(file, checklist))
    early = ((("id",), file.id), *((one.place, one.text) for one in texts if one.when == "before"))
    for place, text in early:
        if found := _named(text, names):
            yield Problem("L01", place, saying("lint-names-answer", found=found))
    for hypothesis in checklist.hypotheses:
        for place, text in ((("id",), file.id), (("title",), file.title)):
            found = _named(text, _names(hypothesis, checklist))
            if found and hypothesis != file.answer:
                yield Problem("L02", place, saying("lint-is-diagnosis", found=found))
                return
    for one in texts:
        if not (one.is_shown or one.field == "KnownAlready.source"):
            continue
        meaning = INTERPRETS.search(flat(one.text))
        if said := meaning[0] if meaning else _named(one.text, checklist.vocabulary.signs):
            yield Problem("L04", one.place, saying("lint-says-meaning", said=said))
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
