"""One line asked and answered: cleaning it, and the commands that work at every prompt."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from workup.core.content.names import names_of_hypotheses, names_of_items
from workup.core.text.kinds import clean
from workup.core.text.lexicon import Lexicon
from workup.core.text.private import is_private
from workup.core.text.value import Value
from workup.core.walk.events import Seen
from workup.core.walk.log import Cancel, Entry, Note, Undo
from workup.core.walk.naming import held
from workup.core.walk.steps import Walk
from workup.phrases import say
from workup.play import revealed, views
from workup.play.blocks import Block, Hint, Paragraph, Place
from workup.play.hints import questions

LONGEST = 2000
"""How much of one typed line is kept."""
BEDSIDE = ""
"""What is asked where anything can be asked, examined or ordered: nothing."""
_NOTE = re.compile(r"note\s+(?P<text>.+)", re.IGNORECASE)


class Sight(NamedTuple):
    """What becomes of what can be seen."""

    first: bool = False
    """Whether a picture comes without its sentence until somebody has said what it shows."""
    command: str = ""
    """What is typed elsewhere to see the pictures; empty where nothing is."""


PLAIN = Sight()
"""Everything is read, and nothing is said of pictures."""


class Left(Exception):
    """The learner went away; everything until then is recorded."""


class Turned(Exception):
    """The turn ended without an answer: what the walk waits for now is to be asked."""


class Exchange:
    """The walk so far, and the three ways to the learner: ask, show and record."""

    is_room = False
    """Whether a room answers, by its hands."""

    def __init__(
        self,
        walk: Walk,
        *,
        ask: Callable[[str], str],
        show: Callable[[Block], None],
        record: Callable[[Entry], None],
        sight: Sight = PLAIN,
    ) -> None:
        self.walk = walk
        self.sight = sight
        self.chapter: str | None = None
        """The chapter of the checklist that is open: numbers are its items."""
        self.told: set[str] = set()
        """What was said once and need not be said again."""
        self.is_half_given = False
        """Whether an answer has been begun at this prompt that is not recorded yet."""
        self._hints: dict[tuple[str, ...], int] = {}
        self._place: Place | None = None
        self._is_seen = False
        self._ask = ask
        self._show = show
        self._record = record

    def show(self, *blocks: Block) -> None:
        """Shows blocks, one after the other."""
        for block in blocks:
            self._show(block)

    def once(self, key: str, *blocks: Block) -> None:
        """Shows blocks the first time only."""
        if key not in self.told:
            self.told.add(key)
            self.show(*blocks)

    def show_place(self) -> None:
        """Shows where the walk stands, if that has changed since it was last shown."""
        place = views.place(self.walk, self.chapter)
        if place != self._place:
            self._place = place
            self.show(place)

    def put(self, entry: Entry) -> None:
        """Records an entry, goes on with it, and shows the results of a session that it set off."""
        before, after = self.walk, self.walk.after(entry)
        self._record(entry)
        self.walk = after
        self.is_half_given = False
        self.show(*revealed.results(before, after, self.held))
        if self.sight.command and any(after.case.forms[one.shown].figure for one in after.seen[len(before.seen) :]):
            self._is_seen = True

    @property
    def held(self) -> tuple[Seen, ...]:
        """The findings whose sentence is held back until somebody has said what is seen."""
        return held(self.walk) if self.sight.first else ()

    def say_where_to_look(self) -> None:
        """Says how the pictures are seen, once, where one has come."""
        if self._is_seen:
            self.once("pictures", Hint(say("looking-show", command=self.sight.command)))

    def put_away(self) -> None:
        """Cancels the planned session or the commitment."""
        said = say("walk-at-bedside-again") if self.walk.committing else say("walk-called-off")
        self.put(Cancel())
        self.show(Paragraph(said))
        self._place = None

    def take_back(self) -> None:
        """Takes back the last answer, or one that is only half given; says why where nothing can be. Raises Turned."""
        if self.is_half_given:
            self.is_half_given = False
            self.show(Hint(say("walk-half-dropped")))
        elif self.walk.before is None:
            self.show(views.what_stands(self.walk))
            return
        else:
            self._undo()
            self.show(Hint(say("walk-undone")))
        # What goes with a question is shown again when the question is.
        self.told = {key for key in self.told if not key.startswith(("picks", "purpose"))}
        self._place = None
        raise Turned

    def _undo(self) -> None:
        self.put(Undo())

    def go_back(self, asked: str) -> None:
        """Leaves a menu, or the chapter that is open; elsewhere, says what leads back. Raises Turned if it leaves."""
        if self.walk.awaits.kind != "act":
            self.show(views.ways_back(self.walk))
        elif asked != BEDSIDE:
            self.show(Hint(say("walk-rest-left-out")))
            raise Turned
        elif self.chapter is None:
            self.show(Hint(say("walk-no-chapter-open")))
        else:
            self.chapter = None
            raise Turned

    def line(self, asked: str, *about: Block) -> str:
        """The next line that is no command, cleaned; `about` is what help says here. Raises Left or Turned."""
        while True:
            try:
                raw = self._ask(f"{asked} > ".lstrip())
            except EOFError:
                raise Left from None
            text = clean(raw)
            if len(text) > LONGEST:
                text = text[:LONGEST].rstrip()
                self.show(Hint(say("walk-line-long", most=LONGEST)))
            if not self._commanded(text, asked, about):
                return text

    def must_drop(self, text: str) -> bool:
        """Whether the learner's own words are not to be kept: asked where they look like a real person's data."""
        if not is_private(text, self.walk.case.patient.name):
            return False
        self.show(Paragraph(say("walk-private")))
        # Whatever is no yes drops it: a line that was meant for the next question must not keep a name.
        answer = self.line(say("walk-private-prompt"), Paragraph(say("walk-private-help")))
        if answer.casefold() in ("y", "yes"):
            return False
        self.show(Hint(say("walk-private-dropped")))
        return True

    def own_words(self, asked: str, *about: Block) -> str:
        """The next line of the learner's own words, once it may be kept. Raises Left or Turned."""
        text = self.line(asked, *about)
        if self.must_drop(text):
            raise Turned
        return text

    def _commanded(self, text: str, asked: str, about: tuple[Block, ...]) -> bool:
        word = text.casefold()
        if word in ("quit", "exit"):
            raise Left
        if note := _NOTE.fullmatch(text):
            if not self.must_drop(note["text"]):
                self.put(Note(text=note["text"]))
                self.show(Hint(say("walk-noted")))
        elif word in ("help", "?"):
            self.show(*about, Hint(say("walk-any-prompt")))
        elif told := self._told(word):
            self.show(*told)
        else:
            return self._moved(word, asked)
        return True

    def _told(self, word: str) -> tuple[Block, ...]:
        # What a word asks to be told; nothing where it is no such word.
        match word.rstrip("? "):
            case "note" | "notes":
                return views.notes(self.walk)
            case "list" if self.walk.ideas_open:
                # Before the ideas the list would give them away.
                return (Hint(say("walk-list-later")),)
            case "list":
                return (views.listing(self.walk.case, self.walk.chips),)
            case "findings":
                return revealed.findings(self.walk, self.held)
            case "clock":
                return (views.clock_face(self.walk),)
            case "opening":
                return (Paragraph(self.walk.case.opening),)
            case "where am i" | "where are we" | "where":
                return (views.whereabouts(self.walk, self.chapter),)
            case "hint":
                asked = questions(self.walk)
                turn = self._hints.get(asked, 0)
                self._hints[asked] = turn + 1
                return (Paragraph(say(asked[turn % len(asked)])),)
            case _:
                return ()

    def _moved(self, word: str, asked: str) -> bool:
        if word == "undo":
            self.take_back()
        elif word == "back":
            self.go_back(asked)
        elif word == "cancel" and self.walk.committing and self.walk.awaits.kind in ("pick", "diagnosis"):
            self.put_away()
            raise Turned
        else:
            return False
        return True

    @cached_property
    def items(self) -> Lexicon:
        """The names of everything that can be asked, examined or ordered."""
        return names_of_items(self.walk.case)

    @cached_property
    def hypotheses(self) -> Lexicon:
        """The names of the hypotheses in play, and of something else."""
        return names_of_hypotheses(self.walk.case)


class Turns(Value, kw_only=False):
    """The turns that one learner takes in one way and a room in another."""

    idea: Callable[[Exchange], None]
    chips: Callable[[Exchange], None]
    diagnosis: Callable[[Exchange], None]
