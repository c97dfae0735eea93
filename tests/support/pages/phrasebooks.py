"""Files of phrases drawn by chance, and everybody who can say them: we in both languages, and Fluent in both."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import babel
import quickjs
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from hypothesis import strategies as st

from workup.phrases import PhraseError, Phrases, Value
from workup.render import player

FORMS = ("short", "long")
VARIABLES = ("a", "b", "n", "m")

# Plural names are left out: fluent.runtime takes the word "one" for the number 1, fluent.js does not.
words = st.sampled_from(["ataxia", "short", "f", "1", "0", "", "it's", '"so"', "{$a}", "é†…", "a  b", "\\u0041"])
numbers = st.sampled_from([0, 1, 2, -1, 11, 999, 1000, 21, 1_234_567])
values = st.dictionaries(st.sampled_from(VARIABLES), words | numbers, min_size=len(VARIABLES))

_texts = st.sampled_from(
    ["You asked", " for ", ", and", "it's “late”", "é †", "1.", "-", "a.b", "$", "=", "two\n      lines", "x\n\n    y"]
)
_literals = st.sampled_from(['{ "" }', '{ " " }', '{ "{" }', '{ "\\u00E9\\"" }', "{ 5 }", "{ -12 }", '{ { "in" } }'])


@st.composite
def _choice(draw: st.DrawFn, by: str, parts: st.SearchStrategy[str]) -> str:
    keys = draw(st.lists(st.sampled_from(["0", "1", "2", "one", "other", "f", *FORMS]), min_size=1, unique=True))
    usual = draw(st.integers(0, len(keys) - 1))
    lines = [f"        {'*' if n == usual else ''}[{key}] {draw(_joined(parts))}" for n, key in enumerate(keys)]
    return "{ " + by + " ->\n" + "\n".join(lines) + "\n    }"


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    # It begins with a word: a text that begins with a bracket, a star or a dot would be read as something else.
    return st.lists(parts, max_size=4).map(lambda more: "".join(["So ", *more]))


def _parts(references: Sequence[str], chosen_by: Sequence[str]) -> st.SearchStrategy[str]:
    simple = _texts | _literals | st.sampled_from([f"{{ {one} }}" for one in references])
    choices = st.sampled_from(chosen_by)
    once = simple | choices.flatmap(lambda by: _choice(by, simple))
    return once | choices.flatmap(lambda by: _choice(by, once))


@st.composite
def phrasebooks(draw: st.DrawFn) -> str:
    """A file of terms and phrases that refer to one another in every way we know."""
    free = _texts | _literals
    lines = [
        f"-mild = {draw(_joined(free | _choice('$form', free)))}",
        f"    .kind = {draw(_texts | _choice('$form', st.sampled_from(['f', 'm'])))}",
        f"-needy = {draw(_joined(free))} {{ $form }}",
        # A term inside a term stands last: fluent.js forgets afterwards what was handed to the outer one.
        f'-outer = {draw(_joined(free | _choice("$form", free)))} {{ -needy(form: "long") }}',
    ]
    known = [
        *(f"${name}" for name in VARIABLES),
        *("-mild", "-outer", *(f'{term}(form: "{form}")' for term in ("-mild", "-needy", "-outer") for form in FORMS)),
        "-needy(form: 7)",
    ]
    by = [*(f"${name}" for name in VARIABLES), "-mild.kind", '-mild.kind(form: "long")']
    for n in range(draw(st.integers(1, 4))):
        lines.append(f"area-p{n} = {draw(_joined(_parts(known, by)))}")
        lines.append(f"    .short = {draw(_joined(_parts(known, by)))}")
        known += [f"area-p{n}", f"area-p{n}.short"]
    return "\n".join(lines) + "\n"


@dataclass
class Said:
    """What became of a phrase: its words, or nothing, and why; the official ones give their own reasons."""

    text: str | None
    why: str = ""

    @classmethod
    def by(cls, speaker: Any, phrase: str, given: Mapping[str, Value]) -> "Said":
        """What a speaker of ours says."""
        try:
            return cls(speaker.say(phrase, **given))
        except PhraseError as error:
            return cls(None, " ".join((error.why, *error.names)))


class OfficialPython:
    """`fluent.runtime`. It would write 1,234; whole numbers are plain with us, so it is told so."""

    def __init__(self, text: str) -> None:
        self._bundle = FluentBundle(["en"], use_isolating=False)
        self._bundle.add_resource(FluentResource(text))

    def says(self, phrase: str, given: Mapping[str, Value]) -> Said:
        name, _, attribute = phrase.partition(".")
        message = self._bundle.get_message(name)
        plain = {k: fluent_number(v, useGrouping=False) if isinstance(v, int) else v for k, v in given.items()}
        pattern = message.attributes[attribute] if attribute else message.value
        text, errors = self._bundle.format_pattern(pattern, plain)
        return Said(None if errors else text)


_LENT = """
globalThis.Intl = {
  PluralRules: class { select(number) { return plural(number); } },
  NumberFormat: class { format(number) { return String(number); } },
};
"""
_ASKED = """
const attempted = (act) => {
  try {
    return [act()];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [null, error.message];
  }
};
function ours(table, phrase, given) {
  return JSON.stringify(attempted(() => phrasesOf(JSON.parse(table)).say(phrase, JSON.parse(given))));
}
function oursListed(table, words, joint) {
  return JSON.stringify(attempted(() => phrasesOf(JSON.parse(table)).listed(JSON.parse(words), joint)));
}
let read, bundle;
function theirs(text, phrase, given) {
  if (text !== read) {
    bundle = new FluentBundle.FluentBundle("en", { useIsolating: false });
    bundle.addResource(new FluentBundle.FluentResource(text));
    read = text;
  }
  const [name, attribute] = phrase.split(".");
  const message = bundle.getMessage(name);
  const errors = [];
  const pattern = attribute ? message.attributes[attribute] : message.value;
  const said = bundle.formatPattern(pattern, JSON.parse(given), errors);
  return JSON.stringify([errors.length ? null : said]);
}
"""


class Scripts:
    """Our script and `@fluent/bundle`, in one engine."""

    def __init__(self, ours: str | None = None) -> None:
        self._engine = quickjs.Context()
        self._engine.add_callable("plural", lambda number: str(babel.Locale("en").plural_form(number)))
        borrowed = Path(__file__).parents[2] / "fluent" / "fluent-bundle.js"
        for text in (_LENT, borrowed.read_text(encoding="utf-8"), ours or script(), _ASKED):
            self._engine.eval(text)

    def ours(self, table: Mapping[str, Any], phrase: str, given: Mapping[str, Any]) -> Said:
        return Said(*json.loads(self._engine.get("ours")(json.dumps(table), phrase, json.dumps(given))))

    def listed(self, table: Mapping[str, Any], words: Sequence[str], joint: str) -> Said:
        return Said(*json.loads(self._engine.get("oursListed")(json.dumps(table), json.dumps(words), joint)))

    def theirs(self, text: str, phrase: str, given: Mapping[str, Value]) -> Said:
        return Said(*json.loads(self._engine.get("theirs")(text, phrase, json.dumps(given))))


def script() -> str:
    """The page's resolver."""
    return player.text("phrases.js")


@cache
def scripts() -> Scripts:
    """One engine for all tests."""
    return Scripts()


_official = lru_cache(1)(OfficialPython)  # one phrase of a file after the other


def everybody(text: str, table: Mapping[str, Any], phrase: str, given: Mapping[str, Value]) -> dict[str, Said]:
    """What each of the four says."""
    return {
        "Python": Said.by(Phrases(table), phrase, given),
        "the page": scripts().ours(table, phrase, given),
        "fluent.runtime": _official(text).says(phrase, given),
        "@fluent/bundle": scripts().theirs(text, phrase, given),
    }
