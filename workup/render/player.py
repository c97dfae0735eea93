"""The script of the page, joined from the files in templates/player/ in the order that stands there."""

from functools import cache
from typing import Literal

from workup.render.environment import TEMPLATES

Part = Literal["rules", "course", "page", "votes", "room"]

PLAYER = TEMPLATES / "player"


def script(*texts: str) -> str:
    """These parts as one script; whatever runs in between is a text as well."""
    return f'"use strict";\nconst workup = {{}};\n{"".join(texts)}'


@cache
def part(*names: Part) -> str:
    """A part of the script, or several as one, as a block: what it declares, it alone sees."""
    return f"{{\n{''.join(text(f'{file}.js') for name in names for file in order()[name])}}}\n"


@cache
def order() -> dict[str, list[str]]:
    """The files of each part, in the order in which they are joined."""
    import tomllib

    parts = tomllib.loads(text("order.toml"))
    return {name: [file for place in places for file in _files(place)] for name, places in parts.items()}


def _files(place: str) -> list[str]:
    # A folder stands for all of its files.
    if not place.endswith("/"):
        return [place]
    return sorted(f"{place}{path.stem}" for path in (PLAYER / place).glob("*.js"))


@cache
def text(name: str) -> str:
    """A file of the player."""
    return (PLAYER / name).read_text(encoding="utf-8")
