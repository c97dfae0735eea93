"""What is known when a walk begins, what shows something else later on, and acts that wait for a picture."""

import pytest
from support.logs.walkers import Course, case_named

from workup.core.content.case import Case
from workup.core.content.case_item import LaterForm
from workup.core.content.casefile import Beginning
from workup.core.content.findings import KnownAlready, Later
from workup.core.content.resolution import first_minute
from workup.core.debrief import Debrief
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.core.walk.events import Looked, Ordered
from workup.core.walk.following import follow
from workup.core.walk.log import Bound, Chips, Idea, Look, Pick, Plan, Purpose, Skip, Wait
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk

AMARA = case_named("amara")
ATAXIA = {"cerebellar-ataxia": 10}


def _with(case: Case, item_id: str, **update: object) -> Case:
    item = changed(case.items[item_id], **update)
    return changed(case, items={**case.items, item_id: item})


def _known(case: Case, item_id: str, **update: object) -> Case:
    return _with(case, item_id, known=KnownAlready(source="a letter", day=-2), **update)


def _later(outcome: str, **given: object) -> LaterForm:
    usual = {"minute": 0, "after": None, "again": False, "note": None, "contested": False, "basis": ("†",)}
    return judged(LaterForm, {**usual, "late": False, "text": f"By now {outcome}.", "outcome": outcome, **given})


def _at_the_bedside(case: Case) -> Walk:
    return follow(case, (Skip(),))


def _debrief(case: Case, *acts: Look | Plan, binds: bool = True, diagnosis: str = "") -> Debrief:
    lists = dict.fromkeys(("opening", "bedside", "pause", "commit"), ATAXIA)
    return Course(acts=acts, lists=lists, diagnosis=diagnosis or case.answer, binds=binds).debrief(case)


# What is known when the walk begins


def test_what_is_known_is_the_first_finding_of_a_walk_and_has_no_time_of_its_own() -> None:
    case = _known(_known(AMARA, "mri-brain"), "gait")

    walk = Walk(case)

    in_order = [item_id for item_id in case.items if item_id in ("gait", "mri-brain")]
    assert [(seen.number, seen.item, seen.minute, seen.from_the_start) for seen in walk.seen] == [
        (1, in_order[0], 0, True),
        (2, in_order[1], 0, True),
    ]
    assert walk.findings == {item_id: case.items[item_id].outcome for item_id in in_order}
    assert not walk.events


def test_what_is_known_can_be_picked_at_the_opening() -> None:
    begun = (Idea(text=""), Chips(chips=ATAXIA))

    assert follow(_known(AMARA, "gait"), begun).awaits.kind == "pick"
    assert follow(AMARA, begun).awaits.kind == "act"
    picked = follow(_known(AMARA, "gait"), (*begun, Pick(direction="for", item="gait")))
    assert picked.awaits.direction == "against"


def test_an_order_of_what_is_known_is_a_repeat_and_brings_nothing() -> None:
    made = _debrief(_known(AMARA, "mri-brain"), Plan(items=("mri-brain",)))

    assert [(order.item, order.repeat) for order in made.worth.orders] == [("mri-brain", True)]
    assert len(made.findings) == 1


def test_what_is_known_meets_no_key_step_even_where_it_is_ordered_again() -> None:
    case = _known(AMARA, "mri-brain")

    status = {step.step: (step.status, step.did) for step in _debrief(case).mattered.steps}
    again = {step.step: step.status for step in _debrief(case, Plan(items=("mri-brain",))).mattered.steps}

    assert AMARA.key_steps["brain"].any_of == ("mri-brain",)
    assert status["brain"] == ("open", ())
    assert again["brain"] == "open"
    assert _debrief(case).worth.burden.key_minutes is None


def test_what_is_known_speaks_and_settles_as_any_finding_does() -> None:
    danger = "posterior-fossa"
    case = _known(_known(AMARA, "mri-brain"), "eye-movements")

    made, without = _debrief(case), _debrief(AMARA)

    closed = {one.hypothesis for one in without.commitment.still_open} - {
        one.hypothesis for one in made.commitment.still_open
    }
    assert danger in closed
    against = (_debrief(one, diagnosis="cerebellar-ataxia").commitment.support for one in (case, AMARA))
    assert next(against) < next(against)
    # It was there before the first list, so that no list had to move with it.
    assert [interval.findings for interval in made.evidence.intervals] == [()] * len(made.evidence.intervals)


def test_a_rule_that_others_had_kept_before_the_walk_began_is_not_praised() -> None:
    look, needle = Look(items=("fundi", "consciousness")), Plan(items=("lumbar-puncture",))

    looked = _debrief(AMARA, look, needle)
    given, both = (_debrief(_known(AMARA, "ct-head"), *acts) for acts in ((needle,), (look, needle)))

    rule = "pressure-before-lp"
    assert rule in looked.safety.met
    assert rule in given.safety.met
    assert [rule in {one.rule for one in made.well if one.kind == "rule"} for made in (looked, given, both)] == [
        True,
        False,
        True,
    ]


def test_one_look_that_kept_two_rules_is_praised_once() -> None:
    mass = {"posterior-fossa": 10}
    lists = dict.fromkeys(("opening", "bedside", "pause", "commit"), mass)
    acts = (Plan(items=("mri-brain",)), Plan(items=("lumbar-puncture",)))
    made = Course(acts=acts, lists=lists, diagnosis=AMARA.answer, binds=True).debrief(AMARA)

    kept = {"pressure-before-lp", "image-before-lp-list"}
    assert kept <= set(made.safety.met)
    assert len(kept & {one.rule for one in made.well if one.kind == "rule"}) == 1


# What shows something else later on


@pytest.mark.parametrize(
    ("given", "minute"),
    [
        ({"from_day": 1}, 0),
        ({"from_day": 2}, 15 * 60),
        ({"from_day": 8}, 6 * 24 * 60 + 15 * 60),
        ({"from_hours": 6}, 360),
        ({"from_day": 2, "from_hours": 6}, 15 * 60),
        ({"from_day": 2, "from_hours": 16}, 16 * 60),
        ({"again": True}, 0),
    ],
)
def test_a_later_form_is_shown_from_a_minute_of_the_walk(given: dict[str, object], minute: int) -> None:
    form = judged(Later, {"outcome": "normal", **given})

    assert first_minute(form, Beginning(day="Monday", at="09:00")) == minute


def test_a_later_form_must_say_when_and_what_is_late_tells_nothing() -> None:
    with pytest.raises(ValueError, match="say when it is shown"):
        judged(Later, {"outcome": "normal"})
    with pytest.raises(ValueError, match="what is late speaks for nothing"):
        judged(Later, {"outcome": "normal", "from_day": 2, "late": True, "tells": ["oms"]})


def _forms_seen(walk: Walk, item_id: str) -> list[int]:
    return [seen.form for seen in walk.seen if seen.item == item_id]


def test_a_look_shows_the_form_of_the_minute_at_which_it_begins() -> None:
    gait = AMARA.items["gait"]
    other = next(outcome for outcome in gait.possible if outcome != gait.outcome)
    before, at = (
        _with(_with(AMARA, "fundi", minutes=5), "gait", minutes=5, later=(_later(other, minute=minute),))
        for minute in (6, 5)
    )

    # The discs take five minutes, so that the look at the gait begins at the fifth.
    looks = Look(items=("fundi", "gait"))

    assert _forms_seen(_at_the_bedside(before).after(looks), "gait") == [0]
    assert _forms_seen(_at_the_bedside(at).after(looks), "gait") == [1]


def test_of_the_forms_that_hold_the_last_is_shown_and_it_does_not_change_back() -> None:
    gait = AMARA.items["gait"]
    forms = (_later(gait.outcome, again=True), _later(gait.outcome, minute=10_000), _later(gait.outcome, after="fundi"))
    case = _with(AMARA, "gait", later=forms)
    walk = _at_the_bedside(case)

    seen = []
    for looks in (("gait",), ("gait",), ("gait",), ("fundi", "gait"), ("gait",)):
        walk = walk.after(Look(items=looks))
        seen.append(_forms_seen(walk, "gait"))

    assert seen == [[0], [0, 1], [0, 1], [0, 1, 3], [0, 1, 3]]
    assert [event.item for event in walk.events if isinstance(event, Looked)] == ["gait", "gait", "fundi", "gait"]


def test_a_test_shows_the_form_of_the_minute_at_which_it_was_ordered() -> None:
    item = AMARA.items["urine-hva"]
    case = _with(AMARA, "urine-hva", later=(_later(item.outcome, minute=1),))
    assert item.minutes > 1

    walk = _at_the_bedside(case).after(Plan(items=("urine-hva",))).after(Skip()).after(Wait())

    assert _forms_seen(walk, "urine-hva") == [0]


def test_an_order_is_no_repeat_once_the_test_shows_something_else_and_is_one_after_that() -> None:
    case = _with(AMARA, "urine-hva", later=(_later(AMARA.items["urine-hva"].outcome, again=True),))

    made = _debrief(case, *[Plan(items=("urine-hva",))] * 3)

    assert [(order.repeat, order.form) for order in made.worth.orders] == [(False, 0), (False, 1), (True, 1)]
    assert [(one.item, one.form) for one in made.findings] == [("urine-hva", 0), ("urine-hva", 1)]


def test_an_order_of_what_is_out_is_no_repeat_once_the_test_would_show_something_else() -> None:
    item = AMARA.items["urine-hva"]
    case = _with(AMARA, "urine-hva", takes=5, later=(_later(item.outcome, minute=5),))
    plan = Plan(items=("urine-hva",))

    walk = _at_the_bedside(case).after(plan).after(Skip()).after(plan).after(plan)

    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    assert [(one.forms, one.anew) for one in sessions] == [((0,), ()), ((1,), ("urine-hva",)), ((1,), ())]
    assert [(due.item, due.form) for due in walk.awaited] == [("urine-hva", 0), ("urine-hva", 1)]


def test_two_forms_of_one_finding_count_as_their_group_does() -> None:
    case = AMARA
    loud = next(o for o, bearing in case.items["mri-body"].possible.items() if bearing.get(case.answer) == 2)
    mild = min(case.items["mri-body"].possible, key=lambda o: case.items["mri-body"].possible[o].get(case.answer, 0))
    case = _with(case, "mri-body", outcome=mild, later=(_later(loud, again=True),))

    once, twice = (_debrief(case, *[Plan(items=("mri-body",))] * times) for times in (1, 2))
    other = _debrief(_with(AMARA, "mri-body", outcome=loud), Plan(items=("mri-body",)))

    assert once.commitment.support < twice.commitment.support == other.commitment.support


def test_what_is_late_speaks_for_nothing_settles_nothing_and_does_a_step_late() -> None:
    late = _later(AMARA.items["eye-movements"].outcome, late=True, minute=0)
    case = _with(AMARA, "eye-movements", later=(late,))
    step = next(step_id for step_id, step in AMARA.key_steps.items() if "eye-movements" in step.any_of)

    made, in_time, without = (
        _debrief(case, Look(items=("eye-movements",))),
        _debrief(AMARA, Look(items=("eye-movements",))),
        _debrief(case),
    )

    status = {one.step: (one.status, one.late) for one in made.mattered.steps}
    assert status[step] == ("done late", True)
    assert {one.step: one.status for one in in_time.mattered.steps}[step] == "done"
    assert made.commitment.support == without.commitment.support
    assert {one.hypothesis for one in made.commitment.still_open} == {
        one.hypothesis for one in without.commitment.still_open
    }
    for one in made.commitment.still_open:
        assert one.late == tuple(i for i in one.seen if i == "eye-movements")


def test_what_was_seen_in_time_is_not_lost_by_looking_once_more_when_it_is_gone() -> None:
    case = _with(AMARA, "eye-movements", later=(_later("conjugate", late=True, again=True),))

    once, twice = (_debrief(case, Look(items=("eye-movements",) * times)) for times in (1, 2))

    assert len(twice.findings) == len(once.findings) + 1
    assert once.mattered == twice.mattered
    assert once.commitment == twice.commitment


def test_a_pick_is_read_as_it_was_seen_in_time_and_not_as_it_is_when_that_is_gone() -> None:
    case = _with(AMARA, "eye-movements", later=(_later("conjugate", late=True, again=True),))
    lists = {checkpoint: {case.answer: 10} for checkpoint in ("opening", "commit")}
    picks = {"commit": ("eye-movements", None)}

    once, twice, late = (
        Course(acts=(Look(items=("eye-movements",) * times),), lists=lists, diagnosis=case.answer, picks=picks)
        .debrief(shown)
        .evidence.picks[0]
        for times, shown in (
            (1, case),
            (2, case),
            (1, _with(case, "eye-movements", later=(_later("conjugate", late=True),))),
        )
    )

    assert once == twice
    assert (once.reading, once.form) == ("matches", 0)
    assert (late.reading, late.form) == ("reads otherwise", 1)


def test_a_condition_looks_at_what_was_shown_last() -> None:
    case = AMARA
    item = case.items["gait"]
    other = next(outcome for outcome in item.possible if outcome != item.outcome)
    walk = _at_the_bedside(_with(case, "gait", later=(_later(other, again=True),)))

    once = walk.after(Look(items=("gait",)))
    twice = once.after(Look(items=("gait",)))

    assert (once.findings["gait"], twice.findings["gait"]) == (item.outcome, other)
    assert twice.findings_at(1) == {"gait": item.outcome}


# Acts that wait for a picture


def _planned(case: Case, *items: str) -> Walk:
    walk = _at_the_bedside(case).after(Plan(items=items)).after(Skip())
    while walk.awaits.kind == "purpose":
        walk = walk.after(Purpose(item=walk.awaits.item or "", hypothesis=None))
    return walk


def _carried_out(walk: Walk, only_if: bool) -> Walk:
    walk = walk.after(Bound(item="lumbar-puncture", only_if=only_if))
    while walk.awaits.kind == "purpose":
        walk = walk.after(Purpose(item=walk.awaits.item or "", hypothesis=None))
    return walk


def _last(walk: Walk) -> Ordered:
    return next(event for event in reversed(walk.events) if isinstance(event, Ordered))


def test_it_is_asked_of_an_act_whose_picture_stands_in_the_same_session_and_is_not_known() -> None:
    asked = _planned(AMARA, "mri-brain", "csf-cells")
    alone = _planned(AMARA, "csf-cells")
    known = _planned(_known(AMARA, "mri-brain"), "mri-brain", "csf-cells")

    assert (asked.awaits.kind, asked.awaits.item) == ("bound", "lumbar-puncture")
    assert alone.awaits.kind == known.awaits.kind == "act"
    with pytest.raises(OutOfTurn):
        asked.after(Bound(item="mri-brain", only_if=True))


def test_what_is_bound_follows_the_picture_under_the_same_anaesthetic() -> None:
    case = AMARA
    picture, act, cells = (case.items[i] for i in ("mri-brain", "lumbar-puncture", "csf-cells"))
    planned = _planned(case, "mri-brain", "csf-cells")
    start = planned.minute

    bound, free = _carried_out(planned, True), _carried_out(planned, False)

    due = {one.item: one.minute for one in (*bound.awaited, *bound.seen)}
    assert due["mri-brain"] == start + picture.minutes
    assert due["csf-cells"] == start + picture.minutes + cells.minutes
    assert bound.minute == start + picture.minutes + act.takes + cells.takes
    assert free.minute == start + picture.takes + act.takes + cells.takes
    assert {one.item: one.minute for one in free.awaited}["csf-cells"] == start + cells.minutes
    assert bound.sedations == free.sedations == 1
    assert (_last(bound).bound, _last(free).bound) == (("lumbar-puncture",), ())


def test_what_is_bound_is_left_out_where_the_picture_forbids_it() -> None:
    planned = _planned(case_named("mei"), "mri-brain", "csf-cells", "mri-spine")

    bound, free = _carried_out(planned, True), _carried_out(planned, False)

    assert _last(bound).items == ("mri-brain", "mri-spine")
    assert bound.left_out == frozenset(_last(bound).left_out)
    assert set(_last(bound).left_out) == {"lumbar-puncture", "csf-cells"}
    assert not {"lumbar-puncture", "csf-cells"} & {due.item for due in bound.awaited}
    assert set(_last(free).items) >= {"lumbar-puncture", "csf-cells"}


def test_what_was_left_out_costs_nothing_is_not_judged_and_is_named() -> None:
    case = case_named("mei")
    made = _debrief(case, Plan(items=("mri-brain", "csf-cells")))
    alone = _debrief(case, Plan(items=("mri-brain",)))

    assert made.worth.left_out == (("lumbar-puncture", "csf-cells"),)
    assert [order.item for order in made.worth.orders] == ["mri-brain"]
    assert made.worth.burden == alone.worth.burden
    assert made.safety == alone.safety
    assert made.mattered == alone.mattered


def test_a_picture_of_the_same_session_counts_only_for_an_act_that_was_bound_to_it() -> None:
    chips = {"posterior-fossa": 10}
    acts = (
        Look(items=("fundi", "consciousness", "blood-pressure", "medicines")),
        Plan(items=("mri-brain", "csf-cells")),
    )
    lists = dict.fromkeys(("opening", "bedside", "pause", "commit"), chips)

    bound, free = (
        Course(acts=acts, lists=lists, diagnosis=AMARA.answer, binds=binds).debrief(AMARA) for binds in (True, False)
    )

    assert AMARA.safety["image-before-lp-list"].same_session
    assert "image-before-lp-list" in bound.safety.met
    assert [one.rule for one in free.safety.breaches if one.rule == "image-before-lp-list"] == ["image-before-lp-list"]


def test_an_answer_about_a_picture_can_be_taken_back_until_the_session_is_ordered() -> None:
    planned = _planned(AMARA, "mri-brain", "mri-body", "csf-cells")

    answered = planned.after(Bound(item="lumbar-puncture", only_if=True))

    assert answered.awaits.kind == "purpose"
    assert answered.before is not None
    assert answered.bindings == {"lumbar-puncture": True}
