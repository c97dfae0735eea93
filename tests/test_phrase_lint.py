"""Phrases and those who say them fit together, and what does not fit is named with its place."""

import json
from functools import cache
from pathlib import Path

import pytest
import quickjs
from hypothesis import example, given
from hypothesis import strategies as st

from workup.errors import Fault
from workup.phrases.compiling import compiled
from workup.phrases.fragments import fragments, twice
from workup.phrases.lint import misfits
from workup.phrases.resolver import FOLDER, table_in
from workup.phrases.script import tokens
from workup.phrases.sources import Source, read
from workup.render.environment import TEMPLATES

PACKAGE = FOLDER.parent


@cache
def project() -> tuple[Source, ...]:
    """All of its sources. It takes seconds to read them, which not every process need."""
    files = [*PACKAGE.rglob("*.py"), *TEMPLATES.rglob("*.jinja"), *TEMPLATES.rglob("*.js")]
    return tuple(read(path.name, path.read_text(encoding="utf-8")) for path in sorted(files))


def test_the_phrases_and_those_who_say_them_fit_together() -> None:
    text = (FOLDER / "en.ftl").read_text(encoding="utf-8")

    assert [str(fault) for fault in misfits("en.ftl", text, table_in("en"), project())] == []


def test_no_piece_of_english_stands_in_more_than_one_of_python_templates_and_page() -> None:
    assert dict(twice(project())) == {}


@pytest.mark.parametrize(
    ("home", "phrase"), [("Python", "wrote-file"), ("templates", "notice-lead"), ("page", "course-kept")]
)
def test_the_lint_sees_who_says_a_phrase(home: str, phrase: str) -> None:
    sources = [source for source in project() if source.home == home]

    assert phrase in {one.text for source in sources for one in source.texts}
    assert home == "page" or phrase in {call.phrase for source in sources for call in source.calls}


BOOK = """\
walk-tests = You asked for { $n ->
    [one] one test
   *[other] { $n } tests
} of { walk-where }
walk-where = the { $place }
walk-end =
    .short = The end
"""
SAYS = {
    "a.py": 'say("walk-tests", n=1, place=p)\nEND = "walk-end.short"\n',
    "b.txt.jinja": "{{ say('walk-where', place=p) }}",
    "c.js": 'phrases.say("walk-where", { place });\n',
}


def found(book: str = "", **changed: str) -> list[Fault]:
    sources = [read(file, changed.get(file.partition(".")[0], text)) for file, text in SAYS.items()]
    return misfits("xx.ftl", BOOK + book, compiled(BOOK + book), sources)


def test_where_all_fits_nothing_is_found() -> None:
    assert found() == []


TWO_FIT = SAYS["a.py"]
MISFITS: dict[str, tuple[dict[str, str], str, str]] = {
    "unused": ({"book": "walk-over = It is over\n"}, "xx.ftl:8: walk-over", "nobody says this"),
    "unused attribute": ({"a": TWO_FIT.replace(".short", "")}, "xx.ftl:7: walk-end.short", "nobody says this"),
    "named with more in front": (
        {"book": "walk-over = It is over\n", "a": TWO_FIT + 'X = f"{a}walk-over"'},
        "xx.ftl:8: walk-over",
        "nobody says this",
    ),
    "doubled": (
        {
            "book": "walk-over = The end of it\nwalk-out = The end of it\n",
            "a": TWO_FIT + 'O = ["walk-over", "walk-out"]',
        },
        "xx.ftl:9: walk-out",
        "'walk-over' (xx.ftl:8) says the same",
    ),
    "missing in Python": ({"a": TWO_FIT + 'say("walk-test")'}, "a.py:3: walk-test", "Did you mean 'walk-tests'?"),
    "missing in a template": ({"b": "\n{{ say('walk-no') }}"}, "b.txt.jinja:2: walk-no", "no such phrase"),
    "missing in the page": ({"c": '// "\nphrases.say("walk-no")\n;'}, "c.js:2: walk-no", "no such phrase"),
    "a term said": (
        {"book": "-oms = OMS\nwalk-oms = { -oms }\n", "a": TWO_FIT + 'say("walk-oms"); say("-oms")'},
        "a.py:3: -oms",
        "no such phrase",
    ),
    "not given in Python": (
        {"a": 'say("walk-tests", n=1)\nE = "walk-end.short"'},
        "a.py:1: walk-tests",
        "says $place, which is not given",
    ),
    "not given in the core": ({"a": TWO_FIT + 'saying("walk-where")'}, "a.py:3: walk-where", "says $place"),
    "not given in a template": ({"b": "{{ say('walk-where') }}"}, "b.txt.jinja:1: walk-where", "says $place"),
    "not given in the page": ({"c": 'phrases.say("walk-where");'}, "c.js:1: walk-where", "says $place"),
    "given in vain in Python": (
        {"a": TWO_FIT + 'say("walk-where", place=p, time=t)'},
        "a.py:3: walk-where",
        "does not say time",
    ),
    "misspelt in a template": (
        {"b": "{{ say('walk-where', places=p) }}"},
        "b.txt.jinja:1: walk-where",
        "does not say places; take it out here Did you mean 'place'?",
    ),
    "given in vain in the page": (
        {"c": 'phrases.say("walk-where", { place: f({ a: 1, b }, `${c}, d`), time: [1, 2] });'},
        "c.js:1: walk-where",
        "does not say time",
    ),
    "said in Python too": (
        {"book": "walk-oms = Look at the eyes.\n", "a": TWO_FIT + 'O = "walk-oms"\nX = f"look at the eyes: {it}"'},
        "xx.ftl:8: walk-oms",
        "stands in a.py:4 too",
    ),
    "said in a template too": (
        {"book": "walk-oms = Look at the eyes.\n", "a": TWO_FIT + 'O = "walk-oms"', "b": "<p>Look at\n the eyes</p>"},
        "xx.ftl:8: walk-oms",
        "stands in b.txt.jinja:1 too",
    ),
    "said in the page too": (
        {"book": "walk-oms = Look at the eyes.\n", "c": 'f(`${a}Look at the eyes ${b}`, "walk-oms")'},
        "xx.ftl:8: walk-oms",
        "stands in c.js:1 too",
    ),
}


@pytest.mark.parametrize("kind", MISFITS)
def test_the_lint_names_with_its_place_what_is(kind: str) -> None:
    changed, place, said = MISFITS[kind]

    faults = [str(fault) for fault in found(**changed)]

    assert [fault for fault in faults if fault.startswith(f"{place}: ") and said in fault], faults
    assert all(fault.startswith(place) for fault in faults), faults


FITS = {
    "an id that is handed about": {"a": TWO_FIT.replace('say("walk-tests", n=1, place=p)', 'T = ["walk-tests"]')},
    "a phrase that only another says": {"b": "", "c": ""},
    "names inside a value of the page": {"c": 'phrases.say("walk-where", { place: f({ a: 1, b }) });'},
    "an id of the page that is put together": {"c": "phrases.say(`walk-${one}`, { more });"},
    "variables that are handed about": {"a": TWO_FIT.replace("n=1, place=p", "**given")},
    "an object of the page that is handed about": {"c": 'phrases.say("walk-where", given);'},
    "an object of the page that takes in another": {"c": 'phrases.say("walk-where", { ...given });'},
    "an id of the page that is chosen": {"c": 'phrases.say(ENDS[one]); const ENDS = { a: "walk-where" };'},
    "a word in a longer text": {"a": TWO_FIT + 'X = "say(walk-nothing)"'},
}


@pytest.mark.parametrize("kind", FITS)
def test_the_lint_lets_be(kind: str) -> None:
    assert found(**FITS[kind]) == []


@given(
    st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=30),
    st.sampled_from("\"'`"),
    st.booleans(),
)
@example("a ${b} `c`", "`", True)
def test_a_text_in_a_script_is_read_as_the_engine_reads_it(text: str, quote: str, tight: bool) -> None:
    inside = json.dumps(text)[1:-1].replace('\\"', '"').replace(quote, f"\\{quote}").replace("${", "\\${")
    literal = f"{quote}{inside}{quote}"
    source = f"x=/[\"'/]`/g.test(a)/2;// don't\nreturn {literal}" if tight else f"a / b /* ' */ / c; [ {literal} ] "

    (read_as,) = [token.text for token in tokens(source) if token.kind == "string"]

    assert read_as == json.loads(quickjs.Context().eval(f"JSON.stringify({literal})"))


def test_a_text_with_values_in_a_script_comes_in_pieces() -> None:
    source = "f(`one ${a ? `two ${b} three` : { c: '}' }} four`);\n`five`"

    strings = [(token.text, token.whole, token.line) for token in tokens(source) if token.kind == "string"]

    assert strings == [
        ("one ", False, 1),
        ("two ", False, 1),
        (" three", False, 1),
        ("}", True, 1),
        (" four", False, 1),
        ("five", True, 2),
    ]


@pytest.mark.parametrize(
    "before", ['return /["]/.test(a);', "'a' / b;", "(a) / b; d /", "a[0] / b / c;", '/* " */ a = /"\\//g; /* */']
)
def test_a_stroke_in_a_script_divides_or_begins_a_pattern_as_it_should(before: str) -> None:
    strings = [token.text for token in tokens(f'{before} "text" / 2')]

    assert "text" in strings
    assert strings[-2:] == ["/", "2"]


@pytest.mark.parametrize(("source", "said"), [("a;\n`b", "line 2: this text in backquotes"), ('"b\n"', "line 1")])
def test_a_script_without_an_end_is_named_with_its_line(source: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        tokens(source)


def test_a_file_of_another_kind_is_no_source() -> None:
    with pytest.raises(ValueError, match=r"a\.css"):
        read("a.css", "p {}")


def test_english_is_counted_outside_docstrings_and_from_three_words_on() -> None:
    source = read(
        "a.py",
        '"""One two three."""\nX = "one two"\nY = f"one two {X} three or four words"\nZ = "an-id-so"\n"""A B C d."""',
    )

    assert [text.text for text in fragments(source)] == [" three or four words"]


def test_a_sentence_that_stands_twice_is_told_with_its_homes() -> None:
    sources = [
        read("a.py", 'X = f"{a}, That is  the answer."'),
        read("b.html.jinja", "<p><b>that is the answer</b> to all of it"),
        read("b.md.jinja", "**That is the answer**"),
        read("c.js", '"to all of it";'),
        read("d.js", '"to all of it"; "and this stands alone"'),
    ]

    assert {text: {home: len(places) for home, places in where.items()} for text, where in twice(sources)} == {
        "that is the answer": {"Python": 1, "templates": 2},
        "to all of it": {"templates": 1, "page": 2},
    }


def test_this_list_of_files_is_the_whole_of_the_project() -> None:
    homes = {Path(source.file).suffix: source.home for source in project()}

    assert homes == {".py": "Python", ".jinja": "templates", ".js": "page"}
