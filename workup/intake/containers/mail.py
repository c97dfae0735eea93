"""A mail, or a page that a browser kept as one: what is written in it, and what is attached to it."""

import email
import re
from collections.abc import Iterator
from email import policy
from email.message import Message
from io import BytesIO

from workup.intake.bounds import Unopened
from workup.intake.forms.plain import decoded, ways
from workup.intake.given import Given
from workup.intake.names import member, within
from workup.intake.parts import Part, Shut, Ways
from workup.phrases import say

MOST_COMPARED = 20_000_000
"""Lines of a mail, times its parts."""

_ENDINGS = frozenset({".eml", ".mht", ".mhtml", ".mim"})
_HEADERS = re.compile(rb"(?:[!-9;-~]{2,60}:[ \t].*\r?\n(?:[ \t]+.*\r?\n)*){2,}")
_MIME = re.compile(rb"(?im)^mime-version:[ \t]*1")


def fits(given: Given) -> bool:
    """Whether a file is a mail, by its ending or by how it begins."""
    if given.ending in _ENDINGS:
        return True
    begins = _HEADERS.match(given.head)
    return begins is not None and _MIME.search(begins[0]) is not None


def parts(given: Given) -> Iterator[Part]:
    """What is written in it, plain or else as a page, and each file that is attached."""
    data = given.whole
    # Every line is held against the end of every part that is open.
    if data.count(b"\n") * (data.lower().count(b"boundary") + 1) > MOST_COMPARED:
        raise Unopened(say("gather-nested"))
    try:
        leaves = [(part, _bytes(part)) for part in _leaves(data)]
    except RecursionError:
        raise Unopened(say("gather-nested")) from None
    except Exception:  # whatever a library for mails finds in one that nobody's program wrote
        raise Unopened(say("gather-no-mail")) from None
    written = [(part.get_content_type(), found) for part, found in leaves if _is_written(part)]
    yield from _said(given.place, written)
    attached = [(part, found) for part, found in leaves if not _is_written(part) and not _is_ornament(part)]
    for number, (part, found) in enumerate(attached, start=1):
        name = _name(part)
        place = member(number, name)
        try:
            yield given.inside(name, place, BytesIO(found))
        except Unopened as error:
            yield Shut(within(given.place, place), str(error))


def _said(place: str, written: list[tuple[str, bytes]]) -> Iterator[Ways]:
    plain, shown = (
        [ways(place, decoded(found)) for kind, found in written if kind == wanted]
        for wanted in ("text/plain", "text/html")
    )
    # A mail says the same twice, plain and as HTML; the second is read only where the first is not enough.
    held = [one for one in plain if "WORKUP" in one.text]
    if len(held) == len(shown) == 1:
        yield Ways(place, held[0].text, (*held[0].ways, *shown[0].ways))
    else:
        yield from held or shown
    yield from (one for one in plain if one not in held)


def _leaves(data: bytes) -> Iterator[Message]:
    every = email.message_from_bytes(data, policy=policy.compat32).walk()
    return (part for part in every if not part.is_multipart())


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except Exception:  # as above
        return ""


def _is_written(part: Message) -> bool:
    return part.get_content_type() in ("text/plain", "text/html") and not _name(part)


def _is_ornament(part: Message) -> bool:
    # A picture that is shown in the text: a logo, a signature.
    return part.get_content_maintype() == "image" and (
        "Content-ID" in part or str(part.get("Content-Disposition", "")).lower().startswith("inline")
    )
