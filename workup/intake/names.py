"""How a file inside another is called in the account of a class: so that a teacher finds it, and without a name.

Whoever packs hand-ins names folders and files by the students. What is told of a path is where it stands, its ending,
and the number that a learning platform gave the one who handed in.
"""

import re
from pathlib import PurePosixPath

from workup.phrases import say

_KNOWN = re.compile(r"assignsubmission|onlinetext|file|text|late|attempt|html?")
# Name_4711_assignsubmission_onlinetext, nameanna_LATE_815_4711_text.html: a name, then numbers and words of a platform.
_OF_PLATFORM = re.compile(r"[^/\\]*?((?:_(?:\d+|LATE|assignsubmission|onlinetext|file|text))+_?(?:\.[A-Za-z]{2,5})?)")
_ENDING = re.compile(
    r"\.(?:jsonl|ndjson|json|txt|html?|eml|mbox|csv|tsv|md|zip|rtf|pdf|png|jpe?g|heic|gif|[dx][a-z]{2,3}|od[ts])"
)
_NUMBER = re.compile(r"_\d+(?=_)")


def without_name(part: str) -> str:
    """One part of a path as it may be told: as a platform named it, without whose it is; else its ending alone."""
    told = told_by_platform(part)
    if told:
        return told
    ending = PurePosixPath(part).suffix.lower()
    return f"…{ending}" if _ENDING.fullmatch(ending) else "…"


def told_by_platform(part: str) -> str:
    """What a platform put behind a name in a part of a path; empty where no platform named it."""
    if part.lower().removesuffix(".html") in ("onlinetext", "index"):
        return part.lower()
    found = _OF_PLATFORM.fullmatch(part)
    if found is None or not _NUMBER.search(found[1]) or not _KNOWN.search(found[1].lower()):
        return ""
    return f"…{found[1]}"


def shown_without_names(path: str) -> str:
    """A path on the disk; in parts that a platform named after somebody, without whose they are."""
    if "_" not in path:
        return path
    return "/".join(told_by_platform(part) or part for part in path.split("/"))


def member(number: int, path: str) -> str:
    """A file inside another, from 1, and what may be told of its path there."""
    parts = [without_name(part) for part in path.replace("\\", "/").split("/") if part]
    kept = [part for part in parts[:-1] if part != "…"] + parts[-1:]
    name = "/".join(kept)
    return (
        say("intake-member", number=number, name=name) if name.strip("…") else say("intake-member-bare", number=number)
    )


def within(outer: str, inner: str) -> str:
    """A place inside a place."""
    return f"{outer}, {inner}" if outer and inner else outer or inner
