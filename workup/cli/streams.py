"""The three streams of a command on any host: closed, full, broken, or in another encoding than the terminal's."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from workup.cli.output import shown
from workup.errors import OutputError, UsageError
from workup.phrases import say


class Gone(Exception):
    """Whoever read our output has gone away, as `head` does. Says nothing: there is nobody to say it to."""

    exit_code = 141


class Interrupted(Exception):
    """Stopped from the keyboard where nothing is half done."""

    exit_code = 130


class Lost(OutputError):
    """What was shown did not all arrive, and no more can be."""


def opened() -> None:
    """Makes the streams fit to be used. Raises OutputError where there is none to show anything on."""
    if sys.stdin is None:
        # A file that is opened next would take its number, and be read as what was typed.
        sys.stdin = open(_empty(0), encoding="utf-8")  # noqa: SIM115  # because it stays open
    had_output = sys.stdout is not None
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(_empty(number), "w", encoding="utf-8"))  # noqa: SIM115  # because it stays open
    if not had_output:
        raise OutputError(say("stream-closed"))
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a bar or an accent shows a question mark, and the walk goes on.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        # What was typed is never altered: bytes that are no text come through, and are asked for again.
        sys.stdin.reconfigure(errors="surrogateescape")


def _empty(number: int) -> int:
    descriptor = os.open(os.devnull, os.O_RDWR)
    if descriptor != number:
        os.dup2(descriptor, number)
        os.close(descriptor)
    return number


@contextmanager
def guarded() -> Iterator[None]:
    """Lets what a host does to a command out as what it is, before a library takes it for something else."""
    try:
        yield
    except KeyboardInterrupt:
        raise Interrupted from None
    except OSError as problem:
        if problem.errno in (errno.EPIPE, errno.ESHUTDOWN):
            raise Gone from None
        why = problem.strerror or say("logs-no-reason")
        if problem.filename is None:
            raise Lost(say("stream-lost", why=why)) from None
        raise OutputError(say("host-refused", file=shown(problem.filename), why=why)) from None


def silenced(stream: TextIO) -> None:
    """Lets nothing more be written to a stream that is lost: Python would end with 120 for what it still holds."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def let_go() -> None:
    """Writes what the stream of errors still holds, if it can be."""
    try:
        sys.stderr.flush()
    except OSError:
        silenced(sys.stderr)


def typed(prompt: str = "") -> str:
    """A line from standard input, as `input` reads it. Raises EOFError at its end, or where the terminal is lost.

    A line that is not in the encoding of the terminal is asked for again; where nobody types, it raises UsageError.
    """
    while True:
        try:
            line = input(prompt)
        except OSError as problem:
            if problem.errno == errno.EPIPE:
                raise
            raise EOFError from None
        except UnicodeDecodeError:
            line = "\udc80"
        if is_text(line):
            return line
        encoding = sys.stdin.encoding
        if not sys.stdin.isatty():
            raise UsageError(say("stream-piped-no-text", encoding=encoding))
        print(say("stream-typed-no-text", encoding=encoding))


def read_all() -> str:
    """All of standard input. Raises UsageError where it is no text."""
    text = sys.stdin.read()
    if not is_text(text):
        raise UsageError(say("stream-piped-no-text", encoding=sys.stdin.encoding))
    return text


def is_text(line: str) -> bool:
    """Whether every byte of a line was a letter."""
    return not any("\ud800" <= letter <= "\udfff" for letter in line)
