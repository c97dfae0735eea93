"""Writes anew which walk catches which slip in the page's script: `python tests/keep_slips.py`.

What still catches its slip is kept; the rest is looked for, in half a second to fifteen for each.
"""

import json
from collections.abc import Callable
from typing import Any

import test_two_engines as engines


def keep() -> None:
    """Writes a walk for each slip that one catches, and says which none does."""
    engines.CHUNKS = tuple(range(12))
    caught = {}
    for slip in engines.MUTANTS:
        still = engines.KEPT.get(slip)
        if not still or not engines.is_caught_by(slip, *still):
            still = engines.catching(slip, engines.ordered(_found))
        if still:
            caught[slip] = still
        else:
            print(f"no walk catches: {slip}")
    lines = [f"  {json.dumps(slip)}: {json.dumps(few)}" for slip, few in caught.items()]
    engines.CAUGHT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _found(_: str, find: Callable[[], Any]) -> Any:
    return json.loads(json.dumps(find()))


if __name__ == "__main__":
    keep()
