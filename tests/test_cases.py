"""Every shipped case, proved from both ends: the reference walk is clean, careless ones are seen through."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from support.cases import built_in
from support.logs.walkers import CASES, Course, case_named

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.content.faults import item_of
from workup.core.content.hypotheses import OTHER, Hypothesis
from workup.core.content.items import Item
from workup.core.content.measures import Role
from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.debrief import Debrief, debrief
from workup.core.debrief.nets import net, shift
from workup.core.debrief.points import DelayPoint
from workup.core.walk.events import Listed
from workup.core.walk.following import follow
from workup.core.walk.ideas import placed
from workup.core.walk.learners import LEARNERS, first_impression, walk_as
from workup.core.walk.log import Chips, Look, Pick, Plan
from workup.core.walk.steps import Walk
from workup.core.walk.understanding import understood

every_case = pytest.mark.parametrize("case", [case_named(case_id) for case_id in CASES], ids=CASES)


def _walk(case: Case, learner: str) -> Walk:
    return follow(case, walk_as(LEARNERS[learner], case))


def _debrief(case: Case, learner: str) -> Debrief:
    return debrief(case, _walk(case, learner))


@every_case
def test_the_reference_walk_is_full_and_clean(case: Case) -> None:
    made = _debrief(case, "reference")

    assert made.mattered.done == made.mattered.of
    assert {step.status for step in made.mattered.steps} == {"done"}
    assert made.worth.against == 0
    assert made.safety.breaches == ()
    assert made.commitment.still_open == ()
    assert made.commitment.match == "answer"
    assert made.commitment.support >= 2
    assert made.open == ()
    assert 2 <= len(made.well) <= 3


@every_case
def test_the_reference_list_moves_only_with_the_evidence(case: Case) -> None:
    made = _debrief(case, "reference")

    verdicts = [moved.verdict for interval in made.evidence.intervals for moved in interval.moved]
    assert set(verdicts) <= {"with", "quiet"}
    assert "with" in verdicts
    family = {hypothesis_id: hypothesis.family for hypothesis_id, hypothesis in case.hypotheses.items()}
    for pick in made.evidence.picks:
        if pick.checkpoint == "opening" and pick.item is None:
            # What was known from the start need not speak for anybody's first thought.
            assert all(case.items[item_id].bearing.get(pick.leader, 0) < 1 for item_id in case.known_already)
        elif pick.direction == "for" and pick.reading != "matches":
            # Nothing at the bedside tells the members of a family apart; the last pick has to.
            assert (pick.reading, pick.checkpoint != "commit") == ("fits both", True)
            assert family[pick.leader] and family[pick.leader] == family[pick.rival or ""]


@every_case
def test_asking_and_ordering_everything_does_not_pay(case: Case) -> None:
    everything, reference = _debrief(case, "everything"), _debrief(case, "reference")

    assert everything.worth.against >= 3
    assert everything.mattered.done <= reference.mattered.done
    assert everything.worth.burden.sedations >= reference.worth.burden.sedations
    assert everything.worth.burden.scans > reference.worth.burden.scans
    assert any(point.kind in ("burden", "safety") for point in everything.open)


@every_case
def test_committing_at_once_leaves_every_danger_open(case: Case) -> None:
    made = _debrief(case, "at-once")

    # Nothing is still open about what was committed to.
    dangers = set(case.must_not_miss) - {made.commitment.diagnosis}
    assert {one.hypothesis for one in made.commitment.still_open} == dangers
    assert made.commitment.support <= 0
    assert made.mattered.done == 0


@every_case
def test_a_search_that_closes_the_danger_of_a_tumour_does_the_step_of_the_search(case: Case) -> None:
    alone = {ids[0] for one in case.must_not_miss for ids in case.addressed_by(one) if len(ids) == 1}
    searches = {
        item_id for item_id in alone if item_id in case.items and case.items[item_id].question == "occult-tumour"
    }

    for step in case.key_steps.values():
        if not searches.isdisjoint(step.any_of):
            assert searches <= set(step.any_of)


@every_case
def test_even_chips_throughout_are_seen_to_stay(case: Case) -> None:
    made = _debrief(case, "hedger")

    verdicts = [moved.verdict for interval in made.evidence.intervals for moved in interval.moved]
    assert "stayed" in verdicts
    assert "with" not in verdicts


def test_who_holds_on_to_a_diagnosis_picks_a_finding_for_it_only_where_one_speaks_for_it() -> None:
    picked = []
    for case, held in [(one, held) for one in map(case_named, CASES) for held in one.hypotheses]:
        walk = Walk(case)
        while walk.awaits.kind != "pick":
            walk = walk.after(Chips(chips={held: CHIPS}) if walk.awaits.kind == "chips" else first_impression(walk))
        entry = first_impression(walk)
        speaking = {seen.item for seen in walk.seen if case.forms[seen.shown].bearing.get(held, 0) > 0}

        assert isinstance(entry, Pick) and entry.direction == "for"
        assert entry.item in speaking if speaking else entry.item is None, (case.id, held)
        picked.append(entry.item)

    assert None in picked and any(picked)


@every_case
def test_a_first_impression_that_stays_has_something_to_learn_from_each_side(case: Case) -> None:
    made = _debrief(case, "first-impression")

    assert made.well
    assert made.open
    assert any(point.kind == "list" for point in made.open) or made.more_open


@every_case
def test_harmless_questions_hardly_move_the_reference_list(case: Case) -> None:
    opening = case.reference.lists["opening"].chips
    looks = {name: [s.shown for s in _walk(case, name).seen if case.items[s.item].act != "order"] for name in LEARNERS}

    informed = shift(case, opening, net(case, looks["reference"]))
    flooded = shift(case, opening, net(case, looks["everything"]))

    # A chip either way is noise; a shift that would draw a comment is not.
    for option in case.options:
        assert abs(flooded[option][0] - informed[option][0]) <= 10, option
        assert flooded[option][1] == informed[option][1], option


@every_case
def test_only_the_answers_family_ends_within_two_of_it(case: Case) -> None:
    nets = net(case, [seen.shown for seen in _walk(case, "reference").seen])
    family = case.hypotheses[case.answer].family

    near = {h for h in case.hypotheses if h != case.answer and nets[case.answer] - nets[h] <= 2}
    assert all(family and case.hypotheses[h].family == family for h in near)


@every_case
def test_every_pair_of_hypotheses_can_be_told_apart(case: Case) -> None:
    for one in case.hypotheses:
        for other in case.hypotheses:
            if one == other:
                continue
            assert any(
                bearing.get(one, 0) - bearing.get(other, 0) >= 2
                for item in case.items.values()
                for bearing in item.possible.values()
            ), (one, other)


@every_case
def test_nothing_shown_before_the_commitment_names_the_answer(case: Case) -> None:
    path, file = built_in.case_file(case.id)
    answer = case.hypotheses[case.answer]
    told = {word for name in (answer.label, *answer.aliases) for word in [name.casefold()] if len(word) > 2}

    shown = " ".join([case.id, case.title, case.opening, case.presenting, file.audience, path.stem]).casefold()
    findings = " ".join(item.text for item in case.items.values() if item.act != "order").casefold()

    for word in told:
        assert not re.search(rf"\b{re.escape(word)}\b", shown), word
        assert not re.search(rf"\b{re.escape(word)}\b", findings), word
    assert OTHER in case.options


@every_case
def test_whoever_leaves_out_an_essential_test_is_told(case: Case) -> None:
    asked_for = {item_id for step in case.key_steps.values() for item_id in step.any_of}
    asked_for |= {
        one.partition(":")[0] for danger in case.must_not_miss for some in case.addressed_by(danger) for one in some
    }
    # A test of a sample asks for the act that yields it.
    asked_for |= {act for item_id in asked_for if (act := case.items[item_id].part_of)}

    essential = {
        item.id
        for item in case.items.values()
        if Role.ESSENTIAL in (item.role, *(change.role for change in item.role_changes))
    }
    assert essential <= asked_for


@every_case
def test_the_list_stands_in_the_checklists_order_whatever_the_answer(case: Case) -> None:
    order = [h for h in built_in.checklist().hypotheses if h in case.hypotheses]

    assert list(case.hypotheses) == order


@every_case
def test_an_expected_debrief_stands_beside_each_kept_run(case: Case) -> None:
    folder = Path(__file__).parent / "runs" / case.id
    runs = sorted(folder.glob("*.jsonl"))
    assert {run.stem for run in runs} == {"reference", "everything", "at-once", "hedger"}


def test_the_pack_holds_the_checklist_that_is_taught() -> None:
    whole = built_in.checklist()

    assert [domain.id for domain in whole.domains] == [
        "story",
        "bedside",
        "csf",
        "tumour",
        "lesions",
        "follow-up",
        "protect",
    ]
    assert len(whole.items) >= 55
    assert len(whole.hypotheses) == 22
    for item in ("csf-bands", "csf-flow", "mri-body", "ct-body", "pet", "mri-brain", "repeat-search"):
        assert item in whole.items
    assert "cd20" in whole.items["csf-flow"].label.casefold()
    assert "cd19" in whole.items["csf-flow"].label.casefold()


def _owners_of_names(things: Mapping[str, Item] | Mapping[str, Hypothesis]) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for thing_id, thing in things.items():
        for name in {name.casefold() for name in (thing.label, *thing.aliases)}:
            owners.setdefault(name, []).append(thing_id)
    return {name: ids for name, ids in owners.items() if len(ids) > 1}


@every_case
def test_a_name_that_two_items_share_opens_the_one_that_is_offered_or_asks_which(case: Case) -> None:
    lexicon = names_of_items(case)
    for name, owners in _owners_of_names(built_in.checklist().items).items():
        offered = [item_id for item_id in owners if item_id in case.items]
        found = understood(name, case, lexicon)

        if len(offered) == 1:
            assert found.opens == offered, name
        else:
            assert found.opens == [], name
            assert sorted(one for asked in found.asks for one in asked.could_be) == sorted(offered), name


@every_case
def test_a_name_that_two_diagnoses_share_stands_for_those_in_play(case: Case) -> None:
    lexicon = names_of_hypotheses(case)
    for name, owners in _owners_of_names(built_in.checklist().hypotheses).items():
        in_play = sorted(hypothesis_id for hypothesis_id in owners if hypothesis_id in case.hypotheses)

        assert sorted({one for idea in placed(name, lexicon) for one in (*idea.on, *idea.could_be)}) == in_play, name


@every_case
def test_a_diagnosis_that_the_case_leaves_out_stands_for_the_one_named_in_its_place(case: Case) -> None:
    lexicon = names_of_hypotheses(case)
    for left_out, instead in case.vocabulary.stands_for.items():
        if left_out not in case.hypotheses and instead in case.hypotheses:
            for name in case.other_hypotheses[left_out]:
                on = {one for idea in placed(name, lexicon) for one in (*idea.on, *idea.could_be)}
                assert instead in on, name


def test_every_source_is_used_and_can_be_found() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in built_in.CONTENT.rglob("*.toml"))
    unused = [s for s in built_in.checklist().sources if text.count(f'"{s}"') == 0]

    assert all(source.locator for source in built_in.checklist().sources.values())
    assert unused == []


def test_an_ordinary_outcome_is_nearly_silent() -> None:
    whole = built_in.checklist()
    loud = {
        item_id: total
        for item_id, item in whole.items.items()
        if (total := max((abs(b) for b in whole.bearing(item_id, item.usual).values()), default=0)) >= 2
    }

    # A picture of the brain with nothing on it, a normal cell count and a missing antibody that names its illness:
    # absence speaks loudly.
    assert set(loud) <= {"mri-brain", "ct-head", "csf-cells", "csf-nmdar"}


FIGURE = re.compile(r"\d")


def test_every_figure_about_the_literature_has_a_source() -> None:
    for path in sorted(built_in.CONTENT.rglob("*.toml")):
        if path.parent.name == "cases" or path.name == "sources.toml":
            continue
        for place, table in _tables(tomllib.loads(path.read_text(encoding="utf-8")), ()):
            if "basis" not in table:
                continue
            said = " ".join(v for k, v in table.items() if isinstance(v, str) and k not in ("label", "text", "usual"))
            if FIGURE.search(re.sub(r"\bCD\d+\+?|GQ1b|123I|GLUT1|SLC2A1|T[12]\b|GABA", "", said)):
                assert set(table["basis"]) - {"†"}, (path.name, *place)


def _tables(value: object, place: tuple[str, ...]) -> list[tuple[tuple[str, ...], dict[str, object]]]:
    if not isinstance(value, dict):
        return []
    inner = [found for key, part in value.items() for found in _tables(part, (*place, key))]
    return [(place, value), *inner]


def _minute(walk: Walk, item_id: str) -> int:
    return next(one.minute for one in (*walk.seen, *walk.awaited) if one.item == item_id)


@every_case
def test_nobody_is_told_of_a_result_that_only_the_other_sex_can_have(case: Case) -> None:
    foreign = re.compile("ovar" if case.patient.sex == "male" else "testi")
    shown = {item.id: item.wording for item in case.items.values()}

    assert [one for one, texts in shown.items() if foreign.search(" ".join(texts.values()))] == []
    assert ("removed-teratoma" in shown["past-tumour"]) is (case.patient.sex == "female")


@pytest.mark.parametrize(
    ("case_id", "slower"),
    [
        *(("harald", "onconeuronal"), ("odile", "onconeuronal"), ("sofia", "csf-culture")),
        *(("amara", "csf-bands"), ("elias", "csf-bands"), ("joonas", "csf-bands"), ("zahra", "csf-bands")),
    ],
)
def test_the_commitment_of_the_plan_waits_for_no_slower_result_than_it_rests_on(case_id: str, slower: str) -> None:
    case = case_named(case_id)
    walk = _walk(case, "reference")
    given = case.reference.lists["commit"]

    assert slower in [due.item for due in walk.awaited]
    assert {given.supports, given.against} - {None} <= walk.findings.keys()
    # What comes within a day is waited for.
    committed = next(event.minute for event in reversed(walk.events) if isinstance(event, Listed))
    assert all(due.minute > committed + 24 * 60 for due in walk.awaited)


@pytest.mark.parametrize("case_id", ["elias", "joonas", "sofia"])
def test_oncology_hears_of_a_mass_on_the_day_of_its_picture(case_id: str) -> None:
    walk = _walk(case_named(case_id), "reference")

    assert _minute(walk, "ring-oncology") - _minute(walk, "mri-body") <= 60


@pytest.mark.parametrize(
    ("case_id", "item_id", "slower"),
    [("harald", "pet", "onconeuronal"), ("harald", "ask-for-tissue", "onconeuronal")]
    + [("amara", "ring-oncology", slower) for slower in ("urine-hva", "csf-bands", "csf-flow")]
    + [("priya", "ring-oncology", slower) for slower in ("csf-nmdar", "csf-bands", "csf-culture")],
)
def test_the_plan_goes_on_while_a_slower_result_is_out(case_id: str, item_id: str, slower: str) -> None:
    walk = _walk(case_named(case_id), "reference")

    assert _minute(walk, item_id) < _minute(walk, slower)


@every_case
def test_what_meets_a_sign_of_the_criteria_as_a_danger_has_it_counts_for_the_danger_too(case: Case) -> None:
    # Else a tumour would be told as found in one place, and as never looked for in another. Credit is not given for
    # what the case may call not indicated.
    assert case.criteria is not None
    for sign in case.criteria.signs.values():
        met = {shown for shown in sign.met_by if shown in case.shows and case.earns(item_of(shown))}
        for danger in case.must_not_miss:
            own = {item_of(shown) for needed in case.addressed_by(danger) for shown in needed}
            if not own.isdisjoint(map(item_of, met)):
                assert {item_of(shown) for shown in met} <= own, (danger, sign.label)


@every_case
def test_a_search_from_the_neck_to_the_pelvis_is_one_whenever_it_is_made(case: Case) -> None:
    searches = {"mri-body", "ct-body", "wb-mri"}
    later = {"repeat-search"} if case.earns("repeat-search") else set()

    for step in case.key_steps.values():
        assert not searches <= set(step.any_of) or later <= set(step.any_of)
    for danger in case.must_not_miss:
        own = {item_of(shown) for needed in case.addressed_by(danger) for shown in needed}
        assert not searches <= own or later <= own


@pytest.mark.parametrize("case_id", ["elias", "joonas", "sofia"])
def test_a_mass_that_was_found_months_later_is_found_and_late(case_id: str) -> None:
    case = case_named(case_id)
    course = Course(acts=(Plan(items=("repeat-search",)), Look(items=("ring-oncology",))), lists={}, diagnosis="toxic")
    unsaid = replace(course, acts=course.acts[:1])

    made, open_still = course.debrief(case), unsaid.debrief(case)

    assert made.criteria is not None
    assert [sign.number is not None for sign in made.criteria.signs if sign.sign == "tumour"] == [True]
    assert {step.step: step.status for step in made.mattered.steps}["search"] == "done"
    assert "oms-neuroblastic" not in [one.hypothesis for one in made.commitment.still_open]
    assert [point.result for point in made.open if isinstance(point, DelayPoint)] == [True]
    (danger,) = [one for one in open_still.commitment.still_open if one.hypothesis == "oms-neuroblastic"]
    assert (danger.speaks_for, danger.needed) == (("repeat-search",), (("ring-oncology",),))


def test_a_puncture_without_the_pair_is_worth_no_more_than_what_its_fluid_was_sent_for() -> None:
    lucia = case_named("lucia")
    looks = Look(items=("fasting", "video", "fundi", "consciousness", "medicines"))
    whole, alone = (("csf-glucose", "csf-cells", "csf-lactate"), ("csf-cells", "csf-lactate", "csf-bands"))

    made = [
        Course(acts=(looks, Plan(items=items)), lists={}, diagnosis="glut1").debrief(lucia) for items in (whole, alone)
    ]

    punctures = [one for each in made for one in each.worth.orders if one.item == "lumbar-puncture"]
    assert [(one.worth, one.idle) for one in punctures] == [("useful", False), ("neutral", True)]


def test_what_may_be_against_is_so_from_the_start_or_once_something_was_seen() -> None:
    items = [item for case_id in CASES for item in case_named(case_id).items.values()]
    ways = {(item.role.is_against, any(change.role.is_against for change in item.role_changes)) for item in items}

    assert ways == {(False, False), (False, True), (True, False), (True, True)}
    for item in items:
        assert item.may_be_against == any(one.is_against for one in (item.role, *(c.role for c in item.role_changes)))
