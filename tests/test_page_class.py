"""A class that walked in the browser and a class that walked in the terminal come to the same report."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from support.logs.walkers import case_named
from support.pages.players import opened, put, wavering

from workup import export, logbook
from workup.core.text.pseudonym import drawn
from workup.core.walk.learners import LEARNERS, walk_as
from workup.phrases import say

LEARNERS_OF_THE_CLASS = 30

PRESSED = tuple(map(say, ("logs-code-use", "walk-over-ask", "walk-over-other")))
HANDED_IN = """([code, use, ask, other]) => {
    const press = (name) => [...document.querySelectorAll("button")].find((one) => one.textContent === name).click();
    document.getElementById("code").value = code;
    press(use);
    const block = document.getElementById("block").value;
    press(ask);
    press(other);
    return block;
}"""
"""The block with this code; then whoever walks next begins, as in a room with one computer."""


def test_the_blocks_of_thirty_pages_make_the_report_that_thirty_logs_of_the_terminal_make(
    chromium: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = case_named("amara")
    rng = Random(5)
    ways = [LEARNERS[name] for name in ("reference", "hedger", "first-impression", "at-once")] + [wavering(rng)] * 26
    walks = {drawn(rng.randrange(10**6)): walk_as(way, case) for way in ways}
    assert len(walks) == LEARNERS_OF_THE_CLASS
    handed, kept = tmp_path / "handed", tmp_path / "kept"
    handed.mkdir()
    (tmp_path / "amara.html").write_text(export.page(case), encoding="utf-8")

    with opened(chromium, tmp_path / "amara.html") as page:
        # Not laid out, the page is quick.
        page.evaluate("document.body.hidden = true")
        for code, entries in walks.items():
            put(page, entries)
            (handed / f"{code}.txt").write_text(page.evaluate(HANDED_IN, [code, *PRESSED]), encoding="utf-8")
        assert page.said == []
    for code, entries in walks.items():
        monkeypatch.setenv(logbook.FOLDER, str(kept / code))
        with logbook.Logbook.begin(case, learner=code) as book:
            for entry in entries:
                book.append(entry)

    reports = [_report(folder) for folder in (handed, kept)]

    assert reports[0] == reports[1]
    assert reports[0]["account"]["found"] == reports[0]["account"]["counted"] == LEARNERS_OF_THE_CLASS


def _report(folder: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "workup", "teach", "class", str(folder), "--format", "json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
