"""What eyes do, for whoever teaches it: all that a pack draws, side by side, each named only when it is asked for."""

from workup.core.content.about import AboutFile, AboutLine
from workup.core.content.checklist import Checklist
from workup.core.figures.eyes import Eyes
from workup.document.blocks import Block, Document, Fold, Section, Text, cited
from workup.document.drawing import drawing
from workup.phrases import say


def signs_of_eyes(given: AboutFile) -> tuple[AboutLine, ...]:
    """The lines of a pack's page about its illness that show eyes, in their order."""
    return tuple(line for _, line in given.lines if isinstance(line.figure, Eyes))


def eyes(checklist: Checklist, lines: tuple[AboutLine, ...]) -> Document:
    """The page, with the sources of what it says."""
    made = Document(
        page="seen",
        label=say("eyes-label"),
        name=say("eyes-name"),
        title=say("eyes-title", number=len(lines)),
        window=say("eyes-name"),
        front=(Text(say("eyes-how"), look="legend"),),
        sections=tuple(_section(number, line) for number, line in enumerate(lines, start=1)),
        foot=(say("seen-foot"),),
    )
    return cited(made, checklist.sources)


def _section(number: int, line: AboutLine) -> Section:
    assert line.figure is not None
    picture = say("eyes-picture", number=number)
    told: tuple[Block, ...] = (Text(line.text, head=line.head or "", basis=line.basis),)
    return Section(
        f"eyes-{number}",
        picture,
        (drawing(line.figure, picture, moves=True, is_told=False), Fold(say("eyes-what"), told)),
    )
