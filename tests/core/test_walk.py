from typing import get_args

import pytest
from support.logs.walkers import case_named

from workup.core.content.casefile import Beginning
from workup.core.text.value import changed
from workup.core.walk.events import REFLECTIONS, Due, Listed, Ordered
from workup.core.walk.following import follow
from workup.core.walk.log import (
    Bound,
    Cancel,
    Chips,
    Commit,
    Diagnosis,
    Entry,
    Idea,
    Look,
    Naming,
    Note,
    Pick,
    Plan,
    Purpose,
    Reflection,
    Send,
    Skip,
    Undo,
    Wait,
)
from workup.core.walk.moment import DAY
from workup.core.walk.refusals import OutOfTurn, Refusal
from workup.core.walk.steps import Walk
from workup.phrases import spoken

CASE = case_named("amara")
SCANS = ("mri-body", "mri-brain")
TEN = {"cerebellar-ataxia": 6, "posterior-fossa": 4}


def _after(*entries: Entry) -> Walk:
    return follow(CASE, entries)


def _acting(*entries: Entry) -> Walk:
    return _after(Skip(), *entries)


def _with_all_in(walk: Walk) -> Walk:
    while walk.awaited:
        walk = walk.after(Wait())
    return walk


def test_a_walk_begins_with_ideas_then_the_list_then_acts() -> None:
    assert _after().awaits.kind == "idea"
    assert _after(Idea(text="ataxia")).awaits.number == 2
    assert _after(Idea(text="ataxia"), Idea(text="")).awaits.kind == "chips"
    assert _after(*(Idea(text=t) for t in "abc")).awaits.kind == "chips"
    assert _after(Idea(text=""), Chips(chips=TEN)).awaits.kind == "act"


def test_no_finding_is_asked_for_before_one_has_been_seen() -> None:
    walk = _after(Idea(text=""), Chips(chips=TEN))

    assert [event.checkpoint for event in walk.events if isinstance(event, Listed)] == ["opening"]


def test_the_list_is_asked_for_after_the_bedside_when_the_first_test_is_a_light_one() -> None:
    walk = _acting(Look(items=("sleep",)), Plan(items=("urine-hva",)))

    assert walk.awaits.kind == "chips"
    assert walk.awaits.checkpoint == "bedside"


def test_the_pause_comes_before_the_first_sedated_session_and_asks_for_both_picks() -> None:
    walk = _acting(Look(items=("sleep",)), Plan(items=("mri-brain",)))
    assert walk.awaits.checkpoint == "pause"

    walk = walk.after(Chips(chips=TEN))
    assert (walk.awaits.kind, walk.awaits.direction) == ("pick", "for")
    walk = walk.after(Pick(direction="for", item="sleep"))
    assert (walk.awaits.kind, walk.awaits.direction) == ("pick", "against")
    walk = walk.after(Pick(direction="against", item=None))
    assert (walk.awaits.kind, walk.awaits.item) == ("purpose", "mri-brain")
    walk = walk.after(Purpose(item="mri-brain", hypothesis="posterior-fossa"))
    assert walk.awaits.kind == "act"
    assert [event.items for event in walk.events if isinstance(event, Ordered)] == [("mri-brain",)]


def test_the_pause_asks_all_that_the_bedside_would_have_asked() -> None:
    walk = _acting(Plan(items=("mri-brain",)), Skip(), Purpose(item="mri-brain", hypothesis=None))

    walk = walk.after(Plan(items=("urine-hva",)))

    assert walk.awaits.kind == "act"


def test_a_test_of_the_fluid_brings_the_puncture_with_it() -> None:
    walk = _acting(Plan(items=("csf-flow", "csf-bands")), Skip())

    assert walk.awaits.item == "lumbar-puncture"
    walk = _with_all_in(walk.after(Purpose(item="lumbar-puncture", hypothesis=None)))
    assert {seen.item for seen in walk.seen} == {"lumbar-puncture", "csf-flow", "csf-bands"}


def test_a_puncture_on_its_own_asks_what_the_fluid_is_for() -> None:
    walk = _acting(Plan(items=("lumbar-puncture",)), Skip())
    assert walk.awaits.kind == "send"

    walk = walk.after(Send(items=("csf-cells",))).after(Purpose(item="lumbar-puncture", hypothesis=None))
    walk = _with_all_in(walk)

    assert {seen.item for seen in walk.seen} == {"lumbar-puncture", "csf-cells"}


def test_a_planned_session_can_be_put_away_and_the_pause_is_asked_again() -> None:
    walk = _acting(Plan(items=("mri-brain",)), Cancel())
    assert walk.awaits.kind == "act"
    assert not walk.events

    assert walk.after(Plan(items=("mri-brain",))).awaits.checkpoint == "pause"
    assert walk.after(Plan(items=("urine-hva",))).awaits.checkpoint == "bedside"


def test_asking_again_changes_nothing() -> None:
    once = _acting(Look(items=("sleep", "mood")))

    assert once.after(Look(items=("mood", "sleep"))) == once


def test_each_result_comes_at_its_own_time() -> None:
    walk = _acting(Plan(items=("urine-hva", "blood-count")), Skip())
    minutes = {item: CASE.items[item].minutes for item in ("blood-count", "urine-hva")}
    assert minutes["blood-count"] < minutes["urine-hva"]
    assert (walk.minute, walk.seen) == (sum(CASE.items[item].takes for item in minutes), [])

    one = walk.after(Wait())

    assert [(seen.item, seen.minute) for seen in one.seen] == [("blood-count", minutes["blood-count"])]
    assert one.minute == minutes["blood-count"]
    assert one.awaited == (Due("urine-hva", minutes["urine-hva"]),)
    assert {seen.item: seen.minute for seen in one.after(Wait()).seen} == minutes


def test_what_a_test_takes_passes_before_anything_else_can_be_done() -> None:
    walk = _acting(Plan(items=("mri-brain", "mri-body")), Skip(), *[Purpose(item=i, hypothesis=None) for i in SCANS])

    assert all(CASE.items[item].takes > 0 for item in SCANS)
    assert walk.minute == sum(CASE.items[item].takes for item in SCANS)


def test_days_and_months_of_one_session_run_side_by_side() -> None:
    def timed(**takes: int) -> Walk:
        items = {i: changed(CASE.items[i], takes=n, minutes=n) for i, n in takes.items()}
        case = changed(CASE, items={**CASE.items, **items})
        plan = Plan(items=tuple(items))
        return follow(case, (Skip(), plan, Skip()))

    # CASE begins in working hours, so that whole days later it is as early as that.
    assert timed(**{"urine-hva": 7 * DAY, "blood-count": 91 * DAY}).minute == 91 * DAY
    assert timed(**{"urine-hva": 7 * DAY, "blood-count": DAY}).minute == 7 * DAY
    assert timed(**{"urine-hva": DAY, "blood-count": 90}).minute == DAY
    assert timed(**{"urine-hva": DAY - 1, "blood-count": 1}).minute == DAY
    both = timed(**{"urine-hva": 7 * DAY, "blood-count": 91 * DAY})
    assert {seen.item: seen.minute for seen in both.seen} == {"urine-hva": 7 * DAY, "blood-count": 91 * DAY}


@pytest.mark.parametrize(
    ("takes", "minutes", "free", "comes"),
    [
        # Looked at since noon for ten hours, it is 22:00: what lasts a day comes at nine, two mornings later.
        ([0], [DAY - 1], 600, 600 + DAY - 1),
        ([0], [DAY], 600, 45 * 60),
        ([0], [DAY + 1], 600, 45 * 60),
        ([DAY - 1], [DAY - 1], 600 + DAY - 1, 600 + DAY - 1),
        ([DAY], [DAY], 45 * 60, 45 * 60),
        ([1, DAY - 2], [1, DAY - 1], 600 + DAY - 1, 600 + DAY - 1),
        ([1, DAY - 1], [1, DAY - 1], 45 * 60, 600 + DAY - 1),
    ],
)
def test_only_a_session_that_lasts_a_day_depends_on_the_hour(
    takes: list[int], minutes: list[int], free: int, comes: int
) -> None:
    lasting = zip(("urine-hva", "blood-count"), takes, minutes, strict=False)
    items = {i: changed(CASE.items[i], takes=taken, minutes=n) for i, taken, n in lasting}
    looked = changed(CASE.items["gait"], minutes=600)
    begins = Beginning(day="Monday", at="12:00")
    case = changed(CASE, items={**CASE.items, **items, "gait": looked}, begins=begins)

    walk = follow(case, (Skip(), Look(items=("gait",)), Plan(items=tuple(items)), Skip()))

    assert walk.minute == free
    assert next(event.until for event in walk.events if isinstance(event, Ordered)) == comes


def test_a_result_that_comes_during_a_look_is_known_at_its_own_time_and_before_what_was_looked_at() -> None:
    look, soon = CASE.items["gait"].minutes, CASE.items["blood-count"]
    assert look > 1
    for minutes, known in ((look - 1, ["blood-count", "gait"]), (look, ["blood-count", "gait"]), (look + 1, ["gait"])):
        quick = changed(soon, minutes=minutes)
        case = changed(CASE, items={**CASE.items, "blood-count": quick})

        walk = follow(case, (Skip(), Plan(items=("blood-count",)), Skip(), Look(items=("gait",))))

        assert [seen.item for seen in walk.seen] == known
        assert {seen.item: seen.minute for seen in walk.seen} == {
            item: minutes if item == "blood-count" else look for item in known
        }
        assert len(walk.awaited) == 2 - len(known)


def test_what_is_out_is_not_awaited_twice_and_the_order_remembers_that_it_was_out() -> None:
    once = _acting(Plan(items=("urine-hva",)), Skip())

    again = once.after(Plan(items=("urine-hva", "blood-count")))

    assert [due.item for due in again.awaited] == ["blood-count", "urine-hva"]
    assert again.awaited[-1] == once.awaited[0]
    assert [event.awaited for event in again.events if isinstance(event, Ordered)] == [(), ("urine-hva",)]


def test_a_commitment_may_leave_a_result_out_and_nothing_comes_in_after_it() -> None:
    walk = _acting(Plan(items=("urine-hva",)), Skip(), Commit(), Skip(), Diagnosis(hypothesis="something-else"))

    assert [due.item for due in walk.awaited] == ["urine-hva"]
    assert not walk.seen
    with pytest.raises(OutOfTurn):
        walk.after(Wait())


def test_findings_are_numbered_in_the_order_they_were_seen() -> None:
    walk = _acting(Look(items=("mood",)), Look(items=("sleep", "mood", "gait")))

    assert [(seen.number, seen.item) for seen in walk.seen] == [(1, "mood"), (2, "sleep"), (3, "gait")]


def test_a_commitment_asks_for_the_list_the_diagnosis_and_the_learners_own_words() -> None:
    walk = _acting(Look(items=("mood",)), Commit())
    assert walk.awaits.checkpoint == "commit"
    assert walk.after(Cancel()).awaits.kind == "act"

    walk = walk.after(Skip())
    assert walk.awaits.kind == "diagnosis"
    walk = walk.after(Diagnosis(hypothesis="something-else"))
    kinds = []
    for about in ("sentence", "went well", "would change"):
        kinds.append(walk.awaits.kind)
        walk = walk.after(Reflection(about=about, text="mine"))
    assert kinds == ["sentence", "went well", "would change"]
    assert walk.awaits.kind == "over"


def test_with_something_else_in_front_no_pick_is_asked_for() -> None:
    walk = _acting(Look(items=("mood",)), Commit(), Chips(chips={"something-else": 10}))

    assert walk.awaits.kind == "diagnosis"


LISTED_BARE = (Skip(), Look(items=("mood",)), Commit(), Chips(chips=TEN))
COMMITTED = (Skip(), Commit(), Skip(), Diagnosis(hypothesis="toxic"))
OVER = (*COMMITTED, *(Reflection(about=about, text="") for about in REFLECTIONS))
OUT_OF_TURN: list[tuple[tuple[Entry, ...], Entry, Refusal, str]] = [
    ((), Look(items=("sleep",)), "awaited", "an entry of kind 'look' came while the walk waits for 'idea'"),
    ((), Chips(chips=TEN), "awaited", "an entry of kind 'chips' came while the walk waits for 'idea'"),
    ((Skip(),), Skip(), "awaited", "an entry of kind 'skip' came while the walk waits for 'act'"),
    ((Skip(),), Cancel(), "uncalled", "there is nothing to call off"),
    ((Skip(),), Wait(), "unawaited", "no result is out that could be waited for"),
    ((), Wait(), "awaited", "an entry of kind 'wait' came while the walk waits for 'idea'"),
    (
        (Skip(), Look(items=("mood",)), Plan(items=("mri-brain",)), Chips(chips=TEN)),
        Cancel(),
        "uncalled",
        "there is nothing to call off",
    ),
    (
        (Skip(),),
        Diagnosis(hypothesis="toxic"),
        "awaited",
        "an entry of kind 'diagnosis' came while the walk waits for 'act'",
    ),
    ((Skip(),), Look(items=("mri-brain",)), "act", "'mri-brain' is something to order"),
    ((Skip(),), Plan(items=("sleep",)), "act", "'sleep' is something to ask"),
    ((Skip(),), Look(items=("no-such-item",)), "item", "this case has no item 'no-such-item'"),
    ((Idea(text=""),), Chips(chips={"toxic": 9}), "sum", "the chips add up to 9, not 10"),
    ((Idea(text=""),), Chips(chips={"no-such": 10}), "hypothesis", "this case has no hypothesis 'no-such'"),
    (
        (Skip(), Commit(), Skip()),
        Diagnosis(hypothesis="no-such"),
        "hypothesis",
        "this case has no hypothesis 'no-such'",
    ),
    (
        (Skip(), Plan(items=("mri-brain",)), Skip()),
        Purpose(item="mri-brain", hypothesis="no-such"),
        "hypothesis",
        "this case has no hypothesis 'no-such'",
    ),
    (
        LISTED_BARE,
        Pick(direction="against", item=None),
        "direction",
        "a pick against came where one for the leader was due",
    ),
    (
        LISTED_BARE,
        Pick(direction="for", item="gait"),
        "unrevealed",
        "the finding of 'gait' was picked before it was revealed",
    ),
    (
        (Skip(), Plan(items=("lumbar-puncture",)), Skip()),
        Send(items=("mri-brain",)),
        "sample",
        "'mri-brain' is not a test of the sample that is being taken",
    ),
    (
        (Skip(), Plan(items=("mri-brain",)), Skip()),
        Purpose(item="mri-body", hypothesis=None),
        "purpose",
        "a purpose came for 'mri-body' where the one for 'mri-brain' was due",
    ),
    (
        (Skip(), Plan(items=("csf-bands", "mri-brain")), Skip()),
        Bound(item="mri-brain", only_if=True),
        "bound",
        "the answer for 'mri-brain' came where the one for 'lumbar-puncture' was due",
    ),
    (
        COMMITTED,
        Reflection(about="went well", text=""),
        "reflection",
        "a reflection on 'went well' came where 'sentence' was due",
    ),
    (COMMITTED, Undo(), "diagnosed", "there is no answer to take back; the diagnosis stands"),
    (
        (),
        Undo(),
        "revealed",
        "there is no answer to take back; what was asked, examined or ordered stands",
    ),
    (
        (Skip(),),
        Naming(item="sleep", outcome=None),
        "unnamed",
        "what 'sleep' shows was named where it had not just come, or was named already",
    ),
    ((Skip(), Look(items=("sleep",))), Naming(item="sleep", outcome="chaos"), "outcome", "'sleep' cannot show 'chaos'"),
    (OVER, Note(text="late"), "over", "the walk is over; nothing can be added to it"),
]


@pytest.mark.parametrize(("before", "entry", "why", "sentence"), OUT_OF_TURN)
def test_an_entry_out_of_turn_is_refused_in_words(
    before: tuple[Entry, ...], entry: Entry, why: Refusal, sentence: str
) -> None:
    walk = _after(*before)

    with pytest.raises(OutOfTurn) as refused:
        walk.after(entry)

    assert (refused.value.why, spoken(refused.value.saying)) == (why, sentence)


def test_an_entry_can_be_refused_for_no_other_reason() -> None:
    assert {why for _, _, why, _ in OUT_OF_TURN} == set(get_args(Refusal))


def test_a_note_is_kept_at_any_time_and_changes_nothing_else() -> None:
    walk = _after(Note(text="the grandfather is worried"))

    assert walk.notes == ("the grandfather is worried",)
    assert walk.awaits == _after().awaits
