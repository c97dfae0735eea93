"""Commands killed at any moment lose nothing that was answered: forty of them; `python tests/kills.py` kills more."""

import os

import pytest
from kills import killed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")  # because only POSIX can kill a process so
def test_forty_commands_killed_at_random_lose_no_answer_and_leave_whole_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKUP_LOGS", "")

    ended = killed(40, seed=1)

    assert sum(count for how, count in ended.items() if how.endswith(": killed")) >= 20
    assert {how.partition(":")[0] for how in ended} >= {"walk", "rounds", "summary"}
