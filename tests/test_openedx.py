"""A package in Open edX: its own SCORM block takes it, finds nothing to fix, and keeps what is walked in it."""

import io
import json
import time
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support.logs.walkers import case_named
from support.pages.openedx import Workbench, launched, needed, workbench
from support.pages.players import log_of, put, ready

from workup import scorm
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Commit

AMARA = case_named("amara")
WALK = walk_as(LEARNERS["reference"], AMARA)
HALF = len(WALK) // 2


@pytest.fixture(scope="module")
def block(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with workbench(needed(), tmp_path_factory.mktemp("openedx")) as served:
        yield served


@pytest.fixture
def context(chromium: Any) -> Iterator[Any]:
    made = chromium.new_context(viewport={"width": 1024, "height": 900})
    yield made
    made.close()


@pytest.fixture(scope="module")
def package() -> bytes:
    return scorm.package(AMARA)


def live(frame: Any) -> Any:
    ready(frame)
    return frame


def said(frame: Any) -> str:
    return frame.inner_text("#kept") if frame.is_visible("#kept") else ""


def entries_of(frame: Any) -> list[Any]:
    return [json.loads(line)["entry"] for line in log_of(frame).splitlines()[1:]]


def dumped(entries: Any) -> list[Any]:
    return [as_data(entry) for entry in entries]


def until(page: Any, holds: Callable[[], object]) -> None:
    """Waits until something has come about in the block, or says that it has not."""
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline, "it never came about"
        page.wait_for_timeout(100)


def kept(block: Workbench, frame: Any, learner: str) -> list[Any]:
    """The entries that the block has of a learner's walk, as the page itself would read them."""
    text = block.of(learner).get("scorm_data", {}).get("cmi.suspend_data", "")
    return frame.evaluate(
        """text => text ? workup.course.read(JSON.parse(document.getElementById("sheet").textContent), text)
            .lines.map((line) => line.entry) : []""",
        text,
    )


# ---- what its author is told ----


def test_the_block_takes_the_package_and_has_nothing_to_fix(block: Workbench, context: Any, package: bytes) -> None:
    answer = block.uploaded(context, package)
    page = context.new_page()
    page.goto(block.view("author_view", "author"))

    assert answer == {"result": "success", "errors": []}
    assert block.of_package()["package_warnings"] == []
    assert block.of_package()["index_page_path"] == "index.html"
    assert page.locator(".scorm-package-warning").count() == 0


def test_the_block_would_find_a_package_that_tells_no_course_of_its_end(
    block: Workbench, context: Any, package: bytes
) -> None:
    mute = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as whole, zipfile.ZipFile(mute, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, whole.read(name).replace(b"lesson_status", b"lesson_nothing"))

    block.uploaded(context, mute.getvalue())

    assert block.of_package()["package_warnings"] == ["no_completion_status"]


# ---- a walk in it ----


@pytest.fixture
def course(block: Workbench, context: Any, package: bytes) -> Workbench:
    block.uploaded(context, package)
    return block


def test_a_walk_is_left_resumed_and_finished_and_the_block_keeps_its_end(course: Workbench, context: Any) -> None:
    with launched(context, course, "one") as (page, frame):
        at_once = said(live(frame))
        put(frame, WALK[:HALF])
        until(page, lambda: kept(course, frame, "one") == dumped(WALK[:HALF]))
        half = course.of("one")
        page.reload()
        again = page.frame(url="**/assets_proxy/index.html")
        resumed = entries_of(live(again))
        put(again, WALK[HALF:])
        until(page, lambda: course.of("one")["lesson_status"] == "completed")
        until(page, lambda: kept(course, again, "one") == dumped(WALK))
        until(page, lambda: "kept in the course" in again.inner_text(".about"))
    with launched(context, course, "one") as (page, frame):
        seen = live(frame).is_visible("#debrief")
        page.wait_for_timeout(1000)
        page.locator("iframe").evaluate("one => { one.src = 'about:blank'; }")
        page.wait_for_timeout(500)

    assert at_once == ""
    assert half["lesson_status"] == "incomplete"
    assert len(half["scorm_data"]["cmi.suspend_data"]) <= 4096
    assert resumed == dumped(WALK[:HALF])
    assert seen
    # It is never set back: not by being opened, and not by being left.
    assert course.of("one")["lesson_status"] == "completed"
    assert "lesson_score" not in course.of("one")
    answers = [name for name in course.of("one")["scorm_data"] if name.endswith(".student_response")]
    assert len(answers) == len(WALK)


def test_the_gradebook_gets_its_hundred_where_it_is_asked_for(block: Workbench, context: Any) -> None:
    block.uploaded(context, scorm.package(AMARA, gradebook=True))

    with launched(context, block, "two") as (page, frame):
        put(live(frame), WALK[:-1])
        until(page, lambda: len(kept(block, frame, "two")) == len(WALK) - 1)
        before = block.of("two").get("lesson_score", 0)
        put(frame, WALK[-1:])
        until(page, lambda: block.of("two")["lesson_status"] == "completed")
        until(page, lambda: block.of("two").get("lesson_score") == 1)
        page.wait_for_function("document.querySelector('.grade').textContent === '1'")

    assert before == 0


def test_what_is_done_offline_arrives_when_the_network_is_back(course: Workbench, context: Any) -> None:
    with launched(context, course, "three") as (page, frame):
        put(live(frame), WALK[:4])
        until(page, lambda: len(kept(course, frame, "three")) == 4)
        context.set_offline(True)
        put(frame, WALK[4:9])
        page.wait_for_timeout(500)
        told, had = said(frame), len(kept(course, frame, "three"))
        context.set_offline(False)
        until(page, lambda: kept(course, frame, "three") == dumped(WALK[:9]))

    assert "You are offline" in told
    assert had == 4


def test_a_page_that_was_closed_offline_gives_what_it_had_to_the_next_launch(course: Workbench, context: Any) -> None:
    with launched(context, course, "four") as (page, frame):
        put(live(frame), WALK[:4])
        until(page, lambda: len(kept(course, frame, "four")) == 4)
        context.set_offline(True)
        put(frame, WALK[4:9])
    context.set_offline(False)
    with launched(context, course, "four") as (page, frame):
        resumed = entries_of(live(frame))
        until(page, lambda: kept(course, frame, "four") == dumped(WALK[:9]))

    assert resumed == dumped(WALK[:9])


def test_of_two_tabs_the_later_one_goes_on_and_the_other_overwrites_nothing(course: Workbench, context: Any) -> None:
    with launched(context, course, "five") as (page, first):
        put(live(first), WALK[:5])
        until(page, lambda: len(kept(course, first, "five")) == 5)
        with launched(context, course, "five") as (other, second):
            resumed = entries_of(live(second))
            first.wait_for_function("document.getElementById('walk').inert")
            put(first, [Commit()])
            put(second, WALK[5:12])
            until(other, lambda: kept(course, second, "five") == dumped(WALK[:12]))
            page.wait_for_timeout(1000)
            stayed = kept(course, second, "five")
            first.click("#kept button")
            taken_over = entries_of(first)

    assert resumed == dumped(WALK[:5])
    assert stayed == taken_over == dumped(WALK[:12])
