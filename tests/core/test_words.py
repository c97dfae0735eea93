import pytest
from walkers import case_named

from workup.core.words import Vocabulary, plain

CASE = case_named("amara")
ITEMS = Vocabulary({item.id: (item.label, *item.aliases) for item in CASE.items.values()})
LIST = Vocabulary({h: (given.label, *given.aliases) for h, given in CASE.hypotheses.items()})


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("lumbar puncture", "lumbar-puncture"),
        ("LP", "lumbar-puncture"),
        ("how is she sleeping", "sleep"),
        ("eyes", "eye-movements"),
        ("eye movments", "eye-movements"),
        ("fundi", "fundi"),
        ("oligoclonal bands", "csf-bands"),
        ("flow cytometry", "csf-flow"),
        ("mri head", "mri-brain"),
        ("mri brain", "mri-brain"),
        ("mri body", "mri-body"),
        ("urine hva", "urine-hva"),
        ("toxicology screen", "toxicology"),
        ("MIBG", "mibg"),
        ("blood presure", "blood-pressure"),
        ("csf-flow", "csf-flow"),
    ],
)
def test_a_students_words_find_the_item(typed: str, item: str) -> None:
    assert ITEMS.find(typed) == (item,)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("eyes, jerks, fundi", ["eye-movements", "jerks", "fundi"]),
        ("mri head and body", ["mri-brain", "mri-body"]),
        (
            "mri head, mri body, lp with bands and flow",
            ["mri-brain", "mri-body", "lumbar-puncture", "csf-bands", "csf-flow"],
        ),
        ("cells and protein", ["csf-cells"]),
        ("mri brain with contrast and urine hva", ["mri-brain", "urine-hva"]),
        ("eyes, eyes", ["eye-movements"]),
    ],
)
def test_several_things_in_one_line_are_all_found(typed: str, items: list[str]) -> None:
    assert ITEMS.several(typed) == (items, [])


def test_what_is_not_clear_is_said_and_the_rest_is_kept() -> None:
    found, unclear = ITEMS.several("eyes, horoscope, mri")

    assert found == ["eye-movements"]
    assert [phrase for phrase, _ in unclear] == ["horoscope", "mri"]
    assert unclear[0][1] == ()
    assert {"mri-brain", "mri-body"} <= set(unclear[1][1])


@pytest.mark.parametrize("typed", ["", "   ", "?!", "the of a", "\x1b[31m", "🦆"])
def test_nothing_meant_finds_nothing(typed: str) -> None:
    assert ITEMS.find(typed) == ()


@pytest.mark.parametrize(
    ("typed", "hypothesis"),
    [
        ("cerebellar ataxia", "cerebellar-ataxia"),
        ("tumour in the back of the head", "posterior-fossa"),
        ("poisoning", "toxic"),
        ("encephalitis", "encephalitis"),
    ],
)
def test_an_idea_in_a_students_words_finds_its_place_on_the_list(typed: str, hypothesis: str) -> None:
    assert LIST.find(typed) == (hypothesis,)


def test_accents_and_case_do_not_matter() -> None:
    assert plain("  Tomás’ ÉTAT-général ") == "tomas etat general"


def test_two_short_words_are_not_taken_for_each_other() -> None:
    vocabulary = Vocabulary({"pet": ("pet",), "pot": ("pot",)})

    assert vocabulary.find("pet") == ("pet",)
    assert vocabulary.find("put") == ()
    assert vocabulary.find("ptes") == ()
    assert Vocabulary({"hva": ("hva",)}).find("hvab") == ()
