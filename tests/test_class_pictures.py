"""The pictures of a class: each is told in words, has its table, and is drawn where its figures are."""

import pytest
from support.classes.reports import CASE, SHOWN, Tables, account, made, page_of, tables
from support.pages.readers import words_of

from workup.core.classroom.views import BurdenView
from workup.core.text.value import changed
from workup.render.classroom import class_report


@pytest.mark.parametrize("name", SHOWN)
def test_every_picture_is_told_in_words_and_followed_by_its_table(name: str) -> None:
    shown = tables(name)
    told = dict(shown.told[1:])

    after = [shown.order[at + 1] for at, kind in enumerate(shown.order) if kind == "figure"]

    assert len(after) == (3 if name in ("few", "outside") else 4)
    assert set(after) == {"table"}
    assert all(told.values())
    for step in made(name).steps:
        label = CASE.key_steps[step.id].label
        desc = told[f"{label[:1].upper()}{label[1:]}"]
        k, n = step.omitted.k, step.omitted.n
        share = f"{k} to {k + 4} of {n} to {n + 4}" if name == "outside" else f"{k} of {n}"
        assert desc.startswith(f"Left out by {share}") or (name == "outside" and f"{n - 5} or more of" in desc)


def test_outside_nothing_is_drawn_past_the_truth() -> None:
    page, (low, high) = page_of("outside", "html"), (30, 34)

    assert "<circle" not in page[page.index("<body") :]
    assert 'class="course"' not in page
    for step in made("outside").steps:
        svg = page[page.index(f'id="o-{step.id}-t"') :].split("</svg>")[0]
        # The least share is of the largest class, the largest of the smallest.
        least = 1000 * step.omitted.k // high
        most = min(1000, -(-1000 * (step.omitted.k_to or 0) // low))
        assert f'x1="{2 + 96 * least / 1000:.5g}%" x2="{2 + 96 * most / 1000:.5g}%" y1="50%"' in svg
    for test in made("outside").tests:
        if test.ordered.k and test.useful:
            svg = page[page.index(f'id="u-{test.item}-t"') :].split("</svg>")[0]
            assert f'class="useful" x="2%" y="18%" width="{96 * test.useful / high:.5g}%"' in svg


def test_a_dot_and_a_bar_stand_where_their_share_is() -> None:
    name = "class"
    page = page_of(name, "html")

    for step in made(name).steps:
        svg = page[page.index(f'id="o-{step.id}-t"') :].split("</svg>")[0]
        assert f'cx="{2 + 96 * step.omitted.k / step.omitted.n:.5g}%"' in svg
    for test in made(name).tests:
        if 10 * test.ordered.k >= test.ordered.n and test.useful:
            svg = page[page.index(f'id="u-{test.item}-t"') :].split("</svg>")[0]
            assert f'class="useful" x="2%" y="18%" width="{96 * test.useful / test.ordered.n:.5g}%"' in svg


def test_a_spread_burden_is_drawn_and_told_beside_the_reference_plan() -> None:
    spread = (
        BurdenView(unit="minutes", lower=120, median=480, upper=1440, reference=240),
        BurdenView(unit="invasive", lower=0, median=1, upper=2, reference=1),
    )
    r = changed(made("class"), burden=spread)

    page = class_report(CASE, r, account(), "html")

    assert Tables(page).figures("What it cost, in numbers") == [
        ["8 hours", "2 hours to 1 day", "4 hours"],
        ["blood sample", "none to lumbar puncture", "blood sample"],
    ]
    svg = page[page.index('id="b-minutes-t"') :].split("<text")[0]
    assert f'class="neutral" x="10%" y="0.5em" width="{96 * 1320 / 1440:.5g}%"' in svg
    assert 'class="median" x1="34%"' in svg
    assert 'class="mark" x="18%"' in svg
    for format in ("text", "md"):
        words = words_of(class_report(CASE, r, account(), format), format)
        assert all(said in words for said in ("8 hours", "2 hours to 1 day", "4 hours", "none to lumbar puncture"))


def test_a_bar_of_text_is_as_long_as_its_share() -> None:
    from workup.render.pictures import blocks

    assert blocks((6, 3, 3), 12) == "█" * 12 + "▒" * 6 + "░" * 6
    assert blocks((1,), 24) == "█" + "·" * 23
    assert blocks((0,), 5) == "·" * 24
