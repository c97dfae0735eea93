"""Whether the words are easy to read, and fit the screen."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.texts import GAP, Problem
from workup.core.content.casefile import CaseFile, KeyStep, MustNotMiss
from workup.core.content.checklist import Checklist
from workup.core.content.lines import Place
from workup.core.text.kinds import DAGGER
from workup.core.text.saying import saying

HARD = 45
"""LIX from which a family's talk is hard to read: words a sentence, plus the share of words over six letters."""
COLUMNS = 60
LONGEST = 420
"""Characters of one finding that still fit a small screen beside its prompt."""

_JUDGED, _GUIDED = ("An", "expert", "might"), ("Guidance", "advises")


def hard_words(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Talk that is hard to read, lines that are too long, sentences without an end."""
    asked = {item_id for item_id, domain in checklist.domain_of.items() if checklist.domain(domain).act == "ask"}
    for item_id, finding in file.findings.items():
        if not finding.text:
            continue
        place = ("findings", item_id, "text")
        if item_id in asked and len(finding.text.split()) >= 12 and (level := lix(finding.text)) > HARD:
            yield Problem("W01", place, saying("lint-lix", level=level, most=HARD))
        if len(finding.text) > LONGEST:
            yield Problem("W03", place, saying("lint-long", length=len(finding.text), most=LONGEST))
        yield from _ended(place, finding.text)
    labels: list[tuple[Place, str]] = [
        (("title",), file.title),
        *((("key_steps", s, "label"), k.label) for s, k in file.key_steps.items()),
    ]
    for where, label in labels:
        if len(label) > COLUMNS:
            yield Problem("W02", where, saying("lint-long", length=len(label), most=COLUMNS))
    said: list[tuple[Place, KeyStep | MustNotMiss]] = [
        *((("key_steps", step_id), step) for step_id, step in file.key_steps.items()),
        *((("must_not_miss", hypothesis), given) for hypothesis, given in file.must_not_miss.items()),
    ]
    for where, judged in said:
        for name in ("missed", "why", "expert"):
            yield from _ended((*where, name), getattr(judged, name))
        opening = tuple(judged.expert.split()[:3])
        guided = opening[:2] == _GUIDED and set(judged.basis) != {DAGGER}
        if opening != _JUDGED and not guided:
            yield Problem("W05", (*where, "expert"), saying("lint-begins"))


def lix(text: str) -> int:
    """The readability index of Björnsson 1968: below 30 very easy, 40 everyday, above 50 hard."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    sentences = max(1, len(re.findall(r"[.!?:;]+(?:\s|[\"'”’]|$)", text)))
    long = sum(len(word) > 6 for word in words)
    return round(len(words) / sentences + 100 * long / max(1, len(words)))


def _ended(place: Place, text: str) -> Iterator[Problem]:
    # A gap is said once, as a gap.
    if not GAP.search(text) and not re.search(r"[.!?][\"'”’)]*$", text.rstrip()):
        yield Problem("W04", place, saying("lint-endless"))
