"""The catalogue of lint: every code, how grave it is, what to do, and a page about it. It is written in `en.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

_FILE = Path(__file__).parent / "en.toml"


class Code(NamedTuple):
    """What a code stands for."""

    severity: Literal["error", "warning"]
    title: str
    """What was noticed, in a few words."""
    fix: str
    """What to do, in a sentence."""
    page: str
    """What was noticed, why it matters and how to put it right, with an example."""


@cache
def codes() -> Mapping[str, Code]:
    """Every code by its name, such as `T04`."""
    return {name: Code(**entry) for name, entry in tomllib.loads(_FILE.read_text(encoding="utf-8")).items()}
