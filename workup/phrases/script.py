"""The words, signs and strings of a script, so that its texts can be told from its code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_BLANK = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/)+", re.DOTALL)
_STRING = re.compile(r"""(["'])((?:(?!\1)[^\\\n]|\\.)*)\1""", re.DOTALL)
_WORD = re.compile(r"[\w$#]+")
_SIGN = re.compile(r"=>|\.\.\.|\+\+|--|.")
_PIECE = re.compile(r"((?:[^`\\$]|\\.|\$(?!\{))*)(`|\$\{)", re.DOTALL)
_OPENING = frozenset({"return", "typeof", "in", "of", "case", "else", "delete", "void", "throw", "new", "instanceof"})
"""Words that are followed by a value."""
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": ""}
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, sign or string; a template literal comes as strings between `${` and `}`, none of them whole."""

    kind: Literal["word", "sign", "string", "pattern"]
    text: str
    line: int
    whole: bool = True
    raw: str = ""
    """As it stands in the script; the signs around what is filled in belong to the pieces of text beside them."""


def tokens(text: str) -> list[Token]:
    """What the script is made of, in its order. Raises ValueError with the line where it cannot be read."""
    found: list[Token] = []
    depths = [0]  # of brackets, in the script and in each ${...} that is open
    at, line = 0, 1
    while at < len(text):
        begun = at
        if blank := _BLANK.match(text, at):
            at = blank.end()
        elif text[at] == "`" or (text[at] == "}" and depths[-1] == 0 and len(depths) > 1):
            piece = _PIECE.match(text, at + 1)
            if piece is None:
                raise ValueError(f"line {line}: this text in backquotes has no end")
            if begins_inside := text[at] == "}":
                depths.pop()
                found.append(Token("sign", "}", line))
            goes_on = piece[2] == "${"
            raw = text[at : piece.end()]
            found.append(Token("string", _unescaped(piece[1]), line, not (begins_inside or goes_on), raw))
            if goes_on:
                depths.append(0)
                found.append(Token("sign", "${", line))
            at = piece.end()
        else:
            token, at = _plain(text, at, line, found[-1] if found else None)
            depths[-1] += {"{": 1, "}": -1}.get(token.text, 0) if token.kind == "sign" else 0
            found.append(token)
        line += text.count("\n", begun, at)
    return found


def without_blanks(text: str) -> str:
    """The script without comments, and without any blank or end of a line that parts nothing."""
    return written(tokens(text))


def written(found: Sequence[Token]) -> str:
    """The script of these, without a blank or an end of a line that parts nothing."""
    written: list[str] = []
    last = Token("sign", "", 1, raw=";")
    for token in filter(lambda one: one.raw, found):
        if token.line > last.line and last.raw[-1] not in ";{,([" and token.raw[0] not in ")]}":
            written.append("\n")
        elif _would_join(last.raw[-1], token.raw[0]):
            written.append(" ")
        written.append(token.raw)
        last = token
    return "".join([*written, "\n"])


def _would_join(before: str, after: str) -> bool:
    return bool(_WORD.match(before) and (_WORD.match(after) or after == "/")) or (before == after and after in "+-/")


def _plain(text: str, at: int, line: int, before: Token | None) -> tuple[Token, int]:
    if text[at] in "\"'":
        string = _STRING.match(text, at)
        if string is None:
            raise ValueError(f"line {line}: this text in quotes has no end")
        return Token("string", _unescaped(string[2]), line, raw=string[0]), string.end()
    # Behind a value a stroke divides; anywhere else it begins a pattern.
    divides = before is not None and before.text not in _OPENING and (before.kind == "string" or _is_value(before))
    if text[at] == "/" and not divides and (pattern := _PATTERN.match(text, at)):
        return Token("pattern", pattern[0], line, raw=pattern[0]), pattern.end()
    if word := _WORD.match(text, at):
        return Token("word", word[0], line, raw=word[0]), word.end()
    sign = _SIGN.match(text, at)
    assert sign is not None
    return Token("sign", sign[0], line, raw=sign[0]), sign.end()


def _is_value(token: Token) -> bool:
    return token.kind == "word" or token.text in (")", "]")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else _LETTERS.get(found[2], found[2]), text)
