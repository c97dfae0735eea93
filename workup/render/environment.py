"""The one Jinja environment: sandboxed, strict, and made so that a printed value stays a value."""

import base64
import hashlib
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import BaseLoader, ChoiceLoader, DictLoader, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from workup import passing
from workup.formats import ending
from workup.phrases import say
from workup.render.cards import CARDS
from workup.render.drawings import DRAWINGS, in_dots
from workup.render.markup import markup_of
from workup.render.pictures import PICTURES
from workup.render.words import COUNTED, FILTERS, grid, hang

# In a wheel the templates lie inside the package, in a checkout beside it.
PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = next(f for f in (PACKAGE / "templates", PACKAGE.parent / "templates") if (f / "style.css").is_file())

LONGEST = 5_000_000
"""Characters: a page longer than this is refused."""

STEPS = 200_000
"""Turns of loops and calls that a template from outside may take."""

_UNSAID = ("safe", "random")
"""Filters that are taken away: one switches escaping off, the other makes two pages differ."""


class PageEnvironment(ImmutableSandboxedEnvironment):
    """What every page is rendered in; `bounded` for a template that somebody else wrote."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, format: str, columns: int, *, bounded: bool = False) -> None:
        super().__init__(
            loader=_loader(format, bounded),
            autoescape=markup_of(format).escapes_itself,
            finalize=markup_of(format).printed,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=None if bounded else _Kept(format, columns),
        )
        self.bounded = bounded
        self._safe: dict[tuple[type, str], bool] = {}
        self.steps = 0
        self.filters.update(FILTERS | PICTURES | DRAWINGS | CARDS)
        self.filters["hang"] = hang(columns)
        self.filters["grid"] = grid(columns)
        self.filters["in_dots"] = in_dots(columns)
        self.filters[COUNTED] = self._counted
        for name in _UNSAID:
            del self.filters[name]
        del self.globals["lipsum"]
        self.globals["say"] = say
        figures = (TEMPLATES / "figures").glob(f"*.{ending(format)}.jinja")
        self.globals["pictures"] = tuple(sorted(path.name.split(".")[0] for path in figures))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        bounded: nodes.Template = _Bounded(name, filename).visit(parsed) if self.bounded else parsed
        return bounded

    def _counted(self, values: Iterable[Any]) -> Iterable[Any]:
        for value in values:
            self._step()
            yield value

    def _step(self) -> None:
        self.steps += 1
        if self.steps > STEPS:
            raise SecurityError(say("template-turns", most=STEPS))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have it. Kind and name alone decide: ours, which ask a hundred thousand times, are
        told once for both; those of strangers are asked about each time."""
        if self.bounded:
            return super().is_safe_attribute(obj, attr, value)
        key = type(obj), attr
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What the call gives back, as long as it stays within bounds."""
        if self.bounded:
            self._step()
        return self._kept(super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """What the operator gives back; one that could swell without end is refused before it does."""
        if self.bounded and operator != "+":
            numbers = all(isinstance(side, int | float) and abs(side) <= 10_000 for side in (left, right))
            if not numbers or (operator == "**" and abs(right) > 8):
                raise SecurityError(say("template-small-numbers", operator=operator))
        return self._kept(super().call_binop(context, operator, left, right))

    def _kept(self, value: Any) -> Any:
        if self.bounded and isinstance(value, str | list | tuple) and len(value) > LONGEST:
            raise SecurityError(say("template-long-value", most=LONGEST))
        return value


class _Kept(FileSystemBytecodeCache):
    """Templates as they were compiled before, by the same code and for the same columns, which a filter may have filled
    at once. Nothing is taken from where somebody else could have written it."""

    def __init__(self, format: str, columns: int) -> None:
        try:
            of = hashlib.blake2b(repr((jinja2.__version__, format, columns)).encode() + passing.maker(), digest_size=20)
            super().__init__(str(passing.place(passing.ROOM)), f"{of.hexdigest()}.%s{passing.ENDING}")
        except OSError:
            super().__init__(os.devnull)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket where there is something that may be taken."""
        try:
            folder, file = os.lstat(self.directory), os.lstat(self._get_cache_filename(bucket))
            if passing.is_ours(folder, stat.S_ISDIR) and passing.is_ours(file, stat.S_ISREG):
                super().load_bytecode(bucket)
        except Exception:  # because what was damaged can fail in any way, and is made anew
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket, where it can be kept."""
        with suppress(OSError):
            Path(self.directory).mkdir(mode=0o700, parents=True, exist_ok=True)
            if passing.is_ours(os.lstat(self.directory), stat.S_ISDIR):
                super().dump_bytecode(bucket)


def _loader(format: str, bounded: bool) -> BaseLoader:
    ours = FileSystemLoader(TEMPLATES)
    # Where the tool puts the notice on the page itself, a template that asks for it gets nothing more.
    return ChoiceLoader([DictLoader({f"_notice.{ending(format)}.jinja": ""}), ours]) if bounded else ours


class _Bounded(NodeTransformer):
    """Counts the turns of every loop, and keeps escaping on."""

    def __init__(self, name: str | None, filename: str | None) -> None:
        self._name = name
        self._filename = filename

    def visit_For(self, node: nodes.For) -> nodes.For:
        """The loop, counted."""
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, COUNTED, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        """The parts joined by plus, which is watched."""
        self.generic_visit(node)
        joined = nodes.Concat(node.nodes[:1], lineno=node.lineno)
        for part in node.nodes[1:]:
            text = nodes.Concat([part], lineno=node.lineno)
            joined = nodes.Add(joined, text, lineno=node.lineno)  # type: ignore[assignment]  # because Jinja's nodes nest
        return joined

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier) -> nodes.Node:
        """Never: escaping is not the template's to switch off."""
        raise TemplateSyntaxError(say("template-escapes"), node.lineno, self._name, self._filename)


@cache
def style(*more: str) -> tuple[Markup, str]:
    """The style sheet of every page with these beside it, and the hash by which the page lets it in."""
    css = "".join((TEMPLATES / f"{name}.css").read_text(encoding="utf-8") for name in ("style", *more))
    return Markup(css), hashed(css)


def hashed(text: str) -> str:
    """The hash by which a page lets this style or script in."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
