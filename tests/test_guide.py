"""The facilitator's pack: students' pages that give nothing away, facilitators' pages that leave nothing out."""

import re
from collections.abc import Iterable
from itertools import pairwise

import pytest
from support.depth import alike
from support.logs.walkers import case_named
from support.pages.packs import ALL, FACILITATORS, PAGES, STUDENTS, cards_of, pack_of, pages_of
from support.pages.readers import words_of

from workup.core.authoring.lint.texts import BANNED, BIASES
from workup.core.content.rules import Condition
from workup.core.teaching.guide import pack
from workup.core.teaching.guide.guidance import dangers_of
from workup.core.teaching.guide.plan import ListThen, Picked
from workup.core.teaching.guide.session import MINUTE_PLANS
from workup.core.text.value import changed
from workup.document.guide import guide_and_key
from workup.document.guide.cards import changes, holds
from workup.render.notice import NOTICE
from workup.render.pack import BLANK_ROWS, Format

FORMATS: tuple[Format, ...] = ("html", "md")

# The worksheet is the same in every case, so that its words say nothing about this one; and a
# result may name what it found, since it is read only by those who sent the test.
SHARED_LABELS = {("mei", "raised pressure"): "fundi and signs of raised pressure"}
OWN_RESULTS = {("noor", "antihistamine"): "toxicology"}


def _names_of_the_answer(case_id: str) -> tuple[str, ...]:
    case = case_named(case_id)
    answer = case.hypotheses[case.answer]
    family = case.families.get(answer.family or "")
    shared = (family.label, *family.aliases) if family else ()
    return (answer.label, case.answer, *answer.aliases, *(case.label(one) for one in case.acceptable), *shared)


def _without_what_may_stand(page: str, case_id: str) -> str:
    for (case, name), label in SHARED_LABELS.items():
        if case == case_id:
            assert all(any(label == item.label for item in case_named(one).items.values()) for one in ALL), name
            page = re.sub(label, "", page, flags=re.IGNORECASE)
    for (case, name), item in OWN_RESULTS.items():
        if case == case_id:
            text = " ".join(case_named(case).items[item].text.split())
            assert name in text
            page = page.replace(text, "")
    return page


def _found(names: Iterable[str], text: str) -> list[str]:
    # A pattern that is looked for in a whole page takes a while, and most names stand nowhere in it.
    text = text.casefold()
    return [one for one in names if one.casefold() in text and re.search(rf"\b{re.escape(one.casefold())}\b", text)]


def test_a_name_is_found_in_whatever_letters_it_is_written_and_not_within_another() -> None:
    assert _found(("Stroke", "roke", "heat stroke"), "<title>STROKE</title> Heat  stroke") == ["Stroke"]


def test_every_case_has_a_pack() -> None:
    assert len(ALL) == 14
    assert all(len(pages_of(case_id)) == len(PAGES) for case_id in ALL)


@pytest.mark.parametrize("case_id", ALL)
@pytest.mark.parametrize("format", FORMATS)
def test_no_page_for_students_names_the_answer(case_id: str, format: Format) -> None:
    names = _names_of_the_answer(case_id)
    assert len(names) >= 3

    for page in STUDENTS:
        sheet = pages_of(case_id, format)[page]
        # The whole file, with its title, its attributes and its style sheet, and the file's own name.
        raw = _without_what_may_stand(" ".join(f"{sheet.file} {sheet.text}".split()), case_id)

        assert _found(names, raw) == [], page


@pytest.mark.parametrize("case_id", ALL)
@pytest.mark.parametrize("format", FORMATS)
def test_no_page_for_students_prints_the_list_in_play(case_id: str, format: Format) -> None:
    labels = [one.label for one in case_named(case_id).hypotheses.values()]

    for page in STUDENTS:
        assert _found(labels, words_of(pages_of(case_id, format)[page].text, format)) == [], page


@pytest.mark.parametrize("case_id", ALL)
def test_no_page_for_students_leads_to_the_page_about_the_illness_and_a_guide_does(case_id: str) -> None:
    pages = pages_of(case_id)

    assert [name for name in (*STUDENTS, "guide") if "workup about" in pages[name].text] == ["guide"]


@pytest.mark.parametrize("case_id", ALL)
def test_the_handout_shows_no_finding_and_as_many_empty_lines_for_every_case(case_id: str) -> None:
    handout = pages_of(case_id)["handout"].text
    words = words_of(handout, "html")

    # What is known at the start is the learners' to read.
    known = {item.text for item in case_named(case_id).items.values() if item.known}
    for card in cards_of(pack_of(case_id)):
        assert (" ".join(card.text.split()) in words) == (card.text in known)
    assert handout.count(", to fill in") == BLANK_ROWS
    assert max(len(case_named(one).hypotheses) for one in ALL) <= BLANK_ROWS


def test_what_is_known_already_opens_its_line_on_the_handout_with_a_capital() -> None:
    told = re.compile(r"<p><strong>([^<]+)</strong> \(")
    heads = [head for case_id in ALL for head in told.findall(pages_of(case_id)["handout"].text)]

    assert len(heads) > 5
    assert [head for head in heads if head[0].islower()] == []


@pytest.mark.parametrize("case_id", ALL)
def test_cards_are_numbered_as_the_checklist_stands_and_not_by_what_they_show(case_id: str) -> None:
    case, cards = case_named(case_id), cards_of(pack_of(case_id))

    assert [card.number for card in cards] == list(range(1, len(case.items) + 1))
    assert [card.item for card in cards] == [item.id for domain in case.domains for item in case.in_domain(domain.id)]
    assert {card.item: card.text for card in cards} == {item.id: item.text for item in case.items.values()}


def test_two_cases_of_one_age_have_the_same_worksheet() -> None:
    worksheets = {
        re.sub(r"Case \w+, version.*", "", words_of(pages_of(case_id)["handout"].text, "html").partition("You need")[2])
        for case_id in ("amara", "joonas", "zahra", "noor")
    }

    assert len(worksheets) == 1


@pytest.mark.parametrize("case_id", ALL)
@pytest.mark.parametrize("format", FORMATS)
def test_every_file_carries_notice_version_and_hash(case_id: str, format: Format) -> None:
    subject = pack_of(case_id).subject

    for page in PAGES:
        text = words_of(pages_of(case_id, format)[page].text, format)

        assert NOTICE in text
        assert f"Case {subject.case}, version {subject.version}, {subject.rules}." in text


@pytest.mark.parametrize("case_id", ALL)
@pytest.mark.parametrize("format", FORMATS)
def test_facilitators_are_told_everything(case_id: str, format: Format) -> None:
    case, made = case_named(case_id), pack_of(case_id)
    guide, key = (words_of(pages_of(case_id, format)[page].text, format) for page in FACILITATORS)

    def missing(texts: list[str], page: str) -> list[str]:
        page = page.casefold()
        return [text for text in texts if " ".join(text.split()).casefold() not in page]

    judged = (*case.key_steps.values(), *case.safety.values())
    tests = [item for item in case.items.values() if item.act == "order"]
    both = [case.label(case.answer), case.teaching.sentence, *(one.label for one in judged)]
    both += [case.label(hypothesis) for hypothesis in (*case.options, *case.must_not_miss)]
    told = [*both, case.teaching.next_time.text, case.contrast.pivot]
    told += [one.why for one in (*judged, *case.must_not_miss.values())]
    told += [lesson.text for lesson in case.teaching.points]
    told += [f"Against {case.label(pair.other)}" for pair in made.contrasts]
    rows = [row for pair in made.contrasts for row in pair.rows]
    worded = ((row.item, outcome) for row in rows for outcome in (row.for_one, row.for_other) if outcome)
    told += [case.items[item].wording[outcome] for item, outcome in worded]
    listed = [*both[:-1], *(text for item in case.items.values() for text in (item.label, item.text))]
    # What the checklist says of a test in every case is not said again in the key of each.
    listed += [test.role_why for test in tests if test.role_why not in (test.can_tell, test.cannot_tell)]
    listed += [change.why for test in tests for change in test.role_changes]
    assert missing(told, guide) == []
    assert missing([text for text in listed if text != case.label(case.options[-1])], key) == []
    assert len(made.contrasts) == len(case.hypotheses) - 1
    assert made.contrasts[0].other == case.contrast.hypothesis


def test_the_limits_are_the_last_section_of_every_guide() -> None:
    for case_id in ALL:
        last = guide_and_key(case_named(case_id), pack_of(case_id), are_cards_cut=True)[0].sections[-1]

        assert last.id == "limits"
        assert len(last.blocks[0].points) == 7  # type: ignore[union-attr]  # because a block may be of any kind


@pytest.mark.parametrize("case_id", ALL)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_uses_a_banned_word(case_id: str, page: str) -> None:
    # Titles of sources stand as their authors wrote them.
    text = pages_of(case_id, "md")[page].text.partition("\n## Sources")[0]

    assert [found[0] for found in (*BANNED.finditer(text), *BIASES.finditer(text))] == []


@pytest.mark.parametrize("case_id", ALL)
def test_the_index_gives_the_bearing_of_each_card_on_each_line_of_the_list(case_id: str) -> None:
    case = case_named(case_id)

    rows = re.findall(
        rf"^\| (\d+) .*?\|(?:.*?)((?: [-+]?\d* ?\|){{{len(case.hypotheses)}}})$",
        pages_of(case_id, "md")["key"].text,
        re.MULTILINE,
    )

    told = [(int(number), [int(cell.strip() or 0) for cell in cells.split("|")[:-1]]) for number, cells in rows]
    assert told == [
        (card.number, [form.bearing.get(hypothesis, 0) for hypothesis in case.hypotheses])
        for card in cards_of(pack_of(case_id))
        for form in case.items[card.item].forms
    ]


CHANGING = {
    "elias": "19 eye movements, from day 7 (Thursday)",
    "kofi": "25 pupils and Horner sign, once card 33 (lumbar puncture with opening pressure) is done",
    "noor": "57 toxicology with specific levels, from day 3 (Monday), 17:30",
    "ruben": "19 eye movements, from day 6 (Monday)",
}


def test_what_is_said_of_some_cases_in_which_something_changes_is_said_of_such() -> None:
    assert all(pack_of(case_id).later for case_id in CHANGING)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "case_id", alike(one for one in ALL if any(item.later for item in case_named(one).items.values()))
)
def test_a_later_form_stands_in_the_key_and_on_a_card_of_its_own_with_its_moment(case_id: str, format: Format) -> None:
    case, made = case_named(case_id), pack_of(case_id)
    pages = {page: words_of(pages_of(case_id, format)[page].text, format) for page in PAGES}
    later = [form for item in case.items.values() for form in item.forms[1:]]

    assert sorted(card.text for card in made.later) == sorted(form.text for form in later)
    for form in later:
        text = " ".join(form.text.split())
        assert text in pages["key"]
        assert text in pages["cards"]
        assert text not in pages["handout"]
    assert "have a second card" in pages["guide"]
    assert "The facilitator keeps it back" in pages["cards"]
    if named := CHANGING.get(case_id):
        moment = named.partition("s, ")[2] or named.partition(", ")[2]
        assert named in pages["key"]
        assert named in pages["guide"]
        assert f"{moment[:1].upper()}{moment[1:]}" in pages["cards"]


def test_a_case_in_which_nothing_changes_and_nothing_is_known_says_nothing_of_it() -> None:
    guide, cards = (words_of(pages_of("lucia", "md")[page].text, "md") for page in ("guide", "cards"))

    assert "second card" not in guide + cards
    assert "nown at the start" not in guide + cards


def test_what_is_known_at_the_start_is_laid_open_and_named_with_its_source() -> None:
    pages = {page: words_of(pages_of("joonas", "md")[page].text, "md") for page in PAGES}

    known = "Known at the start, and on the handout: 47 MIBG scan and 48 urine HVA and VMA. Lay these open"
    assert known in pages["guide"]
    assert "47 MIBG scan (Known at the start: the letter from the hospital abroad, 20 days ago)" in pages["key"]
    assert "MIBG scan (tumour search; known at the start, and on the handout)" in pages["cards"]
    fronts = pages_of("joonas")["cards"].text
    assert fronts.count("Known at the start, and on the handout") == len(case_named("joonas").known_already) == 2


def test_a_late_form_is_called_too_late_and_speaks_for_nothing() -> None:
    rows = pages_of("noor", "md")["key"].text.splitlines()
    late = [form for item in case_named("noor").items.values() for form in item.forms if form.late]

    told = [row for row in rows if "too late to see it" in row]
    assert len(told) == len(late) >= 8
    # Behind what it shows there is a column for each line of the list, and nothing stands in any.
    lines = len(case_named("noor").hypotheses)
    assert all(row.endswith("|  " * lines + "|") for row in told)


def test_the_plan_says_when_each_part_is_done_what_is_bound_and_what_shows_by_then() -> None:
    guide = words_of(pages_of("ruben", "md")["guide"].text, "md").partition("What an expert might do")[2]
    case = case_named("ruben")

    assert "Session 1 · day 1 (Wednesday), 11:11; one anaesthetic or sedation; all results after 2 days" in guide
    bound = "Only once 53 MRI of the brain with contrast has been read and shows nothing against it."
    assert guide.count(bound) == 1
    assert "Asks and examines · day 10 (Friday)" in guide
    by_then = " ".join(case.forms["eye-movements", 1].text.split())
    assert f"By then: {by_then}" in guide
    assert bound not in words_of(pages_of("kofi", "md")["guide"].text, "md")


def test_a_pick_of_the_plan_has_the_bearing_of_the_form_that_was_shown() -> None:
    case = case_named("ruben")
    given = changed(case.reference.lists["commit"], supports="eye-movements")
    lists = {**case.reference.lists, "commit": given}
    altered = changed(case, reference=changed(case.reference, lists=lists))

    last = pack(altered).plan[-1]

    assert isinstance(last, ListThen)
    assert last.supports == Picked(
        item="eye-movements", form=1, bearing=case.forms["eye-movements", 1].bearing[last.leader]
    )
    assert last.supports.bearing != case.items["eye-movements"].bearing[last.leader]


def test_what_is_left_out_of_a_bound_session_is_said() -> None:
    kofi = case_named("kofi")
    picture = next(
        one for one, shown in kofi.items["lumbar-puncture"].waits_for.items() if kofi.items[one].outcome in shown
    )
    steps = [
        changed(step, order=(*step.order, "lumbar-puncture"), bound=("lumbar-puncture",))
        if picture in step.order
        else step
        for step in kofi.reference.steps
    ]
    altered = changed(kofi, reference=changed(kofi.reference, steps=tuple(steps)))

    made, _ = guide_and_key(altered, pack(altered), are_cards_cut=True)

    assert kofi.items["lumbar-puncture"].label in str(made).partition("Left out, because the picture")[2]
    told = words_of(pages_of("kofi", "md")["key"].text, "md")
    (sentence,) = re.findall(r"Bound to ([^:]*?), it is left out here\.", told)
    assert kofi.items[picture].label in sentence


def test_a_condition_that_only_a_later_form_meets_is_said_to_hold_later_on() -> None:
    case = case_named("ruben")

    told = [
        holds(case, pack_of("ruben"), Condition(shows=f"eye-movements:{outcome}"))
        for outcome in ("flutter", "chaotic", "beating")
    ]

    assert [one.rpartition(" (")[2] for one in told] == ["so here)", "so here, later on)", "not so here)"]


def test_a_danger_is_addressed_by_what_shows_only_later() -> None:
    case = case_named("noor")
    first = case.items["consciousness"]
    item = changed(first, later=(changed(first.later[0], late=False),))
    danger = changed(case.must_not_miss["toxic"], addressed_by=(("consciousness:alert",), ("medicines",)))
    altered = changed(
        case, items={**case.items, "consciousness": item}, must_not_miss={**case.must_not_miss, "toxic": danger}
    )

    told = {one.hypothesis: one.addressed_by for one in dangers_of(altered)}

    assert told["toxic"] == (("consciousness",),)


@pytest.mark.parametrize("plan", MINUTE_PLANS, ids=lambda plan: f"{plan.minutes}-minutes")
def test_a_minute_plan_fills_its_minutes_once(plan: object) -> None:
    parts = plan.stretches  # type: ignore[attr-defined]  # because pytest gives plain objects

    assert parts[0].start == 0
    assert parts[-1].end == plan.minutes  # type: ignore[attr-defined]  # because of two kinds of part
    assert all(one.end == other.start for one, other in pairwise(parts))
    assert all(one.start < one.end for one in parts)


def test_a_condition_is_said_by_cards_and_by_what_this_case_shows() -> None:
    case, made = case_named("amara"), pack_of("amara")
    review = next(item for item in case.items.values() if item.label == "review within days")

    assert (
        "once card 19 (eye movements) shows “chaotic” or card 16 (home video) shows “chaotic eyes” (all so here):"
        in changes(case, made, review)
    )
    # Cerebellitis is on the checklist's rule, and not on Amara's list.
    assert "a chip lies on posterior fossa tumour" in {
        holds(case, made, rule.when) for rule in case.safety.values() if rule.when
    }


def test_the_plan_is_the_reference_walk_with_its_lists_in_their_places() -> None:
    plan = pack_of("amara").plan

    told = [getattr(part, "checkpoint", part.kind) for part in plan]

    assert told == ["opening", "look", "act", "pause", "session", "act", "commit"]


def test_the_same_case_gives_the_same_bytes() -> None:
    from workup.render.pack import pack_pages

    again = pack_pages(case_named("kofi"), pack(case_named("kofi")), "html")

    assert [sheet.text for sheet in again] == [sheet.text for sheet in pages_of("kofi").values()]
