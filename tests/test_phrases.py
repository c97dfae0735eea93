"""A phrase is said in the same words by Python, by the page, and by both official implementations of Fluent."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.depth import examples
from support.pages.phrasebooks import VARIABLES, Said, Scripts, everybody, phrasebooks, script, scripts, values

from workup.errors import ContentError
from workup.phrases import PhraseError, Phrases, Value, in_language, listed, say
from workup.phrases.compiling import as_file, compiled
from workup.phrases.resolver import FOLDER
from workup.phrases.table import variables, within


@settings(max_examples=examples(40), deadline=None)
@given(phrasebooks(), values, st.sets(st.sampled_from(VARIABLES), max_size=1))
def test_four_speakers_say_the_same_words_or_refuse_alike(
    text: str, given: dict[str, Value], missing: set[str]
) -> None:
    table = compiled(text)
    given = {name: value for name, value in given.items() if name not in missing}

    for phrase in table["phrases"]:
        if not phrase.startswith("-"):
            said = everybody(text, table, phrase, given)
            assert len({one.text for one in said.values()}) == 1, said
            assert said["Python"] == said["the page"]
            if not variables(phrase, table["phrases"]) & missing:
                assert said["Python"].text is not None


CHOICE = """
walk-tests = { $n ->
    [0] no tests
    [one] one test
   *[other] { $n } tests
}
"""


@pytest.mark.parametrize(("n", "words"), [(0, "no tests"), (1, "one test"), (-1, "one test"), (1200, "1200 tests")])
def test_a_number_chooses_by_itself_or_by_its_plural_and_is_written_plainly(n: int, words: str) -> None:
    assert {one.text for one in everybody(CHOICE, compiled(CHOICE), "walk-tests", {"n": n}).values()} == {words}


def test_a_word_is_never_taken_for_a_number() -> None:
    text = "walk-sex = { $sex ->\n    [1] the number\n   *[one] the word\n}\n"
    table = compiled(text)

    said = [Said.by(Phrases(table), "walk-sex", {"sex": word}) for word in ("one", "1", "male")]

    assert [one.text for one in said] == ["the word"] * 3
    assert [scripts().ours(table, "walk-sex", {"sex": word}) for word in ("one", "1", "male")] == said
    assert [scripts().theirs(text, "walk-sex", {"sex": word}) for word in ("one", "1", "male")] == said


REFUSED: dict[str, tuple[str, dict[str, Any]]] = {
    "is not there": ("walk-text", {"n": 1}),
    "has the name of something every object has": ("constructor", {}),
    "is a term": ("-term", {}),
    "lacks its variable": ("walk-tests", {}),
    "has a variable that every object has": ("walk-odd", {}),
    "gets part of a number": ("walk-tests", {"n": 1.5}),
    "gets yes or no": ("walk-tests", {"n": True}),
    "gets nothing": ("walk-tests", {"n": None}),
    "gets a list": ("walk-tests", {"n": ["a"]}),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_phrase_is_refused_that(kind: str) -> None:
    phrase, given = REFUSED[kind]
    table = compiled(CHOICE + "-term = A term\nwalk-odd = { $constructor }\n")

    with pytest.raises(PhraseError, match=r"there is no phrase|needs|takes a text|is a term"):
        Phrases(table).say(phrase, **given)
    assert scripts().ours(table, phrase, given) == Said.by(Phrases(table), phrase, given)


SLIPS = {
    "the plural of a negative number": ("Math.abs(by)", "by"),
    "an exact number": ("key === by || ", ""),
    "the plural": (" || key === plural", ""),
    "the usual variant": ("?? variants[usual]", "?? variants[0]"),
    "what a term is handed": ("said(name, more[0], asked)", "said(name, given, asked)"),
    "what a term chooses by": ("said(name, more, asked)", "said(name, given, asked)"),
    "a term said without": ('kind === "$" && more && !has(given, name)', "false"),
    "the variables of a reference": ("return said(name, given, asked);", "return said(name, {}, asked);"),
    "a missing variable": ("if (!has(given, name)) refuse", "if (false) refuse"),
    "the kind of a value": ('typeof one !== "string" && !Number.isSafeInteger(one)', "false"),
    "a missing phrase": ("if (!has(patterns, phrase)) refuse", "if (!patterns[phrase]) refuse"),
}
BOOK = (
    CHOICE
    + """
-opsoclonus = { $form ->
    [short] OMS
   *[long] opsoclonus-myoclonus
}
    .kind = { $form ->
        [short] f
       *[long] m
    }
-handed = { -opsoclonus(form: "short") } and { $form }
walk-last = { $n ->
   *[many] usual
    [7] seven
}
walk-first = { $n ->
    [7] seven
   *[many] usual
}
walk-terms = { -opsoclonus }, { -opsoclonus(form: "short") }, { -handed(form: "long") }
walk-kind = { -opsoclonus.kind(form: "short") ->
    [f] she
   *[m] he
}
walk-refers = { walk-tests } of { walk-terms } and { walk-tests }
"""
)


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_pages_script_shows(slip: str) -> None:
    right, wrong = SLIPS[slip]
    assert script().count(right) == 1, "the slip no longer fits the script"
    table, slipped = compiled(BOOK), Scripts(script().replace(right, wrong))
    asked: list[tuple[str, dict[str, Any]]] = [
        *((phrase, {"n": n}) for phrase in table["phrases"] if phrase.startswith("walk") for n in (-1, 0, 1, 7)),
        *REFUSED.values(),
    ]

    differs = []
    for phrase, filled in asked:
        try:
            differs.append(slipped.ours(table, phrase, filled) != Said.by(Phrases(table), phrase, filled))
        except Exception:
            differs.append(True)

    assert any(differs)


@settings(max_examples=examples(35))
@given(st.lists(st.text(max_size=5).filter(str.isprintable), max_size=5))
def test_a_list_is_said_as_one_would_say_it_in_both_languages(words: list[str]) -> None:
    said = listed(words)

    apart = ";" if any("," in word for word in words) else ","
    joint = "; and " if apart == ";" else " and "
    assert said == (joint.join([f"{apart} ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words))
    assert scripts().listed(_table(), words, "list-and").text == said


def test_a_comma_in_one_of_a_list_does_not_end_it() -> None:
    names = ["salts, kidney and liver", "clotting", "MRI of neck, chest, abdomen and pelvis"]

    assert listed(names) == "salts, kidney and liver; clotting; and MRI of neck, chest, abdomen and pelvis"
    assert listed(names[1:], "list-or") == "clotting; or MRI of neck, chest, abdomen and pelvis"


def test_a_list_of_none_is_empty_and_a_joint_without_a_phrase_is_refused() -> None:
    assert listed([]) == ""
    with pytest.raises(PhraseError, match="list-nor"):
        listed(["a", "b"], "list-nor")


def test_the_table_that_is_read_is_the_file_that_is_written() -> None:
    source = (FOLDER / "en.ftl").read_text(encoding="utf-8")

    assert (FOLDER / "en.json").read_text(encoding="utf-8") == as_file(compiled(source)), (
        "run: python -m workup.phrases.compiling"
    )


FAULTS = {
    "a line that cannot be read": ("area-a = A\narea-b = { $n\narea-c = C\n", 3, "cannot be read"),
    "an id twice": ("area-a = A\narea-a = B\n", 2, "stands in line 1 already"),
    "an attribute twice": ("area-a = A\n    .short = B\n    .short = C\n", 3, "stands in line 2 already"),
    "an id without an area": ("lonely = A\n", 1, "hyphen"),
    "a function": ("area-a = { NUMBER($n) }\n", 1, "functions are not known here"),
    "a choice by a function": ("area-a = { NUMBER($n) ->\n   *[one] A\n}\n", 1, "choose by a variable"),
    "a part of a number": ("area-a = { 1.5 }\n", 1, "no plain whole number"),
    "a number with a nought in front": ("area-a = { 007 }\n", 1, "no plain whole number"),
    "a variant twice": ("area-a = { $n ->\n    [one] A\n    [one] B\n   *[other] C\n}\n", 3, "stands here twice"),
    "a phrase that is not there": ("area-a = { area-b }\n", 1, "there is no 'area-b'"),
    "an attribute that is not there": ("area-a = { area-b.short }\narea-b = B\n", 1, "there is no 'area-b.short'"),
    "a term that is not there": ("area-a = { -term }\n", 1, "there is no '-term'"),
    "a circle of one": ("area-a = A { area-a }\n", 1, "comes back to itself"),
    "a circle of two": ("area-a = A { area-b }\narea-b = B { area-a }\n", 1, "comes back to itself"),
    "a phrase inside a term": ("area-a = A\n-term = { area-a }\n", 2, "other terms only"),
    "a term that lacks what it says": ("-term = { $form }\narea-a = { -term }\n", 2, "needs $form"),
    "a value without a name": ('-term = { $form }\narea-a = { -term("short") }\n', 2, "has a name"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_the_compiler_names_with_its_line(kind: str) -> None:
    text, line, said = FAULTS[kind]

    with pytest.raises(ContentError) as caught:
        compiled(text, "xx.ftl")

    assert [fault.line for fault in caught.value.faults if said in fault.message][:1] == [line], str(caught.value)
    assert f"xx.ftl:{line}: " in str(caught.value)


def test_the_compiler_names_every_fault_of_a_file() -> None:
    texts = [text for text, _, said in FAULTS.values() if said in ("functions are not known here", "hyphen")]

    with pytest.raises(ContentError) as caught:
        compiled("\n".join(texts))

    assert len(caught.value.faults) == 2


def test_part_of_a_table_holds_what_its_phrases_refer_to_and_no_more() -> None:
    part = within(compiled(BOOK), ["walk-refers"])

    assert set(part["phrases"]) == {"walk-refers", "walk-tests", "walk-terms", "-opsoclonus", "-handed"}
    assert Phrases(part).say("walk-refers", n=0) == Phrases(compiled(BOOK)).say("walk-refers", n=0)


def test_saying_a_phrase_loads_neither_fluent_nor_a_template() -> None:
    code = "import sys; from workup.phrases import say; say('notice-lead'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"fluent", "babel", "jinja2", "pydantic"} & set(loaded)


def test_a_phrase_is_said_in_english() -> None:
    assert say("notice-lead") == in_language("en").say("notice-lead") == "For teaching only."


def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(FOLDER / "en.json").read_text(encoding="utf-8"))
    return table
