"""What was typed, as a command takes it, where that is plain to see. Newer Typers ask Pydantic about every value, also
about one that nobody gave; loading it takes longer than many a command."""

import os
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_origin

_NO_MATTER = object()


def quicken(command: Any) -> None:
    """Lets a command take what is plain as it is; earlier Typers have nothing to be quickened."""
    if "get_params" in vars(command):
        return
    own = command.get_params

    def quick(ctx: Any) -> Any:
        parameters = own(ctx)
        for one in parameters:
            if hasattr(one, "get_runtime_param") and "get_runtime_param" not in vars(one):
                vars(one)["get_runtime_param"] = partial(_Quick, one.get_runtime_param)
        return parameters

    vars(command)["get_params"] = quick


class _Quick:
    # Stands before Typer's own way to turn a value into one of its type, which is gone where the value is not plain.
    def __init__(self, own: Callable[[], Any]) -> None:
        self._own = own

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        of = param.type_descriptor.annotation
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        if many and get_origin(of) is list and isinstance(value, list | tuple):
            made = [_plain(get_args(of)[0], one) for one in value]
            if _NO_MATTER not in made:
                return made
        elif (made_one := _plain(of, value)) is not _NO_MATTER:
            return made_one
        return self._own().coerce(value, param=param, ctx=ctx)


def _plain(of: Any, value: Any) -> Any:
    if of is str and isinstance(value, str):
        return value
    if of is Path and isinstance(value, str | Path) and (os.access(value, os.R_OK) or not os.path.lexists(value)):
        return Path(value)
    if isinstance(of, type) and type(value) is of and of is not list:
        return value
    if isinstance(of, type) and issubclass(of, StrEnum) and value in list(of):
        return of(value)
    return _NO_MATTER
