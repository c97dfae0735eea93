"""A page of text in parts that a window holds, cut where its author would turn over."""

from collections.abc import Iterator


def parts_of(page: str, lines: int) -> tuple[str, ...]:
    """The page in parts of at most so many lines: cut before a heading, where one is too long before a point."""
    parts: list[list[str]] = [[]]
    for piece in (short for whole in _pieces(page) for short in _shortened(whole, lines)):
        if parts[-1] and len(parts[-1]) + len(piece) > lines:
            parts.append([])
        parts[-1] += piece
    return tuple("\n".join(part).strip("\n") for part in parts)


def _pieces(page: str) -> Iterator[list[str]]:
    # The head goes with what follows it; every other piece begins with an empty line and its heading.
    piece: list[str] = []
    above = "."
    for line in page.split("\n"):
        is_heading = not above.strip() and line[:2] == "  " and line[2:8].isupper()
        if is_heading and any(map(str.strip, piece)):
            yield piece[:-1]
            piece = [above]
        piece.append(line)
        above = line
    yield piece


def _shortened(piece: list[str], lines: int) -> Iterator[list[str]]:
    # Of a point, what is set in below its first line belongs to it.
    while len(piece) > lines:
        cut = max((at for at in range(1, lines) if not piece[at].startswith("    ")), default=lines)
        yield piece[:cut]
        piece = piece[cut:]
    yield piece
