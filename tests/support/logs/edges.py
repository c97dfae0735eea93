"""Which edges of the rules a walk has met, by name."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.debrief.nets import POWERS, REACH, SPEAKS_FROM, net
from workup.core.debrief.worth import uses_of
from workup.core.walk.events import Acted, Listed, Looked, Ordered
from workup.core.walk.log import Cancel, Chips, Commit, Entry, Naming, Purpose, Send, Undo, Wait
from workup.core.walk.moment import CLOSES, DAY, OPENS, comes
from workup.core.walk.steps import Walk

EDGES = {
    *("support of 2", "support of 1", "support of 0", "support of -1"),
    *(
        "a shift of exactly two chips",
        "a shift worth a word but for the chips",
        "nets further apart than they count",
        "equal and opposite in a group",
    ),
    *("leaders level", "every list skipped", "one list alone", "something else in front", "all three lists"),
    *("with", "stayed", "against", "quiet", "a shift without a finding"),
    "a finding for none is the strongest",
    *("matches", "fits both", "reads otherwise", "none picked", "contested", "seconds level"),
    *("three sessions", "an item ordered again", "a question asked again", "a pair spared", "another preferred"),
    "a better test after a lesser",
    *("committed with a result out", "nothing known, with a result out", "looked while a result was out", "waited"),
    *("a result came during a look", "a result came while a test was taken", "two results at one minute"),
    *("ordered what was out already", "a step open whose test was out", "a danger open whose test was out"),
    *("the separator was out", "an earlier order came after a later one"),
    *("a slow result at night", "a slow result as the day begins", "a slow result as the day ends"),
    *("a slow result in the evening", "an appointment at night", "a bound appointment at night"),
    *(
        "acts and no test",
        "an act useful",
        "an act neutral",
        "an act against",
        "an act harmful",
        "an act whose role changed",
    ),
    *("an act again", "an act again that is of use at last", "an act that was of no use to its step"),
    *("a step done by an act", "a step late by an act", "a danger closed by an act", "a danger half closed by an act"),
    *("a rule kept by an act", "a rule half kept by an act", "a rule that watches an act", "a list after acts alone"),
    *("a result came during an act", "a pick after an act", "a session after an act", "an interval with an act in it"),
    *("known at the start", "known and picked at the opening", "known and ordered again", "known and ordered anew"),
    *("seen in another form", "ordered anew", "ordered anew while it was out"),
    *("a form that came at the minute of the look", "a form that came at the minute of the order"),
    *("a form after something was done", "a form for whoever had it", "a form by the clock"),
    *(
        "a step met too late",
        "a danger looked at too late",
        "too late, and in time before",
        "a separator that had gone",
    ),
    *("a separator of a later form", "a pick of a later form", "two forms of one group"),
    *("bound", "bound and left out", "done in any case", "bound to what was out", "bound to two", "two bound"),
    *("left out and ordered again", "a rule not met by an unread picture", "a rule met by a bound picture"),
    *(
        "sent for more",
        "put away",
        "taken back",
        "taken back twice running",
        "put away with its list",
        "a purpose touched",
        "a purpose not touched",
        "a purpose outside the list",
    ),
    *(
        "named as it was",
        "named otherwise",
        "not named",
        "parted",
        "parted twice",
        "a later form named",
        "named of two",
    ),
    *("a role changed", "harmful", "an act worth no more than its tests", "no list before a test"),
    *("could not separate", "could separate", "a stop", "a caution", "kept in the same session", "a rule kept"),
    *(
        "examined late",
        "a result late",
        "a result exactly a day late",
        "both late",
        "a delay behind two graver points",
        "no key result",
        "never examined",
    ),
    *("a large burden", "a small burden", "more films alone", "more scans alone"),
    *("a pick beside a second", "a pick without a second", "two rules that lacked the same"),
    *("done", "done late", "open", "a danger open", "a danger addressed", "said of a danger already"),
    *("a separator had", "a separator not had", "nothing separates", "no list at all"),
    *("told as the answer", "told as accepted", "told as same family", "told as different"),
    *("a danger committed to", "a danger that a finding speaks for", "a danger looked at in part"),
    *("a danger that nothing more would settle", "a rule kept in part"),
    *("the answer", "acceptable", "different", "something else", "the learner's own contrast", "the author's contrast"),
    *(
        "nothing well",
        "three well",
        "nothing open",
        "more open",
        "bundled",
        "burden",
        "no case to try",
        "a case kept to",
    ),
}
"""All of them; the random walks together must meet each."""

Record = Mapping[str, Any]


def met(case: Case, entries: Sequence[Entry], walk: Walk, made: Record) -> set[str]:
    """The edges that this walk has met, by its debrief and by what lies behind it."""
    lists = [event for event in walk.events if isinstance(event, Listed)]
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    holds = {
        "three sessions": len(sessions) >= 3,
        "put away": any(isinstance(entry, Cancel) for entry in entries),
        "put away with its list": _uncommits(entries),
        "taken back": any(isinstance(entry, Undo) for entry in entries),
        "taken back twice running": (Undo(), Undo()) in pairwise(entries),
        "sent for more": any(isinstance(entry, Send) and entry.items for entry in entries),
        "a purpose outside the list": any(
            isinstance(entry, Purpose) and entry.hypothesis == case.options[-1] for entry in entries
        ),
        "every list skipped": not lists,
        "one list alone": len(lists) == 1,
        "all three lists": len(lists) >= 3,
        "equal and opposite in a group": _cancels(case, walk),
        **_of_time(case, entries, walk, made),
        **_of_hours(case, walk),
        **_of_forms(case, walk, made),
        **_of_binding(case, walk),
        **_of_the_page(case, made),
        **_of_looking(case, made),
        "named of two": any(len(named) > 1 for named in _named_together(entries)),
    }
    return {
        *(edge for edge, is_met in holds.items() if is_met),
        *(edge for one in lists for edge in _of_a_list(case, one)),
        *(edge for one, two in pairwise(lists) for edge in _of_an_interval(case, walk, one, two)),
        *(
            edge
            for order in made["worth"]["orders"]
            if order["session"]
            for edge in _of_a_test(case, walk, sessions, order)
        ),
        *_of_acts(case, walk, made),
        *(moved["verdict"] for interval in made["evidence"]["intervals"] for moved in interval["moved"]),
        *(pick["reading"] for pick in made["evidence"]["picks"]),
        *(step["status"] for step in made["mattered"]["steps"]),
        *(f"a {_level(case, breach)}" for breach in made["safety"]["breaches"]),
        "the answer" if made["commitment"]["match"] == "answer" else made["commitment"]["match"],
        f"support of {made['commitment']['support']}",
        *_of_the_answer(made["reveal"]),
    }


def _of_looking(case: Case, made: Record) -> dict[str, bool]:
    looking = made["looking"]
    parted = [one for one in looking if one["called"] not in (None, one["was"])]
    drawn = [one for one in parted if case.forms[one["item"], one["form"]].figure]
    return {
        "named as it was": any(one["called"] == one["was"] for one in looking),
        "named otherwise": bool(parted),
        "not named": any(one["called"] is None for one in looking),
        "parted": len(drawn) == 1,
        "parted twice": len(drawn) > 1,
        "a later form named": any(one["form"] for one in looking),
    }


def _named_together(entries: Sequence[Entry]) -> list[list[Entry]]:
    runs = groupby(entries, key=lambda entry: isinstance(entry, Naming))
    return [list(run) for is_naming, run in runs if is_naming]


def _of_time(case: Case, entries: Sequence[Entry], walk: Walk, made: Record) -> dict[str, bool]:
    out = set(made["commitment"]["awaited"])
    due: dict[str, int] = {}
    during, taken, looked = False, False, False
    for event in walk.events:
        if isinstance(event, Looked):
            came = [minute for minute in due.values() if event.minute < minute]
            looked |= bool(came)
            during |= any(minute <= event.minute + case.items[event.item].minutes for minute in came)
        elif isinstance(event, Ordered):
            takes = sum(case.items[item_id].takes for item_id in event.items)
            taken |= any(event.minute < minute <= event.minute + takes for minute in due.values())
            for item_id in event.items:
                due.setdefault(item_id, comes(case.begins, event.minute, case.items[item_id].minutes))
    came_at = [seen.minute for seen in walk.seen if case.items[seen.item].act == "order"]
    known = [seen.item for seen in walk.seen if seen.item in due]
    separator = made["reveal"]["separator"]
    steps = [case.key_steps[step["step"]].any_of for step in made["mattered"]["steps"] if step["status"] == "open"]
    return {
        "committed with a result out": bool(out),
        "nothing known, with a result out": bool(out) and not walk.seen,
        "looked while a result was out": looked,
        "waited": any(isinstance(entry, Wait) for entry in entries),
        "a result came during a look": during,
        "a result came while a test was taken": taken,
        "two results at one minute": len(set(came_at)) < len(came_at),
        "ordered what was out already": any(
            set(event.items) & set(event.awaited) for event in walk.events if isinstance(event, Ordered)
        ),
        "a step open whose test was out": any(out.intersection(any_of) for any_of in steps),
        "a danger open whose test was out": any(
            out.intersection(one["items"]) for one in made["commitment"]["still_open"]
        ),
        "the separator was out": separator is not None and separator["item"] in out,
        "an earlier order came after a later one": known != [item_id for item_id in due if item_id in known],
    }


def _of_hours(case: Case, walk: Walk) -> dict[str, bool]:
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    # At which hours slow results would come, and slow tests end, were there no working hours.
    raw = [
        (case.begins.minute + event.minute + item.minutes) % DAY
        for event in sessions
        for item in [case.items[item_id] for item_id in event.items]
        if item.minutes >= DAY and not event.bound
    ]
    ends = [
        (bool(event.bound), (case.begins.minute + event.minute + taken) % DAY)
        for event in sessions
        for taken in [sum(case.items[item_id].takes for item_id in event.items)]
        if taken >= DAY
    ]
    return {
        "a slow result at night": any(of_day < OPENS for of_day in raw),
        "a slow result in the evening": any(of_day > CLOSES for of_day in raw),
        "a slow result as the day begins": OPENS in raw,
        "a slow result as the day ends": CLOSES in raw,
        "an appointment at night": any(not OPENS <= of_day <= CLOSES for is_bound, of_day in ends if not is_bound),
        "a bound appointment at night": any(not OPENS <= of_day <= CLOSES for is_bound, of_day in ends if is_bound),
    }


def _of_acts(case: Case, walk: Walk, made: Record) -> set[str]:
    acts = [event for event in walk.events if isinstance(event, Acted)]
    done = {event.item for event in acts}
    worth = [order for order in made["worth"]["orders"] if not order["session"]]
    by_act = {
        one["step"]: one["status"] for one in made["mattered"]["steps"] if one["did"] and done.issuperset(one["did"])
    }
    lists = [event for event in walk.events if isinstance(event, Listed)]
    rules = [one for one in made["safety"]["breaches"] if one["kind"] == "rule"]
    out: dict[str, int] = {}
    during = False
    for event in walk.events:
        if isinstance(event, Ordered):
            for item_id in event.items:
                out.setdefault(item_id, comes(case.begins, event.minute, case.items[item_id].minutes))
        elif isinstance(event, Acted):
            until = event.minute + case.items[event.item].minutes
            during |= any(event.minute < minute <= until for minute in out.values())
    still_open = {one["hypothesis"]: one for one in made["commitment"]["still_open"]}
    closing = [
        (h, {shown.partition(":")[0] for shown in needed})
        for h in case.must_not_miss
        if h not in still_open and h != walk.diagnosis
        for needed in case.addressed_by(h)
        if all(case.settles(shown, h, 0) for shown in needed)
    ]
    first = min((at for at, event in enumerate(walk.events) if isinstance(event, Acted)), default=len(walk.events))
    holds = {
        **{f"an act {one['worth']}": True for one in worth},
        "acts and no test": bool(acts) and not any(isinstance(event, Ordered) for event in walk.events),
        "an act harmful": any(one["role"] == "harmful" for one in worth),
        "an act whose role changed": any(one["change"] is not None for one in worth),
        "an act again": any(event.again for event in acts),
        "an act again that is of use at last": any(e.again and e in uses_of(case, walk).values() for e in acts),
        "an act that was of no use to its step": any(
            not one["did"] and done & set(case.key_steps[one["step"]].any_of) for one in made["mattered"]["steps"]
        ),
        "a step done by an act": "done" in by_act.values(),
        "a step late by an act": "done late" in by_act.values(),
        "a danger closed by an act": any(items <= walk.findings.keys() and items & done for _, items in closing),
        "a danger half closed by an act": any(done & set(one["seen"]) for one in still_open.values()),
        "a rule kept by an act": any(
            done & {item for needed in case.safety[rule].needs for item in needed} for rule in made["safety"]["met"]
        ),
        "a rule half kept by an act": any(done & set(one["known"]) and one["needed"] for one in rules),
        "a rule that watches an act": any(not one["session"] for one in rules),
        "a list after acts alone": any(
            one.known and done.issuperset(seen.item for seen in walk.seen[: one.known]) for one in lists
        ),
        "a result came during an act": during,
        "a pick after an act": any(one.picked for one in walk.events[first:] if isinstance(one, Listed)),
        "a session after an act": any(isinstance(one, Ordered) for one in walk.events[first:]),
        "an interval with an act in it": any(
            done & {seen.item for seen in walk.seen[one.known : two.known]} for one, two in pairwise(lists)
        ),
    }
    return {edge for edge, is_met in holds.items() if is_met}


def _of_forms(case: Case, walk: Walk, made: Record) -> dict[str, bool]:
    known = {seen.item for seen in walk.seen if seen.from_the_start}
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    begun = {(event.item, event.form): event.minute for event in walk.events if isinstance(event, Looked)}
    ordered = {shown: event.minute for event in sessions for shown in event.brings}
    later = [(shown, case.items[shown[0]].later[shown[1] - 1]) for shown in {**begun, **ordered} if shown[1]]
    forms = [case.forms[seen.shown] for seen in walk.seen]
    late = {form.id for form in forms if form.late}
    in_time = {form.id for form in forms if not form.late}
    one = made["reveal"]["separator"]
    return {
        "known at the start": bool(known),
        "known and picked at the opening": any(
            event.checkpoint == "opening" and event.supports in known
            for event in walk.events
            if isinstance(event, Listed)
        ),
        "known and ordered again": any(known.intersection(event.items) - {*event.anew} for event in sessions),
        "known and ordered anew": any(known.intersection(event.anew) for event in sessions),
        "seen in another form": any(shown[1] for shown in begun),
        "ordered anew": any(event.anew for event in sessions),
        "ordered anew while it was out": any(set(event.anew) & set(event.awaited) for event in sessions),
        "a form that came at the minute of the look": any(begun.get(shown) == form.minute > 0 for shown, form in later),
        "a form that came at the minute of the order": any(
            ordered.get(shown) == form.minute > 0 for shown, form in later
        ),
        "a form after something was done": any(form.after for _, form in later),
        "a form for whoever had it": any(form.again for _, form in later),
        "a form by the clock": any(form.minute for _, form in later),
        "a step met too late": any(step["late"] for step in made["mattered"]["steps"]),
        "a danger looked at too late": any(one["late"] for one in made["commitment"]["still_open"]),
        "too late, and in time before": bool(late & in_time),
        "a separator that had gone": one is not None
        and one["number"] is None
        and any(seen.item == one["item"] for seen in walk.seen),
        "a separator of a later form": one is not None and one["form"] > 0,
        "a pick of a later form": any(pick["form"] for pick in made["evidence"]["picks"]),
        "two forms of one group": any(
            seen.form and (seen.item, 0) in {s.shown for s in walk.seen} for seen in walk.seen
        ),
    }


def _of_binding(case: Case, walk: Walk) -> dict[str, bool]:
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    left = [set(event.left_out) for event in sessions]
    unbound = [
        (event, act)
        for event in sessions
        for act in event.items
        if case.items[act].waits_for.keys() & {*event.items} - {*walk.findings_at(event.known)}
        and act not in event.bound
    ]
    held = [
        case.items[act].waits_for.keys() & {*event.items} - {*walk.findings_at(event.known)}
        for event in sessions
        for act in event.bound
    ]
    watching = [(rule, event, act) for event, act in unbound for rule in _watching(case, act)]
    return {
        "bound": any(event.bound for event in sessions),
        "bound and left out": any(left),
        "done in any case": bool(unbound),
        "bound to what was out": any(
            set(case.items[act].waits_for) & set(event.awaited) & set(event.items)
            for event in sessions
            for act in event.bound
        ),
        "bound to two": any(len(pictures) > 1 for pictures in held),
        "two bound": any(len(event.bound) > 1 for event in sessions),
        "left out and ordered again": any(
            out & set(event.items) for n, out in enumerate(left) for event in sessions[n + 1 :]
        ),
        "a rule not met by an unread picture": bool(watching),
        "a rule met by a bound picture": any(_watching(case, act) for event in sessions for act in event.bound),
    }


def _watching(case: Case, act: str) -> list[str]:
    # The rules that a picture of the same session could meet.
    pictures = set(case.items[act].waits_for)
    return [
        rule_id
        for rule_id, rule in case.safety.items()
        if rule.same_session and act in case.watched[rule_id] and any(pictures & set(needed) for needed in rule.needs)
    ]


def _level(case: Case, breach: Record) -> str:
    return "stop" if breach["kind"] == "harmful" else case.safety[breach["rule"]].level


def _uncommits(entries: Sequence[Entry]) -> bool:
    three = zip(entries, entries[1:], entries[2:], strict=False)
    return any((type(a), type(b), type(c)) == (Commit, Chips, Cancel) for a, b, c in three)


def _cancels(case: Case, walk: Walk) -> bool:
    known = [case.forms[seen.shown] for seen in walk.seen]
    groups = [[item.bearing for item in known if item.group == group] for group in {item.group for item in known}]
    on = [[bearing.get(h, 0) for bearing in group] for group in groups for h in case.hypotheses]
    return any(max(bearings) == -min(bearings) != 0 for bearings in on)


def _of_a_list(case: Case, one: Listed) -> set[str]:
    level = sorted((one.chips.get(option, 0) for option in case.options), reverse=True)
    holds = {
        "leaders level": level[0] == level[1],
        "seconds level": level[1] == level[2] > 0,
        "something else in front": case.leader(one.chips) == case.options[-1],
    }
    return {edge for edge, is_met in holds.items() if is_met}


def _of_an_interval(case: Case, walk: Walk, one: Listed, two: Listed) -> set[str]:
    before, after = (net(case, [seen.shown for seen in walk.seen[: listed.known]]) for listed in (one, two))
    nets = [*(after[h] - before[h] for h in case.hypotheses), 0]
    doubled = [2 * one.chips.get(option, 0) + 1 for option in case.options]
    weights = [d * POWERS[min(REACH, max(nets) - n)] for d, n in zip(doubled, nets, strict=True)]
    whole, parts = sum(weights), sum(doubled)
    shifts = [CHIPS * abs(w * parts - d * whole) for w, d in zip(weights, doubled, strict=True)]
    holds = {
        "nets further apart than they count": max(nets) - min(nets) > REACH,
        "a shift of exactly two chips": SPEAKS_FROM * whole * parts in shifts,
        # As the rule has it, less than a chip from where the learner had put it.
        "a shift worth a word but for the chips": any(
            shift >= SPEAKS_FROM * whole * parts and abs(2 * CHIPS * w - (d - 1) * whole) < 2 * whole
            for shift, w, d in zip(shifts, weights, doubled, strict=True)
        ),
    }
    return {edge for edge, is_met in holds.items() if is_met}


def _of_a_test(case: Case, walk: Walk, sessions: Sequence[Ordered], order: Record) -> set[str]:
    item = case.items[order["item"]]
    known = [case.items[item_id] for item_id in walk.findings_at(sessions[order["session"] - 1].known)]
    asked = [one for one in known if one.question == item.question]
    potential = order["potential"]
    holds = {
        "an item ordered again": item in known,
        "a question asked again": order["repeat"] and asked and item not in known,
        "a pair spared": any(one.id in item.pairs_with for one in asked) and not order["repeat"],
        "a better test after a lesser": any(one.id in item.preferred_over for one in asked) and not order["repeat"],
        "another preferred": order["repeat"] and not asked,
        "a role changed": order["role"] != item.role.value,
        "harmful": order["role"] == "harmful",
        "an act worth no more than its tests": order["idle"],
        "a purpose touched": order["purpose_touched"] is True,
        "a purpose not touched": order["purpose_touched"] is False,
        "no list before a test": potential is None,
        "could not separate": potential == 0,
        "could separate": potential is not None and potential >= 2,
    }
    return {edge for edge, is_met in holds.items() if is_met}


def _of_the_answer(reveal: Record) -> set[str]:
    one = reveal["separator"]
    holds = {
        "nothing separates": one is None,
        "a separator had": one is not None and one["number"] is not None,
        "a separator not had": one is not None and one["number"] is None,
        "no list at all": reveal["chips"] is None,
        f"told as {reveal['distance']}": True,
    }
    return {edge for edge, is_met in holds.items() if is_met}


def _of_the_page(case: Case, made: Record) -> dict[str, bool]:
    e, try_next, own = made["commitment"], made["try_next"], made["contrast"]["other"]
    said = {item_id for one in e["still_open"] if not one["speaks_for"] for item_id in one["items"]}
    looked = [one for one in e["still_open"] if one["seen"] and not one["speaks_for"]]
    left = [case.key_steps[step["step"]].any_of for step in made["mattered"]["steps"] if step["status"] == "open"]
    moved = [moved for interval in made["evidence"]["intervals"] for moved in interval["moved"]]
    return {
        "something else": e["diagnosis"] == case.options[-1],
        "a danger open": bool(e["still_open"]),
        "a danger addressed": len(e["still_open"]) < len(case.must_not_miss),
        "a danger committed to": e["diagnosis"] in case.must_not_miss,
        "a danger that a finding speaks for": any(one["speaks_for"] for one in e["still_open"]),
        "a danger looked at in part": any(one["needed"] for one in looked),
        "a danger that nothing more would settle": any(not one["needed"] for one in looked),
        "a rule kept in part": any(one["known"] and one["needed"] for one in made["safety"]["breaches"]),
        "said of a danger already": any(said.issuperset(items) for items in left),
        "a rule kept": bool(made["safety"]["met"]),
        "kept in the same session": any(case.safety[rule].same_session for rule in made["safety"]["met"]),
        "a finding for none is the strongest": any(
            one["strongest"] and one["strongest"]["beside_bearing"] < 0 for one in moved
        ),
        "a shift without a finding": any(one["verdict"] != "quiet" and one["strongest"] is None for one in moved),
        "the learner's own contrast": own != case.contrast.hypothesis,
        "the author's contrast": own == case.contrast.hypothesis,
        **_of_the_cost(made),
        "nothing well": not made["well"],
        "three well": len(made["well"]) == 3,
        "bundled": any(one["kind"] == "bundle" for one in made["well"]),
        "nothing open": not made["open"],
        "more open": made["more_open"] > 0,
        "burden": any(one["kind"] == "burden" for one in made["open"]),
        "no case to try": try_next is None,
        "a case kept to": try_next is not None and try_next["held"],
    }


def _of_the_cost(made: Record) -> dict[str, bool]:
    w, picks = made["worth"], made["evidence"]["picks"]
    own, plan = (w[burden]["key_minutes"] for burden in ("burden", "reference"))
    kinds = [one["kind"] for one in made["open"]]
    delay = next((one for one in made["open"] if one["kind"] == "delay"), {"look": False, "result": False})
    more = {unit for unit in ("sedations", "films", "scans", "invasive") if w[f"avoidable_{unit}"]}
    read = [one for one in picks if one["direction"] == "for" and one["reading"] == "matches"]
    lacked = [(one["session"], *one["missing"]) for one in made["safety"]["breaches"] if one["missing"]]
    return {
        "examined late": delay["look"],
        "a result late": delay["result"],
        "a result exactly a day late": own is not None and plan is not None and own - plan == DAY,
        "both late": delay["look"] and delay["result"],
        "a delay behind two graver points": kinds[2:] == ["delay"],
        "no key result": w["burden"]["key_minutes"] is None,
        "never examined": w["burden"]["first_look"] is None,
        "a large burden": "burden" in kinds and "list" not in kinds[: kinds.index("burden")],
        "a small burden": "burden" in kinds and "list" in kinds[: kinds.index("burden")],
        "more films alone": "burden" in kinds and more == {"films"},
        "more scans alone": "burden" in kinds and more == {"scans"},
        "a pick beside a second": any(one["rival"] for one in read),
        "a pick without a second": any(one["rival"] is None for one in read),
        "two rules that lacked the same": len(lacked) > len(set(lacked)),
    }
