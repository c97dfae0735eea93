"""What a field of content or of a log may hold, said beside it. Whoever reads a stranger's file holds it against that:
Pydantic then, and only then."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import ValidationInfo
    from pydantic_core import PydanticCustomError

    Judged = ValidationInfo
else:
    Judged = Any

Said = TypeVar("Said", bound=Callable[..., Any])

NOTHING: Any = object()
"""Stands where a field has no usual value."""


class Mark:
    """What a field may hold, and what is usual. Pydantic asks for its own words for it, as for any grouped mark."""

    __is_annotated_types_grouped_metadata__ = True
    annotation: Any = None
    """The type of the field, as its class says it."""

    def __init__(self, default: Any, written: str | None, exclude: bool, bounds: dict[str, Any]) -> None:
        self.default = default
        self.written = written
        """What files call it, where that is no name for a field: `from`."""
        self.exclude = exclude
        """Whether it is no part of what its value is as data."""
        self.bounds = bounds

    def __iter__(self) -> Iterator[object]:
        from pydantic import Discriminator, fields

        bounds = dict(self.bounds)
        if kind := bounds.pop("discriminator", None):
            yield Discriminator(kind)
        yield from fields.Field(**bounds).metadata


def Field(default: Any = NOTHING, *, written: str | None = None, exclude: bool = False, **bounds: Any) -> Any:
    """What a field may hold, in Pydantic's words: ge, le, min_length, max_length, pattern, strict, discriminator."""
    return Mark(default, written, exclude, bounds)


class After:
    """A function that judges a value, or puts it right, once it is of its type."""

    __is_annotated_types_grouped_metadata__ = True

    def __init__(self, func: Callable[..., Any]) -> None:
        self.func = func

    def __iter__(self) -> Iterator[object]:
        from pydantic import AfterValidator

        yield AfterValidator(self.func)


class Before(After):
    """A function that puts a value right before anything looks at it."""

    def __iter__(self) -> Iterator[object]:
        from pydantic import BeforeValidator

        yield BeforeValidator(self.func)


def judges(*fields: str) -> Callable[[Said], Said]:
    """Marks the method that judges these fields of its class, or the whole of it where none is named."""

    def mark(method: Said) -> Said:
        one: Any = getattr(method, "__func__", method)
        one.judges = fields
        return method

    return mark


def amiss(code: str, message: str, context: dict[str, Any] | None = None) -> "PydanticCustomError":
    """The error for a value that is amiss, to be raised where one is judged."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(code, message, context)
