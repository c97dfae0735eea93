"""Every outcome of the checklist that can be seen has its figure; what has none is listed here, with the reason."""

import pytest
from support.cases import built_in
from support.logs.walkers import CASES, case_named

from workup import render
from workup.core.content.items import Outcome
from workup.core.figures.sheets import AnyFigure, drawn
from workup.core.teaching.guide import pack
from workup.document.blocks import Points, Section
from workup.document.checklist import checklist as checklist_page
from workup.document.drawing import drawing
from workup.document.guide import guide_and_key
from workup.render.pack import pack_pages

CHECKLIST = built_in.checklist()

TOLD = {
    "what people say, and nobody drew": "first-sign prodrome travel mood sleep injury seizures skills toilet medicines "
    "drinking fasting headache family past-tumour smoking",
    "heard, felt, or a number on a monitor": "consciousness reflexes power abdomen blood-pressure breathing "
    "finger-prick meningism",
    "a laboratory's word, and whoever orders it sees no more": "csf-glucose csf-lactate csf-culture csf-hsv csf-nmdar "
    "urine-hva urine-metanephrines onconeuronal pregnancy-test germ-markers surface-antibodies blood-count toxicology "
    "metabolic-first chemistry infection-bloods clotting metabolic-screen genes blood-b-cells mog gq1b "
    "infection-serology hiv-syphilis deficiencies",
}
"""Items that are told in words alone, by the reason."""

ALONE = {
    "video:nothing-new": "a clip too short or too far away to tell anything",
    "cranial:chokes": "heard, on a sip of water; the face is even",
    "pet:uptake-mass": "where the mass lies, the case says",
}
"""Outcomes without a figure, of items that have some."""


def outcomes() -> dict[str, Outcome]:
    return {
        f"{item_id}:{outcome_id}": outcome
        for item_id, item in CHECKLIST.items.items()
        for outcome_id, outcome in item.outcomes.items()
    }


def acts() -> set[str]:
    shown = {domain.id for domain in CHECKLIST.domains if domain.act == "do"}
    return {item_id for item_id, domain in CHECKLIST.domain_of.items() if domain in shown}


def test_whatever_has_no_figure_is_listed_with_the_reason_and_nothing_else_is() -> None:
    told = set(" ".join(TOLD.values()).split())
    bare = {name for name, outcome in outcomes().items() if outcome.figure is None}
    listed = {name for name in outcomes() if name.partition(":")[0] in told | acts()} | ALONE.keys()

    assert bare == listed


def test_the_outcomes_of_one_item_have_one_kind_of_figure_and_no_two_look_alike_but_where_they_say_so() -> None:
    alike = set()
    for item_id, item in CHECKLIST.items.items():
        figures = {name: one.figure for name, one in item.outcomes.items() if one.figure is not None}
        assert len({figure.kind for figure in figures.values()}) <= 1, item_id
        seen: dict[AnyFigure, str] = {}
        for name, figure in figures.items():
            if figure in seen:
                alike.add(f"{item_id}: {seen[figure]}, {name}")
            seen[figure] = name

    assert alike == {"repeat-search: nothing-found, nothing-for-years"}


def test_each_is_drawn_says_what_it_is_and_rests_on_a_source() -> None:
    for name, outcome in outcomes().items():
        if outcome.figure is not None:
            block = drawing(outcome.figure, outcome.text)
            assert drawn(outcome.figure).lines and block.data["name"] and block.data["told"] == outcome.text
            assert outcome.basis or CHECKLIST.items[name.partition(":")[0]].basis


def test_the_checklist_shows_each_of_them_once_on_its_page() -> None:
    page = render.page(checklist_page(CHECKLIST), "html")

    assert page.count('<figure class="drawing"') == sum(one.figure is not None for one in outcomes().values())
    assert "{" not in page.partition("<body>")[2]


@pytest.mark.parametrize("case_id", ["mei", "noor"])
def test_students_get_a_picture_only_on_the_side_of_its_result_and_a_facilitator_gets_each(case_id: str) -> None:
    case = case_named(case_id)
    shown = [form for item in case.items.values() for form in item.forms if form.figure is not None]

    pages = {
        sheet.file.removeprefix(f"{case.id}-").partition(".")[0]: sheet.text
        for sheet in pack_pages(case, pack(case), "html")
    }

    assert "<svg" not in pages["handout"]
    assert (
        pages["cards"].count('<figure class="drawing"') == pages["key"].count('<figure class="drawing"') == len(shown)
    )
    for front in pages["cards"].split('<section class="side fronts"')[1:]:
        assert "<svg" not in front.partition('<section class="side backs"')[0]


@pytest.mark.parametrize("case_id", CASES)
def test_the_guide_draws_side_by_side_whatever_its_cards_tell_apart_and_each_kind_of_picture_once(case_id: str) -> None:
    case = case_named(case_id)
    guide, _ = guide_and_key(case, pack(case), are_cards_cut=True)
    apart = next(section for section in guide.sections if section.id == "apart")
    *_, cards = apart.blocks
    assert isinstance(cards, Section)
    points = [point for block in cards.blocks if isinstance(block, Points) for point in block.points]
    drawn_beside = [point.figure.data["each"] for point in points if point.figure]

    assert len(drawn_beside) > 3
    for each, point in zip(drawn_beside, (point for point in points if point.figure), strict=True):
        said = f"{point.words} {point.note}"
        places = [said.index(one["told"]) for one in each]
        assert places == sorted(places) and len(set(places)) == len(each) > 1
        assert len({one["below"] for one in each}) > 1
    kinds = [each[0]["name"] for each in drawn_beside]
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("case_id", CASES)
def test_what_can_no_longer_be_seen_has_a_picture_only_where_the_case_says_what_there_is_to_see(case_id: str) -> None:
    late = {
        f"{item.id}"
        for item in case_named(case_id).items.values()
        for form in item.forms[1:]
        if form.late and form.figure
    }

    assert late == ({"gait", "pupils", "eye-movements"} if case_id == "noor" else set())
