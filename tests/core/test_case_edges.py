"""A resolved case at its edges: who leads, what settles, what is known of which item, and what its author may say."""

from collections.abc import Mapping
from typing import Any

import pytest
from support.world.worlds import a_case, a_checklist, a_pack, case_data

from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile, RoleWhen
from workup.core.content.checklist import Checklist
from workup.core.content.dangers import settling
from workup.core.content.findings import Finding
from workup.core.content.head import Deep
from workup.core.content.hypotheses import OTHER
from workup.core.content.items import Outcome
from workup.core.content.measures import AgeGroup, Role
from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.content.resolution import resolve
from workup.core.content.rules import Condition
from workup.core.content.vocabulary import VocabularyFile
from workup.core.text.judging import judged
from workup.core.text.kinds import DAGGER
from workup.core.text.value import changed

CASE = a_case()
CHECKLIST = a_checklist()
FILE = judged(CaseFile, case_data(), CHECKLIST.known)
FIRST, SECOND, THIRD = tuple(CASE.hypotheses)[:3]
DANGER = "toxic"


def with_items(changes: Mapping[str, Mapping[str, object]], case: Case = CASE) -> Case:
    """The case in which these items are others."""
    changed_items = {item_id: changed(case.items[item_id], **change) for item_id, change in changes.items()}
    return changed(case, items={**case.items, **changed_items})


# Who leads


@pytest.mark.parametrize(
    ("chips", "leader"),
    [
        ({}, None),
        ({SECOND: 1}, SECOND),
        ({OTHER: 1}, OTHER),
        ({SECOND: 0, THIRD: 1}, THIRD),
        ({THIRD: 5, SECOND: 5}, SECOND),
        ({OTHER: 5, THIRD: 5}, THIRD),
        ({SECOND: 4, THIRD: 5, OTHER: 1}, THIRD),
    ],
)
def test_the_leader_has_most_chips_and_is_the_first_of_equals(chips: dict[str, int], leader: str | None) -> None:
    assert CASE.leader(chips) == leader


@pytest.mark.parametrize(
    ("chips", "first", "second"),
    [
        ({FIRST: 10}, FIRST, None),
        ({SECOND: 1}, SECOND, None),
        ({SECOND: 9, OTHER: 1}, SECOND, None),
        ({SECOND: 9, THIRD: 1}, SECOND, THIRD),
        ({SECOND: 9, FIRST: 1}, SECOND, FIRST),
        ({SECOND: 4, THIRD: 3, FIRST: 3}, SECOND, FIRST),
        ({SECOND: 5, THIRD: 3, FIRST: 2}, SECOND, THIRD),
    ],
)
def test_the_second_is_the_first_of_those_with_most_chips_beside_the_leader(
    chips: dict[str, int], first: str, second: str | None
) -> None:
    assert CASE.second(chips, first) == second


def test_what_is_on_no_list_is_called_something_else_and_no_hypothesis_is() -> None:
    assert {one: CASE.label(one) for one in CASE.options} == {
        **{one: hypothesis.label for one, hypothesis in CASE.hypotheses.items()},
        OTHER: "something else",
    }


# What speaks, and what settles


def showing(bearing: int | None, **more: object) -> Case:
    """The case in which the medicines bear on the danger as much as this."""
    touched = {} if bearing is None else {DANGER: bearing}
    return with_items({"medicines": {"possible": {"nothing-missing": touched, "missing": {}}, **more}})


@pytest.mark.parametrize(
    ("bearing", "speaks"), [(None, False), (-2, False), (-1, False), (0, False), (1, True), (2, True)]
)
def test_what_speaks_for_a_danger_bears_on_it_at_least_by_one_and_then_the_item_alone_does_not_settle_it(
    bearing: int | None, speaks: bool
) -> None:
    case = showing(bearing)

    assert case.speaks_for("medicines", DANGER, 0) is speaks
    assert case.settles("medicines", DANGER, 0) is not speaks
    assert case.settles("medicines:nothing-missing", DANGER, 0)
    assert not case.settles("medicines:missing", DANGER, 0)


def test_what_is_late_and_what_is_not_there_settles_nothing() -> None:
    late = showing(None, late=True)

    assert not late.settles("medicines", DANGER, 0)
    assert not late.settles("medicines:nothing-missing", DANGER, 0)
    assert not CASE.settles("ovarian-imaging", DANGER, 0)
    assert not CASE.settles("medicines", DANGER, 1)


@pytest.mark.parametrize(
    ("sets", "settle"),
    [
        ((("medicines",), ("toxicology",)), (("toxicology",),)),
        ((("medicines", "toxicology"), ("toxicology",)), (("toxicology",),)),
        ((("medicines",), ("ovarian-imaging",)), (("medicines",), ("ovarian-imaging",))),
        ((), ()),
    ],
)
def test_of_a_danger_that_nothing_settles_every_way_of_looking_for_it_is_told(
    sets: tuple[tuple[str, ...], ...], settle: tuple[tuple[str, ...], ...]
) -> None:
    loud = showing(2)
    case = changed(loud, must_not_miss={DANGER: changed(loud.must_not_miss[DANGER], addressed_by=sets)})

    assert settling(case, DANGER) == settle


def test_no_way_at_all_is_not_the_way_of_the_checklist() -> None:
    none = changed(CASE, must_not_miss={DANGER: changed(CASE.must_not_miss[DANGER], addressed_by=())})

    assert none.addressed_by(DANGER) == ()
    assert CASE.addressed_by(DANGER) == CASE.hypotheses[DANGER].addressed_by != ()


@pytest.mark.parametrize(
    ("needed", "is_told"),
    [
        (("ring",), True),
        (("ring", "gait"), True),
        (("ring", "gait:wide-based"), True),
        (("ring", "gait:steady"), False),
        (("ring", "gait:wide-based", "medicines:missing"), False),
        (("ring", "ovarian-imaging:cyst"), False),
        (("ring", "ovarian-imaging"), True),
        # Without an act it only is a finding that this person does not have.
        (("gait:steady",), True),
        (("ovarian-imaging:cyst",), True),
    ],
)
def test_an_act_is_for_others_where_a_sign_that_calls_for_it_is_not_shown(
    needed: tuple[str, ...], is_told: bool
) -> None:
    ring = changed(CASE.items["sleep"], id="ring", act="do")
    toxic = changed(CASE.hypotheses[DANGER], addressed_by=(("toxicology",), needed))
    case = changed(CASE, items={**CASE.items, "ring": ring}, hypotheses={**CASE.hypotheses, DANGER: toxic})

    assert case.addressed_by(DANGER) == (("toxicology",), needed)[: 1 + is_told]


# What is known of which item


def test_the_number_of_some_items_is_that_of_all_their_forms_and_nothing_has_none() -> None:
    later = judged(Finding, {"outcome": "drowsy", "later": [{"from_day": 2, "outcome": "alert"}]})
    case = resolve(changed(FILE, findings={**FILE.findings, "consciousness": later}), CHECKLIST)
    ids = tuple(case.items)

    assert len(case.items["consciousness"].forms) == 2
    for item_id in ids:
        forms = {shown: bit for shown, bit in case.bits.items() if shown[0] == item_id}
        assert case.bits_of([item_id]) == sum(forms.values()) > 0
    assert case.bits_of(ids) == sum(case.bits.values())
    assert case.bits_of(()) == case.bits_of(["ovarian-imaging"]) == 0
    # One bit each, and none that is nobody's.
    assert [*case.bits.values()] == [2**place for place in range(len(case.forms))]


@pytest.mark.parametrize(
    ("body", "known_from", "outdone_by"),
    [
        ({"preferred_over": ()}, ({"ct-body", "mri-body"}, {"ct-body", "mri-body"}), (set(), set())),
        ({}, ({"ct-body", "mri-body"}, {"mri-body"}), ({"mri-body"}, set())),
        ({"pairs_with": ("ct-body",)}, ({"ct-body"}, {"mri-body"}), (set(), set())),
        ({"pairs_with": ("ct-body",), "preferred_over": ()}, ({"ct-body"}, {"mri-body"}), (set(), set())),
        ({"question": "another", "preferred_over": ()}, ({"ct-body"}, {"mri-body"}), (set(), set())),
    ],
)
def test_what_asks_the_same_repeats_unless_it_is_preferred_or_goes_with_it(
    body: dict[str, object], known_from: tuple[set[str], set[str]], outdone_by: tuple[set[str], set[str]]
) -> None:
    case = with_items({"mri-body": body})

    assert (set(case.known_from["ct-body"]), set(case.known_from["mri-body"])) == known_from
    assert (set(case.outdone_by["ct-body"]), set(case.outdone_by["mri-body"])) == outdone_by
    assert case.known_from["gait"] == {"gait"}


@pytest.mark.parametrize(
    ("against", "earn_nothing"),
    [
        ((), set()),
        (("gait",), {"gait"}),
        (("lumbar-puncture",), {"lumbar-puncture"}),
        # The act is brought along by the test that is unwanted.
        (("csf-flow",), {"lumbar-puncture", "csf-flow"}),
        (("csf-flow", "gait"), {"lumbar-puncture", "csf-flow", "gait"}),
    ],
)
def test_neither_what_is_unwanted_nor_the_act_that_it_brings_along_earns_anything(
    against: tuple[str, ...], earn_nothing: set[str]
) -> None:
    neutral = {item_id: {"role": Role.NEUTRAL, "role_changes": ()} for item_id in CASE.items}
    case = with_items({**neutral, **{item_id: {"role": Role.NOT_INDICATED} for item_id in against}})

    assert {item_id for item_id in case.items if not case.earns(item_id)} == earn_nothing


def test_samples_are_taken_behind_whatever_else_is_done_in_a_session() -> None:
    assert CASE.as_session(["csf-flow", "urine-hva", "mri-brain"]) == (
        *("urine-hva", "mri-brain"),
        *("lumbar-puncture", "csf-flow"),
    )
    assert CASE.as_session(["toxicology", "lumbar-puncture"]) == ("toxicology", "lumbar-puncture")


def test_what_one_does_with_an_item_decides_where_it_is_counted() -> None:
    acts = ("ask", "examine", "order", "do")
    case = with_items({item_id: {"act": act} for item_id, act in zip(CASE.items, acts, strict=False)})
    asked, examined, ordered, done = tuple(CASE.items)[:4]
    four = {asked, examined, ordered, done}

    assert four & set(case.at_hand) == {asked, examined, done}
    assert {one for one in four & set(case.at_hand) if case.at_hand[one].protects} == {done}
    assert four & case.protective == {done}
    assert four & case.examined == {examined}
    assert {one for one in four if case.items[one].is_look} == {asked, examined}
    assert {one for one in four if not case.revealing[one, 0][2]} == {done}


@pytest.mark.parametrize(
    ("is_deep", "films", "scans", "burdens"),
    [(False, 0, 0, False), (True, 0, 0, True), (False, 1, 0, True), (False, 0, 1, True), (False, 1, 1, True)],
)
def test_what_goes_deep_or_radiates_at_all_is_asked_about(is_deep: bool, films: int, scans: int, burdens: bool) -> None:
    item = changed(CASE.items["gait"], is_deep=is_deep, films=films, scans=scans)

    assert item.is_burdensome is burdens


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("later", [None, *Role])
def test_what_may_be_against_is_so_now_or_later(role: Role, later: Role | None) -> None:
    against = {Role.NOT_INDICATED, Role.HARMFUL}
    when = Condition(known="gait")
    changes = () if later is None else (RoleWhen(when=when, role=later, why="It changes little."),)
    item = changed(CASE.items["gait"], role=role, role_changes=changes)

    assert role.is_against is (role in against)
    assert item.may_be_against is bool({role, later} & against)


@pytest.mark.parametrize(("one", "other", "pair"), [((), (), False), (1, (), True), ((), 1, True), (1, 1, True)])
def test_two_go_together_where_either_says_so(one: object, other: object, pair: bool) -> None:
    gait, sleep = CASE.items["gait"], CASE.items["sleep"]
    gait = changed(gait, pairs_with=("sleep",) if one else ())
    sleep = changed(sleep, pairs_with=("gait",) if other else ())

    assert gait.pairs_up_with(sleep) is sleep.pairs_up_with(gait) is pair


# For whom, and how deep


@pytest.mark.parametrize(
    ("months", "group"),
    [
        *((1, "infant"), (11, "infant"), (12, "toddler"), (47, "toddler"), (48, "child"), (143, "child")),
        *((144, "adolescent"), (215, "adolescent"), (216, "adult"), (1200, "adult")),
    ],
)
def test_an_age_group_begins_on_a_birthday(months: int, group: str) -> None:
    assert AgeGroup.at(months) == group


@pytest.mark.parametrize("counts", [False, True])
@pytest.mark.parametrize("sedated", [False, True])
@pytest.mark.parametrize(("degree", "goes_deep"), [("none", False), ("blood sample", False), ("lumbar puncture", True)])
def test_what_is_deep_is_so_by_its_degree_or_by_sedation_where_that_counts(
    counts: bool, sedated: bool, degree: str, goes_deep: bool
) -> None:
    deep = Deep(sedation=counts, invasive=("lumbar puncture",), words="sedation or a lumbar puncture")

    assert deep.holds(sedated=sedated, invasive=degree) is (goes_deep or (sedated and counts))


def test_the_degrees_of_a_pack_run_from_none_to_the_deepest() -> None:
    pack = a_pack()

    assert [pack.depth(degree) for degree in ("none", *pack.invasive)] == [0, 1, 2]
    assert pack.deepest == pack.invasive["lumbar puncture"]


def outcomes(**bearings: dict[str, int]) -> dict[str, Outcome]:
    """Outcomes of one item, each with what it bears on."""
    return {one: Outcome(text="So.", bearing=bearing, basis=(DAGGER,)) for one, bearing in bearings.items()}


def with_outcomes(item_id: str, made: dict[str, Outcome]) -> Checklist:
    """The checklist in which an item can show these alone, the first of them usually."""
    item = changed(CHECKLIST.items[item_id], outcomes=made, usual=next(iter(made)))
    return changed(CHECKLIST, items={**CHECKLIST.items, item_id: item})


def test_what_speaks_elsewhere_speaks_for_a_diagnosis_out_of_play_and_for_none_in_play() -> None:
    file = changed(FILE, hypotheses=tuple(one for one in FILE.hypotheses if one != DANGER))
    made = outcomes(
        silent={},
        little={DANGER: 1},
        much={DANGER: 2},
        against={DANGER: -1},
        here={FIRST: 1},
        both={DANGER: 1, FIRST: 1},
        here_against={DANGER: 1, FIRST: -1},
    )

    case = resolve(file, with_outcomes("headache", made))

    assert case.items["headache"].elsewhere == {"little", "much", "here_against"}
    assert case.items["headache"].possible["little"] == {}
    assert case.items["headache"].possible["both"] == {FIRST: 1}
    assert set(case.other_hypotheses) == {DANGER}


def test_a_bearing_on_a_family_is_one_on_each_of_it_unless_one_has_a_bearing_of_its_own() -> None:
    checklist = with_outcomes(
        "headache", outcomes(both={"oms": 2}, own={"oms": 2, "oms-no-tumour": -1}, one={FIRST: 1})
    )

    assert checklist.bearing("headache", "both") == {"oms-neuroblastic": 2, "oms-no-tumour": 2}
    assert checklist.bearing("headache", "own") == {"oms-neuroblastic": 2, "oms-no-tumour": -1}
    assert checklist.bearing("headache", "one") == {FIRST: 1}


def test_what_the_other_sex_alone_can_show_is_left_out_unless_it_is_what_is_shown() -> None:
    made = outcomes(usual={}, girls={}, boys={}, here={}, later={})
    sexes = {"girls": "female", "boys": "male", "here": "male", "later": "male"}
    made |= {one: changed(made[one], sex=sex) for one, sex in sexes.items()}
    finding = {"outcome": "here", "later": [{"from_day": 2, "outcome": "later"}]}
    file = changed(FILE, findings={**FILE.findings, "headache": judged(Finding, finding)})

    case = resolve(file, with_outcomes("headache", made))

    assert set(case.items["headache"].possible) == {"usual", "girls", "here", "later"}
    assert set(case.items["headache"].wording) == set(case.items["headache"].possible)


@pytest.mark.parametrize(
    ("ages", "sex", "is_served"),
    [
        (tuple(AgeGroup), "any", True),
        (("toddler",), "female", True),
        (("toddler",), "male", False),
        (("infant", "child"), "any", False),
        (("infant", "child"), "male", False),
    ],
)
def test_an_item_is_there_for_whoever_has_its_age_and_its_sex(
    ages: tuple[AgeGroup, ...], sex: str, is_served: bool
) -> None:
    assert (FILE.patient.sex, AgeGroup.at(FILE.patient.age_months)) == ("female", "toddler")
    item = changed(CHECKLIST.items["skull-film"], ages=ages, sex=sex)

    case = resolve(FILE, changed(CHECKLIST, items={**CHECKLIST.items, "skull-film": item}))

    assert ("skull-film" in case.items) is is_served
    assert ("skull-film" in case.unserved) is not is_served


@pytest.mark.parametrize(
    ("watches", "is_kept"),
    [
        ({"items": ("ovarian-imaging",)}, False),
        ({"items": ("ovarian-imaging", "gait")}, True),
        ({"items": ("gait",)}, True),
        ({"items": (), "sedated": True}, True),
    ],
)
def test_a_rule_that_watches_nothing_this_person_can_have_is_left_out(watches: dict[str, Any], is_kept: bool) -> None:
    rule = changed(CHECKLIST.safety["pressure-before-lp"], **watches)

    assert ("own" in resolve(changed(FILE, safety={"own": rule}), CHECKLIST).safety) is is_kept


# What is shown

SHARP, SWOLLEN = {"kind": "disc", "edge": "sharp"}, {"kind": "disc", "edge": "swollen"}


@pytest.mark.parametrize("own", [{}, {"text": "Her own.", "note": "Its own.", "figure": SWOLLEN}], ids=["not", "own"])
@pytest.mark.parametrize("usual", [{}, {"note": "The usual.", "figure": SHARP}], ids=["bare", "told"])
@pytest.mark.parametrize("late", [False, True])
def test_a_form_shows_what_its_case_says_of_it_and_else_what_the_checklist_does(
    own: dict[str, Any], usual: dict[str, Any], late: bool
) -> None:
    outcome = judged(Outcome, {"text": "So.", "basis": [DAGGER], **usual})
    checklist = with_outcomes("fundi", {"sharp": outcome})
    later = {"from_day": 2, "outcome": "sharp", "late": late, **own}
    finding = judged(Finding, {"outcome": "sharp", "later": [later], **own})

    first, second = resolve(changed(FILE, findings={"fundi": finding}), checklist).items["fundi"].forms

    for form in (first, second):
        assert (form.text, form.note) == (own.get("text", "So."), own.get("note", usual.get("note")))
    edges = [getattr(form.figure, "edge", None) for form in (first, second)]
    seen = "swollen" if own else "sharp" if usual else None
    # What can no longer be seen has no picture of its own accord.
    assert edges == [seen, None if late and not own else seen]


def test_what_names_no_question_and_no_group_has_its_own() -> None:
    asked = {item_id: (CASE.items[item_id].question, CASE.items[item_id].group) for item_id in ("gait", "csf-flow")}

    assert asked == {"gait": ("gait", "gait"), "csf-flow": ("csf-flow", "csf-b-cells")}
    assert CASE.items["mri-body"].question == CASE.items["ct-body"].question == "occult-tumour"


# What must hold

FOUND = {"gait": "steady", "sleep": "broken"}
LAID = {FIRST: 1, SECOND: 0}

HOLD: tuple[dict[str, Any], ...] = ({"known": "gait"}, {"shows": "gait:steady"}, {"chips_on": FIRST})
FAIL: tuple[dict[str, Any], ...] = (
    *({"known": "fundi"}, {"shows": "fundi:sharp"}, {"shows": "gait:wide-based"}),
    *({"chips_on": SECOND}, {"chips_on": THIRD}),
)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        *((one, True) for one in HOLD),
        *((one, False) for one in FAIL),
        ({"all": []}, True),
        ({"any": []}, False),
        ({"all": [HOLD[0], HOLD[1]]}, True),
        ({"all": [HOLD[0], FAIL[0]]}, False),
        ({"all": [FAIL[0], HOLD[0]]}, False),
        ({"any": [FAIL[0], HOLD[0]]}, True),
        ({"any": [HOLD[0], FAIL[0]]}, True),
        ({"any": [FAIL[0], FAIL[1]]}, False),
        ({"all": [HOLD[0], {"any": [FAIL[0], HOLD[1]]}]}, True),
        ({"any": [FAIL[0], {"all": [HOLD[0], FAIL[1]]}]}, False),
    ],
)
def test_a_condition_holds_of_what_is_known_and_believed(asked: dict[str, Any], holds: bool) -> None:
    assert judged(Condition, asked).holds(FOUND, LAID) is holds


@pytest.mark.parametrize(
    ("asked", "items"),
    [
        ({"known": "gait"}, {"gait"}),
        ({"shows": "gait:steady"}, {"gait"}),
        ({"chips_on": FIRST}, set()),
        ({"all": []}, set()),
        ({"all": [{"known": "gait"}, {"shows": "fundi:sharp"}, {"chips_on": FIRST}]}, {"gait", "fundi"}),
        ({"any": [{"known": "gait"}, {"all": [{"known": "sleep"}]}]}, {"gait", "sleep"}),
    ],
)
def test_a_condition_looks_at_the_items_of_all_its_parts(asked: dict[str, Any], items: set[str]) -> None:
    assert judged(Condition, asked).items() == items


@pytest.mark.parametrize(
    "asked", [{}, {"known": "gait", "shows": "gait:steady"}, {"known": "gait", "all": []}, {"all": [], "any": []}]
)
def test_a_condition_asks_one_thing(asked: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="exactly one of"):
        judged(Condition, asked)


# What things are called


def tags(words: str, case: Case) -> set[str]:
    """What the words mean where items are named."""
    return {tag for unit in names_of_items(case).scan(words) for tag in unit.tags}


def test_a_word_of_a_label_names_its_item_from_three_letters_on() -> None:
    case = with_items({"gait": {"label": "zq zqx zqxv", "aliases": ()}})

    assert "m:gait" not in tags("zq", case)
    assert "m:gait" in tags("zqx", case) & tags("zqxv", case)


def test_a_name_of_several_stands_for_those_that_are_there_and_may_count_alone_only() -> None:
    words = VocabularyFile(
        several={"belly": ("mri-body", "ovarian-imaging"), "strolling": ("gait",)}, alone=("strolling", "fundi")
    )
    case = changed(CASE, vocabulary=words)

    assert tags("belly", case) == {"i:mri-body"}
    assert tags("strolling", case) == {"o:gait"}
    assert "o:fundi" in tags("fundi", case)
    assert "i:gait" in tags(case.items["gait"].label, case)


def hypotheses_named(words: str, case: Case) -> set[str]:
    """What the words mean where hypotheses are named."""
    return {tag for unit in names_of_hypotheses(case).scan(words) for tag in unit.tags}


def test_what_is_out_of_play_is_named_by_what_stands_for_it_and_else_by_nothing() -> None:
    others = {"adem": ("adem",), "tics": ("tics",)}
    words = VocabularyFile(
        stands_for={"adem": FIRST, "tics": "nobody", SECOND: THIRD}, doubtful={"bad nerves": (THIRD, "adem")}
    )
    case = changed(CASE, vocabulary=words, other_hypotheses=others)

    assert hypotheses_named("adem", case) == {f"h:{FIRST}"}
    assert hypotheses_named("tics", case) == {"n:"}
    assert hypotheses_named("bad nerves", case) == {f"D:{THIRD}"}
    assert hypotheses_named(case.hypotheses[SECOND].label, case) == {f"h:{SECOND}"}
    assert hypotheses_named("dancing eyes", case) == {"h:oms-neuroblastic", "h:oms-no-tumour"}
    assert f"h:{FIRST}" in hypotheses_named(case.hypotheses[FIRST].label, case)
