"""A script that is sent says the same as the script that is written."""

import pytest
import quickjs

from workup.phrases.scopes import short_names, slim
from workup.phrases.script import tokens

SCRIPT = """
"use strict";
const workup = {};
{
  // A comment.
  const twice = (number) => 2 * number;
  const label = "twice";
  function document() {
    return "own";
  }
  function counted({ label }, twiceOver) {
    const length = twice(twiceOver.length);
    return `${label} ${length} ${document()} ${twice(1)}`;
  }
  Object.assign(workup, { label, say: counted });
}
"""


def test_a_slim_script_gives_what_the_script_gives() -> None:
    asked = "workup.say({ label: 'a' }, [1, 2]) + workup.label"

    written, sent = quickjs.Context(), quickjs.Context()
    written.eval(SCRIPT)
    sent.eval(slim(SCRIPT))

    assert sent.eval(asked) == written.eval(asked) == "a 4 own 2twice"
    assert len(slim(SCRIPT)) < len(SCRIPT) / 1.6


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("const outer = 3; const give = (inner) => inner + outer;", "give(4)"),
        ("const give = (one, { two, three: [four, ...five] = [9, 8, 7], six = one }) => [one, two, four, five, six];",
         "give(1, { two: 2 })"),
        ("const give = (word) => word ? (other) => other + word : (third) => third; const word = 5;",
         "[give(1)(2), give(0)(3), word]"),
        ("const give = (word) => { const inner = word ? { word } : { inner: word ?? 1 }; return inner; };",
         "[give(1), give(null)]"),
        ("const give = word => word?.length ?? { word };", "[give('abc'), give(4)]"),
        ("function give(word, at = () => word) { const own = at(); return { own, word: own + 1, [own]: at }; }",
         "Object.keys(give('b'))"),
        ("const give = (word) => { switch (word) { case 1: { const found = 2; return { found }; } "
         "case 2: return word ? { word } : {}; default: { const found = 7; return found; } } };",
         "[give(1), give(2), give(3)]"),
        ("const give = (words) => { let sum = 0; for (const [at, word] of words.entries()) sum += at * word; "
         "for (const word of words) { sum += word; } return sum; };", "give([1, 2, 3])"),
        ("const give = (word) => { try { throw new Error(word); } catch (error) { return `<${error.message}`; } };",
         "give('a')"),
        ("const say = { give(word, more) { return this.more + word + more; }, more: 1 }; const more = 5;",
         "say.give(more, 3)"),
        ("const unused = 1; const give = (unused, other) => { const fourth = 4; return fourth; };", "give(1)"),
        ("const give = (word, text) => /[(]word/.test(text) / 2 + `{${[word].map((word) => ({ word }).word)}}`;",
         "give('x', '(word')"),
        ("const give = async (word) => { const later = await word; return later; };", "typeof give"),
        ("class Astray extends Error {} const give = (word) => { try { throw new Astray(word); } "
         "catch (why) { return [why instanceof Astray, why.message]; } };", "give('off')"),
        ("let [one, two] = [1, 2]; [one, two] = [two, one]; const give = () => ({ one, two });", "give()"),
        ("const a = 1, b = (c) => (d) => ({ a, c, d, e: a + c }), e = b(2)(3);", "[e, b(4)(5)]"),
    ],
)  # fmt: skip
def test_every_way_to_declare_a_name_says_the_same_under_a_short_one(body: str, asked: str) -> None:
    # What is asked is renamed along: it stands in the same part.
    text = f"const workup = {{}};\n{{\n{body}\nworkup.told = JSON.stringify({asked});\n}}\n"

    told = []
    for script in (text, slim(text)):
        engine = quickjs.Context()
        engine.eval(script)
        told.append(engine.eval("workup.told"))

    assert told[0] == told[1]
    assert short_names(tokens(text))


@pytest.mark.parametrize(("name", "times"), [("workup", 2), ("length", 1), ("say", 1), ("Object", 1), ("twice", 1)])
def test_what_others_know_keeps_its_name(name: str, times: int) -> None:
    # Twice itself is left as a text alone.
    assert [one.text for one in tokens(slim(SCRIPT))].count(name) == times


def test_a_name_that_is_seen_further_in_is_given_to_nothing_there() -> None:
    names = ", ".join(f"name{number}" for number in range(60))
    text = f"{{ const free = ({names}) => (last) => [{names}, last].length; workup.told = free; }}"

    engine = quickjs.Context()
    engine.eval("const workup = {};" + slim(text))

    assert engine.eval("workup.told(...Array(60).keys())(1)") == 61
