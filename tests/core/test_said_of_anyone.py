"""What a text of the checklist says where there is no person yet: whole sentences, each with its capital."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from support.cases import built_in

from workup.core.content.resolution import of_anyone, spoken
from workup.document.blocks import Figure, Section
from workup.document.checklist import checklist as checklist_page

SMALL = re.compile(r"""(?:^|[.!?…]["'”’)]*\s+)["'“‘(]*(?!hCG\b)[a-z]""")
"""A sentence that opens with a small letter; hCG has its own way of writing."""

WORDS = ("she swayed", "by noon", "nobody saw it", "it was late")
PLACED = ("{name}", "{name}'s brother", "{She}", "{Her} mother")
PARTS = st.builds(
    lambda opens, first, rest, middle, ends: opens[0] + first + rest + middle + ends + opens[1],
    st.sampled_from([("", ""), ('"', '"'), ("“", "”"), ("'", "'"), ("(", ")")]),
    st.sampled_from(PLACED),
    st.sampled_from([f", {words}" for words in WORDS] + [f" says that {words}" for words in WORDS]),
    st.sampled_from(["", " and {name} fell", ", as {she} was with {name}: {her} own words"]),
    st.sampled_from([".", "!", "?", "…"]),
)
"""A sentence that opens with a person, and may name them once more."""


@given(st.lists(PARTS, min_size=1, max_size=4), st.sampled_from([" ", "\n\n"]))
def test_a_sentence_that_opens_with_anyone_opens_with_a_capital_and_no_other_word_changes(
    parts: list[str], between: str
) -> None:
    text = between.join(parts)

    said = of_anyone(text)

    assert not SMALL.search(said)
    assert "{" not in said
    assert said.lower() == text.lower().replace("{name}", "the person").replace("{she}", "he or she").replace(
        "{her}", "his or her"
    )
    assert all(said[at - 1].isspace() for at in (found.start() for found in re.finditer("the person", said)))


def test_within_a_sentence_anyone_has_no_capital() -> None:
    assert of_anyone("When {name} looks up, {she} sways. {name} smiles.") == (
        "When the person looks up, he or she sways. The person smiles."
    )
    assert of_anyone("Seen there ({name} was asleep).") == "Seen there (the person was asleep)."


def _texts() -> Iterator[str]:
    for item in built_in.checklist().items.values():
        for outcome in item.outcomes.values():
            yield from filter(None, (outcome.text, outcome.note))


def test_every_outcome_opens_its_sentences_with_a_capital_of_anyone_and_of_each_patient() -> None:
    texts = list(_texts())
    patients = [built_in.case(case_id).patient for case_id in built_in.case_ids()]

    assert sum("{name}" in text for text in texts) > 20
    assert [said for text in texts if SMALL.search(said := of_anyone(text))] == []
    assert [said for text in texts for one in patients if SMALL.search(said := spoken(text, one))] == []


def _pictures(section: Section) -> Iterator[Figure]:
    for block in section.blocks:
        if isinstance(block, Section):
            yield from _pictures(block)
        elif isinstance(block, Figure) and block.name == "drawings":
            yield block


def test_every_caption_and_telling_of_the_checklist_opens_its_sentences_with_a_capital() -> None:
    page = checklist_page(built_in.checklist())
    each = [one for section in page.sections for block in _pictures(section) for one in block.data["each"]]

    assert len(each) > 100
    assert [one["below"] for one in each if SMALL.search(one["below"])] == []
    assert [one["told"] for one in each if SMALL.search(one["told"])] == []
