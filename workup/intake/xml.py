"""XML out of a stranger's file, event by event: no entities, no files beside it, no more than there is room for.

A library for office files would read what is in them too, and formulas, pictures and styles with it; of all that only
letters are needed here, and a parser that the standard library has, without entities, is safe and enough.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.parsers import expat

from workup.intake.bounds import Unopened
from workup.phrases import say

MOST_ELEMENTS = 5_000_000
_CHUNK = 1 << 16

Begins = Callable[[str, Mapping[str, str]], None]


def read(data: bytes, begins: Begins, ends: Callable[[str], None], says: Callable[[str], None]) -> None:
    """Tells of each element its name, without its namespace, and its attributes, and of each text. Raises Unopened."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    # A file has few names, and each of them a million times; or a million, which are not all held.
    local = lru_cache(1_000)(_local)
    count = 0

    def begun(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS:
            raise Unopened(say("intake-xml-large", most=MOST_ELEMENTS // 1_000_000))
        begins(local(name), {local(key): value for key, value in attributes.items()} if attributes else attributes)

    def refuse(*_: object) -> None:
        raise Unopened(say("intake-xml-entities"))

    parser.StartElementHandler = begun
    parser.EndElementHandler = lambda name: ends(local(name))
    parser.CharacterDataHandler = says
    # What is declared there could stand for more than any file holds, or for another file.
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError):
        raise Unopened(say("intake-xml-damaged")) from None


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
