"""Readers of strangers' files survive what is fed to them: a short run from a fixed seed, and every find of before."""

import sys
from pathlib import Path

import pytest
from fuzz.fuzzing import FINDS, fuzzed
from fuzz.targets import TARGETS, Target, refused
from support.depth import examples

timed = pytest.mark.skipif(sys.platform == "win32", reason="no CPU timer here")  # because Windows has no setitimer
INPUTS = {"case": examples(20), "pack": 15, "log": examples(60), "handin": examples(60)}


@timed
@pytest.mark.parametrize("target", TARGETS)
def test_a_reader_survives_a_short_run(target: str) -> None:
    outcome = fuzzed(target, 1, inputs=INPUTS[target])

    assert [find.trace for find in outcome.finds] == []
    assert outcome.inputs == INPUTS[target]
    assert outcome.refused > 0 or target == "handin"
    assert outcome.corpus > len(TARGETS[target].seeds())


@pytest.mark.parametrize("find", sorted(FINDS.glob("*.bin")), ids=lambda path: path.stem)
def test_a_reader_survives_what_it_once_did_not(find: Path) -> None:
    refused(find.stem.partition("-")[0], find.read_bytes())


@timed
def test_a_fault_is_found_once_and_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(data: bytes) -> None:
        if b"[[" in data:
            raise KeyError

    monkeypatch.setitem(TARGETS, "log", Target(faulty, lambda: [b"a = 1\nb = 2\n"]))

    outcome = fuzzed("log", 1, inputs=400)

    assert [find.data for find in outcome.finds] == [b"[["]
    assert "KeyError" in outcome.finds[0].trace
