"""A learner's own past: the walks that are kept here, and the one case to walk next that follows from them."""

from datetime import date
from typing import TYPE_CHECKING

from workup.cli.lookup import Desk
from workup.core.text.value import Value, changed
from workup.errors import LogError

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.debrief.history import Walked
    from workup.core.debrief.reasons import Suggestion
    from workup.document.summary import NextCase
    from workup.library import AtHand
    from workup.logbook import Kept


class Past(Value, kw_only=False):
    """The walks of one learner, as far as the folder of logs knows them."""

    code: str | None
    walked: "tuple[Walked, ...]"
    cases: "tuple[Case, ...]"
    """Those at hand."""
    others: int
    """How many walks in the folder are another's."""
    troubles: tuple[str, ...]
    """What is to be said of logs that cannot be read."""
    pack: str
    """The id of the pack that the command is about."""

    @property
    def suggestion(self) -> "Suggestion | None":
        """What to walk next: the one answer for every page that says so."""
        from workup.core.debrief.history import suggested

        return suggested(self.walked, self.of_the_pack, date.today().toordinal())

    @property
    def of_the_pack(self) -> "tuple[Case, ...]":
        """Those at hand that are of this pack: what one problem leads to is another case of it."""
        return tuple(case for case in self.cases if case.pack.id == self.pack)

    @property
    def because(self) -> str:
        """Why that, in one line; empty without a suggestion."""
        from workup.document.suggested import because

        suggestion = self.suggestion
        return because(suggestion, {case.id: case for case in self.cases}) if suggestion else ""


def past(desk: Desk, given: str | None, pack: str | None = None) -> Past:
    """The past of the learner with this code, or of whoever walks on this computer, as seen from a pack."""
    at_hand = desk.library.usable
    code, logs, others, troubles = _own_logs(desk, given)
    walked = tuple(_walked(kept, at_hand) for kept in logs)
    cases = tuple(held.case for held in at_hand.values())
    return Past(code, walked, cases, others, tuple(troubles), pack or desk.library.pack_id)


def next_case(learner: str | None, desk: Desk, pack: str) -> "NextCase | None":
    """The case of this pack to try next that all of one's own walks lead to."""
    from workup.document.summary import NextCase

    found = desk.name_of(learner, pack).made("next", lambda: _next(learner, desk, pack))
    return NextCase(*found) if found else None


def _next(learner: str | None, desk: Desk, pack: str) -> tuple[str, ...]:
    own = past(desk, None, pack)
    if learner not in (None, own.code):
        own = past(desk, learner, pack)
    suggestion = own.suggestion
    return (suggestion.case, own.because) if suggestion else ()


def _own_logs(desk: Desk, given: str | None) -> "tuple[str | None, list[Kept], int, list[str]]":
    # Whose walks are shown, these, how many are another's, and what is to be said of damaged ones.
    from workup import learner_code
    from workup.places import logs as logs_folder

    logs, troubles = [], []
    for path in desk.shelf.paths:
        try:
            kept = desk.shelf.read(path)
        except LogError as error:
            troubles.append(str(error))
            continue
        if kept.log.header.mode == "walk":
            logs.append(kept)
    codes = {kept.log.header.learner for kept in logs if kept.log.header.learner}
    code = given or learner_code.kept(logs_folder()) or (codes.pop() if len(codes) == 1 else None)
    # Walks without a code are older than codes, or of another program; on one's own computer they are one's own.
    mine = {code} if given else {code, None}
    own = [kept for kept in logs if kept.log.header.learner in mine]
    return code, own, len(logs) - len(own), troubles


def _walked(kept: "Kept", at_hand: "dict[str, AtHand]") -> "Walked":
    from workup import logbook
    from workup.core.debrief import debrief
    from workup.core.debrief.history import Walked

    header = kept.log.header
    day = logbook.last_day(kept.text)
    walked = Walked(
        case=header.case,
        attempt=header.attempt,
        day=day.toordinal() if day else None,
        turn=kept.path.stat().st_mtime_ns,
        finished=kept.is_finished,
    )
    held = at_hand.get(header.case)
    if not walked.finished:
        return walked
    if held is None or held.case.pack.id != header.pack:
        return changed(walked, lacks="case")
    try:
        walk = logbook.follow_log(held.case, kept.log, kept.path.name)
        return changed(walked, debrief=debrief(held.case, walk))
    except LogError:
        return changed(walked, lacks="same case")
