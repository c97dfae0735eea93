"""What a debrief says of the answer, of the dangers and of the steps, held against the walk."""

import re
from collections.abc import Iterator

from support.claims.record import Told, bearing, net, rule


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
            yield f"{danger} is told as {'open' if danger in told else 'settled'}, and it was not"


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


@rule("what the findings favour is what they add up to")
def _support(t: Told) -> Iterator[str]:
    counted = [i for i in t.seen if t.case.earns(i)]
    nets = {h: net(t.case, counted, h) for h in t.case.hypotheses}
    own = nets.get(t.walk.diagnosis or "", 0)
    support = own - max(net for h, net in nets.items() if h != t.walk.diagnosis)
    c = t.made.commitment
    reading = "what you had favours it" if support >= 2 else "a close call" if support >= 0 else None
    if c.support != support or c.reading != (reading or "what you had favours another"):
        yield f"support of {c.support}, and it was {support}"
    if nets[t.id_of(c.favours)] != max(nets.values()):
        yield f"{c.favours} is told as favoured"


@rule("a step is told as done, late or open as it was")
def _steps(t: Told) -> Iterator[str]:
    for step in t.made.mattered.steps:
        given = t.case.key_steps[step.id]
        done = [t.case.items[i].label for i in given.any_of if i in t.seen]
        if list(step.did) != done or (step.status == "open") != (not done):
            yield f"{step.id}: {step.status}, by {step.did}"
    shown = {step.missed for step in t.made.mattered.steps if step.status != "open"}
    yield from (point.happened for point in t.made.open if point.kind == "step" and point.happened in shown)


@rule("the one thing for next time follows from the first point, and the next case from what stayed")
def _next(t: Told) -> Iterator[str]:
    first = t.made.open[0].next_time if t.made.open else None
    if t.made.one_thing.text != (first or t.case.teaching.next_time.text):
        yield t.made.one_thing.text
    read = re.match(r"(.*?) did not move with ", t.made.try_next.because if t.made.try_next else "")
    stayed = {m.label for i in t.made.evidence.intervals for m in i.moved if m.verdict in ("stayed", "against")}
    if read and read[1] not in stayed:
        yield read[0]
