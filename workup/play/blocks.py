"""What the conversation shows, one block at a time; a screen decides how a block looks."""

from workup.core.content.casefile import CHIPS
from workup.core.figures.sheets import AnyFigure
from workup.core.text.value import Value


class Title(Value, kw_only=False):
    """The first line of a walk."""

    text: str


class Heading(Value, kw_only=False):
    """A line in front of something that is asked, with a short word about it."""

    text: str
    aside: str = ""


class Paragraph(Value, kw_only=False):
    """Running text; an empty line parts its paragraphs."""

    text: str


class Notice(Value, kw_only=False):
    """What has to be read: teaching-only, or something that cannot be undone."""

    text: str


class Hint(Value, kw_only=False):
    """A quiet word about what may be typed."""

    text: str


class Place(Value, kw_only=False):
    """Where the walk stands, as a rule across the screen."""

    place: str
    clock: str
    so_far: str


class Found(Value, kw_only=False):
    """A finding, with the number that it is picked by."""

    label: str
    text: str
    number: int


class Picture(Value, kw_only=False):
    """What is seen, without the words of it."""

    figure: AnyFigure


class Choice(Value, kw_only=False):
    """One numbered line of a menu."""

    number: int
    label: str
    aside: str = ""


class Menu(Value, kw_only=False):
    """Lines to choose from by number."""

    choices: tuple[Choice, ...]


class Index(Value, kw_only=False):
    """Numbers and names run on, where a line for each would be too long."""

    choices: tuple[Choice, ...]


class Share(Value, kw_only=False):
    """One numbered hypothesis and the chips on it, or the hands for it."""

    number: int
    label: str
    chips: int


class Listing(Value, kw_only=False):
    """The list of hypotheses with a bar for the chips on each, or for the hands."""

    shares: tuple[Share, ...]
    full: int = CHIPS
    """What a whole bar stands for."""


class Typed(Value, kw_only=False):
    """A prompt and what was typed at it, when a walk is played aloud."""

    prompt: str
    text: str


Block = Title | Heading | Paragraph | Notice | Hint | Place | Found | Picture | Menu | Index | Listing | Typed
