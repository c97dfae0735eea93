"""What a debrief says of the list, and of what weighs most, held against the walk."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from support.claims.record import Told, bearing, net, rule
from workup.core.content.case import Case, Shown
from workup.core.walk.events import Looked


@rule("a second is spoken of where the list had one, and only where the finding treats it otherwise")
def _seconds(t: Told) -> Iterator[str]:
    lists = {one.checkpoint: one.chips for one in t.lists}
    for pick in t.made.evidence.picks:
        if pick.rival is None:
            if pick.reading == "fits both":
                yield f"no second at {pick.checkpoint}, and the finding fits both"
            continue
        is_second = _is_second(lists[pick.checkpoint], pick.leader, pick.rival)
        rated = bearing(t.case, (pick.item or "", pick.form), pick.rival)
        is_apart = pick.bearing is not None and rated < pick.bearing
        if not is_second or pick.rival_bearing != rated or is_apart != (pick.reading == "matches"):
            yield f"{pick.rival} is told as the second at {pick.checkpoint}, rated {pick.rival_bearing}: {pick.reading}"


def _is_second(chips: Mapping[str, int], leader: str, second: str) -> bool:
    rest = [n for option, n in chips.items() if option not in (leader, "something-else")]
    return chips.get(second, 0) >= 1 and chips.get(second, 0) == max(rest)


@rule("where the list went, and where the findings pointed, is as it was")
def _lists(t: Told) -> Iterator[str]:
    for one, two, interval in zip(t.lists, t.lists[1:], t.made.evidence.intervals, strict=False):
        known = [[s.shown for s in t.walk.seen[: x.known]] for x in (one, two)]
        shown = [s.number for s in t.walk.seen[one.known : two.known] if t.case.items[s.item].act != "do"]
        if list(interval.findings) != shown:
            yield f"{interval.findings} between {one.checkpoint} and {two.checkpoint}"
        pointed = _pointed(t.case, one.chips, known)
        for moved in interval.moved:
            before, after = one.chips.get(moved.hypothesis, 0), two.chips.get(moved.hypothesis, 0)
            if (moved.before, moved.after) != (before, after):
                yield f"{moved.hypothesis} from {moved.before} to {moved.after}"
            gap = pointed[moved.hypothesis] - (Fraction(10 * (2 * before + 1), 20 + len(t.case.options)))
            # Beside that of the formula, where every diagnosis has half a chip more, the way from what was given.
            own = pointed[moved.hypothesis] - before
            if min(abs(abs(gap) - 2), abs(abs(own) - 1)) < Fraction(1, 10_000):
                continue
            way = 0 if abs(gap) < 2 or abs(own) < 1 else 1 if gap > 0 else -1
            step = (after > before) - (after < before)
            verdict = "quiet" if way == 0 else "stayed" if step == 0 else "with" if step == way else "against"
            if moved.verdict != verdict:
                yield f"{moved.hypothesis}: {moved.verdict}, and it was {verdict}"
            if moved.strongest and moved.strongest.number not in interval.findings:
                yield f"finding {moved.strongest.number} came at another time"


def _pointed(case: Case, chips: Mapping[str, int], known: list[list[Shown]]) -> dict[str, Fraction]:
    nets = {
        option: net(case, known[1], option) - net(case, known[0], option) if option in case.hypotheses else 0
        for option in case.options
    }
    highest = max(nets.values())
    weights = {
        option: (2 * chips.get(option, 0) + 1) * Fraction(10 ** -(min(16, highest - net) / 2))
        for option, net in nets.items()
    }
    whole = sum(weights.values())
    return {option: 10 * weight / whole for option, weight in weights.items()}


@rule("what is praised as a move was a move of two chips or more, with the evidence")
def _praised_moves(t: Told) -> Iterator[str]:
    for praise in t.made.well:
        if praise.kind == "move":
            moved = {m.hypothesis: m for m in t.made.evidence.intervals[praise.interval].moved}[praise.hypothesis]
            if moved.verdict != "with" or abs(moved.before - moved.after) < 2:
                yield f"{praise.hypothesis} from {moved.before} to {moved.after}, {moved.verdict}"


def _rank(kind: str, *, large: bool = False, stop: bool = False) -> int:
    order = ("safety", "danger", "delay", "step", "large burden", "list", "burden", "caution")
    if kind == "safety":
        return 0 if stop else order.index("caution")
    return order.index("large burden" if kind == "burden" and large else kind)


@rule("the three points that are shown are the three that would have cost the person most")
def _worst_three(t: Told) -> Iterator[str]:
    w = t.made.worth
    large = w.avoidable_sedations >= 2 or w.avoidable_films + w.avoidable_scans >= 3 or w.against >= 10
    ranks = [_rank(one.kind, large=large, stop=one.kind == "safety" and _is_stop(t, one.breach)) for one in t.made.open]
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


def _is_stop(t: Told, number: int) -> bool:
    breach = t.made.safety.breaches[number]
    return breach.kind == "harmful" or t.case.safety[breach.rule].level == "stop"


def _is_late(t: Told) -> bool:
    looks = [
        next((e.minute for e in w.events if isinstance(e, Looked) and t.case.items[e.item].act == "examine"), None)
        for w in (t.walk, t.plan)
    ]
    if looks[0] is None or looks[1] is None or looks[0] - looks[1] < 1440:
        return False
    return any(session.minute < looks[0] for session in t.sessions)
