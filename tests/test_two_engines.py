"""The debrief in the page is the debrief of the package: its readings number for number, its document word for word."""

import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from itertools import accumulate, product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from support.cases.made_up import ON_THE_THRESHOLD, beyond_reach, made_up, on_the_threshold
from support.depth import is_deep
from support.logs.drawn import Steps, act_picked, any_entry, drawn_log, named_amiss
from support.logs.edges import EDGES, met
from support.logs.walkers import CASES, case_named
from support.pages.engine import Thrown
from support.pages.two_engines import NOT_AN_ENTRY, SCRIPT, Probes, Script, answer, differences

from workup.core.content.case import Case
from workup.core.exchange.page_data import playsheet
from workup.core.text.kinds import clean
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import Walk

IN_ORDER = 4
"""Chunks whose walks are asked about a slip first."""
CHUNKS = tuple(range(12)) if is_deep() else (0, 2)
"""In every run two that meet every edge between them."""
CASES_IN_A_CHUNK = 14
WALKS_OF_A_CASE = 30
assert len(CHUNKS) * CASES_IN_A_CHUNK * WALKS_OF_A_CASE >= (5_000 if is_deep() else 800)

Drawn = list[tuple[Steps, Probes]]
Few = tuple[int, int, int]
"""A chunk, a case of it, and the first of five walks."""
Found = Callable[[str, Callable[[], Any]], Any]

LARGEST = 150_000
"""Bytes of data, before it is packed into a page that stays under 140 KB; a third are words to understand."""

MUTANTS = {
    "a shift of exactly two chips is not worth a word": (">= speaks_from_chips * whole", "> speaks_from_chips * whole"),
    "the last of equals is the best": ("isAbove(keyOf(value), keyOf(top))", "!isAbove(keyOf(top), keyOf(value))"),
    "equal and opposite findings do not cancel": ("top === -bottom ? 0 : top > -bottom", "top > -bottom"),
    "a pair of tests repeats itself": (
        "item.preferred_over.includes(one.id) || isPair(one)",
        "item.preferred_over.includes(one.id)",
    ),
    "the better test after a lesser one is a repeat": (
        "item.preferred_over.includes(one.id) || isPair(one)",
        "isPair(one)",
    ),
    "the same test again is no repeat": ("one.id === item.id || (one.question", "(one.question"),
    "nets count however far they are apart": ("Math.min(reach, highest - nets[option])", "(highest - nets[option])"),
    "a role is judged by what came later": ("walk.seen.slice(0, order.known)", "walk.seen"),
    "what may be against the learner counts for it": (".filter((one) => one.from_the_start || !one.item.idle)", ""),
    "of equals, a finding that was not had is held up": ("(item) => Number(numbers.has(item)), ", ""),
    "what sources dispute separates two diagnoses": (
        "!one.contested && (one.known || !item.idle)",
        "(one.known || !item.idle)",
    ),
    "what may be against the learner separates two": ("!one.contested && (one.known || !item.idle)", "!one.contested"),
    "two without a family are of the same one": ("return family !== null && family ===", "return family ==="),
    "what speaks for a danger closes it": ("undefined ? item.bearing[hypothesis] <= 0 :", "undefined ? true :"),
    "any finding of an item closes a danger": (": item.outcome === outcome);", ": true);"),
    "a danger is open that was committed to": ("danger.hypothesis !== diagnosis && !isClosed", "!isClosed"),
    "a danger half looked at was not looked at": (
        "if (!seen.length) return out",
        "if (seen.length) return out",
    ),
    "a rule half kept was not kept at all": (
        "one.known.length > 0 && one.needed.length > 0",
        "one.needed.length > 0",
    ),
    "a delay of a day is none": ("own.first_look - plan.first_look >= DAY", "own.first_look - plan.first_look > DAY"),
    "a delay is counted from the first question": (
        'c.item(event.items[0]).act === "examine"',
        'c.item(event.items[0]).act !== "order"',
    ),
    "a result a day late is late": (
        "own.key_minutes - plan.key_minutes > DAY",
        "own.key_minutes - plan.key_minutes >= DAY",
    ),
    "a delay stands behind all that is grave": ("const place = c.constants.shown - 1;", "const place = grave.length;"),
    "what was worth it is a cost": ("Math.min(own[unit] - plan[unit], uncalledFor)", "own[unit] - plan[unit]"),
    "the first session under sedation needs a result": (
        "(!at || needsResult(order, item))",
        "needsResult(order, item)",
    ),
    "every session under sedation is called for": ("(!at || needsResult(order, item))", "true"),
    "what a look showed is a result": (
        'new Map(known.filter((item) => item.act !== "order")',
        "new Map(known.filter(() => false)",
    ),
    "what is not deep but idle goes deep": (
        "idle.some((item) => item.invasive > depthOf",
        "idle.some((item) => item.invasive >= depthOf",
    ),
    "a film is a scan": ("b.avoidable_films && phrases", "b.avoidable_scans && phrases"),
    "a large burden stands behind the lists": ("...(isLarge(c, b) ? burdenPoint(c, b) : [])", "...[]"),
    "three exposures over the plan are not many": ("exposed >= large.exposures", "exposed > large.exposures"),
    "an act is done once for all": (
        "formNow(c, walk, id) > had(walk, id) || foundSince(walk, id)",
        "formNow(c, walk, id) > had(walk, id)",
    ),
    "an act may be done again for nothing new": (".some((one) => one.number);\n}", ".length > 0;\n}"),
    "an act done again is a repeat at its first use": (
        "!(order.again && uses.get(item.id) === order.at) && isRepeat",
        "isRepeat",
    ),
    "an act that was of no use has done its step": ("&& isDone(one.item));", ");"),
    "an act does its step the first time": ("uses.get(one.item) ?? walk.events", "walk.events"),
    "the last use of an act is credited": ("orders.filter(isUse).reverse()", "orders.filter(isUse)"),
    "an act that its sign calls for is not needed any more": (
        "ids.length && (!speaks_for.length || ids.every(",
        "ids.length && (!speaks_for.length && ids.every(",
    ),
    "what the person had weighs no more than the rest": ("(hypothesis === c.answer ? 99 : 0) + ", ""),
    "a sign that was seen weighs nothing": (" + speaks_for.length;", ";"),
    "an essential step weighs no more than the rest": ("9 * most(roles) + most(", "most("),
    "a step weighs nothing for what it sets apart": ("9 * most(roles) + most(", "9 * most(roles) + 0 * most("),
    "two rules that lacked the same are two points": ("one.missing.length && one.session", "false && one.session"),
    "a finding that fits the second better fits the first alone": (
        "item.bearing[second] >= bearing",
        "item.bearing[second] === bearing",
    ),
    "a pick is set beside a second that is none": ("const isCompared = second !== null &&", "const isCompared ="),
    "a look is a key result": ('one && one.item.act === "order"', "one"),
    "an answer taken back takes the notes with it": (
        "return { ...walk.before, notes: walk.notes };",
        "return walk.before;",
    ),
    "an answer taken back stands": (
        "return { ...walk.before, notes: walk.notes };",
        "return { ...walk, before: null };",
    ),
    "the last change of a role is the one that applied": ("item.changes.findIndex(", "item.changes.findLastIndex("),
    "a danger still needs what a finding has ruled out": (".filter((needed) => needed.every(isOfUse))", ""),
    "a danger still needs what this case shows otherwise": ("settling.length ? settling : sets", "sets"),
    "whoever is told of less is told of the same with more": (
        "ofUse.filter((ids) => !ofUse.some((other) => isMore(ids, other)))",
        "ofUse",
    ),
    "a shift of less than a chip is worth a word": ("isWorthAWord && isAChip", "isWorthAWord"),
    "what speaks for none speaks most for the one it says nothing of": (
        "most(Object.values(bearing)) ? 1 : -1",
        "1",
    ),
    "what speaks against is said to speak for": ('beside_bearing > 0 ? "for" : "against"', '"for"'),
    "one look is praised for two rules": (" && isNew(own)", ""),
    "one finding is praised twice": ("inTurn.filter((praise) => isNew(subjects(d, praise)))", "inTurn"),
    "one move is praised twice": ("[interval, finding(", "[finding("),
    "a move that stayed is said to have gone": (
        'if (verdict === "stayed") return one',
        'if (verdict !== "stayed") return one',
    ),
    "a pick against is said to be for": (
        'isFor ? phrases.say("pick-for", found) : phrases.say("pick-against", found)',
        'phrases.say("pick-for", found)',
    ),
    "a judgement has no basis": ("text(answered(c, reveal), { ...MINE, look", "text(answered(c, reveal), { look"),
    "a note takes the basis of the finding where there is no note": ("note_basis: note && basis", "note_basis: basis"),
    "the walk and the plan are swapped in words": (
        "{ own: whole(c, own, plan), plan: whole(c, plan, own) }",
        "{ own: whole(c, plan, own), plan: whole(c, own, plan) }",
    ),
    "the second is named by its id": ("rival: c.nameOf(pick.rival) });\n    case", "rival: pick.rival });\n    case"),
    "an act that was for nothing gives its old reason": ("order.idle && phrases.say", "false && phrases.say"),
    "a source of a note alone is left out": (' || key === "note_basis"', ""),
    "a sign is met by the last finding of it": ("walk.seen.find((one) => items", "walk.seen.findLast((one) => items"),
    "results of a session come at once": (
        "minute: comes(c, minute, c.item(item).minutes), form",
        "minute: comes(c, minute, most(walk.pending.map((id) => c.item(id).minutes))), form",
    ),
    "a result is awaited in the order in which it was ordered": (
        ".sort((one, two) => one.minute - two.minute)",
        "",
    ),
    "to wait is to wait for the last": (
        "wentOn(c, walk, walk.awaited[0].minute)",
        "wentOn(c, walk, walk.awaited.at(-1).minute)",
    ),
    "a test takes no time of its own": (
        "const taken = (ids) => together(ids.map((id) => c.item(id).takes));",
        "const taken = () => 0;",
    ),
    "the days of a session add up": ("Math.max(sum(all.filter((one) => one < DAY)), ...all)", "sum(all)"),
    "what takes a day adds up with the rest": ("all.filter((one) => one < DAY)", "all.filter((one) => one <= DAY)"),
    "the tests of a session are taken side by side": (
        "Math.max(sum(all.filter((one) => one < DAY)), ...all)",
        "Math.max(0, ...all)",
    ),
    "a result that comes to the minute is not there yet": (
        "(due) => due.minute <= minute), walk.awaited.filter((due) => due.minute > minute)",
        "(due) => due.minute < minute), walk.awaited.filter((due) => due.minute >= minute)",
    ),
    "what was looked at is known before what came meanwhile": (
        "[...came, ...looked.map((one) => ({ ...one, minute, from_the_start: false }))]",
        "[...looked.map((one) => ({ ...one, minute, from_the_start: false })), ...came]",
    ),
    "an order of what is out is no repeat": ("[...known, ...out].some", "known.some"),
    "a test that is out has done its step": (
        "const own = walk.seen.filter(",
        "const own = [...walk.seen, ...walk.awaited].filter(",
    ),
    "what was out at the commitment is forgotten": ("awaited: walk.awaited.map((due) => due.item),", "awaited: [],"),
    "to wait for nothing is to wait": ("if (!walk.awaited.length) refuse(", "if (false) refuse("),
    "a danger whose test is out is said to have been left": ("return out || c.dangers", "return c.dangers"),
    "a step whose test is out is said to have been left": (
        "awaitedOf(c, step.any_of, d) || step.missed",
        "step.missed",
    ),
    "a finding that is out was not ordered": (
        'awaited.includes(id) ? "answer-awaited" : isOther',
        "false ? 0 : isOther",
    ),
    "an act is a finding": ('number: c.item(one.item).act === "do" ? 0 : (number += 1)', "number: (number += 1)"),
    "an act may be picked": ("one.item === item && one.number)", "one.item === item)"),
    "after acts alone there is something to pick": (
        "return shown(walk) && leaderOf",
        "return walk.seen.length && leaderOf",
    ),
    "an act is judged by what came later": ("known: seen.length, chips, awaited", "known: Infinity, chips, awaited"),
    "an act is judged by a list that was given later": (
        'kind: "acted", known: seen.length, chips,',
        'kind: "acted", known: seen.length, chips: keyed(),',
    ),
    "acts are no part of what was done": (
        "walk.events.filter((event) => event.awaited)",
        'walk.events.filter((event) => event.kind === "ordered")',
    ),
    "an act is a session": ('order.kind === "acted" ? 0 : (session += 1)', "(session += 1)"),
    "a walk of acts alone has ordered tests": ("sessions[0] ? text", "sessions.length ? text"),
    "acts stand before the sessions": (".sort((one, other) => !one - !other)", ""),
    "what is looked at is said to have been done": ("{ act: c.item(id).act, item:", '{ act: "do", item:'),
    "an interval numbers an act": (
        "fresh.map((finding) => finding.number).filter(Boolean)",
        "fresh.map((finding) => finding.number)",
    ),
    "an act is listed among the findings": ("walk.seen.filter((one) => one.number).map(", "walk.seen.map("),
    "what is known at the start is credited": ("(one) => !one.from_the_start && any_of", "(one) => any_of"),
    "what is known at the start counts as a key result": (
        "any_of.includes(one.item.id) && !one.from_the_start",
        "any_of.includes(one.item.id)",
    ),
    "what is known at the start speaks for nothing where it may be against": (
        "seen.filter((one) => one.from_the_start || !one.item.idle)",
        "seen.filter((one) => !one.item.idle)",
    ),
    "a known finding has the time of a walk": ("known ? originSaid(known, 1) :", "false ? 0 :"),
    "a form comes a minute late": ("walk.minute >= minute && (!after", "walk.minute > minute && (!after"),
    "the first form that holds is shown": (
        "c.item(id).later.findLastIndex(holds)",
        "c.item(id).later.findIndex(holds)",
    ),
    "a form waits for no act": ("(!after || done(walk, after))", "true"),
    "a form for whoever had it is for all": ("(!again || done(walk, id))", "true"),
    "to look again shows nothing": ("formNow(c, walk, id) > had(walk, id)", "had(walk, id) < 0"),
    "what is out does not count as had": ("[...walk.seen, ...walk.awaited].filter", "walk.seen.filter"),
    "a test ordered anew is a repeat": ("!anew.includes(item.id) && [", "["),
    "what is late speaks": ("form.late ? bears([]) :", "false ? 0 :"),
    "what is late settles a danger": ("return !item.late && (outcome", "return (outcome"),
    "what is late takes back what was seen in time": ("item.late && last.has(item.id) ? last :", "false ? last :"),
    "a step met too late is met in time": (
        "own.filter((one) => !c.shown(one).late)",
        "own.filter(() => true)",
    ),
    "a pick is of the first form": (".findLast(({ item }) => item.id === id", ".find(({ item }) => item.id === id"),
    "a pick is of what is gone": ("shown(id, true) ?? shown(id)", "shown(id)"),
    "what others had done is praised": ("(own.length || !keptBy(rule, true).length) && ", ""),
    "a later form is held up to whoever never came to it": (
        "(one) => one === c.item(one.id) || numbers.has(one)",
        "() => true",
    ),
    "what had gone was never looked at": ('isOther ? "answer-gone" :', "false ? 0 :"),
    "an order shows the first form": ("item.forms[order.form].text", "item.text"),
    "nothing waits for a picture": ("!(id in walk.bindings) && picturesFor(c, walk, id).length", "false"),
    "what is bound follows the first picture": (
        "Math.max(read, ...pictures.map((one) => one.minute))",
        "Math.max(read, Math.min(...pictures.map((one) => one.minute)))",
    ),
    "what is bound is never left out": ("(pictures.some(forbids) ? leftOut : waiting)", "waiting"),
    "one forbidding picture of two is not enough": ("pictures.some(forbids)", "pictures.every(forbids)"),
    "what is bound waits for nothing": (
        "minute: comes(c, read, c.item(id).minutes)",
        "minute: comes(c, minute, c.item(id).minutes)",
    ),
    "nobody waits until the picture is read": (
        "comes(c, Math.max(free, read), taken(",
        "comes(c, free, taken(",
    ),
    "an unread picture counts for a puncture": ("order.items.filter(({ id }) => !unread.includes(id))", "order.items"),
    "a picture never counts for what was bound to it": (".filter(({ id }) => !order.bound.includes(id))", ""),
    "what was left out is not named": ("leftOut.length > 0 && text(", "false && text("),
    "a repeat could have separated two": ("tests.filter((one) => !isRepeat(order, one))", "tests"),
    "what was known of a group could be learned once more": (
        "known.filter(({ group }) => group === one.group)",
        "[]",
    ),
    "what was known of another group speaks of this one": (
        "known.filter(({ group }) => group === one.group)",
        "known.map((other) => ({ ...other, group: one.group }))",
    ),
    "what speaks for a third tells two apart": (
        "(bearing[one] > 0 || !most(Object.values(bearing)))",
        "true",
    ),
    "what speaks for nobody in play tells two apart": ("wordings[i] &&", "true &&"),
    "of what is favoured alike the first is named": (
        "hypotheses.every((one) => nets[one] <= nets[h]))",
        "hypotheses.every((one) => nets[one] <= nets[h])).slice(0, 1)",
    ),
    "what fits all that held chips is the strongest": (
        "(2 * (chips[h] ?? 0) + 1) * (bearing[option]",
        "(bearing[option]",
    ),
    "of two signs as far apart the first is shown": ("1.1 * bearing[one]", "bearing[one]"),
    "two looks are joined without their times": ("shown.length < 2 ? words", "true ? words"),
    "a rule is kept every time where it applied once": ("some.includes(rule)) > 1", "some.includes(rule)) > 0"),
    "a key test that was out was not done": ('out.some(isKey) ? "out" :', "false ? 0 :"),
    "a key test that showed nothing new was not done": (
        'orders.some((one) => one.session && isKey(one.item)) ? "known"',
        'false ? "known"',
    ),
    "slow results come at night": ("lasts < DAY || (ofDay", "lasts < Infinity || (ofDay"),
    "a test that takes a day comes at night": ("lasts < DAY ||", "lasts <= DAY ||"),
    "what would come before dawn comes before dawn": ("(ofDay >= OPENS &&", "(ofDay >= 0 &&"),
    "what would come as the day ends waits for the next": ("ofDay <= CLOSES)", "ofDay < CLOSES)"),
    "what would come before dawn waits for another day": (
        "due + ((DAY + OPENS - ofDay) % DAY)",
        "due + DAY + OPENS - ofDay",
    ),
    "the day begins when the walk does": ("(startOf(c) + due) % DAY", "due % DAY"),
    "an appointment is at night": (
        "comes(c, minute, taken(items.filter((id) => !waiting.includes(id))))",
        "minute + taken(items.filter((id) => !waiting.includes(id)))",
    ),
    "what is bound does not wait for its picture to be read": (
        "comes(c, Math.max(free, read), taken(items.filter((id) => waiting.includes(id))))",
        "comes(c, free, taken(items.filter((id) => waiting.includes(id))))",
    ),
    "a result is named twice": ("one.number && !walk.named.some(({ number }) => number === one.number)", "one.number"),
    "an act is named": (
        "one.number && !walk.named.some(({ number }) => number === one.number)",
        "!walk.named.some(({ number }) => number === one.number)",
    ),
    "what was read long ago is named": (
        "walk.seen.slice(walk.fresh).filter((one) => one.number",
        "walk.seen.filter((one) => one.number",
    ),
    "what was known at the start is named": ("fresh: known.length, named", "fresh: 0, named"),
    "a look that shows nothing leaves nothing to name": (
        "made.seen.length > walk.seen.length ? walk.seen.length",
        'made.seen.length > walk.seen.length || kind === "look" ? walk.seen.length',
    ),
    "anything may be called anything": ("(outcome) => !c.item(item).outcomes.includes(outcome)", "() => false"),
    "a session that is being planned may be looked into": (
        "isInTurn = !kinds.length ||",
        'isInTurn = kind === "naming" || !kinds.length ||',
    ),
    "a naming counts as a finding": (
        "named: [...walk.named, { ...one",
        "seen: [...walk.seen, one], named: [...walk.named, { ...one",
    ),
    "a naming costs a minute": (
        "named: [...walk.named, { ...one",
        "minute: walk.minute + 1, named: [...walk.named, { ...one",
    ),
    "a naming puts a chip on the answer": (
        "named: [...walk.named, { ...one",
        "chips: outcome ? { [c.answer]: CHIPS } : walk.chips, named: [...walk.named, { ...one",
    ),
    "the last of two results of an item is named": ("unnamed(walk).find((seen)", "unnamed(walk).findLast((seen)"),
    "what was called as it was parted": ("one.called !== one.was &&", "true &&"),
    "what was not named parted": ("one.called !== null &&", "true &&"),
    "what has no picture parted": (" && c.shown(one).figure);", ");"),
    "what was called is told as what it was": ("was: words(first.was)", "was: words(first.called)"),
    "a session needs no sample to be sent": ("!walk.sent && asksWhatToSend(c, walk.pending)", "false"),
}
"""Slips that somebody could make in the script, each caught by the random walks of a deep run."""


named = cache(case_named)


@cache
def script() -> Script:
    return Script()


def drawn(seed: int, turn: int) -> tuple[Case, Drawn]:
    """A case of a chunk, most of them made up, with its walks."""
    rng = Random(f"{seed}, {turn}")
    base = named(rng.choice(CASES))
    opening = None
    match turn:
        case 0 | 1:
            case = base
        case 2:
            case = on_the_threshold(rng, next(c for c in map(named, CASES) if len(c.hypotheses) == 6))
            opening = dict(zip(case.hypotheses, ON_THE_THRESHOLD["chips"], strict=True))
        case 3 | 4:
            case = beyond_reach(rng, base)
        case _:
            case = made_up(rng, base)
    walks = [drawn_log(rng, case, opening) for _ in range(WALKS_OF_A_CASE)]
    probes = [[(rng.randint(0, len(walk[0])), any_entry(rng, case)) for _ in "ab"] for walk in walks]
    return case, [
        (walk, [*any_two, *act_picked(walk[1]), *named_amiss(walk)])
        for walk, any_two in zip(walks, probes, strict=True)
    ]


def asked(of: Script, case: Case, walks: Drawn) -> list[dict[str, Any]]:
    """What a script answers of each walk of a case."""
    of.open(case, worded=False)
    return of.answers([(entries, probes) for (entries, _), probes in walks])


def compared(seed: int) -> tuple[int, list[str], dict[str, int], list[tuple[Few, list[str]]]]:
    """How many pairs a chunk has, where the engines differ, how many pairs met each edge, and which each few did."""
    pairs, apart, edges, of_few = 0, list[str](), Counter[str](), defaultdict[Few, set[str]](set)
    for turn in range(CASES_IN_A_CHUNK):
        case, walks = drawn(seed, turn)
        for number, (walk, answered) in enumerate(zip(walks, asked(script(), case, walks), strict=True)):
            (entries, steps), probes = walk
            expected = answer(case, steps, probes)
            pairs += 1
            apart += [f"{case.id}, walk {number}{line}" for line in differences(expected, answered)]
            here = met(case, entries, steps[-1], expected["debrief"])
            edges.update(here)
            of_few[seed, turn, number - number % 5] |= here
            edges.update("refused" if isinstance(said, list) else said or "taken" for said in expected["said"])
    return pairs, apart, edges, [(few, sorted(here)) for few, here in of_few.items()]


@pytest.mark.parametrize("case_id", CASES)
def test_the_kept_runs_and_a_first_impression_are_debriefed_alike(case_id: str) -> None:
    case = named(case_id)
    logs = [walk_as(learner, case) for learner in LEARNERS.values()]
    walks: Drawn = [((log, tuple(accumulate(log, Walk.after, initial=Walk(case)))), []) for log in logs]

    answers = asked(script(), case, walks)

    assert len(answers) == 5
    for ((_, steps), probes), answered in zip(walks, answers, strict=True):
        assert differences(answer(case, steps, probes), answered) == []


@pytest.mark.parametrize("seed", CHUNKS)
def test_random_walks_of_random_cases_are_followed_refused_and_debriefed_alike(found_once: Found, seed: int) -> None:
    pairs, apart, *_ = found_once(f"engines-{seed}", partial(compared, seed))

    assert pairs == CASES_IN_A_CHUNK * WALKS_OF_A_CASE
    assert apart[:5] == []


def test_the_random_walks_have_met_every_edge(found_once: Found) -> None:
    chunks = [found_once(f"engines-{seed}", partial(compared, seed)) for seed in CHUNKS]
    edges = sum((Counter[str](met) for _, _, met, _ in chunks), Counter[str]())

    enough = 5 if is_deep() else 1
    missed = {edge for edge in (*EDGES, NOT_AN_ENTRY, "refused", "taken") if edges[edge] < enough}

    assert missed == set(), edges


def few_walks(found_once: Found) -> Iterator[Few]:
    """A few walks of a drawn case after another: of the first chunks first those that meet what no few before them have
    met, and then all others."""
    chunks = [found_once(f"engines-{seed}", partial(compared, seed)) for seed in CHUNKS[:IN_ORDER]]
    left = {(seed, turn, start): set(met) for *_, few in chunks for (seed, turn, start), met in few}
    unmet = set[str]()
    while left:
        all_met = set().union(*left.values())
        unmet = unmet & all_met or all_met
        best = max(left, key=lambda few: len(left[few] & unmet))
        unmet -= left.pop(best)
        yield best
    yield from product(CHUNKS[IN_ORDER:], range(CASES_IN_A_CHUNK), range(0, WALKS_OF_A_CASE, 5))


CAUGHT = Path(__file__).parent / "support" / "pages" / "slips-caught.json"
"""Of each slip a walk that has caught it, by `python tests/keep_slips.py`: it is tried first, and the others are asked
about only where it does not catch the slip any more."""
KEPT = json.loads(CAUGHT.read_text(encoding="utf-8")) if CAUGHT.exists() else {}
SHOWN = [slip for slip in MUTANTS if slip not in KEPT or KEPT[slip][0] in CHUNKS]
"""Those that show in the walks of this run: all, where it goes deep."""
assert len(SHOWN) > 50


@pytest.mark.parametrize("slip", SHOWN)
def test_a_slip_in_the_script_is_caught(found_once: Found, slip: str) -> None:
    right, _ = MUTANTS[slip]
    assert SCRIPT.count(right) == 1, "the slip no longer fits the script"

    caught = is_caught_by(slip, *KEPT[slip]) if slip in KEPT else False

    assert caught or catching(slip, ordered(found_once)), "tests/keep_slips.py looks through more walks"


@lru_cache(maxsize=1)
def mutant_of(slip: str) -> Script:
    """The script with a slip in it."""
    return Script(SCRIPT.replace(*MUTANTS[slip]))


@cache
def ordered(found_once: Found) -> list[Few]:
    """All walks, a few at a time, in the order in which a slip is looked for."""
    return list(few_walks(found_once))


def catching(slip: str, walks: list[Few]) -> Few | None:
    """The first walk that a slip is caught by, of these few and those after them; they are put first in turn."""
    for few in walks:
        seed, turn, start = few
        for number in range(start, start + 5):
            if is_caught_by(slip, seed, turn, number):
                # What caught one slip will often catch the next.
                walks.remove(few)
                walks.insert(0, few)
                return seed, turn, number
    return None


def is_caught_by(slip: str, seed: int, turn: int, number: int) -> bool:
    """Whether a walk tells the script with the slip from the package."""
    case, walks = drawn_once(seed, turn)
    try:
        (answered,) = asked(mutant_of(slip), case, walks[number : number + 1])
    except Thrown:  # the slip broke the walk off
        return True
    return bool(differences(expected(seed, turn, number), answered))


drawn_once = cache(drawn)


@cache
def expected(seed: int, turn: int, number: int) -> dict[str, Any]:
    """What Python reads and says of a walk, and of each probe."""
    case, walks = drawn_once(seed, turn)
    (_, steps), probes = walks[number]
    return answer(case, steps, probes)


@pytest.mark.parametrize("shares", [[0, 10], [-1, 11], [2.5, 7.5], [None, 10], ["1", 9], [True, 9], [[], 10], [11]])
def test_chips_that_are_no_whole_numbers_from_one_to_ten_are_refused(shares: list[object]) -> None:
    case = named(CASES[0])
    listed = {"kind": "chips", "chips": dict(zip(case.options, shares, strict=False))}
    put = f"workup.after(sheet, workup.follow(sheet, [{{kind: 'idea', text: ''}}]), {json.dumps(listed)})"

    script().open(case)

    with pytest.raises(Thrown, match="entry chips"):
        script().run(put)


def test_typed_words_are_cleaned_alike_to_the_last_character() -> None:
    # A character that this Python does not know yet may be known to the script's Unicode; all others are tried.
    known = [chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point <= 0xDFFF]
    known = [c for c in known if unicodedata.category(c) not in ("Cn", "Co")]
    tried = [f" a{c}b {c}" for c in [*known, "\ue000", "\U000f0000", "\ufffe", "\U0010ffff", ""]]
    texts = ["".join(tried[start : start + 100]) for start in range(0, len(tried), 100)]

    cleaned = script().cleaned(texts)

    assert len(known) > 100_000
    assert [(text, one) for text, one in zip(texts, cleaned, strict=True) if one != clean(text)] == []
    assert script().run(r"workup.clean('a\ud800b \udfff')") == "a b" == clean("a\ud800b \udfff")


def test_a_log_keeps_what_was_typed_as_the_page_cleaned_it() -> None:
    script().open(named(CASES[0]))
    put = "workup.after(sheet, workup.begin(sheet), {kind: 'idea', text: 'oms\\u202e \\u0007 now'})"

    assert script().run(f"{put}.ideas[0]") == "oms now"


@pytest.mark.parametrize("operator", ["{'unknown': 'gait'}", "{'known': 'gait', 'chips_on': 'toxic'}", "{}"])
def test_a_condition_that_the_script_does_not_know_is_an_error_and_not_a_guess(operator: str) -> None:
    script().open(named(CASES[0]))
    opened = f"sheet.safety[0][4] = {operator}; workup.unpack(sheet)"

    assert playsheet(named(CASES[0]))["columns"]["safety"].split()[4] == "when"
    with pytest.raises(Thrown, match="this page knows no condition"):
        script().run(opened)


def test_data_of_another_format_is_refused() -> None:
    script().open(named(CASES[0]))

    with pytest.raises(Thrown, match="cannot read a case of format 2"):
        script().run("sheet.format = 2; workup.unpack(sheet)")


def test_an_unfinished_walk_has_no_debrief() -> None:
    script().open(named(CASES[0]))

    with pytest.raises(Thrown, match="undiagnosed"):
        script().run("workup.debrief(sheet, workup.begin(sheet))")


@pytest.mark.parametrize("case_id", CASES)
def test_the_data_of_a_case_is_small(case_id: str) -> None:
    text = json.dumps(playsheet(named(case_id)), ensure_ascii=False, separators=(",", ":"))

    assert 40_000 < len(text.encode()) <= LARGEST


def test_the_data_cites_no_source_that_no_debrief_could_name() -> None:
    case = named(CASES[0])
    sheet = playsheet(case)
    cited = {sheet["sources"][one][0] for basis in sheet["bases"] for one in basis if isinstance(one, int)}

    assert cited == {row[0] for row in sheet["sources"]} < set(case.sources)
