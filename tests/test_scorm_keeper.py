"""A walk is kept in courses that say yes and have nothing, say nothing and have all, or are not there any more."""

from random import Random
from typing import Any, get_args

import pytest
from support.depth import examples
from support.logs.walkers import case_named
from support.pages.courses import Course, Kind

from workup.core.text.judging import judged
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry, Note

AMARA = case_named("amara")
WALK = walk_as(LEARNERS["reference"], AMARA)
KINDS: tuple[Kind, ...] = get_args(Kind)
HALF = len(WALK) // 2


def dumped(entries: Any) -> list[Any]:
    return [as_data(entry) for entry in entries]


def course_of(kind: Kind) -> Course:
    course = Course(AMARA, kind)
    course.known(core_lesson_status="not attempted", core_student_id="s1")
    return course


@pytest.fixture(params=KINDS)
def course(request: pytest.FixtureRequest) -> Course:
    return course_of(request.param)


def test_a_walk_is_kept_in_every_course_and_said_to_be_only_after_it_was_told_twice(course: Course) -> None:
    launched = course.launch()
    at_once = course.put(WALK[:3])
    course.wait(20)

    assert (launched, at_once, course.state()) == ("kept", "sending", "kept")
    assert course.has() == dumped(WALK[:3])


def test_what_was_done_offline_arrives_by_itself_when_the_network_is_back(course: Course) -> None:
    course.launch()
    course.put(WALK[:2])
    course.wait(1)
    course.asked("online(false)")
    offline = course.put(WALK[2:15])
    before = len(course.has())
    course.asked("online(true)")
    course.wait(60)

    assert (offline, before) == ("offline", 2)
    assert course.has() == dumped(WALK[:15])
    assert course.state() == "kept"


@pytest.mark.parametrize("lost", ["refuse", "drop"])
def test_the_last_act_of_all_is_offered_again_where_its_requests_were_lost(course: Course, lost: str) -> None:
    course.launch(gradebook=True)
    course.put(WALK[:-1])
    course.wait(5)
    course.asked(f"net.{lost} = 2")
    state = course.put(WALK[-1:])
    course.wait(90)

    assert state != "kept"
    assert course.server("core.score.raw") == "100"
    assert course.has() == dumped(WALK)
    assert course.server("core.lesson_status") == "completed"
    assert course.state() == "kept"


@pytest.mark.parametrize("kind", ["moodle", "simplify", "honest"])
def test_a_page_that_has_lost_its_login_says_first_that_it_waits_and_then_that_the_walk_is_to_be_copied(
    kind: Kind,
) -> None:
    course = course_of(kind)
    course.launch()
    course.put(WALK[:2])
    course.asked("net.login = false")
    first = course.put(WALK[2:3])
    course.wait(120)

    assert (first, course.state()) == ("silent", "lost")
    course.asked("net.login = true")
    course.wait(60)
    assert course.state() == "kept"
    assert course.has() == dumped(WALK[:3])


def test_what_was_on_its_way_when_the_network_went_is_offered_again(course: Course) -> None:
    course.launch()
    course.put(WALK[:3])
    course.asked("advance(5100)")  # told twice by now, and in a queue perhaps
    course.asked("online(false)")
    course.asked("advance(2000)")
    course.asked("online(true)")
    course.asked("advance(100)")
    course.asked("online(false)")
    course.wait(20)
    away = course.state()
    course.asked("online(true)")
    course.wait(20)

    assert away != "kept"
    assert course.state() == "kept"
    assert course.has() == dumped(WALK[:3])


def test_a_page_that_stays_offline_says_in_the_end_that_the_walk_is_to_be_copied(course: Course) -> None:
    course.launch()
    course.asked("online(false)")
    course.put(WALK[:4])
    first = course.state()
    course.wait(120)

    assert (first, course.state()) == ("offline", "lost")


def test_an_answer_that_is_silent_without_an_error_is_no_alarm() -> None:
    course = course_of("simplify")
    course.launch()
    course.put(WALK[:5])

    assert set(course.asked("pages.one.told")) <= {"kept", "sending"}


@pytest.mark.parametrize("mode", ["browse", "review"])
def test_nothing_is_written_while_somebody_looks_around_or_looks_back(mode: str) -> None:
    for kind in ("moodle", "honest", "simplify"):
        finished = course_of(kind)
        finished.launch()
        finished.put(WALK)
        finished.wait(20)
        finished.asked("leave('one')")
        before = finished.server("suspend_data")
        finished.known(core_lesson_mode=mode)
        finished.asked("asked.splice(0).length")
        state = finished.launch("two")
        seen = finished.walked("two")
        finished.asked("(pages.two.record = fresh(2), null)")
        finished.put(WALK[:3], "two")
        finished.wait(90)
        finished.asked("leave('two')")

        assert state == {"browse": "preview", "review": "review"}[mode]
        assert seen == dumped(WALK)
        assert finished.asked("asked.length") == 0
        assert finished.server("suspend_data") == before


def test_a_walk_without_credit_is_kept_and_neither_finished_nor_counted() -> None:
    course = course_of("moodle")
    course.known(core_credit="no-credit")
    course.launch(gradebook=True)
    course.put(WALK)
    course.wait(60)

    assert course.has() == dumped(WALK)
    assert course.arrived("core.lesson_status") == ["incomplete"]
    assert course.arrived("core.score.raw") == []


def test_a_finished_walk_is_never_set_back_whatever_the_course_tells_of_it(course: Course) -> None:
    course.launch(gradebook=True)
    course.put(WALK)
    course.wait(60)
    course.asked("leave('one')")
    course.launch("two", gradebook=True)
    course.asked("(pages.two.record = fresh(2), null)")
    course.put(WALK[:4], "two")
    course.wait(60)
    course.asked("leave('two')")
    course.launch("three", gradebook=True)
    course.wait(60)

    told = course.arrived("core.lesson_status")
    finished = told[told.index("completed") :]
    assert set(finished) <= {"completed", "passed"}
    assert finished[-1] == "completed"
    assert course.server("core.score.raw") == "100"
    assert course.walked("three") == dumped(WALK[:4])


def test_without_the_gradebook_no_score_is_ever_told(course: Course) -> None:
    course.launch()
    course.put(WALK)
    course.wait(60)

    assert not [name for name, _ in course.asked("servers.attempt.log") if "score" in name]


def test_what_never_reached_the_course_is_there_again_at_the_next_launch(course: Course) -> None:
    course.launch()
    course.put(WALK[:3])
    course.wait(20)
    course.asked("online(false)")
    course.put(WALK[3:HALF])
    course.asked("crash('one')")
    course.asked("online(true)")
    state = course.launch("two")
    course.wait(60)

    assert course.walked("two") == dumped(WALK[:HALF])
    assert state == "sending"
    assert course.has() == dumped(WALK[:HALF])


def test_a_walk_of_an_earlier_attempt_is_not_taken_into_a_new_one() -> None:
    course = course_of("moodle")
    course.launch()
    course.put(WALK)
    course.wait(60)
    course.asked("leave('one')")
    course.asked("servers.attempt = { log: [], 'core.lesson_status': 'not attempted', 'core.student_id': 's1' }")
    state = course.launch("two")

    assert (state, course.walked("two")) == ("kept", [])


def test_a_walk_that_somebody_left_in_this_browser_is_not_taken_for_anothers_where_the_course_names_nobody() -> None:
    course = course_of("edx")
    course.launch()
    course.asked("online(false)")
    course.put(WALK[:6])
    course.asked("crash('one')")
    course.asked("online(true)")
    course.asked("(servers.attempt = { log: [] }, null)")
    state = course.launch("two")

    assert (state, course.walked("two")) == ("fork", [])
    course.asked("pages.two.keeper.choose('course')")
    course.put(WALK[:1], "two")
    course.wait(20)
    assert (course.state("two"), course.has()) == ("kept", dumped(WALK[:1]))


def test_of_two_walks_that_begin_alike_the_longer_is_taken_only_where_they_were_begun_together() -> None:
    course = course_of("honest")
    course.launch()
    course.put(WALK[:6])
    course.wait(20)
    course.asked("crash('one')")
    course.asked("(servers.attempt = { log: [], 'core.student_id': 's1' }, null)")
    course.launch("phone", browser="other")
    course.put(WALK[:2], "phone")
    course.wait(20)
    course.asked("leave('phone')")

    course.launch("two")

    assert course.walked("two") == dumped(WALK[:2])


def test_two_walks_that_part_are_both_offered_and_neither_is_overwritten_before() -> None:
    for which, expected in (("here", WALK[:6]), ("course", [*WALK[:2], WALK[0]])):
        course = course_of("honest")
        course.launch()
        course.put(WALK[:2])
        course.wait(20)
        course.asked("online(false)")
        course.put(WALK[2:6])
        course.asked("crash('one')")
        course.asked("online(true)")
        course.launch("phone", browser="other")
        note: list[Entry] = [judged(type(WALK[0]), as_data(WALK[0]))]
        course.asked("pages.phone.record.lines.push({ at: at(), entry: a0 })", dumped(note)[0])
        course.asked("pages.phone.keeper.save(pages.phone.record)")
        course.wait(20)
        course.asked("leave('phone')")
        before = course.server("suspend_data")
        state = course.launch("two")
        course.wait(60)

        assert state == "fork"
        assert course.server("suspend_data") == before
        course.asked("pages.two.keeper.choose(a0)", which)
        course.wait(60)
        assert course.walked("two") == dumped(expected)
        assert course.has() == dumped(expected)


def test_a_stale_tab_says_so_writes_nothing_more_and_can_take_its_turn_again(course: Course) -> None:
    course.launch("one")
    course.put(WALK[:1], "one")
    course.wait(2)
    course.launch("two")
    course.put(WALK[1:13], "two")
    course.wait(20)
    stale = course.state("one")
    course.asked("asked.splice(0).length")
    course.asked("pages.one.keeper.save(pages.one.record)")
    course.wait(60)

    assert stale == "stale"
    assert course.asked("asked.length") == 0
    assert course.has() == dumped(WALK[:13])
    course.asked("pages.one.keeper.takeOver()")
    course.put(WALK[13:14], "one")
    course.wait(20)
    assert course.state("two") == "stale"
    assert course.walked("one") == dumped(WALK[:14])
    assert course.has() == dumped(WALK[:14])


def test_the_walk_stands_in_the_interactions_that_a_report_shows(course: Course) -> None:
    course.launch()
    course.put(WALK[:5])
    course.asked("online(false)")
    course.put(WALK[5:])
    course.asked("online(true)")
    course.wait(60)

    ids = [course.server(f"interactions.{n}.id") for n in range(len(WALK))]
    assert ids == [f"{n + 1}-{entry.kind}" for n, entry in enumerate(WALK)]
    responses = [course.server(f"interactions.{n}.student_response") for n in range(len(WALK))]
    looked = next(n for n, entry in enumerate(WALK) if entry.kind == "look")
    assert responses[looked] == ",".join(dumped(WALK)[looked]["items"])
    assert max(map(len, responses)) <= 255
    assert {course.server(f"interactions.{n}.type") for n in range(len(WALK))} == {"fill-in"}
    assert course.server("interactions.0.time").count(":") == 2


@pytest.mark.parametrize("before", [252, 253, 254])
def test_a_letter_that_is_cut_in_two_for_a_report_does_not_keep_the_walk_from_the_course(
    course: Course, before: int
) -> None:
    note = Note(text="x" * before + "👁" * 5)
    course.launch()
    course.put([*WALK[:3], note])
    course.wait(60)

    assert course.state() == "kept"
    assert course.has() == dumped([*WALK[:3], note])
    assert course.server("interactions.3.student_response") == "x" * before + "👁" * ((254 - before) // 2)


@pytest.mark.parametrize("seed", range(examples(100)))
def test_no_schedule_of_tabs_offline_spells_refusals_and_crashes_loses_what_was_acknowledged(seed: int) -> None:
    rng = Random(seed)
    course = course_of(rng.choice(KINDS))
    done: list[Any] = []
    pages: list[str] = []
    owner = ""
    opened = 0

    for _ in range(40):
        wish = rng.choice(
            [
                "put",
                "put",
                "put",
                "wait",
                "wait",
                "tab",
                "offline",
                "online",
                "refuse",
                "drop",
                "crash",
                "leave",
                "over",
            ]
        )
        if not pages or (wish == "tab" and len(pages) < 2):
            if not course.asked("net.online"):
                course.asked("online(true)")  # nothing is launched without a network
            opened += 1
            owner = f"page{opened}"
            if course.launch(owner) == "fork":
                course.asked("pages[a0].keeper.choose('here')", owner)
            pages.append(owner)
            assert course.walked(owner) == dumped(WALK[: len(done)]), seed
        elif wish == "put" and course.state(owner) != "stale" and owner in pages and len(done) < len(WALK):
            entry = WALK[len(done)]
            course.put([entry], owner)
            done.append(entry)
        elif wish == "wait":
            course.wait(rng.choice([1, 4, 8, 40]))
        elif wish in ("offline", "online"):
            course.asked(f"online({str(wish == 'online').lower()})")
        elif wish in ("refuse", "drop"):
            # One at a time: of two in a row that are swallowed in silence nobody can know.
            course.asked(f"(Object.assign(net, {{ refuse: 0, drop: 0 }}), net.{wish} = 1)")
        elif wish in ("crash", "leave"):
            page = rng.choice(pages)
            course.asked(f"{wish}(a0)", page)
            pages.remove(page)
            owner = owner if owner in pages else ""
        elif wish == "over" and pages:
            owner = rng.choice(pages)
            if course.state(owner) == "stale":
                course.asked("pages[a0].keeper.takeOver()", owner)
            assert course.walked(owner) == dumped(WALK[: len(done)]), seed
        if not owner and pages:
            owner = pages[0]
            if course.state(owner) == "stale":
                course.asked("pages[a0].keeper.takeOver()", owner)
        assert course.untrue() == [], (seed, wish)
    course.asked("Object.assign(net, { refuse: 0, drop: 0 })")
    course.asked("online(true)")
    opened += 1
    if course.launch("last") == "fork":
        course.asked("pages.last.keeper.choose('here')")
    course.wait(120)

    assert course.walked("last") == dumped(WALK[: len(done)])
    assert course.has() == dumped(WALK[: len(done)])
    assert course.state("last") == "kept"
