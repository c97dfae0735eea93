"""What is plainly right is read without Pydantic, just as Pydantic reads it; all else is left to it."""

from dataclasses import field
from typing import Annotated, Any, Literal

import pytest
from pydantic import ValidationError

from workup.core.text.judging import judged
from workup.core.text.kinds import Id, Line, Prose, Said, is_id
from workup.core.text.marks import After, Before, Bounds
from workup.core.text.plainly import plainly
from workup.core.text.value import Value


class Read(Value):
    word: str = ""
    whole: int = 0
    sure: bool = False
    empty: None = None
    one_of: Literal["a", "b", 3] = "a"
    either: int | tuple[str, ...] | None = None
    several: Annotated[tuple[str, ...], Bounds(min_length=1, max_length=2)] = ("a",)
    counted: Annotated[int, Bounds(ge=1, le=9)] = 1
    shaped: Annotated[str, Bounds(pattern="^[a-z]+$", max_length=3)] = "a"
    table: dict[str, int] = field(default_factory=dict)
    pair: tuple[int, int] = (1, 2)
    measured: float = 0.5
    exact: Annotated[int, Bounds(strict=True)] = 1
    around: Annotated[str, After(lambda text: f"{text}!"), Before(lambda text: f"({text})"), "a note"] = ""
    said: Said = ""
    line: Line = "a"
    prose: Prose = "a"
    id: Id = "a"


PLAIN: dict[str, list[Any]] = {
    "word": ["", "a"],
    "whole": [-1, 0, 7],
    "sure": [True, False],
    "empty": [None],
    "one_of": ["a", "b", 3],
    "either": [None, 0, [], ["a", "b"]],
    "several": [["a"], ["a", "b"]],
    "counted": [1, 9],
    "shaped": ["a", "abc"],
    "table": [{}, {"a": 1, "b": 2}],
    "exact": [1],
    "around": ["", "a"],
    "said": ["", " two\t words\x00", "x" * 2_000],
    "line": [" a ", "a\tb", "x" * 200],
    "prose": ["a\n\n\tb", "a\N{NO-BREAK SPACE}b", "x" * 4_000],
    "id": ["a", "a-1", "x" * 40],
}
"""Of each field what is plainly right."""

UNCLEAR: dict[str, list[Any]] = {
    "word": [1, None, True, ["a"]],
    "whole": [True, "1", 1.0, None],
    "sure": [0, 1, "true", None],
    "empty": [0, "", False],
    "one_of": ["c", "", 4, True, ["a"], None],
    "either": ["a", True, [1], {}],
    "several": [[], ["a", "b", "c"], "ab", [1], {"a": 1}],
    "counted": [0, 10, True, "1"],
    "shaped": ["", "abcd", "A", "a\n", "a b", 1],
    "table": [[], {"a": "1"}, {"a": True}, None],
    "pair": [[1, 2]],
    "measured": [0.5, 1],
    "exact": [True, "1"],
    "said": [None, 1, "x" * 2_001],
    "line": ["", "a\nb", "a\x00b", "a\u202eb", "x" * 201],
    "prose": ["", "a\x1bb", "x" * 4_001],
    "id": ["", "A", "a--b", "-a", "a-", "a_b", "x" * 41],
}
"""Of each field what is not plainly right, which need not be wrong."""


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_plainly_right_is_read_as_pydantic_reads_it(name: str) -> None:
    for value in PLAIN[name]:
        read = plainly(Read, {name: value})

        assert read is not None, value
        assert read == judged(Read, {name: value})
        assert type(getattr(read, name)) is type(getattr(judged(Read, {name: value}), name))


@pytest.mark.parametrize("name", UNCLEAR)
def test_what_is_not_plainly_right_is_left_to_pydantic(name: str) -> None:
    assert [value for value in UNCLEAR[name] if plainly(Read, {name: value}) is not None] == []


def test_a_field_that_there_is_not_is_left_to_pydantic() -> None:
    assert plainly(Read, {"depth": 1}) is None


@pytest.mark.parametrize("text", [*PLAIN["id"], *UNCLEAR["id"]])
def test_an_id_is_one_wherever_it_is_asked(text: str) -> None:
    assert is_id(text) == (text in PLAIN["id"])
    if is_id(text):
        assert judged(Read, {"id": text}).id == text
    else:
        with pytest.raises(ValidationError):
            judged(Read, {"id": text})
