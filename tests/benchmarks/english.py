"""How much English stands where, and how much of it in more than one home: `python tests/benchmarks/english.py`.

With a number behind it, so many of the sentences that stand in more than one home are named, with their places. A
piece of English has three words and more, outside docstrings and comments; two pieces are the same whatever their
capitals, blanks and outer signs.
"""

import sys
from collections import Counter
from pathlib import Path

from workup.phrases.fragments import fragments, twice
from workup.phrases.resolver import FOLDER, table_in
from workup.phrases.sources import Home, Source, read
from workup.render.environment import TEMPLATES

PACKAGE = FOLDER.parent
HOMES: tuple[Home, ...] = ("Python", "templates", "page")
SHOWN = 12


def sources() -> list[Source]:
    """Every source of the project, named from its root."""
    root = PACKAGE.parent
    files = [*PACKAGE.rglob("*.py"), *TEMPLATES.rglob("*.jinja"), *TEMPLATES.rglob("*.js")]
    return [read(str(path.relative_to(root)), path.read_text(encoding="utf-8")) for path in sorted(files)]


def lines_of(pattern: str) -> dict[Path, int]:
    """How long the files among the templates are."""
    return {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sorted(TEMPLATES.rglob(pattern))}


def main(named: int) -> None:
    """Prints the figures."""
    found = sources()
    counts = {home: Counter({one.file: len(fragments(one)) for one in found if one.home == home}) for home in HOMES}
    print("fragments of English:", ", ".join(f"{counts[home].total()} in {home}" for home in HOMES))
    print("of Python's, most in:")
    for file, number in counts["Python"].most_common(SHOWN):
        print(f"  {number:4} {file}")
    double = list(twice(found))
    kinds = Counter(" and ".join(home for home in HOMES if home in places) for _, places in double)
    print(f"{len(double)} stand in more than one home:", ", ".join(f"{n} in {kind}" for kind, n in kinds.most_common()))
    print(f"{len(table_in('en')['phrases'])} phrases by id")
    scripts = lines_of("*.js")
    longest = max(scripts, key=lambda path: scripts[path])
    print(
        f"{sum(lines_of('*.jinja').values())} lines of Jinja; longest script: {longest.name}, {scripts[longest]} lines"
    )
    for text, places in double[:named]:
        print(f"  '{text}':", ", ".join(place for home in HOMES for place in places.get(home, [])))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
