"""What a debrief says of tests: what came first, what they cost and showed, held against the walk."""

import re
from collections.abc import Iterable, Iterator, Mapping

from support.claims.case import written
from support.claims.record import Told, rule
from workup.core.content.case import Case
from workup.core.content.rules import SafetyRule
from workup.core.walk.events import Acted, Ordered
from workup.core.walk.steps import Walk
from workup.document.summary.breaches import said_of


@rule("a breach is told where what had to come first was not known, and a rule kept every time is praised alone")
def _breaches(t: Told) -> Iterator[str]:
    told = {
        (one.rule, one.session, one.ordered if not one.session else ())
        for one in t.made.safety.breaches
        if one.kind == "rule"
    }
    met = set(t.made.safety.met)
    applied: dict[str, bool] = {}
    again = {one.item for _, one in t.judged if isinstance(one, Acted) and one.again}
    for number, session in t.judged:
        before = dict(list(t.walk.findings_at(session.known).items()))
        for rule_id, given in t.case.safety.items():
            watched = [i for i in session.items if (t.case.items[i].sedated if given.sedated else i in given.items)]
            if not watched or (given.when and not given.when.holds(before, session.chips)):
                continue
            known = {*before, *_beside(t, session, given)}
            kept = any(set(needed) <= known for needed in given.needs)
            applied[rule_id] = applied.get(rule_id, True) and kept
            # An act that was done again may be told of another time, at which it was not kept.
            elsewhere = kept and not number and session.items[0] in again
            if not elsewhere and kept == ((rule_id, number, () if number else session.items) in told):
                yield f"{rule_id} in session {number} is told otherwise than it was"
    # What was harmful to do was not done well, whatever had been looked at before it.
    harmful = {one.rule for one in t.made.safety.breaches if one.kind == "harmful"}
    asleep = {i for i in harmful if t.case.items[i].sedated}
    well = {
        r
        for r, kept in applied.items()
        if kept and not (asleep if t.case.safety[r].sedated else harmful & set(t.case.safety[r].items))
    }
    yield from (f"{r} is told as met" for r in met - well)
    yield from (f"{r} was kept and is not told" for r in well - met)


def _beside(t: Told, session: Ordered | Acted, given: SafetyRule) -> set[str]:
    # What of the same session came first. A picture did only where the act was bound to it.
    if not given.same_session:
        return set()
    loose = [t.case.items[i] for i in session.items if i in given.items and i not in session.bound]
    return set(session.items).difference(*(item.waits_for for item in loose))


@rule("nothing is praised that is also held up as left open")
def _no_contradiction(t: Told) -> Iterator[str]:
    broken = {one.rule for one in t.made.safety.breaches}
    for praise in t.made.well:
        if praise.kind == "rule" and praise.rule in broken:
            yield f"{praise.rule} is praised, and held up"
    for breach in t.made.safety.breaches:
        if breach.kind == "harmful":
            if breach.ordered != (breach.rule,) or breach.rule not in t.judged_at(breach.session, breach.ordered).items:
                yield f"{breach.rule} is told as harmful, and was not ordered in session {breach.session}"
            continue
        given = t.case.safety[breach.rule]

        def had_at(one: Ordered | Acted, given: SafetyRule = given) -> set[str]:
            return {*t.walk.findings_at(one.known), *_beside(t, one, given)}

        known, missing = set(breach.known), set(breach.missing)
        sessions = [one for n, one in t.judged if n == breach.session and (n or one.items == breach.ordered)]
        session = next((s for s in sessions if known <= had_at(s) and not missing & had_at(s)), sessions[0])
        had = had_at(session)
        if set(breach.missing) & had or not set(breach.known) <= had:
            yield f"{breach.rule}: {breach.known} and not {breach.missing}, to somebody who had {sorted(had)}"
        enough = [tuple(i for i in one if i not in had) for one in given.needs if all(i in t.case.items for i in one)]
        if set(breach.needed) != set(enough):
            yield f"{breach.rule}: {breach.needed} were still needed, and it was {enough}"
        watched = (i for i in session.items if (t.case.items[i].sedated if given.sedated else i in given.items))
        if breach.ordered != tuple(watched):
            yield f"{breach.rule}: {breach.ordered} in session {breach.session}"
        if breach.known and breach.needed and said_of(t.case, t.made, breach).happened == given.happened:
            yield f"{breach.rule}: told as if nothing had been looked at"


@rule("sedation is spoken of to those who had a sedated test, or whose plan has one beside it")
def _sedation(t: Told) -> Iterator[str]:
    if any(t.case.items[i].sedated for session in t.sessions for i in session.items):
        return
    said = [text for act in t.acts for text in (act.head, act.words)]
    said += [re.sub(r"no sessions under sedation|The reference plan: .*?\.", "", one.happened) for one in t.points]
    said += [t.habit or t.case.teaching.next_time.text]
    yield from (text for text in said if re.search("sedat|an(a)?esthe", text))


@rule("nobody who cannot be sedated for any test of the case is told of an anaesthetic")
def _anaesthetic(t: Told) -> Iterator[str]:
    if any(item.sedated for item in t.case.items.values()):
        return
    said = [text for _, text in written(t)]
    said += [t.habit]
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
    told = t.made.worth.reference
    if (told.sedations, told.films, told.scans) != tuple(plan.values()):
        yield f"{told} for {plan}"
    rank = {"lumbar puncture": 2, "blood sample": 1, "no needle": 0}
    for point in (said for one, said in zip(t.made.open, t.points, strict=True) if one.kind == "burden"):
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


@rule("a film is not a scan: each is counted by itself")
def _films(t: Told) -> Iterator[str]:
    own, b = _burden_of(t.case, t.walk), t.made.worth.burden
    if (b.sedations, b.films, b.scans) != tuple(own.values()):
        yield f"{b} for {own}"


@rule("every result that is told was ordered, asked or examined, and is told as it was shown")
def _results(t: Told) -> Iterator[str]:
    shown = {one.number: one.item for one in t.walk.seen if one.number}
    if {one.number: one.item for one in t.made.findings} != shown:
        yield "other findings are told than were seen"
    yield from (f"{row.item}: {row.seen}" for row in t.made.contrast.rows if row.seen != (row.item in t.seen))
    ordered = [i for _, one in t.judged for i in one.items]
    if [order.item for order in t.made.worth.orders] != ordered:
        yield "other tests are told than were ordered"
    yield from (o.item for o in t.made.worth.orders if o.item not in {*t.seen, *t.made.commitment.awaited})
    for interval in t.made.evidence.intervals:
        strongest = (moved.strongest for moved in interval.moved)
        yield from (f"finding {s.number} is told as {s.item}" for s in strongest if s and shown.get(s.number) != s.item)
    for text in _sentences(t):
        for number, label in re.findall(r"finding (\d+) \((.*?)\)[ ,.]", text):
            item_id = shown.get(int(number))
            if item_id is None or not t.case.items[item_id].label.startswith(label.split(" (")[0]):
                yield text


def _sentences(t: Told) -> Iterator[str]:
    yield from (text for one in t.acts for text in (one.head, one.words))
    yield from (text for one in t.points for text in (one.title, one.happened, one.matters, one.expert))


@rule("a time until the key results is told where there was one")
def _key_results(t: Told) -> Iterator[str]:
    keys = {i for step in t.case.key_steps.values() for i in step.any_of if t.case.items[i].act == "order"}
    if (t.made.worth.burden.key_minutes is not None) and not keys & set(t.seen):
        yield f"{t.made.worth.burden.key_minutes} minutes until nothing"


def _in_a_group(bearings: Iterable[Mapping[str, int]], hypothesis: str) -> int:
    strongest = sorted({bearing.get(hypothesis, 0) for bearing in bearings} | {0}, key=lambda one: (abs(one), one))
    return 0 if -strongest[-1] in strongest else strongest[-1]


@rule("no result could have separated the diagnoses on the list, where that is said of a test")
def _potential(t: Told) -> Iterator[str]:
    for order in t.made.worth.orders:
        session = t.judged_at(order.session, (order.item,), order.minute)
        held = [option for option, n in session.chips.items() if n]
        parts = [i for i in session.items if t.case.items[i].part_of == order.item]
        repeated = {one.item for one in t.made.worth.orders if one.session == order.session and one.repeat}
        known = [t.case.forms[seen.shown] for seen in t.walk.seen[: session.known]]
        spreads = [0]
        for tested in [t.case.items[i] for i in (order.item, *parts) if i not in repeated]:
            said = [one.bearing for one in known if one.group == tested.group]
            for bearing in tested.possible.values():
                added = [_in_a_group([*said, bearing], h) - _in_a_group(said, h) for h in held]
                spreads.append(max(added, default=0) - min(added, default=0))
        if order.potential != (max(spreads) if held else None):
            yield f"{order.item} is told as {order.potential}"
    for point in t.points:
        named = re.search(r"no result of (.*) could have separated", point.matters)
        could = {t.case.items[o.item].label for o in t.made.worth.orders if o.potential != 0}
        none = {t.case.items[o.item].label for o in t.made.worth.orders if o.potential == 0}
        if named and any(label in named[1] for label in could - none if not any(label in n for n in none)):
            yield point.matters


@rule("tests praised as planned together were under one sedation")
def _together(t: Told) -> Iterator[str]:
    for praise in t.made.well:
        if praise.kind == "bundle":
            sedated = {i for i in t.sessions[praise.session - 1].items if t.case.items[i].sedated}
            if len(praise.items) < 2 or set(praise.items) != sedated:
                yield f"{praise.items} in session {praise.session}, and it was {sorted(sedated)}"
