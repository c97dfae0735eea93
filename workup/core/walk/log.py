"""What a learner did: a header and entries, as they stand in a log. Entries carry no clock."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from workup.core.content.case import Case
from workup.core.content.casefile import CHIPS
from workup.core.content.head import BUILT_IN
from workup.core.text.kinds import Id, Line, Said, clean
from workup.core.text.marks import Bounds, ByKind
from workup.core.text.pseudonym import Code
from workup.core.text.value import Value

Mode = Literal["walk", "rounds"]
"""Walked by one learner, or by a room with a facilitator at the keyboard."""


Changed = Literal["rules", "words"]
"""What of a case is no longer as it was."""

Digest = Annotated[str, Bounds(pattern=r"^[0-9a-f]{16}$")]
"""Of a case, in hexadecimal digits."""


class Header(Value):
    """The first line of a log."""

    workup_log: Literal[4] = 4
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
    attempt: Annotated[int, Bounds(ge=1, le=10_000)]
    mode: Mode = "walk"
    look_first: Annotated[bool, Bounds(strict=True)] = False
    """Whether pictures come without their sentence until somebody has said what they show."""
    learner: Code | None = None
    """The learner's pseudonym; never a name."""

    def _told(self) -> Iterator[tuple[str, Any]]:
        # A log of a walk in which nothing is named is, letter for letter, what it was before anything could be.
        return (one for one in super()._told() if one != ("look_first", False))


class Idea(Value):
    """A diagnosis in the learner's own words, before any list was shown; empty for no more ideas."""

    kind: Literal["idea"] = "idea"
    text: Said

    def __post_init__(self) -> None:
        vars(self)["text"] = clean(self.text)  # whoever makes the entry


class Chips(Value):
    """The list at a checkpoint: hypothesis id to chips, which add up to ten."""

    kind: Literal["chips"] = "chips"
    chips: dict[Id, Annotated[int, Bounds(ge=1, le=CHIPS)]]


class Pick(Value):
    """The finding that speaks most for, or most against, the leader; none is an answer too."""

    kind: Literal["pick"] = "pick"
    direction: Literal["for", "against"]
    item: Id | None


class Skip(Value):
    """The rest of a checkpoint was passed over."""

    kind: Literal["skip"] = "skip"


class Look(Value):
    """What is at hand, one after the other: questions asked, examinations, acts that protect."""

    kind: Literal["look"] = "look"
    items: Annotated[tuple[Id, ...], Bounds(min_length=1, max_length=100)]


class Plan(Value):
    """Tests put together for one session. They are ordered once nothing more is to be asked about them."""

    kind: Literal["plan"] = "plan"
    items: Annotated[tuple[Id, ...], Bounds(min_length=1, max_length=100)]


class Send(Value):
    """What else the sample of a planned act is to be sent for; nothing is an answer too."""

    kind: Literal["send"] = "send"
    items: Annotated[tuple[Id, ...], Bounds(max_length=100)]


class Purpose(Value):
    """The diagnosis that a burdensome test is for, asked before it is ordered."""

    kind: Literal["purpose"] = "purpose"
    item: Id
    hypothesis: Id | None


class Bound(Value):
    """Whether an act is done only once a picture of its session has been read and shows nothing against it."""

    kind: Literal["bound"] = "bound"
    item: Id
    only_if: Annotated[bool, Bounds(strict=True)]


class Naming(Value):
    """What was seen in the picture of a result that has just come, before its sentence was read.

    It is about the first result of this item that came last and was not named yet.
    """

    kind: Literal["naming"] = "naming"
    item: Id
    outcome: Id | None
    """One of those that the item can show; None for whoever would rather read it."""


class Wait(Value):
    """The learner waited for the next result that was out."""

    kind: Literal["wait"] = "wait"


class Cancel(Value):
    """The planned session, or the commitment, was put away again."""

    kind: Literal["cancel"] = "cancel"


class Undo(Value):
    """The last answer was taken back; what stands before it in the log stays there, and counts no more."""

    kind: Literal["undo"] = "undo"


class Commit(Value):
    """The learner decided to commit."""

    kind: Literal["commit"] = "commit"


class Diagnosis(Value):
    """The diagnosis committed to. Nothing can be asked or ordered after it."""

    kind: Literal["diagnosis"] = "diagnosis"
    hypothesis: Id


class Reflection(Value):
    """The learner's own words after the commitment, before the debrief."""

    kind: Literal["reflection"] = "reflection"
    about: Literal["sentence", "went well", "would change"]
    text: Said

    def __post_init__(self) -> None:
        vars(self)["text"] = clean(self.text)  # whoever makes the entry


class Note(Value):
    """Something the learner wanted to keep; it is never analysed."""

    kind: Literal["note"] = "note"
    text: Said

    def __post_init__(self) -> None:
        vars(self)["text"] = clean(self.text)  # whoever makes the entry


About = Literal["list", "before discussion", "after discussion"]
"""What a room can vote about."""


class Vote(Value):
    """How many in a room stood for each hypothesis: at a checkpoint, or committing before and after discussion."""

    kind: Literal["vote"] = "vote"
    about: About
    votes: dict[Id, Annotated[int, Bounds(ge=1, le=10_000)]]
    """Hypothesis id to hands; those with none are left out."""


class Hands(Value):
    """How many in a room called a picture what, before they read it; what the room calls it comes as a naming."""

    kind: Literal["hands"] = "hands"
    item: Id
    votes: dict[Id, Annotated[int, Bounds(ge=1, le=10_000)]]
    """Outcome id to hands; those with none are left out."""


Entry = (
    Idea
    | Chips
    | Pick
    | Skip
    | Look
    | Plan
    | Send
    | Bound
    | Purpose
    | Naming
    | Wait
    | Cancel
    | Undo
    | Commit
    | Diagnosis
    | Reflection
    | Note
    | Vote
    | Hands
)

AnyEntry = Annotated[Entry, ByKind()]
"""An entry as it is read: told by its kind."""


class Written(Value):
    """One line of a log: the entry, and when it was written."""

    at: Line
    entry: AnyEntry
    check: Annotated[str, Bounds(pattern=r"^[0-9a-f]{8}$")] | None = None
    """Of this line and all before it, in hexadecimal digits."""


class Log(Value):
    """A walk as it was recorded."""

    header: Header
    entries: tuple[AnyEntry, ...]

    def changed(self, case: Case) -> Changed | None:
        """How the case differs from the one that was walked: in what decides, in its words alone, or not at all."""
        if self.header.case_rules != case.rules:
            return "rules"
        return "words" if self.header.case_words != case.words else None
