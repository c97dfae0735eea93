"""Walking a case in the browser: by keyboard alone, with what is kept, and to the same debrief as in Python."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from support.logs.walkers import CASES, case_named
from support.pages.players import debrief_of, opened, put, put_until, ready
from support.world.worlds import a_case

from workup import export
from workup.core.content.case_item import LaterForm
from workup.core.content.findings import KnownAlready
from workup.core.debrief import debrief
from workup.core.exchange import handin
from workup.core.text.value import as_data, changed
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import parse
from workup.core.walk.log import Chips, Idea, Look, Plan, Purpose, Skip, Wait
from workup.document.words import sentence_case
from workup.logbook import follow_log, read_log
from workup.play.shares import settled

Open = Callable[..., Any]

RUNS = Path(__file__).parent / "runs"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "mira.html"
    path.write_text(export.page(a_case()), encoding="utf-8")
    return path


@pytest.fixture
def show(chromium: Any, small: Path) -> Iterator[Open]:
    """Opens the page of the small case."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, small, **options))


FOLLOWED = """(entries) => {
    const sheet = JSON.parse(document.getElementById("sheet").textContent);
    return JSON.stringify(workup.debrief(sheet, workup.follow(sheet, entries)));
}"""


def test_every_kept_walk_gives_the_kept_debrief_in_the_page(chromium: Any, tmp_path: Path) -> None:
    path, tried = tmp_path / "case.html", 0

    for number, case_id in enumerate(CASES):
        path.write_text(export.page(case_named(case_id)), encoding="utf-8")
        runs = sorted((RUNS / case_id).glob("*.jsonl"))
        with opened(chromium, path) as page:
            for run in runs:
                entries = [as_data(entry) for entry in read_log(run).entries]
                assert json.loads(page.evaluate(FOLLOWED, entries)) == _kept(run), run
                tried += 1

            # One of them is put as its buttons do: in each case that of another learner. Not laid out, it is quick.
            page.evaluate("document.body.hidden = true")
            run = runs[number % len(runs)]
            put(page, read_log(run).entries)

            assert debrief_of(page) == _kept(run), run
            assert page.said == []

    assert tried == 4 * len(CASES)


def _kept(run: Path) -> Any:
    return json.loads(run.with_suffix(".debrief.json").read_text(encoding="utf-8"))


FOCUS = "(e => [e.textContent, e.ariaLabel, e.id].join(' '))(document.activeElement)"


def test_a_walk_by_keyboard_alone_from_the_opening_to_the_block_that_is_handed_in(show: Open) -> None:
    page = show()
    press, write = page.keyboard.press, page.keyboard.type

    def reach(name: str) -> None:
        for _ in range(100):
            press("Tab")
            if name in page.evaluate(FOCUS):
                return
        raise AssertionError(f"the keyboard does not reach {name!r}")

    def choose(*names: str) -> None:
        for name in names:
            reach(name)
            press("Enter")
            ready(page)

    choose("Skip to the page")
    reach("idea")
    write("ataxia")
    press("Enter")
    ready(page)
    assert page.evaluate("document.activeElement.id") == "idea"
    choose("That is all")
    reach("Chips on")
    write("6")
    reach("One chip more on")
    for _ in range(4):
        press("Enter")
    choose("Keep this list", "The bedside", "Eye movements")
    assert page.evaluate("document.activeElement.getAttribute('aria-disabled')") == "true"
    assert "chaotic" in page.inner_text("#status")
    while page.evaluate("document.activeElement.id") != "search":
        press("Shift+Tab")
    write("mri brain")
    press("Enter")
    press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    choose("Order this session", "Keep the list as it is", "Eye movements", "None of them", "Posterior fossa tumour")
    assert "Still out: MRI brain with contrast. The result comes on day 1" in page.evaluate(FOCUS)
    choose("Wait for it")
    assert "A result is in" in page.evaluate(FOCUS)
    choose(
        "I am ready to commit",
        "Keep the list as it is",
        "Eye movements",
        "None of them",
        "Acute cerebellar ataxia",
        "Commit to it",
    )
    for words in ("A small sentence", "The eyes first", ""):
        press("Tab")
        write(words)
        choose("Keep it")
    assert page.evaluate("document.activeElement.id") == "debrief"
    choose("Draw one for me", "Copy the block")

    # Copied, or selected where the clipboard is closed.
    page.locator("#status", has_text="The block is").wait_for(state="attached")
    handed = next(handin.blocks(page.text_content("#block")))

    assert handed.log_text is not None, handed.reason
    log = parse(handed.log_text.split("\n"), "handed in")
    assert log.header.learner is not None
    made = debrief(a_case(), follow_log(a_case(), log, "handed in"))
    assert as_data(made) == debrief_of(page)
    assert made.told.sentence == "A small sentence"


def test_an_idea_finds_its_place_on_the_list_or_is_kept_in_the_learners_words(show: Open) -> None:
    page = show()
    ideas = ("Cerebellar ataxia, after a cold", "OMS", "dancing in the dark")

    for idea in ideas:
        page.fill("#idea", idea)
        page.keyboard.press("Enter")
        ready(page)

    said = ready(page).locator(".do .aside").all_inner_texts()
    assert said[0] == "'Cerebellar ataxia, after a cold' is on the list: 1 acute cerebellar ataxia."
    assert "on the list: 4" in said[1]
    assert said[2] == "'dancing in the dark' is kept in your own words."


def test_a_list_that_does_not_make_ten_is_asked_about_once_and_then_rounded(show: Open) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "chips")
    keep = page.get_by_role("button", name="Keep this list")

    keep.click()
    empty = page.inner_text("#status")
    number = page.get_by_label("Chips on acute cerebellar ataxia")
    number.fill("")
    cleared = number.input_value()
    number.fill("7")
    keep.click()
    asked = page.inner_text("#status")
    keep.click()

    assert empty.startswith("You have not placed any chips yet.")
    assert cleared == ""
    assert asked.startswith("That makes 7: 3 chips still to place.")
    assert page.inner_text("#status") == "3 chips went to something else, so that the list adds up to 10."
    assert page.evaluate("workup.ui.walk().chips") == {"cerebellar-ataxia": 7, "something-else": 3}


@pytest.mark.parametrize(
    "given",
    [
        {"toxic": 6, "posterior-fossa": 6, "oms-no-tumour": 1},
        {"toxic": 5, "cerebellar-ataxia": 10, "something-else": 2},
    ],
)
def test_the_page_rounds_a_list_as_the_terminal_does(show: Open, given: dict[str, int]) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "chips")
    shares, said = settled(given, a_case().options)

    for option, chips in given.items():
        page.get_by_label(f"Chips on {a_case().label(option)}").fill(str(chips))
    keep = page.get_by_role("button", name="Keep this list")
    keep.click()
    keep.click()

    assert page.evaluate("workup.ui.walk().chips") == shares
    assert page.inner_text("#status") == said


def test_the_search_finds_by_label_and_by_alias_and_says_when_there_is_nothing(show: Open) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "act")
    alias = a_case().items["eye-movements"].aliases[0]

    found = {}
    for words in ("eye mov", alias, "MRI", "no such thing"):
        page.fill("#search", words)
        found[words] = ready(page).locator(".items button > span:first-child").all_text_contents()

    assert found["eye mov"] == ["Eye movements"]
    assert "Eye movements" in found[alias]
    assert found["MRI"] == ["MRI neck to pelvis", "MRI brain with contrast"]
    assert found["no such thing"] == []
    assert "chapters hold everything there is" in page.inner_text("#status")


def test_the_search_says_what_it_leaves_out_and_that_a_question_orders_nothing(show: Open) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "act")
    said = {}
    for words in ("skip the lumbar puncture", "what is the mri brain used for?", "eyes, no lumbar puncture"):
        page.fill("#search", words)
        said[words] = (ready(page).inner_text("#status"), page.locator(".items button").count())

    assert said["skip the lumbar puncture"] == ("Left out, as you say: lumbar puncture.", 0)
    asked, lines = said["what is the mri brain used for?"]
    assert asked.startswith("You ask about MRI brain with contrast; nothing is ordered.")
    assert lines == 1
    assert said["eyes, no lumbar puncture"][0] == "Left out, as you say: lumbar puncture. 1 line with these words."


def test_a_session_that_is_put_away_at_the_pause_waits_at_the_bedside(show: Open) -> None:
    page = show()
    put_until(page, walk_as(LEARNERS["reference"], a_case()), "act")
    page.get_by_role("button", name="Spinal fluid").click()
    page.get_by_role("button", name="Lumbar puncture").click()
    page.get_by_role("button", name="Order this session").click()

    paused = page.inner_text("#do")
    page.get_by_role("button", name="Back to the bedside").click()

    assert paused.startswith("Pause")
    assert "your session is as you put it together" in page.inner_text("#status")
    assert ready(page).get_by_role("button", name="Order this session").is_visible()
    assert page.evaluate("workup.ui.walk().pending") == []
    page.get_by_role("button", name="Order this session").click()
    page.get_by_role("button", name="Skip the list").click()
    page.get_by_role("button", name="For nothing more").click()
    page.get_by_role("button", name="Rather not say").click()
    assert page.evaluate("document.activeElement.id") == "out"
    assert not ready(page).get_by_role("button", name="Order this session").is_visible()


SEEN = "workup.ui.walk().seen.length"


def test_results_are_told_when_they_have_come_in_and_at_no_other_time(show: Open) -> None:
    page = show()
    entries = walk_as(LEARNERS["reference"], a_case())
    put_until(page, entries, "act")

    quiet, came = [], []
    for entry in entries[page.given :]:
        before = page.evaluate(SEEN)
        put(page, [entry])
        is_news = page.evaluate(SEEN) > before and not isinstance(entry, Look)
        told = page.inner_text("#results") if page.evaluate("document.activeElement.id") == "results" else ""
        (came if is_news else quiet).append(told)

    assert set(quiet) == {""}
    assert len(came) >= 4
    assert all(told.startswith("A result is in: day ") and "NaN" not in told for told in came)


ACTING = (Skip(), Look(items=("onset",)))
FILM = (Plan(items=("skull-film",)), Purpose(item="skull-film", hypothesis=None))


def test_a_result_that_comes_during_a_look_is_said_after_the_answer_and_the_focus_stays(
    chromium: Any, tmp_path: Path
) -> None:
    items = a_case().items
    quick = changed(items["skull-film"], minutes=2 * items["gait"].minutes - 1)
    path = tmp_path / "mira.html"
    path.write_text(export.page(changed(a_case(), items={**items, quick.id: quick})), encoding="utf-8")

    with opened(chromium, path) as page:
        put(page, (*ACTING, FILM[0], Skip(), FILM[1]))
        page.get_by_role("button", name="The bedside").click()
        page.click("#item-fundi")
        assert page.inner_text("#out").startswith("Still out: skull film.")
        assert "result" not in page.inner_text("#status")
        page.click("#item-gait")

        assert re.fullmatch(r"Wide-based; .* A result is in: day 1 .*", page.inner_text("#status"))
        assert page.evaluate("document.activeElement.id") == "item-gait"
        assert page.get_attribute("#item-gait", "aria-disabled") == "true"
        assert page.inner_text("#results").startswith("A result is in: day 1")
        assert ready(page).locator(".results li").count() == 1
        assert ready(page).locator("#out").count() == 0


def test_what_is_known_and_ordered_again_is_named_and_not_shown_again(show: Open) -> None:
    page = show()
    put(page, (*ACTING, FILM[0], Skip(), FILM[1], Wait(), *FILM))

    assert page.inner_text("#results") == "Known already, and nothing new: skull film (finding 2)."
    assert page.evaluate("document.activeElement.id") == "results"
    assert ready(page).locator(".results li").count() == 0
    assert ready(page).locator("#out").count() == 0


def test_what_is_out_is_said_in_the_place_in_its_line_and_after_a_reload_and_all_of_it_can_be_waited_for(
    show: Open,
) -> None:
    page = show()
    put(page, (*ACTING, Plan(items=("toxicology", "urine-hva")), Skip()))
    page.reload()
    ready(page)

    assert "2 results out" in page.inner_text("#place")
    assert page.inner_text("#out").startswith("Still out: toxicology screen; urine HVA and VMA. The next result comes")
    page.fill("#search", "tox screen")
    assert "still out" in page.inner_text(".items")
    page.get_by_role("button", name="I am ready to commit").click()
    assert "Still out: toxicology screen" in page.inner_text(".notice >> text=Your diagnosis comes next")
    page.get_by_role("button", name="Back to the bedside").click()
    page.get_by_role("button", name="Wait for all of them").click()
    assert page.inner_text("#results").startswith("2 results are in: day 3")
    assert ready(page).locator(".results li").count() == 2
    assert "out" not in page.inner_text("#place")


def test_a_test_whose_result_is_out_is_not_taken_into_a_session_again(show: Open) -> None:
    page = show()
    put(page, (*ACTING, Plan(items=("toxicology",)), Skip()))
    page.fill("#search", "tox screen")

    page.click("#item-toxicology")

    assert page.inner_text("#status").startswith("Still out: toxicology screen. The result comes on day 1")
    assert page.inner_text("#status").endswith("The test is not ordered again.")
    assert page.get_attribute("#item-toxicology", "aria-pressed") == "false"
    assert ready(page).locator("#session").count() == 0


def test_the_status_stands_empty_at_load(show: Open) -> None:
    page = show()

    assert ready(page).locator("[role=status]").count() == 1
    assert page.inner_text("#status") == ""


def test_the_last_answer_is_taken_back_until_something_is_looked_at(show: Open) -> None:
    page = show()
    page.click("text=No idea yet")
    ready(page)
    assert ready(page).locator("#take-back").count() == 0
    page.click("text=Skip the list")

    page.click("#take-back")

    assert "taken back" in page.inner_text("#status")
    assert page.evaluate(
        "workup.ui.log().trim().split('\\n').map((line) => JSON.parse(line).entry?.kind).slice(1)"
    ) == [
        "idea",
        "skip",
        "undo",
    ]
    page.click("text=Skip the list")
    ready(page)
    assert ready(page).locator("#take-back").count() == 1
    page.click("#walk .items button >> nth=0")
    ready(page)
    assert ready(page).locator("#take-back").count() == 0
    assert page.said == []


def test_a_diagnosis_is_not_asked_for_without_a_way_back_to_the_bedside(show: Open) -> None:
    page = show()
    for text in ("No idea yet", "Skip the list", "I am ready to commit", "Skip the list"):
        page.click(f"text={text}")

    page.click("text=Back to the bedside")

    assert ready(page).locator("text=I am ready to commit").count() == 1


def test_what_is_known_already_stands_with_the_opening_and_can_be_picked(chromium: Any, tmp_path: Path) -> None:
    gait = changed(a_case().items["gait"], known=KnownAlready(source="a letter", day=-2))
    path = tmp_path / "mira.html"
    path.write_text(export.page(changed(a_case(), items={**a_case().items, "gait": gait})), "utf-8")

    with opened(chromium, path) as page:
        assert page.locator(".do .findings").inner_text().splitlines()[0].endswith("a letter, 3 days ago")
        put(page, (Idea(text=""), Chips(chips={"cerebellar-ataxia": 10})))
        page.get_by_role("button", name="Gait").click()
        assert page.evaluate("workup.ui.walk().given.length") == 2


def test_what_shows_something_else_by_now_is_looked_at_again_in_its_place(chromium: Any, tmp_path: Path) -> None:
    items = a_case().items
    later = LaterForm(
        minute=0, after=None, again=True, outcome=items["gait"].outcome, text="Steady by now.", note=None,
        contested=False, basis=("†",), late=False,
    )  # fmt: skip
    gait = changed(items["gait"], later=(later,))
    path = tmp_path / "mira.html"
    path.write_text(export.page(changed(a_case(), items={**items, "gait": gait})), "utf-8")

    with opened(chromium, path) as page:
        put(page, ACTING)
        page.get_by_role("button", name="The bedside").click()
        first, as_before = items["gait"].text, f"{sentence_case(gait.label)} (as before). {later.text}"
        for text, said in ((first, first), (later.text, later.text), (later.text, as_before)):
            page.evaluate("document.querySelector('#item-gait').focus()")
            page.keyboard.press("Enter")
            assert page.inner_text("#status").strip() == said
            assert page.locator("#item-gait + .answer").inner_text().endswith(text)
            assert page.evaluate("document.activeElement.id") == "item-gait"
        assert ready(page).locator(".know .findings li", has_text="Gait").count() == 2


def test_an_act_can_be_bound_to_its_picture_and_what_was_left_out_is_said(chromium: Any, tmp_path: Path) -> None:
    items = a_case().items
    mass = changed(items["mri-brain"], outcome="mass")
    path = tmp_path / "mira.html"
    path.write_text(export.page(changed(a_case(), items={**items, "mri-brain": mass})), "utf-8")

    with opened(chromium, path) as page:
        put(page, (*ACTING, Plan(items=("mri-brain", "csf-bands")), Skip()))
        assert "lumbar puncture: only once MRI brain" in page.inner_text(".do").replace("Lumbar", "lumbar")
        page.get_by_role("button", name="Only once it has been read").click()
        while page.evaluate("workup.awaits(JSON.parse(sheet.textContent), workup.ui.walk()).kind") == "purpose":
            # By the key: what is tapped at once where another control has just gone is taken for a second tap.
            page.get_by_role("button", name="Rather not say").press("Enter")
        assert "Left out, as you had bound it to the picture: lumbar puncture" in page.inner_text("#news")
