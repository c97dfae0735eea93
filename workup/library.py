"""Cases and packs: found once for a command, read when they are asked for, and passed along as things."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from difflib import get_close_matches
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from workup import places
from workup.compiled import Name, name_of_case, name_of_pack
from workup.core.text.kinds import clean
from workup.errors import ContentError, LogError, did_you_mean
from workup.phrases import say
from workup.places import Found, Place

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.content.casefile import CaseFile
    from workup.core.content.pack import Pack
    from workup.core.walk.log import Header


class AtHand:
    """A case at hand: where it stands, as its author wrote it, and the pack it belongs to."""

    def __init__(self, path: Path, file: "CaseFile", pack: "Callable[[], Pack]", name: Name) -> None:
        self.path = path
        self.file = file
        """The case as its author wrote it."""
        self._pack = pack
        self.name = name
        """The name of what is made of it and its pack."""

    @cached_property
    def pack(self) -> "Pack":
        """Whose it is."""
        return self._pack()

    @cached_property
    def case(self) -> "Case":
        """The case ready to be walked."""

        def resolved() -> "Case":
            from workup.core.content.resolution import resolve

            return resolve(self.file, self.pack.checklist)

        return self.name.made("case", resolved)


class Library:
    """What there is for one command. Nothing is looked for, and nothing read, before it is asked for."""

    def __init__(self, extra: tuple[Path, ...] = (), *, bare: bool = False) -> None:
        self.extra = extra
        """The folders that are named for this command; they go first."""
        self._bare = bare
        self._packs: dict[Path, Pack | ContentError] = {}
        self._cases: dict[Path, AtHand | ContentError] = {}
        self._names: dict[Path, Name] = {}

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place, the one that goes first at the start. Raises UsageError where a named folder cannot be used."""
        return (places.built_in(),) if self._bare else places.places(self.extra)

    @cached_property
    def found(self) -> dict[str, Found]:
        """Case files by name, in order; of one name, the first with those that it shadows."""
        return {found.case_id: found for found in places.all_cases(self.places)}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all cases that can be found by their names, in order. Raises UsageError."""
        return tuple(case_id for case_id, found in self.found.items() if found.has_an_id)

    @property
    def pack(self) -> "Pack":
        """The pack of the first folder that is named for this command, else the built-in one. Raises ContentError."""
        return self.pack_in(self.pack_folder)

    @property
    def pack_id(self) -> str:
        """The id of that pack; of the built-in one where it cannot be used."""
        try:
            return self.pack.id if self.extra else places.BUILT_IN.name
        except ContentError:
            return places.BUILT_IN.name

    @property
    def pack_folder(self) -> Path:
        """Where that pack lies."""
        # A case in a folder would belong to the same pack as the folder itself, were it one.
        folder = self.extra[0] if self.extra else places.BUILT_IN
        return places.pack_of(folder / "any.toml")

    @cached_property
    def of_the_pack(self) -> tuple[AtHand, ...]:
        """The cases that the pack itself brings, by name. Raises ContentError."""
        own = self.pack_folder / places.CASES
        every = (one for found in self.found.values() for one in (found, *found.shadowed))
        return tuple(self.at(found) for found in every if places.is_one(found.path.parent, own))

    def pack_in(self, folder: Path) -> "Pack":
        """The pack in this folder, read once. Raises ContentError."""

        def read() -> "Pack":
            from workup import store

            return store.read_pack(folder, name.held)

        if folder not in self._packs:
            name = self.name_of_pack(folder)
            try:
                self._packs[folder] = name.made("pack", read)
            except ContentError as error:
                self._packs[folder] = error
        return _had(self._packs[folder])

    def name_of_pack(self, folder: Path) -> Name:
        """The name of what is made of the pack in this folder."""
        if folder not in self._names:
            self._names[folder] = name_of_pack(folder)
        return self._names[folder]

    def name_of_case(self, path: Path) -> Name:
        """The name of what is made of the case in this file and its pack."""
        if path not in self._names:
            self._names[path] = name_of_case(path, self.name_of_pack(places.pack_of(path)))
        return self._names[path]

    def named(self, name: str) -> AtHand:
        """A case by its id, or by the path of a .toml file. Raises ContentError."""
        if name.endswith(".toml"):
            return self._read(Path(name), clean(name))
        if found := self.found.get(name):
            return self.at(found)
        near = get_close_matches(name.casefold(), self.ids, n=1, cutoff=0.5)
        hint = did_you_mean(near[0] if near else "")
        raise ContentError(say("cli-no-case-found", typed=clean(name)[:60], hint=hint))

    def at(self, found: Found) -> AtHand:
        """The case that was found in a place. Raises ContentError."""
        shown = f"cases/{found.path.name}" if found.is_built_in else clean(str(found.path))
        if not found.has_an_id:
            raise ContentError(say("file-name-no-id", file=shown))
        held = self._read(found.path, shown)
        if held.file.id != found.case_id:
            raise ContentError(say("file-name-other-id", file=shown, id=held.file.id))
        return held

    def of_log(self, header: "Header") -> AtHand:
        """The case that a log names, of the pack that it names. Raises ContentError, and LogError for none."""
        found = self.found.get(header.case)
        unusable: ContentError | None = None
        for one in (found, *found.shadowed) if found and found.has_an_id else ():
            if one.is_built_in and header.pack != places.BUILT_IN.name:
                continue
            try:
                held = self.at(one)
            except ContentError as error:
                unusable = unusable or error  # and one that it hides may be the one
                continue
            if held.case.pack.id == header.pack:
                return held
        if unusable:
            raise unusable
        raise LogError(
            say("cli-no-such-case", case=header.case)
            if header.pack == places.BUILT_IN.name
            else say("cli-no-such-case-of-pack", case=header.case, pack=header.pack)
        )

    @cached_property
    def usable(self) -> dict[str, AtHand]:
        """By id, every case that can be used; 'workup list' says which cannot."""
        return dict(self._usable())

    def _usable(self) -> Iterator[tuple[str, AtHand]]:
        for case_id in self.ids:
            with suppress(ContentError):
                yield case_id, self.at(self.found[case_id])

    def _read(self, path: Path, shown: str) -> AtHand:
        def read() -> "CaseFile":
            from workup import store

            return store.read_case(path, shown, self.pack_in(folder), name.held)

        if path not in self._cases:
            folder, name = places.pack_of(path), self.name_of_case(path)
            try:
                self._cases[path] = AtHand(path, name.made("file", read), partial(self.pack_in, folder), name)
            except ContentError as error:
                self._cases[path] = error
        return _had(self._cases[path])


@cache
def built_in() -> Library:
    """What workup brings, and nothing else, whatever is installed or named beside it."""
    return Library(bare=True)


_Thing = TypeVar("_Thing", "Pack", AtHand)


def _had(thing: _Thing | ContentError) -> _Thing:
    if isinstance(thing, ContentError):
        raise thing
    return thing
