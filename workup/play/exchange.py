"""One line asked and answered: cleaning it, and the commands that work at every prompt."""

import re
from collections.abc import Callable
from functools import cached_property

from workup.core.lexicon import Lexicon
from workup.core.log import Cancel, Entry, Note
from workup.core.naming import names_of_hypotheses, names_of_items
from workup.core.prose import clean
from workup.core.walk import Walk
from workup.play import views
from workup.play.blocks import Block, Hint, Paragraph, Place

LONGEST = 2000
"""How much of one typed line is kept."""
ALWAYS = Hint(
    "At any prompt: notes, note TEXT, list, findings, clock, opening, help, quit. A line that is exactly one of these "
    "words is taken as the command."
)
_NOTE = re.compile(r"note\s+(?P<text>.+)", re.IGNORECASE)


class Left(Exception):
    """The learner went away; everything until then is recorded."""


class Exchange:
    """The walk so far, and the three ways to the learner: ask, show and record."""

    def __init__(
        self,
        walk: Walk,
        *,
        ask: Callable[[str], str],
        show: Callable[[Block], None],
        record: Callable[[Entry], None],
    ) -> None:
        self.walk = walk
        self.chapter: str | None = None
        """The chapter of the checklist that is open: numbers are its items."""
        self.told: set[str] = set()
        """What was said once and need not be said again."""
        self._place: Place | None = None
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
        self.show(*views.results(before, after))

    def put_away(self) -> None:
        """Cancels the planned session or the commitment."""
        what = "The list is as it was." if self.walk.committing else "Nothing was ordered."
        self.put(Cancel())
        self.show(Paragraph(f"Put away. {what}"))
        self._place = None

    def line(self, prompt: str, *about: Block) -> str:
        """The next line that is no command, cleaned; `about` is what help says here. Raises Left."""
        while True:
            try:
                raw = self._ask(prompt)
            except EOFError:
                raise Left from None
            text = clean(raw)
            if len(text) > LONGEST:
                text = text[:LONGEST].rstrip()
                self.show(Hint(f"That was long: the first {LONGEST} characters were kept."))
            if not self._commanded(text, about):
                return text

    def _commanded(self, text: str, about: tuple[Block, ...]) -> bool:
        word = text.casefold()
        if word in ("quit", "exit"):
            raise Left
        if note := _NOTE.fullmatch(text):
            self.put(Note(text=note["text"]))
            self.show(Hint("Kept as a note."))
        elif word in ("help", "?"):
            self.show(*about, ALWAYS)
        elif word in ("note", "notes"):
            self.show(*views.notes(self.walk))
        elif word == "list":
            # Before the ideas the list would give them away.
            hidden = self.walk.ideas_open
            self.show(
                Hint("The list is shown after your own ideas.")
                if hidden
                else views.listing(self.walk.case, self.walk.chips)
            )
        elif word == "findings":
            self.show(*views.findings(self.walk))
        elif word == "clock":
            self.show(views.clock_face(self.walk))
        elif word == "opening":
            self.show(Paragraph(self.walk.case.opening))
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
