"""What a learner did: a header and entries, as they stand in a log. Entries carry no clock."""

import json
from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import from_json

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.content.head import BUILT_IN
from workup.core.text.kinds import Frozen, Id, Line, Said, clean
from workup.core.text.pseudonym import Code
from workup.errors import LogError

FORMAT = 2
"""The version of the log format; a log of another one is refused with advice."""


Mode = Literal["walk", "rounds"]
"""Walked by one learner, or by a room with a facilitator at the keyboard."""


Changed = Literal["rules", "words"]
"""What of a case is no longer as it was."""

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
"""Of a case, in hexadecimal digits."""


class Header(Frozen):
    """The first line of a log."""

    workup_log: Literal[2] = 2
    pack: Id = BUILT_IN
    """Whose case it is."""
    case: Id
    case_version: Line
    case_rules: Digest
    """Of what decides in the case that was walked: walks with the same are of one case."""
    case_words: Digest
    """Of what it only said then."""
    tool: Line
    """The version of workup that wrote it."""
    attempt: int = Field(ge=1, le=10_000)
    mode: Mode = "walk"
    learner: Code | None = None
    """The learner's pseudonym; never a name."""


class Idea(Frozen):
    """A diagnosis in the learner's own words, before any list was shown; empty for no more ideas."""

    kind: Literal["idea"] = "idea"
    text: Said


class Chips(Frozen):
    """The list at a checkpoint: hypothesis id to chips, which add up to ten."""

    kind: Literal["chips"] = "chips"
    chips: dict[Id, Annotated[int, Field(ge=1, le=CHIPS)]]


class Pick(Frozen):
    """The finding that speaks most for, or most against, the leader; none is an answer too."""

    kind: Literal["pick"] = "pick"
    direction: Literal["for", "against"]
    item: Id | None


class Skip(Frozen):
    """The rest of a checkpoint was passed over."""

    kind: Literal["skip"] = "skip"


class Look(Frozen):
    """Questions asked or examinations done, one after the other."""

    kind: Literal["look"] = "look"
    items: Annotated[tuple[Id, ...], Field(min_length=1, max_length=100)]


class Plan(Frozen):
    """Tests put together for one session. They are ordered once nothing more is to be asked about them."""

    kind: Literal["plan"] = "plan"
    items: Annotated[tuple[Id, ...], Field(min_length=1, max_length=100)]


class Send(Frozen):
    """What else the sample of a planned act is to be sent for; nothing is an answer too."""

    kind: Literal["send"] = "send"
    items: Annotated[tuple[Id, ...], Field(max_length=100)]


class Purpose(Frozen):
    """The diagnosis that a burdensome test is for, asked before it is ordered."""

    kind: Literal["purpose"] = "purpose"
    item: Id
    hypothesis: Id | None


class Cancel(Frozen):
    """The planned session, or the commitment, was put away again."""

    kind: Literal["cancel"] = "cancel"


class Undo(Frozen):
    """The last answer was taken back; what stands before it in the log stays there, and counts no more."""

    kind: Literal["undo"] = "undo"


class Commit(Frozen):
    """The learner decided to commit."""

    kind: Literal["commit"] = "commit"


class Diagnosis(Frozen):
    """The diagnosis committed to. Nothing can be asked or ordered after it."""

    kind: Literal["diagnosis"] = "diagnosis"
    hypothesis: Id


class Reflection(Frozen):
    """The learner's own words after the commitment, before the debrief."""

    kind: Literal["reflection"] = "reflection"
    about: Literal["sentence", "went well", "would change"]
    text: Said


class Note(Frozen):
    """Something the learner wanted to keep; it is never analysed."""

    kind: Literal["note"] = "note"
    text: Said


About = Literal["list", "before discussion", "after discussion"]
"""What a room can vote about."""


class Vote(Frozen):
    """How many in a room stood for each hypothesis: at a checkpoint, or committing before and after discussion."""

    kind: Literal["vote"] = "vote"
    about: About
    votes: dict[Id, Annotated[int, Field(ge=1, le=10_000)]]
    """Hypothesis id to hands; those with none are left out."""


Entry = (
    Idea
    | Chips
    | Pick
    | Skip
    | Look
    | Plan
    | Send
    | Purpose
    | Cancel
    | Undo
    | Commit
    | Diagnosis
    | Reflection
    | Note
    | Vote
)


class Written(Frozen):
    """One line of a log: the entry, and when it was written."""

    at: Line
    entry: Annotated[Entry, Field(discriminator="kind")]


class Log(Frozen):
    """A walk as it was recorded."""

    header: Header
    entries: tuple[Annotated[Entry, Field(discriminator="kind")], ...]

    def changed(self, case: Case) -> Changed | None:
        """How the case differs from the one that was walked: in what decides, in its words alone, or not at all."""
        if self.header.case_rules != case.rules:
            return "rules"
        return "words" if self.header.case_words != case.words else None


class Unreadable(LogError):
    """Lines that are no log; says why also without the name of the file and the advice."""

    def __init__(self, name: str, why: str, advice: str = "", line: int | None = None) -> None:
        self.why = why if line is None else f"line {line}: {why}"
        where = name if line is None else f"{name}:{line}"
        super().__init__(f"{where}: {why}. {advice}".rstrip())


_LINE = TypeAdapter(Written)
_ENTRIES = TypeAdapter(list[Annotated[Entry, Field(discriminator="kind")]])
_HEADER = TypeAdapter(Header)


def parse(lines: Iterable[str], name: str) -> Log:
    """The log in these lines. Raises Unreadable naming the first line that cannot be read."""
    return parse_timed(lines, name)[0]


def parse_timed(lines: Iterable[str], name: str) -> tuple[Log, tuple[str, ...]]:
    """The log in these lines, and when it was begun and each entry written, as it stands there. Raises Unreadable."""
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not numbered:
        raise Unreadable(name, "the log is empty", "Choose another log, or walk a case with 'workup walk'.")
    header, begun = read_header(numbered[0][1], name)
    rest = numbered[1:]
    entries, times = _at_once([line for _, line in rest]) or _one_by_one(rest, name)
    return Log.model_construct(header=header, entries=tuple(entries)), (begun, *times)


Read = tuple[list[Entry], list[str]]


def _at_once(lines: list[str]) -> Read | None:
    # Four times as fast, for lines as they are written; None where each has to be looked at. It can take no two lines
    # for one entry, nor two entries for one line: a comma before a brace parts the items of a list, no entry holds a
    # list of objects, and no string holds a line break.
    if not all(line.startswith("{") for line in lines):
        return None
    try:
        raw = from_json("[" + ",\n".join(lines) + "]")
        if len(raw) != len(lines) or any(len(one) != 2 for one in raw):
            return None
        times = [one["at"] for one in raw]
        return (_ENTRIES.validate_python([one["entry"] for one in raw]), times) if all(map(_is_plain, times)) else None
    except (ValueError, TypeError, KeyError):
        return None


def _is_plain(time: object) -> bool:
    return isinstance(time, str) and 0 < len(time) <= 40 and time.isascii() and time.isprintable() and " " not in time


def _one_by_one(lines: list[tuple[int, str]], name: str) -> Read:
    written = [_written(number, line, name) for number, line in lines]
    return [one.entry for one in written], [one.at for one in written]


def _written(number: int, line: str, name: str) -> Written:
    try:
        return _LINE.validate_json(line)
    except ValidationError as error:
        raise Unreadable(
            name,
            f"this line is not a log entry ({_first(error)})",
            "Nothing was changed; restore the line, or walk the case again.",
            number,
        ) from None


def read_header(line: str, name: str) -> tuple[Header, str]:
    """The first line of a log, and when it says it was begun (empty where it does not). Raises Unreadable."""
    try:
        raw: Any = json.loads(line)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict) or "workup_log" not in raw:
        raise Unreadable(name, "this is not a workup log: its first line names no 'workup_log' format")
    if isinstance(raw["workup_log"], int) and raw["workup_log"] > FORMAT:
        # A number of any length may stand there.
        later = raw["workup_log"] if raw["workup_log"] < 1000 else "of the far future"
        raise Unreadable(name, f"the log has format {later}, this workup reads {FORMAT}", "Install a newer workup.")
    if raw["workup_log"] == 1:
        raise Unreadable(
            name,
            "the log has format 1, of an earlier workup that told cases apart by every word in them, "
            f"and this workup reads {FORMAT}",
            "Open it with the workup that wrote it, or walk the case again.",
        )
    begun = raw.pop("at", "")
    try:
        header = _HEADER.validate_python(raw)
    except ValidationError as error:
        raise Unreadable(name, f"the first line of the log cannot be used ({_first(error)})", line=1) from None
    is_time = isinstance(begun, str) and len(begun) <= 40 and begun.isascii() and begun.isprintable()
    return header, begun if is_time else ""


def _first(error: ValidationError) -> str:
    one = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(part) for part in one["loc"])
    return clean(f"{place}: {one['msg']}" if place else one["msg"])[:200]
