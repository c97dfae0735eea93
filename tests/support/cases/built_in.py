"""The built-in pack as tests use it, whatever is installed or named beside it."""

from pathlib import Path

from workup import library, places
from workup.core.content.case import Case
from workup.core.content.casefile import CaseFile
from workup.core.content.checklist import Checklist
from workup.core.content.pack import Pack

CONTENT = places.BUILT_IN


def checklist() -> Checklist:
    return library.built_in().pack.checklist


def case_ids() -> tuple[str, ...]:
    return library.built_in().ids


def case_file(name: str) -> tuple[Path, CaseFile]:
    """By id, or by the path of a file as it is now."""
    held = _shelf(name).named(name)
    return held.path, held.file


def case(name: str) -> Case:
    """By id, or by the path of a file as it is now."""
    return _shelf(name).named(name).case


def _shelf(name: str) -> library.Library:
    # A test may write a file anew under the same name.
    return _Anew(bare=True) if name.endswith(".toml") else library.built_in()


class _Anew(library.Library):
    """Reads a file anew, and not the built-in pack, which takes ten times as long."""

    def pack_in(self, folder: Path) -> Pack:
        return library.built_in().pack if folder == places.BUILT_IN else super().pack_in(folder)
