"""A source that a page rests on."""

from workup.core.text.value import Value


class Cited(Value):
    """A source, as a page that names it lists it."""

    id: str
    citation: str
    locator: str
    read_as: str
