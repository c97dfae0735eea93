"""A file as it was given, wherever it stands: on the disk, in an archive, at a mail."""

from functools import cached_property
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO

from workup.intake.bounds import DEEPEST, LARGEST_TEXT, Bounds, Unopened
from workup.intake.names import within
from workup.phrases import say

HEAD = 8192
"""Bytes by which it is told what a file is."""


class Given:
    """One file: its ending, its first bytes, and the rest where somebody asks for it."""

    def __init__(self, name: str, stream: IO[bytes], bounds: Bounds, place: str = "", depth: int = 0) -> None:
        self._stream = stream
        self.bounds = bounds
        self.ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
        self.place = place
        """Where it stands in the file that was handed in, as it may be told; empty for that file itself."""
        self.depth = depth
        self.opened: object = None
        """What a reader made of it to see whether it is one of its kind."""

    @cached_property
    def head(self) -> bytes:
        """Its first bytes."""
        head = self._stream.read(HEAD)
        if self.depth:
            self.bounds.spend(len(head))
        return head

    @cached_property
    def whole(self) -> bytes:
        """All its bytes. Raises Unopened where they are too many, and TooMuch where all that is unpacked is."""
        head = self.head
        most = self.bounds.room if self.depth else LARGEST_TEXT + 1
        rest = self._stream.read(max(most - len(head), 0))
        if self.depth:
            self.bounds.spend(len(rest))
        if len(head) + len(rest) > LARGEST_TEXT:
            raise Unopened(say("gather-large-text", most=LARGEST_TEXT // 1_000_000))
        return head + rest

    def rewound(self) -> IO[bytes]:
        """The same bytes as a stream that can be read in any order; from the disk it may be of any size."""
        if self.depth:
            return BytesIO(self.whole)
        self._stream.seek(0)
        return self._stream

    def inside(self, name: str, place: str, stream: IO[bytes]) -> "Given":
        """A file that stands in this one. Raises Unopened where it stands too deep, and TooMuch."""
        self.bounds.enter()
        if self.depth >= DEEPEST:
            raise Unopened(say("intake-deep", most=DEEPEST))
        return Given(name, stream, self.bounds, within(self.place, place), self.depth + 1)
