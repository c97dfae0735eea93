"""What a printed debrief says of its walk, read off the page as a person reads it, and held against the walk."""

import re
from collections.abc import Callable, Iterator

from support.claims.record import Told
from workup.document.words import sentence_case

Rule = Callable[[Told, str], Iterator[str]]

RULES: dict[str, Rule] = {}
"""Each reads the whole summary as text, its lines joined and the space between words single."""

WRITTEN = "This is the case as it was written; your walk may not have reached all of it."

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def rule(says: str) -> Callable[[Rule], Rule]:
    def kept(check: Rule) -> Rule:
        RULES[says] = check
        return check

    return kept


def _section(page: str, heading: str) -> str:
    """What stands between a heading in capitals and the next one."""
    after = page.split(f" {heading} ", 1)[1]
    return re.split(r" (?=(?:[A-Z]{2,}[A-Z ]*\?? ){2,})", after, maxsplit=1)[0]


@rule("the answer comes first, before the learner's own words")
def _first(t: Told, page: str) -> Iterator[str]:
    answer = t.case.label(t.case.answer)
    head = page.split(" YOU FIRST ", maxsplit=1)[0]
    told = t.walk.diagnosis == t.case.answer and "That is the author's answer too." in head
    if " THE ANSWER You committed to " not in head or not (told or f"The author's answer is {answer}" in head):
        yield "the answer does not stand first"


@rule("chips are told as they lay in the last list, if there was one")
def _chips(t: Told, page: str) -> Iterator[str]:
    held = t.lists[-1].chips.get(t.walk.diagnosis or "", 0) if t.lists else None
    said = {None: "before you had made a list", 10: "with all 10 of your chips on it", 0: "with none of your 10 chips"}
    if said.get(held, f"with {held} of your 10 chips on it") not in page.split(" YOU FIRST ", maxsplit=1)[0]:
        yield f"{held} chips are told otherwise"


@rule("whoever had the finding is told its number, and whoever had not, that it was not looked for")
def _had(t: Told, page: str) -> Iterator[str]:
    head, one = page.split(" YOU FIRST ", maxsplit=1)[0], t.made.reveal.separator
    if one is None:
        return
    read = re.search(r"You had it, as finding (\d+)", head)
    had = next((seen.number for seen in t.walk.seen if seen.shown == (one.item, one.form)), None)
    # What was had, and is out once more to show what it shows by now, was had.
    is_out = had is None and one.item in {due.item for due in t.walk.awaited}
    is_lacked = bool(re.search(r"You had not (asked|looked|ordered it)\.", head))
    if (int(read[1]) if read else None) != had or is_lacked != (one.item not in t.seen and not is_out):
        yield head[-200:]
    if ("You had ordered it, and its result was still out." in head) != is_out:
        yield f"of {one.item}, which was {'out' if is_out else 'not out'}"


@rule("nothing that was committed to is printed as open")
def _committed(t: Told, page: str) -> Iterator[str]:
    if f"{sentence_case(t.case.label(t.walk.diagnosis or ''))} was still open" in page:
        yield "what was committed to is printed as open"


@rule("nothing was open is printed where nothing was")
def _nothing_open(t: Told, page: str) -> Iterator[str]:
    c = t.made.commitment
    if ("must-not-miss list was still open" in page) == bool(c.still_open):
        yield "of the dangers"
    if ("No safety flags in this walk." in page) == bool(t.made.safety.breaches):
        yield "of what had to come first"
    if ("Nothing that this case asks about was left open." in page) == bool(t.made.open):
        yield "of the points"
    if ("none of them came up." in page) == bool(t.made.well):
        yield "of what went well"


@rule("nothing is at once, and no session is told, where no test was ordered")
def _at_once(t: Told, page: str) -> Iterator[str]:
    ordered = bool(t.sessions)
    if ("No test was ordered in this walk." in page) == ordered or (" Session 1 · day" in page) != ordered:
        yield "of the tests"
    waited = re.search(r"Until the last key result that came (.*?) (?:Session|WHAT MATTERED)", page)
    keys = {i for step in t.case.key_steps.values() for i in step.any_of if t.case.items[i].act == "order"}
    if waited is None or (waited[1].startswith("at once") and not keys & set(t.seen)):
        yield f"until the key results: {waited and waited[1]}"


@rule("the cost is printed in two kinds of picture, each as it was")
def _cost(t: Told, page: str) -> Iterator[str]:
    items = [t.case.items[i] for session in t.sessions for i in session.items]
    true = {
        "Sessions under sedation": sum(any(t.case.items[i].sedated for i in s.items) for s in t.sessions),
        "Plain films": sum(item.films for item in items),
        "Scans with radiation": sum(item.scans for item in items),
    }
    for unit, number in true.items():
        if f" {unit} {number} " not in page:
            yield f"{unit}, and it was {number}"


@rule("what was never looked at is printed so")
def _unseen(t: Told, page: str) -> Iterator[str]:
    out = {due.item for due in t.walk.awaited}
    awaited = sum(row.item in out for row in t.made.contrast.rows if not row.seen)
    unseen = sum(not row.seen for row in t.made.contrast.rows) - awaited
    if page.count("Here: not looked at in this walk") != unseen:
        yield f"{unseen} rows were never looked at"
    if page.count("Here: ordered, and still out when you committed") != awaited:
        yield f"{awaited} rows were still out"
    if ("Nothing was asked, examined or ordered before the commitment." in page) != (not t.walk.found and not out):
        yield "of the findings"
    if ("Nothing was known before the commitment: what had been ordered" in page) != (not t.walk.found and bool(out)):
        yield "of the findings that were out"


@rule("what was out at the commitment is named once, in its place")
def _awaited(t: Told, page: str) -> Iterator[str]:
    said = re.findall(r"When you committed, (one result was|\d+ results were) still out: ", page)
    out = len(t.walk.awaited)
    if said != ([] if not out else ["one result was" if out == 1 else f"{out} results were"]):
        yield f"{out} were out, and it says {said}"
    for due in t.walk.awaited:
        label = t.case.items[due.item].label
        if not re.search(rf"still out: ([^.]*; )?{re.escape(label)}[;.]", page):
            yield f"{label} is not named"


@rule("what holds for the case alone is said to be the case's")
def _written(t: Told, page: str) -> Iterator[str]:
    expected = 1 + t.made.contrast.is_authors
    if page.count(WRITTEN) != expected or f" WHAT THIS CASE IS FOR {WRITTEN}" not in page:
        yield "the case is told as the walk"


@rule("no list is spoken of where none was given")
def _lists(t: Told, page: str) -> Iterator[str]:
    if ("No list was given in this walk, so" in page) == bool(t.lists):
        yield "of the lists"


@rule("the clock says no time before the beginning, and its weekday is that of the day")
def _clock(t: Told, page: str) -> Iterator[str]:
    begins = t.case.begins
    for day, weekday, hour, minute in re.findall(r"day (\d+)(?: \((\w+)\))?, (\d\d):(\d\d)", page):
        since = (int(day) - 1) * 1440 + 60 * int(hour) + int(minute) - begins.minute
        if since < 0:
            yield f"day {day}, {hour}:{minute} is before {begins.at}"
        if weekday and weekday != DAYS[(DAYS.index(begins.day) + int(day) - 1) % 7]:
            yield f"day {day} is told as a {weekday}"


def untrue(told: Told, page: str) -> list[str]:
    """What the page says that is not so, each with the rule that it breaks."""
    return [f"{says}: {line}" for says, check in RULES.items() for line in check(told, page)]
