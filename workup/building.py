"""What a first start would read, read when the wheel is built: the built-in pack and its cases, resolved."""

import lzma
import os
import pickle
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Building(BuildHookInterface):  # type: ignore[misc, unused-ignore]  # because only what builds a wheel knows its kind
    """Puts them into the wheel, as one file. What is installed to be edited is read as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Makes the file before the wheel is put together."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory()
        file = str(Path(self._folder.name, "built"))
        # Sets are written in the same order each time, so that two wheels of the same sources are the same.
        own = os.environ | {"PYTHONHASHSEED": "0", "WORKUP_CACHE": str(Path(self._folder.name, "cache"))}
        # The sources are found in the folder that it is run in.
        own.pop("PYTHONSAFEPATH", None)
        subprocess.run([sys.executable, "-B", "-m", "workup.building", file], cwd=self.root, env=own, check=True)
        build_data["force_include"][file] = "workup/built.kept"

    def finalize(self, version: str, *_: object) -> None:
        """Takes away what it was made in."""
        if version != "editable":
            self._folder.cleanup()


def main(file: Path) -> None:
    """Reads all of it, and writes what was kept of it into one file."""
    from workup import passing
    from workup.library import built_in

    library = built_in()
    for found in library.found.values():
        library.at(found).case  # noqa: B018  # because what was asked for is kept
    folder = passing.place(passing.ROOM)
    kept = {path.name.rsplit(".", 2)[0]: path.read_bytes() for path in sorted(folder.iterdir())}
    file.write_bytes(passing.made_by() + lzma.compress(pickle.dumps(kept, protocol=5)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
