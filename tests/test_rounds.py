"""A case walked by a room: hands in place of chips, two commitments, and a log of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.logs.rooms import Room, at, called, states, the_case

from workup.core.content.casefile import CHIPS
from workup.core.content.hypotheses import OTHER
from workup.core.content.names import names_of_hypotheses
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import About, Cancel, Chips, Commit, Diagnosis, Entry, Idea, Look, Note, Skip, Vote
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.play import Listing
from workup.play.hands import chips_from, counted

OPTIONS = the_case().options
ATAXIA, FOSSA, TOXIC, HIDDEN, NONE_FOUND = OPTIONS[:5]
COMMITTING = states()["diagnosis"]


def a_rooms_walk() -> list[tuple[str, list[Entry]]]:
    walk, said = Walk(the_case()), []
    for entry in walk_as(LEARNERS["reference"], the_case()):
        said += called(walk, entry)
        walk = walk.after(entry)
    return said


LINES = [line for line, _ in a_rooms_walk()]
ENTRIES = [entry for _, entries in a_rooms_walk() for entry in entries]


def voted(*lines: str) -> list[Entry]:
    """What a room records that has decided to commit, and whose facilitator types these lines."""
    return Room(follow(the_case(), COMMITTING), lines, room=True).recorded


def test_a_whole_case_is_walked_with_every_vote_kept() -> None:
    room = Room(Walk(the_case()), LINES, room=True)

    assert not room.left
    assert room.recorded == ENTRIES
    votes = [entry.about for entry in room.recorded if isinstance(entry, Vote)]
    assert votes == ["list", "list", "list", "before discussion", "after discussion"]


def test_a_room_goes_on_from_every_entry_and_is_asked_nothing_twice() -> None:
    recorded_before = [sum(len(entries) for _, entries in a_rooms_walk()[:line]) for line in range(len(LINES))]

    for count in range(len(ENTRIES)):
        rest = next((LINES[line:] for line, known in enumerate(recorded_before) if known >= count), [])
        room = Room(follow(the_case(), ENTRIES[:count]), rest, room=True)

        assert room.recorded == ENTRIES[count:], f"after entry {count}"
        assert len(room.prompts) == len(rest), f"after entry {count}"


def test_between_the_two_votes_a_room_goes_on_with_the_discussion() -> None:
    before = Vote(about="before discussion", votes={ATAXIA: 5})
    walk = follow(the_case(), [*COMMITTING, before])

    room = Room(walk, ["", "0 5 0 0 0 0 y", ""], room=True)

    assert room.prompts[0] == "Enter when you are ready > "
    assert room.recorded == [Vote(about="after discussion", votes={FOSSA: 5}), Diagnosis(hypothesis=FOSSA)]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("7 12 0 3 0 1", {ATAXIA: 7, FOSSA: 12, HIDDEN: 3, OTHER: 1}),
        ("7,12,0,3,0,1", {ATAXIA: 7, FOSSA: 12, HIDDEN: 3, OTHER: 1}),
        ("712030", {ATAXIA: 7, FOSSA: 1, TOXIC: 2, NONE_FOUND: 3}),
        ("ataxia 12, poisoning 3", {ATAXIA: 12, TOXIC: 3}),
        ("ataxia 12 poisoning 3", {ATAXIA: 12, TOXIC: 3}),
        ("poisoning: 3; ataxia=12", {ATAXIA: 12, TOXIC: 3}),
        ("3 12", {TOXIC: 12}),
        ("1 12, 3 4", {ATAXIA: 12, TOXIC: 4}),
        ("1 12, 3 4, 0 2", {ATAXIA: 12, TOXIC: 4, OTHER: 2}),
        ("1=12 0=3", {ATAXIA: 12, OTHER: 3}),
        ("OMS, no tumour found 9", {NONE_FOUND: 9}),
        ("other 2, ataxia 0", {OTHER: 2}),
        ("999 0 0 0 0 0", {ATAXIA: 999}),
    ],
)
def test_hands_are_counted_in_a_row_or_by_number_or_by_name(text: str, votes: Mapping[str, int]) -> None:
    assert counted(text, OPTIONS, names_of_hypotheses(the_case())).shares == votes


UNREADABLE = {
    "0 0 0 0 0 0": "That is no hand at all.",
    "ataxia 0": "That is no hand at all.",
    "7 12 1": "That row has 3 numbers, but the list has 6 lines.",
    "7 12": "'7' is not on the list as typed",
    "oms 7": "'oms' could be 4 or 5; please use the number.",
    "blorp 7": "'blorp' is not on the list as typed",
    "9 7, 1 2": "'9' is not on the list as typed",
    "ataxia 7, 1 2": "'1' is counted twice.",
    "ataxia 7 and": "is not a count of hands",
    "ataxia": "is not a count of hands",
    "1000 0 0 0 0 0": "'1000' is not on the list",
    "-1 0 0 0 0 4": "is not",
    "many": "is not a count of hands",
}


@pytest.mark.parametrize("text", UNREADABLE)
def test_counts_that_cannot_be_read_are_asked_for_again_and_nothing_is_lost(text: str) -> None:
    first = Room(at("chips"), [text, "0 0 4 0 0 0", ""], room=True)
    between = Room(at("chips"), ["0 0 4 0 0 0", text, ""], room=True)

    kept = [Vote(about="list", votes={TOXIC: 4}), Chips(chips={TOXIC: 10})]
    assert first.recorded == between.recorded == kept
    assert UNREADABLE[text] in first.text
    assert UNREADABLE[text] in between.text


@pytest.mark.parametrize(
    ("lines", "entries"),
    [
        (["skip"], [Skip()]),
        (["1 12", "skip"], [Skip()]),
        (["4 0 0 0 0 0", "skip"], [Skip()]),
        (["4 0 0 0 0 0", "0 9 0 0 0 0 y"], [Vote(about="list", votes={FOSSA: 9}), Chips(chips={FOSSA: 10})]),
        (["", "y", "4 0 0 0 0 0"], []),
        (["4 0 0 0 0 0", "list", "help", "findings"], []),
    ],
)
def test_a_count_is_only_kept_once_it_is_let_stand(lines: Sequence[str], entries: list[Entry]) -> None:
    assert Room(at("chips"), lines, room=True).recorded == entries


def test_the_commitment_can_be_put_away_while_its_list_is_asked_for() -> None:
    walk = follow(the_case(), [Skip(), Look(items=("sleep",))])

    room = Room(walk, ["commit", "cancel"], room=True)

    assert room.recorded == [Commit(), Cancel()]


def test_before_and_after_the_discussion_there_is_no_way_round_the_vote() -> None:
    room = Room(follow(the_case(), COMMITTING), ["skip", "", "4"], room=True)

    assert room.recorded == []
    assert set(room.prompts) == {"hands before > "}


def test_a_room_can_go_back_to_the_bedside_until_it_has_committed() -> None:
    room = Room(follow(the_case(), COMMITTING), ["4=7 y", "cancel"], room=True)

    assert isinstance(room.recorded[-1], Cancel)
    assert room.walk.awaits.kind == "act"
    assert room.walk.votes == ()


def test_hands_that_were_taken_back_are_counted_again() -> None:
    room = Room(at("chips"), ["12 0 5 0 0 5 y", "undo", "1=4 y"], room=True)

    votes = [entry.votes for entry in room.recorded if isinstance(entry, Vote)]
    assert [len(vote) for vote in votes] == [3, 1]
    assert [voted.votes for voted in room.walk.votes] == [votes[-1]]
    assert room.walk.chips == {the_case().options[0]: 10}


def test_the_hands_are_shown_as_counts_with_bars_and_the_chips_that_follow() -> None:
    room = Room(at("chips"), ["12 0 5 0 0 5", ""], room=True)

    shown = [block for block in room.shown if isinstance(block, Listing)]
    assert [share.chips for share in shown[0].shares] == [12, 0, 5, 0, 0, 5]
    assert shown[0].full == 22
    assert [(share.number, share.chips) for share in shown[1].shares] == [(1, 6), (3, 2), (0, 2)]
    assert "22 hands." in room.text


@pytest.mark.parametrize(
    ("votes", "chips"),
    [
        ({ATAXIA: 1}, {ATAXIA: 10}),
        ({ATAXIA: 7, FOSSA: 12, HIDDEN: 3, OTHER: 1}, {ATAXIA: 3, FOSSA: 5, HIDDEN: 1, OTHER: 1}),
        # Of two diagnoses with one hand each, neither vanishes.
        (
            {ATAXIA: 9, FOSSA: 5, TOXIC: 2, HIDDEN: 1, NONE_FOUND: 1},
            {ATAXIA: 5, FOSSA: 2, TOXIC: 1, HIDDEN: 1, NONE_FOUND: 1},
        ),
        # What equal hands cannot share is on something else.
        ({ATAXIA: 1, FOSSA: 1, TOXIC: 1}, {ATAXIA: 3, FOSSA: 3, TOXIC: 3, OTHER: 1}),
        ({TOXIC: 1, FOSSA: 1, ATAXIA: 1}, {ATAXIA: 3, FOSSA: 3, TOXIC: 3, OTHER: 1}),
        (dict.fromkeys(OPTIONS, 1), dict.fromkeys(OPTIONS[:5], 2)),
        # Of two that are as near, the one in which more hands have more.
        ({ATAXIA: 1, FOSSA: 3}, {ATAXIA: 2, FOSSA: 8}),
        ({ATAXIA: 99, OTHER: 1}, {ATAXIA: 10}),
    ],
)
def test_chips_follow_from_hands_and_equal_hands_get_equal_chips(
    votes: Mapping[str, int], chips: Mapping[str, int]
) -> None:
    assert chips_from(votes, OPTIONS) == chips


@given(st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 999) | st.integers(1, 3), min_size=1))
def test_equal_hands_never_part_more_hands_never_have_less_and_no_diagnosis_is_a_whole_chip_off(
    votes: dict[str, int],
) -> None:
    chips, hands = chips_from(votes, OPTIONS), sum(votes.values())

    assert sum(chips.values()) == CHIPS
    named = [(votes.get(option, 0), chips.get(option, 0)) for option in OPTIONS if option != OTHER]
    assert all(abs(share * hands - CHIPS * count) < hands for count, share in named)
    assert len(dict(named)) == len(set(named))
    assert [share for _, share in sorted(named)] == sorted(share for _, share in named)


@given(st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 9), min_size=1), st.permutations(OPTIONS[:-1]))
def test_the_order_of_the_list_decides_no_chip(votes: dict[str, int], order: list[str]) -> None:
    assert chips_from(votes, [*order, OTHER]) == chips_from(votes, OPTIONS)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1 1 1 0 0 0", "That leaves 1 chip, which stands on something else."),
        ("1 1 1 1 0 0", "That leaves 2 chips, which stand on something else."),
        ("1 1 1 1 1 1", "That leaves 2 chips too few for something else."),
    ],
)
def test_a_room_is_told_of_chips_that_equal_hands_cannot_share(line: str, said: str) -> None:
    assert said in Room(at("chips"), [f"{line} y"], room=True).text
    assert "That leaves" not in Room(at("chips"), ["9 5 2 1 1 0 y"], room=True).text


def test_a_miscount_after_the_discussion_is_counted_again_before_it_commits_the_room() -> None:
    for word in ("undo", "back"):
        room = Room(
            follow(the_case(), COMMITTING),
            ["9 2 0 0 0 0 y", "", "2 9 0 0 0 0 y", word, "", "7 4 0 0 0 0 y", ""],
            room=True,
        )

        assert [entry.kind for entry in room.recorded] == ["vote", "vote", "undo", "vote", "diagnosis"]
        assert room.recorded[-1] == Diagnosis(hypothesis=ATAXIA)
        assert [voted.votes for voted in room.walk.votes] == [{ATAXIA: 9, FOSSA: 2}, {ATAXIA: 7, FOSSA: 4}]


def test_back_takes_back_a_count_a_pick_and_an_idea_where_a_question_is_asked() -> None:
    half = Room(at("chips"), ["12 0 5 0 0 5", "back", "1=4 y"], room=True)
    idea = Room(Walk(the_case()), ["ataxia", "back", "poisoning"], room=True)
    pick = Room(at("pick"), ["1", "back"], room=True)

    assert [entry.votes for entry in half.recorded if isinstance(entry, Vote)] == [{ATAXIA: 4}]
    assert idea.walk.ideas == ("poisoning",)
    assert [entry.kind for entry in pick.recorded] == ["pick", "undo"]


def test_a_line_of_two_ideas_is_taken_back_as_one_line_and_what_stood_before_it_stays() -> None:
    two = Room(Walk(the_case()), ["ataxia, poisoning", "undo", "meningitis"], room=True)
    one = Room(Walk(the_case()), ["ataxia", "poisoning", "undo"], room=True)

    assert two.walk.ideas == ("meningitis",)
    assert one.walk.ideas == ("ataxia",)


def test_back_where_nothing_can_be_taken_back_says_so_and_records_nothing() -> None:
    room = Room(Walk(the_case()), ["back"], room=True)

    assert room.recorded == []
    assert "has to be answered" in room.text


def test_enter_at_the_first_idea_is_asked_about_before_the_list_is_shown() -> None:
    slipped = Room(Walk(the_case()), ["", "ataxia", ""], room=True)
    meant = Room(Walk(the_case()), ["", ""], room=True)

    assert [entry for entry in slipped.recorded if isinstance(entry, Idea)] == [Idea(text="ataxia"), Idea(text="")]
    assert "Does nobody have an idea?" in slipped.text
    assert meant.recorded == [Idea(text="")]


def test_nothing_that_is_typed_while_the_room_discusses_is_lost() -> None:
    walk = follow(the_case(), [*COMMITTING, Vote(about="before discussion", votes={ATAXIA: 5})])

    counted_early = Room(walk, ["0 5 0 0 0 0", "", ""], room=True).recorded
    noted = Room(walk, ["the eyes decide", "ready"], room=True)
    misread = Room(walk, ["7 5"], room=True)

    assert counted_early == [Vote(about="after discussion", votes={FOSSA: 5}), Diagnosis(hypothesis=FOSSA)]
    assert noted.recorded == [Note(text="the eyes decide")]
    assert noted.prompts[-1] == "hands after > "
    assert "is not on the list as typed" in misread.text
    assert misread.prompts[-1] == "Enter when you are ready > "


def test_the_diagnosis_is_the_one_with_most_hands_after_the_discussion() -> None:
    entries = voted("9 2 0 0 0 0 y", "", "2 9 0 0 0 0 y", "")

    assert [entry.kind for entry in entries] == ["vote", "vote", "diagnosis"]
    assert entries[-1] == Diagnosis(hypothesis=FOSSA)


def test_a_tie_is_put_to_the_facilitator_and_only_its_own_diagnoses_count() -> None:
    lines = ["9 2 0 0 0 0 y", "", "0 5 1 5 0 0 y"]

    room = Room(follow(the_case(), COMMITTING), [*lines, "1", "oms", "blorp", "4"], room=True)

    assert voted(*lines)[-1] == Vote(about="after discussion", votes={FOSSA: 5, TOXIC: 1, HIDDEN: 5})
    assert room.recorded[-1] == Diagnosis(hypothesis=HIDDEN)
    assert "Please type one of those with the most hands: 2 or 4." in room.text


def test_where_the_room_stands_is_said_before_every_prompt() -> None:
    room = Room(Walk(the_case()), LINES, room=True)

    places = [block.place for block in room.shown if type(block).__name__ == "Place"]
    assert len(places) == len(room.prompts)
    assert list(dict.fromkeys(places)) == [
        *("first ideas", "your list", "bedside", "ordering tests", "committing", "looking back"),
    ]


def test_the_debrief_holds_every_vote_and_the_least_number_that_moved() -> None:
    made = debrief(the_case(), follow(the_case(), ENTRIES)).room

    assert made is not None
    assert [(vote.checkpoint, vote.hands.total) for vote in made.lists] == [
        ("opening", 20),
        ("pause", 20),
        ("commit", 20),
    ]
    assert made.before is not None
    assert made.before.votes == dict.fromkeys(OPTIONS, 0) | {ATAXIA: 12, HIDDEN: 8}
    assert made.after is not None
    assert (made.before.total, made.after.total, made.moved) == (20, 19, 8)


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ({ATAXIA: 5}, {ATAXIA: 5}, 0),
        ({ATAXIA: 5}, {FOSSA: 5}, 5),
        ({ATAXIA: 5, FOSSA: 5}, {FOSSA: 7, ATAXIA: 3}, 2),
        ({ATAXIA: 5}, {ATAXIA: 9}, 0),
        ({ATAXIA: 5}, {ATAXIA: 2}, 0),
        ({ATAXIA: 5}, {FOSSA: 9}, 5),
    ],
)
def test_hands_that_came_late_have_not_moved(before: dict[str, int], after: dict[str, int], moved: int) -> None:
    votes = [Vote(about="before discussion", votes=before), Vote(about="after discussion", votes=after)]

    made = debrief(the_case(), follow(the_case(), [*COMMITTING, *votes, Diagnosis(hypothesis=ATAXIA)])).room

    assert made is not None
    assert made.moved == moved


@pytest.mark.parametrize("about", ["before discussion", "after discussion"])
def test_a_room_that_voted_once_has_its_hands_and_nobody_who_moved(about: About) -> None:
    vote = Vote(about=about, votes={ATAXIA: 5})

    made = debrief(the_case(), follow(the_case(), [*COMMITTING, vote, Diagnosis(hypothesis=ATAXIA)])).room

    assert made is not None
    assert made.moved is None
    assert [hands.total for hands in (made.before, made.after) if hands] == [5]


def test_a_walk_of_one_has_no_votes_and_nothing_of_a_room() -> None:
    walk = follow(the_case(), walk_as(LEARNERS["reference"], the_case()))

    assert walk.votes == ()
    assert debrief(the_case(), walk).room is None


def test_the_same_lists_give_the_same_debrief_to_a_room_and_to_one() -> None:
    alone = debrief(the_case(), follow(the_case(), walk_as(LEARNERS["reference"], the_case())))
    room = debrief(the_case(), follow(the_case(), ENTRIES))

    assert replace(room, room=None) == alone


def test_a_vote_for_what_this_case_does_not_have_is_out_of_turn() -> None:
    with pytest.raises(OutOfTurn, match="hypothesis gout"):
        follow(the_case(), [Vote(about="list", votes={"gout": 3})])
