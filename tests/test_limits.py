"""What files may hold is a promise to whoever wrote some: a limit that has changed is told."""

from keep_limits import KEPT, limits


def test_the_fields_of_files_may_hold_what_they_could() -> None:
    assert limits() == KEPT.read_text(encoding="utf-8").splitlines(), (
        "a limit has changed: python tests/keep_limits.py, and read the difference"
    )
