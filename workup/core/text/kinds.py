"""The kinds of text that content and logs are made of, and the frozen model they live in."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, dataclass_transform

from workup.core.text.dumping import Parts, dumped
from workup.core.text.marks import NOTHING, After, Before, Field, Mark, amiss

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

DAGGER = "†"
"""Marks the author's teaching judgement, wherever a source id could stand."""

# Control, surrogate, private-use and unassigned characters, and the marks that reorder text.
# Shown on a terminal or a page they could disguise what is written.
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_REORDERING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def is_inert(character: str) -> bool:
    """Whether a character is only itself: it neither commands a terminal nor reorders text."""
    if character in "\n\t":
        return True
    return unicodedata.category(character) not in _UNSEEN and character not in _REORDERING


def clean(text: str) -> str:
    """The text on one line with every unseen or reordering character turned into a space."""
    return " ".join(inert(text).split())


def _is_seen(text: str) -> bool:
    # Looked at letter by letter, the texts of a case take most of the time in which it is read. What can be printed is
    # inert, but not all that is inert can be printed: a space that does not break a line cannot.
    return text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()


def inert(text: str) -> str:
    """The text on its own lines, with every unseen or reordering character turned into a space."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(c if is_inert(c) and c != "\t" else " " for c in text)


def _inert_only(text: str) -> str:
    if not _is_seen(text):
        for character in text:
            if not is_inert(character):
                raise amiss(
                    "unseen",
                    "holds the character U+{point}, which is not shown as itself",
                    {"point": f"{ord(character):04X}"},
                )
    return text.strip()


def _clean_if_text(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST_ID = 40

Id = Annotated[str, Field(pattern=f"^{_ID}$", max_length=_LONGEST_ID)]
"""Lower-case letters, digits and single hyphens: `eye-movements`."""


def is_id(text: str) -> bool:
    """Whether a text can be an id."""
    return len(text) <= _LONGEST_ID and re.fullmatch(_ID, text) is not None


Line = Annotated[str, After(_inert_only), Field(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
"""A label or title: one line that an author wrote."""

Prose = Annotated[str, After(_inert_only), Field(min_length=1, max_length=4000)]
"""Paragraphs that an author wrote; a character that is not shown as itself is refused."""

Said = Annotated[str, Before(_clean_if_text), Field(max_length=2000)]
"""What a learner typed; a character that is not shown as itself becomes a space."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
class Frozen:
    """A value of named fields that cannot change. What the house makes itself is taken as it is; what a stranger wrote
    goes through `model_validate`, which checks every field and takes none that it does not know."""

    # The last three are where Pydantic writes beside a value that it makes.
    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    model_fields: ClassVar[dict[str, Mark]] = {}
    _judging: ClassVar[dict[str, tuple[str, ...]]] = {}
    _usual: ClassVar[dict[str, Any]] = {}
    _put_right: ClassVar[dict[str, Before]] = {}

    def __init_subclass__(cls) -> None:
        fields = dict(cls.model_fields)
        own = vars(cls)
        for name, annotation in own.get("__annotations__", {}).items():
            given = own.get(name, NOTHING)
            mark = given if isinstance(given, Mark) else Field(given)
            mark.annotation = annotation
            fields[name] = mark
            if given is mark:
                delattr(cls, name)
            for one in getattr(annotation, "__metadata__", ()):
                if isinstance(one, Before):
                    cls._put_right = {**cls._put_right, name: one}
        cls.model_fields = fields
        cls._usual = {name: mark.default for name, mark in fields.items() if mark.default is not NOTHING}
        for name, method in [*own.items()]:
            for field in _judged(method):
                cls._judging = {**cls._judging, field: (*cls._judging.get(field, ()), name)}

    def __init__(self, **given: Any) -> None:
        usual, held = self._usual, vars(self)
        for name in self.model_fields:
            if name in given:
                held[name] = given.pop(name)
            elif name in usual:
                held[name] = {} if usual[name] == {} else usual[name]
            else:
                raise TypeError(f"{type(self).__name__} has no {name}")
        if given:
            raise TypeError(f"{type(self).__name__} has no field called {', '.join(given)}")
        for name, right in self._put_right.items():
            held[name] = right.func(held[name])

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot change")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and dict(self) == dict(other)

    def __hash__(self) -> int:
        return hash((type(self), *dict(self).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self)})"

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        # What was worked out of a value and kept (`cached_property`) is none of its fields.
        held = vars(self)
        return ((name, held[name]) for name in self.model_fields)

    def __copy__(self) -> Self:
        return self.model_copy()

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        from copy import deepcopy

        return type(self)(**{name: deepcopy(value, memo) for name, value in self})

    def __getstate__(self) -> dict[str, Any]:
        return dict(self)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same value with these fields in place of its own."""
        copied = self.__deepcopy__() if deep else type(self)(**dict(self))
        vars(copied).update(update or {})
        return copied

    @property
    def model_fields_set(self) -> frozenset[str]:
        """The fields that a stranger wrote; of what the house made, every one."""
        return frozenset(getattr(self, "__pydantic_fields_set__", self.model_fields))

    def told(self, leave: frozenset[str]) -> Iterator[tuple[str, Any]]:
        """Its fields as data tells them, without those that are to be left: unset, defaults, none."""
        fields = self.model_fields
        for name, value in self:
            if not (
                fields[name].exclude
                or ("none" in leave and value is None)
                or ("unset" in leave and name not in self.model_fields_set)
                or ("defaults" in leave and value == fields[name].default)
            ):
                yield name, value

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Parts = None,
        exclude: Parts = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """Its fields as data, in the words of Pydantic."""
        named = {"unset": exclude_unset, "defaults": exclude_defaults, "none": exclude_none}
        leave = frozenset(name for name, left in named.items() if left)
        made: dict[str, Any] = dumped(self, json=mode == "json", include=include, exclude=exclude, leave=leave)
        return made

    def model_dump_json(self, **parts: Any) -> str:
        """The same as JSON, without blanks."""
        return json.dumps(self.model_dump(mode="json", **parts), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def model_validate(cls, data: object, *, context: object = None) -> Self:
        """The value in what a stranger wrote. Raises Pydantic's ValidationError."""
        from workup.core.text.judging import adapter

        made: Self = adapter(cls).validate_python(data, context=context)
        return made

    @classmethod
    def model_validate_json(cls, data: str | bytes) -> Self:
        """The value in what a stranger wrote as JSON. Raises Pydantic's ValidationError."""
        from workup.core.text.judging import adapter

        made: Self = adapter(cls).validate_json(data)
        return made

    @classmethod
    def judging(cls, field: str) -> tuple[str, ...]:
        """The names of the methods that judge a field, or the whole where none is named."""
        return cls._judging.get(field, ())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from workup.core.text.judging import schema_of

        return schema_of(source, handler)


def _judged(method: object) -> tuple[str, ...]:
    fields: tuple[str, ...] | None = getattr(getattr(method, "__func__", method), "judges", None)
    return () if fields is None else fields or ("",)
