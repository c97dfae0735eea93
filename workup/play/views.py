"""A walk, or a part of it, as blocks to show. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from workup.core.content.case import Case, CaseItem
from workup.core.content.checklist import Invasive, exposures_in_words
from workup.core.walk.events import Ordered
from workup.core.walk.moment import moment
from workup.core.walk.steps import Walk
from workup.play.blocks import Block, Choice, Found, Hint, Index, Listing, Menu, Notice, Paragraph, Place, Share, Title
from workup.play.shares import number_of

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
        f"You are back with {walk.case.patient.name}: {clock(walk)}, {known}. "
        "Type opening to read the beginning again, or findings to see what you know."
    )


def clock(walk: Walk, minute: int | None = None) -> str:
    """The time of the walk, now or at this minute of it: `day 1 (Tuesday), 09:40`."""
    return moment(walk.case.begins, walk.minute if minute is None else minute)


def so_far(walk: Walk) -> str:
    """The findings and sedations so far, in words."""
    return f"{_count(len(walk.seen), 'finding')} · {_count(walk.sedations, 'sedation')}"


def place(walk: Walk, chapter: str | None) -> Place:
    """The rule that says where the walk stands; an open chapter is the place."""
    where = next((domain.label for domain in walk.case.domains if domain.id == chapter), "bedside")
    return Place(where, clock(walk), so_far(walk))


def clock_face(walk: Walk) -> Paragraph:
    """The time, and what the tests have asked of the person until now."""
    sessions = [event for event in walk.events if isinstance(event, Ordered)]
    ordered = [walk.case.items[item_id] for event in sessions for item_id in event.items]
    punctures = sum(item.invasive is Invasive.LUMBAR_PUNCTURE for item in ordered)
    scans = sum(item.scans for item in ordered)
    return Paragraph(
        f"It is {clock(walk)}. So far: {_count(len(walk.seen), 'finding')}, "
        f"{_count(len(sessions), 'session')} of tests, {_count(walk.sedations, 'sedation')}, "
        f"{_count(sum(item.films for item in ordered), 'plain film')}, "
        f"{_count(scans, 'scan')} with radiation, "
        f"{_count(punctures, 'lumbar puncture')}."
    )


def whereabouts(walk: Walk, chapter: str | None) -> Paragraph:
    """Where the walk stands, in words: the place, the time, what has been done, and what is awaited."""
    label = next((domain.label for domain in walk.case.domains if domain.id == chapter), None)
    place = f"with {walk.case.patient.name}" + (f", and the chapter {label} is open" if label else "")
    sessions = sum(isinstance(event, Ordered) for event in walk.events)
    done = f"{_count(len(walk.seen), 'finding')} and {_count(sessions, 'session')} of tests so far"
    nothing = "nothing has been asked, examined or ordered yet"
    return Paragraph(
        f"You are {place}. It is {clock(walk)}; {done if walk.seen or sessions else nothing}. {_awaited(walk)}"
    )


def _awaited(walk: Walk) -> str:
    awaits = walk.awaits
    match awaits.kind:
        case "idea":
            return "What could this be? Your own ideas come first, then the list."
        case "chips" if awaits.checkpoint == "commit":
            return "Next come your list, once more, and then your diagnosis."
        case "chips":
            return "Next comes your list: ten chips, or Enter to leave it as it is."
        case "pick":
            return f"Next comes the finding that speaks most {awaits.direction} your first."
        case "send" | "purpose":
            planned = "; ".join(walk.case.items[item_id].label for item_id in walk.pending)
            return f"You are putting a session together: {planned}. Nothing has been ordered yet."
        case "diagnosis":
            return "Next comes the diagnosis that you commit to."
        case "act":
            return "Ask, examine or order whatever you like, and commit when you are ready."
        case _:
            return "You have committed. Next come a few words of your own, and then the debrief."


def what_stands(walk: Walk) -> Notice:
    """Why there is nothing to take back now."""
    if walk.diagnosis is not None:
        return Notice("Your diagnosis stands; from here on nothing can be taken back.")
    if walk.pending:
        return Notice("There is no answer to take back here. cancel calls the session off.")
    if walk.seen:
        return Notice(
            "What you have asked, examined or ordered cannot be taken back. A list, a pick or a purpose can be, until "
            "something is asked, examined or ordered after it."
        )
    if walk.checkpoint == "opening" and not walk.ideas_open:
        return Notice("You have seen the list, so your ideas stay as you wrote them.")
    return Notice("There is nothing to take back yet.")


def ways_back(walk: Walk) -> Notice:
    """What leads back from a question other than the bedside's."""
    ways = []
    if walk.before is not None:
        ways.append("undo takes back your last answer")
    if walk.diagnosis is None and (walk.committing or (walk.pending and not walk.given)):
        ways.append(f"cancel {'goes back to the bedside' if walk.committing else 'calls the session off'}")
    return Notice(f"{'; '.join(ways)}." if ways else "This has to be answered before the walk goes on; help says how.")


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
    return kept or (Hint("No notes yet. To keep one, type note and a few words, at any prompt."),)


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
    # Only what the session does cost is named: a row of noughts hides the one figure that matters.
    radiation = exposures_in_words(sum(item.films for item in items), sum(item.scans for item in items))
    costs = [*radiation, f"results {span(max(item.minutes for item in items))}"]
    costs[0] = f"{costs[0][:1].upper()}{costs[0][1:]}"
    return (
        Paragraph(f"One session, {'one' if sedated else 'no'} anaesthetic: {labels}.{brings} {' · '.join(costs)}."),
    )


def results(before: Walk, after: Walk) -> tuple[Block, ...]:
    """What the sessions that were carried out between two states of a walk have shown."""
    blocks: list[Block] = []
    for event in after.events[len(before.events) :]:
        if isinstance(event, Ordered):
            blocks += [Paragraph(f"The results are in: {clock(after, event.until)}."), *found(after, event.items)]
    return tuple(blocks)


def _count(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
