"""What a field of content or of a log may hold, said beside its type. Whoever reads a stranger's file holds it against
that: Pydantic then, and only then. It takes each mark for a group of its own and asks for them; `annotated_types`, from
which it has the idea, takes longer to load than a log to read."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationInfo
    from pydantic_core import PydanticCustomError

    Judged = ValidationInfo
else:
    Judged = Any


class Mark:
    """What Pydantic is to take for marks of its own, once it asks."""

    __is_annotated_types_grouped_metadata__ = True

    def __iter__(self) -> Iterator[object]:
        raise NotImplementedError


class Bounds(Mark):
    """What a value keeps to, in Pydantic's words: ge, le, min_length, max_length, pattern, strict."""

    def __init__(self, **bounds: Any) -> None:
        self.bounds = bounds

    def __iter__(self) -> Iterator[object]:
        from pydantic.fields import Field

        yield from Field(**self.bounds).metadata


class ByKind(Mark):
    """Of several kinds of value the one that its `kind` names."""

    def __iter__(self) -> Iterator[object]:
        from pydantic import Discriminator

        yield Discriminator("kind")


class After(Mark):
    """A function that judges a value, or puts it right, once it is of its type."""

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


def amiss(code: str, message: str, context: dict[str, Any] | None = None) -> "PydanticCustomError":
    """The error for a value that is amiss, to be raised where one is judged."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError(code, message, context)
