"""A case as plain data for the page: what its script needs to walk it and to debrief it, and nothing else.

The script in templates/player/ unpacks what is packed here; nobody else reads it. To keep the page
small, what repeats is a row without names: COLUMNS says what stands where. A basis is its place in
`bases`, a family or domain its place among those.
"""

from collections.abc import Iterable
from itertools import zip_longest

from workup.core.content.about import Criteria
from workup.core.content.case import Case
from workup.core.content.case_item import CaseItem, LaterForm
from workup.core.content.head import NOT_INVASIVE
from workup.core.content.hypotheses import OTHER
from workup.core.content.measures import Role
from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.content.rules import Condition, SafetyRule
from workup.core.debrief.burden import planned
from workup.core.debrief.contrast import APART, telling_apart
from workup.core.debrief.costs import LARGE_EXPOSURES, LARGE_IDLE, LARGE_SEDATIONS
from workup.core.debrief.nets import POWERS, REACH, SPEAKS_FROM
from workup.core.debrief.points import SHOWN
from workup.core.exchange.figures import figure_number
from workup.core.exchange.handin import LINES
from workup.core.text.lexicon import GLUE, mistakable, packed
from workup.core.text.value import Value, as_data

FORMAT = 1
"""Of the packed data; the script refuses any other."""

COLUMNS = {
    "families": "id label",
    "hypotheses": "id label family who mechanism course typical separates basis",
    "domains": "id label act words",
    "degrees": "id label",
    # outcomes: all that it can show; shown: the place of its own among them; possible: the bearings of each of these on
    # each hypothesis; unusual: whatever differs from an ordinary item.
    # Other names are among the words.
    "items": "id domain label minutes outcomes shown text possible basis unusual",
    "changes": "when role why",
    "later": "minute after again shown text note contested basis late figure",
    "key_steps": "id label any_of by missed why expert basis",
    # items: null where it watches every sedated test.
    "safety": "id label level items when needs same_session happened why expert basis",
    # sets: of items or findings; the hypothesis has been addressed once one of them is seen whole and settles it.
    "must_not_miss": "hypothesis sets missed why expert basis",
    "contrast": "hypothesis pivot basis",
    # signs: of each its id, its label, and the items that meet it by what they show here.
    "criteria": "name needed note basis signs",
    "points": "text basis",
    "siblings": "case hypothesis because",
    "sources": "id citation locator read_as",
}
"""What stands where in each kind of row. A row that ends early goes on with nothing."""

Row = list[object]


class _Bases:
    """The distinct bases of a case, in the order of their first use."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, ...], int] = {}

    def place(self, basis: Iterable[str]) -> int:
        """Where a basis stands among the bases."""
        return self.places.setdefault(tuple(basis), len(self.places))

    def row(self, kind: str, one: Value, **given: object) -> Row:
        """The row of a model: what is given, and its fields of the same name for the other columns."""
        values = {**as_data(one), **given}
        if "basis" in values:
            values["basis"] = self.place(values["basis"])
        return [values[column] for column in COLUMNS[kind].split()]


def playsheet(case: Case) -> dict[str, object]:
    """All that the page needs of a case, as JSON can hold it. Raises OutOfTurn where the reference plan goes astray."""
    bases = _Bases()
    families = tuple(case.families)
    sheet: dict[str, object] = {
        # In this order a page is smaller by a hundredth than in that of the rules: what is alike stands together.
        "words": _words(case),
        "format": FORMAT,
        "columns": COLUMNS,
        "families": [bases.row("families", family, id=family_id) for family_id, family in case.families.items()],
        "other": [OTHER, case.label(OTHER)],
        "domains": [bases.row("domains", domain) for domain in case.domains],
        "safety": [_rule(rule_id, rule, bases) for rule_id, rule in case.safety.items()],
        "case": {
            "id": case.id,
            "pack": case.pack.id,
            "deep": case.pack.deep.words,
            "name": case.patient.name,
            "title": case.title,
            "version": case.version,
            "digest": case.rules,
            "words": case.words,
            "audience": case.audience,
            "minutes": case.minutes,
            "setting": case.patient.setting,
            "opening": case.opening,
            "begins": as_data(case.begins),
            "provenance": as_data(case.provenance),
            "answer": case.answer,
            "acceptable": list(case.acceptable),
            "sentence": case.teaching.sentence,
            "reference": as_data(planned(case)),
            **({"about": case.about} if case.about else {}),
        },
        "degrees": [[NOT_INVASIVE], *([degree_id, one.label] for degree_id, one in case.pack.invasive.items())],
        "hypotheses": [
            bases.row("hypotheses", one, id=hypothesis_id, family=families.index(one.family) if one.family else None)
            for hypothesis_id, one in case.hypotheses.items()
        ],
        "key_steps": [bases.row("key_steps", step, id=step_id) for step_id, step in case.key_steps.items()],
        "must_not_miss": [
            bases.row("must_not_miss", one, hypothesis=hypothesis_id, sets=case.addressed_by(hypothesis_id))
            for hypothesis_id, one in case.must_not_miss.items()
        ],
        "contrast": [bases.row("contrast", case.contrast)],
        "criteria": [bases.row("criteria", one, signs=_signs(case, one)) for one in filter(None, [case.criteria])],
        # The last is the one thing for next time.
        "points": [bases.row("points", one) for one in (*case.teaching.points, case.teaching.next_time)],
        "siblings": [bases.row("siblings", sibling) for sibling in case.contrasts_with],
        "large": {"sedations": LARGE_SEDATIONS, "exposures": LARGE_EXPOSURES, "idle": LARGE_IDLE},
        "items": [_item(case, item, bases) for item in case.items.values()],
        "constants": {
            "reach": REACH,
            "speaks_from_chips": SPEAKS_FROM,
            "shown": SHOWN,
            "powers": list(POWERS),
        },
        "apart": APART,
        "handin": list(LINES),
    }
    named = frozenset().union(*bases.places)
    cited = [source_id for source_id in case.sources if source_id in named]
    sheet["sources"] = [bases.row("sources", case.sources[source_id], id=source_id) for source_id in cited]
    # Places among the sources; the dagger, which is none of them, as itself.
    sheet["bases"] = [[cited.index(one) if one in cited else one for one in basis] for basis in bases.places]
    return sheet


def _signs(case: Case, criteria: Criteria) -> list[Row]:
    return [
        [sign_id, sign.label, [finding for finding in sign.met_by if finding in case.shows]]
        for sign_id, sign in criteria.signs.items()
    ]


def _words(case: Case) -> dict[str, object]:
    items, hypotheses = names_of_items(case), names_of_hypotheses(case)
    both = {key for key, tags in items.names.items() if hypotheses.names.get(key) == tags}
    return {
        "same": dict(items.same),
        "glue": sorted(GLUE),
        "ordinary": " ".join(sorted(mistakable(items) | mistakable(hypotheses))),
        "courtesy": packed(items, both)["names"],
        "declines": {one: decline.says for one, decline in case.vocabulary.declines.items()},
        "unserved": {one: [other.label, other.ages, other.sex] for one, other in case.unserved.items()},
        "items": packed(items, items.names.keys() - both),
        "list": packed(hypotheses, hypotheses.names.keys() - both),
    }


def _item(case: Case, item: CaseItem, bases: _Bases) -> Row:
    return bases.row(
        "items",
        item,
        domain=next(place for place, domain in enumerate(case.domains) if domain.id == item.domain),
        outcomes=" ".join(item.possible),
        shown=list(item.possible).index(item.outcome),
        possible=[_short([b.get(hypothesis, 0) for hypothesis in case.hypotheses]) for b in item.possible.values()],
        unusual={key: value for key, value in _particulars(case, item, bases).items() if value},
    )


def _particulars(case: Case, item: CaseItem, bases: _Bases) -> dict[str, object]:
    # Whatever is left out here, the script takes as usual.
    if item.act in {"order", "do"}:
        judged = {
            "role": item.role.value if item.role is not Role.NEUTRAL else None,
            "why": item.role_why,
            # In a list, so that the first of all is not taken for none.
            "role_basis": [bases.place(item.role_basis)],
            "changes": [bases.row("changes", change, when=_condition(change.when)) for change in item.role_changes],
        }
    else:
        judged = {}
    return {
        "question": item.question if item.question != item.id else None,
        "group": item.group if item.group != item.id else None,
        "note": item.note,
        "contested": item.contested,
        # Whether doing it cannot count for the learner.
        "idle": not case.earns(item.id),
        "sedated": item.sedated,
        "deep": item.is_deep,
        "takes": item.takes if item.act == "order" else 0,
        "films": item.films,
        "scans": item.scans,
        "invasive": item.depth,
        "part_of": item.part_of,
        "waits_for": item.waits_for,
        "known": [item.known.source, item.known.day] if item.known else None,
        # Its place among the figures of the page, from 1.
        "figure": figure_number(case, item),
        "later": [_later(case, item, form, bases) for form in item.later],
        "pairs_with": item.pairs_with,
        "preferred_over": item.preferred_over,
        "wordings": _wordings(case, item),
        "called": _called(case, item),
        **judged,
    }


def _later(case: Case, item: CaseItem, form: LaterForm, bases: _Bases) -> Row:
    shown = list(item.possible).index(form.outcome)
    return bases.row("later", form, shown=shown, figure=figure_number(case, form))


def _wordings(case: Case, item: CaseItem) -> Row:
    # By possible outcome, its usual wording: 1 where that is the text, 0 where no contrast can show it.
    shown = _shown_apart(case, item)
    usual = [(outcome in shown, item.wording[outcome]) for outcome in item.possible]
    return _short([int(is_shown) if not is_shown or wording == item.text else wording for is_shown, wording in usual])


def _called(case: Case, item: CaseItem) -> Row:
    # By possible outcome, what its picture may be called: 1 where that is the text, 0 where `wordings` has it.
    if not any(form.figure for form in item.forms):
        return []
    usual = zip_longest(item.wording.values(), _wordings(case, item), fillvalue=0)
    return _short([0 if has else int(wording == item.text) or wording for wording, has in usual])


def _shown_apart(case: Case, item: CaseItem) -> frozenset[str]:
    # The outcomes that the table of the answer beside any other hypothesis can name.
    rows = [telling_apart(item, case.answer, other) for other in case.hypotheses if other != case.answer]
    return frozenset(outcome for row in rows if row for outcome in (row.for_one, row.for_other) if outcome)


def _short(row: Row) -> Row:
    # Without its last zeros: where a row ends, the script reads on as nothing.
    while row and not row[-1]:
        row = row[:-1]
    return row


def _rule(rule_id: str, rule: SafetyRule, bases: _Bases) -> Row:
    return bases.row(
        "safety",
        rule,
        id=rule_id,
        items=None if rule.sedated else rule.items,
        when=rule.when and _condition(rule.when),
    )


def _condition(condition: Condition) -> dict[str, object]:
    # One operator each; the script refuses one that it does not know.
    if condition.shows is not None:
        item, _, outcome = condition.shows.partition(":")
        return {"shows": [item, outcome]}
    if condition.all is not None:
        return {"all": [_condition(part) for part in condition.all]}
    if condition.any is not None:
        return {"any": [_condition(part) for part in condition.any]}
    bare: dict[str, object] = as_data(condition, bare=True)
    return bare
