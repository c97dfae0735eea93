"""A walk, or a part of it, as blocks to show. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from workup.core.case import Case, CaseItem
from workup.core.checklist import Invasive, exposures_in_words
from workup.core.events import Ordered
from workup.core.walk import Walk
from workup.play.blocks import Block, Choice, Found, Hint, Index, Listing, Menu, Notice, Paragraph, Place, Share, Title
from workup.play.shares import number_of

STARTS = 9 * 60
"""The minute of the first day at which every walk starts."""
_HOUR, _DAY, _MONTH = 60, 24 * 60, 30 * 24 * 60


def front(case: Case) -> tuple[Block, ...]:
    """What stands over every walk: the title and the teaching-only notice."""
    return (
        Title(f"{case.patient.name.upper()}, {case.title} · a fictional case · about {case.minutes} minutes"),
        Notice("For teaching only. Invented patient. Not medical advice."),
    )


def standing(walk: Walk) -> Paragraph:
    """Where a walk that is taken up again stands, in a sentence or two."""
    known = "nothing asked or examined yet" if not walk.seen else so_far(walk)
    return Paragraph(
        f"You are back with {walk.case.patient.name}: {clock(walk.minute)}, {known}. "
        "'opening' tells the beginning again, 'findings' shows what you know."
    )


def clock(minute: int) -> str:
    """The time of the walk: `day 1, 09:10`."""
    days, of_day = divmod(STARTS + minute, _DAY)
    return f"day {days + 1}, {of_day // 60:02}:{of_day % 60:02}"


def so_far(walk: Walk) -> str:
    """The findings and sedations so far, in words."""
    return f"{_count(len(walk.seen), 'finding')} · {_count(walk.sedations, 'sedation')}"


def place(walk: Walk, chapter: str | None) -> Place:
    """The rule that says where the walk stands; an open chapter is the place."""
    where = next((domain.label for domain in walk.case.domains if domain.id == chapter), "bedside")
    return Place(where, clock(walk.minute), so_far(walk))


def clock_face(walk: Walk) -> Paragraph:
    """The time, and what the tests have asked of the person until now."""
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    ordered = [walk.case.items[item_id] for event in sessions for item_id in event.items]
    punctures = sum(item.invasive is Invasive.LUMBAR_PUNCTURE for item in ordered)
    scans = sum(item.scans for item in ordered)
    return Paragraph(
        f"It is {clock(walk.minute)}. So far: {_count(len(walk.seen), 'finding')}, "
        f"{_count(len(sessions), 'session')} of tests, {_count(walk.sedations, 'sedation')}, "
        f"{_count(sum(item.films for item in ordered), 'plain film')}, "
        f"{_count(scans, 'scan')} with radiation, "
        f"{_count(punctures, 'lumbar puncture')}."
    )


def listing(case: Case, chips: Mapping[str, int]) -> Listing:
    """The list with these chips on it."""
    return Listing(
        tuple(
            Share(number_of(option, case.options), case.label(option), chips.get(option, 0)) for option in case.options
        )
    )


def hands(case: Case, votes: Mapping[str, int]) -> tuple[Block, ...]:
    """The list with the hands for each line, and how many there are."""
    shown = listing(case, votes)
    total = sum(votes.values())
    return (Listing(shown.shares, full=max(total, 1)), Hint(f"{_count(total, 'hand')}."))


def hands_twice(case: Case, before: Mapping[str, int], after: Mapping[str, int]) -> Menu:
    """What had a hand before a discussion or after it, with both counts."""
    return Menu(
        tuple(
            Choice(choice.number, choice.label, f"{before.get(option, 0)} before, {after.get(option, 0)} after")
            for option, choice in zip(case.options, options(case).choices, strict=True)
            if option in before or option in after
        )
    )


def options(case: Case) -> Menu:
    """The list as a menu, without the chips."""
    return Menu(tuple(Choice(number_of(option, case.options), case.label(option)) for option in case.options))


def found(walk: Walk, item_ids: Iterable[str]) -> tuple[Found, ...]:
    """What these items showed; all of them have been revealed."""
    numbers = {seen.item: seen.number for seen in walk.seen}
    items = (walk.case.items[item_id] for item_id in item_ids)
    return tuple(Found(item.label, item.text, numbers[item.id]) for item in items)


def findings(walk: Walk) -> tuple[Block, ...]:
    """Everything revealed so far, in full."""
    return found(walk, (seen.item for seen in walk.seen)) or (Hint("Nothing has been asked or examined yet."),)


def findings_index(walk: Walk) -> Index:
    """Everything revealed so far, by number and name alone."""
    return Index(tuple(Choice(seen.number, walk.case.items[seen.item].label) for seen in walk.seen))


def notes(walk: Walk) -> tuple[Block, ...]:
    """What the learner wanted to keep."""
    kept = tuple(Paragraph(f"- {note}") for note in walk.notes)
    return kept or (Hint("No notes yet. 'note' and a few words keeps one, at any prompt."),)


def chapters(case: Case) -> Menu:
    """The chapters of the checklist, with what one does in each."""
    return Menu(
        tuple(Choice(number, domain.label, domain.act) for number, domain in enumerate(case.domains, start=1)),
    )


def items_menu(walk: Walk, items: Sequence[CaseItem]) -> Menu:
    """Items by number, with what each order costs and which are done."""
    return Menu(
        tuple(
            Choice(number, item.label, ", ".join([*burden(item), *(["done"] if item.id in walk.findings else [])]))
            for number, item in enumerate(items, start=1)
        )
    )


def burden(item: CaseItem) -> tuple[str, ...]:
    """What an order costs, in words; nothing for a question or an examination."""
    if item.act != "order":
        return ()
    return tuple(
        filter(
            None,
            (
                "sedation" if item.sedated else "",
                *exposures_in_words(item.films, item.scans),
                "" if item.invasive is Invasive.NONE or item.part_of else str(item.invasive),
                f"result {span(item.minutes)}",
            ),
        )
    )


def span(minutes: int) -> str:
    """How long something takes, rounded to what one would say."""
    if minutes == 0:
        return "at once"
    for unit, word, until in ((1, "minute", 90), (_HOUR, "hour", 2 * _DAY), (_DAY, "day", 2 * _MONTH)):
        if minutes < until:
            return f"within {_count(max(round(minutes / unit), 1), word)}"
    return f"after about {_count(round(minutes / _MONTH), 'month')}"


def session(case: Case, item_ids: Sequence[str], asked_for: Sequence[str]) -> tuple[Block, ...]:
    """A session of tests before it is ordered: what it holds and what it costs."""
    items = [case.items[item_id] for item_id in item_ids]
    sedated = any(item.sedated for item in items)
    added = [item.label for item in items if item.id not in asked_for]
    labels = "; ".join(item.label for item in items)
    brings = f" The sample comes from the {' and '.join(added)}." if added else ""
    return (
        Paragraph(
            f"One session, {'one' if sedated else 'no'} anaesthetic: {labels}.{brings} "
            f"Sedation {int(sedated)} · plain films {sum(item.films for item in items)} · "
            f"scans with radiation {sum(item.scans for item in items)} · "
            f"results {span(max(item.minutes for item in items))}."
        ),
    )


def results(before: Walk, after: Walk) -> tuple[Block, ...]:
    """What the sessions that were carried out between two states of a walk have shown."""
    blocks: list[Block] = []
    for event in after.events[len(before.events) :]:
        if isinstance(event, Ordered):
            blocks += [Paragraph(f"The results are in: {clock(event.until)}."), *found(after, event.items)]
    return tuple(blocks)


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
