"""TOML that has been parsed once in this process.

Every command reads its pack anew: thirteen files, two thirds of what it takes to start a walk. A process of a user does
so once; here it is done thousands of times with the same text.
"""

import pickle
import tomllib
from functools import lru_cache
from typing import Any

_parse = tomllib.loads


@lru_cache(maxsize=200)
def _parsed(text: str) -> bytes:
    # Whoever reads a file may change what it gets.
    return pickle.dumps(_parse(text))


def _loads(text: str, /, **about: Any) -> dict[str, Any]:
    if about or not isinstance(text, str):
        return _parse(text, **about)
    data: dict[str, Any] = pickle.loads(_parsed(text))
    return data


def once() -> None:
    """From here on a text is parsed by this process the first time alone."""
    tomllib.loads = _loads
