"""The conversation of a walk: what is shown, what is asked, and what the typed words mean.

Knows no terminal: asking, showing and recording are passed in.
"""

from workup.play.aloud import aloud, typed
from workup.play.blocks import (
    Block,
    Choice,
    Found,
    Heading,
    Hint,
    Index,
    Listing,
    Menu,
    Notice,
    Paragraph,
    Picture,
    Place,
    Share,
    Title,
    Typed,
)
from workup.play.conversation import converse
from workup.play.exchange import Left, Sight

__all__ = [
    "Block",
    "Choice",
    "Found",
    "Heading",
    "Hint",
    "Index",
    "Left",
    "Listing",
    "Menu",
    "Notice",
    "Paragraph",
    "Picture",
    "Place",
    "Share",
    "Sight",
    "Title",
    "Typed",
    "aloud",
    "converse",
    "typed",
]
