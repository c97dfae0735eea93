"""The script of the page is short files, each with its own noun, joined in one order."""

import re
from collections import Counter

import pytest
import quickjs

from workup.phrases import scopes
from workup.phrases.script import tokens
from workup.render import player
from workup.render.player import PLAYER, Part

LONGEST = 250
"""Lines of a file that can be read at one sitting."""

ALONE = {"front", "phrases", "unpack", "eyes/begin"}
"""Files that belong to no part: sent where a phrase is said, unpacking the rest, or on a page of another kind."""

FILES = {path.relative_to(PLAYER).with_suffix("").as_posix(): path for path in sorted(PLAYER.rglob("*.js"))}
PARTS: tuple[Part, ...] = ("rules", "course", "page", "votes", "room")

TAKEN = re.compile(r"^const \{[^}]*\} = workup\b.*;$", re.MULTILINE)
DECLARED = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+|\{[^}]*\}|\[[^\]]*\])", re.MULTILINE)


def declared_in(files: list[str]) -> Counter[str]:
    """The names that files declare at their own level, but for those that they take from the rules."""
    texts = [TAKEN.sub("", FILES[file].read_text(encoding="utf-8")) for file in files]
    return Counter(name for text in texts for names in DECLARED.findall(text) for name in re.findall(r"\w+", names))


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_short_says_what_it_holds_and_can_be_read_alone(file: str) -> None:
    text = FILES[file].read_text(encoding="utf-8")

    assert len(text.splitlines()) <= LONGEST
    assert re.match(r"// [A-Z].{15,}\n", text)
    # Compiled, not run: a file names what other files declare.
    quickjs.Context().eval(f'"use strict";\nif (false) {{\n{text}\n}}')


def test_every_file_stands_once_in_the_order_or_alone() -> None:
    order = player.order()
    # What a room does as a learner does it, it has from the learner's page.
    shared = set(order["page"]) & set(order["room"])
    named = Counter(file for part in PARTS for file in order[part])

    assert set(order) == set(PARTS)
    assert named - Counter(shared) + Counter(ALONE) == Counter(list(FILES))
    assert len(shared) > 5


@pytest.mark.parametrize("part", PARTS)
def test_a_part_declares_no_name_twice_and_can_be_read_as_one(part: Part) -> None:
    names = declared_in(player.order()[part])

    assert names.total() > 10
    assert [name for name, times in names.items() if times > 1] == []
    quickjs.Context().eval(f'"use strict";\nif (false) {player.part(part)}')


@pytest.mark.parametrize(("part", "more"), [("page", []), ("course", []), ("votes", []), ("room", ["votes"])])
def test_what_the_rules_declare_is_taken_from_them_and_not_declared_again(part: Part, more: list[Part]) -> None:
    rules = declared_in([file for name in ("rules", *more) for file in player.order()[name]])
    own = declared_in(player.order()[part])

    assert sorted(rules.keys() & own.keys()) == []


def undeclared(script: str) -> set[str]:
    """What a script names, and nothing in it declares."""
    signs = scopes._Signs(tokens(script))
    _, inmost = scopes._scopes(signs)
    named = {signs[at] for at in signs.values if inmost[at].home(signs[at]) is None}
    return {name for name in named if name[0].isalpha()}


def test_what_a_room_names_is_declared_there_or_is_the_browsers_own_as_on_a_learners_page() -> None:
    learner = undeclared(player.script(player.part("rules"), player.part("page")))
    room = undeclared(player.script(player.part("rules", "votes"), player.part("room")))

    assert {"document", "localStorage", "phrases"} <= room
    assert room - learner <= {"Event", "scrollBy", "scrollTo", "undefined", *("this", "super", "instanceof")}


def test_what_is_strict_is_said_once_and_first() -> None:
    whole = player.script(*(player.part(part) for part in PARTS))

    assert whole.startswith('"use strict";\n')
    assert whole.count('"use strict"') == 1
