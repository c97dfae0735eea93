"""The answer comes first: how far the commitment is from it, and the one finding between the two."""

import json
from typing import Any

import pytest
from support.logs.walkers import CASES, case_named
from support.pages.readers import FORMATS as PAGES
from support.pages.summaries import first_screen_of, outline, summary_of
from support.world.worlds import a_case, a_debrief

from workup.core.content.case import Case
from workup.core.content.hypotheses import OTHER
from workup.core.debrief import Debrief, debrief
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Chips, Commit, Diagnosis, Entry, Idea, Look, Reflection, Skip
from workup.core.walk.steps import Walk
from workup.document import Section, Text
from workup.document.rounds import rounds
from workup.render.room import parts

FORMATS = (*PAGES, "json")


def said_of(case: Case, made: Debrief) -> list[str]:
    """What was committed to, how far it is from the answer, and what separates the two: each as it is said."""
    section = outline(case, made).front[0]
    assert isinstance(section, Section)
    return [block.words for block in section.blocks if isinstance(block, Text)]


def committing(case: Case, diagnosis: str, *looks: str, chips: dict[str, int] | None = None) -> Debrief:
    """A walk that looks, and commits; with one list, or none."""
    walk = Walk(case)
    due = list(looks)
    while walk.awaits.kind != "over":
        entry: Entry
        match walk.awaits.kind:
            case "idea":
                entry = Idea(text="")
            case "chips":
                entry = Chips(chips=chips) if chips else Skip()
            case "pick":
                entry = Skip()
            case "act":
                entry = Look(items=(due.pop(0),)) if due else Commit()
            case "diagnosis":
                entry = Diagnosis(hypothesis=diagnosis)
            case "sentence" | "went well" | "would change" as about:
                entry = Reflection(about=about, text="")
            case kind:
                raise AssertionError(kind)
        walk = walk.after(entry)
    return debrief(case, walk)


@pytest.mark.parametrize(
    ("committed_to", "distance"),
    [
        ("oms-neuroblastic", "the answer"),
        ("oms-no-tumour", "same family"),
        ("cerebellar-ataxia", "different"),
        (OTHER, "different"),
    ],
)
def test_the_distance_is_told_by_the_answer_and_the_families(committed_to: str, distance: str) -> None:
    made = committing(case_named("amara"), committed_to).reveal

    assert (made.committed, made.answer, made.distance) == (committed_to, "oms-neuroblastic", distance)
    assert made.family == ("oms" if distance == "same family" else None)


def test_an_accepted_diagnosis_is_called_accepted_and_not_different() -> None:
    case = changed(case_named("amara"), acceptable=("oms-no-tumour",))

    made = committing(case, "oms-no-tumour")

    assert made.reveal.distance == "accepted"
    assert (
        said_of(case, made)[1]
        == "The author's answer is OMS with a neuroblastic tumour, and yours is accepted as well."
    )


@pytest.mark.parametrize("case_id", CASES)
def test_no_fair_finding_separates_the_two_more_than_the_one_that_is_named(case_id: str) -> None:
    case = case_named(case_id)
    for learner in LEARNERS.values():
        walk = follow(case, walk_as(learner, case))
        made = debrief(case, walk).reveal
        one = made.separator

        assert one is not None
        # What an item shows later counts for whoever came to see it.
        seen = {seen.shown for seen in walk.seen}
        fair = {
            shown: form
            for shown, form in case.forms.items()
            if (case.earns(form.id) or form.known) and not form.contested and (not shown[1] or shown in seen)
        }
        leads = [form.bearing.get(made.answer, 0) - form.bearing.get(made.other, 0) for form in fair.values()]
        assert (one.item, one.form) in fair
        assert one.for_answer - one.for_other == max(leads) > 0


def test_of_findings_that_separate_alike_one_that_was_had_is_named() -> None:
    case = case_named("amara")

    without = committing(case, "cerebellar-ataxia").reveal.separator
    with_video = committing(case, "cerebellar-ataxia", "onset", "video").reveal.separator

    assert without is not None and (without.item, without.number) == ("eye-movements", None)
    assert with_video is not None and (with_video.item, with_video.number) == ("video", 2)


def test_what_may_be_against_the_learner_is_never_held_up_as_missing() -> None:
    case = case_named("amara")
    eyes = {"eye-movements", "video"}
    items = {
        item_id: changed(item, contested=True) if item_id in eyes else item for item_id, item in case.items.items()
    }
    disputed = changed(case, items=items)

    made = committing(disputed, "cerebellar-ataxia", *eyes).reveal.separator

    assert made is not None and made.item not in eyes


def test_where_no_finding_separates_the_two_none_is_made_up() -> None:
    case = case_named("amara")
    silent = {
        item_id: changed(item, possible={outcome: {} for outcome in item.possible})
        for item_id, item in case.items.items()
    }

    case = changed(case, items=silent)

    made = committing(case, "cerebellar-ataxia", "eye-movements")

    assert made.reveal.separator is None
    assert said_of(case, made)[2] == "No single finding separates the two."


@pytest.mark.parametrize(
    ("chips", "said"),
    [
        (None, "before you had made a list."),
        ({"oms-neuroblastic": 10}, "with none of your 10 chips on it."),
        ({"cerebellar-ataxia": 3, "toxic": 7}, "with 3 of your 10 chips on it."),
        ({"cerebellar-ataxia": 10}, "with all 10 of your chips on it."),
    ],
)
def test_chips_are_told_only_where_a_list_was_made(chips: dict[str, int] | None, said: str) -> None:
    case = case_named("amara")

    made = committing(case, "cerebellar-ataxia", chips=chips)

    assert said_of(case, made)[0] == f"You committed to acute cerebellar ataxia, {said}"


def test_a_finding_that_was_not_had_is_told_by_the_act_that_would_have_shown_it() -> None:
    said = {}
    for case_id, other in (("amara", "cerebellar-ataxia"), ("lucia", "epilepsy"), ("amara", "oms-no-tumour")):
        case = case_named(case_id)
        made = committing(case, other)
        assert made.reveal.separator is not None
        said[case.items[made.reveal.separator.item].act] = said_of(case, made)[2].rsplit("). ", 1)[1]

    assert said == {"ask": "You had not asked.", "examine": "You had not looked.", "order": "You had not ordered it."}


def test_whoever_chose_the_answer_is_told_what_sets_it_apart_from_the_look_alike() -> None:
    case = case_named("amara")

    made = committing(case, "oms-neuroblastic", "eye-movements")

    assert (made.reveal.other, made.reveal.distance) == ("cerebellar-ataxia", "the answer")
    assert said_of(case, made)[2] == (
        "What best separates it from acute cerebellar ataxia is one finding: eye movements (+2 for the answer, "
        "-2 for acute cerebellar ataxia). You had it, as finding 1."
    )


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("learner", LEARNERS)
def test_the_answer_stands_before_everything_else_in_every_summary(format: str, learner: str) -> None:
    made = a_debrief(learner=learner)

    page = summary_of(a_case(), made, format)

    if format == "json":
        data = json.loads(page)
        assert list(data) == ["notice", "document", "readings"]
        assert next(iter(data["readings"])) == "reveal"
        assert data["document"]["front"][0]["id"] == "answer"
        return
    places = [" ".join(page.split()).find(words) for words in _in_order(made, page)]
    assert -1 not in places
    assert places == sorted(places)


def _in_order(made: Debrief, page: str) -> list[Any]:
    head = {True: "YOU FIRST", False: "You first"}["YOU FIRST" in page]
    answered = said_of(a_case(), made)[1]
    return ["For teaching only", answered.replace("'", "&#39;" if "&#39;" in page else "'"), head]


@pytest.mark.parametrize("case_id", CASES)
def test_the_answer_is_the_first_thing_on_a_terminal_and_a_screen_of_its_own_in_a_room(case_id: str) -> None:
    case = case_named(case_id)
    made = debrief(case, follow(case, walk_as(LEARNERS["at-once"], case)))

    lines = first_screen_of(case, made).splitlines()
    shown = parts(rounds(case, made, next_case=None))

    first = lines.index("  THE ANSWER")
    assert first < 6
    assert " ".join(lines[first + 1 :]).strip().startswith("You committed to")
    assert [heading for heading, _ in shown][1] == "THE ANSWER"
    assert case.label(case.answer) in " ".join(shown[1][1].split())
    assert "TELLING THE TWO APART" in [heading for heading, _ in shown]
