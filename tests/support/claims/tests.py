"""What a debrief says of tests: what came first, what they cost and showed, held against the walk."""

import re
from collections.abc import Iterator

from support.claims.record import Told, rule
from workup.core.content.case import Case
from workup.core.debrief import Debrief
from workup.core.walk.events import Ordered
from workup.core.walk.steps import Walk


@rule("a breach is told where what had to come first was not known, and a rule kept every time is praised alone")
def _breaches(t: Told) -> Iterator[str]:
    told = {(one.rule, one.session) for one in t.made.safety.breaches if one.rule in t.case.safety}
    met = {one.rule for one in t.made.safety.met}
    applied: dict[str, bool] = {}
    for number, session in enumerate(t.sessions, start=1):
        before = dict(list(t.walk.findings_at(session.known).items()))
        for rule_id, given in t.case.safety.items():
            watched = [i for i in session.items if (t.case.items[i].sedated if given.sedated else i in given.items)]
            if not watched or (given.when and not given.when.holds(before, session.chips)):
                continue
            known = {*before, *(session.items if given.same_session else ())}
            kept = any(set(needed) <= known for needed in given.needs)
            applied[rule_id] = applied.get(rule_id, True) and kept
            if kept == ((rule_id, number) in told):
                yield f"{rule_id} in session {number} is told otherwise than it was"
    yield from (f"{r} is told as met" for r in met if not applied.get(r, False))
    yield from (f"{r} was kept and is not told" for r, kept in applied.items() if kept and r not in met)


@rule("nothing is praised that is also held up as left open")
def _no_contradiction(t: Told) -> Iterator[str]:
    broken = {one.label for one in t.made.safety.breaches}
    for praise in t.made.well:
        if praise.act.removesuffix(": done.") in broken:
            yield f"'{praise.act}' is praised, and held up"
    for breach in t.made.safety.breaches:
        if breach.rule not in t.case.safety:
            continue
        session, given = t.sessions[breach.session - 1], t.case.safety[breach.rule]
        had = {*t.walk.findings_at(session.known), *(session.items if given.same_session else ())}
        if set(breach.missing) & had or not set(breach.known) <= had:
            yield f"{breach.rule}: '{breach.happened}' to somebody who had {sorted(had)}"
        if breach.known and breach.happened == given.happened:
            yield f"{breach.rule}: told as if nothing had been looked at"


@rule("sedation is spoken of to those who had a sedated test, or whose plan has one beside it")
def _sedation(t: Told) -> Iterator[str]:
    if any(t.case.items[i].sedated for session in t.sessions for i in session.items):
        return
    said = [text for praise in t.made.well for text in (praise.act, praise.consequence)]
    said += [re.sub(r"no sessions under sedation|The reference plan: .*?\.", "", one.happened) for one in t.made.open]
    said += [point.next_time or "" for point in t.made.open]
    said += [t.made.one_thing.text]
    yield from (text for text in said if re.search("sedat|an(a)?esthe", text))


@rule("nobody who cannot be sedated for any test of the case is told of an anaesthetic")
def _anaesthetic(t: Told) -> Iterator[str]:
    if any(item.sedated for item in t.case.items.values()):
        return
    breaches = t.made.safety.breaches
    said = [text for one in (*breaches, *t.made.commitment.still_open) for text in (one.happened, one.why, one.expert)]
    said += [text for one in t.made.mattered.steps for text in (one.missed, one.why, one.expert)]
    said += [text for one in t.made.open for text in (one.happened, one.matters, one.expert)]
    said += [text for order in t.made.worth.orders for text in (order.why, *order.burden)]
    for sentence in (one for text in said for one in re.split(r"(?<=[.;:]) ", " ".join(text.split()))):
        if re.search(r"an(a)?esthe|\bsedat(ed|ion)", sentence) and not re.search(r"\b(no|neither|without)\b", sentence):
            yield sentence


def _burden_of(case: Case, walk: Walk) -> dict[str, int]:
    sessions = [[case.items[i] for i in one.items] for one in walk.events if isinstance(one, Ordered)]
    items = [item for session in sessions for item in session]
    return {
        "session under sedation": sum(any(item.sedated for item in session) for session in sessions),
        "plain film": sum(item.films for item in items),
        "scan with radiation": sum(item.scans for item in items),
    }


@rule("a burden is the walk's whole beside the plan's whole, in the same units, and more only where it is more")
def _burden(t: Told) -> Iterator[str]:
    own, plan = _burden_of(t.case, t.walk), _burden_of(t.case, t.plan)
    rank = {"lumbar puncture": 2, "blood sample": 1, "no needle": 0}
    for point in (one for one in t.made.open if one.kind == "burden"):
        read = re.match(r"Your walk: (.*?)\. The reference plan: (.*?)\. Yours took (.*?)\.", point.happened)
        if read is None:
            if t.made.worth.against < 10:
                yield point.happened
            continue
        halves = [{_unit(part): part for part in re.split(", | and ", half)} for half in read.groups()[:2]]
        if {u for u in halves[0] if u not in rank} != {u for u in halves[1] if u not in rank}:
            yield f"unlike halves: {point.happened}"
        for half, whole in zip(halves, (own, plan), strict=True):
            for unit, part in half.items():
                if unit in whole and _number(part) != whole[unit]:
                    yield f"{part}, and it was {whole[unit]}"
        needles = [max((rank[u] for u in half if u in rank), default=0) for half in halves]
        more = {
            "more sedation": own["session under sedation"] > plan["session under sedation"],
            "more plain films": own["plain film"] > plan["plain film"],
            "more scans with radiation": own["scan with radiation"] > plan["scan with radiation"],
            "a more invasive step": needles[0] > needles[1],
        }
        if set(re.split(", | and ", read[3])) != {words for words, is_so in more.items() if is_so}:
            yield point.happened


def _unit(part: str) -> str:
    unit = re.sub(r"^(\d+|no(?= (session|plain|scan))|a) ", "", part)
    return re.sub(r"^(session|plain film|scan)s", r"\1", unit)


def _number(part: str) -> int:
    word = part.split(maxsplit=1)[0]
    return 0 if word == "no" else int(word)


@rule("a film is not a scan: each is counted by itself, for the walk and for each test")
def _films(t: Told) -> Iterator[str]:
    own, b = _burden_of(t.case, t.walk), t.made.worth.burden
    if (b.sedations, b.films, b.scans) != tuple(own.values()):
        yield f"{b} for {own}"
    for order in t.made.worth.orders:
        item, said = t.case.items[order.item], ", ".join(order.burden)
        if ("film" in said) != (item.films > 0) or ("scan" in said) != (item.scans > 0):
            yield f"{order.item} is told as {said}"


@rule("every result that is told was ordered, asked or examined, and is told as it was shown")
def _results(t: Told) -> Iterator[str]:
    shown = {number: t.case.items[item_id] for item_id, number in t.seen.items()}
    if [(one.number, one.text) for one in t.made.findings] != [(n, item.text) for n, item in shown.items()]:
        yield "other findings are told than were seen"
    labels = {item.label: item for item in t.case.items.values()}
    for row in t.made.contrast.table:
        item = labels[row.label]
        if row.seen != (item.id in t.seen) or row.here != (item.text if item.id in t.seen else None):
            yield f"{row.label}: {row.here}"
    ordered = [i for session in t.sessions for i in session.items]
    if [order.item for order in t.made.worth.orders] != ordered:
        yield "other tests are told than were ordered"
    yield from (o.item for o in t.made.worth.orders if o.showed != t.case.items[o.item].text or o.item not in t.seen)
    for text in _sentences(t.made):
        for number, label in re.findall(r"finding (\d+) \((.*?)\)[ ,.]", text):
            if int(number) not in shown or not shown[int(number)].label.startswith(label.split(" (")[0]):
                yield text


def _sentences(made: Debrief) -> Iterator[str]:
    yield from (text for one in made.well for text in (one.act, one.consequence))
    yield from (text for one in made.open for text in (one.title, one.happened, one.matters, one.expert))


@rule("a time until the key results is told where there was one")
def _key_results(t: Told) -> Iterator[str]:
    keys = {i for step in t.case.key_steps.values() for i in step.any_of if t.case.items[i].act == "order"}
    if (t.made.worth.burden.key_minutes is not None) and not keys & set(t.seen):
        yield f"{t.made.worth.burden.key_minutes} minutes until nothing"


@rule("no result could have separated the diagnoses on the list, where that is said of a test")
def _potential(t: Told) -> Iterator[str]:
    for order in t.made.worth.orders:
        session = t.sessions[order.session - 1]
        held = [option for option, n in session.chips.items() if n]
        parts = [i for i in session.items if t.case.items[i].part_of == order.item]
        spreads = [
            max(b.get(h, 0) for h in held) - min(b.get(h, 0) for h in held)
            for i in (order.item, *parts)
            for b in t.case.items[i].possible.values()
            if held
        ]
        if order.potential != (max(spreads) if held else None):
            yield f"{order.item} is told as {order.potential}"
    for point in t.made.open:
        named = re.search(r"no result of (.*) could have separated", point.matters)
        could = {o.label for o in t.made.worth.orders if o.potential != 0}
        none = {o.label for o in t.made.worth.orders if o.potential == 0}
        if named and any(label in named[1] for label in could - none if not any(label in n for n in none)):
            yield point.matters


@rule("tests praised as planned together were under one sedation")
def _together(t: Told) -> Iterator[str]:
    for praise in t.made.well:
        read = re.match(r"You planned one session under sedation for (.*)\.$", praise.act)
        if read is None:
            continue
        sets = [[t.case.items[i].label for i in s.items if t.case.items[i].sedated] for s in t.sessions]
        if not any(len(labels) >= 2 and all(label in read[1] for label in labels) for labels in sets):
            yield praise.act
