"""Faults that a debrief could have, one for each rule or more: an edit of its readings, of its case, or of its page."""

import json
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from support.claims.page import WRITTEN
from support.claims.record import Told
from workup.core.debrief import Debrief
from workup.core.text.value import as_data, changed

Edit = Callable[[Told], Told]

_DEBRIEF = TypeAdapter(Debrief)


def praises(kind: str) -> Callable[[Told], bool]:
    return lambda t: any(one.kind == kind for one in t.made.well)


def has_a_second(t: Told) -> bool:
    return any(one.rival and one.reading == "matches" for one in t.made.evidence.picks)


def at_once(t: Told) -> bool:
    return not t.walk.seen


def edited(edit: Callable[[Any], None]) -> Edit:
    """The edit of the readings as plain data."""

    def told(t: Told) -> Told:
        data = as_data(t.made)
        edit(data)
        return t._replace(made=_DEBRIEF.validate_json(json.dumps(data)))

    return told


def set_to(*path: Any, value: Any) -> Edit:
    """The edit that sets one field, by its path."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return edited(edit)


def first_item_says(field: str, text: str, *, of: Callable[[Told], str]) -> Edit:
    """The edit of what the author wrote of one item."""

    def told(t: Told) -> Told:
        item = changed(t.case.items[of(t)], **{field: text})
        return t._replace(case=changed(t.case, items={**t.case.items, item.id: item}))

    return told


def a_step_tells_of_pictures(t: Told) -> Told:
    step_id, step = next(iter(t.case.key_steps.items()))
    told = changed(step, why="It was quiet. The MRI of the brain was clear.")
    return t._replace(case=changed(t.case, key_steps={**t.case.key_steps, step_id: told}))


@edited
def turned(data: Any) -> None:
    data["open"] = data["open"][::-1]


@edited
def without_the_delay(data: Any) -> None:
    data["open"] = [point for point in data["open"] if point["kind"] != "delay"]


@edited
def a_film_counted_as_a_scan(data: Any) -> None:
    data["worth"]["burden"]["scans"] += data["worth"]["burden"]["films"]


@edited
def praised_and_held_up(data: Any) -> None:
    data["well"].append({"kind": "rule", "rule": data["safety"]["breaches"][0]["rule"]})


@edited
def a_quiet_move_praised(data: Any) -> None:
    for praise in data["well"]:
        if praise["kind"] == "move":
            for moved in data["evidence"]["intervals"][praise["interval"]]["moved"]:
                moved["verdict"] = "quiet"


@edited
def no_danger_is_open(data: Any) -> None:
    data["commitment"]["still_open"] = []
    data["open"] = [point for point in data["open"] if point["kind"] != "danger"]


@edited
def no_rule_was_broken(data: Any) -> None:
    data["safety"]["breaches"] = []
    data["open"] = [point for point in data["open"] if point["kind"] != "safety"]


def what_was_committed_to_is_open(t: Told) -> Told:
    return set_to("commitment", "still_open", 0, "hypothesis", value=t.walk.diagnosis)(t)


@edited
def a_bundle_of_others(data: Any) -> None:
    for praise in data["well"]:
        if praise["kind"] == "bundle":
            praise["items"] = ["skull-film", "eeg"]


@edited
def every_verdict_turned(data: Any) -> None:
    for moved in data["evidence"]["intervals"][0]["moved"]:
        moved["verdict"] = "stayed" if moved["verdict"] == "quiet" else "quiet"


@edited
def a_picture_nobody_named(data: Any) -> None:
    data["looking"] = [{"number": 1, "item": "sleep", "form": 0, "called": None, "was": "broken"}]


@edited
def nothing_had_been_looked_at(data: Any) -> None:
    for breach in data["safety"]["breaches"]:
        breach["missing"] = [*breach["missing"], *breach["known"]]


@edited
def one_set_would_do(data: Any) -> None:
    for breach in data["safety"]["breaches"]:
        breach["needed"] = [["skull-film"]]


@edited
def all_was_ordered(data: Any) -> None:
    for breach in data["safety"]["breaches"]:
        breach["ordered"] = [*breach["ordered"], "skull-film"]


@edited
def the_second_rates_as_the_first(data: Any) -> None:
    for pick in data["evidence"]["picks"]:
        if pick["rival"] and pick["reading"] == "matches":
            pick["rival_bearing"] = pick["bearing"]


@edited
def a_second_is_made_up(data: Any) -> None:
    for pick in data["evidence"]["picks"]:
        if pick["rival"]:
            pick["rival"] = "something-else"


@edited
def findings_of_another_number(data: Any) -> None:
    for moved in (one for interval in data["evidence"]["intervals"] for one in interval["moved"]):
        if moved["strongest"]:
            moved["strongest"]["number"] = 99


def has_rule_breach(t: Told) -> bool:
    return any(one.kind == "rule" for one in t.made.safety.breaches)


FAULTS: dict[str, tuple[str, Callable[[Told], bool], Edit]] = {
    "another diagnosis is accepted": ("the reveal tells", at_once, set_to("reveal", "distance", value="accepted")),
    "chips are made up": ("the reveal tells", at_once, set_to("reveal", "chips", value=9)),
    "a finding is told as had": (
        "the finding that separates",
        at_once,
        set_to("reveal", "separator", "number", value=1),
    ),
    "another finding separates": (
        "the finding that separates",
        at_once,
        set_to("reveal", "separator", "item", value="temperature"),
    ),
    "a danger is told as settled": ("a danger is open where", at_once, no_danger_is_open),
    "what was committed to is open": (
        "nothing is still open about",
        lambda t: t.walk.diagnosis in t.case.must_not_miss and bool(t.made.commitment.still_open),
        what_was_committed_to_is_open,
    ),
    "who saw nothing is told what was seen": (
        "what a danger says was looked at",
        at_once,
        set_to("commitment", "still_open", 0, "seen", value=["eye-movements"]),
    ),
    "who looked is told that nobody had": (
        "what a danger says was looked at",
        lambda t: any(one.seen for one in t.made.commitment.still_open[:1]),
        set_to("commitment", "still_open", 0, "seen", value=[]),
    ),
    "one more thing would have settled it": (
        "what a danger says was looked at",
        lambda t: any(one.needed for one in t.made.commitment.still_open[:1]),
        set_to("commitment", "still_open", 0, "needed", value=[["skull-film"]]),
    ),
    "a rule that was kept is forgotten": (
        "a breach is told where",
        lambda t: bool(t.made.safety.met),
        set_to("safety", "met", value=[]),
    ),
    "a picture that nobody named": ("what a picture was called", lambda _: True, a_picture_nobody_named),
    "a breach is forgotten": (
        "a breach is told where",
        has_rule_breach,
        no_rule_was_broken,
    ),
    "one thing is praised and held up": (
        "nothing is praised that",
        lambda t: bool(t.made.safety.breaches),
        praised_and_held_up,
    ),
    "what was known first is told as missing": (
        "nothing is praised that",
        lambda t: any(one.known and one.kind == "rule" for one in t.made.safety.breaches),
        nothing_had_been_looked_at,
    ),
    "a skull film would have been enough": ("nothing is praised that", has_rule_breach, one_set_would_do),
    "a rule watches what was never ordered": ("nothing is praised that", has_rule_breach, all_was_ordered),
    "the second rates as the first": ("a second is spoken of", has_a_second, the_second_rates_as_the_first),
    "a second is made up": ("a second is spoken of", has_a_second, a_second_is_made_up),
    "sedation is advised on where there was none": (
        "sedation is spoken of",
        at_once,
        set_to("habit", value="sedation"),
    ),
    "a man who is awake is told of an anaesthetic": (
        "nobody who cannot be sedated",
        lambda t: t.case.id == "harald",
        set_to("habit", value="sedation"),
    ),
    "the plan's half is another": (
        "a burden is the walk's whole",
        lambda t: any(point.kind == "burden" for point in t.made.open),
        set_to("worth", "reference", "films", value=99),
    ),
    "a step's reason tells of pictures that nobody ordered": (
        "no result is told",
        at_once,
        a_step_tells_of_pictures,
    ),
    "a note tells of another test": (
        "no result is told",
        lambda t: bool(t.walk.seen) and not t.sessions,
        first_item_says("note", "Brain MRI showed nothing of the kind.", of=lambda t: t.walk.seen[0].item),
    ),
    "a role tells of another test": (
        "no result is told",
        lambda t: "mri-brain" not in t.seen and any(order.change is None for order in t.made.worth.orders[:1]),
        first_item_says("role_why", "The MRI of the brain had answered it.", of=lambda t: t.made.worth.orders[0].item),
    ),
    "more is told than is more": (
        "a burden is the walk's whole",
        lambda t: (
            any(point.kind == "burden" for point in t.made.open)
            and not t.made.worth.avoidable_films
            and any(point.happened.startswith("Your walk: ") for point in t.points)
        ),
        set_to("worth", "avoidable_films", value=1),
    ),
    "a film counts as a scan": (
        "a film is not a scan",
        lambda t: t.made.worth.burden.films > 0,
        a_film_counted_as_a_scan,
    ),
    "a finding shows something else": (
        "every result that is told",
        lambda t: bool(t.walk.seen),
        set_to("findings", 0, "item", value="pet"),
    ),
    "a row tells what was never looked at": (
        "every result that is told",
        lambda t: at_once(t) and bool(t.made.contrast.rows),
        set_to("contrast", "rows", 0, "seen", value=True),
    ),
    "a finding of another number": (
        "every result that is told",
        praises("move"),
        findings_of_another_number,
    ),
    "key results at once, of nothing": (
        "a time until the key results",
        at_once,
        set_to("worth", "burden", "key_minutes", value=0),
    ),
    "the least comes first": (
        "the three points that are shown",
        lambda t: len(t.made.open) == 3 and t.made.open[0].kind == "danger" and t.made.open[2].kind == "step",
        turned,
    ),
    "days of waiting are not among the three": (
        "the three points that are shown",
        lambda t: any(p.kind == "delay" and p.look for p in t.made.open),
        without_the_delay,
    ),
    "the list is read the other way": (
        "where the list went",
        lambda t: bool(t.made.evidence.intervals),
        every_verdict_turned,
    ),
    "support is made up": ("what the findings favour", at_once, set_to("commitment", "support", value=7)),
    "a test that could separate is told as idle": (
        "no result could have separated",
        lambda t: any(o.potential for o in t.made.worth.orders[:1]),
        set_to("worth", "orders", 0, "potential", value=0),
    ),
    "a result that was out is not told as out": (
        "what was ordered and never seen",
        lambda t: bool(t.walk.awaited),
        set_to("commitment", "awaited", value=[]),
    ),
    "results are told in another order than they come": (
        "what was ordered and never seen",
        lambda t: len({due.minute for due in t.walk.awaited}) > 1,
        edited(lambda data: data["commitment"]["awaited"].reverse()),
    ),
    "a step left out is told as done": (
        "a step is told as",
        at_once,
        set_to("mattered", "steps", 0, "status", value="done"),
    ),
    "tests apart are told as together": (
        "tests praised as planned together",
        praises("bundle"),
        a_bundle_of_others,
    ),
    "what did not move with the evidence is praised": (
        "what is praised as a move",
        praises("move"),
        a_quiet_move_praised,
    ),
    "what moved with the findings is told as not moved": (
        "the one thing for next time",
        lambda t: at_once(t) and t.made.try_next is not None,
        set_to("try_next", "held", value=True),
    ),
    "a habit that nothing asked for": (
        "the one thing for next time",
        at_once,
        set_to("habit", value="burden"),
    ),
}
"""By its name: how the rule begins that has to catch it, a walk that it can be told of, and the edit."""

WORDS: dict[str, tuple[str, Callable[[Told], bool], str, str]] = {
    "the learner's words come first": ("the answer comes first", at_once, " THE ANSWER ", " YOU FIRST THE ANSWER "),
    "no word of the answer": ("the answer comes first", at_once, "The author's answer is", "The author says"),
    "chips made up": ("chips are told", at_once, r"with \d of your 10 chips on it", "with all 10 of your chips on it"),
    "had and not had": ("whoever had the finding", at_once, r"You had not \w+( it)?\.", "You had it, as finding 3."),
    "committed to, and open": (
        "nothing that was committed to",
        lambda t: at_once(t) and t.made.commitment.diagnosis == "cerebellar-ataxia",
        "WAS IT TIME TO COMMIT?",
        "WAS IT TIME TO COMMIT? Acute cerebellar ataxia was still open.",
    ),
    "no flags where there are": (
        "nothing was open is printed",
        lambda t: bool(t.made.safety.breaches),
        " WHAT HAD TO COME FIRST ",
        " WHAT HAD TO COME FIRST No safety flags in this walk. ",
    ),
    "at once, of nothing": (
        "nothing is at once",
        at_once,
        "Until the last key result that came .*? WHAT MATTERED",
        "Until the last key result that came at once at once WHAT MATTERED",
    ),
    "scans made up": ("the cost is printed", at_once, "Scans with radiation 0 ", "Scans with radiation 4 "),
    "a result that was out is a look that never was": (
        "what was never looked at",
        lambda t: any(row.item in t.made.commitment.awaited for row in t.made.contrast.rows),
        "Here: ordered, and still out when you committed",
        "Here: not looked at in this walk",
    ),
    "one result less was out": (
        "what was out at the commitment",
        lambda t: len(t.walk.awaited) == 2,
        r"When you committed, 2 results were",
        "When you committed, one result was",
    ),
    "a look that never was": ("what was never looked at", at_once, "Here: not looked at in this walk", "Here: a mass"),
    "the case told as the walk": ("what holds for the case", at_once, WRITTEN, ""),
    "no list, where there was one": (
        "no list is spoken of",
        at_once,
        "WAS EACH TEST",
        "No list was given in this walk, so there is nothing. WAS EACH TEST",
    ),
    "before the beginning": (
        "the clock says no time",
        lambda t: bool(t.walk.seen),
        r"day 1( \(\w+\))?, \d\d:\d\d",
        r"day 1\1, 00:00",
    ),
    "another weekday": ("the clock says no time", lambda t: bool(t.walk.seen), r"day 1 \(\w+\)", "day 1 (Someday)"),
}
