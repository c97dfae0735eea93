"""The xAPI statements of all readable logs of a case, as a stream."""

import json
from collections.abc import Iterable, Iterator

from workup.class_logs import Survey
from workup.class_logs.counting import Setback, followed, log_at
from workup.core.content.case import Case
from workup.core.exchange.conformance import faults
from workup.core.exchange.xapi import ACCOUNTS, Statement, statements
from workup.errors import OutputError
from workup.phrases import say


def statements_of(survey: Survey, case: Case, accounts: str = ACCOUNTS) -> Iterator[Statement]:
    """The statements of every attempt of every learner at the case, abandoned ones too, each attempt once.

    A room's walk is nobody's attempt and is left out. What was left out and why is in `survey.account` afterwards.
    Raises OutputError for a statement that must not leave.
    """
    survey.roster.choose_attempts(case, survey.spool)
    while True:
        for place in survey.roster.chosen(survey.spool):
            try:
                log, times = log_at(place)
                followed(case, log)
            except Setback as setback:
                survey.roster.note(place.log, setback.kind, setback.why)
                continue
            for statement in statements(case, log, times, accounts):
                if amiss := faults(statement):
                    raise OutputError(say("xapi-must-not-leave", why=amiss[0]))
                yield statement
        if not survey.roster.settle():
            return


def as_array(statements: Iterable[Statement]) -> Iterator[str]:
    """The lines of a file that is one array, as a record store takes it in the body of a request; none is empty."""
    before = "["
    for statement in statements:
        yield f"{before}\n{as_line(statement).rstrip()}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def as_line(statement: Statement) -> str:
    """A statement as one line of a file."""
    return json.dumps(statement, ensure_ascii=False, separators=(",", ":")) + "\n"
