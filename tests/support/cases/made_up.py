"""Made-up cases and legal logs, drawn so that the rules of the debrief are met at their edges."""

from collections.abc import Mapping, Sequence
from random import Random

from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, LaterForm
from workup.core.content.casefile import Beginning, KeyStep, MustNotMiss, Reference, RoleWhen, Sibling, Step
from workup.core.content.findings import KnownAlready
from workup.core.content.head import NOT_INVASIVE, PackHead
from workup.core.content.measures import Role
from workup.core.content.rules import Condition, SafetyRule
from workup.core.text.judging import judged
from workup.core.text.kinds import DAGGER
from workup.core.text.value import changed

AWKWARD = ("constructor", "7")
"""Ids that a script could take for something of its own, or put in another order."""

# With these chips, findings of these nets leave the second hypothesis exactly two chips below where it
# was. An exhaustive search found such shifts for seven options alone.
ON_THE_THRESHOLD = {"chips": (5, 3, 2, 0, 0, 0), "nets": (6, 4, -2, 2, 0, 4)}


HOURS = ("00:00", "08:30", "08:59", "09:00", "17:30", "17:59", "18:00", "23:30")
"""At which working hours begin or end within a look or a test."""


def made_up(rng: Random, base: Case) -> Case:
    """A case of this one's words in which everything that a rule looks at is drawn anew."""
    options = tuple(base.hypotheses)
    kept = _some_items(rng, base)
    items = {item_id: _item(rng, base.pack, item, options, kept) for item_id, item in kept.items()}
    acts = {item.part_of for item in items.values()} | {i for i in items if rng.random() < 0.1}
    items |= {i: _waiting(rng, item, items) for i, item in items.items() if i in acts and item.act == "order"}
    if rng.random() < 0.2:
        # Where nothing but results takes time, one can be late by exactly a day.
        quick = {item_id: {"takes": 0} if item.act == "order" else {"minutes": 0} for item_id, item in items.items()}
        items = {item_id: changed(item, **quick[item_id]) for item_id, item in items.items()}
    answer, look_alike = rng.sample(options, 2)
    return _changed(
        base,
        {
            "items": items,
            "answer": answer,
            "acceptable": tuple(rng.sample(options, rng.randint(0, 2))),
            "key_steps": _key_steps(rng, base, tuple(items)),
            "safety": _rules(rng, base, items, options),
            "must_not_miss": _dangers(rng, base, items, options),
            "reference": Reference(ideas=("an idea",), steps=_steps(rng, items), lists={}),
            "contrast": changed(base.contrast, hypothesis=look_alike),
            "contrasts_with": _siblings(rng, options),
            "begins": Beginning(day=base.begins.day, at=rng.choice((base.begins.at, *HOURS))),
        },
    )


def on_the_threshold(rng: Random, base: Case) -> Case:
    """A case of six hypotheses whose first three questions move a list by exactly two chips."""
    case = made_up(rng, base)
    looks = [item_id for item_id, item in case.items.items() if item.act not in ("order", "do")][:3]
    # What is known already, or shows something else by then, would add to them.
    items = {i: changed(item, known=None, later=()) for i, item in case.items.items()}
    for turn, item_id in enumerate(looks):
        bearing = {
            hypothesis: (2 if net > 0 else -2) if abs(net) > 2 * turn else 0
            for hypothesis, net in zip(case.hypotheses, ON_THE_THRESHOLD["nets"], strict=True)
        }
        possible = {outcome: dict(bearing) for outcome in items[item_id].possible}
        items[item_id] = changed(items[item_id], possible=possible, group=f"alone-{turn}")
    return _changed(case, {"items": items})


def beyond_reach(rng: Random, base: Case) -> Case:
    """A case whose findings all speak the same way, each for itself, so that nets run far apart."""
    case = made_up(rng, base)
    one_way = {hypothesis: rng.choice((-2, 2)) for hypothesis in case.hypotheses}
    return _changed(
        case,
        {
            "items": {
                item_id: changed(item, group=item_id, possible=dict.fromkeys(item.possible, one_way))
                if item.act != "do"  # an act that protects says nothing
                else item
                for item_id, item in case.items.items()
            }
        },
    )


def _changed(case: Case, changes: Mapping[str, object]) -> Case:
    # Not a copy: that would bring along what the case has worked out from its old fields.
    return changed(case, **changes)


def _some_items(rng: Random, base: Case) -> dict[str, CaseItem]:
    looks = [item.id for item in base.items.values() if item.act not in ("order", "do")]
    tests = [item.id for item in base.items.values() if item.act == "order"]
    chosen = {*rng.sample(looks, rng.randint(4, 9)), *rng.sample(tests, rng.randint(4, 9))}
    acts = [item.id for item in base.items.values() if item.act == "do"]
    chosen |= {*rng.sample(acts, rng.randint(0, len(acts)))}
    chosen |= {act for item_id in chosen if (act := base.items[item_id].part_of)}
    kept = {item_id: item for item_id, item in base.items.items() if item_id in chosen}
    for awkward in AWKWARD:
        if rng.random() < 0.3:
            kept[awkward] = changed(kept[rng.choice(tuple(kept))], id=awkward)
    return {item_id: changed(item, outcome=rng.choice(tuple(item.possible))) for item_id, item in kept.items()}


def _item(
    rng: Random, pack: PackHead, item: CaseItem, hypotheses: Sequence[str], items: Mapping[str, CaseItem]
) -> CaseItem:
    is_order = item.act == "order"
    ids = tuple(items)
    if item.act == "do":
        return changed(item, **{"minutes": rng.choice((0, 1, 30)), **_roles(rng, item, items, hypotheses)})
    return changed(
        item,
        **{
            "possible": {outcome: _bearing(rng, hypotheses) for outcome in item.possible},
            "group": rng.choice((item.id, "group-one", "group-two", "group-three")),
            "question": rng.choice((item.id, item.id, "question-one", "question-two")),
            "pairs_with": tuple(rng.sample(ids, rng.choice((0, 0, 1, 2)))),
            "preferred_over": tuple(rng.sample(ids, rng.choice((0, 0, 1)))),
            "contested": rng.random() < 0.15,
            "basis": _basis(rng, item.basis),
            "minutes": rng.choice((0, 1, 30, 1440)),
            "sedated": is_order and rng.random() < 0.25,
            "films": rng.choice((0, 0, 1, 2)) if is_order else 0,
            "scans": rng.choice((0, 0, 1, 2)) if is_order else 0,
            **_degree(pack, rng.choice(pack.degrees) if is_order else NOT_INVASIVE),
            "takes": rng.choice((0, 0, 0, 1, 1, 30, 30, 1440)) if is_order else 0,
            "waits_for": {},
            "known": KnownAlready(source="a letter", day=rng.choice((1, 0, -3))) if rng.random() < 0.1 else None,
            "later": tuple(_later(rng, item, ids, n) for n in range(rng.choice((0, 0, 1, 2)))),
            **_roles(rng, item, items, hypotheses),
        },
    )


def _later(rng: Random, item: CaseItem, ids: Sequence[str], turn: int) -> LaterForm:
    # At minutes at which looks begin and end, and sessions are ordered.
    return LaterForm(
        minute=rng.choice((0, 1, 2, 30, 31, 60, 1440, 1441)),
        after=rng.choice((None, None, *rng.sample(ids, 3))),
        again=rng.random() < 0.4,
        outcome=rng.choice(tuple(item.possible)),
        text=f"Later it shows the {turn}.",
        note=rng.choice((None, "It has changed.")),
        contested=rng.random() < 0.1,
        basis=_basis(rng, item.basis),
        late=rng.random() < 0.3,
    )


def _waiting(rng: Random, act: CaseItem, items: Mapping[str, CaseItem]) -> CaseItem:
    # Any test may have to be read before it; what forbids it is often what is shown.
    pictures = [i for i, one in items.items() if one.act == "order" and act.id not in (i, one.part_of)]
    chosen = rng.sample(pictures, min(len(pictures), rng.choice((0, 1, 2))))
    forbidding = {i: tuple(rng.sample(tuple(items[i].possible), 1)) for i in chosen}
    return changed(act, waits_for=forbidding)


def _roles(
    rng: Random, item: CaseItem, items: Mapping[str, CaseItem], hypotheses: Sequence[str]
) -> Mapping[str, object]:
    return {
        "role": rng.choice(tuple(Role)),
        "role_basis": _basis(rng, item.role_basis),
        "role_changes": tuple(
            RoleWhen(when=condition(rng, items, hypotheses), role=rng.choice(tuple(Role)), why=f"Because of {n}.")
            for n in range(rng.choice((0, 0, 1, 2)))
        ),
    }


def _degree(pack: PackHead, degree: str) -> dict[str, object]:
    return {"invasive": degree, "depth": pack.depth(degree), "degree": pack.invasive.get(degree)}


def _basis(rng: Random, basis: tuple[str, ...]) -> tuple[str, ...]:
    return rng.choice((basis, tuple(one for one in basis if one != DAGGER), (), (*basis, *basis)))


def _bearing(rng: Random, hypotheses: Sequence[str]) -> dict[str, int]:
    if rng.random() < 0.15:
        return {}
    if rng.random() < 0.2:
        # The same for several: ties, and findings of a whole family.
        size = rng.choice((-2, 2))
        return {h: size if rng.random() < 0.7 else -size for h in hypotheses}
    drawn = {h: rng.choice((-2, -1, 0, 0, 1, 2)) for h in hypotheses}
    return {h: bearing for h, bearing in drawn.items() if bearing}


def condition(rng: Random, items: Mapping[str, CaseItem], hypotheses: Sequence[str], depth: int = 0) -> Condition:
    """Any condition, at most three deep."""
    kind = rng.choice(("known", "shows", "chips_on", "all", "any") if depth < 2 else ("known", "shows", "chips_on"))
    if kind in ("all", "any"):
        parts = tuple(condition(rng, items, hypotheses, depth + 1) for _ in range(rng.randint(0, 3)))
        return judged(Condition, {kind: parts})
    if kind == "chips_on":
        return Condition(chips_on=rng.choice(hypotheses))
    item = rng.choice(tuple(items.values()))
    if kind == "known":
        return Condition(known=item.id)
    return Condition(shows=f"{item.id}:{rng.choice((item.outcome, item.outcome, *item.possible))}")


def _sets(rng: Random, ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(rng.sample(ids, rng.randint(1, 3))) for _ in range(rng.randint(1, 3)))


def _key_steps(rng: Random, base: Case, ids: Sequence[str]) -> dict[str, KeyStep]:
    models = rng.sample(tuple(base.key_steps.items()), rng.randint(1, min(4, len(base.key_steps))))
    return {
        step_id: changed(
            step,
            any_of=tuple(rng.sample(ids, rng.randint(1, 3))),
            by=rng.choice((None, "first test", "first sedation")),
        )
        for step_id, step in models
    }


def _rules(rng: Random, base: Case, items: Mapping[str, CaseItem], options: Sequence[str]) -> dict[str, SafetyRule]:
    rules = {f"rule-{n}": _rule(rng, base, items, options) for n in range(rng.randint(0, 4))}
    if rules and rng.random() < 0.4:
        # Two that watch and need the same.
        twin = changed(rules["rule-0"], level="stop", when=None)
        rules |= {"rule-0": twin, "rule-twin": twin}
    return rules


def _rule(rng: Random, base: Case, items: Mapping[str, CaseItem], options: Sequence[str]) -> SafetyRule:
    ids = tuple(items)
    sedated = rng.random() < 0.3
    return changed(
        rng.choice(tuple(base.safety.values())),
        items=() if sedated else tuple(rng.sample(ids, rng.randint(1, 4))),
        sedated=sedated,
        level=rng.choice(("stop", "caution")),
        when=condition(rng, items, options) if rng.random() < 0.5 else None,
        needs=_sets(rng, ids),
        same_session=rng.random() < 0.5,
    )


def _shown(rng: Random, items: Mapping[str, CaseItem]) -> tuple[tuple[str, ...], ...]:
    # Items as they are, findings that are shown here, and findings that are not.
    def entry(item_id: str) -> str:
        outcomes = (items[item_id].outcome, rng.choice(tuple(items[item_id].possible)))
        return rng.choice((item_id, *(f"{item_id}:{outcome}" for outcome in outcomes)))

    sets = [tuple(map(entry, needed)) for needed in _sets(rng, tuple(items))]
    # Two that share what may be had first, one of them with more of the rest.
    one, two, three, four = (entry(rng.choice(tuple(items))) for _ in range(4))
    return (*sets, *rng.choice(((), ((one, two), (two, three, four)))))


def _dangers(rng: Random, base: Case, items: Mapping[str, CaseItem], options: Sequence[str]) -> dict[str, MustNotMiss]:
    words = tuple(base.must_not_miss.values())
    return {
        hypothesis: changed(rng.choice(words), addressed_by=rng.choice((None, _shown(rng, items), ())))
        for hypothesis in rng.sample(options, rng.randint(0, 3))
    }


def _steps(rng: Random, items: Mapping[str, CaseItem]) -> tuple[Step, ...]:
    looks = tuple(item.id for item in items.values() if item.act != "order")
    tests = tuple(item.id for item in items.values() if item.act == "order")
    return (
        Step(look=tuple(rng.sample(looks, rng.randint(1, len(looks))))),
        Step(order=tuple(rng.sample(tests, rng.randint(1, 2)))),
    )


def _siblings(rng: Random, options: Sequence[str]) -> tuple[Sibling, ...]:
    return tuple(
        Sibling(case=f"case-{n}", hypothesis=rng.choice(options), because=f"reason {n}")
        for n in range(rng.randint(0, 3))
    )
