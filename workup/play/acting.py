"""The turns at the bedside: asking, examining, and ordering a session of tests."""

from collections.abc import Iterable

from workup.core.content.case import Case, CaseItem
from workup.core.walk.log import Commit, Look, Plan, Purpose, Send
from workup.core.walk.understanding import Asked
from workup.play import views
from workup.play.asking import is_meant
from workup.play.blocks import Heading, Hint, Notice, Paragraph
from workup.play.exchange import BEDSIDE, Exchange
from workup.play.shares import named
from workup.play.wishes import MOST, Wish, chosen, wish


def _act_help(case: Case) -> tuple[Paragraph, ...]:
    return (
        Paragraph(
            "Type what you want to ask, examine or order, in your own words; several things with commas. For example: "
            f"{case.pack.examples.lines}. Tests on one line share one session."
        ),
        Paragraph(
            "Or open a chapter by its name, or type menu and then its number; then type the numbers of its lines: "
            "1 3 5. back closes it. When you are ready to name a diagnosis, type commit."
        ),
    )


_WHICH_HELP = (Paragraph("Type the number of the one you mean, or several: 1 3. Enter leaves it out."),)
_SEND_HELP = (
    Paragraph("Type the numbers or names of the tests for this sample. For example: 1 2. Enter for none."),
    Hint("cancel calls the whole session off."),
)
_PURPOSE_HELP = (
    Paragraph(
        "Type the number of the diagnosis that this test is for. 0 is something else, = is the same as for the test "
        "before it, Enter means 'rather not say'. For example: 2"
    ),
    Hint("cancel calls the whole session off."),
)
_NOTHING = Hint("Type a question, an examination or a test; menu shows the chapters, help says more.")
_SHOWN = 9
"""How many meanings of an unclear phrase are offered."""
_QUESTIONS = 3
"""How many phrases of one line are asked about; the others are named, to be typed again."""


def act(x: Exchange) -> None:
    """One line at the bedside."""
    x.show_place()
    chapters = " ".join(domain.id for domain in x.walk.case.domains)
    x.once("acting", Hint(f"{chapters} · menu back · list findings notes clock · undo hint help · commit quit"))
    text = x.line(BEDSIDE, *_act_help(x.walk.case))
    word = text.casefold()
    if not text:
        x.show(_NOTHING)
    elif word == "menu":
        x.chapter = None
        x.show(views.chapters(x.walk.case), Hint("A number or a name opens a chapter."))
    elif word == "commit":
        x.put(Commit())
    elif word == "cancel":
        x.show(Hint("There is nothing to call off."))
    elif word == "skip":
        x.show(Hint("There is nothing to skip here. commit goes on to the diagnosis, when you are ready."))
    else:
        _carry_out(x, text)


def send(x: Exchange) -> None:
    """What the sample of a planned act is to be sent for."""
    case, pending = x.walk.case, x.walk.pending
    candidates = [item for item in case.items.values() if item.part_of in pending and item.id not in pending]
    acts = dict.fromkeys(item.part_of for item in candidates)
    labels = " and ".join(case.items[act_id].label for act_id in acts if act_id)
    x.show(Heading("SEND", f"what is the sample of the {labels} for?"), views.items_menu(x.walk, candidates))
    kept: dict[str, None] = {}
    while True:
        x.is_half_given = bool(kept)
        text = x.line("send for [numbers, Enter for none] > " if not kept else "and > ", *_SEND_HELP)
        if text.casefold() == "cancel":
            x.put_away()
            return
        taken = chosen(text, candidates, case, x.items) if text and text.casefold() not in ("0", "none") else None
        kept |= dict.fromkeys(taken.items) if taken else {}
        if taken is None or not (taken.unclear or taken.beyond or taken.unknown):
            items = tuple(kept)[:MOST]
            if items:
                planned = x.walk.case.as_session((*pending, *items))
                x.show(*views.session(case, planned, planned))
            x.put(Send(items=items))
            return
        noted = f"Noted: {', '.join(case.items[item_id].label for item_id in kept)}. " if kept else ""
        left = [one.phrase for one in taken.unclear] + [*taken.unknown, *map(str, taken.beyond)]
        x.show(
            Notice(
                f"{noted}Not clear: {', '.join(map(_short, left))}. Please use a number from the list, or Enter "
                "to go on."
            )
        )


def purpose(x: Exchange) -> None:
    """The diagnosis that one burdensome test is for."""
    item_id = x.walk.awaits.item
    assert item_id is not None, "a purpose is asked about an item"
    case, given = x.walk.case, x.walk.purposes
    key = f"purpose {len(x.walk.events)}"
    if not given:
        x.told.discard(key)
    x.once(
        key,
        Heading("WHICH DIAGNOSIS IS EACH TEST FOR?", "Enter: rather not say"),
        views.options(case),
    )
    while True:
        text = x.line(f"{_short(case.items[item_id].label)}, for > ", *_PURPOSE_HELP)
        word = text.casefold()
        if word == "cancel":
            x.put_away()
            return
        if not word:
            x.put(Purpose(item=item_id, hypothesis=None))
            return
        if word in ("=", "same"):
            if given:
                x.put(Purpose(item=item_id, hypothesis=list(given.values())[-1]))
                return
            x.show(Notice("This is the first test of the session; please use a number from the list."))
            continue
        found = named(text, case.options, x.hypotheses)
        if len(found) == 1:
            x.put(Purpose(item=item_id, hypothesis=found[0]))
            return
        x.show(
            Notice(f"Please type one number from the list, 0 to {len(case.hypotheses)}. Enter means 'rather not say'.")
        )


def _carry_out(x: Exchange, text: str) -> None:
    case = x.walk.case
    asked = wish(text, case, x.items, x.chapter)
    if asked.tests:
        ordering = [domain for domain in case.domains if domain.act == "order"]
        x.show(Notice(f"Order what? The tests are in: {', '.join(domain.label for domain in ordering)}."))
    if asked.chapter is not None:
        _open(x, asked.chapter)
    if asked.everything:
        _ask_of_everything(x)
    if asked == Wish():
        x.show(_NOTHING)
    x.show(*(Notice(one) for one in asked.says))
    for words in asked.unknown[:_QUESTIONS]:
        x.show(
            Notice(f"This walk does not understand '{_short(words)}'. Try other words; menu shows everything there is.")
        )
    if left := ", ".join(f"'{_short(words)}'" for words in asked.unknown[_QUESTIONS : 3 * _QUESTIONS]):
        x.show(Notice(f"Nor does it understand {left}. Please type these again, a few at a time."))
    if asked.beyond:
        numbers = ", ".join(map(str, asked.beyond))
        where = "No line here" if x.chapter else "Open a chapter first: no chapter"
        x.show(Notice(f"{where} has the number {numbers}."), *(() if x.chapter else (views.chapters(case),)))
    _look(x, (item_id for item_id in asked.items if case.items[item_id].act != "order"))
    tests = [item_id for item_id in asked.items if case.items[item_id].act == "order"]
    meant = tuple(item_id for one in asked.unclear[:_QUESTIONS] for item_id in _meant(x, one))
    if left := ", ".join(f"'{_short(one.phrase)}'" for one in asked.unclear[_QUESTIONS : 3 * _QUESTIONS]):
        x.show(Notice(f"Not clear either: {left}. Please type these again, a few at a time."))
    _look(x, (item_id for item_id in meant if case.items[item_id].act != "order"))
    tests += [item_id for item_id in meant if case.items[item_id].act == "order"]
    if tests:
        _order(x, tuple(dict.fromkeys(tests))[:MOST])


def _open(x: Exchange, chapter: str) -> None:
    domain = next(domain for domain in x.walk.case.domains if domain.id == chapter)
    x.chapter = chapter
    x.show_place()
    x.show(
        Hint(f"What to {domain.act}:"),
        views.items_menu(x.walk, x.walk.case.in_domain(chapter)),
        Hint("Type numbers or words; back closes the chapter, menu shows every chapter."),
    )


def _look(x: Exchange, asked: Iterable[str]) -> None:
    items = tuple(dict.fromkeys(asked))
    # What is known already is only shown again.
    new = tuple(item_id for item_id in items if item_id not in x.walk.findings)
    if new:
        x.put(Look(items=new))
    x.show(*views.found(x.walk, items))


def _order(x: Exchange, tests: tuple[str, ...]) -> None:
    plan = Plan(items=tests)
    after = x.walk.after(plan)
    planned = after.pending
    x.show(*views.session(x.walk.case, planned or x.walk.case.as_session(tests), tests))
    if planned:
        x.show(Hint("cancel calls the session off."))
    x.put(plan)


def _ask_of_everything(x: Exchange) -> None:
    if x.chapter is None:
        x.show(Notice("All of what? Open a chapter first; all then asks or examines everything in it."))
        return
    x.show(
        Notice(
            "Every test costs something, so a chapter of them is not ordered at once. Type their numbers: 1 3, or 2-4."
        )
    )


def _meant(x: Exchange, one: Asked) -> tuple[str, ...]:
    phrase = _short(one.phrase)
    offered: list[CaseItem] = [x.walk.case.items[item_id] for item_id in one.could_be[:_SHOWN]]
    if len(offered) == 1:
        return one.could_be if _is_meant(x, phrase, offered[0]) else ()
    x.show(Paragraph(f"'{phrase}' could be:"), views.items_menu(x.walk, offered))
    while True:
        text = x.line("which [number, Enter for none] > ", *_WHICH_HELP)
        if text.casefold() in ("", "0", "none", "n", "no", "cancel"):
            x.show(Hint(f"'{phrase}' is left out."))
            return ()
        taken = chosen(text, offered, x.walk.case, x.items)
        if taken.items and not (taken.unclear or taken.beyond or taken.unknown):
            return taken.items
        x.show(Notice(f"Please type a number from 1 to {len(offered)}, or Enter to leave it out."))


def _is_meant(x: Exchange, phrase: str, item: CaseItem) -> bool:
    costs = f" ({', '.join(item.burden_in_words)})" if item.act == "order" and item.burden_in_words else ""
    act = f" Its sample needs the {x.walk.case.items[item.part_of].label}." if item.part_of else ""
    meant = is_meant(x, f"'{phrase}': did you mean {item.label}{costs}?{act}")
    if not meant:
        x.show(Hint(f"'{phrase}' is left out."))
    return meant


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
