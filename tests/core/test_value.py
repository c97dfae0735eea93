import pickle
from copy import deepcopy
from dataclasses import field
from enum import Enum
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import ValidationError

from workup.core.debrief.evidence import Strongest
from workup.core.debrief.points import BurdenPoint, DangerPoint, SafetyPoint
from workup.core.text.judging import judged, told
from workup.core.text.marks import Bounds
from workup.core.text.value import Value, as_data, changed, usual


class Colour(Enum):
    RED = "red"


class Of(Value):
    known: ClassVar[dict[str, int]] = {}
    kind: Literal["of"] = "of"
    parts: tuple[Value, ...]
    chips: dict[str, int]
    colour: Colour | None = None


class Beside(Value):
    kind: Literal["of"] = "of"
    parts: tuple[Value, ...]
    chips: dict[str, int] = field(default_factory=dict)
    colour: Colour | None = None
    many: frozenset[int] = frozenset()


class Shelf(Value):
    _aside = frozenset({"where"})

    least: Annotated[int, Bounds(ge=1)] = 1
    most: Annotated[int, Bounds(ge=1)] = 9
    where: str = "by the door"

    def __post_init__(self) -> None:
        if self.least > self.most:
            raise ValueError("the least is no more than the most")

    @cached_property
    def width(self) -> int:
        return self.most - self.least


class Wider(Shelf):
    """The same fields, in another class."""


STRONGEST = Strongest(number=1, item="gait", form=0, bearing=2, beside="oms", beside_bearing=2)


def test_values_are_equal_where_their_class_and_their_fields_are() -> None:
    assert SafetyPoint(breach=1) == SafetyPoint(breach=1)
    assert SafetyPoint(breach=1) != SafetyPoint(breach=2)
    assert SafetyPoint(breach=1) != DangerPoint(open=1)
    assert len({BurdenPoint(), BurdenPoint(), SafetyPoint(breach=1), SafetyPoint(breach=1)}) == 2
    assert (SafetyPoint(breach=1) == 1) is False
    assert BurdenPoint() != Of(parts=(), chips={})
    assert Shelf() != Wider()


def test_a_value_names_its_fields_where_it_is_printed() -> None:
    made = Of(parts=(BurdenPoint(),), chips={"oms": 3})

    assert repr(made) == "Of(kind='of', parts=(BurdenPoint(kind='burden'),), chips={'oms': 3}, colour=None)"


def test_as_data_a_value_tells_all_its_fields_in_their_order() -> None:
    data = as_data(Of(parts=(SafetyPoint(breach=2), STRONGEST), chips={"oms": 3}, colour=Colour.RED))

    strongest = {"number": 1, "item": "gait", "form": 0, "bearing": 2, "beside": "oms", "beside_bearing": 2}
    assert data == {
        "kind": "of",
        "parts": [{"kind": "safety", "breach": 2}, strongest],
        "chips": {"oms": 3},
        "colour": "red",
    }
    assert next(iter(data)) == "kind"


@pytest.mark.parametrize("given", [{}, {"breach": 1, "more": 2}], ids=["one too few", "one too many"])
def test_a_value_is_made_of_all_its_fields_and_of_no_other(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        SafetyPoint(**given)


def test_as_data_a_value_tells_neither_what_is_aside_nor_bare_what_is_as_usual() -> None:
    assert as_data(Shelf(most=12)) == {"least": 1, "most": 12}
    assert as_data(Shelf(most=12), bare=True) == {"most": 12}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, {}),
        ({"chips": {}, "kind": "of", "colour": None}, {}),
        ({"chips": {"oms": 3}}, {"chips": {"oms": 3}}),
        ({"colour": Colour.RED, "many": frozenset({4})}, {"colour": "red", "many": [4]}),
    ],
)
def test_bare_a_field_is_told_where_it_is_not_as_usual(given: dict[str, Any], told: dict[str, Any]) -> None:
    within = Beside(parts=(Shelf(least=2), Shelf()), **given)

    assert as_data(within, bare=True) == {"parts": [{"least": 2}, {}]} | told
    assert as_data({"a": [within, 1.5]}, bare=True) == {"a": [{"parts": [{"least": 2}, {}]} | told, 1.5]}
    assert usual(Beside) == {"kind": "of", "chips": {}, "colour": None, "many": frozenset()}


def test_what_was_worked_out_of_a_value_stays_with_it() -> None:
    shelf = Shelf()
    assert shelf.width == 8

    for other in (changed(shelf), deepcopy(shelf), pickle.loads(pickle.dumps(shelf))):
        assert "width" not in vars(other)
        assert other == shelf
    assert changed(shelf, most=3).width == 2


@pytest.mark.parametrize(
    ("data", "amiss"),
    [
        ({"least": 0}, "greater than or equal to 1"),
        ({"least": 3, "most": 2}, "the least is no more than the most"),
        ({"depth": 2}, "depth"),
        ([], "Shelf"),
    ],
)
def test_what_a_stranger_wrote_is_held_against_the_marks_of_a_value(data: object, amiss: str) -> None:
    assert judged(Shelf, {"least": 2}) == Shelf(least=2)
    with pytest.raises(ValidationError, match=amiss):
        judged(Shelf, data)


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        ([], "dataclass_type", "Input should be a valid dictionary or instance of Shelf"),
        ({"depth": 2}, "extra_forbidden", "Extra inputs are not permitted"),
        ({"least": "two"}, "int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
    ],
)
def test_what_is_amiss_is_told_in_the_words_for_a_class_of_its_own(data: object, kind: str, says: str) -> None:
    with pytest.raises(ValidationError) as refused:
        judged(Shelf, data)

    assert [(one["type"], one["msg"]) for one in told(refused.value)] == [(kind, says)]
