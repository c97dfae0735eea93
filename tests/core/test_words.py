"""Words and their spelling, and the names found in a line."""

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
     ("reflexes", "reflex"), ("biopsies", "biopsy"), ("oedema", "edema"), ("seizures", "seizure")],
)  # fmt: skip
def test_plurals_and_both_englishes_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["pets", "pus", "does", "pelvis", "loss", "shes"])
def test_a_word_that_only_looks_like_a_plural_keeps_its_end(word: str) -> None:
    assert stem(word) == word


def test_accents_and_apostrophes_fold_away() -> None:
    assert fold("Guillain-Barré’s ﬁts") == "guillain-barres fits"
    assert plain("  Café  au lait?! ") == "cafe au lait"


def test_joints_part_a_line_and_marks_inside_a_word_do_not() -> None:
    kinds = [(token.raw, token.joint) for token in tokens("U&E, CD20+ cells + MRI/CT but HSV1/2")]
    assert [raw for raw, joint in kinds if joint] == [",", "+", "/", "but"]
    assert [raw for raw, joint in kinds if not joint] == ["u", "e", "cd20", "cells", "mri", "ct", "hsv1", "2"]


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
    ],
)
def test_a_slip_keeps_its_first_letter_and_means_one_word(word: str, known: list[str], meant: tuple[str, bool]) -> None:
    assert slip(word, known, {}) == meant


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_a_distance_is_the_same_both_ways_and_nought_for_the_same_word_alone(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


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
