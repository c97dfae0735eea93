"""Parts of an office file: an archive of XML, of which only what is text is ever unpacked."""

from workup.intake.bounds import LARGEST_TEXT, Unopened
from workup.intake.containers.archive import Archive, archive_of
from workup.intake.given import Given
from workup.phrases import say


def holds(given: Given, name: str) -> bool:
    """Whether a file is an archive with a part of this name. Raises Unopened."""
    archive = archive_of(given)
    return archive is not None and name in archive.names


def names(given: Given) -> frozenset[str]:
    """The parts of it."""
    archive = archive_of(given)
    return archive.names if archive else frozenset()


def part(given: Given, name: str) -> bytes:
    """One part of it. Raises Unopened, and TooMuch."""
    archive = archive_of(given)
    if not isinstance(archive, Archive):
        return b""
    with archive.opened(name) as stream:
        data = stream.read(given.bounds.room)
    given.bounds.spend(len(data))
    if len(data) > LARGEST_TEXT:
        raise Unopened(say("gather-large-text", most=LARGEST_TEXT // 1_000_000))
    return data
