"""What a page carries of the phrases is what its script says, in fewer letters and in the same words."""

import json
import re
from itertools import chain

import pytest
import quickjs
from hypothesis import given
from hypothesis import strategies as st

from workup.phrases import Value, say
from workup.phrases.packing import with_phrases
from workup.phrases.resolver import table_in
from workup.phrases.script import tokens, without_blanks
from workup.phrases.table import variables
from workup.render import player
from workup.render.environment import TEMPLATES
from workup.render.player import Part

TABLE = table_in("en")
IDS = [phrase for phrase in TABLE["phrases"] if not phrase.startswith("-")]
PARTS: tuple[Part, ...] = ("rules", "course", "page")


def packed(script: str) -> str:
    return "".join(with_phrases(script, player.text("phrases.js"), TABLE))


@pytest.mark.parametrize("value", [0, 1, 2, "words"])
def test_every_phrase_is_said_by_a_page_as_the_package_says_it(value: Value) -> None:
    told: list[dict[str, Value]] = [dict.fromkeys(sorted(variables(one, TABLE["phrases"])), value) for one in IDS]
    calls = [
        f'phrases.say("{one}"{f", {json.dumps(more)}" if more else ""})' for one, more in zip(IDS, told, strict=True)
    ]

    said = quickjs.Context().eval(packed(f"var said = [{', '.join(calls)}];") + "JSON.stringify(said)")

    assert json.loads(said) == [say(one, **more) for one, more in zip(IDS, told, strict=True)]


def test_a_page_carries_what_it_says_and_nothing_else_and_no_long_name() -> None:
    # Of the three, two are said by the one that is named.
    front, script = with_phrases('f(phrases.say("walk-no-list"), phrases.say(A["b"] ?? "chips-off"))', "", TABLE)

    assert script.startswith(f'f({json.dumps(say("walk-no-list"))}, phrases.say(A["b"] ?? "')
    assert "still to place" in front
    assert "chips-off" not in front + script
    assert say("walk-noted") not in front
    assert len(json.loads(front.removeprefix("const phrases = phrasesOf(").removesuffix(");\n"))["phrases"]) == 3


def test_a_script_that_says_nothing_carries_nothing() -> None:
    assert with_phrases("f();\n", "resolver", TABLE) == ("", "f();\n")


def test_no_phrase_is_called_as_an_element_or_a_class_of_the_page_is() -> None:
    # A name that stands alone in the script is taken for a phrase.
    page = player.part("page") + player.part("course")
    markup = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.jinja"))
    written = [*re.findall(r'(?:id|class|for)="([^"]+)"', markup), *re.findall(r'\b(?:id|for): "([^"]+)"', page)]
    classes = chain.from_iterable(one.split(".") for one in re.findall(r'make\("([^"]+)"', page))

    names = {name for one in (*written, *classes) for name in one.split()}
    assert len(names) > 50
    assert names & set(IDS) == set()


@pytest.mark.parametrize("part", PARTS)
def test_without_its_blanks_a_script_is_the_same_words_and_signs(part: Part) -> None:
    text = player.part(part)

    slim = without_blanks(text)

    assert [(one.text, one.whole) for one in tokens(slim)] == [(one.text, one.whole) for one in tokens(text)]
    assert len(slim) < 0.85 * len(text)


@pytest.mark.parametrize(
    ("text", "slim"),
    [
        ("let a = 1 // one\n\n  let b = `x ${ a } y` + 'p  q';", "let a=1\nlet b=`x ${a} y`+'p  q';\n"),
        ("f(\n  a,\n  b,\n)\n;[1].map(g)", "f(a,b,)\n;[1].map(g)\n"),
        ("a = b\n(c)", "a=b\n(c)\n"),
        ("return /x y/g.test(a) / 2", "return /x y/g.test(a)/2\n"),
        ("a + +b - -c + ++d", "a+ +b- -c+ ++d\n"),
        ("`${a}b${ c }`\n`d`", "`${a}b${c}`\n`d`\n"),
        ("if (a) {\n  b()\n}\nelse c()", "if(a){b()}\nelse c()\n"),
        ("typeof a in b", "typeof a in b\n"),
        ("typeof /a//a", "typeof /a/ /a\n"),
        ("b in /a b/", "b in /a b/\n"),
        ("`one\ntwo ${\n a }`", "`one\ntwo ${a}`\n"),
    ],
)
def test_only_what_parts_nothing_goes(text: str, slim: str) -> None:
    assert without_blanks(text) == slim


@given(
    st.lists(
        st.sampled_from(
            ["a", "1", "+", "-", "++", "--a", "(b)", "[0]", "`c ${d} e`", "'f  g'", "/", "\n", " ", "typeof "]
        )
    )
)
def test_what_a_script_comes_to_does_not_hang_on_its_blanks(pieces: list[str]) -> None:
    text = "".join(pieces)
    names = "var a = 3, b = 4, d = 5;\n"

    def run(script: str) -> object:
        try:
            return quickjs.Context().eval(f"{names}String(eval({json.dumps(script)}))")
        except quickjs.JSException:
            return None

    try:
        slim = without_blanks(text)
    except ValueError:
        return
    if (plain := run(text)) is not None:
        assert run(slim) == plain
