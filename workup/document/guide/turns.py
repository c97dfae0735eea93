"""Where groups branch off, and what to ask them."""

from collections.abc import Iterable

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.guidance import Danger, Rule
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.guide.cards import all_of, bound_here, changes, due
from workup.document.named import level_named, role_named
from workup.document.words import MINE, sentence, sentence_case, sentences
from workup.phrases import say


def turns(case: Case, pack: Pack) -> Section:
    """Five places where a room may turn, each with an open question and the more pointed ones."""
    against = [item_id for item_id in tests_of(case) if case.items[item_id].may_be_against]
    pivot = Text(say("guide-stays-pivot"), basis=MINE)
    stays = say("guide-stays", look_alike=case.label(case.contrast.hypothesis))
    return Section(
        "turns",
        say("guide-turns"),
        (
            Text(say("guide-turns-how"), basis=MINE, look="how"),
            _turn("stays", stays, say("guide-stays-ask"), pivot),
            _turn("not-taken", say("guide-not-taken"), say("guide-not-taken-ask"), _steps(case)),
            _turn(
                "too-soon",
                say("guide-too-soon"),
                say("guide-too-soon-ask"),
                _entries(_rule(case, rule) for rule in pack.rules),
            ),
            _turn(
                "settles",
                say("guide-settles"),
                say("guide-settles-ask"),
                _entries(_danger(case, danger) for danger in pack.dangers),
            ),
            _turn(
                "no-help",
                say("guide-no-help"),
                say("guide-no-help-ask"),
                Text(say("guide-no-help-cards", cards=all_of(case, pack, against)), basis=MINE),
            ),
        ),
        nav=say("guide-turns-nav"),
    )


def tests_of(case: Case) -> list[str]:
    """What can be ordered or done here, and is judged for it, in the order of the cards."""
    items = (item for domain in case.domains for item in case.in_domain(domain.id))
    return [item.id for item in items if not item.is_look]


def worth(case: Case, pack: Pack, item_id: str) -> str:
    """What a test is worth here, and what would change that."""
    item = case.items[item_id]
    # What the checklist says of it in every case stands there.
    why = "" if item.role_why in (item.can_tell, item.cannot_tell) else item.role_why
    named = sentence_case(role_named(item.role))
    role = say("key-worth", role=named, why=why) if why else sentence(named)
    return sentences(role, *bound_here(case, pack, item), changes(case, pack, item))


def _turn(section: str, title: str, ask: str, block: Block) -> Section:
    return Section(section, title, (Text(ask, look="ask"), block))


def _entries(points: Iterable[Point], look: str = "entries") -> Points:
    return Points(tuple(points), look=look)


def _steps(case: Case) -> Points:
    return _entries(
        Point(
            say("guide-closer-question", question=case.items[step.any_of[0]].asks),
            head=sentence_case(step.label),
            tags=due(step),
            note=sentences(step.why, step.expert),
            note_basis=step.basis,
        )
        for step in case.key_steps.values()
    )


def _rule(case: Case, here: Rule) -> Point:
    rule = case.safety[here.rule]
    return Point(
        sentences(rule.why, rule.expert),
        head=sentence_case(rule.label),
        tags=(level_named(rule.level),),
        basis=rule.basis,
    )


def _danger(case: Case, here: Danger) -> Point:
    given = case.must_not_miss[here.hypothesis]
    return Point(
        sentences(given.why, given.expert),
        head=sentence_case(case.label(here.hypothesis)),
        basis=given.basis,
    )
