"""A text in the letters of a page: deflated, and written so that the page reads nothing in it as its own."""

import zlib
from functools import cache, lru_cache

import zopfli.zlib

_SHORT = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) != "<")
"""94 letters of one byte each, none of which a page reads as its own."""
_LONG = "".join(map(chr, range(0xA0, 0x800)))
"""1888 letters of two bytes each."""
_OF_12_BITS = 288


@lru_cache(maxsize=32)  # deflating takes most of an export, and a page and a package of one case hold the same
def packed(text: str) -> str:
    """A text deflated, and written in letters that a page does not read as its own, behind the number of its bytes.

    A letter of one byte holds 7 bits, one of two bytes 12 or 13 bits, so that every row of bits can be written.
    """
    deflated = zopfli.zlib.compress(text.encode(), numiterations=3)
    bits = 8 * len(deflated)
    digits = f"{int.from_bytes(deflated):0{bits}b}" + 13 * "0"
    written, at, begins = [f"{len(deflated)} "], 0, _letters()
    while at < bits:
        letter, taken = begins[digits[at : at + 13]]
        written.append(letter)
        at += taken
    return "".join(written)


@cache
def _letters() -> dict[str, tuple[str, int]]:
    # For each row of 13 bits the letter that says how it begins, and how many of them that is.
    long = 64 * len(_SHORT)
    return {
        f"{row:013b}": (_SHORT[row >> 6], 7)
        if row < long
        else (_LONG[(row - long) >> 1], 12)
        if row < long + 2 * _OF_12_BITS
        else (_LONG[row - long - _OF_12_BITS], 13)
        for row in range(1 << 13)
    }


def unpacked(text: str) -> str:
    """The text that was packed."""
    length, _, letters = text.partition(" ")
    digits = "".join(map(_digits, letters))
    return zlib.decompress(bytes(int(digits[at : at + 8], 2) for at in range(0, 8 * int(length), 8))).decode()


def _digits(letter: str) -> str:
    if letter in _SHORT:
        return f"{_SHORT.index(letter):07b}"
    number = _LONG.index(letter)
    if number < _OF_12_BITS:
        return f"{number + 32 * len(_SHORT):012b}"
    return f"{number + _OF_12_BITS + 64 * len(_SHORT):013b}"
