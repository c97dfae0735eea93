"""Names as they are compiled, sent to the page, and found in a line."""

import string

import pytest

from workup.core.text.lexicon import WIDEST, Lexicon, compiled, mistakable, packed

MRI = {"mri": ["magnetic resonance imaging", "mr scan", "resonance"], "edema": ["swelling"]}


def lexicon_of(*names: str) -> Lexicon:
    return compiled([(name, f"i:{name}") for name in names], {}, ())


def pieces(lexicon: Lexicon, line: str) -> list[str]:
    return [unit.raw for unit in lexicon.scan(line)]


@pytest.mark.parametrize("before", ["", "please "])
@pytest.mark.parametrize(("size", "found"), [(WIDEST, 1), (WIDEST + 1, 0)])
def test_a_name_may_span_sixteen_words(size: int, found: int, before: str) -> None:
    name = " ".join(f"word{letter}" for letter in string.ascii_lowercase[:size])

    units = lexicon_of(name).scan(before + name)

    assert WIDEST == 16
    assert [unit.ids("i") for unit in units if unit.is_any("i")] == [(name,)] * found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("the blood culture of", ["the", "blood culture", "of"]),
        ("culture of the blood", ["culture of the blood"]),
        ("blood", ["blood"]),
        ("mri (brain)", ["mri ( brain )"]),
        ("mri, brain)", ["mri , brain )"]),
        ("mri (brain, then", ["mri", "(", "brain", ",", "then"]),
        ("mri (brain the", ["mri", "(", "brain", "the"]),
        ("(mri brain)", ["(", "mri", "brain", ")"]),
        ("anything but blood culture", ["anything but", "blood culture"]),
        ("anything, blood", ["anything", ",", "blood"]),
        ("lung, and the skin", ["lung , and the skin"]),
        ("lung skin", ["lung", "skin"]),
        ("lung and the", ["lung", "and", "the"]),
    ],
)
def test_a_name_begins_and_ends_with_a_word_of_its_own(line: str, found: list[str]) -> None:
    assert pieces(lexicon_of("blood culture", "mri (brain)", "lung and skin"), line) == found


def test_a_name_of_joints_alone_is_none() -> None:
    assert lexicon_of(", and", "with").names == lexicon_of().names
    assert lexicon_of("gait and").tags(("gait",)) == ("i:gait and",)
    assert lexicon_of("gait").tags(("the", "gait")) == ("i:gait",)


@pytest.mark.parametrize(
    ("name", "typed", "fared"),
    [
        ("brain", "brian", "sure"),
        ("mibg", "mbig", "doubtful"),
        ("mibg", "mibg", "sure"),
        ("spine spime", "spime", ""),
        ("csf", "cfs", ""),
        # Ordinary, small and joining words are meant as they stand.
        ("mouht", "mouth", ""),
        ("form", "from", ""),
        ("wiht", "with", ""),
        *((f"protein{figure}", f"protien{figure}", "") for figure in string.digits),
    ],
)
def test_only_a_word_that_is_nothing_else_is_a_slip_of_a_name(name: str, typed: str, fared: str) -> None:
    (unit,) = lexicon_of(name).scan(typed)

    assert unit.is_any("i") == bool(fared)
    assert unit.slipped == (fared == "doubtful")


@pytest.mark.parametrize("line", ["mri, mbig", "mbig mri"])
def test_a_slip_in_a_name_is_a_slip_of_the_whole_name(line: str) -> None:
    (unit,) = lexicon_of("mri mibg", "mri, mibg").scan(line)

    assert unit.slipped
    assert unit.is_any("i")


AMOUNTS = [*string.digits, "90", "5g", "12h"]


@pytest.mark.parametrize("word", [*AMOUNTS, "5mg", "b12", "12b3", "g"])
def test_a_number_with_at_most_one_letter_behind_it_asks_for_nothing(word: str) -> None:
    (unit,) = lexicon_of("gait").scan(word)

    assert unit.tags == (("f:",) if word in AMOUNTS else ())


def test_a_number_that_is_a_name_is_that_name() -> None:
    assert [unit.tags for unit in lexicon_of("5").scan("5")] == [("i:5",)]


def test_small_words_are_courtesy_where_they_stand_alone() -> None:
    lexicon = compiled([("gait", "i:gait")], {}, ("blood test",))

    units = lexicon.scan("the gait of blood and tests")

    assert [unit.tags for unit in units if unit.raw in ("the", "of")] == [("f:",), ("f:",)]
    assert [(unit.raw, unit.generic, unit.joint) for unit in units] == [
        ("the", True, ""),
        ("gait", False, ""),
        ("of", True, ""),
        ("blood", True, ""),
        ("and", False, "a"),
        ("tests", True, ""),
    ]


def test_a_word_of_a_label_is_a_hint_where_it_is_nothing_else() -> None:
    lexicon = compiled([("gait", "m:one"), ("gait", "m:two"), ("eyes", "m:one"), ("eyes", "i:eyes")], {}, ())

    assert lexicon.tags(("gait",)) == ("m:one", "m:two")
    assert lexicon.tags(("eyes",)) == ("i:eyes",)
    assert lexicon.scan("gait")[0].ids("m") == ("one", "two")
    assert lexicon.scan("gait")[0].ids("i") == ()


def test_a_slip_is_looked_for_in_names_and_their_spellings_of_four_letters_or_more() -> None:
    entries = [("mibg scan", "i:mibg"), ("csf", "i:csf"), ("aloud", "m:mibg"), ("sodium", "f:")]
    same = {"mibg": ["tracer", "two words"], "sodium": ["natrium"]}

    lexicon = compiled(entries, same, ())

    assert lexicon.spelled == ("mibg", "scan", "tracer")
    assert {"mibg", "csf", "aloud", "sodium"} <= lexicon.known
    assert "tracer" not in lexicon.known


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("magnetic resonance imaging", ["mri"]),
        ("the magnetic resonance imaging now", ["the", "mri", "now"]),
        ("mr scan", ["mri"]),
        ("swelling mr scan", ["edema", "mri"]),
        ("mr scan mr scan swelling", ["mri", "mri", "edema"]),
        ("resonance swelling", ["mri", "edema"]),
        ("magnetic, resonance imaging", ["magnetic", "mri", "imag"]),
        ("mr", ["mr"]),
    ],
)
def test_a_longer_name_is_the_one_word_for_it_wherever_it_stands(line: str, found: list[str]) -> None:
    lexicon = compiled([], MRI, ())

    assert [stem for unit in lexicon.scan(line) for stem in unit.stems] == found


def test_a_spelling_with_a_joint_in_it_is_none() -> None:
    assert pieces(compiled([], {"cect": ["ct with dye"]}, ()), "ct with dye") == ["ct", "with", "dye"]


def test_the_page_is_sent_some_names_by_their_tags_and_of_each_what_differs_from_the_one_before() -> None:
    names = ["brain", "brain mri", "brain mri scan", "brain mri, stem", "brain stem", "eye", "not sent"]
    lexicon = compiled([(name, "k:one") for name in names] + [("arm", "c:two")], {}, ("scans", "blood"))
    keys = [key for key in lexicon.names if set(key.split()) <= {"arm", "brain", "eye", "mri", "scan", "stem", "+"}]

    sent = packed(lexicon, keys)

    assert sent == {"names": [["c:two", "arm"], ["k:one", ";".join(SENT)]], "generic": ["blood", "scan"]}


SENT = ("brain", "Amri", "Bscan", "Bstem +", "Astem", "eye")


def test_of_the_ordinary_words_those_are_told_that_look_like_a_slip_of_a_name() -> None:
    assert mistakable(lexicon_of("mouht", "nigth", "gait")) == {"mouth", "night"}
    assert mistakable(lexicon_of()) == frozenset()
