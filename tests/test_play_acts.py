"""What is typed at the bedside: phrases, lists, numbers, and words that are not clear."""

from collections.abc import Sequence

import pytest
from support.cases import built_in
from support.logs.rooms import Room, the_case
from support.logs.walkers import CASES, case_named

from workup.core.content.case_item import CaseItem
from workup.core.content.findings import KnownAlready
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS
from workup.core.walk.log import Cancel, Commit, Entry, Look, Plan, Send, Skip, Wait
from workup.play import Found, Menu

BEDSIDE = follow(the_case(), (Skip(),))


def acted(*lines: str) -> list[Entry]:
    return Room(BEDSIDE, lines).recorded


def look(*items: str) -> Look:
    return Look(items=items)


def plan(*items: str) -> Plan:
    return Plan(items=items)


ALL_AT_ONCE = plan("mri-brain", "mri-body", "lumbar-puncture", "csf-bands", "csf-flow")


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("how is her sleep", [look("sleep")]),
        ("ask about sleep and onset", [look("sleep", "onset")]),
        ("examine eyes, discs", [look("eye-movements", "fundi")]),
        ("eye movments", [look("eye-movements")]),
        ("onset and course, headache and vomiting", [look("onset", "headache")]),
        ("eyes, eyes and eyes", [look("eye-movements")]),
        ("order mri head, mri body, lp with bands and flow", [ALL_AT_ONCE]),
        ("mri head and body", [plan("mri-brain", "mri-body")]),
        ("please could we get a tox screen", [plan("toxicology")]),
        ("ct neck to pelvis, urine", [plan("ct-body", "urine-hva")]),
        ("tablets, order hva, eyes", [look("medicines", "eye-movements"), plan("urine-hva")]),
        ("story", []),
        ("order", []),
        (", ;;", []),
        ("", []),
    ],
)
def test_typed_phrases_become_looks_first_and_then_one_session(line: str, entries: list[Entry]) -> None:
    assert acted(line) == entries


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        (("1", "2"), [look("sleep")]),
        (("story", "1 3"), [look("onset", "headache")]),
        (("the story", "1,3;2"), [look("onset", "headache", "sleep")]),
        (("history", "4", "4"), [look("medicines")]),
        (("other lesions", "1 3"), [plan("mri-brain", "toxicology")]),
        (("2", "3", "menu", "1", "3"), [look("eye-movements"), look("headache")]),
        (("2", "99, 1"), [look("consciousness")]),
        (("1 3",), []),
        (("77",), []),
        (("2", "3, sleep"), [look("eye-movements", "sleep")]),
    ],
)
def test_numbers_follow_the_open_chapter(lines: Sequence[str], entries: list[Entry]) -> None:
    assert acted(*lines) == entries


def test_an_answer_is_given_again_and_a_known_result_of_a_repeated_test_is_only_named() -> None:
    room = Room(BEDSIDE, ["eyes", "eyes, gait", "tox screen", "skip", "wait", "tox screen"])

    tox = plan("toxicology")
    assert room.recorded == [look("eye-movements"), look("gait"), tox, Skip(), Wait(), tox]
    labels = [block.label for block in room.shown if isinstance(block, Found)]
    assert labels == ["eye movements", "eye movements (as before)", "gait and coordination", "toxicology screen"]
    assert "Known already, and nothing new: toxicology screen (finding 3)." in room.text


@pytest.mark.parametrize("case_id", CASES)
def test_what_is_looked_at_again_and_is_as_it_was_says_since_which_day(case_id: str) -> None:
    case = case_named(case_id)
    looks = [item for item in case.items.values() if item.is_look and not item.known]
    names = [f"{place}" for place, _ in enumerate(case.in_domain("bedside"), start=1)]
    bedside, everything = next(d.label for d in case.domains if d.id == "bedside"), " ".join(names)
    lines = [bedside, everything, everything, "review days", "skip", "wait all", bedside, everything]

    room = Room(follow(case, (Skip(),)), lines)

    # Whatever was shown a second time stands there in another form, or as of the day on which it was seen.
    told = [block for block in room.shown if isinstance(block, Found)]
    for item in looks:
        shown = [(block.label, block.text) for block in told if block.label.split(" (as ")[0] == item.label]
        for place, (label, text) in enumerate(shown):
            assert (" (as " in label) is (text in [one for _, one in shown[:place]]), item.id
    ages = {block.label.partition(" (as ")[2] for block in told}
    assert ages >= {"before)", "on day 1)"}


def test_an_act_for_which_there_is_no_new_reason_says_when_it_was_done() -> None:
    room = Room(follow(case_named("amara"), (Skip(),)), ["ring a senior", "ring a senior"])

    assert [entry.kind for entry in room.recorded] == ["look"]
    assert "Ringing a senior: done already, on day 1 (" in room.text


@pytest.mark.parametrize(
    ("from_day", "on_day_1", "later"),
    [
        (1, "a letter, earlier today", "a letter, earlier on day 1"),
        (0, "a letter, yesterday", "a letter, the day before day 1"),
        (-19, "a letter, 20 days ago", "a letter, 20 days before day 1"),
        (-99, "a letter, about 3 months ago", "a letter, about 3 months before day 1"),
        (-799, "a letter, about 2 years ago", "a letter, about 2 years before day 1"),
    ],
)
def test_what_is_known_at_the_start_is_told_once_and_its_age_is_true_on_every_day(
    from_day: int, on_day_1: str, later: str
) -> None:
    known = changed(the_case().items["toxicology"], known=KnownAlready(source="a letter", day=from_day))
    case = changed(the_case(), items={**the_case().items, "toxicology": known})

    room = Room(follow(case, (Skip(),)), ["findings", "tox screen", "skip", "findings", "urine", "wait", "findings"])

    told = [block.label for block in room.shown if isinstance(block, Found) and block.number == 1]
    assert told == [f"toxicology screen ({when})" for when in (on_day_1, on_day_1, later)]
    assert "Known already, and nothing new: toxicology screen (finding 1)." in room.text


BOTH = ["tox screen, urine", "skip"]
"""One result within hours, one after two days."""


@pytest.mark.parametrize("line", ["wait", "Wait.", "wait for it", "wait for the next result"])
def test_wait_goes_on_to_the_next_result(line: str) -> None:
    room = Room(BEDSIDE, [*BOTH, line])

    assert room.recorded[2:] == [Wait()]
    assert [block.label for block in room.shown if isinstance(block, Found)] == ["toxicology screen"]
    assert "A result is in" in room.text


@pytest.mark.parametrize("line", ["wait all", "wait for all", "wait for all of them", "wait for the results"])
def test_wait_all_goes_on_to_the_last_result(line: str) -> None:
    room = Room(BEDSIDE, [*BOTH, line])

    assert room.recorded[2:] == [Wait(), Wait()]
    assert [block.number for block in room.shown if isinstance(block, Found)] == [1, 2]


@pytest.mark.parametrize(
    ("lines", "says"),
    [(["wait"], "nothing to wait for"), ([*BOTH, "wait for the mri"], "wait alone goes on to the next result")],
)
def test_waiting_for_what_is_not_out_is_said_and_orders_nothing(lines: list[str], says: str) -> None:
    room = Room(BEDSIDE, lines)

    assert Wait() not in room.recorded
    assert plan("mri-brain") not in room.recorded
    assert says in room.text


@pytest.mark.parametrize("asked", ["findings", "clock", "where am i", "tox screen"])
def test_what_is_still_out_is_said_wherever_one_asks_how_things_stand(asked: str) -> None:
    room = Room(BEDSIDE, [*BOTH, asked])

    assert "Still out: toxicology screen; urine HVA and VMA." in room.text
    assert "2 results out" in room.text


def _bound(lines: Sequence[str]) -> Room:
    return Room(follow(case_named("amara"), (Skip(),)), lines)


def test_a_puncture_bound_to_a_picture_that_was_not_had_is_ordered_with_it() -> None:
    room = _bound(["LP once the MRI is read"])

    assert room.recorded == [plan("mri-brain", "lumbar-puncture")]


def test_it_is_asked_in_a_whole_sentence_whether_an_act_waits_for_its_picture() -> None:
    room = _bound(["mri brain, lp", "", "skip", ""])

    assert room.recorded[0] == plan("mri-brain", "lumbar-puncture")
    assert "? Lumbar puncture with opening pressure: only once MRI of the brain" in room.text


def test_a_puncture_bound_to_one_of_two_pictures_is_ordered_once_it_is_said_which() -> None:
    scan, named = "LP if the scan is clear", "head CT, then LP if it is clear"

    assert _bound([scan, "2"]).recorded == [plan("ct-head", "lumbar-puncture")]
    assert _bound([scan, "none"]).recorded == []
    assert _bound([named]).recorded == [plan("ct-head", "lumbar-puncture")]


def test_a_puncture_bound_to_a_picture_that_is_out_waits_for_it_and_is_then_ordered_alone() -> None:
    picture = ["mri brain", "skip", ""]
    room = _bound([*picture, "lp after the mri"])

    assert [entry for entry in room.recorded if entry.kind == "plan"] == [plan("mri-brain")]
    assert "Not ordered before that: lumbar puncture" in room.text

    plans = [entry for entry in _bound([*picture, "wait", "lp after the mri"]).recorded if entry.kind == "plan"]
    assert plans == [plan("mri-brain"), plan("lumbar-puncture")]


def test_what_the_fluid_is_sent_for_waits_with_the_puncture() -> None:
    line = "lp with bands after the mri"
    room = _bound(["mri brain", "skip", "", line])

    assert _bound([line]).recorded == [plan("mri-brain", "lumbar-puncture", "csf-bands")]
    assert [entry for entry in room.recorded if entry.kind == "plan"] == [plan("mri-brain")]


TESTS = [item for item in the_case().items.values() if item.act == "order"]


@pytest.mark.parametrize("test", TESTS, ids=[test.id for test in TESTS])
def test_no_test_is_ordered_again_while_its_result_is_out(test: CaseItem) -> None:
    walk = follow(the_case(), (Skip(), Plan(items=(test.id,))))
    while walk.awaits.kind != "act":
        walk = walk.after(LEARNERS["at-once"](walk))
    assert [due.item for due in walk.awaited if due.item == test.id] == [test.id]

    room = Room(walk, [test.label])

    assert room.recorded == []
    assert f"Still out: {test.label}." in room.text
    assert "The test is not ordered again." in room.text


def test_what_is_not_out_is_ordered_beside_what_is() -> None:
    room = Room(BEDSIDE, [*BOTH, "tox screen, mri brain"])

    assert plan("mri-brain") in room.recorded
    assert "Still out: toxicology screen. The result comes on" in room.text


def test_a_sample_that_is_taken_once_more_is_not_sent_for_what_is_out() -> None:
    # The needle is back after hours, and one test of its fluid after days.
    room = Room(BEDSIDE, ["lp with bands", "skip", "", "wait", "lp", "bands", "bands, flow"])

    assert [entry for entry in room.recorded if isinstance(entry, Send)] == [Send(items=("csf-flow",))]
    assert "The test is not ordered again." in room.text


def test_a_commitment_with_results_out_says_so_and_can_be_called_off() -> None:
    room = Room(BEDSIDE, [*BOTH, "commit", "cancel", "wait all", "commit"])

    assert room.text.count("You can commit without waiting") == 1
    assert room.recorded[2:] == [Commit(), Cancel(), Wait(), Wait(), Commit()]


def test_an_unclear_phrase_is_asked_about_and_the_rest_of_the_line_is_kept() -> None:
    room = Room(BEDSIDE, ["eyes, mri, blorp", "what", "2"])

    assert room.recorded == [look("eye-movements"), plan("mri-brain")]
    assert "'mri' could be: 1 MRI neck to pelvis sedation, result within 8 hours" in room.text
    assert "does not understand 'blorp'" in room.text


def test_an_unclear_phrase_can_be_left_out() -> None:
    room = Room(BEDSIDE, ["mri, tox screen", ""])

    assert room.recorded == [plan("toxicology")]


def test_a_word_that_fits_nothing_brings_the_nearest_names_and_the_way_to_the_menu() -> None:
    room = Room(BEDSIDE, ["skul flim"])

    assert room.recorded == []
    assert "skull film" in room.text
    assert "menu" in room.text


def test_a_session_is_previewed_with_the_act_that_it_brings() -> None:
    room = Room(BEDSIDE, ["bands, mri body"])

    assert "One session, one anaesthetic: MRI neck to pelvis; lumbar puncture; oligoclonal bands" in room.text
    assert "The sample comes from the lumbar puncture. Results within 4 days." in room.text
    assert "cancel calls the session off" in room.text


def test_a_menu_shows_what_an_order_costs_and_what_is_done() -> None:
    room = Room(BEDSIDE, ["tox screen", "", "", "lesions", "wait", "lesions", "tumour"])

    asides = [choice.aside for block in room.shown if isinstance(block, Menu) for choice in block.choices]
    assert "blood sample, result within 6 hours, still out" in asides
    assert "blood sample, result within 6 hours, done" in asides
    assert "sedation, 1 scan with radiation, result within 4 hours" in asides


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("how is she sleeping", ("sleep",)),
        ("examine eyes, jerks, fundi", ("eye-movements", "jerks", "fundi")),
        (
            "order mri head, mri body, lp with bands and flow",
            ("mri-brain", "mri-body", "lumbar-puncture", "csf-bands", "csf-flow"),
        ),
        ("MRI of neck, chest, abdomen and pelvis", ("mri-body",)),
        ("blood count, LDH and NSE, eeg", ("blood-count", "eeg")),
        ("what medicines are at home?", ("medicines",)),
        ("did she swallow something", ("medicines",)),
        ("check bp and pupils", ("blood-pressure", "pupils")),
        ("urine catecholamines and mibg", ("urine-hva", "mibg")),
        ("do an lp and send cells, bands", ("lumbar-puncture", "csf-cells", "csf-bands")),
    ],
)
def test_what_students_type_is_understood_with_the_words_of_the_pack(line: str, items: tuple[str, ...]) -> None:
    room = Room(follow(built_in.case("amara"), (Skip(),)), [line])

    assert [item for entry in room.recorded if isinstance(entry, Look | Plan) for item in entry.items] == list(items)


def test_every_label_can_be_typed_as_it_stands_in_the_menu() -> None:
    bedside = follow(built_in.case("amara"), (Skip(),))

    understood = {item.id: Room(bedside, [item.label]).recorded for item in bedside.case.items.values()}

    assert len(understood) > 50
    assert [
        entries for item_id, entries in understood.items() if [entry.items for entry in entries] != [(item_id,)]
    ] == []


def test_a_preview_names_the_radiation_that_there_is_and_no_other() -> None:
    text = Room(BEDSIDE, ["skull film"]).text

    assert "no anaesthetic" in text
    assert "1 plain film · results" in text
    assert "scans with radiation" not in text
