"""Facts that are found while logs are still being looked for: a log that is read once need not be read again."""

import gc
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from workup.core.classroom.facts import Observer
from workup.core.classroom.tally import Tally
from workup.core.content.case import Case
from workup.core.walk.following import follow
from workup.core.walk.lines import ENTRIES
from workup.core.walk.log import Header
from workup.core.walk.refusals import OutOfTurn

Expecting = Callable[[str], Case | None]
"""The case that will be asked for, where a first log is of the case of this id; None where that cannot be known."""

MOST = 1 << 16
"""Facts that have a number, of so many bits."""


class Ahead:
    """The facts of logs as numbers, for as long as it is not known which of them count."""

    def __init__(self, expecting: Expecting) -> None:
        self._expecting = expecting
        self._observer: Observer | None = None
        self._is_asked = False

    @property
    def case(self) -> Case | None:
        """Whose logs are counted ahead."""
        return self._observer.case if self._observer else None

    def found(self, header: Header, entries: Sequence[bytes | None]) -> bytes | None:
        """The facts of a log, as numbers; None where it must be read again to tell what it is."""
        if not self._is_asked:
            self._is_asked = True
            case = self._expecting(header.case)
            self._observer = Observer(case) if case else None
            # What is loaded by now stays, and need not be looked through for rubbish with every few hundred logs.
            gc.freeze()
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
        return array("H", found).tobytes() if len(self._observer.numbers) <= MOST else None

    def tally(self, found: Iterable[bytes]) -> Tally:
        """The facts of those that count, added up."""
        counts = Counter[int]()
        for some in found:
            counts.update(array("H", some))
        numbers = self._observer.numbers.items() if self._observer else ()
        return Tally((fact, counts[number]) for fact, number in numbers if number in counts)


def _is_of(case: Case, header: Header) -> bool:
    return (header.case, header.pack, header.case_rules, header.mode) == (case.id, case.pack.id, case.rules, "walk")
