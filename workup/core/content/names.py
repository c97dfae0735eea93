"""The names of a case, compiled: of what can be asked, examined and ordered, and of the hypotheses in play."""

from collections.abc import Iterable, Iterator

from workup.core.content.case import Case
from workup.core.content.hypotheses import OTHER
from workup.core.text.lexicon import Lexicon, compiled


def names_of_items(case: Case) -> Lexicon:
    """The names of everything on the checklist, of what it has for others, and of what it does not have."""
    return case.once(_items)


def names_of_hypotheses(case: Case) -> Lexicon:
    """The names of the hypotheses in play and of something else; a family's stand for each of its members."""
    return case.once(_hypotheses)


def _items(case: Case) -> Lexicon:
    words = case.vocabulary
    return compiled(_of_items(case), words.same, words.generic)


def _hypotheses(case: Case) -> Lexicon:
    words = case.vocabulary
    return compiled(_of_hypotheses(case), words.same, words.broad)


def _of_items(case: Case) -> Iterator[tuple[str, str]]:
    words = case.vocabulary
    for item in case.items.values():
        for name in (item.label, *item.aliases, item.id):
            yield name, f"{'o' if name in words.alone else 'i'}:{item.id}"
        for word in item.label.split():
            if len(word) >= 3:
                yield word, f"m:{item.id}"
        for name in words.in_sample.get(item.id, ()):
            yield name, f"k:{item.id}"
    for name, ids in words.several.items():
        for item_id in ids:
            if item_id in case.items:
                yield name, f"{'o' if name in words.alone else 'i'}:{item_id}"
    yield from _of_the_rest(case)


def _of_the_rest(case: Case) -> Iterator[tuple[str, str]]:
    words = case.vocabulary
    groups: list[tuple[str, Iterable[str]]] = [
        *((f"x:{item_id}", other.names) for item_id, other in case.unserved.items()),
        *((f"c:{domain.id}", (domain.label, *domain.words, domain.id)) for domain in case.domains),
        *(("a:", (label, *names)) for label, names in words.absent.items()),
        *((f"d:{decline_id}", decline.names) for decline_id, decline in words.declines.items()),
        *((f"s:{act}", names) for act, names in words.samples.items()),
        *(("b:", words.blood), ("e:", words.elsewhere), ("f:", words.fillers)),
    ]
    yield from ((name, tag) for tag, names in groups for name in names)


def _of_hypotheses(case: Case) -> Iterator[tuple[str, str]]:
    words = case.vocabulary
    for name in (case.label(OTHER), "other", "else"):
        yield name, f"h:{OTHER}"
    instead = {one: other for one, other in words.stands_for.items() if one not in case.hypotheses}
    for hypothesis_id, hypothesis in case.hypotheses.items():
        family = case.families.get(hypothesis.family or "")
        shared = (family.label, *family.aliases) if family else ()
        for name in (hypothesis.label, *hypothesis.aliases, *shared, hypothesis_id):
            yield name, f"h:{hypothesis_id}"
    for hypothesis_id, names in case.other_hypotheses.items():
        meant = instead.get(hypothesis_id)
        for name in names:
            yield name, f"h:{meant}" if meant in case.hypotheses else "n:"
    for name, ids in words.doubtful.items():
        for hypothesis_id in ids:
            if hypothesis_id in case.hypotheses:
                yield name, f"D:{hypothesis_id}"
    for name in words.diagnoses:
        yield name, "n:"
    for name in words.fillers:
        yield name, "f:"
