"""What a program wrote as JSON: a chat, with what each wrote apart, or the answers of a form."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from workup.intake.forms.plain import decoded, ways
from workup.intake.given import Given
from workup.intake.parts import Part, Text, Ways

LARGEST = 16_000_000
"""Bytes that are taken apart; a larger one is searched as a text."""

_SAYS = ("text", "content", "body", "message")
_WHO = ("from_id", "from", "author", "user", "sender", "sender_name", "username", "source")


def fits(given: Given) -> bool:
    """Whether a file is JSON, by its ending or how it begins."""
    return given.ending == ".json" or given.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b'{"', b"[{", b'["'))


def parts(given: Given) -> Iterator[Part]:
    """What is said in it, apart by who says it; else the text as it stands."""
    text = decoded(given.whole)
    plain = ways(given.place, text)
    yield Ways(given.place, text, (lambda: _texts(given.place, text), *plain.ways))


def _texts(place: str, text: str) -> Iterator[Text]:
    if len(text) > LARGEST:
        return
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return
    said: dict[str, list[str]] = defaultdict(list)
    for who, one in _said(whole):
        said[who].append(one)
    for texts in said.values():
        yield Text(place, "\n".join(texts))


def _said(whole: Any) -> Iterator[tuple[str, str]]:
    # What is still to be looked at, the next at the end: depth is what it may be.
    rest = [whole]
    while rest:
        one = rest.pop()
        if isinstance(one, str):
            yield "", one
        elif isinstance(one, list):
            rest.extend(reversed(one))
        elif isinstance(one, dict):
            if message := _message(one):
                yield message
            else:
                rest.extend(reversed(one.values()))


def _message(one: dict[str, Any]) -> tuple[str, str] | None:
    who = next((one[key] for key in _WHO if one.get(key)), None)
    says = next((one[key] for key in _SAYS if one.get(key)), None)
    if who is None or not isinstance(says, str | list):
        return None
    # A messenger parts a text where it takes some of its letters for a link or a command.
    pieces = (
        [says]
        if isinstance(says, str)
        else [one["text"] if isinstance(one, dict) else one for one in says if _is_piece(one)]
    )
    return json.dumps(who)[:200], "".join(pieces)


def _is_piece(one: Any) -> bool:
    return isinstance(one, str) or (isinstance(one, dict) and isinstance(one.get("text"), str))
