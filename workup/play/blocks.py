"""What the conversation shows, one block at a time; a screen decides how a block looks."""

from dataclasses import dataclass

from workup.core.content.casefile import CHIPS
from workup.core.figures.sheets import AnyFigure


@dataclass(frozen=True, slots=True)
class Title:
    """The first line of a walk."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A line in front of something that is asked, with a short word about it."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; an empty line parts its paragraphs."""

    text: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What has to be read: teaching-only, or something that cannot be undone."""

    text: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A quiet word about what may be typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk stands, as a rule across the screen."""

    place: str
    clock: str
    so_far: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, with the number that it is picked by."""

    label: str
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What is seen, without the words of it."""

    figure: AnyFigure


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered line of a menu."""

    number: int
    label: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """Lines to choose from by number."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Numbers and names run on, where a line for each would be too long."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One numbered hypothesis and the chips on it, or the hands for it."""

    number: int
    label: str
    chips: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of hypotheses with a bar for the chips on each, or for the hands."""

    shares: tuple[Share, ...]
    full: int = CHIPS
    """What a whole bar stands for."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A prompt and what was typed at it, when a walk is played aloud."""

    prompt: str
    text: str


Block = Title | Heading | Paragraph | Notice | Hint | Place | Found | Picture | Menu | Index | Listing | Typed
