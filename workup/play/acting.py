"""The turns at the bedside: asking, examining, and ordering a session of tests."""

from collections.abc import Iterable

from workup.core.content.case_item import CaseItem
from workup.core.text.words import plain
from workup.core.walk.binding import pictures_before
from workup.core.walk.log import Bound, Commit, Look, Plan, Purpose, Send
from workup.core.walk.understanding import Asked
from workup.document.burden import costs_of
from workup.document.words import sentence_case
from workup.phrases import listed, say
from workup.play import looking, revealed, views
from workup.play.asking import is_meant
from workup.play.blocks import Choice, Heading, Hint, Menu, Notice, Paragraph
from workup.play.exchange import BEDSIDE, Exchange
from workup.play.shares import named, short
from workup.play.waiting import wait
from workup.play.wishes import MOST, Wish, chosen, wish

_SHOWN = 9
"""How many meanings of an unclear phrase are offered."""
_QUESTIONS = 3
"""How many phrases of one line are asked about; the others are named, to be typed again."""


def act(x: Exchange) -> None:
    """One line at the bedside."""
    x.show_place()
    chapters = " ".join(domain.id for domain in x.walk.case.domains)
    x.once("acting", Hint(say("order-commands", chapters=chapters)))
    if out := views.still_out(x.walk):
        how = say("order-wait-how", out=len(x.walk.awaited))
        x.once(f"out {[due.item for due in x.walk.awaited]}", Hint(f"{out} {how}"))
    text = x.line(
        BEDSIDE,
        Paragraph(say("order-help", examples=x.walk.case.pack.examples.lines)),
        Paragraph(say("order-help-waiting")),
        Paragraph(say("order-help-chapters")),
    )
    word, words = text.casefold(), plain(text).split()
    if not text:
        x.show(Hint(say("said-nothing-typed")))
    elif word == "menu":
        x.chapter = None
        x.show(views.chapters(x.walk.case), Hint(say("order-menu")))
    elif words[:1] == ["wait"]:
        wait(x, frozenset(words[1:]))
    elif word == "commit":
        if x.walk.awaited:
            x.show(Notice(say("order-out-commit", out=views.still_out(x.walk))))
        x.put(Commit())
    elif word == "cancel":
        x.show(Hint(say("walk-nothing-to-call-off")))
    elif word == "skip":
        x.show(Hint(say("order-no-skip")))
    else:
        _carry_out(x, text)


def send(x: Exchange) -> None:
    """What the sample of a planned act is to be sent for."""
    case, pending = x.walk.case, x.walk.pending
    candidates = [item for item in case.items.values() if item.part_of in pending and item.id not in pending]
    acts = dict.fromkeys(item.part_of for item in candidates)
    labels = listed(case.items[act_id].label for act_id in acts if act_id)
    x.show(Heading(say("order-send"), say("order-send-for", acts=labels)), views.items_menu(x.walk, candidates))
    kept: dict[str, None] = {}
    while True:
        x.is_half_given = bool(kept)
        asked = say("order-send-more") if kept else say("order-send-prompt")
        text = x.line(asked, Paragraph(say("order-send-help")), Hint(say("order-cancel-all")))
        if text.casefold() == "cancel":
            x.put_away()
            return
        taken = chosen(text, candidates, case, x.items) if text and text.casefold() not in ("0", "none") else None
        kept |= dict.fromkeys(_without_out(x, taken.items)) if taken else {}
        # Where all that was named is out, nothing is said yet of what the sample is for.
        if taken is None or not (taken.unclear or taken.beyond or taken.unknown or (taken.items and not kept)):
            items = tuple(kept)[:MOST]
            if items:
                planned = x.walk.case.as_session((*pending, *items))
                x.show(*views.session(case, planned, planned))
            x.put(Send(items=items))
            return
        noted = ", ".join(case.items[item_id].label for item_id in kept)
        left = [one.phrase for one in taken.unclear] + [*taken.unknown, *map(str, taken.beyond)]
        said = [say("order-send-noted", tests=noted)] if kept else []
        said += [say("order-send-unclear", words=", ".join(map(short, left)))] if left else []
        x.show(*([Notice(" ".join(said))] if said else []))


_ONLY_IF = frozenset({"1", "only", "if", "y", "yes"})
_IN_ANY_CASE = frozenset({"2", "in", "any", "n", "no"})
"""The first word of either answer."""


def bound(x: Exchange) -> None:
    """Whether an act is done only once a picture of its session has been read and shows nothing against it."""
    item_id = x.walk.awaits.item
    assert item_id is not None, "it is asked about an act"
    case = x.walk.case
    given = {
        "act": sentence_case(case.items[item_id].label),
        "pictures": listed(case.items[picture].label for picture in x.walk.pictures_for(item_id)),
    }
    x.once(f"bound {item_id} {len(x.walk.events)}", Heading(say("bound-title"), say("bound-ask", **given)))
    choices = Menu((Choice(1, say("bound-only-if")), Choice(2, say("bound-any-case"))))
    x.show(choices)
    while True:
        word = " ".join(
            x.line(say("bound-prompt"), Paragraph(say("bound-help")), Hint(say("order-cancel-all"))).casefold().split()
        )
        if word == "cancel":
            x.put_away()
            return
        if word in _ONLY_IF | _IN_ANY_CASE:
            x.put(Bound(item=item_id, only_if=word in _ONLY_IF))
            return
        x.show(Notice(say("bound-number")))


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
        Heading(say("order-purpose"), say("order-purpose-aside")),
        views.options(case),
    )
    about = (Paragraph(say("order-purpose-help")), Hint(say("order-cancel-all")))
    while True:
        text = x.line(say("order-purpose-prompt", test=short(case.items[item_id].label)), *about)
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
            x.show(Notice(say("order-purpose-first")))
            continue
        found = named(text, case.options, x.hypotheses)
        if len(found) == 1:
            x.put(Purpose(item=item_id, hypothesis=found[0]))
            return
        x.show(Notice(say("order-purpose-number", last=len(case.hypotheses))))


def _carry_out(x: Exchange, text: str) -> None:
    case = x.walk.case
    asked = wish(text, case, x.items, x.chapter)
    if asked.tests:
        ordering = [domain for domain in case.domains if domain.act == "order"]
        x.show(Notice(say("said-order-what", chapters=", ".join(domain.label for domain in ordering))))
    if asked.chapter is not None:
        _open(x, asked.chapter)
    if asked.everything:
        _ask_of_everything(x)
    if asked == Wish():
        x.show(Hint(say("said-nothing-typed")))
    x.show(*(Notice(one) for one in asked.says))
    for words in asked.unknown[:_QUESTIONS]:
        x.show(Notice(say("said-not-understood", words=short(words))))
    if left := ", ".join(f"'{short(words)}'" for words in asked.unknown[_QUESTIONS : 3 * _QUESTIONS]):
        x.show(Notice(say("said-nor-understood", words=left)))
    if asked.beyond:
        numbers = ", ".join(map(str, asked.beyond))
        if x.chapter:
            x.show(Notice(say("said-no-line", numbers=numbers)))
        else:
            x.show(Notice(say("said-no-chapter", numbers=numbers)), views.chapters(case))
    _look(x, (item_id for item_id in asked.items if case.items[item_id].act != "order"))
    tests = [item_id for item_id in asked.items if case.items[item_id].act == "order"]
    meant = tuple(item_id for one in asked.unclear[:_QUESTIONS] for item_id in _meant(x, one))
    if left := ", ".join(f"'{short(one.phrase)}'" for one in asked.unclear[_QUESTIONS : 3 * _QUESTIONS]):
        x.show(Notice(say("said-not-clear-either", words=left)))
    _look(x, (item_id for item_id in meant if case.items[item_id].act != "order"))
    tests += [item_id for item_id in meant if case.items[item_id].act == "order"]
    if asked.after:
        tests = _behind_its_picture(x, tests, asked.after)
    if tests:
        _order(x, tuple(dict.fromkeys(tests))[:MOST])


def _behind_its_picture(x: Exchange, tests: list[str], pictures: tuple[str, ...]) -> list[str]:
    # An act that is bound to a picture is ordered once that is known, or together with it; until then it waits.
    case, walk = x.walk.case, x.walk
    if not walk.findings.keys().isdisjoint(pictures) or not set(tests).isdisjoint(pictures):
        return tests
    acts = [one for one in tests if not pictures_before(case, one).isdisjoint(pictures)]
    labels = listed(case.items[act].label for act in acts)
    if out := [due for due in walk.awaited if due.item in pictures]:
        due = out[0]
        picture, comes = case.items[due.item].label, views.clock(walk, due.minute)
        x.show(Notice(say("bound-later", acts=labels, tests=picture, out=1, clock=comes)))
        return [one for one in tests if one not in acts]
    first = pictures if len(pictures) == 1 else _meant(x, Asked(labels, pictures))
    return [*first, *tests] if first else [one for one in tests if one not in acts]


def _open(x: Exchange, chapter: str) -> None:
    domain = next(domain for domain in x.walk.case.domains if domain.id == chapter)
    x.chapter = chapter
    x.show_place()
    x.show(
        Hint(say("order-chapter", act=domain.act)),
        views.items_menu(x.walk, x.walk.case.in_domain(chapter)),
        Hint(say("order-chapter-help")),
    )


def _look(x: Exchange, asked: Iterable[str]) -> None:
    items = tuple(dict.fromkeys(asked))
    # What is known already, and shows nothing else by now, is only shown again.
    new = tuple(item_id for item_id in items if x.walk.shows_anew(item_id))
    if new:
        x.put(Look(items=new))
    held = x.held
    # What can be read is read first, and then what is seen is looked at, before anything else is asked or ordered.
    x.show(*revealed.found(x.walk, (one for one in items if one not in {seen.item for seen in held}), new))
    looking.look(x)


def _order(x: Exchange, wanted: tuple[str, ...]) -> None:
    tests = _without_out(x, wanted)
    if not tests:
        return
    plan = Plan(items=tests)
    after = x.walk.after(plan)
    planned = after.pending
    x.show(*views.session(x.walk.case, planned or x.walk.case.as_session(tests), tests))
    if planned:
        x.show(Hint(say("order-cancel")))
    x.put(plan)


def _without_out(x: Exchange, tests: tuple[str, ...]) -> tuple[str, ...]:
    # What is out already brings nothing when it is ordered once more, and is not.
    out = x.walk.out_already(tests)
    x.show(*(Notice(views.out_until(x.walk, due)) for due in out))
    return tuple(item_id for item_id in tests if item_id not in {due.item for due in out})


def _ask_of_everything(x: Exchange) -> None:
    if x.chapter is None:
        x.show(Notice(say("said-all-of-what")))
        return
    domain = next(domain for domain in x.walk.case.domains if domain.id == x.chapter)
    x.show(Notice(say("acts-not-all") if domain.act == "do" else say("said-not-all-tests")))


def _meant(x: Exchange, one: Asked) -> tuple[str, ...]:
    phrase = short(one.phrase)
    offered: list[CaseItem] = [x.walk.case.items[item_id] for item_id in one.could_be[:_SHOWN]]
    if len(offered) == 1:
        return one.could_be if _is_meant(x, phrase, offered[0]) else ()
    x.show(Paragraph(say("said-could-be", words=phrase)), views.items_menu(x.walk, offered))
    while True:
        text = x.line(say("said-which-prompt"), Paragraph(say("said-which-help")))
        if text.casefold() in ("", "0", "none", "n", "no", "cancel"):
            x.show(Hint(say("said-skipped", words=phrase)))
            return ()
        taken = chosen(text, offered, x.walk.case, x.items)
        if taken.items and not (taken.unclear or taken.beyond or taken.unknown):
            return taken.items
        x.show(Notice(say("said-which-number", last=len(offered))))


def _is_meant(x: Exchange, phrase: str, item: CaseItem) -> bool:
    costs = f" ({', '.join(costs_of(item))})" if item.act == "order" and costs_of(item) else ""
    label = f"{item.label}{costs}"
    meant = is_meant(
        x,
        say("said-meant-sample", words=phrase, label=label, act=x.walk.case.items[item.part_of].label)
        if item.part_of
        else say("said-meant", words=phrase, label=label),
    )
    if not meant:
        x.show(Hint(say("said-skipped", words=phrase)))
    return meant
