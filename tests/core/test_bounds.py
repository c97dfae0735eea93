"""The bounds of a content file: each is met to the last, and one more of anything is named with its line."""

import random
from collections.abc import Callable

import pytest
from support.depth import examples

from workup.core.content import bounds
from workup.core.content.bounds import excess
from workup.core.text.saying import Saying

AT_MOST: dict[str, Callable[[int], str]] = {
    "file-too-long": lambda more: ("#" + "x" * 998 + "\n") * (bounds.MOST_CHARACTERS // 1000) + "#" * more,
    "file-many-values": lambda more: "\n".join("a = 1" for _ in range(bounds.MOST_VALUES + more)),
    "file-deep-brackets": lambda more: "a = " + "[" * (bounds.DEEPEST + more) + "]" * (bounds.DEEPEST + more),
    "file-deep-key": lambda more: ".".join("a" for _ in range(bounds.DEEPEST + more)) + " = 1",
    "file-long-text": lambda more: f'a = "{"x" * (bounds.LONGEST_TEXT - 2 + more)}"',
    "file-long-word": lambda more: f"a = {'1' * (bounds.LONGEST_WORD + more)}",
}


MOST = {
    **{"file-too-long": "1,000,000", "file-many-values": "10,000", "file-deep-brackets": 12, "file-deep-key": 12},
    **{"file-long-text": "5,000", "file-long-word": 60},
}
"""What a file may hold is a promise to whoever wrote some: a bound that has changed is a change of the format."""


@pytest.mark.parametrize("kind", AT_MOST)
def test_a_bound_is_kept_by_the_most_and_broken_by_one_more(kind: str) -> None:
    found = excess(AT_MOST[kind](1))

    assert excess(AT_MOST[kind](0)) is None
    assert found is not None
    assert isinstance(found.says, Saying)
    assert (found.says.phrase, found.says.given) == (kind, {"most": MOST[kind]})


def test_a_file_that_is_too_long_is_so_from_its_first_line() -> None:
    found = excess(AT_MOST["file-too-long"](1))

    assert found is not None
    assert found.line == 1


@pytest.mark.parametrize("before", ["", "a = 1\n", "[[a]]\n", "a = [{ b = 1 }]\n", "]}\n"])
@pytest.mark.parametrize("kind", ["file-deep-brackets", "file-deep-key"])
def test_what_stands_before_it_makes_nothing_deeper(kind: str, before: str) -> None:
    # A quotation mark that is not closed has what is before it looked at closely.
    assert excess(f"{before}{AT_MOST[kind](0)}\n'") is None
    assert excess(f"{before}{AT_MOST[kind](1)}\n'") is not None


@pytest.mark.parametrize("kind", [kind for kind in AT_MOST if kind not in ("file-too-long", "file-many-values")])
def test_what_is_too_much_is_named_with_its_line(kind: str) -> None:
    before = 'a = """\n"\\"\n"""\n# a "note\nb = \'"\'\n'

    found = excess(before + AT_MOST[kind](1))

    assert found is not None
    assert found.line == 6


def test_as_many_values_as_may_be_are_no_more_where_each_is_looked_at() -> None:
    assert excess(f"{AT_MOST['file-many-values'](0)}\n'") is None


PIECES = (
    *('"' + "x" * length + '"' for length in (0, 1, 88, 90, 91, 4_498, 4_501, 4_998, 4_999, 5_001)),
    *('"' + '\\"' * many + "x" * length + '"' for many in (1, 49, 50, 51) for length in (0, 90, 4_400, 4_900)),
    *('"""' + "x" * length + '"""' for length in (0, 90, 4_994, 4_995)),
    *('"""' + 'x"\n' * many + '"""' for many in (1, 49, 51, 1_664, 1_667)),
    *('"' * many for many in (1, 2, 4, 5, 6, 7)),
    *("'" + "x" * length + "'" for length in (0, 3_999, 4_000, 4_001, 4_998, 4_999)),
    *("'", "'''", "'''x\n'y'''", "\\", "#", '# "', "# '''\n", "\n", "\r\n", " ", "é", "\0"),
    *("w" * length for length in (1, 30, 59, 60, 61)),
    *(sign * many for sign in ("[", "]", "{", "}", ".a", "[]", "= ", ", ") for many in (1, 2, 6, 11, 12, 13)),
    *(", " * many for many in (4_990, 5_000)),
)


def test_a_text_that_seems_well_within_the_bounds_is_never_one_that_breaks_them() -> None:
    # A quotation mark that is not closed has every text before it looked at closely.
    broken = 0
    for seed in range(examples(1_500)):
        dice = random.Random(seed)
        text = "".join(dice.choice(PIECES) for _ in range(dice.choice((1, 2, 3, 5, 8, 13))))

        closely = excess(f"{text}\n'")

        assert excess(text) == closely, (seed, text)
        broken += closely is not None
    assert examples(200) < broken < examples(1_300)
