"""A learner's own past: the walks that are kept here, and the one case to walk next that follows from them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workup.cli.lookup import is_finished
from workup.errors import ContentError, LogError

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.debrief.history import Walked
    from workup.core.debrief.reasons import Suggestion
    from workup.core.walk.log import Log
    from workup.document.summary import NextCase


@dataclass(frozen=True)
class Past:
    """The walks of one learner, as far as the folder of logs knows them."""

    code: str | None
    walked: "tuple[Walked, ...]"
    cases: "tuple[Case, ...]"
    """Those at hand."""
    others: int
    """How many walks in the folder are another's."""
    troubles: tuple[str, ...]
    """What is to be said of logs that cannot be read."""

    @property
    def suggestion(self) -> "Suggestion | None":
        """What to walk next: the one answer for every page that says so."""
        from workup.core.debrief.history import suggested

        return suggested(self.walked, self.cases, date.today().toordinal())

    @property
    def because(self) -> str:
        """Why that, in one line; empty without a suggestion."""
        from workup.document.suggested import because

        suggestion = self.suggestion
        return because(suggestion, {case.id: case for case in self.cases}) if suggestion else ""


def past(given: str | None, extra: tuple[Path, ...]) -> Past:
    """The past of the learner with this code, or of whoever walks on this computer."""
    at_hand = _cases(extra)
    code, logs, others, troubles = _own_logs(given)
    walked = tuple(_walked(path, log, at_hand) for path, log in logs)
    return Past(code, walked, tuple(at_hand.values()), others, tuple(troubles))


def next_case(learner: str | None, extra: tuple[Path, ...]) -> "NextCase | None":
    """The case to try next that all of one's own walks lead to."""
    from workup.document.summary import NextCase

    own = past(None, extra)
    if learner not in (None, own.code):
        own = past(learner, extra)
    suggestion = own.suggestion
    return NextCase(suggestion.case, own.because) if suggestion else None


def _cases(extra: tuple[Path, ...]) -> dict[str, "Case"]:
    from workup import store

    at_hand = {}
    for case_id in store.reachable(extra):
        try:
            at_hand[case_id] = store.case(case_id, extra)
        except ContentError:
            continue  # 'workup list' says which cases cannot be used
    return at_hand


def _own_logs(given: str | None) -> tuple[str | None, list[tuple[Path, "Log"]], int, list[str]]:
    # Whose walks are shown, these, how many are another's, and what is to be said of damaged ones.
    from workup import learner_code, logbook

    logs, troubles = [], []
    for path in logbook.all_logs():
        try:
            log = logbook.read_log(path)
        except LogError as error:
            troubles.append(str(error))
            continue
        if log.header.mode == "walk":
            logs.append((path, log))
    codes = {log.header.learner for _, log in logs if log.header.learner}
    code = given or learner_code.kept(logbook.folder()) or (codes.pop() if len(codes) == 1 else None)
    # Walks without a code are older than codes, or of another program; on one's own computer they are one's own.
    mine = {code} if given else {code, None}
    own = [(path, log) for path, log in logs if log.header.learner in mine]
    return code, own, len(logs) - len(own), troubles


def _walked(path: Path, log: "Log", at_hand: dict[str, "Case"]) -> "Walked":
    from workup import logbook
    from workup.core.debrief import debrief
    from workup.core.debrief.history import Walked
    from workup.core.walk.following import follow_log

    day = logbook.last_day(logbook.read_text(path))
    walked = Walked(
        case=log.header.case,
        attempt=log.header.attempt,
        day=day.toordinal() if day else None,
        turn=path.stat().st_mtime_ns,
        finished=is_finished(path),
    )
    case = at_hand.get(log.header.case)
    if not walked.finished:
        return walked
    if case is None:
        return walked.model_copy(update={"lacks": "case"})
    try:
        return walked.model_copy(update={"debrief": debrief(case, follow_log(case, log, path.name))})
    except LogError:
        return walked.model_copy(update={"lacks": "same case"})
