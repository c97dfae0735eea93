"""A case resolved against the checklist: all that a walk and a debrief need."""

from collections.abc import Iterable, Mapping
from functools import cached_property, reduce
from itertools import repeat
from operator import or_
from typing import Any

from workup.core.content.about import Criteria
from workup.core.content.case_item import CaseItem, Glance, Shown, Unserved
from workup.core.content.casefile import (
    Beginning,
    Contrast,
    KeyStep,
    MustNotMiss,
    Patient,
    Provenance,
    Reference,
    Sibling,
    Teaching,
    Trap,
)
from workup.core.content.checklist import Domain, Source
from workup.core.content.digests import digest_of_rules, digest_of_words
from workup.core.content.head import PackHead
from workup.core.content.hypotheses import OTHER, Family, Hypothesis
from workup.core.content.readings import Readings
from workup.core.content.rules import SafetyRule
from workup.core.content.vocabulary import VocabularyFile


class Case(Readings):
    """A case resolved against the checklist: all that a walk and a debrief need."""

    _aside = frozenset({"pack", "vocabulary", "unserved", "other_hypotheses", "criteria", "about"})
    id: str
    title: str
    version: str
    audience: str
    difficulty: int
    minutes: int
    presenting: str
    opening: str
    begins: Beginning
    patient: Patient
    domains: tuple[Domain, ...]
    items: dict[str, CaseItem]
    families: dict[str, Family]
    hypotheses: dict[str, Hypothesis]
    answer: str
    acceptable: tuple[str, ...]
    key_steps: dict[str, KeyStep]
    safety: dict[str, SafetyRule]
    must_not_miss: dict[str, MustNotMiss]
    reference: Reference
    traps: dict[str, Trap]
    contrast: Contrast
    teaching: Teaching
    contrasts_with: tuple[Sibling, ...]
    provenance: Provenance
    sources: dict[str, Source]
    pack: PackHead
    """Whose case it is."""
    # What follows only serves to understand what is typed, so it is no part of what the case is.
    vocabulary: VocabularyFile
    unserved: dict[str, Unserved]
    other_hypotheses: dict[str, tuple[str, ...]]
    """Hypotheses of the checklist that are not in play here, with their names."""
    # Nor is what the pack says of its illness: criteria describe a walk once it is over, and decide nothing in it.
    criteria: Criteria | None = None
    about: str = ""
    """What one types behind `workup` for the page about the illness; empty where the pack has none."""

    @cached_property
    def rules(self) -> str:
        """The digest of what decides: while it is the same, walks go on and may be counted together."""
        return digest_of_rules(self, self.pack)

    @cached_property
    def words(self) -> str:
        """The digest of what is only said."""
        return digest_of_words(self)

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "rules": self.rules, "words": self.words}

    @cached_property
    def options(self) -> tuple[str, ...]:
        """The hypotheses in play and something else, in the order they are always shown."""
        return (*self.hypotheses, OTHER)

    def label(self, hypothesis_id: str) -> str:
        """What a hypothesis is called on the screen."""
        return "something else" if hypothesis_id == OTHER else self.hypotheses[hypothesis_id].label

    def leader(self, chips: Mapping[str, int]) -> str | None:
        """The option with most chips, the first of equals in the order shown; None without chips."""
        if not chips:
            return None
        counts = [*map(chips.get, self.options, repeat(0))]
        return self.options[counts.index(max(counts))]

    def second(self, chips: Mapping[str, int], first: str) -> str | None:
        """The hypothesis with most chips beside the first, by the same rule; None where no other holds one."""
        counts = [*map(chips.get, self.hypotheses, repeat(0))]
        counts[self.options.index(first)] = 0
        most = max(counts)
        return self.options[counts.index(most)] if most else None

    def addressed_by(self, hypothesis_id: str) -> tuple[tuple[str, ...], ...]:
        """The sets that address a must-not-miss hypothesis in this case, of items or of findings."""
        own = self.must_not_miss[hypothesis_id].addressed_by
        if own is not None:
            return own
        return tuple(one for one in self.hypotheses[hypothesis_id].addressed_by if not self._is_for_others(one))

    def _is_for_others(self, needed: tuple[str, ...]) -> bool:
        # An act counts with the sign that called for it. Where the case does not show that, the advice is for others.
        acts = any(shown in self.items and self.items[shown].act == "do" for shown in needed)
        return acts and any(
            named and (item_id not in self.items or self.items[item_id].outcome != outcome)
            for item_id, named, outcome in (shown.partition(":") for shown in needed)
        )

    def speaks_for(self, item_id: str, hypothesis_id: str, form: int) -> bool:
        """Whether what the item shows in this form speaks for the hypothesis."""
        return self.forms[item_id, form].bearing.get(hypothesis_id, 0) > 0

    def settles(self, shown: str, hypothesis_id: str, form: int) -> bool:
        """Whether an entry of `addressed_by` counts once its item has been seen in this form.

        An item does unless it speaks for the danger: whoever sees a sign of it has more to do. A finding
        that is named does when it is what was shown, even if it speaks for the danger; that is the author's exception.
        What is late settles nothing.
        """
        item_id, named, outcome = shown.partition(":")
        if (item := self.forms.get((item_id, form))) is None or item.late:
            return False
        return item.outcome == outcome if named else not self.speaks_for(item_id, hypothesis_id, form)

    def earns(self, item_id: str) -> bool:
        """Whether doing it can count for a learner: neither it nor a test of its sample may be against here.

        Were an act to count that a not indicated test brings along, ordering that test would pay.
        """
        return item_id in self._earning

    @cached_property
    def _earning(self) -> frozenset[str]:
        idle = {item_id for item_id, item in self.items.items() if item.may_be_against}
        return frozenset(i for i in self.items if i not in idle and idle.isdisjoint(self.parts.get(i, ())))

    @cached_property
    def known_from(self) -> Mapping[str, frozenset[str]]:
        """Item to those whose finding, once seen, makes an order of it a repeat: itself, and what asks the same.

        What is preferred over a test that was had first may show what that one could not.
        """
        asking: dict[str, list[CaseItem]] = {}
        for item in self.items.values():
            asking.setdefault(item.question, []).append(item)
        return {
            item_id: frozenset({item_id}).union(
                o.id for o in asking[item.question] if o.id not in item.preferred_over and not o.pairs_up_with(item)
            )
            for item_id, item in self.items.items()
        }

    @cached_property
    def outdone_by(self) -> Mapping[str, frozenset[str]]:
        """Item to those that are preferred over it: beside one of them in a session it is a repeat."""
        return {
            item_id: frozenset(
                other_id
                for other_id, other in self.items.items()
                if item.id in other.preferred_over and not other.pairs_up_with(item)
            )
            for item_id, item in self.items.items()
        }

    @cached_property
    def forms(self) -> Mapping[Shown, CaseItem]:
        """Every item in each of its forms: all that this case can show, an item's later forms behind its first."""
        return {(item_id, n): form for item_id, item in self.items.items() for n, form in enumerate(item.forms)}

    @cached_property
    def shows(self) -> frozenset[str]:
        """Every finding that this case can show, as `item:outcome`."""
        return frozenset(f"{item_id}:{form.outcome}" for (item_id, _), form in self.forms.items())

    @cached_property
    def known_already(self) -> tuple[str, ...]:
        """Items whose results are known when the walk begins, in the order of the checklist."""
        return tuple(item_id for item_id, item in self.items.items() if item.known)

    @cached_property
    def bits(self) -> Mapping[Shown, int]:
        """Form to a number of one bit: what is known at a moment is a sum of these, and is compared as one number."""
        return {shown: 1 << place for place, shown in enumerate(self.forms)}

    @cached_property
    def revealing(self) -> Mapping[Shown, tuple[str, int, bool]]:
        """Form to its outcome, its bit, and whether it is a finding: an act that protects reveals none."""
        return {i: (form.outcome, self.bits[i], form.act != "do") for i, form in self.forms.items()}

    @cached_property
    def _bits_of_item(self) -> Mapping[str, int]:
        of_item = dict.fromkeys(self.items, 0)
        for (item_id, _), bit in self.bits.items():
            of_item[item_id] |= bit
        return of_item

    def bits_of(self, items: Iterable[str]) -> int:
        """The bits of every form of these items together; of what this person cannot have there is none."""
        return reduce(or_, map(self._bits_of_item.get, items, repeat(0)), 0)

    @cached_property
    def speaking(self) -> frozenset[Shown]:
        """Forms that bear on a hypothesis in play."""
        return frozenset(shown for shown, form in self.forms.items() if any(form.bearing.values()))

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """Act to the tests of its sample."""
        acts = {item.part_of for item in self.items.values() if item.part_of}
        return {act: frozenset(i for i, item in self.items.items() if item.part_of == act) for act in acts}

    @cached_property
    def burdensome(self) -> frozenset[str]:
        """Items of which it is asked what they are for."""
        return frozenset(item_id for item_id, item in self.items.items() if item.is_burdensome)

    @cached_property
    def watched(self) -> Mapping[str, frozenset[str]]:
        """Safety rule to the items that it watches."""
        return {name: self.sedated if rule.sedated else frozenset(rule.items) for name, rule in self.safety.items()}

    @cached_property
    def key_items(self) -> frozenset[str]:
        """Items by which a key step can be done."""
        return frozenset(item_id for step in self.key_steps.values() for item_id in step.any_of)

    @cached_property
    def at_hand(self) -> Mapping[str, Glance]:
        """Items that are asked, examined or done at once, and not ordered."""
        return {
            item_id: Glance(item_id, item.minutes, item.act == "do", bool(item.later))
            for item_id, item in self.items.items()
            if item.act != "order"
        }

    @cached_property
    def protective(self) -> frozenset[str]:
        """Acts that protect: done at once, and nothing is revealed by them."""
        return frozenset(item_id for item_id, item in self.items.items() if item.act == "do")

    @cached_property
    def examined(self) -> frozenset[str]:
        """Items for which the person is examined."""
        return frozenset(item_id for item_id, item in self.items.items() if item.act == "examine")

    @cached_property
    def sedated(self) -> frozenset[str]:
        """Items that need sedation."""
        return frozenset(item_id for item_id, item in self.items.items() if item.sedated)

    @cached_property
    def waiting(self) -> Mapping[str, frozenset[str]]:
        """Act to the pictures that are read before it where they are had."""
        return {item_id: frozenset(item.waits_for) for item_id, item in self.items.items() if item.waits_for}

    @cached_property
    def acts(self) -> frozenset[str]:
        """Items that yield the sample of others."""
        return frozenset(self.parts)

    def as_session(self, items: Iterable[str]) -> tuple[str, ...]:
        """The tests that are done when these are ordered, in the order in which they are done.

        A test of a sample brings its act with it, in front. Sampling comes last: pictures are read before a needle
        goes in.
        """
        wanted = set(items)
        wanted |= {act for item_id in wanted if (act := self.items[item_id].part_of)}
        return tuple(sorted(wanted, key=self._turn_in_session.__getitem__))

    @cached_property
    def _turn_in_session(self) -> Mapping[str, tuple[bool, int]]:
        return {
            item_id: (item_id in self.acts or item.part_of is not None, place)
            for place, (item_id, item) in enumerate(self.items.items())
        }

    def in_domain(self, domain_id: str) -> tuple[CaseItem, ...]:
        """Its items that can be done for this person, in the checklist's order."""
        return tuple(item for item in self.items.values() if item.domain == domain_id)
