"""Whether the words are easy to read, and fit the screen."""

import re
from collections.abc import Iterator

from workup.core.authoring.lint.texts import GAP, Problem
from workup.core.authoring.lint.told import told
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.text.kinds import DAGGER
from workup.core.text.saying import saying

HARD = 45
"""LIX from which a family's talk is hard to read: words a sentence, plus the share of words over six letters."""
COLUMNS = 60
LONGEST = 420
"""Characters of one finding that still fit a small screen beside its prompt."""

_LISTED = ("CaseFile.title", "KeyStep.label", "KnownAlready.source")
"""Texts that stand in a list, or in brackets behind a name."""

_ENDED = re.compile(r"[.!?][\"'”’)]*$")

_JUDGED, _GUIDED = ("An", "expert", "might"), ("Guidance", "advises")


def hard_words(file: CaseFile, checklist: Checklist) -> Iterator[Problem]:
    """Talk that is hard to read, lines that are too long, sentences without an end."""
    asked = {item_id for item_id, domain in checklist.domain_of.items() if checklist.domain(domain).act == "ask"}
    for one in told(file, checklist):
        words, long = one.text.split(), len(one.text)
        if one.is_shown:
            if one.item in asked and len(words) >= 12 and (level := lix(one.text)) > HARD:
                yield Problem("W01", one.place, saying("lint-lix", level=level, most=HARD))
            if long > LONGEST:
                yield Problem("W03", one.place, saying("lint-long", length=long, most=LONGEST))
        if one.field in _LISTED and long > COLUMNS:
            yield Problem("W02", one.place, saying("lint-long", length=long, most=COLUMNS))
        # A gap is said once, as a gap.
        if one.kind == "prose" and not GAP.search(one.text) and not _ENDED.search(one.text.rstrip()):
            yield Problem("W04", one.place, saying("lint-endless"))
        if one.place[-1] == "expert":
            guided = tuple(words[:2]) == _GUIDED and set(one.basis) != {DAGGER}
            if tuple(words[:3]) != _JUDGED and not guided:
                yield Problem("W05", one.place, saying("lint-begins"))


def lix(text: str) -> int:
    """The readability index of Björnsson 1968: below 30 very easy, 40 everyday, above 50 hard."""
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text)
    sentences = max(1, len(re.findall(r"[.!?:;]+(?:\s|[\"'”’]|$)", text)))
    long = sum(len(word) > 6 for word in words)
    return round(len(words) / sentences + 100 * long / max(1, len(words)))
