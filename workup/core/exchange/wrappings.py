"""What programs put around the letters of a text on its way, taken off: tags, escapes, quotes, blanks.

A block is letters, digits and a few signs. What stands between them is never its own, whoever wrote it: lines become
paragraphs, cells and items of lists in a page, `\\n` in JSON, `%0A` in a form, `=` and a new line in a mail.
"""

import re
from html import unescape

# A tag with its attributes, and not two signs that happen to stand around a block: no line of one is an attribute.
_TAG = re.compile(
    r"<(?:/?[A-Za-z][A-Za-z0-9:]{0,20}"
    r"(?:\s++[\w:-]++(?:\s*+=\s*+(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>]++))?+){0,40}+\s*+/?|!--[^<>]{0,300}--)>"
)
# A number too long to be one of a character, and in the end too long to be read as a number.
_NO_CHARACTER = re.compile(r"&#[0-9]{20,};?")
_ESCAPED = re.compile(r"\\{1,32}+(?:u([0-9A-Fa-f]{4})|[nrtbf]|(?=[/\"]))")
# The same where a program that breaks lines anywhere broke one in the middle of it, and others quoted the lines or made
# a list of them.
_BROKEN = re.compile(
    r"\\(?:E\\){0,31}+E(?:u((?:E[0-9A-Fa-f]){4})|[nrtbf]|(?=[/\"]))".replace("E", r"[\s>|\u200b]{0,40}+")
)
# A sign at the end of a line may also be a program's way to say that it is broken there: then none is written out.
_LINE_END = re.compile(r"\\[nr]")
_NO_DIGIT = re.compile(r"[^0-9A-Fa-f]")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_BLANKS = "".join(letter for letter in map(chr, range(0x3100)) if letter.isspace())
# Blanks, quotation marks of mails, and characters of no width; dashes of every length.
_READ_AS = str.maketrans("‐‑‒–—―−﹘﹣－", "-" * 10, ">|\u00ad\u200b\u200c\u200d\u2060\ufeff" + _BLANKS)
_PLUS = "\ue02b"
"""A sign of addition that was written in a form as such."""

_SOFT_END = re.compile(r"=[ \t]*\r?\n(?:[>|][>| ]*)?")
# A walk of many lengths ends in one or two of these signs.
_SOFT = re.compile(r"=[0-9A-F]{2}|=[ \t]*\r?\n(?![\s>|=]*[-‐-―−])")
_BYTES = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
TWICE = 2
"""So often may a text have been escaped."""


def compact(text: str) -> str:
    """The letters of a text without what stands around them, and without a blank."""
    for _ in range(TWICE):
        if "<" in text:
            text = _TAG.sub(" ", text)
        if "&" not in text:
            break
        text = unescape(_NO_CHARACTER.sub("\ufffd", text))
    if "\\" in text:
        text = (_BROKEN if _LINE_END.search(text) else _ESCAPED).sub(_unescaped, text)
    for _ in range(TWICE):
        if "%" in text:
            text = _PERCENT.sub(_out_of_percent, text)
    return text.translate(_READ_AS)


def as_sent(flat: str, *, is_form: bool) -> str:
    """A part of such letters, as it was before a form was sent."""
    return (flat.replace("+", "") if is_form else flat).replace(_PLUS, "+")


def is_quoted_printable(text: str) -> bool:
    """Whether a text may be as mails write it on their way, with lines that go on behind a sign of equality."""
    return _SOFT.search(text) is not None


def out_of_quoted_printable(text: str) -> str:
    """The same text as it was before that."""
    return _BYTES.sub(_out_of_bytes, _SOFT_END.sub("", text))


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(_NO_DIGIT.sub("", found[1]), 16)) if found[1] else ""


def _out_of_percent(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode(errors="replace").replace("+", _PLUS)


def _out_of_bytes(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("=", "")).decode(errors="replace")
