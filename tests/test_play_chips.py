"""Ten chips over the list, as they are typed."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.logs.rooms import Room, at, said_at

from workup.core.content.casefile import CHIPS
from workup.core.content.hypotheses import OTHER
from workup.core.text.lexicon import compiled
from workup.core.walk.log import Chips, Idea
from workup.play import Listing
from workup.play.shares import heard, settled

OPTIONS = ("aca", "pft", "glut-1", "oms-a", "oms-b", "aca-two", OTHER)
NAMED = {
    "aca": ("acute cerebellar ataxia", "ataxia"),
    "pft": ("posterior fossa tumour", "tumour"),
    "glut-1": ("GLUT-1 deficiency",),
    "oms-a": ("OMS with a mass", "oms"),
    "oms-b": ("OMS without", "oms"),
    "aca-two": ("another one",),
    OTHER: ("something else", "other"),
}
NAMES = compiled([(name, f"h:{key}") for key, names in NAMED.items() for name in (*names, key)], {}, ())


@pytest.mark.parametrize(
    ("text", "now", "shares"),
    [
        ("6 3 0 0 0 1 0", {}, {"aca": 6, "pft": 3, "aca-two": 1}),
        ("6,3,0,0,0,1,0", {}, {"aca": 6, "pft": 3, "aca-two": 1}),
        ("6300010", {"pft": 10}, {"aca": 6, "pft": 3, "aca-two": 1}),
        ("10 0 0 0 0 0 0", {}, {"aca": 10}),
        ("2 +3 1 -3", {"aca": 6, "pft": 4}, {"aca": 3, "pft": 7}),
        ("2+3 1-3", {"aca": 6, "pft": 4}, {"aca": 3, "pft": 7}),
        ("2 + 3, 1 - 3", {"aca": 6, "pft": 4}, {"aca": 3, "pft": 7}),
        ("tumour=4", {"aca": 6}, {"aca": 6, "pft": 4}),
        ("tumour = 4; ataxia: 6", {}, {"aca": 6, "pft": 4}),
        ("posterior fossa tumour +2", {}, {"pft": 2}),
        ("glut-1 +2", {}, {"glut-1": 2}),
        ("ataxa +1", {}, {"aca": 1}),
        ("0 +3", {}, {OTHER: 3}),
        ("other=1", {}, {OTHER: 1}),
        ("1 -9", {"aca": 2, "pft": 8}, {"pft": 8}),
        ("1 \u22122", {"aca": 4}, {"aca": 2}),
        ("0 0 0 0 0 0 0", {"aca": 10}, {}),
        ("1=999", {}, {"aca": 999}),
    ],
)
def test_rows_and_edits_become_shares(text: str, now: Mapping[str, int], shares: Mapping[str, int]) -> None:
    assert heard(text, OPTIONS, NAMES, now).shares == shares


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("6 3 1", "That row has 3 numbers, but the list has 7 lines."),
        ("5", "'5' alone does not change the list."),
        ("oms +3", "'oms' could be 4 or 5; please use the number."),
        ("blorp +3", "'blorp' is not on the list as typed"),
        ("9 +3", "'9' is not on the list as typed"),
        ("ataxia", "does not change the list"),
        ("aca +3 and then", "does not change the list"),
        ("+3", "does not change the list"),
        ("aca +" + "9" * 50, "does not change the list"),
        ("x" * 2000, "x…' does not change"),
    ],
)
def test_what_is_no_change_of_the_list_says_what_is_unclear(text: str, says: str) -> None:
    given_back = heard(text, OPTIONS, NAMES, {"aca": 10})

    assert given_back.shares is None
    assert says in given_back.why_not


@pytest.mark.parametrize(
    ("shares", "kept", "says"),
    [
        ({"aca": 6, "pft": 4}, {"aca": 6, "pft": 4}, ""),
        ({"aca": 7}, {"aca": 7, OTHER: 3}, "3 chips went to something else"),
        ({}, {OTHER: 10}, "10 chips went to something else"),
        ({"aca": 6, "pft": 3, "oms-a": 3}, {"aca": 4, "pft": 3, "oms-a": 3}, "2 chips came off the largest share,"),
        ({"aca": 6, "pft": 6}, {"aca": 5, "pft": 5}, "2 chips came off the largest shares, evenly"),
        ({"aca": 6, "pft": 5}, {"aca": 5, "pft": 5}, "1 chip came off the largest share,"),
        (dict.fromkeys(OPTIONS, 2), {"aca": 2, "pft": 2, "glut-1": 2, **dict.fromkeys(OPTIONS[3:], 1)}, "4 c"),
        ({"aca": 999}, {"aca": 10}, "989 chips came off the largest share,"),
    ],
)
def test_a_sum_that_is_not_ten_is_settled_and_said(
    shares: Mapping[str, int], kept: Mapping[str, int], says: str
) -> None:
    settled_shares, said = settled(shares, OPTIONS)

    assert settled_shares == kept
    assert said.startswith(says)
    assert bool(said) is bool(says)


@given(st.dictionaries(st.sampled_from(OPTIONS), st.integers(0, 999)))
def test_settled_shares_always_add_up_to_ten_and_keep_their_order(shares: dict[str, int]) -> None:
    kept, _ = settled(shares, OPTIONS)

    assert sum(kept.values()) == CHIPS
    assert all(chips > 0 for chips in kept.values())
    named = [option for option in OPTIONS if option != OTHER and shares.get(option)]
    for more in named:
        for less in named:
            if shares[more] > shares[less]:
                assert kept.get(more, 0) >= kept.get(less, 0)


@given(st.text(max_size=200), st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 10)))
def test_any_line_is_either_shares_or_a_reason(text: str, now: dict[str, int]) -> None:
    given_back = heard(" ".join(text.split()), OPTIONS, NAMES, now)

    assert (given_back.shares is None) is bool(given_back.why_not)
    assert all(chips > 0 for chips in (given_back.shares or {}).values())


@pytest.mark.parametrize(
    ("lines", "chips"),
    [
        (["1=4", "2=6"], {"cerebellar-ataxia": 4, "posterior-fossa": 6}),
        (["1=4", ""], {"cerebellar-ataxia": 4, OTHER: 6}),
        (["1=4", "1=5"], {"cerebellar-ataxia": 5, OTHER: 5}),
        (["6 6 0 0 0 0", "blorp", ""], {"cerebellar-ataxia": 5, "posterior-fossa": 5}),
        (["0 0 0 0 0 0", ""], {OTHER: 10}),
    ],
)
def test_a_sum_is_asked_about_once_and_settled_the_second_time(lines: Sequence[str], chips: dict[str, int]) -> None:
    assert said_at("chips", *lines) == [Chips(chips=chips)]


def test_what_is_missing_or_over_is_shown() -> None:
    missing, over = Room(at("chips"), ["1=4"]), Room(at("chips"), ["1=9 2=9"])

    assert "That makes 4: 6 chips still to place." in missing.text
    assert "That makes 18: 8 chips too many." in over.text


def test_enter_keeps_the_list_as_it_was() -> None:
    room = Room(at("idea"), ["", "6 4 0 0 0 0", "tox screen", ""])

    assert room.recorded[0] == Idea(text="")
    assert [entry for entry in room.recorded if isinstance(entry, Chips)] == [
        Chips(chips={"cerebellar-ataxia": 6, "posterior-fossa": 4})
    ] * 2
    listings = [block for block in room.shown if isinstance(block, Listing)]
    assert [share.chips for share in listings[-1].shares] == [6, 4, 0, 0, 0, 0]


def test_a_name_that_is_in_doubt_counts_only_once_it_is_said_to_be_meant() -> None:
    given_back = heard("posterior fosa thing tumour=4, ataxia=6", OPTIONS, NAMES, {})

    assert given_back.doubts == (("posterior fosa thing tumour", "pft"),)
    assert given_back.shares == {"aca": 6, "pft": 4}
