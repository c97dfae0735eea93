"""Times of the checklist that cannot be: what a test takes, beside when its result comes."""

from collections.abc import Iterator

from workup.core.authoring.lint.texts import Problem
from workup.core.content.checklist import Checklist
from workup.core.text.saying import saying


def impossible(checklist: Checklist, domain: str) -> Iterator[Problem]:
    """Every item of a domain whose `takes` says what no item can do."""
    for item_id, item in checklist.items.items():
        takes, minutes = item.burden.takes, item.burden.minutes
        if checklist.domain_of[item_id] != domain or not takes:
            continue
        if checklist.domain(domain).act != "order":
            yield Problem("C23", ("items", item_id, "burden"), saying("lint-takes-look", minutes=minutes))
        elif takes > minutes:
            says = saying("lint-takes-longer", takes=takes, minutes=minutes)
            yield Problem("C23", ("items", item_id, "burden"), says)
