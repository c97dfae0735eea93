"""What the record says, as sentences: written once, so that every format says the same."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workup.core.content.checklist import AgeGroup, exposures_in_words
from workup.core.debrief.phrases import WHEN
from workup.document.words import sentence, sentence_case, signed, tenths, with_dagger
from workup.render.words import counted, lasting, listed, potential

KINDS = {
    "safety": "comes first",
    "danger": "must not miss",
    "delay": "delay",
    "step": "key step",
    "list": "your list",
    "burden": "burden",
}

READ_AS = {
    "abstract": "read as its abstract",
    "text": "read in its text",
    "reported elsewhere": "as reported elsewhere",
}


def reference(source: Any) -> str:
    """A source as a list of sources names it."""
    return f"{source.id}: {sentence(source.citation)} {source.locator} ({READ_AS[source.read_as]})"


def move(moved: Any) -> str:
    """How one diagnosis moved over an interval, and where the evidence pointed."""
    label, pointed = sentence_case(moved.label), tenths(moved.reference_tenths)
    went = f"{label} went from {moved.before} to {moved.after}"
    match moved.verdict:
        case "with":
            return f"{went}. The evidence pointed the same way, to {pointed}."
        case "against":
            return f"{went}. The evidence pointed the other way, to {pointed}."
        case _:
            return f"{label} stayed at {counted(moved.after, 'chip', 'chips')}. The evidence pointed to {pointed}."


def strongest(moved: Any) -> str:
    """The finding that spoke loudest for the move; empty where none stood out."""
    one = moved.strongest
    if one is None:
        return ""
    rival = (
        ""
        if one.favours == moved.label or one.favours_bearing <= 0
        else f", {signed(one.favours_bearing)} for {one.favours}"
    )
    return f"The strongest was finding {one.number}, {one.label}: {signed(one.bearing)} for it{rival}."


def picked(pick: Any) -> str:
    """A pick of one finding, beside the author's reading of it."""
    at, direction = WHEN[pick.checkpoint], "most for" if pick.direction == "for" else "most against"
    if pick.reading == "none picked":
        return f"At {at} you picked no finding {direction[5:]} {pick.leader}."
    act = f"At {at} you picked {pick.finding} as {direction} {pick.leader}."
    match pick.reading:
        case "fits both":
            both = f"{signed(pick.bearing)} for it and {signed(pick.rival_bearing)} for {pick.rival}"
            return f"{act} True, but it fits both: {both}."
        case "matches":
            return f"{act} The author agrees: {signed(pick.bearing)}."
        case "contested":
            return f"{act} Sources disagree about this finding, so it is not weighed here."
        case _ if pick.bearing == 0:
            return f"{act} The author gives it no weight either way there."
        case _:
            return f"{act} The author reads it the other way: {signed(pick.bearing)}."


NOT_HAD = {
    "ask": "You had not asked.",
    "examine": "You had not looked.",
    "order": "You had not ordered it.",
}


def committed(reveal: Any) -> str:
    """What was committed to, and with how many chips."""
    match reveal.chips:
        case None:
            held = "before you had made a list"
        case 10:
            held = "with all 10 of your chips on it"
        case chips:
            held = f"with {chips or 'none'} of your 10 chips on it"
    return f"You committed to {reveal.committed_label}, {held}."


def answered(reveal: Any) -> str:
    """The author's answer, and how far the commitment is from it."""
    answer = f"The author's answer is {reveal.answer_label}"
    match reveal.distance:
        case "the answer":
            return "That is the author's answer too."
        case "accepted":
            return f"{answer}, and yours is accepted as well."
        case "same family":
            return f"{answer}. Both are forms of {reveal.family}."
        case _:
            return f"{answer}, a different diagnosis."


def separated(reveal: Any) -> str:
    """The finding that separates the answer from the other diagnosis, and whether this walk had it."""
    is_theirs = reveal.other == reveal.committed
    pair, yours = ("the two", "yours") if is_theirs else (f"it from {reveal.other_label}", reveal.other_label)
    one = reveal.separator
    if one is None:
        return f"No single finding separates {pair}."
    if one.number is None:
        had = NOT_HAD[one.act]
    else:
        # What it showed explains a difference; where there is none, its number is enough.
        had = f"You had it, as finding {one.number}{'.' if reveal.distance == 'the answer' else f': {one.text}'}"
    ratings = f"{signed(one.for_answer)} for the answer, {signed(one.for_other)} for {yours}"
    return f"What best separates {pair} is one finding: {one.label} ({ratings}). {had}"


def matched(commitment: Any) -> str:
    """How the diagnosis stands to the case's answer."""
    answer = commitment.answer_label
    match commitment.match:
        case "answer":
            return "That is the case's answer."
        case "acceptable":
            return f"The author accepts it here; the case's answer is {answer}."
        case _:
            return f"The case's answer is {answer}."


def supported(commitment: Any) -> str:
    """What the findings said about the diagnosis at that moment."""
    match commitment.reading:
        case "what you had favours it":
            return f"What you had favours it, by {counted(commitment.support, 'point', 'points')} of bearing."
        case "a close call":
            return "On what you had, it was a close call."
        case _:
            return f"What you had favours {commitment.favours}."


def moved_hands(room: Any) -> str:
    """How many hands moved between two votes, as far as counts can tell."""
    totals = (
        f"{counted(room.before.total, 'hand', 'hands')} both times"
        if room.before.total == room.after.total
        else f"{counted(room.before.total, 'hand', 'hands')} before, {room.after.total} after"
    )
    moved = f"At least {counted(room.moved, 'hand', 'hands')}" if room.moved else "As far as counts can tell, no hand"
    return f"{moved} moved while you talked ({totals})."


def bar(count: int, whole: int, length: int = 20) -> int:
    """How much of a bar of this length a count fills; however few, it is seen."""
    return max((2 * count * length + whole) // (2 * whole), int(count > 0))


def burden(given: Any) -> str:
    """What an item costs the person, in words."""
    parts = [f"known after {lasting(given.minutes)}" if given.minutes else "known at once"]
    if given.sedated:
        parts.append(f"usually under sedation ({_groups(given.sedated)})")
    parts.extend(exposures_in_words(given.films, given.scans))
    if given.invasive != "none":
        parts.append(given.invasive)
    return sentence("; ".join(parts))


def offered(item: Any) -> str:
    """For whom an item can be done, where that is not everybody."""
    sex = "" if item.sex == "any" else item.sex
    ages = "" if len(item.ages) == len(_AGES) else _groups(item.ages)
    return ", ".join(filter(None, (sex, ages)))


def _groups(ages: Sequence[str]) -> str:
    runs = {_AGES[start : start + len(ages)] for start in range(len(_AGES))}
    return f"{ages[0]} to {ages[-1]}" if len(ages) > 2 and tuple(ages) in runs else listed(ages)


_AGES = tuple(group.value for group in AgeGroup)


def counts(d: Any) -> Iterator[str]:
    """Every count behind the page, a line each."""
    yield f"Key steps: {d.mattered.done} done, of {d.mattered.of}."
    yield (
        f"Orders: {d.worth.useful} useful, {d.worth.neutral} that could not change much, "
        f"{d.worth.against} repeated or not indicated."
    )
    for order in d.worth.orders:
        spread = "no list was given" if order.potential is None else f"{order.potential} ({potential(order.potential)})"
        yield f"What {order.label} in session {order.session} could have changed: {spread}."
    yield (
        f"Beyond the reference plan: {counted(d.worth.avoidable_sedations, 'sedation', 'sedations')}, "
        f"{counted(d.worth.avoidable_films, 'plain film', 'plain films')}, "
        f"{counted(d.worth.avoidable_scans, 'scan with radiation', 'scans with radiation')}, "
        f"{'a more invasive step' if d.worth.avoidable_invasive else 'nothing more invasive'}, "
        f"{counted(d.worth.avoidable_minutes, 'minute', 'minutes')} until the key results."
    )
    yield f"Rules that came up: {len(d.safety.met)} kept, {len(d.safety.breaches)} flagged."
    yield (
        f"Support for {d.commitment.diagnosis_label}: {signed(d.commitment.support)}, its net bearing less the "
        "next best. Tests that the author may call not indicated are left out."
    )
    yield f"Must-not-miss diagnoses still open: {len(d.commitment.still_open)}."
    yield f"Points left open: {len(d.open)} shown, {d.more_open} more."


def constants(c: Any) -> Iterator[str]:
    """Every constant of the engine, a line each."""
    yield f"{c.chips} chips to share."
    yield sentence(c.half_chip)
    yield sentence(c.power)
    yield f"Net bearings more than {c.reach} below the highest count as {c.reach} below it."
    yield f"A shift of at least {c.speaks_from_chips} chips is worth a word."
    yield f"Up to {c.shown} acts that went well and {c.shown} points left open are shown, and one thing for next time."
    yield f"The powers that each point of bearing stands for: {', '.join(str(power) for power in c.powers)}."


SENTENCES: dict[str, Callable[..., Any]] = {
    "sentence_case": sentence_case,
    "sentence": sentence,
    "with_dagger": with_dagger,
    "kind": KINDS.__getitem__,
    "read_as": READ_AS.__getitem__,
    "reference": reference,
    "move": move,
    "strongest": strongest,
    "picked": picked,
    "committed": committed,
    "answered": answered,
    "separated": separated,
    "matched": matched,
    "supported": supported,
    "moved_hands": moved_hands,
    "bar": bar,
    "in_words": burden,
    "offered": offered,
    "counts": counts,
    "constants": constants,
}
