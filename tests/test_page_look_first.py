"""Look first in the page: the picture without its sentence, what is seen by a press, and then the sentence."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from support.logs.walkers import case_named
from support.pages.axe import amiss
from support.pages.players import debrief_of, log_of, opened, put, ready

from workup import export, render, scorm
from workup.cli.lookup import begun_with
from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.text.value import as_data, changed
from workup.core.walk.lines import parse
from workup.core.walk.log import Commit, Diagnosis, Hands, Look, Naming, Plan, Skip
from workup.document.summary import summary
from workup.logbook import follow_log
from workup.phrases import say

Open = Callable[..., Any]

AMARA = case_named("amara")
EYES = "eye-movements"
SENTENCE = AMARA.items[EYES].text.split(".")[0]
CALLED = list(AMARA.items[EYES].wording.values())


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page as usual, the one that begins with looking first, and that of a room."""
    folder, first = tmp_path_factory.mktemp("pages"), begun_with(AMARA, look_first=True)
    made = {"usual": export.page(AMARA), "first": export.page(first), "room": export.page(first, is_room=True)}
    for name, page in made.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def show(chromium: Any, pages: dict[str, Path]) -> Iterator[Open]:
    with ExitStack() as stack:
        yield lambda which, **options: stack.enter_context(opened(chromium, pages[which], **options))


_PRESSED = """name => {
    const named = [...document.querySelectorAll("#walk button")].filter((one) => one.textContent.includes(name));
    named.forEach((one, n) => n || (one.focus(), one.click()));
    return named.length > 0;
}"""


def pressed(page: Any, name: str) -> bool:
    """Whether there is such a button; it is pressed, and what comes of it is drawn."""
    is_there = page.evaluate(_PRESSED, name)
    ready(page)
    return bool(is_there)


def press(page: Any, name: str) -> None:
    assert pressed(page, name), page.inner_text(".do")


def shown(page: Any) -> str:
    """All that stands on the page or is read out, also what only a picture says."""
    return str(page.evaluate("['walk', 'status'].map((id) => document.getElementById(id).innerHTML).join()"))


def entries(page: Any) -> list[Any]:
    return list(parse(log_of(page).splitlines(), "the log").entries)


def at_the_eyes(page: Any) -> Any:
    put(page, [Skip()])
    press(page, "Bedside")
    press(page, "Eye movements")
    return page


def test_the_picture_comes_first_and_the_sentence_once_it_was_named(show: Open) -> None:
    page = at_the_eyes(show("first"))

    assert page.evaluate("document.activeElement.id") == "do"
    assert ready(page).locator(".do figure.drawing svg").count() == 2
    assert ready(page).locator(".do .options li").all_inner_texts() == [
        f"{n}\n{words}" for n, words in enumerate(CALLED, 1)
    ]
    assert SENTENCE not in shown(page)

    press(page, CALLED[2])

    assert SENTENCE in page.inner_text(".do")
    assert SENTENCE in page.inner_text("#status")
    assert f"You called it: {CALLED[2]}" in page.inner_text(".do")
    press(page, "Go on")
    assert page.evaluate("document.activeElement.id") == f"item-{EYES}"
    assert SENTENCE in page.inner_text(".do")
    assert entries(page)[1:] == [Look(items=(EYES,)), Naming(item=EYES, outcome="flutter")]
    assert page.said == []


def test_who_would_rather_read_reads(show: Open) -> None:
    page = at_the_eyes(show("first"))

    press(page, "Read it instead")

    assert SENTENCE in page.inner_text(".do")
    assert "You called it" not in page.inner_text(".do")
    assert entries(page)[-1] == Naming(item=EYES, outcome=None)


def test_a_page_that_is_opened_again_still_holds_the_sentence_back(show: Open) -> None:
    page = at_the_eyes(show("first"))
    page.reload()
    ready(page)

    assert SENTENCE not in shown(page)
    press(page, CALLED[1])
    assert SENTENCE in page.inner_text(".do")


def test_results_are_looked_at_one_after_the_other_and_then_read_together(show: Open) -> None:
    page = show("first")
    put(page, [Skip(), Plan(items=("mri-brain", "mri-body")), Skip()])
    while pressed(page, "Rather not say"):
        pass
    press(page, "Wait for all")
    held = [AMARA.items[item] for item in ("mri-brain", "mri-body")]

    for item in held:
        assert ready(page).locator(".results li, .know .findings li").count() == held.index(item)
        press(page, next(iter(item.wording.values())))
        press(page, "Go on")
        pressed(page, "Wait for it")

    assert ready(page).locator(".know .findings li").count() == 2
    assert [entry.item for entry in entries(page) if isinstance(entry, Naming)] == [one.id for one in held]


def test_the_box_at_the_beginning_turns_it_on_and_the_first_line_says_so(show: Open) -> None:
    page = show("usual")
    box = page.get_by_role("checkbox", name="Look before you read")
    assert not box.is_checked()
    assert "look_first" not in log_of(page)

    box.check()
    at_the_eyes(page)

    assert SENTENCE not in shown(page)
    assert json.loads(log_of(page).splitlines()[0])["look_first"] is True
    assert ready(page).get_by_role("checkbox", name="Look before you read").count() == 0


def test_the_box_turns_it_off_where_the_page_begins_so(show: Open) -> None:
    page = show("first")
    page.get_by_role("checkbox", name="Look before you read").uncheck()
    page.reload()
    ready(page)

    at_the_eyes(page)

    assert SENTENCE in page.inner_text("#walk")
    assert "look_first" not in log_of(page)


def test_the_debrief_of_the_page_is_that_of_its_log(show: Open) -> None:
    page = at_the_eyes(show("first"))
    press(page, CALLED[2])
    put(page, [Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer)])

    log = parse(log_of(page).splitlines(), "the log")

    assert debrief_of(page) == json.loads(json.dumps(as_data(debrief(AMARA, follow_log(AMARA, log, "the log")))))
    assert [one.called for one in debrief(AMARA, follow_log(AMARA, log, "the log")).looking] == ["flutter"]


def test_what_goes_on_from_the_opening_is_in_sight_on_a_small_projector(show: Open) -> None:
    page = show("room")
    page.set_viewport_size({"width": 1280, "height": 720})

    box = page.get_by_role("button", name=say("rounds-page-ideas")).bounding_box()

    assert box["y"] + box["height"] <= 720


def test_a_room_looks_first_by_number_and_goes_on_by_its_remote(show: Open) -> None:
    page = show("room")
    put(page, [Skip(), Look(items=(EYES,))])

    assert SENTENCE not in shown(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    assert SENTENCE in page.inner_text(".do")
    for _ in range(6):
        page.keyboard.press("PageDown")
    assert ready(page).locator("#search").count() == 1
    assert entries(page)[-1] == Naming(item=EYES, outcome="chaotic")


def test_hands_beside_what_a_room_can_call_a_picture_stand_in_its_log_and_in_its_debrief(show: Open) -> None:
    page = show("room")
    put(page, [Skip(), Look(items=(EYES,))])

    page.get_by_label(f"Hands for {CALLED[1]}").fill("9")
    page.get_by_label(f"Hands for {CALLED[2]}").fill("14")
    press(page, "Slow")
    press(page, CALLED[2])

    outcomes = list(AMARA.items[EYES].wording)
    assert ready(page).locator("input[type=number]").count() == 0
    assert SENTENCE in page.inner_text("#walk")
    assert entries(page)[-2:] == [
        Hands(item=EYES, votes={outcomes[1]: 9, outcomes[2]: 14}),
        Naming(item=EYES, outcome=outcomes[2]),
    ]
    put(page, [Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer)])
    log = parse(log_of(page).splitlines(), "the log")
    told = render.page(summary(AMARA, debrief(AMARA, follow_log(AMARA, log, "the log")), next_case=None), "text")
    assert f"14: {CALLED[2]} 9: {CALLED[1]}" in " ".join(told.split())


def test_hands_beside_a_picture_outlive_a_reload_and_a_remote_goes_on_from_them(show: Open) -> None:
    page = show("room")
    put(page, [Skip(), Look(items=(EYES,))])

    page.get_by_label(f"Hands for {CALLED[1]}").fill("9")
    page.reload()
    ready(page)
    box = page.get_by_label(f"Hands for {CALLED[1]}")
    box.focus()
    page.keyboard.press("ArrowDown")

    assert box.input_value() == "9"
    assert CALLED[2] in page.evaluate("document.activeElement.textContent")
    press(page, CALLED[1])
    assert [entry.kind for entry in entries(page)][-2:] == ["hands", "naming"]


def test_a_room_that_counts_no_hands_and_a_learner_keep_none(show: Open) -> None:
    for which, count in (("room", len(CALLED)), ("first", 0)):
        page = show(which)
        put(page, [Skip(), Look(items=(EYES,))])

        assert ready(page).locator(".do .options input").count() == count
        press(page, CALLED[2])

        assert [entry.kind for entry in entries(page)] == ["skip", "look", "naming"]


@pytest.mark.parametrize("options", [{"width": 320, "height": 640}, {"color_scheme": "dark"}])
def test_whoever_looks_first_is_kept_out_by_nothing(show: Open, options: dict[str, Any]) -> None:
    page = at_the_eyes(show("first", **options))

    assert amiss(page) == ""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    press(page, CALLED[0])
    assert amiss(page) == ""


def test_a_package_says_how_its_walks_begin() -> None:
    first = begun_with(AMARA, look_first=True)

    assert '"look_first": true' in _index(scorm.package(first))
    assert "look_first" not in _index(scorm.package(AMARA))


def _index(package: bytes) -> str:
    return ZipFile(BytesIO(package)).read("index.html").decode().partition('id="sheet"')[0]


def test_a_case_of_which_nothing_can_be_seen_has_no_box(chromium: Any, tmp_path: Path) -> None:
    path = tmp_path / "bare.html"
    path.write_text(export.page(_bare()), encoding="utf-8")

    with opened(chromium, path) as page:
        assert ready(page).get_by_role("checkbox").count() == 0


def _bare() -> Case:
    items = {
        item_id: changed(item, figure=None, later=tuple(changed(one, figure=None) for one in item.later))
        for item_id, item in AMARA.items.items()
    }
    return changed(AMARA, items=items)
