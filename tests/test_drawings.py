"""A picture is drawn the same every time; one that has changed is to be looked at again."""

from keep_drawings import kept, seals


def test_every_picture_is_drawn_as_it_was_when_it_was_last_looked_at() -> None:
    was, now = kept(), seals()

    assert {name for name in was | now if was.get(name) != now.get(name)} == set(), (
        "these pictures have changed: python tests/keep_drawings.py, and look at each"
    )
