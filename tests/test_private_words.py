"""Words that look like a real person's data are asked about before they are kept; medical words never are."""

from collections.abc import Iterable
from contextlib import suppress

import pytest
from support.cases import built_in
from support.logs.typed_words import lines
from support.pages.two_engines import Script

from workup.core.text.private import is_private
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry, Idea, Note, Reflection
from workup.core.walk.steps import Walk
from workup.play.conversation import converse
from workup.play.exchange import Left

AMARA = built_in.case("amara")

PERSONS = (
    "Mr Brown had this last year",
    "like Mrs. Okafor on ward 3",
    "ask Dr Patel",
    "Dr. Müller saw her",
    "Frau Özil brought him",
    "Miss Lee was the same",
    "Prof Chan would scan first",
    "my patient Jones had ataxia",
    "Patient Anna Smith, eyes dancing",
    "her name is Lucy",
    "Name: John Doe",
    "a girl called Hannah",
    "write to anna.smith@hospital.org",
    "MRN 4471203",
    "mrn: 20331",
    "NHS number: 943 476 5919",
    "hospital number 55821",
    "record no. 7734",
    "phone number 555812",
    "call 0171 1234567",
    "07700900123",
    "+44 7700 900123",
    "(020) 555 123 4567",
    "ssn 078-05-1120",
    "dob 03/11/2021",
    "DOB: 3.11.21",
    "born on 3 May 2019",
    "date of birth 2019",
    "seen on 12.03.2024",
    "admitted 2024-03-12",
)

WORDS = (
    "",
    "18 months old, unsteady for 3 days",
    "she was born at 38 weeks",
    "born at term, birth weight 3400 g",
    "Na 138, K 4.1, Cl 104, HCO3 22",
    "Hb 11.2 g/dl, WBC 12.4, platelets 310 000",
    "sodium 135 140 138 141",
    "CRP < 5, ESR 12/h",
    "platelets 150-400, NSE 12-18",
    "HVA 12.5 mg/g, VMA 9.8 mg/g",
    "seen at 09:30 and at 14.45",
    "bloods at 0900 and 1200, 0800-1200",
    "temp 38.5, HR 140, RR 32, BP 90/60",
    "GCS 15/15, tone 4/5",
    "day 3 of 7, 24/7",
    "diphenhydramine 1.25 mg/kg, 10 ml",
    "L3/4 or L4/5, C1-C2",
    "anti-Hu, anti-Ri, NMDAR, GQ1b",
    "Miller Fisher or Guillain-Barré",
    "not to miss OMS",
    "Miss nothing: image the chest",
    "MR spectroscopy and MRI brain",
    "mr angiography",
    "the patient has a tremor",
    "Patient has opsoclonus",
    "so-called dancing eyes, named after Kinsbourne",
    "Kinsbourne syndrome, called opsoclonus-myoclonus",
    "1 in 1,000,000",
    "2 x 2 cm left adrenal mass",
    "Amara looks well; patient Amara sleeps",
)


def words_of_everything() -> Iterable[str]:
    """Every line that people typed, and whatever a case or its pack calls anything."""
    for file in ("typed-words.tsv", "more-typed-words.tsv"):
        yield from (line.phrase for line in lines(file))
    for case_id in built_in.case_ids():
        case = built_in.case(case_id)
        yield from (word for item in case.items.values() for word in (item.label, *item.aliases))
        yield from (case.label(option) for option in case.options)
        yield case.title


@pytest.mark.parametrize("text", PERSONS)
def test_what_looks_like_a_persons_data_is_noticed(text: str) -> None:
    assert is_private(text, "Amara")


def test_medical_words_ages_times_and_values_are_not() -> None:
    assert [text for text in WORDS if is_private(text, "Amara")] == []


def test_nothing_that_a_case_calls_by_name_and_no_line_that_was_typed_is() -> None:
    words = {form for text in words_of_everything() for form in (text, text.capitalize(), text.upper())}

    assert len(words) > 5000
    assert [text for text in words if is_private(text)] == []


def test_the_name_of_the_fictional_patient_is_nobodys() -> None:
    assert not is_private("patient Amara is steadier", "Amara")
    assert is_private("patient Amara is steadier", "Mei")


def test_the_page_notices_the_same() -> None:
    texts = [*PERSONS, *WORDS, *sorted(set(words_of_everything()))[::40]]

    assert Script().doubted(texts, "Amara") == [is_private(text, "Amara") for text in texts]


def walked(*typed: str, begun: Walk | None = None) -> tuple[list[Entry], str]:
    """What came of these lines: what was kept, and what was said."""
    waiting = [*typed]
    kept: list[Entry] = []
    said: list[str] = []

    def ask(prompt: str) -> str:
        said.append(prompt)
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    with suppress(Left):
        converse(begun or Walk(AMARA), ask=ask, show=lambda block: said.append(str(block)), record=kept.append)
    return kept, "\n".join(said)


def test_an_idea_that_looks_so_is_kept_only_for_a_yes() -> None:
    dropped, said = walked("like Mr Brown", "", "ataxia")
    kept, _ = walked("like Mr Brown", "y", "ataxia")

    assert dropped == [Idea(text="ataxia")]
    assert kept == [Idea(text="like Mr Brown"), Idea(text="ataxia")]
    assert "Keep it?" in said
    assert "Dropped" in said


def test_a_line_meant_for_the_next_question_is_no_yes() -> None:
    # A walk that is piped in ends where its lines end; nothing waits, and no name is kept.
    kept, _ = walked("ask Dr Patel", "ataxia", "tumour")

    assert kept == [Idea(text="tumour")]


def test_lines_that_end_at_the_question_keep_nothing_of_it() -> None:
    kept, _ = walked("ataxia", "dob 03/11/2021")

    assert kept == [Idea(text="ataxia")]


def test_a_note_that_looks_so_is_kept_only_for_a_yes() -> None:
    dropped, _ = walked("note MRN 4471203", "n", "ataxia")
    kept, _ = walked("note MRN 4471203", "yes", "ataxia")

    assert dropped == [Idea(text="ataxia")]
    assert kept == [Note(text="MRN 4471203"), Idea(text="ataxia")]


def test_undo_and_help_work_at_the_question_too() -> None:
    kept, said = walked("ataxia", "call 0171 1234567", "help", "undo", "toxin")

    assert kept[0] == Idea(text="ataxia")
    assert Idea(text="call 0171 1234567") not in kept
    assert "anything else drops it" in said


def test_a_reflection_that_looks_so_is_asked_for_again() -> None:
    entries = walk_as(LEARNERS["at-once"], AMARA)
    first = next(at for at, entry in enumerate(entries) if entry.kind == "reflection")
    begun = follow(AMARA, entries[:first])

    kept, _ = walked("Mrs Jones again", "", "an unsteady child", begun=begun)

    assert kept == [Reflection(about="sentence", text="an unsteady child")]
