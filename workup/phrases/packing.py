"""The phrases of a page, packed small: what never varies stands where it is said, the rest under short names."""

import json
import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from workup.phrases.table import Pattern, within

_SAID_AS_IT_IS = re.compile(r"""phrases\.say\("([a-z][\w.-]*)"\)""")
_ID = re.compile(r"""(["'`])([a-z][\w.-]*)\1""")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def with_phrases(script: str, resolver: str, table: Mapping[str, Any]) -> tuple[str, str]:
    """The script, and in front of it the resolver with the phrases that it says; no front where it says none.

    An id stands in a script as it is written, and means nothing else there: no id is put together.
    """
    if "phrases." not in script:
        return "", script
    script = _SAID_AS_IT_IS.sub(lambda found: _text(found[1], table) or found[0], script)
    named = {found[2] for found in _ID.finditer(resolver + script)}
    kept = within(table, [phrase for phrase in table["phrases"] if phrase in named])
    names = dict(zip(kept["phrases"], _short_names(), strict=False))
    said = json.dumps(_renamed(kept, names), ensure_ascii=False, separators=(",", ":"))
    return _named_so(resolver, names) + f"const phrases = phrasesOf({said});\n", _named_so(script, names)


def _text(phrase: str, table: Mapping[str, Any]) -> str:
    pattern = table["phrases"].get(phrase)
    return json.dumps(pattern, ensure_ascii=False) if isinstance(pattern, str) else ""


def _short_names() -> Any:
    return (_LETTERS[number % 26] + (str(number // 26) if number > 25 else "") for number in count())


def _named_so(script: str, names: Mapping[str, str]) -> str:
    return _ID.sub(lambda found: f'"{names[found[2]]}"' if found[2] in names else found[0], script)


def _renamed(table: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    def part_of(part: Any) -> Any:
        match part:
            case [("=" | "-") as kind, name, *rest]:
                return [kind, names[name], *rest]
            case ["?", by, variants, usual]:
                return ["?", part_of(by), [[key, whole(variant)] for key, variant in variants], usual]
            case _:
                return part

    def whole(pattern: Pattern) -> Pattern:
        return pattern if isinstance(pattern, str) else [part_of(part) for part in pattern]

    return {**table, "phrases": {names[name]: whole(pattern) for name, pattern in table["phrases"].items()}}
