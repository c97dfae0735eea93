"""What a content file may hold at most, looked for before it is parsed: a stranger's file takes no long time."""

import re
from typing import NamedTuple

from workup.core.text.saying import Saying, saying

MOST_CHARACTERS = 1_000_000
"""Of a file; the largest that we bring has a twentieth."""

MOST_VALUES = 10_000
"""Keys, headers and entries of lists in a file; the fullest that we bring has a tenth."""

DEEPEST = 12
"""Names in a dotted key, and brackets open at once."""

LONGEST_TEXT = 5_000
"""Characters of one text. No field takes as many, and what looks through texts need not be fast on longer ones."""

LONGEST_WORD = 60
"""Characters of a number, a date or a bare key; an id has forty at most."""


class Excess(NamedTuple):
    """The line on which there is too much, and of what."""

    line: int
    says: Saying


# Each alternative takes what it matches for good, so that the time is that of one reading. A text that is not closed
# matches none of the first four: there the parser stops too.
_TOKENS = re.compile(
    r'''(?P<text>"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}|\'\'\'(?:[^']++|'(?!''))*+'{3,5}'''
    r"""|"(?!"")(?:[^"\\\n]++|\\[^\n])*+"|'(?!'')[^'\n]*+')"""
    r"""|(?P<unclosed>["'])"""
    r"|(?P<word>[\w+-]++)"
    r"|(?P<dot>\.)"
    r"|(?P<open>[\[{])"
    r"|(?P<close>[\]}])"
    r"|(?P<value>[=,])"
    r"|(?P<end>(?:#[^\n]*+)?\n)"
    r"|(?P<note>#[^\n]*+)"
    r"|(?P<blank>[ \t\r]++)"
    r"|(?P<other>.)",
    re.DOTALL,
)


# The same in a few strokes that are wider than the bounds, for the many texts that keep well within them: texts and
# notes taken away, then brackets from the innermost outwards. What is left speaks for a closer look.
_QUOTED = re.compile(
    r'''"(?!"")(?:[^"\\\n]{1,90}+|\\[^\n]){0,50}+"|"""(?:[^"\\]{1,90}+|\\.|"(?!"")){0,50}+"""(?!")'''
    r"""|'(?!'')[^'\n]{0,4000}+'|#[^\n]*+""",
    re.DOTALL,
)
_BRACKETS = re.compile(r"[\[\]{}]+")
_INNERMOST = re.compile(r"[\[{][\]}]")


def _keeps_well_within(text: str) -> bool:
    bare = _QUOTED.sub("", text)
    if '"' in bare or "'" in bare or sum(map(bare.count, "=,[{")) > MOST_VALUES:
        return False
    if len(max(bare.split(), key=len, default="")) > LONGEST_WORD:
        return False
    if max(line.count(".") for line in bare.split("\n")) >= DEEPEST:
        return False
    bare = "".join(_BRACKETS.findall(bare))
    for _ in range(DEEPEST):
        if not bare:
            return True
        bare = _INNERMOST.sub("", bare)
    return False


def excess(text: str) -> Excess | None:
    """The first thing of which a TOML text holds more than any content file does; None where it keeps the bounds."""
    if len(text) > MOST_CHARACTERS:
        return Excess(1, saying("file-too-long", most=f"{MOST_CHARACTERS:,}"))
    if _keeps_well_within(text):
        return None
    line, dots, depth, values = 1, 0, 0, 0
    for token in _TOKENS.finditer(text):
        kind, length = token.lastgroup, token.end() - token.start()
        if kind == "text":
            if length > LONGEST_TEXT:
                return Excess(line, saying("file-long-text", most=f"{LONGEST_TEXT:,}"))
            line += text.count("\n", token.start(), token.end())
        elif kind == "word":
            if length > LONGEST_WORD:
                return Excess(line, saying("file-long-word", most=LONGEST_WORD))
        elif kind == "dot":
            dots += 1
            if dots >= DEEPEST:
                return Excess(line, saying("file-deep-key", most=DEEPEST))
        elif kind == "unclosed":
            return None
        elif kind in ("open", "close", "value", "end"):
            dots = 0
            depth = max(depth + (kind == "open") - (kind == "close"), 0)
            values += kind in ("open", "value")
            line += kind == "end"
            if depth > DEEPEST:
                return Excess(line, saying("file-deep-brackets", most=DEEPEST))
            if values > MOST_VALUES:
                return Excess(line, saying("file-many-values", most=f"{MOST_VALUES:,}"))
    return None
