"""Where groups branch off, and what to ask them."""

from collections.abc import Iterable

from workup.core.content.case import Case
from workup.core.teaching.guide import Pack
from workup.core.teaching.guide.guidance import Danger, Rule
from workup.document.blocks import Block, Point, Points, Section, Text
from workup.document.guide.cards import any_of, any_set, bound_here, changes, due, named
from workup.document.named import level_named, role_named
from workup.document.words import MINE, sentence_case, sentences, with_dagger
from workup.phrases import say


def turns(case: Case, pack: Pack) -> Section:
    """Five places where a room may turn, each with an open question and the more pointed ones."""
    against = [item_id for item_id in tests_of(case) if case.items[item_id].may_be_against]
    pivot = Text(case.contrast.pivot, basis=case.contrast.basis)
    stays = say("guide-stays", look_alike=case.label(case.contrast.hypothesis))
    return Section(
        "turns",
        say("guide-turns"),
        (
            Text(say("guide-turns-how"), basis=MINE, look="how"),
            _turn("stays", stays, say("guide-stays-ask"), pivot),
            _turn("not-taken", say("guide-not-taken"), say("guide-not-taken-ask"), _steps(case, pack)),
            _turn(
                "too-soon",
                say("guide-too-soon"),
                say("guide-too-soon-ask"),
                _entries(_rule(case, pack, rule) for rule in pack.rules),
            ),
            _turn(
                "settles",
                say("guide-settles"),
                say("guide-settles-ask"),
                _entries(_danger(case, pack, danger) for danger in pack.dangers),
            ),
            _turn(
                "no-help",
                say("guide-no-help"),
                say("guide-no-help-ask"),
                _entries((worth(case, pack, item_id) for item_id in against), look="entries tests"),
            ),
        ),
        nav=say("guide-turns-nav"),
    )


def tests_of(case: Case) -> list[str]:
    """What can be ordered or done here, and is judged for it, in the order of the cards."""
    items = (item for domain in case.domains for item in case.in_domain(domain.id))
    return [item.id for item in items if not item.is_look]


def worth(case: Case, pack: Pack, item_id: str) -> Point:
    """What a test is worth here, and what would change that."""
    item = case.items[item_id]
    changed, basis = changes(case, pack, item), with_dagger(item.role_basis)
    return Point(
        sentences(item.role_why, *bound_here(case, pack, item)),
        head=named(case, pack, item_id),
        tags=(role_named(item.role),),
        basis=basis,
        note=changed,
        note_basis=basis if changed else (),
    )


def _turn(section: str, title: str, ask: str, block: Block) -> Section:
    return Section(section, title, (Text(ask, look="ask"), block))


def _entries(points: Iterable[Point], look: str = "entries") -> Points:
    return Points(tuple(points), look=look)


def _steps(case: Case, pack: Pack) -> Points:
    return _entries(
        Point(
            say(
                "guide-closer-question",
                question=case.items[step.any_of[0]].asks,
                cards=any_of(case, pack, step.any_of),
            ),
            head=sentence_case(step.label),
            tags=due(step),
            note=sentences(step.why, step.expert),
            note_basis=step.basis,
        )
        for step in case.key_steps.values()
    )


def _rule(case: Case, pack: Pack, here: Rule) -> Point:
    rule = case.safety[here.rule]
    return Point(
        say("guide-closer", cards=any_set(case, pack, here.needs)) if here.needs else "",
        head=sentence_case(rule.label),
        tags=(level_named(rule.level),),
        note=sentences(rule.why, rule.expert),
        note_basis=rule.basis,
    )


def _danger(case: Case, pack: Pack, here: Danger) -> Point:
    given = case.must_not_miss[here.hypothesis]
    return Point(
        say("guide-addressed", cards=any_set(case, pack, here.addressed_by)) if here.addressed_by else "",
        head=sentence_case(case.label(here.hypothesis)),
        note=sentences(given.why, given.expert),
        note_basis=given.basis,
    )
