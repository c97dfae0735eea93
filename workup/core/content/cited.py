"""A source that a page rests on."""

from workup.core.text.kinds import Frozen


class Cited(Frozen):
    """A source, as a page that names it lists it."""

    id: str
    citation: str
    locator: str
    read_as: str
