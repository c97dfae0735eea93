"""What a debrief says of the answer, of the dangers and of the steps, held against the walk."""

import re
from collections.abc import Iterator

from support.claims.record import Told, bearing, net, rule
from workup.core.content.case import Shown
from workup.core.debrief.points import BurdenPoint, DelayPoint, StepPoint
from workup.document.summary.dangers import happened


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


@rule("what a picture was called is told with what it was, and the first that parted stands in one line")
def _looking(t: Told) -> Iterator[str]:
    said = [(one.number, one.item, one.form, one.outcome) for one in t.walk.named]
    if [(one.number, one.item, one.form, one.called) for one in t.made.looking] != said:
        yield f"{t.made.looking} for {said}"
    yield from (
        f"{one.item} is told as {one.was}"
        for one in t.made.looking
        if one.was != t.case.forms[one.item, one.form].outcome
    )


@rule("the finding that separates the two is had or not had as it says, and none separates them more")
def _separator(t: Told) -> Iterator[str]:
    r, one = t.made.reveal, t.made.reveal.separator
    numbers = {seen.shown: seen.number for seen in t.walk.seen}
    # A later form is held up to those alone who came to it.
    fair = [
        shown
        for shown, form in t.case.forms.items()
        if (t.case.earns(shown[0]) or form.known) and not form.contested and (not shown[1] or shown in numbers)
    ]
    leads = {i: bearing(t.case, i, r.answer) - bearing(t.case, i, r.other) for i in fair}
    if one is None:
        if max(leads.values(), default=0) > 0:
            yield "it says that no finding separates the two"
        return
    shown = (one.item, one.form)
    if leads.get(shown, 0) < max(leads.values()) or leads[shown] != one.for_answer - one.for_other:
        yield f"{one.item} is not what separates the two most"
    if one.number != numbers.get(shown):
        yield f"{one.item} is told as {one.number}, and it was {numbers.get(shown)}"
    if one.number is None and any(i in numbers and lead == leads[shown] for i, lead in leads.items()):
        yield "a finding that separates the two as well had been seen"


@rule("a danger is open where nothing shown settled it, and nowhere else")
def _dangers(t: Told) -> Iterator[str]:
    def settles(entry: str, danger: str) -> bool:
        item_id, _, outcome = entry.partition(":")
        if item_id not in t.seen:
            return False
        last = t.last[item_id]
        form = t.case.forms[last]
        return not form.late and (form.outcome == outcome if outcome else bearing(t.case, last, danger) <= 0)

    told = {one.hypothesis for one in t.made.commitment.still_open}
    for danger in t.case.must_not_miss:
        is_closed = any(all(settles(entry, danger) for entry in one) for one in t.case.addressed_by(danger))
        is_open = not is_closed and danger != t.walk.diagnosis
        if is_open != (danger in told):
            yield f"{danger} is told as {'open' if danger in told else 'settled'}, and it was not"


@rule("nothing is still open about what was committed to")
def _committed(t: Told) -> Iterator[str]:
    if any(one.hypothesis == t.walk.diagnosis for one in t.made.commitment.still_open):
        yield f"{t.walk.diagnosis} was committed to, and is told as open"
    label = t.case.label(t.walk.diagnosis or "")
    yield from (point.title for point in t.points if point.title == f"{label} was still open")


@rule("what a danger says was looked at, was; and whoever looked at nothing is told so alone")
def _looked_at(t: Told) -> Iterator[str]:
    for one in t.made.commitment.still_open:
        seen = tuple(i for i in one.items if i in t.seen)
        speaking = tuple(i for i in seen if bearing(t.case, t.last[i], one.hypothesis) > 0)
        if (one.seen, one.speaks_for) != (seen, speaking):
            yield f"{one.hypothesis}: {one.seen}, {one.speaks_for} for {seen}, {speaking}"
        lacked = _lacked(t, one.hypothesis) if seen else []
        # Where a sign speaks for it, only the acts that it calls for.
        lacked = [rest for rest in lacked if not speaking or all(t.case.items[i].act == "do" for i in rest)]
        # The same with more is not told beside it.
        lacked = [rest for rest in lacked if not any(set(less) < set(rest) for less in lacked)]
        if list(one.needed) != lacked:
            yield f"{one.hypothesis}: {one.needed} were needed, and it was {lacked}"
        said = happened(t.case, one, t.made.commitment)
        out = {i for i in one.items if i in _out(t)}
        if (said == t.case.must_not_miss[one.hypothesis].missed) != (not seen and not out):
            yield f"{one.hypothesis}: '{said}' to somebody who saw {seen}, with {out} out"
        if ("still out when you committed" in said) != bool(out):
            yield f"{one.hypothesis}: '{said}', and {out} were out"
        if seen:
            yield from _labels_seen(t, re.split(r" What was still needed: | You had ordered ", said)[0])


def _lacked(t: Told, danger: str) -> list[tuple[str, ...]]:
    # What would still have settled it: sets that this person can have, and of which nothing that was seen fails. Where
    # what this person shows settles it in some way, no other way is spoken of.
    lacked = []
    ways = t.case.addressed_by(danger)
    for entries in [way for way in ways if all(_could_settle(t, entry, danger) for entry in way)] or ways:
        items = [(entry.partition(":")[0], entry.partition(":")[2]) for entry in entries]
        fails = any(i in t.seen and o and t.case.forms[t.last[i]].outcome != o for i, o in items)
        rest = tuple(i for i, _ in items if i not in t.seen)
        if rest and not fails and all(i in t.case.items for i, _ in items) and rest not in lacked:
            lacked.append(rest)
    return lacked


def _could_settle(t: Told, entry: str, danger: str) -> bool:
    item_id, _, outcome = entry.partition(":")
    forms = [form for (one, _), form in t.case.forms.items() if one == item_id and not form.late]
    return any(form.outcome == outcome if outcome else form.bearing.get(danger, 0) <= 0 for form in forms)


def _labels_seen(t: Told, said: str) -> Iterator[str]:
    # The longest labels first, so that none is found within another.
    for item in sorted(t.case.items.values(), key=lambda item: -len(item.label)):
        if re.search(rf"\b{re.escape(item.label)}\b", said):
            said = said.replace(item.label, "")
            if item.id not in t.seen:
                yield f"'{item.label}' is told as looked at"


def _out(t: Told) -> dict[str, int]:
    # Ordered and never seen: item to the minute when its result would have come.
    due: dict[Shown, int] = {}
    for session in t.sessions:
        comes = {i: session.minute + t.case.items[i].minutes for i in session.items}
        for act in session.bound:
            # It is done once its pictures have been read, and its sample is sent then.
            pictures = t.case.items[act].waits_for
            read = max((due.get((i, 0), comes.get(i, 0)) for i in pictures), default=0)
            for item_id in {act, *t.case.parts.get(act, ())}.intersection(comes):
                comes[item_id] = max(session.minute, read) + t.case.items[item_id].minutes
        for shown in session.brings:
            due.setdefault(shown, comes[shown[0]])
    seen = {one.shown for one in t.walk.seen}
    return {item_id: minute for (item_id, form), minute in due.items() if (item_id, form) not in seen}


@rule("what was ordered and never seen is told as out at the commitment, the next result first")
def _awaited(t: Told) -> Iterator[str]:
    due, told = _out(t), t.made.commitment.awaited
    if set(told) != set(due) or [due[i] for i in told] != sorted(due.values()):
        yield f"{told} are told as out, and it was {due}"
    yield from (f"{i} was due by then" for i, minute in due.items() if minute <= t.walk.minute)
    for point, said in zip(t.made.open, t.points, strict=True):
        if isinstance(point, StepPoint):
            step = t.case.key_steps[point.step]
            if (said.happened == step.missed) != due.keys().isdisjoint(step.any_of):
                yield f"{point.step}: '{said.happened}', and {sorted(due)} were out"


@rule("what the findings favour is what they add up to")
def _support(t: Told) -> Iterator[str]:
    counted = [one.shown for one in t.walk.seen if one.from_the_start or t.case.earns(one.item)]
    nets = {h: net(t.case, counted, h) for h in t.case.hypotheses}
    own = nets.get(t.walk.diagnosis or "", 0)
    support = own - max(net for h, net in nets.items() if h != t.walk.diagnosis)
    c = t.made.commitment
    reading = "favours it" if support >= 2 else "a close call" if support >= 0 else None
    if c.support != support or c.reading != (reading or "favours another"):
        yield f"support of {c.support}, and it was {support}"
    if {*c.favours} != {h for h, points in nets.items() if points == max(nets.values())}:
        yield f"{c.favours} are told as favoured"


@rule("a step is told as done, late or open as it was")
def _steps(t: Told) -> Iterator[str]:
    # An act counts from the first time at which the author calls it of use.
    roles = [(one.item, one.role.value) for one in t.made.worth.orders if not one.session]
    idle = t.case.protective - {item_id for item_id, role in roles if role in ("essential", "contributory")}
    for step in t.made.mattered.steps:
        given = t.case.key_steps[step.step]
        done = tuple(i for i in given.any_of if i in t.seen and i not in idle)
        if step.did != done or (step.status == "open") != (not done):
            yield f"{step.step}: {step.status}, by {step.did}"
    shown = {step.step for step in t.made.mattered.steps if step.status != "open"}
    yield from (point.step for point in t.made.open if point.kind == "step" and point.step in shown)


@rule("the one thing for next time follows from the first point, and the next case from what stayed")
def _next(t: Told) -> Iterator[str]:
    first = t.made.open[0] if t.made.open else None
    match first:
        case None | StepPoint():
            fits = None
        case DelayPoint():
            fits = "look" if first.look else "result"
        case BurdenPoint():
            fits = "sedation" if t.made.worth.avoidable_sedations else "burden"
        case _:
            fits = first.kind
    if t.made.habit != fits:
        yield f"{t.made.habit} after {first}"
    stayed = {m.hypothesis for i in t.made.evidence.intervals for m in i.moved if m.verdict in ("stayed", "against")}
    tried = t.made.try_next
    if tried and tried.held != (t.case.contrasts_with[tried.sibling].hypothesis in stayed):
        yield f"{t.case.contrasts_with[tried.sibling].hypothesis} is told as {'held' if tried.held else 'moved'}"
