"""The pack on paper: A4 and Letter, printed by a headless browser and read again."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from support.logs.walkers import case_named
from support.pages.packs import bare, cards_of, pack_of, pages_of

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.text.value import Kind, changed
from workup.render.notice import NOTICE
from workup.render.pack import css_string, pack_pages, title_of


@pytest.fixture(scope="module")
def printed(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Prints a page and gives back the words of each of its sheets."""
    from support.pages.paper import sheets_of

    context = chromium.new_context(offline=True)
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def go(html: str, paper: str) -> list[str]:
        path = folder / "page.html"
        path.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.goto(path.as_uri())
        made = page.pdf(format=paper, print_background=True)
        page.close()
        return [bare(words) for words in sheets_of(made)]

    yield go
    context.close()


# Harald's cards do not fill their last sheet; Noor has eight that are given out later.
# Sofia has the longest finding, and here large letters.
@pytest.mark.parametrize(
    ("case_id", "large", "paper"),
    [
        ("harald", False, "A4"),
        ("harald", False, "Letter"),
        ("noor", False, "Letter"),
        ("noor", True, "A4"),
        ("sofia", True, "Letter"),
    ],
)
def test_a_card_and_its_finding_lie_whole_on_the_two_sides_of_one_sheet(
    printed: Any, case_id: str, large: bool, paper: str
) -> None:
    made = pack_of(case_id)
    # What can be seen has a second card under its number, with its picture alone.
    cards = [one for card in (*cards_of(made), *made.later) for one in (card, card.figure and card) if one]
    a_side = 3 if large else 8

    sides = printed(pages_of(case_id, large=large)["cards"].text, paper)

    assert len(sides) == 2 * -(-len(cards) // a_side)
    for index, card in enumerate(cards):
        front, back = sides[2 * (index // a_side)], sides[2 * (index // a_side) + 1]
        label, text = bare(card.label).casefold(), bare(card.text)
        assert f"{card.number}{label}" in front.casefold()
        assert f"{card.number}{label}" in back.casefold()
        assert text in back or cards[index - 1] is card
        assert text not in front


@pytest.mark.parametrize(
    ("case_id", "page", "paper", "large"),
    [
        ("harald", "cards", "A4", False),
        ("harald", "cards", "Letter", False),
        ("sofia", "cards", "Letter", True),
        ("kofi", "handout", "A4", False),
        ("kofi", "handout", "Letter", False),
        ("amara", "handout", "Letter", True),
        ("kofi", "guide", "A4", False),
        ("kofi", "key", "Letter", False),
    ],
)
def test_every_printed_page_says_what_it_is_and_none_is_blank(
    printed: Any, case_id: str, page: str, paper: str, large: bool
) -> None:
    subject = pack_of(case_id).subject
    sheets = printed(pages_of(case_id, large=large)[page].text, paper)

    margins = bare(
        f"{subject.name}, {subject.title} {title_of(page)}, for students {NOTICE} {subject.rules} {subject.case}"
    )
    for number, text in enumerate(sheets, start=1):
        assert bare(NOTICE) in text, number
        assert bare(f"{subject.case} {subject.version} · {subject.rules} · {number} / {len(sheets)}") in text
        assert len(text) > len(margins) + 50, number


@pytest.mark.parametrize(
    ("case_id", "paper"), [("amara", "A4"), ("amara", "Letter"), ("priya", "Letter"), ("noor", "A4")]
)
def test_the_run_sheet_is_the_first_page_of_the_guide_and_all_of_it(printed: Any, case_id: str, paper: str) -> None:
    first, second, *_ = printed(pages_of(case_id)["guide"].text, paper)

    for said in (
        "Run sheet",
        f"workup teach export {case_id}",
        "--to page",
        "workup teach class",
        "Name the case to walk next.",
    ):
        assert bare(said) in first, said
    assert (
        bare("What this case is for") in second
        and bare("What this case is for") not in first.partition(bare("Run sheet"))[2]
    )


HOSTILE = (
    'one" } body { display: none } @page { @bottom-left { content: "" } } \\ \\22 '
    "</style><script>alert(1)</script> {{ 7*7 }}"
)


def _worded(value: Kind, said: dict[str, str]) -> Kind:
    return changed(value, **{name: words for name, words in said.items() if name in vars(value)})


def _hostile(words: str) -> tuple[Case, Pack]:
    case, made = case_named("kofi"), pack_of("kofi")
    card = changed(made.chapters[0].cards[0], text=words, label=words, domain=words)
    chapter = changed(made.chapters[0], label=words, cards=(card, *made.chapters[0].cards[1:]))
    said = {"label": words, "text": words, "note": words, "asks": words}
    altered = changed(
        case,
        title=words,
        teaching=changed(case.teaching, sentence=words),
        key_steps={one: _worded(step, said) for one, step in case.key_steps.items()},
        hypotheses={one: _worded(given, said) for one, given in case.hypotheses.items()},
        items={one: _worded(item, said) for one, item in case.items.items()},
    )
    subject = changed(made.subject, title=words, opening=words, audience=words)
    return altered, changed(made, subject=subject, chapters=(chapter, *made.chapters[1:]))


def test_hostile_words_stay_words_on_every_page() -> None:
    from support.pages.readers import Shape

    # As many letters, so that as many lie on a sheet.
    calm_words = ("plain words " * len(HOSTILE))[: len(HOSTILE)]
    for plain, hostile in zip(
        pack_pages(*_hostile(calm_words), "html"), pack_pages(*_hostile(HOSTILE), "html"), strict=True
    ):
        calm, shape = Shape(plain.text), Shape(hostile.text)
        assert [tag for tag, _ in shape.elements] == [tag for tag, _ in calm.elements]
        assert HOSTILE in "".join(shape.parts)
        assert hostile.text.count("</style>") == 1


def test_hostile_words_in_the_margins_stay_words(printed: Any) -> None:
    subject = pack_of("kofi").subject

    for sheet in printed(pack_pages(*_hostile(HOSTILE), "html")[0].text, "A4"):
        assert bare(NOTICE) in sheet
        assert bare(f"{subject.name}, {HOSTILE[:40]}") in sheet
        assert subject.rules in sheet


@pytest.mark.parametrize("text", ['"', "\\", "\n", "a\\a b", "</style>", "é 12", "\x00", "}\r\f{"])
def test_a_string_of_a_style_sheet_holds_nothing_that_could_end_it(text: str) -> None:
    inside = css_string(text)[1:-1]

    assert not set('"\n\r\f<>{}\x00') & set(inside)
    assert inside.count("\\") == sum(not c.isalnum() and c != " " for c in text)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(("longest", "label"), [(400, 40), (1500, 90), (4000, 200)])
def test_cards_grow_until_the_longest_finding_fits(chromium: Any, longest: int, label: int, large: bool) -> None:
    words = "the eyes of Wilhelmine move very much like mammoths " * 100
    case, made = _hostile("plain words")
    card = changed(made.chapters[0].cards[0], text=words[:longest], label=words[:label])
    chapter = changed(made.chapters[0], cards=(card, *made.chapters[0].cards[1:]))
    altered = changed(made, chapters=(chapter, *made.chapters[1:]))
    pages = pack_pages(case, altered, "html", large=large)
    context = chromium.new_context(offline=True, viewport={"width": 800, "height": 1000})
    page = context.new_page()
    page.set_content(pages[1].text)

    page.emulate_media(media="print")
    cut = page.evaluate(OVERFLOWING)
    sizes = page.evaluate(
        "[...document.querySelectorAll('.finding')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    context.close()

    assert cut == []
    assert min(sizes) >= 8.5 / 72 * 96 - 0.01


OVERFLOWING = """[...document.querySelectorAll('.reveal')].filter(card => {
  const box = card.getBoundingClientRect(), room = getComputedStyle(card);
  return [...card.querySelectorAll('*')].some(part => {
    const own = part.getBoundingClientRect();
    return own.bottom > box.bottom - parseFloat(room.paddingBottom) + 1 || own.right > box.right || own.left < box.left;
  });
}).map(card => card.id)"""
