"""Logs drawn at random by following what a walk waits for, and entries that may or may not fit."""

from collections.abc import Mapping
from random import Random
from typing import Any

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Naming,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Wait,
)
from workup.core.walk.steps import Walk

SAID = ("", "ataxia", "a tumour, perhaps", "  two \t words\n", "right\u202eto left", "<b>&\u2028</script>", "ünï 🧠")
_ACTS = 9
"""More acts than this, and a walk is over."""


Steps = tuple[tuple[Entry, ...], tuple[Walk, ...]]
"""The entries of a walk; the walk before each of them, and at the end."""


def drawn_log(rng: Random, case: Case, opening: Mapping[str, int] | None = None) -> Steps:
    """A whole legal walk. With an opening list, that list, and then the first three questions in one go."""
    walk, entries, walks = Walk(case), [], [Walk(case)]
    skips, acts = rng.choice((0.0, 0.1, 0.6, 1.0)), rng.randint(0, _ACTS)
    # Some wait for every result, as the plan does; some for few, and commit with results out.
    waits = rng.choice((0.1, 0.5, 1.0, 1.0))
    # Some leave before their last words; a diagnosis is enough for a debrief.
    last = rng.choice(("over", "over", "over", "sentence", "would change"))
    # Whether anybody looks first, and what they say, is drawn apart: else every other answer would be another one.
    looking = Random(f"{rng.getstate()[1][::156]}")
    says = looking.choice((0.0, 0.3, 0.9))
    while walk.awaits.kind != last:
        entry = _planted(walk, opening) if opening else None
        if walk.unnamed and walk.awaits.kind == "act" and looking.random() < says:
            entry = _naming(looking, walk)
        entry = entry or _answer(rng, walk, skips, waits, acts)
        entries.append(entry)
        walk = walk.after(entry)
        walks.append(walk)
        acts -= isinstance(entry, Look | Plan)
    return tuple(entries), tuple(walks)


def _planted(walk: Walk, opening: Mapping[str, int]) -> Entry | None:
    looks = [item.id for item in walk.case.items.values() if item.act not in ("order", "do")][:3]
    awaits = walk.awaits
    if awaits.checkpoint == "opening":
        return Chips(chips={h: n for h, n in opening.items() if n}) if awaits.kind == "chips" else Idea(text="")
    if awaits.kind == "act":
        return Commit() if walk.seen else Look(items=tuple(looks))
    return None


def _naming(rng: Random, walk: Walk) -> Entry:
    seen = rng.choice(walk.unnamed)
    shown = walk.case.forms[seen.item, seen.form].outcome
    return Naming(item=seen.item, outcome=rng.choice((None, shown, *walk.case.items[seen.item].possible)))


def _answer(rng: Random, walk: Walk, skips: float, waits: float, acts: int) -> Entry:
    awaits, case = walk.awaits, walk.case
    may_cancel = (walk.committing and walk.diagnosis is None) or (walk.pending and not walk.given)
    if may_cancel and rng.random() < 0.1:
        return Cancel()
    if walk.before is not None and rng.random() < 0.06:
        return Undo()
    if rng.random() < 0.02:
        return Note(text=rng.choice(SAID))
    match awaits.kind:
        case "idea":
            return Skip() if rng.random() < skips / 2 else Idea(text=rng.choice(SAID))
        case "chips":
            return Skip() if rng.random() < skips else Chips(chips=shares(rng, walk))
        case "pick":
            assert awaits.direction is not None
            return Skip() if rng.random() < skips / 3 else Pick(direction=awaits.direction, item=_picked(rng, walk))
        case "send":
            parts = [i.id for i in case.items.values() if i.part_of in walk.pending and i.act == "order"]
            return Send(items=tuple(rng.sample(parts, rng.randint(0, min(3, len(parts))))))
        case "bound":
            assert awaits.item is not None
            return Bound(item=awaits.item, only_if=rng.random() < 0.7)
        case "purpose":
            assert awaits.item is not None
            return Purpose(item=awaits.item, hypothesis=rng.choice((None, *case.options)))
        case "act":
            if walk.awaited and rng.random() < waits:
                return Wait()
            return _act(rng, walk) if acts > 0 else Commit()
        case "diagnosis":
            return Diagnosis(hypothesis=rng.choice((case.answer, *case.options)))
        case about:
            assert about in ("sentence", "went well", "would change"), about
            return Reflection(about=about, text=rng.choice(SAID))


def _act(rng: Random, walk: Walk) -> Entry:
    looks = [item.id for item in walk.case.items.values() if item.act != "order"]
    tests = [item.id for item in walk.case.items.values() if item.act == "order"]
    if rng.random() < 0.5:
        again = [item_id for item_id in looks if item_id in walk.findings and _changes(walk, item_id)]
        return Look(items=tuple(rng.choices([*looks, *again, *again], k=rng.randint(1, 4))))
    done = [item_id for item_id in tests if item_id in walk.findings or item_id in {due.item for due in walk.awaited}]
    again = rng.sample(done, 1) if done and rng.random() < 0.3 else []
    chosen = rng.sample(tests, rng.randint(1, min(4, len(tests))))
    # An act is planned beside what is read before it.
    beside = [one for act, pictures in walk.case.waiting.items() if act in chosen for one in pictures]
    return Plan(items=(*chosen, *again, *(beside if rng.random() < 0.7 else ())))


def _changes(walk: Walk, item_id: str) -> bool:
    # Whether it has later forms, or may be done again where something was found since.
    return bool(walk.case.items[item_id].later) or item_id in walk.case.protective


def shares(rng: Random, walk: Walk) -> dict[str, int]:
    """Ten chips: all on one, in ties, evenly, as they were, one moved, or anyhow."""
    options = list(walk.case.options)
    style = rng.randrange(7)
    if style == 0:
        return {rng.choice(options): CHIPS}
    if style == 1:
        one, two = rng.sample(options, 2)
        return {one: 5, two: 5}
    if style == 6:
        one, two = rng.sample(options, 2)
        return {one: CHIPS - 1, two: 1}
    if style == 2 and walk.chips:
        return dict(walk.chips)
    if style == 3 and walk.chips:
        chips = dict(walk.chips)
        giver = rng.choice(list(chips))
        moved = rng.randint(1, chips[giver])
        taker = rng.choice(options)
        chips[giver] -= moved
        chips[taker] = chips.get(taker, 0) + moved
        return {option: n for option, n in chips.items() if n}
    held = options if style == 4 else rng.sample(options, rng.randint(2, len(options)))
    drawn = rng.choices(held, k=CHIPS)
    return {option: drawn.count(option) for option in held if option in drawn}


def _picked(rng: Random, walk: Walk) -> str | None:
    bearing = {seen.item: walk.case.forms[seen.shown].bearing.get(walk.leader or "", 0) for seen in walk.found}
    chosen = [rng.choice(list(bearing)), max(bearing, key=bearing.__getitem__), min(bearing, key=bearing.__getitem__)]
    return rng.choice((None, *chosen))


def act_picked(steps: Steps) -> list[tuple[int, Any]]:
    """An act named where a finding is to be picked, at the first step of a walk where somebody could; none without."""
    for at, walk in enumerate(steps):
        acts = [seen.item for seen in walk.seen if seen.item in walk.case.protective]
        if walk.awaits.kind == "pick" and acts:
            return [(at, {"kind": "pick", "direction": walk.awaits.direction, "item": acts[0]})]
    return []


def named_amiss(steps: Steps) -> list[tuple[int, Any]]:
    """What nothing can be called, said of the first result that could be named; and the first act, named as it is."""
    fresh = [(at, one) for at, walk in enumerate(steps[1]) for one in walk.seen[walk.fresh :]]
    results = [
        (at, {"kind": "naming", "item": one.item, "outcome": "no-such-outcome"}) for at, one in fresh if one.number
    ]
    acts = [(at, {"kind": "naming", "item": one.item, "outcome": None}) for at, one in fresh if not one.number]
    return [*results[:1], *acts[:1]]


def any_entry(rng: Random, case: Case) -> Any:
    """An entry as a page might build it: some fit some of the time, some hold what no entry may."""
    items = (*case.items, "no-such-item", "__proto__")
    options = (*case.options, "no-such-hypothesis")
    some = rng.choices(items, k=rng.randint(0, 3))
    some_item = rng.choice(tuple(case.items))
    naming = {"kind": "naming", "item": some_item}
    entries: tuple[Any, ...] = (
        rng.choice((None, [], "skip", 7)),
        {
            "kind": "chips",
            "chips": rng.choice((None, [CHIPS], {case.answer: 2.5, options[1]: 7.5})),
        },
        {"kind": "idea", "text": rng.choice((*SAID, "x" * 2001, None))},
        {"kind": "chips", "chips": rng.choice(({case.answer: CHIPS}, {case.answer: 9}, {options[-1]: CHIPS}, {}))},
        {"kind": "chips", "chips": {case.answer: rng.choice((0, -1, 11, 2.5, None, [])), options[1]: CHIPS}},
        {"kind": "pick", "direction": rng.choice(("for", "against", "by")), "item": rng.choice((None, *items))},
        {"kind": "skip"},
        {"kind": "skip", "why": "more than it holds"},
        {"kind": "look", "items": some},
        {"kind": "plan", "items": some},
        {"kind": "plan", "items": [rng.choice(items)] * rng.choice((1, 100, 101))},
        {"kind": "send", "items": some},
        {"kind": "purpose", "item": rng.choice(items), "hypothesis": rng.choice((None, *options))},
        {"kind": "purpose", "item": rng.choice(items)},
        {"kind": "bound", "item": rng.choice(items), "only_if": rng.choice((True, False, 1, None))},
        naming | {"outcome": rng.choice((None, "no-such-outcome", *case.items[some_item].possible))},
        naming,
        {"kind": "wait"},
        {"kind": "wait", "for": rng.choice(items)},
        {"kind": "cancel"},
        {"kind": "undo"},
        {"kind": "undo"},
        {"kind": "commit"},
        {"kind": "diagnosis", "hypothesis": rng.choice((None, *options))},
        {"kind": "reflection", "about": rng.choice(("sentence", "went well", "the weather")), "text": "words"},
        {"kind": "note", "text": rng.choice((*SAID, 7))},
        {"kind": rng.choice(("toString", "constructor", "", None)), "text": ""},
    )
    return rng.choice(entries)
