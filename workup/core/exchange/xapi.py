"""A walk as xAPI 1.0.3 statements about a pseudonym: what was done, never how well, and none of the learner's words.

The same log gives the same bytes: every id follows from the walk, so that sending it again changes nothing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from workup.core.content.case import Case
from workup.core.content.casefile import Checkpoint
from workup.core.exchange.times import duration, seconds
from workup.core.text.value import as_data
from workup.core.walk.events import Acted, Looked, Ordered
from workup.core.walk.log import Chips, Diagnosis, Entry, Idea, Log, Naming, Note, Pick, Reflection, Skip, Undo
from workup.core.walk.steps import Walk

Statement = dict[str, Any]

VERSION = "1.0.3"

HOME = "https://workup.invalid"
"""Where our own ids live: a name that is reserved to lead nowhere and to be nobody's (RFC 2606)."""

ACCOUNTS = f"{HOME}/learners"
"""Where learners' codes are accounts, if no institution names a page of its own."""

PROFILE = "https://w3id.org/xapi/virtual-patient/v1.0"
"""MedBiquitous' Virtual Patient Profile, as in its machine-readable form at adlnet/xapi-authored-profiles."""

ADL = "http://adlnet.gov/expapi"

VERBS = {verb: f"{ADL}/verbs/{verb}" for verb in ("initialized", "interacted", "responded", "completed")}

NONE = "none"
"""The response where nothing was picked, or a test was for no diagnosis in particular; no id is called so."""

_SPACE = uuid5(NAMESPACE_URL, HOME)
_LANGUAGE = "en-GB"


def statements(case: Case, log: Log, times: tuple[str, ...], accounts: str = ACCOUNTS) -> tuple[Statement, ...]:
    """The statements of a walk. The times are those of its first line and of each entry; what is no time is left out.

    `accounts` is the home page of the learners' codes: equal codes of two institutions are then two learners.
    Raises OutOfTurn where the log does not fit the case.
    """
    assert len(times) == len(log.entries) + 1, "each line of a log has a time"
    told = _Teller(case, log, times[0], accounts)
    made = [told.statement(0, times[0], told.did("initialized", told.case))]
    walk = Walk(case)
    for entry, at in zip(log.entries, times[1:], strict=True):
        after = walk.after(entry)
        for said in (*told.answered(walk, entry), *told.acted(walk, after)):
            made.append(told.statement(len(made), at, said))
        walk = after
    if walk.diagnosis is not None:
        took = duration(times[0], times[-1])
        ended = {"completion": True, **({"duration": took} if took else {})}
        made.append(told.statement(len(made), times[-1], told.did("completed", told.case, result=ended)))
    return tuple(made)


def digest(entries: Iterable[Entry]) -> str:
    """A short digest of what was done."""
    lines = (json.dumps(as_data(entry), ensure_ascii=False, separators=(",", ":")) for entry in entries)
    text = "\n".join(lines)
    return blake2b(text.encode(), digest_size=16).hexdigest()


class _Teller:
    """Turns what happens in one walk into statements."""

    def __init__(self, case: Case, log: Log, begun: str, accounts: str) -> None:
        header = log.header
        found = digest(log.entries)
        # Two who left no code and did the same are told apart by when they began.
        unnamed = blake2b(f"{found} {begun}".encode(), digest_size=6).hexdigest()
        learner = header.learner or f"unnamed-{unnamed}"
        self._content = case
        self._home = f"{HOME}/cases/{case.id}"
        self._actor = {"objectType": "Agent", "account": {"homePage": accounts, "name": learner}}
        whose = () if accounts == ACCOUNTS else (accounts,)
        key = "\n".join((learner, header.case, header.case_rules, str(header.attempt), found, *whose))
        self._registration = uuid5(_SPACE, key)
        self._attempt = header.attempt
        # Of another version only the digest is known for sure; what else the first line says, anybody may have written.
        self._revision = f"{case.version} {case.rules}" if header.case_rules == case.rules else header.case_rules
        self.case = _activity(self._home, case.title, "simulation")

    def statement(self, index: int, at: str, said: Statement) -> Statement:
        """A statement with all that is the same in each."""
        activities: Statement = {"category": [_activity(PROFILE, "Virtual Patient Profile", "profile")]}
        parent = said.pop("parent", None)
        if parent is not None:
            activities["parent"] = [parent]
        if said["object"] != self.case and parent != self.case:
            activities["grouping"] = [self.case]
        return {
            "id": str(uuid5(self._registration, str(index))),
            "actor": self._actor,
            **{key: value for key, value in said.items() if key != "extensions"},
            "context": {
                "registration": str(self._registration),
                "contextActivities": activities,
                "revision": self._revision,
                "platform": "workup",
                "language": _LANGUAGE,
                "extensions": {_extension("attempt"): self._attempt, **said.get("extensions", {})},
            },
            **({"timestamp": at} if seconds(at) is not None else {}),
            "version": VERSION,
        }

    def did(self, verb: str, thing: Statement, **more: Any) -> Statement:
        """That the learner did this with that."""
        return {"verb": {"id": VERBS[verb], "display": {_LANGUAGE: verb}}, "object": thing, **more}

    def acted(self, before: Walk, after: Walk) -> Iterator[Statement]:
        """What was asked, examined, ordered or done between the two."""
        session = sum(isinstance(event, Ordered) for event in before.events)
        for event in after.events[len(before.events) :]:
            if isinstance(event, Looked | Acted):
                yield self.did("interacted", self._item(event.item), parent=self.case)
            elif isinstance(event, Ordered):
                for item_id in event.items:
                    about: Statement = {_extension("session"): session + 1}
                    if item_id in event.purposes:
                        about[_extension("purpose")] = event.purposes[item_id] or NONE
                    yield self.did("interacted", self._item(item_id), parent=self.case, extensions=about)

    def answered(self, walk: Walk, entry: Entry) -> Iterator[Statement]:
        """What was answered; of the learner's own words only that there are some."""
        match entry:
            case Idea() if entry.text:
                yield self._answer(walk.checkpoint, "ideas", "ideas in the learner's own words", written=True)
            case Chips():
                yield self._answer(walk.checkpoint, "list", "list of diagnoses", response=self._listed(entry.chips))
            case Pick():
                about = f"finding {entry.direction} the leader"
                response = entry.item or NONE
                yield self._answer(walk.checkpoint, f"pick-{entry.direction}", about, response=response)
            case Naming():
                item = self._item(entry.item)
                seen = _activity(
                    f"{item['id']}/seen", f"what is seen: {item['definition']['name'][_LANGUAGE]}", "question"
                )
                # An item may well have an outcome that is called none.
                passed = {"extensions": {_extension("skipped"): True}}
                result = passed if entry.outcome is None else {"response": entry.outcome}
                yield self.did("interacted" if entry.outcome is None else "responded", seen, parent=item, result=result)
            case Skip():
                skipped = {"extensions": {_extension("skipped"): True}}
                yield self.did("interacted", self._checkpoint(walk.checkpoint), parent=self.case, result=skipped)
            case Undo():
                # What was said of the answer stands, as it does in the log; this says that it no longer counts.
                at = walk.before.checkpoint if walk.before else None
                taken_back = {"extensions": {_extension("taken-back"): True}}
                where = self._checkpoint(at) if at else self.case
                yield self.did("interacted", where, parent=self.case, result=taken_back)
            case Diagnosis():
                asked = _activity(f"{self._home}/diagnosis", "diagnosis committed to", "question")
                yield self.did("responded", asked, parent=self.case, result={"response": entry.hypothesis})
            case Reflection():
                asked = _activity(f"{self._home}/reflections/{entry.about.replace(' ', '-')}", entry.about, "question")
                yield self.did("responded", asked, parent=self.case, result=_written(bool(entry.text)))
            case Note():
                asked = _activity(f"{self._home}/notes", "the learner's notes", "interaction")
                yield self.did("interacted", asked, parent=self.case, result=_written(bool(entry.text)))

    def _answer(
        self, checkpoint: Checkpoint | None, part: str, about: str, *, response: str = "", written: bool = False
    ) -> Statement:
        at = self._checkpoint(checkpoint)
        asked = _activity(f"{at['id']}/{part}", f"{about}, {checkpoint}", "question")
        result = _written(written) if written else {"response": response}
        return self.did("responded", asked, parent=at, result=result)

    def _checkpoint(self, checkpoint: Checkpoint | None) -> Statement:
        return _activity(f"{self._home}/checkpoints/{checkpoint}", f"checkpoint: {checkpoint}", "interaction")

    def _item(self, item_id: str) -> Statement:
        return _activity(f"{self._home}/items/{item_id}", self._content.items[item_id].label, "interaction")

    def _listed(self, chips: Mapping[str, int]) -> str:
        return ";".join(f"{option}={chips[option]}" for option in self._content.options if option in chips)


def _activity(iri: str, name: str, kind: str) -> Statement:
    return {
        "objectType": "Activity",
        "id": iri,
        "definition": {"name": {_LANGUAGE: name}, "type": f"{ADL}/activities/{kind}"},
    }


def _written(written: bool) -> Statement:
    return {"extensions": {_extension("written"): written}}


def _extension(name: str) -> str:
    return f"{HOME}/extensions/{name}"


def is_ours(text: str) -> bool:
    """Whether a text is an id as we make them: a UUID of version 5, in its usual form."""
    try:
        return str(found := UUID(text)) == text and found.version == 5
    except (ValueError, AttributeError, TypeError):
        return False
