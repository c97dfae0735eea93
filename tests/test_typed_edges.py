"""Lines at the edge of what is understood: where a word more or less, a comma or a `to` changes what is meant."""

from dataclasses import asdict

import pytest
from support.logs.typed_edges import EDGES, Found
from support.logs.typed_words import case, items_of, list_of

from workup.core.text.lexicon import compiled
from workup.core.walk.binding import bound_acts_in
from workup.core.walk.ideas import placed
from workup.core.walk.parts import parts_of
from workup.core.walk.understanding import Understood, understood


def as_found(read: Understood) -> Found:
    """What is not empty of what a line came to."""
    named = {**asdict(read), "asks": [(one.phrase, *one.could_be) for one in read.asks]}
    return {name: some for name, some in named.items() if some}


@pytest.mark.parametrize("line", EDGES)
def test_a_line_at_an_edge_comes_to_what_it_says_and_to_nothing_else(line: str) -> None:
    assert as_found(understood(line, case("amara"), items_of("amara"))) == EDGES[line]


@pytest.mark.parametrize("word", ["pcr", "cells", "culture", "protein"])
@pytest.mark.parametrize("chapter", [None, "story", "bedside", "tumour", "csf"])
def test_only_the_chapter_of_a_sample_speaks_of_the_sample(word: str, chapter: str | None) -> None:
    found = understood(word, case("kofi"), items_of("kofi"), chapter)

    assert (bool(found.opens), bool(found.asks)) == ((True, False) if chapter == "csf" else (False, True))


@pytest.mark.parametrize(
    ("behind", "item"),
    [("alpha", "one"), ("alpha beta", "two"), ("alpha beta gamma", "three"), ("alpha beta gamma delta", None)],
)
def test_a_word_is_lent_to_as_many_as_three_behind_it(behind: str, item: str | None) -> None:
    amara = case("amara")
    one, two, three, other = [item.id for item in amara.items.values() if item.act == "order"][:4]
    meant = {"one": one, "two": two, "three": three, None: None}[item]
    names = compiled(
        [
            ("scan", f"k:{other}"),
            ("scan head", f"i:{other}"),
            ("scan alpha", f"i:{one}"),
            ("scan alpha beta", f"i:{two}"),
            ("scan alpha beta gamma", f"i:{three}"),
            ("scan alpha beta gamma delta", f"i:{other}"),
        ],
        {},
        (),
    )

    found = understood(f"scan head and {behind}", amara, names)

    assert found.opens == [other, *([meant] if meant else [])]
    assert found.unknown == ([] if meant else [behind])


@pytest.mark.parametrize("line", ["please", "could you please", "could we please order an eeg please"])
def test_a_wish_is_said_without_the_courtesy_around_it_unless_it_is_nothing_else(line: str) -> None:
    (part,) = parts_of(line, case("amara"), items_of("amara"))

    assert part.phrase == ("eeg" if "eeg" in line else "please")


@pytest.mark.parametrize(
    ("line", "binds"),
    [
        ("lp after the mri", True),
        ("lp please after the mri", True),
        # Another test stands between, or beside the picture.
        ("lp eeg after the mri", False),
        ("lp zzz after the mri", False),
        ("lp after the mri eeg", False),
        ("lp after the eeg mri", False),
        ("after the mri lp", False),
    ],
)
def test_an_act_is_bound_where_nothing_but_courtesy_and_its_pictures_is_said(line: str, binds: bool) -> None:
    bound = [(one.act, one.pictures) for one in bound_acts_in(line, case("amara"), items_of("amara"))]

    assert bound == ([("lumbar-puncture", ("mri-brain",))] if binds else [])


@pytest.mark.parametrize(("length", "on"), [(119, True), (120, True), (121, False)])
def test_an_idea_is_looked_up_as_long_as_it_is_no_sentence(length: int, on: bool) -> None:
    text = "ataxia".ljust(length)

    (found,) = placed(text, list_of("amara"))

    assert (found.text, found.on) == (text, ("cerebellar-ataxia",) if on else ())


@pytest.mark.parametrize(
    ("idea", "texts"),
    [
        ("zzz", ["zzz"]),
        ("ataxia, zzz", ["ataxia", "zzz"]),
        ("ataxia, zzz yyy", ["ataxia", "zzz yyy"]),
        ("ataxia, the zzz and yyy", ["ataxia", "the zzz", "yyy"]),
        ("ataxia, zzz yyy xxx", ["ataxia, zzz yyy xxx"]),
        ("ataxia with zzz", ["ataxia with zzz"]),
        ("ataxia including meningitis", ["ataxia", "meningitis"]),
        ("ataxia including meningitis, zzz", ["ataxia including meningitis, zzz"]),
        ("zzz, yyy", ["zzz", "yyy"]),
    ],
)
def test_a_word_or_two_beside_a_comma_is_an_idea_and_three_are_a_thought(idea: str, texts: list[str]) -> None:
    assert [one.text for one in placed(idea, list_of("amara"))] == texts
