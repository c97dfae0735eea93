"""A table written as text (.csv, .tsv): parted by commas, semicolons, tabs or bars, as many programs do."""

import csv
from collections.abc import Iterator
from io import StringIO

from workup.intake.bounds import MOST_CELLS
from workup.intake.parts import Row, Table

SIGNS = ",;\t|"
"""What may part cells."""


def tables(place: str, text: str, sign: str) -> Iterator[Table]:
    """The table that a text is if this sign parts its cells; none where it parts nothing."""
    if sign not in text:
        return
    rows: list[Row] = []
    count = 0
    try:
        for number, cells in enumerate(csv.reader(StringIO(text, newline=""), delimiter=sign), start=1):
            held = [(column, cell) for column, cell in enumerate(cells) if cell]
            count += len(held)
            if count > MOST_CELLS:
                return
            rows.append((number, held))
    except csv.Error:
        # A cell that never ends, or a character that no table holds: the text is read as it stands.
        return
    yield Table(place, rows)
