"""Folders of cases and installed packs to test with."""

import os
from collections.abc import Callable
from pathlib import Path

from support.cases import built_in
from support.logs.walkers import case_named
from workup import places, play
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.steps import Walk

AMARA = built_in.CONTENT / "cases" / "amara.toml"


def reference_lines(case_id: str) -> list[str]:
    """What the reference learner types in a walk of this case."""
    case = case_named(case_id)
    walk, lines = Walk(case), []
    for entry in walk_as(LEARNERS["reference"], case):
        lines.append(f"{play.typed(walk, entry)}\n")
        walk = walk.after(entry)
    return lines


def a_case(folder: Path, case_id: str = "amara", change: Callable[[str], str] = str, name: str = "") -> Path:
    """A copy of Amara's case with another id."""
    folder.mkdir(parents=True, exist_ok=True)
    text = AMARA.read_text(encoding="utf-8").replace('id = "amara"', f'id = "{case_id}"', 1)
    path = folder / f"{name or case_id}.toml"
    path.write_text(change(text), encoding="utf-8")
    return path


def a_pack(site: Path, name: str, value: str, module: str | None = "", *, group: str = places.GROUP) -> Path:
    """An installed package with an entry point, as pip leaves it; the folder that its cases are in."""
    record = site / f"{name}-1.dist-info"
    record.mkdir(parents=True)
    (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", encoding="utf-8")
    (record / "entry_points.txt").write_text(f"[{group}]\n{name} = {value}\n", encoding="utf-8")
    folder = site / f"{name}_cases"
    folder.mkdir()
    if module is not None:
        (folder / "__init__.py").write_text(module, encoding="utf-8")
    return folder


def on_path(site: Path) -> str:
    return os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
