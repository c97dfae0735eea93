from enum import Enum
from typing import Any, ClassVar, Literal

import pytest

from workup.core.debrief.evidence import Strongest
from workup.core.debrief.points import BurdenPoint, DangerPoint, SafetyPoint
from workup.core.text.value import Value, as_data


class Colour(Enum):
    RED = "red"


class Of(Value):
    kind: ClassVar[Literal["of"]] = "of"
    parts: tuple[Value, ...]
    chips: dict[str, int]
    colour: Colour | None = None


def test_values_are_equal_where_their_class_and_their_fields_are() -> None:
    assert SafetyPoint(breach=1) == SafetyPoint(1)
    assert SafetyPoint(breach=1) != SafetyPoint(breach=2)
    assert SafetyPoint(breach=1) != DangerPoint(open=1)
    assert len({BurdenPoint(), BurdenPoint(), SafetyPoint(breach=1), SafetyPoint(breach=1)}) == 2
    assert (SafetyPoint(breach=1) == 1) is False


def test_a_value_names_its_fields_where_it_is_printed() -> None:
    assert (
        repr(Of((SafetyPoint(2),), {"oms": 3})) == "Of(parts=(SafetyPoint(breach=2),), chips={'oms': 3}, colour=None)"
    )


def test_as_data_a_value_says_first_of_what_kind_it_is_where_its_class_does() -> None:
    data = as_data(Of((SafetyPoint(2), Strongest(1, "gait", 0, 2, "oms", 2)), {"oms": 3}, Colour.RED))

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
