"""Facts that are found while logs are still being looked for: a log that is read once need not be read again."""

import gc
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from workup.core.classroom.facts import Fact, Numbers, Observer
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.walk.following import follow
from workup.core.walk.lines import ENTRIES, Unreadable, read_first
from workup.core.walk.log import Header
from workup.core.walk.refusals import OutOfTurn

if TYPE_CHECKING:
    from workup.class_logs.ledger import Ledger

Expecting = Callable[[str], Case | None]
"""The case that will be asked for, where a first log is of the case of this id; None where that cannot be known."""

Keeping = Callable[[Case, Numbers], "Ledger | None"]
"""Where what logs of a case come to is kept, by these numbers; None where it cannot be."""

MOST = 1 << 16
"""Facts that have a number, of so many bits."""


class Ahead:
    """The facts of logs as numbers, for as long as it is not known which of them count."""

    def __init__(self, expecting: Expecting, keeping: Keeping | None = None) -> None:
        self._expecting = expecting
        self._keeping = keeping
        self.ledger: Ledger | None = None
        """Which of them were found before. Whoever reads ends it."""
        self._observer: Observer | None = None
        self._is_asked = False

    @property
    def case(self) -> Case | None:
        """Whose logs are counted ahead."""
        return self._observer.case if self._observer else None

    @property
    def observer(self) -> Observer | None:
        """What finds them, once that case is known."""
        return self._observer

    @property
    def numbers(self) -> Numbers:
        """The facts that were met, each with its number."""
        return self._observer.numbers if self._observer else Numbers()

    def expect(self, case_id: str) -> Case | None:
        """The case whose logs are counted ahead, once there is a first log, which is of this case; None without one."""
        if not self._is_asked:
            self._is_asked = True
            case = self._expecting(case_id)
            self._observer = Observer(case) if case else None
            if case and self._keeping:
                self.ledger = self._keeping(case, self.numbers)
            # What is loaded by now stays, and need not be looked through for rubbish with every few hundred logs.
            gc.freeze()
        return self.case

    def expect_as(self, data: bytes) -> None:
        """Expects the case that the first line of this stretch names, if it names one, and none is expected yet."""
        if not self._is_asked:
            with suppress(Unreadable, UnicodeDecodeError):
                self.expect(read_first(data.partition(b"\n")[0].decode())[0].case)

    def found(self, header: Header, entries: Sequence[bytes | None]) -> bytes | None:
        """The facts of a log, as numbers; None where it must be read again to tell what it is."""
        self.expect(header.case)
        if self._observer is None or not _is_of(self._observer.case, header):
            return None
        usual = [entry for entry in entries if entry is not None]
        whole = [entry for entry in map(ENTRIES.__getitem__, usual) if entry is not None]
        if len(whole) < len(entries):
            return None
        try:
            walk = follow(self._observer.case, whole, for_good=True)
        except OutOfTurn:
            return None
        if walk.diagnosis is None:
            return None
        found = self._observer.numbered(walk)
        return array("H", found).tobytes() if len(self.numbers) <= MOST else None

    def met(self, found: Iterable[bytes | None]) -> dict[int, Fact]:
        """The facts that stand in these, each under its number here."""
        facts = [*self.numbers]
        return {number: facts[number] for number in set[int]().union(*(array("H", some) for some in found if some))}

    def taken(self, found: Iterable[bytes | None], met: dict[int, Fact]) -> list[bytes | None]:
        """Facts that were found elsewhere under other numbers, under those here."""
        here = {number: self.numbers[fact] for number, fact in met.items()}
        if len(self.numbers) > MOST:
            return [None for _ in found]
        if all(number == there for there, number in here.items()):
            return [*found]
        return [array("H", map(here.__getitem__, array("H", some))).tobytes() if some else some for some in found]

    def tally(self, found: Iterable[bytes]) -> Tally:
        """The facts of those that count, added up."""
        counts = Counter[int]()
        for some in found:
            counts.update(array("H", some))
        return Tally(self.numbers.of(counts))


def _is_of(case: Case, header: Header) -> bool:
    return (header.case, header.pack, header.case_rules, header.mode) == (case.id, case.pack.id, case.rules, "walk")
