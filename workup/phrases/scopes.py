"""Where each name of a script is declared, so that it can have a short one there and nowhere else.

The script is read as the house writes it: a statement ends with a semicolon, what an arrow gives is a block or ends
at the next comma, colon or bracket, and a name that a loop declares belongs to the block that the loop stands in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, product
from string import ascii_letters, ascii_lowercase, ascii_uppercase

from workup.phrases.script import Token, tokens, written

_OPENING = frozenset({"(", "[", "{", "${"})
_CLOSING = frozenset({")", "]", "}"})
_BEFORE_BLOCK = frozenset({"", ";", "{", "}", ")", "=>", "else", "try", "finally", "catch", "do"})
_HEADS = frozenset({"if", "for", "while", "switch"})
"""What stands before brackets and a block and is no function."""


@dataclass(eq=False, slots=True)
class Scope:
    """A stretch of a script, from one place to another, and what is declared for it alone."""

    start: int
    end: int
    outer: "Scope | None" = None
    names: dict[str, None] = field(default_factory=dict)
    """What it declares."""
    seen: dict[str, "Scope | None"] = field(default_factory=dict)
    """What stands in it and is declared outside of it, or by nobody."""
    short: dict[str, str] = field(default_factory=dict)

    def home(self, name: str) -> "Scope | None":
        """The scope that declares what is called so here."""
        scope: Scope | None = self
        while scope is not None and name not in scope.names:
            scope = scope.outer
        return scope


def slim(text: str) -> str:
    """The script without blanks, and with short names for what it declares."""
    found = tokens(text)
    short = short_names(found)
    return written([replace(one, raw=short[at]) if at in short else one for at, one in enumerate(found)])


def short_names(found: Sequence[Token]) -> dict[int, str]:
    """What to write for each word that can be shorter, by its place; what the whole script declares keeps its name."""
    signs = _Signs(found)
    whole, inmost = _scopes(signs)
    words = [(at, signs[at], inmost[at].home(signs[at])) for at in signs.values]
    for at, name, home in words:
        scope: Scope | None = inmost[at]
        while scope is not None and scope is not home:
            scope.seen[name] = home
            scope = scope.outer
    whole.short = {name: name for name in whole.names}
    # An outer scope comes before those inside it.
    for scope in dict.fromkeys(inmost):
        if scope is not whole:
            taken = {home.short[name] if home else name for name, home in scope.seen.items()}
            letters = (one for one in _letters(is_part=scope.outer is whole) if one not in taken)
            # In the order in which they are declared, so that what is said alike is written alike.
            scope.short = dict(zip(scope.names, letters, strict=False))
    shorter = {at: home.short[name] for at, name, home in words if home and home.short[name] != name}
    return {at: f"{signs[at]}:{name}" if signs.is_key(at) else name for at, name in shorter.items()}


def _letters(*, is_part: bool) -> Iterator[str]:
    # Small letters are left to what stands deepest, so that the same text comes again there.
    if is_part:
        yield from map("".join, product(ascii_uppercase, ("", *ascii_letters)))
    yield from ascii_lowercase
    yield from (f"{letter}{number}" for number in count() for letter in ascii_lowercase)


class _Signs:
    """The words and signs of a script by their places, and what their brackets hold."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._texts = [one.text if one.kind in ("sign", "word") else '"' for one in found]
        self.closing: dict[int, int] = {}
        """The place of each bracket that opens, to that of the one that closes it."""
        self._objects: set[int] = set()
        """The braces that are no block."""
        self._within: list[int] = []
        """The place of the bracket that each token stands in; -1 outside of all."""
        self._choices: set[int] = set()
        """The colons between two values to choose from."""
        self._read()
        words = (at for at, one in enumerate(found) if one.kind == "word")
        self.values = [
            at for at in words if self[at - 1] != "." and not (self.is_key(at) and self[at + 1] in (":", "("))
        ]
        """The places of the words that do not only name a property."""

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, at: int) -> str:
        return self._texts[at] if 0 <= at < len(self._texts) else ""

    def is_key(self, at: int) -> bool:
        """Whether a word names a property in braces; without a colon it stands for the value as well."""
        return self._within[at] in self._objects and self[at - 1] in ("{", ",")

    def is_block(self, at: int) -> bool:
        """Whether a block begins here."""
        return self[at] == "{" and at not in self._objects

    def is_given(self, at: int) -> bool:
        """Whether here stands what a function is given, in brackets or as a name alone."""
        if self[at] != "(":
            return self[at + 1] == "=>" and self[at] != ")"
        after = self[self.closing[at] + 1]
        return after == "=>" or (after == "{" and self[at - 1] not in _HEADS)

    def end_of_value(self, at: int) -> int:
        """Where the value that begins here has ended."""
        questions = 0
        while at < len(self) and self[at] not in (",", ";") and self[at] not in _CLOSING:
            if at in self._choices:
                if not questions:
                    break
                questions -= 1
            questions += self._is_question(at)
            at = self.closing.get(at, at) + 1
        return at

    def end_of_body(self, at: int) -> int:
        """Where what a function does has ended, behind what it is given."""
        at += self[at] == "=>"
        return self.closing[at] + 1 if self[at] == "{" else self.end_of_value(at)

    def named_in(self, at: int) -> Iterator[int]:
        """The names that a pattern gives."""
        at += self[at] == "..."
        if self[at] not in ("{", "["):
            yield at
            return
        part = at + 1
        while part < self.closing[at]:
            if self[at] == "{" and self[part + 1] == ":":
                part += 2
            if self[part] != ",":
                yield from self.named_in(part)
            part = self.end_of_value(part) + 1

    def _is_question(self, at: int) -> bool:
        return self[at] == "?" and self[at + 1] not in ("?", ".") and self[at - 1] != "?"

    def _read(self) -> None:
        brackets, questions, is_case = [-1], [0], [False]
        for at, sign in enumerate(self._texts):
            if sign in _CLOSING:
                self.closing[brackets.pop()] = at
                questions.pop(), is_case.pop()
            self._within.append(brackets[-1])
            if sign in ("case", "default") and self[at - 1] != ".":
                is_case[-1] = True
            elif self._is_question(at):
                questions[-1] += 1
            elif sign == ":" and questions[-1]:
                questions[-1] -= 1
                self._choices.add(at)
            elif sign == "{":
                of_case = self[at - 1] == ":" and at - 1 not in self._choices and is_case[-1]
                if not (of_case or self[at - 1] in _BEFORE_BLOCK):
                    self._objects.add(at)
            if sign in _OPENING:
                brackets.append(at)
                questions.append(0)
                is_case.append(False)


def _scopes(signs: _Signs) -> tuple[Scope, list[Scope]]:
    # The whole script, and for each place the scope that it stands in.
    whole = scope = Scope(-1, len(signs))
    begins = dict(_stretches(signs))
    inmost: list[Scope] = []
    for at in range(len(signs)):
        while scope.outer and at >= scope.end:
            scope = scope.outer
        if at in begins:
            scope = Scope(at, begins[at], scope)
        inmost.append(scope)
    for at in _declared(signs):
        inmost[at].names[signs[at]] = None
    return whole, inmost


def _stretches(signs: _Signs) -> Iterator[tuple[int, int]]:
    bodies = set[int]()
    for at in range(len(signs)):
        if signs.is_given(at):
            # What a function is given and what it does share their names.
            begun = signs.closing.get(at, at) + 1
            bodies.add(begun + (signs[begun] == "=>"))
            yield at, signs.end_of_body(begun)
        elif signs.is_block(at) and at not in bodies:
            yield at, signs.closing[at] + 1


def _declared(signs: _Signs) -> Iterator[int]:
    for at in range(len(signs)):
        if signs[at] in ("const", "let"):
            part = at
            while signs[part] in ("const", "let", ","):
                yield from signs.named_in(part + 1)
                part = signs.end_of_value(part + 1)
        elif signs[at] in ("function", "class") and signs[at + 1] != "(":
            yield at + 1
        elif signs.is_given(at) and signs[at] != "(":
            yield at
        elif signs.is_given(at):
            part = at
            while part < signs.closing[at] - 1:
                yield from signs.named_in(part + 1)
                part = signs.end_of_value(part + 1)
