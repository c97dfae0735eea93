"""The two digests of a case: of its rules, which decide what a walk counts as, and of its words, which only say."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from workup.core.content.head import BUILT_IN, PackHead
from workup.core.text.value import Value, as_data

_EACH = "__all__"
_SAID = {"label", "missed", "why", "expert", "basis"}

WORDS: Mapping[str, Any] = {
    **dict.fromkeys(
        ("title", "version", "audience", "difficulty", "minutes", "presenting", "opening", "teaching", "sources"), True
    ),
    **dict.fromkeys(("contrasts_with", "provenance"), True),
    # Age and sex decide which items there are and which need sedation, and count there.
    "patient": True,
    "domains": {_EACH: {"label", "words", "about"}},
    "items": {
        _EACH: {
            **dict.fromkeys(("label", "aliases", "asks", "can_tell", "cannot_tell", "item_basis"), True),
            **dict.fromkeys(("role_why", "role_basis", "text", "note", "basis", "wording", "figure"), True),
            "role_changes": {_EACH: {"why"}},
            "known": {"source"},
            "later": {_EACH: {"text", "note", "basis", "figure"}},
        }
    },
    "families": {_EACH: {"label", "aliases"}},
    "hypotheses": {
        _EACH: {"label", "aliases", "who", "mechanism", "course", "typical", "separates", "basis"},
    },
    "key_steps": {_EACH: _SAID},
    "safety": {_EACH: _SAID | {"happened"}},
    "must_not_miss": {_EACH: _SAID - {"label"}},
    "reference": {"ideas": True},
    # What a pivot rests on is held against the bearings when a case is checked, and decides nothing in a walk.
    "contrast": {"pivot", "findings", "basis"},
}
"""What only says. All else of a case decides, so that a field nobody has thought about here is a rule."""

ASIDE: Mapping[str, Any] = {"traps": True}
"""What neither a learner nor a walk ever meets: a trap tries the case itself."""


def digest_of_rules(case: Value, pack: PackHead) -> str:
    """That of what decides in a resolved case of this pack: sixteen hexadecimal digits."""
    return _digest(json.dumps(rules_of(case, pack)))


def digest_of_words(case: Value) -> str:
    """That of what is only said in a resolved case: sixteen hexadecimal digits."""
    words = json.dumps(_only(as_data(case), WORDS), ensure_ascii=False)
    # Where a line of prose breaks says nothing, nor do spaces beside it.
    return _digest(_SPACES.sub(" ", words.replace("\\n", " ")))


def rules_of(case: Value, pack: PackHead) -> dict[str, Any]:
    """What decides in a resolved case of this pack, as plain data that is the same for the same rules."""
    rules: dict[str, Any] = _without(as_data(case), {**WORDS, **ASIDE})
    for item in rules["items"].values():
        # Where there are none of these, nothing is added: logs from before there were any are of the same rules.
        for field in _ADDED:
            if not item[field]:
                del item[field]
    for step in rules["reference"]["steps"]:
        for field in ("bound", "after"):
            if not step[field]:
                del step[field]
    for given in rules["reference"]["lists"].values():
        given["chips"] = {option: chips for option, chips in given["chips"].items() if chips}
    # Lists, chips and purposes mean the same in any order. Elsewhere the order counts: of equals, a leader
    # is the first in it, and a session is done in it.
    rules["reference"] = json.loads(json.dumps(rules["reference"], sort_keys=True))
    # What goes how far, and what calls for a pause, decide as well. Where both are as they were before a pack could
    # say so, nothing is added: logs of those days are of the same rules.
    deep = _without(as_data(pack.deep), {"words": True})
    usual = {"sedation": True, "invasive": [pack.degrees[-1]]}
    own = {
        **({"degrees": pack.degrees} if pack.id != BUILT_IN else {}),
        **({"deep": deep} if deep != usual else {}),
    }
    return rules | own


_ADDED = ("waits_for", "known", "later")

_SPACES = re.compile(r"  +")


def _only(data: Any, parts: Any) -> Any:
    if isinstance(data, dict):
        named = ((key, one, _of(parts, key)) for key, one in data.items())
        return {key: _only(one, of) for key, one, of in named if of}
    return [_only(one, parts[_EACH]) for one in data] if isinstance(data, list) and parts is not True else data


def _without(data: Any, parts: Any) -> Any:
    if isinstance(data, dict):
        named = ((key, one, _of(parts, key)) for key, one in data.items())
        return {key: _without(one, of) if of else one for key, one, of in named if of is not True}
    return [_without(one, parts[_EACH]) for one in data] if isinstance(data, list) else data


def _of(parts: Any, key: str) -> Any:
    # True for the whole of an entry, False for none of it, else which parts of it are named.
    if parts is True:
        return True
    return parts.get(key, parts.get(_EACH, False)) if isinstance(parts, Mapping) else key in parts


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
