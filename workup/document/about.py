"""The illness of a pack as a page: each line with its basis, each source with how it was read."""

from itertools import groupby

from workup.core.content.about import AboutFile, AboutLine, AboutSection, AboutTable, Criteria
from workup.core.content.checklist import Checklist
from workup.document.blocks import Block, Cell, Document, Point, Points, Section, Table, Text, cited
from workup.document.drawing import drawing
from workup.phrases import say


def about(checklist: Checklist, given: AboutFile) -> Document:
    """The page, with the sources that it names in the order in which the pack lists them."""
    made = Document(
        page="about",
        label=say("about-label"),
        name=given.name,
        title=given.title,
        window=given.name,
        front=(Text(say("about-legend"), look="legend"),),
        sections=tuple(_section(one, section, given.criteria) for one, section in given.sections.items()),
        foot=(say("about-foot"),),
    )
    return cited(made, checklist.sources)


def _section(section_id: str, given: AboutSection, criteria: Criteria | None) -> Section:
    blocks: list[Block] = []
    if given.criteria and criteria:
        blocks += _signs(criteria)
    if given.table:
        blocks.append(_table(given.table))
    for is_seen, lines in groupby(given.lines.values(), lambda line: line.figure is not None):
        if is_seen:
            blocks += [block for line in lines for block in _looked_at(line)]
        else:
            points = (Point(line.text, head=line.head or "", basis=line.basis) for line in lines)
            blocks.append(Points(tuple(points), look="entries"))
    return Section(f"about-{section_id}", given.title, tuple(blocks), nav=given.nav or given.title)


def _looked_at(line: AboutLine) -> tuple[Block, ...]:
    assert line.figure is not None
    return Text(line.text, head=line.head or "", basis=line.basis), drawing(line.figure, line.text, is_told=False)


def _signs(criteria: Criteria) -> tuple[Block, ...]:
    signs = tuple(Point(sign.label) for sign in criteria.signs.values())
    asked = say("about-signs", needed=criteria.needed, count=len(signs))
    return Text(asked, head=f"{criteria.name}:", basis=criteria.basis), Points(signs, numbered=True)


def _table(given: AboutTable) -> Table:
    # What a row rests on is marked once, at its end.
    rows = tuple((*map(Cell, row.cells[:-1]), Cell(row.cells[-1], basis=row.basis)) for row in given.rows)
    return Table(given.columns, rows, caption=given.caption, look="words")
