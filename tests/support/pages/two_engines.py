"""The Python package and the script of the page, made to answer the same questions in the same form."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from support.cases import built_in
from support.pages.engine import Engine
from workup.core.content.case import Case
from workup.core.debrief import debrief
from workup.core.exchange import page_data
from workup.core.exchange.page_data import playsheet
from workup.core.text import value
from workup.core.walk.log import Entry
from workup.core.walk.refusals import OutOfTurn
from workup.core.walk.steps import Walk
from workup.document.blocks import as_data
from workup.document.summary import sibling, summary
from workup.phrases.packing import with_phrases
from workup.phrases.resolver import table_in
from workup.phrases.scopes import slim
from workup.render import player

SCRIPT = player.script(player.part("rules"))
PHRASES = player.text("phrases.js"), table_in("en")

Probes = Sequence[tuple[int, Any]]
"""What is tried as an entry after so many entries, and then put aside; it may be no entry at all."""

NOT_AN_ENTRY = "this is no entry"
"""Said for Python where it cannot even read an entry; the script may refuse it for any reason."""

_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)

# What is asked of the script of one walk: what it awaits at every step, what it says to each probe, the debrief.
_ASKING = """
let sheet;
function open(text) {
  sheet = JSON.parse(text);
}
function cleaned(texts) {
  return JSON.stringify(JSON.parse(texts).map(workup.clean));
}
function doubted(texts, own) {
  return JSON.stringify(JSON.parse(texts).map((text) => workup.isPrivate(text, own)));
}
function understood(lines) {
  return JSON.stringify(JSON.parse(lines).map((line) => [
    workup.words.understood(sheet, line), workup.words.placed(sheet, line), workup.words.plain(line),
  ]));
}
function answers(text) {
  return JSON.stringify(JSON.parse(text).map(([entries, probes]) => {
    const walks = [workup.begin(sheet)];
    for (const entry of entries) walks.push(workup.after(sheet, walks.at(-1), entry));
    const debrief = workup.debrief(sheet, walks.at(-1));
    return {
      awaited: walks.map((walk) => workup.awaits(sheet, walk)),
      said: probes.map(([at, probe]) => refusal(walks[at], probe)),
      debrief,
      document: workup.summary(sheet, walks.at(-1), undefined, debrief),
    };
  }));
}
function refusal(walk, entry) {
  try {
    workup.after(sheet, walk, entry);
    return null;
  } catch (error) {
    if (!(error instanceof workup.OutOfTurn)) throw error;
    return error.why;
  }
}
"""


class Script:
    """The script as it is sent, or another as it is written, ready to be asked about one case after the other."""

    def __init__(self, text: str | None = None) -> None:
        self._engine = Engine()
        self._engine.run("".join(with_phrases(text, *PHRASES)) if text else _sent())
        self._engine.run(_ASKING)

    def open(self, case: Case, *, worded: bool = True) -> None:
        """Takes up a case; without its own words where no line is read: to find those takes longer than a walk."""
        self._engine.call("open", case.once(_sheet if worded else _sheet_in_other_words))

    def answers(self, walks: Sequence[tuple[Sequence[Entry], Probes]]) -> list[dict[str, Any]]:
        """What it says of each walk of the case."""
        asked = [[[value.as_data(entry) for entry in entries], list(probes)] for entries, probes in walks]
        said: list[dict[str, Any]] = json.loads(self._engine.call("answers", json.dumps(asked)))
        return said

    def cleaned(self, texts: Sequence[str]) -> list[str]:
        """Each text as the page would keep it."""
        cleaned: list[str] = json.loads(self._engine.call("cleaned", json.dumps(texts)))
        return cleaned

    def doubted(self, texts: Sequence[str], own: str) -> list[bool]:
        """Of each text whether it looks like a real person's data."""
        doubted: list[bool] = json.loads(self._engine.call("doubted", json.dumps(texts), own))
        return doubted

    def understood(self, lines: Sequence[str]) -> list[Any]:
        """What each line asks for, where its ideas stand, and its plain words."""
        read: list[Any] = json.loads(self._engine.call("understood", json.dumps(lines)))
        return read

    def run(self, code: str) -> Any:
        """What an expression gives; the case that is open is `sheet`."""
        return self._engine.run(code)


def _sheet(case: Case) -> str:
    # A case is opened by one slip after the other.
    return json.dumps(playsheet(case))


def _sheet_in_other_words(case: Case) -> str:
    # Found before they stand in for others: else they would be looked for among themselves.
    words = _other_words()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_data, "_words", lambda _case: words)
        return _sheet(case)


@cache
def _other_words() -> dict[str, object]:
    words: dict[str, object] = json.loads(_sheet(built_in.case(built_in.case_ids()[0])))["words"]
    return words


@cache
def _sent() -> str:
    return slim("".join(with_phrases(SCRIPT, *PHRASES)))


def answer(case: Case, walks: Sequence[Walk], probes: Probes) -> dict[str, Any]:
    """What Python says of a walk, in the script's form; the walks are those before each entry and at the end."""
    return {
        "awaited": [walk.awaits._asdict() for walk in walks],
        "said": [refusal(walks[at], probe) for at, probe in probes],
        **read_and_said(case, walks[-1]),
    }


def read_and_said(case: Case, walk: Walk) -> dict[str, Any]:
    """The readings of a finished walk, and the document that is made of them, with its working."""
    read = debrief(case, walk)
    made = summary(case, read, next_case=sibling(case, read), working=True)
    return {"debrief": value.as_data(read), "document": as_data(made)}


def refusal(walk: Walk, raw: Any) -> str | list[str | int | None] | None:
    """Why an entry does not fit, and what that is about; None where it fits."""
    try:
        walk.after(_ENTRY.validate_json(json.dumps(raw)))
    except ValidationError:
        return NOT_AN_ENTRY
    except OutOfTurn as error:
        return [error.why, *error.about]
    return None


def differences(one: object, other: object, place: str = "") -> list[str]:
    """Where the answers of Python and of the script differ, as lines to read."""
    if one == other and type(one) is type(other):
        return []
    if isinstance(one, dict) and isinstance(other, dict):
        keys = [*one, *(key for key in other if key not in one)]
        return [line for key in keys for line in differences(one.get(key, "-"), other.get(key, "-"), f"{place}.{key}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [
            line for n, pair in enumerate(zip(one, other, strict=True)) for line in differences(*pair, f"{place}[{n}]")
        ]
    if one == NOT_AN_ENTRY and isinstance(other, list):
        return []
    return [f"{place}: Python says {one!r:.200}, the script {other!r:.200}"]
