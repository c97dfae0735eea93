"""The faulty files: the worked example of the authors' guide with one seeded fault each, and a few lists.

The name of a file begins with the code that lint should give, and only that one.
"""

from collections.abc import Mapping
from pathlib import Path

from support.faults.seeds import CONSISTENCY, LEAKS, STRUCTURE, Edit
from support.faults.seeds_of_forms import FORMS
from support.faults.seeds_of_lists import ORDERS, SOURCES
from support.faults.seeds_of_teaching import EVIDENCE, TEACHING
from support.faults.seeds_of_words import LANGUAGE, PROTECTION

BASE = Path(__file__).parents[2] / "authoring" / "anouk.toml"
EXAMPLE = BASE.read_text(encoding="utf-8")
MARK = "  # fault"

SEEDS: dict[str, tuple[Edit, ...]] = {
    **STRUCTURE,
    **CONSISTENCY,
    **FORMS,
    **LEAKS,
    **TEACHING,
    **EVIDENCE,
    **PROTECTION,
    **LANGUAGE,
}


def seeded(base: str, edits: tuple[Edit, ...]) -> str:
    """The base with these edits, and a comment on each line where a fault should be found."""
    for old, new in edits:
        if base.count(old) != 1:
            raise ValueError(f"{old!r} stands {base.count(old)} times in the base, not once")
        base = base.replace(old, new)
    return "".join(
        f"{line.replace('¶', '').rstrip()}{MARK}\n" if "¶" in line else line for line in base.splitlines(keepends=True)
    )


def _files() -> Mapping[str, Mapping[str, str]]:
    twins = {"one": EXAMPLE, "two": seeded(EXAMPLE, (('id = "anouk"', 'id = "anouk"¶'),))}
    alone = {name: seeded(EXAMPLE, edits) for name, edits in SEEDS.items()} | SOURCES | ORDERS
    return {
        **{name: {f"{name}.toml": text} for name, text in alone.items()},
        "S20-two-cases-with-one-id": {f"{folder}/anouk.toml": text for folder, text in twins.items()},
    }


FILES = _files()
"""The text of each file by its path, by what is faulty in it."""


def written(name: str, folder: Path) -> tuple[Path, ...]:
    """Where the files that are faulty in this way now stand in the folder."""
    paths = tuple(folder / path for path in FILES[name])
    for path, text in zip(paths, FILES[name].values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return paths
