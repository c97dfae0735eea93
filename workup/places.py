"""Where cases and packs are found: folders that are named, the user's own, installed packs, what is built in."""

import os
from collections.abc import Iterable
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from workup.core.content import head
from workup.core.text.kinds import clean, is_id
from workup.core.text.value import Value
from workup.errors import ContentError, UsageError
from workup.phrases import say

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

BUILT_IN = Path(__file__).parent / head.BUILT_IN
"""The folder of the built-in pack."""

PACK_FILE = "pack.toml"
"""The file that makes a folder a pack."""

CASES = "cases"
"""The folder in a pack that holds its cases."""

ABOUT_FILE = "about.toml"
"""What a pack says of its illness; it need not."""

MOST_FILES = 60
"""Of one checklist: one for each chapter."""

PATH = "WORKUP_PATH"
"""The environment variable that names folders with cases, separated as in PATH."""

GROUP = "workup.cases"
"""The entry points that name packages with cases."""

PACKS = "workup.packs"
"""The entry points that name packages that are a pack: with a checklist of their own."""

LOGS = "WORKUP_LOGS"
"""The environment variable that names another folder for logs."""

MOST = 2_000
"""Files: a folder with more is not meant for cases, and reading it would take long."""


class Place(Value, kw_only=False):
    """A folder of cases, or a pack's, by what one calls it: 'built in', 'WORKUP_PATH: /x', 'pack: name'."""

    label: str
    paths: tuple[Path, ...] = ()
    """Its case files, by name."""
    trouble: str = ""
    """Why nothing is taken from it, and what to do."""


class Found(Value, kw_only=False):
    """A case file, and the place it was found in."""

    path: Path
    place: Place
    shadowed: tuple["Found", ...] = ()
    """Other files of this name in places that come later."""

    @property
    def case_id(self) -> str:
        """What the case is called: the name of its file."""
        return self.path.stem

    @property
    def has_an_id(self) -> bool:
        """Whether the name of the file can be the id of a case."""
        return is_id(self.case_id)

    @property
    def is_built_in(self) -> bool:
        """Whether it is part of the built-in pack."""
        return self.place.label == "built in"


def places(extra: tuple[Path, ...] = ()) -> tuple[Place, ...]:
    """Every place, the one that goes first at the start. Raises UsageError where an extra folder cannot be used."""
    from platformdirs import user_data_path

    named = [_folder(f"--cases {_shown(folder)}", folder) for folder in extra]
    for place in named:
        if place.trouble:
            raise UsageError(place.trouble)
    given = [Path(part) for part in os.environ.get(PATH, "").split(os.pathsep) if part.strip()]
    own = user_data_path("workup", appauthor=False) / "cases"
    return (
        *named,
        *(_folder(f"{PATH}: {_shown(folder)}", folder) for folder in given),
        *([_folder(f"your folder: {_shown(own)}", own)] if os.path.lexists(own) else []),
        *_installed(),
        built_in(),
    )


def logs() -> Path:
    """Where logs live: the folder that WORKUP_LOGS names, else the user's data folder."""
    from platformdirs import user_data_path

    given = os.environ.get(LOGS)
    return Path(given) if given else user_data_path("workup", appauthor=False) / "logs"


def built_in() -> Place:
    """The built-in pack."""
    return _folder("built in", BUILT_IN)


def all_cases(among: Iterable[Place]) -> tuple[Found, ...]:
    """Every case of these places by name, the first of a name with those that it shadows."""
    by_id: dict[str, list[Found]] = {}
    for place in among:
        for path in place.paths:
            same = by_id.setdefault(path.stem, [])
            # A folder may be named twice; a case does not shadow itself.
            if not any(is_one(one.path, path) for one in same):
                same.append(Found(path, place))
    return tuple(Found(first.path, first.place, tuple(rest)) for _, (first, *rest) in sorted(by_id.items()))


def pack_of(case: Path) -> Path:
    """The folder of the pack that a case file belongs to: its own folder or the one above; else the built-in one."""
    folder = case.parent
    above = folder / ".." if folder.name in ("", "..") else folder.parent
    return next((one for one in (folder, above) if is_pack(one)), BUILT_IN)


def is_pack(folder: Path) -> bool:
    """Whether a folder is a pack."""
    return os.path.lexists(folder / PACK_FILE)


def is_built_in(folder: Path) -> bool:
    """Whether it is the folder of the built-in pack."""
    return is_one(folder, BUILT_IN)


def checklist_paths(folder: Path) -> tuple[Path, ...]:
    """The files of a pack's checklist. Raises ContentError where there are none."""
    place = folder / "checklist"
    paths = sorted(islice(place.glob("*.toml"), MOST_FILES + 1))
    if not paths or len(paths) > MOST_FILES:
        many = "too-many" if paths else "none"
        raise ContentError(say("pack-chapters", folder=clean(str(place)), many=many, most=MOST_FILES))
    return tuple(paths)


def _folder(label: str, folder: Path) -> Place:
    try:
        if not folder.is_dir() and folder.exists():
            return Place(label, trouble=say("place-no-folder", place=label))
        if not is_pack(folder):
            return _holding(label, folder.iterdir())
        if not (folder / CASES).is_dir():
            return Place(label, trouble=say("place-pack-without-cases", place=label, folder=CASES))
        return _holding(label, (folder / CASES).iterdir())
    except FileNotFoundError:
        return Place(label, trouble=say("place-missing", place=label))
    except OSError as problem:
        said = problem.strerror or say("logs-no-reason")
        return Place(label, trouble=say("place-unread", place=label, why=said))


def _holding(label: str, files: Iterable[object]) -> Place:
    held = list(islice(files, MOST + 1))
    if len(held) > MOST:
        trouble = say("place-crowded", place=label, most=f"{MOST:,}")
        return Place(label, trouble=trouble)
    paths = [one for one in held if isinstance(one, Path) and one.suffix == ".toml" and not one.name.startswith(".")]
    return Place(label, tuple(sorted(paths)))


@cache
def _installed() -> tuple[Place, ...]:
    # What is installed does not change while we run, and looking through it takes a while.
    from workup.packages import entries_of

    return tuple(_package(entry) for group in (GROUP, PACKS) for entry in entries_of(group))


def _package(entry: "EntryPoint") -> Place:
    from workup.packages import IsModule, NotThere, folders_of

    label = f"pack: {clean(entry.name)[:60]}"
    try:
        folders = folders_of(entry)
        pack = next((one for one in folders if is_pack(one)), None)
        place = _folder(label, pack) if pack else _holding(label, (file for one in folders for file in one.iterdir()))
    except IsModule:
        return Place(label, trouble=say("place-module", place=label))
    except NotThere:
        return Place(label, trouble=say("place-uninstalled", place=label, package=clean(entry.value)[:80]))
    except (OSError, ValueError) as problem:
        said = problem.strerror if isinstance(problem, OSError) else None
        return Place(label, trouble=say("place-unread", place=label, why=said or say("logs-no-reason")))
    if pack is None and entry.group == PACKS:
        return Place(label, trouble=say("place-lacks", place=label, what=PACK_FILE))
    if not place.trouble and not place.paths:
        return Place(label, trouble=say("place-lacks", place=label, what="case"))
    return place


def _shown(path: Path) -> str:
    return clean(str(path))


def is_one(one: Path, other: Path) -> bool:
    """Whether both paths lead to the same file or folder."""
    try:
        return one.samefile(other)
    except OSError:
        return False
