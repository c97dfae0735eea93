"""A walk as a block of text that can be pasted into a mail or a form, and the reading of such blocks.

A block is five kinds of lines:

    -----BEGIN WORKUP WALK-----
    For teaching only. Fictional case amara 1.0, attempt 1, learner cedar-heron-417.
    check 0123456789abcdef
    (the UTF-8 bytes of the log in base64, the standard alphabet with padding, 64 characters a line)
    -----END WORKUP WALK-----

The second line repeats the log's first line: `case`, `case_version`, `attempt` and `learner`. Without a learner's
code it ends in "attempt 1, no learner code."; a version that is not like `1.0` stands as `-`. The check is the first
16 hexadecimal digits, in lower case, of SHA-256 over the UTF-8 bytes of

    amara 1.0 1 cedar-heron-417⏎(the text of the log)

where ⏎ is one newline, and the code is `-` where there is none. Whoever writes blocks in another language needs
no more than this. Whoever reads one makes the block anew from the log inside, and compares all but the blanks.

The check finds accidents and casual edits: a lost line, a changed letter. It is no signature. Somebody who
recomputes it can hand in whatever they like, and nobody can tell.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from workup.core.exchange.wrappings import as_sent, compact, is_quoted_printable, out_of_quoted_printable
from workup.core.walk.lines import parse
from workup.core.walk.log import Header
from workup.errors import LogError

LARGEST = 1_000_000
"""Bytes: a longer log does not go into a block."""

MOST = 10_000
"""Blocks in one text; what comes after them is not looked for."""

WIDE = 64
"""Characters of base64 on a line."""

BEGIN, END = "-----BEGIN WORKUP WALK-----", "-----END WORKUP WALK-----"
_FACTS = "For teaching only. Fictional case {case} {version}, attempt {attempt}, {who}."
_CODED, _UNCODED = "learner {code}", "no learner code"

LINES = (BEGIN, _FACTS, _CODED, _UNCODED, END)
"""What the page is told of a block, so that it writes the same."""


class Handed(NamedTuple):
    """One block of a text: the log in it, or why it cannot be used."""

    number: int
    """Which block of the text it is, from 1."""
    log_text: str | None
    reason: str = ""
    """Why there is no log, as a clause about the block; empty where there is one."""


def block(log_text: str, header: Header) -> str:
    """The log as a block of text. Raises LogError where it is too large for one."""
    if len(log_text.encode()) > LARGEST:
        raise LogError(
            f"This log is larger than {LARGEST // 1_000_000} MB, too large for a block of text. Send the file itself."
        )
    return "\n".join([BEGIN, *_body(log_text, header), END, ""])


def blocks(text: str) -> Iterator[Handed]:
    """Every block in a text, in its order, whatever mail, forms and tables did to what stands around its letters."""
    flat = compact(text)
    if not is_quoted_printable(text):
        return _blocks(flat)
    plain, joined = [*_blocks(flat)], compact(out_of_quoted_printable(text))
    if all(one.log_text is not None for one in plain) and 2 * len(plain) == joined.count("WORKUP"):
        return iter(plain)
    # What ends a line here may end a walk elsewhere: whichever reading fits the checks is the right one.
    return iter(_fitting(plain, [*_blocks(joined)]))


def _fitting(plain: list[Handed], other: list[Handed]) -> list[Handed]:
    if len(plain) == len(other):
        return [one if two.log_text is None else two for one, two in zip(plain, other, strict=True)]
    fewer, more = sorted((plain, other), key=len)
    # Where lines go on, more marks are whole, but a walk that ends in a sign of equality has lost it there.
    found = {one.log_text for one in more}
    lost = iter([one for one in fewer if one.log_text not in found])
    return [next(lost, one)._replace(number=one.number) if one.log_text is None else one for one in more]


def _blocks(flat: str) -> Iterator[Handed]:
    number, start, is_form = 0, None, False
    for mark in _MARK.finditer(flat):
        begins = mark[1] == "BEGIN"
        if begins and start is None:
            start, is_form = mark.end(), "+" in mark[0]
            continue
        number += 1
        if number > MOST:
            yield Handed(number, None, f"the text has more than {MOST:,} blocks; none after these is read")
            return
        if begins:
            yield Handed(number, None, _CUT_OFF)
            start, is_form = mark.end(), "+" in mark[0]
        elif start is None:
            yield Handed(number, None, "its first line, with BEGIN, is missing or was altered")
        else:
            found = flat[start : mark.start()].strip("-+" if is_form else "-")
            yield _handed(number, as_sent(found, is_form=is_form))
            start = None
    if start is not None:
        yield Handed(number + 1, None, _CUT_OFF)


_CUT_OFF = "it is cut off: its last line, with END, is missing or was altered"
_ALTERED = "it was altered, or lost a part on its way"

# With every blank gone. One dash on each side is enough: mail programs make two of them into a long one.
# A form that is sent as an address writes its blanks as signs of addition.
_MARK = re.compile(r"-\+?(BEGIN|END)\+?WORKUP\+?WALK\+?-")
_BODY = re.compile(r".*?\.check[0-9a-f]{16}(.*)", re.DOTALL)
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,2}")


def _body(log_text: str, header: Header) -> list[str]:
    version = header.case_version if _VERSION.fullmatch(header.case_version) else "-"
    facts = f"{header.case} {version} {header.attempt} {header.learner or '-'}"
    check = hashlib.sha256(f"{facts}\n{log_text}".encode()).hexdigest()[:16]
    who = _CODED.format(code=header.learner) if header.learner else _UNCODED
    payload = base64.b64encode(log_text.encode()).decode()
    return [
        _FACTS.format(case=header.case, version=version, attempt=header.attempt, who=who),
        f"check {check}",
        *(payload[at : at + WIDE] for at in range(0, len(payload), WIDE)),
    ]


def _handed(number: int, found: str) -> Handed:
    body = _BODY.fullmatch(found)
    if body is None:
        return Handed(number, None, _ALTERED)
    if len(body[1]) > (LARGEST + 2) // 3 * 4:
        return Handed(number, None, f"it is larger than a walk can be ({LARGEST // 1_000_000} MB)")
    try:
        log_text = base64.b64decode(body[1], validate=True).decode()
        header = _header(log_text)
    except ValueError:
        return Handed(number, None, f"{_ALTERED}: what stands in it is no text in base64")
    except LogError as error:
        return Handed(number, None, f"it holds no log that can be read: {error}")
    if "".join("".join(_body(log_text, header)).split()) != found:
        return Handed(number, None, f"{_ALTERED}: its check does not fit what stands in it")
    return Handed(number, log_text)


def _header(log_text: str) -> Header:
    first = next((line for line in log_text.split("\n") if line.strip()), "")
    return parse([first], "the log in it").header
