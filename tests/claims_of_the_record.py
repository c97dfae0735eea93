"""Every statement in the record of a debrief, parsed back and held against the walk that it is about.

Each rule knows the case and the walk, and finds out for itself, in its own way, what would have to be so. It yields
whatever the debrief says that is not. None of them asks the debrief's own functions.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from workup.core.case import Case
from workup.core.debrief import Debrief
from workup.core.events import Listed, Looked, Ordered
from workup.core.walk import Walk


class Told(NamedTuple):
    """A walk, and what is told of it."""

    case: Case
    walk: Walk
    made: Debrief
    plan: Walk
    """The reference plan, walked."""

    @property
    def seen(self) -> dict[str, int]:
        """Item to the number of its finding."""
        return {one.item: one.number for one in self.walk.seen}

    @property
    def sessions(self) -> list[Ordered]:
        return [event for event in self.walk.events if isinstance(event, Ordered)]

    @property
    def lists(self) -> list[Listed]:
        return [event for event in self.walk.events if isinstance(event, Listed)]

    def id_of(self, label: str) -> str:
        return {self.case.label(option): option for option in self.case.options}[label]


WHEN = {"opening": "the opening", "bedside": "the bedside", "pause": "the pause", "commit": "the commitment"}

Rule = Callable[[Told], Iterator[str]]

RULES: dict[str, Rule] = {}


def rule(says: str) -> Callable[[Rule], Rule]:
    def kept(check: Rule) -> Rule:
        RULES[says] = check
        return check

    return kept


def bearing(case: Case, item_id: str, hypothesis: str) -> int:
    item = case.items[item_id]
    return item.possible[item.outcome].get(hypothesis, 0)


@rule("the reveal tells what was committed to, the answer, and how far the two are apart")
def _reveal(t: Told) -> Iterator[str]:
    r, last = t.made.reveal, t.lists[-1].chips if t.lists else None
    families = {h: one.family for h, one in t.case.hypotheses.items()}
    theirs, answers = families.get(r.committed), families[t.case.answer]
    far = (
        "the answer"
        if r.committed == t.case.answer
        else "accepted"
        if r.committed in t.case.acceptable
        else "same family"
        if theirs and theirs == answers
        else "different"
    )
    said = (r.committed, r.answer, r.chips, r.distance)
    true = (t.walk.diagnosis, t.case.answer, None if last is None else last.get(r.committed, 0), far)
    if said != true:
        yield f"the reveal says {said}, and it was {true}"


@rule("the finding that separates the two is had or not had as it says, and none separates them more")
def _separator(t: Told) -> Iterator[str]:
    r, one = t.made.reveal, t.made.reveal.separator
    fair = [i for i, item in t.case.items.items() if t.case.earns(i) and not item.contested]
    leads = {i: bearing(t.case, i, r.answer) - bearing(t.case, i, r.other) for i in fair}
    if one is None:
        if max(leads.values(), default=0) > 0:
            yield "it says that no finding separates the two"
        return
    if leads.get(one.item, 0) < max(leads.values()) or leads[one.item] != one.for_answer - one.for_other:
        yield f"{one.item} is not what separates the two most"
    if one.number != t.seen.get(one.item) or (one.text is None) != (one.item not in t.seen):
        yield f"{one.item} is told as {one.number}, and it was {t.seen.get(one.item)}"
    if one.number is None and any(i in t.seen and lead == leads[one.item] for i, lead in leads.items()):
        yield "a finding that separates the two as well had been seen"


@rule("a danger is open where nothing shown settled it, and nowhere else")
def _dangers(t: Told) -> Iterator[str]:
    def settles(entry: str, danger: str) -> bool:
        item_id, _, outcome = entry.partition(":")
        if item_id not in t.seen:
            return False
        return t.case.items[item_id].outcome == outcome if outcome else bearing(t.case, item_id, danger) <= 0

    told = {one.hypothesis for one in t.made.commitment.still_open}
    for danger in t.case.must_not_miss:
        is_closed = any(all(settles(entry, danger) for entry in one) for one in t.case.addressed_by(danger))
        is_open = not is_closed and danger != t.walk.diagnosis
        if is_open != (danger in told):
            yield f"{danger} is {'' if danger in told else 'not '}told as open, and it is {'' if is_open else 'not '}open"


@rule("nothing is still open about what was committed to")
def _committed(t: Told) -> Iterator[str]:
    label = t.case.label(t.walk.diagnosis or "")
    if any(one.hypothesis == t.walk.diagnosis for one in t.made.commitment.still_open):
        yield f"{label} was committed to, and is told as open"
    yield from (point.title for point in t.made.open if point.title == f"{label} was still open")


@rule("what a danger says was looked at, was; and whoever looked at nothing is told so alone")
def _looked_at(t: Told) -> Iterator[str]:
    for one in t.made.commitment.still_open:
        seen = tuple(i for i in one.items if i in t.seen)
        speaking = tuple(i for i in seen if bearing(t.case, i, one.hypothesis) > 0)
        if (one.seen, one.speaks_for) != (seen, speaking):
            yield f"{one.hypothesis}: {one.seen}, {one.speaks_for} for {seen}, {speaking}"
        if (one.happened == t.case.must_not_miss[one.hypothesis].missed) != (not seen):
            yield f"{one.hypothesis}: '{one.happened}' to somebody who saw {seen}"
        if seen:
            yield from _labels_seen(t, one.happened.split(" What was still needed: ")[0])


def _labels_seen(t: Told, said: str) -> Iterator[str]:
    # The longest labels first, so that none is found within another.
    for item in sorted(t.case.items.values(), key=lambda item: -len(item.label)):
        if re.search(rf"\b{re.escape(item.label)}\b", said):
            said = said.replace(item.label, "")
            if item.id not in t.seen:
                yield f"'{item.label}' is told as looked at"


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


@rule("a second is spoken of where the list had one, and only where the finding treats it otherwise")
def _seconds(t: Told) -> Iterator[str]:
    lists, picks = {one.checkpoint: one.chips for one in t.lists}, t.made.evidence.picks
    for pick in picks:
        if pick.reading == "fits both" and not _is_second(t, lists[pick.checkpoint], pick.leader, pick.rival):
            yield f"{pick.rival} is told as the second at {pick.checkpoint}"
    for praise in t.made.well:
        if "your second" not in praise.consequence:
            continue
        read = re.search(r"rates it ([+-]?\d+) there and ([+-]?\d+) for (.*), your second", praise.consequence)
        acts = {f"At {WHEN[one.checkpoint]} you picked {one.finding} as most for {one.leader}.": one for one in picks}
        pick = acts[praise.act]
        if (
            read is None
            or read[1] == read[2]
            or not _is_second(t, lists[pick.checkpoint], pick.leader, read[3])
            or int(read[2]) != _rated(t, pick.finding, read[3])
        ):
            yield praise.consequence


def _is_second(t: Told, chips: Mapping[str, int], leader: str, second: str | None) -> bool:
    if second is None:
        return False
    first, two = t.id_of(leader), t.id_of(second)
    rest = [n for option, n in chips.items() if option not in (first, "something-else")]
    return chips.get(two, 0) >= 1 and chips.get(two, 0) == max(rest)


def _rated(t: Told, label: str | None, hypothesis: str) -> int:
    item_id = next(i for i, item in t.case.items.items() if item.label == label)
    return bearing(t.case, item_id, t.id_of(hypothesis))


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
    yield from (text for text in said if re.search(r"an(a)?esthe|(?<!neither )\bsedat(ed|ion)", text))


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
    word = part.split()[0]
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


def _rank(t: Told, kind: str, *, large: bool = False, stop: bool = False) -> int:
    order = ("safety", "danger", "delay", "step", "large burden", "list", "burden", "caution")
    if kind == "safety":
        return 0 if stop else order.index("caution")
    return order.index("large burden" if kind == "burden" and large else kind)


@rule("the three points that are shown are the three that would have cost the person most")
def _worst_three(t: Told) -> Iterator[str]:
    w = t.made.worth
    large = w.avoidable_sedations >= 2 or w.avoidable_films + w.avoidable_scans >= 3 or w.against >= 10
    stops = {one.happened for one in t.made.safety.breaches if one.level == "stop"}
    ranks = [_rank(t, one.kind, large=large, stop=one.happened in stops) for one in t.made.open]
    # A delay is one point, and is not lost behind a row of others.
    in_turn = [rank for rank in ranks if rank != 2]
    if in_turn != sorted(in_turn):
        yield f"{[one.kind for one in t.made.open]}"
    if len(ranks) < 3 and t.made.more_open:
        yield "there are more points, and fewer than three are shown"
    available = {
        1: len(t.made.commitment.still_open),
        4: int(large and bool(w.avoidable_sedations + w.avoidable_films + w.avoidable_scans or w.against >= 10)),
        5: sum(any(m.verdict in ("stayed", "against") for m in one.moved) for one in t.made.evidence.intervals),
    }
    for rank, number in available.items():
        if ranks and max(in_turn, default=0) > rank and ranks.count(rank) != number:
            yield f"of rank {rank} {ranks.count(rank)} of {number} are shown, before others"
    if _is_late(t) and 2 not in ranks:
        yield "what had to wait for days is not among the three"


def _is_late(t: Told) -> bool:
    looks = [
        next((e.minute for e in w.events if isinstance(e, Looked) and t.case.items[e.item].act == "examine"), None)
        for w in (t.walk, t.plan)
    ]
    if looks[0] is None or looks[1] is None or looks[0] - looks[1] < 1440:
        return False
    return any(session.minute < looks[0] for session in t.sessions)


@rule("where the list went, and where the findings pointed, is as it was")
def _lists(t: Told) -> Iterator[str]:
    for one, two, interval in zip(t.lists, t.lists[1:], t.made.evidence.intervals, strict=False):
        known = [[s.item for s in t.walk.seen[: x.known]] for x in (one, two)]
        if interval.findings != tuple(range(one.known + 1, two.known + 1)):
            yield f"{interval.findings} between {one.checkpoint} and {two.checkpoint}"
        pointed = _pointed(t.case, one.chips, known)
        for moved in interval.moved:
            before, after = one.chips.get(moved.hypothesis, 0), two.chips.get(moved.hypothesis, 0)
            if (moved.before, moved.after) != (before, after):
                yield f"{moved.hypothesis} from {moved.before} to {moved.after}"
            gap = pointed[moved.hypothesis] - (Fraction(10 * (2 * before + 1), 20 + len(t.case.options)))
            if abs(abs(gap) - 2) < Fraction(1, 10_000):
                continue
            way = 0 if abs(gap) < 2 else 1 if gap > 0 else -1
            step = (after > before) - (after < before)
            verdict = "quiet" if way == 0 else "stayed" if step == 0 else "with" if step == way else "against"
            if moved.verdict != verdict:
                yield f"{moved.hypothesis}: {moved.verdict}, and it was {verdict}"
            if moved.strongest and moved.strongest.number not in interval.findings:
                yield f"finding {moved.strongest.number} came at another time"


def _net(case: Case, known: list[str], hypothesis: str) -> int:
    groups: dict[str, list[int]] = {}
    for item_id in known:
        groups.setdefault(case.items[item_id].group, []).append(bearing(case, item_id, hypothesis))
    total = 0
    for bearings in groups.values():
        top, bottom = max(0, *bearings), min(0, *bearings)
        total += 0 if top == -bottom else max((top, bottom), key=abs)
    return total


def _pointed(case: Case, chips: Mapping[str, int], known: list[list[str]]) -> dict[str, Fraction]:
    nets = {
        option: _net(case, known[1], option) - _net(case, known[0], option) if option in case.hypotheses else 0
        for option in case.options
    }
    highest = max(nets.values())
    weights = {
        option: (2 * chips.get(option, 0) + 1) * Fraction(10 ** -(min(16, highest - net) / 2))
        for option, net in nets.items()
    }
    whole = sum(weights.values())
    return {option: 10 * weight / whole for option, weight in weights.items()}


@rule("what the findings favour is what they add up to")
def _support(t: Told) -> Iterator[str]:
    counted = [i for i in t.seen if t.case.earns(i)]
    nets = {h: _net(t.case, counted, h) for h in t.case.hypotheses}
    own = nets.get(t.walk.diagnosis or "", 0)
    support = own - max(net for h, net in nets.items() if h != t.walk.diagnosis)
    c = t.made.commitment
    reading = "what you had favours it" if support >= 2 else "a close call" if support >= 0 else None
    if c.support != support or c.reading != (reading or "what you had favours another"):
        yield f"support of {c.support}, and it was {support}"
    if nets[t.id_of(c.favours)] != max(nets.values()):
        yield f"{c.favours} is told as favoured"


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


@rule("a step is told as done, late or open as it was")
def _steps(t: Told) -> Iterator[str]:
    for step in t.made.mattered.steps:
        given = t.case.key_steps[step.id]
        done = [t.case.items[i].label for i in given.any_of if i in t.seen]
        if list(step.did) != done or (step.status == "open") != (not done):
            yield f"{step.id}: {step.status}, by {step.did}"
    shown = {step.missed for step in t.made.mattered.steps if step.status != "open"}
    yield from (point.happened for point in t.made.open if point.kind == "step" and point.happened in shown)


@rule("tests praised as planned together were under one sedation")
def _together(t: Told) -> Iterator[str]:
    for praise in t.made.well:
        read = re.match(r"You planned one session under sedation for (.*)\.$", praise.act)
        if read is None:
            continue
        sets = [[t.case.items[i].label for i in s.items if t.case.items[i].sedated] for s in t.sessions]
        if not any(len(labels) >= 2 and all(label in read[1] for label in labels) for labels in sets):
            yield praise.act


@rule("what is praised as a move was a move of two chips or more, with the evidence")
def _praised_moves(t: Told) -> Iterator[str]:
    moves = [m for interval in t.made.evidence.intervals for m in interval.moved]
    for praise in t.made.well:
        read = re.search(r"you moved (.*) from (no|\d+) chips? to (no|\d+) chips?\.", praise.act)
        if read is None:
            continue
        ends = tuple(0 if number == "no" else int(number) for number in read.groups()[1:])
        if not any(
            (m.label, m.before, m.after, m.verdict) == (read[1], *ends, "with") and abs(ends[0] - ends[1]) >= 2
            for m in moves
        ):
            yield praise.act


@rule("the one thing for next time follows from the first point, and the next case from what stayed")
def _next(t: Told) -> Iterator[str]:
    first = t.made.open[0].next_time if t.made.open else None
    if t.made.one_thing.text != (first or t.case.teaching.next_time.text):
        yield t.made.one_thing.text
    read = re.match(r"your chips on (.*) did not move with", t.made.try_next.because if t.made.try_next else "")
    stayed = {m.label for i in t.made.evidence.intervals for m in i.moved if m.verdict in ("stayed", "against")}
    if read and read[1] not in stayed:
        yield read[0]


def untrue(told: Told) -> list[str]:
    """What the record says that is not so, each with the rule that it breaks."""
    return [f"{says}: {line}" for says, check in RULES.items() for line in check(told)]
