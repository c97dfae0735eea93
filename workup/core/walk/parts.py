"""A typed line cut into wishes: where one ends, and what a word of one lends to the next."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workup.core.content.case import Case
from workup.core.text.lexicon import Lexicon, Unit
from workup.core.text.value import changed


@dataclass(slots=True)
class Part:
    """One wish of a line, and the joint in front of it."""

    units: list[Unit]
    joint: str = ""

    @property
    def phrase(self) -> str:
        """Its words as typed, without courtesy at its ends."""
        units = list(self.units)
        while len(units) > 1 and is_courtesy(units[0]):
            units.pop(0)
        while len(units) > 1 and is_courtesy(units[-1]):
            units.pop()
        return " ".join(unit.raw for unit in units)


_PREPOSITIONS = ("in", "with", "at", "on", "during", "when", "while", "if")


def parts_of(line: str, case: Case, lexicon: Lexicon, among: Collection[str] | None = None) -> list[Part]:
    """The wishes of a line in their order; of these items alone, where they are given."""
    units = [_within(unit, among) for unit in lexicon.scan(line)]
    return _borrowed(_cut(units, case), lexicon, case, among)


def _within(unit: Unit, among: Collection[str] | None) -> Unit:
    if among is None:
        return unit
    kept = tuple(tag for tag in unit.tags if tag[0] not in "ikoxcm" or (tag[0] in "ikom" and tag[2:] in among))
    return changed(unit, tags=kept)


def is_courtesy(unit: Unit) -> bool:
    """Whether these words only dress a wish: "could I please"."""
    return bool(unit.tags) and not unit.is_any("ikoxcdasbehDnm-")


def has_items(units: Sequence[Unit]) -> bool:
    """Whether any of these words names an item."""
    return any(unit.is_any("iko") for unit in units)


def _cut(units: Sequence[Unit], case: Case) -> list[Part]:
    parts: list[Part] = []
    now = Part([])
    for at, unit in enumerate(units):
        following = units[at + 1].raw.split(" ")[0] if at + 1 < len(units) else ""
        # "with eyes closed or in sleep" is one thought.
        goes_on = unit.joint == "o" and following in _PREPOSITIONS and now.units
        if not unit.joint or goes_on:
            now.units.append(changed(unit, joint="", tags=("t:",)) if unit.joint else unit)
            continue
        if now.units:
            parts.append(now)
            now = Part([], unit.joint)
        elif unit.joint == "b" or not now.joint:
            now.joint = unit.joint
    if now.units:
        parts.append(now)
    whole: list[Part] = []
    for part in parts:
        if whole and _is_sample_of(part, whole[-1].units, case):
            whole[-1].units += part.units
        else:
            whole.append(part)
    return whole


def _is_sample_of(part: Part, before: Sequence[Unit], case: Case) -> bool:
    # "in blood and csf": a sample alone belongs to what was named before it, where that can be had from a sample.
    named = [unit for unit in part.units if not is_courtesy(unit)]
    if not (named and part.joint in "aoc" and has_items(before)):
        return False
    if not all(unit.is_any("sbe") and not unit.is_any("ik") for unit in named):
        return False
    own = {item_id for unit in named for item_id in unit.ids("o")}
    ids = {item_id for unit in before for item_id in unit.ids("io")}
    return any(unit.is_any("k") or (unit.is_any("sbe") and not unit.is_any("io")) for unit in before) or any(
        item_id in own or item_id in case.acts or (item_id in case.items and case.items[item_id].part_of)
        for item_id in ids
    )


def speak_of_sample(parts: Sequence[Part], case: Case) -> bool:
    """Whether any of these wishes, not taken back, is for a sample or for what is had from one."""
    acts = case.acts
    for part in parts:
        is_taken_back = False
        for unit in part.units:
            is_taken_back = is_taken_back or unit.is_any("-")
            named = [case.items[item] for item in unit.ids("i") if item in case.items]
            if not is_taken_back and (unit.is_any("s") or any(one.id in acts or one.part_of for one in named)):
                return True
    return False


def is_of_sample(chapter: str, case: Case) -> bool:
    """Whether a chapter holds what is had from a sample."""
    return any(item.part_of for item in case.in_domain(chapter))


def _borrowed(parts: list[Part], lexicon: Lexicon, case: Case, among: Collection[str] | None) -> list[Part]:
    """The parts, where "mri head and body" lends its first word to the second, "brain and spine mri" its last back."""
    for at, part in enumerate(parts):
        words = [word for unit in part.units if not is_courtesy(unit) for word in unit.stems]
        is_one = sum(not is_courtesy(unit) for unit in part.units) == 1
        if not 1 <= len(words) <= 3 or any(unit.is_any("d-") for unit in part.units):
            continue
        lenders: list[str] = []
        if at and part.joint in ("a", "o", "c"):
            lenders += [unit.stems[0] for unit in parts[at - 1].units if _orders(unit, case)]
        if not lenders and at + 1 < len(parts) and parts[at + 1].joint in ("a", "o", "c"):
            lenders += [unit.stems[-1] for unit in parts[at + 1].units if _orders(unit, case)][:1]
        looks = has_items(part.units) and not (
            is_one and part.joint in ("a", "o") and not any(_orders(u, case) for u in part.units)
        )
        if looks:
            continue
        for lender in lenders:
            tags = lexicon.tags([lender, *words])
            lent = _within(Unit(part.phrase, (lender, *words), tags), among)
            if lent.is_any("ix") and lender not in words:
                part.units = [*(unit for unit in part.units if is_courtesy(unit)), lent]
                break
    return parts


def _orders(unit: Unit, case: Case) -> bool:
    return any(item in case.items and case.items[item].act == "order" for item in unit.ids("ik"))
