"""Faults that a debrief could have, one for each rule or more: an edit of its record, or of its page."""

import re
from collections.abc import Callable
from typing import Any

from support.claims.page import WRITTEN
from support.claims.record import Told

Edit = Callable[[Any], None]


def praises(words: str) -> Callable[[Told], bool]:
    return lambda t: any(words in f"{one.act} {one.consequence}" for one in t.made.well)


def at_once(t: Told) -> bool:
    return not t.walk.seen


def set_to(*path: Any, value: Any) -> Edit:
    """The edit that sets one field, by its path."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return edit


def reworded(group: str, field: str, pattern: str, words: str) -> Edit:
    """The edit that rewords whatever matches in one field of every member of a group."""

    def edit(data: Any) -> None:
        for one in data[group]:
            one[field] = re.sub(pattern, words, one[field])

    return edit


def turned(data: Any) -> None:
    data["open"] = data["open"][::-1]


def without_the_delay(data: Any) -> None:
    data["open"] = [point for point in data["open"] if point["kind"] != "delay"]


def a_film_counted_as_a_scan(data: Any) -> None:
    data["worth"]["burden"]["scans"] += data["worth"]["burden"]["films"]


def praised_and_held_up(data: Any) -> None:
    data["well"].append({**data["one_thing"], "act": f"{data['safety']['breaches'][0]['label']}: done."})
    data["well"][-1] |= {"consequence": "", "basis": ["†"]}
    del data["well"][-1]["text"]


def a_move_told_larger(data: Any) -> None:
    reworded("well", "act", r"to (no|\d+) chips?\.$", "to 11 chips.")(data)


def every_verdict_turned(data: Any) -> None:
    for moved in data["evidence"]["intervals"][0]["moved"]:
        moved["verdict"] = "stayed" if moved["verdict"] == "quiet" else "quiet"


def nothing_had_been_looked_at(data: Any) -> None:
    for breach in data["safety"]["breaches"]:
        breach["missing"] = [*breach["missing"], *breach["known"]]


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
    "a danger is told as settled": ("a danger is open where", at_once, set_to("commitment", "still_open", value=[])),
    "what was committed to is open": (
        "nothing is still open about",
        lambda t: at_once(t) and t.made.commitment.diagnosis == "cerebellar-ataxia",
        set_to("open", 0, "title", value="acute cerebellar ataxia was still open"),
    ),
    "who saw nothing is told what was seen": (
        "what a danger says was looked at",
        at_once,
        set_to("commitment", "still_open", 0, "seen", value=["eye-movements"]),
    ),
    "who looked is told that nobody had": (
        "what a danger says was looked at",
        lambda t: any(one.seen for one in t.made.commitment.still_open[:1]),
        set_to("commitment", "still_open", 0, "happened", value="You had looked at skull film, which is not enough."),
    ),
    "a rule that was kept is forgotten": (
        "a breach is told where",
        lambda t: bool(t.made.safety.met),
        set_to("safety", "met", value=[]),
    ),
    "a breach is forgotten": (
        "a breach is told where",
        lambda t: any(one.rule in t.case.safety for one in t.made.safety.breaches),
        set_to("safety", "breaches", value=[]),
    ),
    "one thing is praised and held up": (
        "nothing is praised that",
        lambda t: bool(t.made.safety.breaches),
        praised_and_held_up,
    ),
    "what was known first is told as missing": (
        "nothing is praised that",
        lambda t: any(one.known and one.rule in t.case.safety for one in t.made.safety.breaches),
        nothing_had_been_looked_at,
    ),
    "the second rates as the first": (
        "a second is spoken of",
        praises("your second"),
        reworded("well", "consequence", r"rates it (\S+) there and \S+", r"rates it \1 there and \1"),
    ),
    "a second is made up": (
        "a second is spoken of",
        praises("your second"),
        reworded("well", "consequence", r" for .*, your second", " for something else, your second"),
    ),
    "sedation is advised on where there was none": (
        "sedation is spoken of",
        at_once,
        set_to("one_thing", "text", value="Before each test under sedation, name two diagnoses."),
    ),
    "a man who is awake is told of an anaesthetic": (
        "nobody who cannot be sedated",
        lambda t: t.case.id == "harald",
        set_to("mattered", "steps", 0, "expert", value="An expert might do it under one anaesthetic."),
    ),
    "the plan's half is another": (
        "a burden is the walk's whole",
        lambda t: any(point.kind == "burden" and "plan:" in point.happened for point in t.made.open),
        reworded("open", "happened", r"The reference plan: (no|\d+)", "The reference plan: 99"),
    ),
    "a step's reason tells of pictures that nobody ordered": (
        "no result is told",
        at_once,
        set_to("mattered", "steps", 0, "why", value="It was quiet. The MRI of the brain was clear."),
    ),
    "a note tells of another test": (
        "no result is told",
        lambda t: bool(t.walk.seen) and not t.sessions,
        set_to("findings", 0, "note", value="Brain MRI showed nothing of the kind."),
    ),
    "a role tells of another test": (
        "no result is told",
        lambda t: bool(t.sessions) and "mri-brain" not in t.seen,
        set_to("worth", "orders", 0, "why", value="The MRI of the brain had answered it."),
    ),
    "more is told than is more": (
        "a burden is the walk's whole",
        lambda t: any(point.kind == "burden" and "Yours took" in point.happened for point in t.made.open),
        reworded("open", "happened", r"Yours took .*?\.", "Yours took a longer time."),
    ),
    "a film counts as a scan": (
        "a film is not a scan",
        lambda t: t.made.worth.burden.films > 0,
        a_film_counted_as_a_scan,
    ),
    "a finding shows something else": (
        "every result that is told",
        lambda t: bool(t.walk.seen),
        set_to("findings", 0, "text", value="Nothing of note."),
    ),
    "a row tells what was never looked at": (
        "every result that is told",
        lambda t: at_once(t) and bool(t.made.contrast.table),
        set_to("contrast", "table", 0, "here", value="A mass."),
    ),
    "a finding of another number": (
        "every result that is told",
        praises("(eye movements)"),
        reworded("well", "consequence", r"finding \d+ \(", "finding 99 ("),
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
        lambda t: any(p.kind == "delay" and "first examined" in p.happened for p in t.made.open),
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
    "a step left out is told as done": (
        "a step is told as",
        at_once,
        set_to("mattered", "steps", 0, "status", value="done"),
    ),
    "tests apart are told as together": (
        "tests praised as planned together",
        praises("one session under sedation"),
        reworded("well", "act", r"under sedation for .*\.$", "under sedation for skull film and EEG."),
    ),
    "a move is told as larger": ("what is praised as a move", praises("you moved"), a_move_told_larger),
    "what moved with the findings is told as not moved": (
        "the one thing for next time",
        lambda t: at_once(t) and t.made.try_next is not None,
        set_to("try_next", "because", value="toxic ingestion did not move with the findings; another is."),
    ),
    "a habit that nothing asked for": (
        "the one thing for next time",
        at_once,
        set_to("one_thing", "text", value="Sleep."),
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
        "Until the key results .*? WHAT MATTERED",
        "Until the key results at once at once WHAT MATTERED",
    ),
    "scans made up": ("the cost is printed", at_once, "Scans with radiation 0 ", "Scans with radiation 4 "),
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
