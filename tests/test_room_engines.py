"""The page of a room takes votes, shares chips and says the debrief as Python does."""

import json
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.depth import alike
from support.logs.walkers import CASES, case_named
from support.pages.players import wavering
from support.pages.two_engines import NOT_AN_ENTRY, Script, answer, differences, refusal

from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.text import value
from workup.core.walk.following import follow
from workup.core.walk.learners import walk_as
from workup.core.walk.log import Chips, Diagnosis, Entry, Hands, Naming, Pick, Undo, Vote
from workup.core.walk.steps import Walk
from workup.document.blocks import as_data
from workup.document.rounds import rounds
from workup.document.summary import sibling
from workup.phrases.scopes import slim
from workup.play.hands import chips_from, left_over, most
from workup.render import player

TEXT = player.script(player.part("rules", "votes"))

_ON_THE_WALL = """
function wall(text) {
  const walk = workup.follow(sheet, JSON.parse(text));
  const command = (id) => ({ kind: "command", words: `workup walk ${id}` });
  const called = (id, words) => (words ? { kind: "text", words, look: "aside" } : command(id));
  return JSON.stringify(workup.room.wall(sheet, walk, called));
}
function shared(text) {
  const votes = JSON.parse(text);
  const chips = workup.room.chips(sheet, votes);
  const most = workup.room.mostVoted(workup.unpack(sheet), votes);
  return JSON.stringify([chips, workup.room.left(sheet, votes, chips), most]);
}
"""


def script(text: str = TEXT) -> Script:
    made = Script(text)
    made.run(_ON_THE_WALL)
    return made


@cache
def the_script() -> Script:
    made = script()
    made.open(case_named("amara"))
    return made


def asked(made: Script, function: str, given: Any) -> Any:
    return json.loads(made.run(f"{function}({json.dumps(json.dumps(given))})"))


def hands(rng: Random, case: Case) -> dict[str, int]:
    """The hands of some room: few, many, or as many as each other."""
    most_of_one = rng.choice([1, 3, 40])
    return {one: rng.randint(1, most_of_one) for one in rng.sample(case.options, rng.randint(1, len(case.options)))}


def a_rooms_log(case: Case, seed: int) -> list[Entry]:
    """A walk that goes here and there, with a vote wherever a room takes one; some are taken back and taken again."""
    rng, walk, entries = Random(seed), Walk(case), list[Entry]()

    def put(entry: Entry) -> None:
        nonlocal walk
        walk = walk.after(entry)
        entries.append(entry)

    def vote(about: Any) -> dict[str, int]:
        put(Vote(about=about, votes=hands(rng, case)))
        if (again := rng.random()) < 0.5:
            # Counted again: once the first count was taken back, and once where it still stands.
            if again < 0.3:
                put(Undo())
            put(Vote(about=about, votes=hands(rng, case)))
        return dict(walk.votes[-1].votes)

    for entry in walk_as(wavering(Random(seed)), case):
        if walk.awaits.kind == "act" and walk.unnamed and rng.random() < 0.5:
            seen = rng.choice(walk.unnamed)
            possible = list(case.items[seen.item].possible)
            for _ in range(rng.choice([1, 1, 2])):
                called = rng.sample(possible, rng.randint(1, min(3, len(possible))))
                put(Hands(item=seen.item, votes={one: rng.randint(1, 9) for one in called}))
            put(Naming(item=seen.item, outcome=rng.choice([None, *possible])))
        match entry:
            case Chips():
                put(Chips(chips=chips_from(vote("list"), case.options)))
            case Diagnosis() if rng.random() < 0.9:
                vote("before discussion")
                after = vote("after discussion")
                put(Diagnosis(hypothesis=most(after, case.options)[0]))
            case _ if walk.awaits.kind == entry.kind or entry.kind != "pick":
                put(entry)
            case _:
                pass
        while walk.awaits.kind == "pick":
            put(_picked(walk))
    return entries


def _picked(walk: Walk) -> Entry:
    return Pick(direction=walk.awaits.direction or "for", item=walk.found[-1].item if walk.found else None)


PROBES: list[Any] = [
    {"kind": "vote", "about": "list", "votes": {}},
    {"kind": "vote", "about": "list", "votes": {"gout": 3}},
    {"kind": "vote", "about": "list", "votes": {"something-else": 0}},
    {"kind": "vote", "about": "list", "votes": {"something-else": 10_001}},
    {"kind": "vote", "about": "list", "votes": {"something-else": 1.5}},
    {"kind": "vote", "about": "lunch", "votes": {"something-else": 1}},
    {"kind": "vote", "about": "list", "votes": {"something-else": 1}, "more": 1},
    {"kind": "vote", "about": "before discussion", "votes": {"something-else": 10_000}},
    {"kind": "undo"},
    {"kind": "cancel"},
    {"kind": "hands", "item": "eye-movements", "votes": {"full": 10_001}},
    {"kind": "hands", "item": "eye-movements", "votes": {"full": 1}, "more": 1},
    {"kind": "hands", "item": "eye-movements"},
    {"kind": "hands", "item": "no-such-item", "votes": {}},
]


def apart(made: Script, case: Case, entries: list[Entry]) -> list[str]:
    """Where Python and the script differ about a room's walk: at each step, in its debrief, on the wall."""
    walks = [Walk(case)]
    for entry in entries:
        walks.append(walks[-1].after(entry))
    probes: list[tuple[int, Any]] = [
        (
            at,
            {
                "kind": "hands",
                "item": one.item,
                "votes": {outcome: 2, "no-such-outcome": 1} if at % 2 else {outcome: 2},
            },
        )
        for at, walk in enumerate(walks)
        for one in walk.seen[-1:]
        for outcome in list(case.items[one.item].possible)[-1:]
    ]
    probes += [(at, probe) for at in range(len(walks)) for probe in PROBES[at % 5 :: 5]]
    probes += [(len(entries), probe) for probe in PROBES]
    [theirs] = made.answers([(entries, probes)])
    ours = answer(case, walks, probes)
    read = debrief(case, walks[-1])
    on_the_wall = as_data(rounds(case, read, next_case=sibling(case, read)))
    wall = asked(made, "wall", [value.as_data(entry) for entry in entries])
    # The summary of a room has its votes as well, which the page leaves to the command.
    return [
        *differences(ours["awaited"], theirs["awaited"]),
        *differences(ours["said"], theirs["said"]),
        *differences(ours["debrief"], theirs["debrief"]),
        *differences({key: on_the_wall[key] for key in ("sections", "sources")}, wall),
    ]


@pytest.mark.parametrize("case_id", alike(CASES))
def test_what_a_room_walked_is_the_same_in_both_engines(case_id: str) -> None:
    case, made = case_named(case_id), script()
    made.open(case)

    for seed in range(4):
        assert apart(made, case, a_rooms_log(case, seed)) == []


def test_the_walks_that_are_compared_hold_every_kind_of_vote() -> None:
    walks = [follow(case_named(one), a_rooms_log(case_named(one), seed)) for one in CASES for seed in range(4)]

    made = [debrief(walk.case, walk).room for walk in walks]
    assert {vote.about for walk in walks for vote in walk.votes} == {"list", "before discussion", "after discussion"}
    assert {bool(room and room.before and room.after) for room in made} == {True, False}
    assert any(room and room.lists and room.moved for room in made)
    assert any(room and len(room.pictures) < len(walk.raised) for room, walk in zip(made, walks, strict=True))


SLIPS = {
    "a vote that was taken back counts": ('ANSWERS.add("vote");', ""),
    "a vote is taken at the end": ('if (now.kind === "over") refuse("over");\n  Object', "Object"),
    "the first vote counts": ("votesOf(walk).findLast(", "votesOf(walk).find("),
    "hands that came late have moved": ("return Math.min(sum(", "return Math.max(sum("),
    "any number of hands": ("one <= MOST_HANDS", "true"),
    "hands are for anything": ("(outcome) => !c.item(item).outcomes.includes(outcome)", "() => false"),
    "hands are for what was named": (
        'unnamed(walk).find((seen) => seen.item === item);\n  if (!one) refuse("unnamed", item);',
        "walk.seen.find((seen) => seen.item === item);",
    ),
    "hands are raised at any time": ('WAITING_FOR.set("hands", ["act"]);', 'WAITING_FOR.set("hands", []);'),
    "the first hands count": ("new Map(raisedOf(walk).map(", "new Map(raisedOf(walk).toReversed().map("),
    "the wall has one point alone": (
        "cards.map((one, n) => section(`open",
        "cards.slice(0, 1).map((one, n) => section(`open",
    ),
    "the look-alike comes first": ("[pair.one, pair.other].map", "[pair.other, pair.one].map"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_script_of_a_room_is_found(slip: str) -> None:
    right, wrong = SLIPS[slip]
    assert TEXT.count(right) == 1
    made = script(TEXT.replace(right, wrong))

    for case_id in ("amara", "mei", "noor"):
        case = case_named(case_id)
        made.open(case)
        for seed in range(4):
            try:
                if apart(made, case, a_rooms_log(case, seed)):
                    return
            except Exception:
                return
    pytest.fail("nothing differs")


VOTES = st.dictionaries(
    st.sampled_from(case_named("amara").options), st.integers(1, 9) | st.integers(1, 9_999), min_size=1
)


@settings(max_examples=300, deadline=None)
@given(VOTES)
def test_both_share_ten_chips_in_the_same_way(votes: Mapping[str, int]) -> None:
    options = case_named("amara").options
    chips = chips_from(votes, options)

    assert asked(the_script(), "shared", votes) == [chips, left_over(votes, chips), list(most(votes, options))]


def test_the_script_of_a_learner_knows_no_votes() -> None:
    made = Script()
    case = case_named("amara")
    made.open(case)
    probe = {"kind": "vote", "about": "list", "votes": {"something-else": 1}}

    [theirs] = made.answers([(walk_as(wavering(Random(1)), case), [(0, probe)])])

    assert theirs["said"] == [["entry"]]
    assert refusal(Walk(case), probe) is None
    assert NOT_AN_ENTRY not in theirs["said"]


def test_the_script_of_a_room_can_be_sent_with_short_names() -> None:
    sent = slim(TEXT)

    assert len(sent) < 0.7 * len(TEXT)
