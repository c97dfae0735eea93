"""A script that is sent says the same as the script that is written."""

import pytest
import quickjs

from workup.phrases.script import short_names, slim, tokens

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
    assert len(slim(SCRIPT)) < len(SCRIPT) / 1.4


@pytest.mark.parametrize("name", ["workup", "label", "length", "say", "number"])
def test_what_others_know_or_an_object_has_keeps_its_name(name: str) -> None:
    assert name not in short_names(tokens(SCRIPT))


def test_what_a_part_declares_for_itself_gets_a_short_name_that_nothing_else_has() -> None:
    names = short_names(tokens(SCRIPT))

    assert set(names) == {"twice", "document"}
    assert len(set(names.values())) == len(names)
    assert not set(names.values()) & {token.text for token in tokens(SCRIPT)}
