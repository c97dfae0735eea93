"""The statistics of a class view beside values from elsewhere."""

import statistics
from random import Random

import pytest

from workup.core.classroom.figures import agreement, percent, point_biserial, quantile, wilson


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (score): 81/263, 15/148, 0/20, 1/29.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_published_one(k: int, n: int, low: float, high: float) -> None:
    assert wilson(k, n) == (round(1000 * low), round(1000 * high))


def test_the_interval_stays_between_nothing_and_all() -> None:
    assert wilson(0, 10)[0] == 0
    assert wilson(10, 10)[1] == 1000
    for n in (*range(1, 60), 300, 5000):
        assert all(0 <= low <= high <= 1000 for low, high in (wilson(k, n) for k in range(n + 1))), n


def test_percent_rounds_half_up() -> None:
    assert [percent(1, 8), percent(1, 3), percent(2, 3), percent(0, 7), percent(7, 7)] == [13, 33, 67, 0, 100]


def test_quartiles_go_by_nearest_rank() -> None:
    spread = dict.fromkeys((15, 20, 35, 40, 50), 1)

    assert [quantile(spread, part, 4) for part in (1, 2, 3)] == [20, 35, 40]
    assert quantile({3: 2, 9: 2}, 1, 2) == 3
    assert quantile({}, 1, 2) is None


def test_pairs_and_the_effective_number_of_leaders() -> None:
    assert agreement({"a": 10}) == (100, 10)
    assert agreement({"a": 5, "b": 5}) == (44, 20)
    assert agreement({"a": 1}) is None
    # Two are a pair already.
    assert (agreement({"a": 2}), agreement({"a": 1, "b": 1}), agreement({})) == ((100, 10), (0, 20), None)


def test_the_point_biserial_is_the_ordinary_correlation() -> None:
    chance = Random(4)
    pairs = [(did, chance.randint(0, 4) + 2 * did) for did in (chance.randint(0, 1) for _ in range(120))]
    joint: dict[tuple[int, int], int] = {}
    for pair in pairs:
        joint[pair] = joint.get(pair, 0) + 1

    expected = statistics.correlation([did for did, _ in pairs], [rest for _, rest in pairs])

    assert point_biserial(joint) == round(100 * expected)
    assert point_biserial({(1, 3): 9}) is None
    # The smallest in which both vary, either way.
    assert point_biserial({(0, 0): 1, (1, 1): 1}) == 100
    assert point_biserial({(0, 1): 1, (1, 0): 1}) == -100
    assert point_biserial({(0, 1): 1, (1, 1): 1}) is None
