"""Writes tests/runs anew: `python tests/keep_runs.py`, then read the difference before you commit it.

For every case, the four synthetic learners as logs, and beside each the debrief it should give.
"""

import json
from pathlib import Path

from support.cases import built_in

from workup.core.debrief import debrief
from workup.core.text.value import as_data
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Header

RUNS = Path(__file__).parent / "runs"
KEPT = ("reference", "everything", "at-once", "hedger")


def keep() -> None:
    """Writes every run and its debrief."""
    for case_id in built_in.case_ids():
        case = built_in.case(case_id)
        folder = RUNS / case_id
        folder.mkdir(parents=True, exist_ok=True)
        for name in KEPT:
            entries = walk_as(LEARNERS[name], case)
            header = Header(
                case=case.id,
                case_version=case.version,
                case_rules=case.rules,
                case_words=case.words,
                tool="kept",
                attempt=1,
            )
            lines = [as_data(header)]
            lines += [{"at": "kept", "entry": as_data(entry)} for entry in entries]
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
            made = as_data(debrief(case, follow(case, entries)))
            text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
            (folder / f"{name}.debrief.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    keep()
