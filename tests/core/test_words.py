"""Words and their spelling, and the names found in a line."""

import string
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workup.core.text.kinds import inert, is_inert
from workup.core.text.lexicon import compiled
from workup.core.text.words import distance, fold, is_letter, plain, slip, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [("tumours", "tumor"), ("haematology", "hematology"), ("behaviour", "behavior"), ("immunisation", "immunization"),
     ("reflexes", "reflex"), ("biopsies", "biopsy"), ("boxes", "box"), ("oedema", "edema"), ("seizures", "seizure")],
)  # fmt: skip
def test_plurals_and_both_englishes_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["pets", "pus", "does", "pelvis", "loss", "shes"])
def test_a_word_that_only_looks_like_a_plural_keeps_its_end(word: str) -> None:
    assert stem(word) == word


ENDINGS = {
    # From five letters on, British is American and a plural loses its end.
    "odour": "odor",
    "four": "four",
    "tests": "test",
    "rashes": "rash",
    "losses": "loss",
    "allergies": "allergy",
    # A verb loses its ending where three letters are left, and then the letter that stands double for that ending.
    "walking": "walk",
    "vomited": "vomit",
    "eating": "eat",
    "doing": "doing",
    "red": "red",
    "jabbed": "jab",
    "tapping": "tap",
    "scanned": "scan",
    "egged": "egg",
    "testing": "test",
    "preening": "preen",
    "calling": "call",
    "spasm": "spasm",
    "spell": "spell",
}


@pytest.mark.parametrize(("word", "stemmed"), ENDINGS.items())
def test_a_word_loses_its_ending_where_enough_of_it_is_left(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_accents_and_apostrophes_fold_away() -> None:
    assert fold("Guillain-Barré’s ﬁts") == "guillain-barres fits"
    assert plain("  Café  au lait?! ") == "cafe au lait"
    assert fold("e\u0300e\u036fß½") == "eess1/2"


def test_joints_part_a_line_and_marks_inside_a_word_do_not() -> None:
    kinds = [(token.raw, token.joint) for token in tokens("U&E, CD20+ cells + MRI/CT but HSV1/2")]
    assert [raw for raw, joint in kinds if joint] == [",", "+", "/", "but"]
    assert [raw for raw, joint in kinds if not joint] == ["u", "e", "cd20", "cells", "mri", "ct", "hsv1", "2"]


JOINED = {
    "a,b": "a , b",
    "a:b": "a b",
    "a: b": "a : b",
    "a:": "a :",
    "a.b": "a b",
    "a. b": "a . b",
    "a.": "a .",
    "a/b": "a / b",
    "a/": "a /",
    "a/0": "a 0",
    "a/9": "a 9",
    "a/:": "a / :",
    "a+b": "a b",
    "a +b": "a b",
    "a+ b": "a b",
    "a + b": "a + b",
    "- a": "- a",
    "a -": "a -",
    "a # b": "a b",
    "": "",
}


@pytest.mark.parametrize(("line", "pieces"), JOINED.items())
def test_a_mark_joins_by_what_stands_before_and_after_it(line: str, pieces: str) -> None:
    assert " ".join(token.raw for token in tokens(line)) == pieces


def test_a_word_is_of_letters_and_figures() -> None:
    ascii_ = [chr(point) for point in range(0x80)]

    assert [c for c in ascii_ if is_letter(c)] == [*string.digits, *string.ascii_lowercase]
    assert not any(map(is_letter, map(chr, range(0x80, 0xC0))))
    assert is_letter("\u00c0")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("movment", ["movement"], ("movement", True)),
        ("brian", ["brain"], ("brain", True)),
        ("mbig", ["mibg"], ("mibg", False)),
        ("oligoclonel", ["oligoclonal"], ("oligoclonal", True)),
        ("refer", ["fever"], ("", False)),
        ("gate", ["gait"], ("", False)),
        ("light", ["night"], ("", False)),
        ("bitter", ["better", "butter"], ("", False)),
        # Two slips are one too many below nine letters, and three are from there on.
        ("movxmxnt", ["movement"], ("", False)),
        ("movxmxnts", ["movements"], ("movements", True)),
        ("mxvxmxnts", ["movements"], ("", False)),
        ("moveme", ["movement"], ("", False)),
        ("movemen", ["movements"], ("movements", True)),
        # A word of four letters has at most two of them swapped, and a shorter one is none.
        ("tesk", ["test"], ("", False)),
        ("cfs", ["csf"], ("", False)),
        # From five letters on a swap is sure, and from six on any slip.
        ("spine", ["spien"], ("spien", True)),
        ("spime", ["spine"], ("spine", False)),
        ("spleem", ["spleen"], ("spleen", True)),
        # Of two that are as near, one may only be the other with an ending; the nearest wins wherever it stands.
        ("reflexs", ["reflex", "reflexes"], ("reflex", True)),
        ("reflexs", ["reflexes", "reflex"], ("reflexes", True)),
        ("movemennts", ["movement", "movements"], ("movements", True)),
        ("movemennts", ["movements", "movement"], ("movements", True)),
        ("reflexs", [], ("", False)),
    ],
)
def test_a_slip_keeps_its_first_letter_and_means_one_word(word: str, known: list[str], meant: tuple[str, bool]) -> None:
    assert slip(word, known, {}) == meant


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_a_distance_is_the_same_both_ways_and_nought_for_the_same_word_alone(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_of_two_spellings_of_one_word_a_slip_means_that_word() -> None:
    known = ["bitters", "butters"]

    assert slip("betters", known, {"butters": "bitters"}) == ("bitters", True)
    assert slip("betters", known, {"butters": "other"}) == ("", False)


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "abc", 3), ("abc", "ab", 1), ("abc", "xbc", 1), ("abcd", "abdc", 1), ("bacd", "abdc", 2), ("ca", "abc", 3),
     ("kitten", "sitting", 3)],
)  # fmt: skip
def test_a_distance_counts_letters_added_dropped_changed_and_swapped(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == steps


def test_the_longest_name_wins_in_any_order_and_over_small_words() -> None:
    lexicon = compiled([("blood culture", "a:"), ("culture", "i:culture"), ("blood", "b:")], {}, ())

    assert [unit.tags for unit in lexicon.scan("culture of the blood")] == [("a:",)]
    assert [unit.tags for unit in lexicon.scan("culture, blood")] == [("i:culture",), (), ("b:",)]


def test_what_can_be_printed_is_only_itself() -> None:
    # A whole text is asked at once whether it can be, before any of its letters is.
    assert [c for c in map(chr, range(sys.maxunicode + 1)) if c.isprintable() and not is_inert(c)] == []


@pytest.mark.parametrize("around", ["{}", "é {}\n", "\N{NO-BREAK SPACE}{}\t"])
def test_of_a_character_it_is_the_same_whether_a_whole_text_is_asked_or_each_letter(around: str) -> None:
    for point in (*range(0x2100), 0xD800, 0xE000, 0xFEFF, 0xFFFE, 0xF0000, sys.maxunicode):
        text = around.replace("{}", chr(point))
        assert inert(text) == "".join(c if is_inert(c) and c != "\t" else " " for c in text)


def test_spaces_and_marks_of_other_scripts_belong_to_no_word() -> None:
    assert [c for c in "\u2000\u206f\u3000\u303f" if is_letter(c)] == []
    assert all(map(is_letter, "\u1fff\u2070\u2fff\u3040"))
