"""What a typed line asks for: opened only where the whole of it is explained, and otherwise asked about or declined."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from workup.core.content.case import Case
from workup.core.text.lexicon import Lexicon, Unit
from workup.core.text.value import Value
from workup.core.walk.parts import Part, has_items, is_courtesy, is_of_sample, parts_of, speak_of_sample


class Asked(Value, kw_only=False):
    """Words that may mean one of these, to be asked about."""

    phrase: str
    could_be: tuple[str, ...]


@dataclass(slots=True)
class Understood:
    """What a line came to."""

    opens: list[str] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)
    asks: list[Asked] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """Items that a negation took back."""
    about: list[str] = field(default_factory=list)
    """Items that were asked about, without being asked for."""
    declined: list[str] = field(default_factory=list)
    """Ids of what the vocabulary declines, being no part of the walk."""
    absent: list[str] = field(default_factory=list)
    """What the checklist does not have, as typed."""
    unserved: list[str] = field(default_factory=list)
    """Items that the checklist has for another age or sex."""
    unknown: list[str] = field(default_factory=list)
    """Words that mean nothing here."""


_TELLS_OF = frozenset({"is", "are", "was", "were", "has", "had", "did", "does", "been", "any", "about"})
"""Words that ask whether something was done: "is she on antibiotics" begins no treatment."""
_SHOWS = ("show", "shows", "reveal", "reveals", "look", "say", "says")


def understood(
    line: str, case: Case, lexicon: Lexicon, chapter: str | None = None, among: Collection[str] | None = None
) -> Understood:
    """What a line asks for while a chapter is open; of these items alone, where they are given."""
    found = Understood()
    parts = parts_of(line, case, lexicon, among)
    in_sample = (
        among is not None or speak_of_sample(parts, case) or (chapter is not None and is_of_sample(chapter, case))
    )
    reading = _Reading(case, found, in_sample, line.rstrip().endswith("?"))
    for part in parts:
        reading.take(part)
    found.opens = list(dict.fromkeys(found.opens))
    opens = set(found.opens)
    found.asks = [one for one in dict.fromkeys(found.asks) if not reading.is_answered(one, opens)]
    if found.opens or found.asks:
        found.chapters = found.chapters if found.opens and not found.asks else []
    return found


def _begins_anew(units: Sequence[Unit]) -> int:
    # "rather than a CT do an MRI": a verb behind what is left out begins the wish itself; "to do" goes on with it.
    for at, unit in enumerate(units):
        is_verb = unit.is_any("v") and not unit.is_any("qiko")
        if is_verb and units[at - 1].raw != "to" and has_items(units[:at]) and has_items(units[at:]):
            return at
    return len(units)


class _Reading:
    """Takes a line part by part; a negation and a question reach over the joints behind them."""

    def __init__(self, case: Case, found: Understood, in_sample: bool, is_question: bool) -> None:
        self.case = case
        self.found = found
        self.in_sample = in_sample
        self.is_question = is_question
        self.negated = False
        self.doubted = False
        self.questioned = False
        self.reasoned = False
        self.alone: list[Asked] = []

    def is_answered(self, one: Asked, opens: Collection[str]) -> bool:
        """Whether nothing is left to ask: "urine: HVA and VMA" says by itself what the urine is for."""
        enough = any if one in self.alone else all
        return enough(item_id in opens for item_id in one.could_be)

    def take(self, part: Part) -> None:
        """One part of the line."""
        first = next((n for n, unit in enumerate(part.units) if unit.is_any("iko")), len(part.units))
        has_verb = any(unit.is_any("v") and not unit.is_any("q") for unit in part.units[:first])
        goes_on = part.joint in ("a", "o", "c") and not has_verb
        negated_before = self.negated and goes_on
        self.reasoned = self.reasoned and goes_on
        self.questioned = self.questioned and goes_on
        at = next((n for n, unit in enumerate(part.units) if unit.is_any("-") and not unit.is_any("iko")), None)
        if at is None:
            self.negated = negated_before and part.joint in ("a", "o")
            self.doubted = (self.doubted or negated_before) and goes_on and not self.negated
            if self.negated:
                self._leave_out_first(part.units)
            else:
                self._wish(part)
            return
        before, behind = part.units[:at], part.units[at + 1 :]
        # "the EEG is not needed": what is taken back may stand in front.
        behind_names = any(unit.is_any("ikoxcda") for unit in behind)
        if not behind_names and any(unit.is_any("ikoxcda") for unit in before):
            before, behind = [], before
        self.negated, self.doubted = True, False
        if any(not is_courtesy(unit) for unit in before):
            self._wish(Part(before, part.joint))
        self._leave_out_first(behind)

    def _leave_out_first(self, units: list[Unit]) -> None:
        anew = _begins_anew(units)
        self._leave_out(units[:anew])
        if units[anew:]:
            self.negated = False
            self._wish(Part(units[anew:]))

    def _leave_out(self, units: Sequence[Unit]) -> None:
        named = [ids for unit in units if (ids := unit.ids("iko"))]
        looked = [ids for ids in named if all(self.case.items[item].is_look for item in ids)]
        if named and len(looked) == len(named) and self.is_question:
            self.found.asks.append(
                Asked(Part(list(units)).phrase, tuple(dict.fromkeys(i for ids in named for i in ids)))
            )
            return
        self.found.left_out += [ids[0] for ids in named if len(ids) == 1]
        more = " ".join(
            unit.raw for unit in units if (not unit.is_any("iko") and not is_courtesy(unit)) or len(unit.ids("iko")) > 1
        )
        self.found.left_out += [f"'{more}'"] if more else []

    def _wish(self, part: Part) -> None:
        case, found = self.case, self.found
        units = part.units
        reason = next((n for n, unit in enumerate(units) if unit.is_any("p") and has_items(units[:n])), None)
        starts_reasoned = self.reasoned
        if reason is not None:
            units = units[:reason]
            self.reasoned = True
        named = [unit for unit in units if unit.is_any("iko")]
        others = [unit for unit in named if not unit.is_any("ik")]
        strong = [unit for unit in named if unit.is_any("ik")]
        unknown = [unit for unit in units if not unit.tags or unit.is_any("m")]
        named = strong or others
        declined = [unit for unit in units if unit.is_any("d")]
        absent = [unit for unit in units if unit.is_any("a") and not unit.is_any("iko")]
        unserved = [unit for unit in units if unit.is_any("x") and not unit.is_any("ik")]
        groups = [self._meant(unit, units) for unit in named]
        # "what does the MRI show" asks for what it has shown; "what does MIBG show", about the test.
        one_of_ours = any(unit.raw == "the" for unit in units) and any(unit.raw in _SHOWS for unit in units)
        asked_for = one_of_ours or any(unit.is_any("r") for unit in units)
        self._questions(units, groups, asked_for)
        every = [i for ids in groups for i in ids]
        about = [i for i in every if not case.items[i].is_look or self.questioned == "all"]
        if self.questioned and about:
            found.about += [i for i in dict.fromkeys(about) if i not in found.about]
            return
        # "call oncology" and "treat for meningitis" are acts that this checklist has, whatever else it declines.
        is_act = bool(every) and all(case.items[i].act == "do" for i in every)
        if declined and not is_act:
            found.declined += [d for unit in declined for d in unit.ids("d")]
            tells = [i for unit in strong for i in unit.ids("i") if case.items[i].act == "ask"]
            if tells:
                found.asks.append(Asked(part.phrase, tuple(tells)))
            return
        if absent:
            found.absent += [unit.raw for unit in absent] if strong else [Part(list(units)).phrase]
            # "a swab for viral PCR" must not become a test of the fluid.
            own_sample = any(unit.is_any("s") for unit in units)
            kept = [
                (unit, ids)
                for unit, ids in zip(named, groups, strict=True)
                if unit.is_any("ik")
                and not unit.generic
                and (own_sample or not any(case.items[i].part_of for i in ids))
            ]
            named, groups = [unit for unit, _ in kept], [ids for _, ids in kept]
            if not groups:
                return
        if unserved:
            found.unserved += [x for unit in unserved for x in unit.ids("x")]
            if not groups:
                return
        if not groups:
            self._without_items(part, units, unknown)
            return
        told_of = self.is_question or any(
            not _TELLS_OF.isdisjoint(unit.raw.split()) for unit in units if not unit.is_any("i")
        )
        beside = len(set(every)) > 1 or any(not unit.is_any("v") for unit in declined)
        self._open(part, named, groups, unknown, starts_reasoned or bool(unserved) or (is_act and (told_of or beside)))

    def _questions(self, units: Sequence[Unit], groups: Sequence[tuple[str, ...]], asked_for: bool) -> None:
        if any(unit.is_any("q") and not unit.is_any("iko") for unit in units):
            asks_self = any(
                unit.raw.split(" ")[-1] in ("i", "we", "you", "explain", "of") for unit in units if unit.is_any("qf")
            )
            self.questioned = self.questioned or ("all" if asks_self else "tests")
        elif any(unit.is_any("w") for unit in units) and not asked_for:
            self.questioned = self.questioned or "tests"
        if any(unit.raw in ("did", "has", "have") for unit in units) and asked_for and groups:
            self.questioned = False

    questioned: bool | str

    def _meant(self, unit: Unit, units: Sequence[Unit]) -> tuple[str, ...]:
        ids = unit.ids("iko") if self.in_sample else unit.ids("io") or unit.ids("k")
        if len(ids) < 2:
            return ids
        items = self.case.items
        if any(one.is_any("s") for one in units) and not any(one.is_any("be") for one in units):
            ids = tuple(i for i in ids if items[i].part_of) or ids
        elif any(one.is_any("b") for one in units) and not any(one.is_any("s") for one in units):
            ids = tuple(i for i in ids if not items[i].part_of) or ids
        others = {i for one in units if one is not unit and len(one.ids("i")) == 1 for i in one.ids("i")}
        return tuple(i for i in ids if i in others) or ids

    def _without_items(self, part: Part, units: Sequence[Unit], unknown: Sequence[Unit]) -> None:
        chapters = [c for unit in units for c in unit.ids("c")]
        stray = [unit for unit in units if unit.is_any("sbe") and not unit.is_any("c")]
        if chapters and not unknown and not stray:
            self.found.chapters.append(chapters[-1])
        elif (
            len(unknown) == 1
            and not stray
            and (hinted := tuple(i for i in unknown[0].ids("m") if i in self.case.items))
        ):
            self.found.asks.append(Asked(part.phrase, hinted))
        elif unknown or stray or any(unit.is_any("k") for unit in units):
            self.found.unknown.append(part.phrase)

    def _open(
        self,
        part: Part,
        named: Sequence[Unit],
        groups: Sequence[tuple[str, ...]],
        unknown: Sequence[Unit],
        in_doubt: bool,
    ) -> None:
        items, found, units = self.case.items, self.found, part.units
        ids = tuple(dict.fromkeys(i for one in groups for i in one))
        if any(items[i].part_of for i in ids):
            # "send the fluid for bands" names the sample; the act comes with it.
            only_samples = {i for unit in named if unit.is_any("s") for i in unit.ids("i")}
            ids = tuple(i for i in ids if i not in only_samples)
        own_sample = any(unit.is_any("s") and not unit.is_any("iko") for unit in units)
        blood = any(unit.is_any("b") for unit in units)
        elsewhere = any(unit.is_any("e") for unit in units)
        only_in_sample = [i for unit in named if not unit.is_any("io") for i in unit.ids("k")]
        sampled = [i for i in ids if items[i].part_of or i in self.case.acts]
        all_sampled = bool(ids) and all(items[i].part_of for i in ids)
        if ((only_in_sample and blood) or (elsewhere and (only_in_sample or all_sampled))) and not own_sample:
            found.unknown.append(part.phrase)
            return
        if own_sample and not sampled and all(items[i].act == "order" for i in ids):
            found.unknown.append(part.phrase)
            return
        # "MRI b" is a name that was not finished.
        unfinished = bool(unknown) and all(len(unit.raw) == 1 for unit in unknown)
        if all(unit.generic for unit in named) and ((unknown and not unfinished) or elsewhere):
            found.unknown.append(part.phrase)
            return
        drawn = all(items[i].depth for i in ids)
        doubts = (
            bool(unknown)
            or in_doubt
            or self.doubted
            # "HVA, urine" names the sample of the very test that is meant.
            or any(unit.is_any("e") and set(unit.ids("o")).isdisjoint(ids) for unit in units)
            or (blood and not drawn and not (sampled and own_sample))
            or (own_sample and len(sampled) < len(ids))
            or any(unit.slipped for unit in named)
            or any(len(one) > 1 for one in groups)
            or (len(named) > 1 and not any(unit.is_any("ik") for unit in named))
            or bool(only_in_sample and not self.in_sample)
            or (len(set(ids)) > 1 and any(unit.is_any("t") and not unit.is_any("iko") for unit in units))
        )
        if doubts:
            found.asks.append(Asked(part.phrase, ids))
            self.alone += [] if any(unit.is_any("ik") for unit in named) else found.asks[-1:]
        else:
            found.opens += ids
