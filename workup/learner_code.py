"""The learner's code on this computer: given with a command, or drawn by lot once and kept beside the logs."""

import os
from pathlib import Path
from typing import NamedTuple

from workup.core.text.kinds import clean
from workup.core.text.pseudonym import DRAWN, drawn, refusal
from workup.errors import LogError, UsageError
from workup.files import OWN, OWN_FOLDER, put, reason, text_of
from workup.phrases import say, spoken

FILE = "learner.txt"
"""What the code is kept in, in the folder of the logs."""


class Own(NamedTuple):
    """The code of this computer."""

    code: str
    note: str = ""
    """What to tell the learner about it; mostly nothing."""


def accepted(text: str) -> str:
    """The code, where it can be one. Raises UsageError, without repeating what may be a name."""
    if why := refusal(text.strip()):
        raise UsageError(say("logs-code-refused", why=spoken(why)))
    return text.strip()


def kept(place: Path) -> str | None:
    """The code in this folder; None where there is none that can be used."""
    try:
        text = text_of(place / FILE, "learner's code", LogError).strip()
    except LogError:
        return None
    return None if refusal(text) else text


def own(place: Path) -> Own:
    """The code in this folder, drawn and written there if need be. Raises LogError where it cannot be written."""
    path = place / FILE
    there = os.path.lexists(path)
    if code := kept(place):
        return Own(code)
    import secrets

    code = drawn(secrets.randbelow(DRAWN))
    try:
        place.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        if put(path, [f"{code}\n"], over=there, mode=OWN) is None:
            # Another process has drawn one in the meantime; both walks carry that one.
            return Own(kept(place) or code)
    except OSError as problem:
        raise LogError(say("logs-code-unwritable", file=clean(str(path)), why=reason(problem))) from None
    return Own(code, say("logs-code-drawn", file=FILE, code=code) if there else "")
