"""Look first: a picture comes without its sentence, and the sentence once somebody has said what is seen."""

import json
import re
from pathlib import Path

import pytest
from support.commands import workup_in
from support.logs.rooms import Room
from support.logs.walkers import case_named
from support.world.checklist import pack_data
from support.world.worlds import a_case

from workup.cli.lookup import begun_with
from workup.core.classroom.account import Account
from workup.core.classroom.facts import Observer
from workup.core.classroom.report import report
from workup.core.classroom.table import row
from workup.core.classroom.tally import Tally
from workup.core.content.head import PackHead
from workup.core.debrief import debrief
from workup.core.text.judging import judged
from workup.core.text.value import changed
from workup.core.walk.following import follow
from workup.core.walk.log import Commit, Diagnosis, Hands, Look, Naming, Skip, Wait
from workup.document.blocks import Text
from workup.document.summary import summary
from workup.logbook import Logbook
from workup.play import Found, Hint, Listing, Menu, Picture, Share, Sight
from workup.play.exchange import PLAIN
from workup.render.classroom import class_report

AMARA = case_named("amara")
EYES, DISCS = "eye-movements", "fundi"
FIRST = Sight(first=True)
BEDSIDE = follow(AMARA, (Skip(),))
CHOICES = list(AMARA.items[EYES].wording)


def room(*lines: str, sight: Sight = FIRST) -> Room:
    return Room(BEDSIDE, lines, sight=sight)


def test_the_sentence_comes_after_what_is_seen_was_said() -> None:
    asked, said = room("mood, eyes"), room("mood, eyes", "3")

    assert AMARA.items["mood"].text in asked.text
    assert AMARA.items[EYES].text not in asked.text
    assert said.recorded == [Look(items=("mood", EYES)), Naming(item=EYES, outcome=CHOICES[2])]
    assert [block.label for block in said.shown if isinstance(block, Found)] == ["mood and crying", "eye movements"]


def test_the_choices_are_all_that_the_item_can_show_in_the_order_of_the_checklist() -> None:
    shown = room("eyes").shown

    (menu,) = [block for block in shown if isinstance(block, Menu)]
    assert [choice.label for choice in menu.choices] == list(AMARA.items[EYES].wording.values())
    assert [block.figure for block in shown if isinstance(block, Picture)] == [AMARA.items[EYES].figure]


@pytest.mark.parametrize(("line", "outcome"), [("0", None), ("read", None), ("1", "full"), ("9", "fine-asymmetric")])
def test_a_number_says_what_is_seen_and_nought_that_it_would_rather_be_read(line: str, outcome: str | None) -> None:
    assert room("eyes", line).recorded[1:] == [Naming(item=EYES, outcome=outcome)]


@pytest.mark.parametrize("line", ["", "10", "-1", "1 2", "chaotic", "²", "1" * 5000, "cancel", "skip"])
def test_anything_else_is_asked_again_and_nothing_is_kept(line: str) -> None:
    said = room("eyes", line, "2")

    assert "from 1 to 9" in said.text
    assert said.recorded[1:] == [Naming(item=EYES, outcome="chaotic")]


def test_what_is_held_back_is_not_told_by_asking_for_the_findings() -> None:
    said = room("mood, eyes", "findings")

    assert said.text.count(AMARA.items["mood"].text) == 2
    assert AMARA.items[EYES].text not in said.text


def test_each_picture_of_a_line_is_asked_about_before_anything_is_ordered() -> None:
    said = room("eyes, discs, mri head", "2", "1")

    assert [entry.kind for entry in said.recorded] == ["look", "naming", "naming", "plan"]


def test_what_has_no_picture_or_is_known_is_read_at_once() -> None:
    said = room("mood", "eyes", "2", "eyes")

    assert [entry.kind for entry in said.recorded] == ["look", "look", "naming"]
    assert said.text.count(AMARA.items[EYES].text) == 2


def test_each_result_of_all_that_were_waited_for_is_asked_about_when_it_comes() -> None:
    said = room("mri brain, mri body", "skip", "", "", "wait all", "1", "2", "findings")

    kinds = [entry.kind for entry in said.recorded]
    assert kinds.count("naming") == 2
    assert kinds[kinds.index("wait") + 1] == "naming"
    assert said.recorded[kinds.index("wait")] == Wait()


def test_a_walk_that_is_left_at_a_picture_is_gone_on_with_there() -> None:
    left = room("eyes")

    again = Room(left.walk, ["2"], sight=FIRST)

    assert again.recorded == [Naming(item=EYES, outcome="chaotic")]
    assert AMARA.items[EYES].text in again.text


def test_without_the_switch_everything_is_read_and_nothing_asked() -> None:
    said = room("eyes", "2", sight=PLAIN)

    assert [entry.kind for entry in said.recorded] == ["look"]
    assert AMARA.items[EYES].text in said.text


def test_where_the_pictures_are_is_said_once_in_one_line() -> None:
    with_it = Sight(command="workup show amara")
    said, none = room("eyes", "discs", "mood", sight=with_it), room("mood", sight=with_it)

    told = [block.text for block in said.shown if isinstance(block, Hint) and "workup show amara" in block.text]
    assert len(told) == 1
    assert len(told[0]) < 90
    assert "workup show" not in none.text


def in_a_room(*lines: str) -> Room:
    return Room(BEDSIDE, lines, sight=FIRST, room=True)


def test_a_room_calls_it_what_most_hands_are_for_once_they_are_kept() -> None:
    counted = in_a_room("eyes", "1 9 4 0 0 0 0 0 2", "")

    first, second, third, last = CHOICES[0], CHOICES[1], CHOICES[2], CHOICES[8]
    hands = Hands(item=EYES, votes={first: 1, second: 9, third: 4, last: 2})
    assert counted.recorded == [Look(items=(EYES,)), hands, Naming(item=EYES, outcome="chaotic")]
    assert [(one.number, one.chips) for one in _hands(counted)] == [(1, 1), (2, 9), (3, 4), (9, 2)]
    assert AMARA.items[EYES].text in counted.text
    assert in_a_room("eyes", "1 9 4 0 0 0 0 0 2", "0 0 9 1 0 0 0 0 0", "y").recorded[1:] == [
        Hands(item=EYES, votes={third: 9, CHOICES[3]: 1}),
        Naming(item=EYES, outcome="flutter"),
    ]


def test_a_tie_is_for_the_room_to_break_and_a_number_is_enough() -> None:
    tied = in_a_room("eyes", "0 5 5 0 0 0 0 0 0", "", "3")

    assert "2 or 3" in tied.text
    assert tied.recorded[1:] == [
        Hands(item=EYES, votes={"chaotic": 5, "flutter": 5}),
        Naming(item=EYES, outcome="flutter"),
    ]
    assert in_a_room("eyes", "2").recorded[1:] == [Naming(item=EYES, outcome="chaotic")]


@pytest.mark.parametrize("line", ["1 2", "0 0 0 0 0 0 0 0 0", "1 2 3 4 5 6 7 8 9 10", "nine"])
def test_a_row_that_fits_no_list_is_asked_again(line: str) -> None:
    asked = in_a_room("eyes", line)

    assert len(asked.recorded) == 1
    assert "from 1 to 9" in asked.text


def _hands(counted: Room) -> list[Share]:
    return [share for block in counted.shown if isinstance(block, Listing) for share in block.shares]


def _debriefed(*namings: Naming) -> list[str]:
    entries = (Skip(), Look(items=(EYES, DISCS)), *namings, Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer))
    made = summary(AMARA, debrief(AMARA, follow(AMARA, entries)), next_case=None)
    section = made.front[0]
    return [block.words for block in getattr(section, "blocks", ()) if isinstance(block, Text)][3:]


def test_the_debrief_says_in_one_line_where_looking_and_naming_parted() -> None:
    wording = AMARA.items[EYES].wording

    one = _debriefed(Naming(item=EYES, outcome="flutter"), Naming(item=DISCS, outcome="sharp"))
    two = _debriefed(Naming(item=EYES, outcome="flutter"), Naming(item=DISCS, outcome="swollen"))

    assert one == [
        "Looking and naming parted at finding 1, eye movements. "
        f"You called it: {wording['flutter']} It was: {wording['chaotic']}"
    ]
    assert two == [f"{one[0]} They parted as well at finding 2 (fundi and signs of raised pressure)."]
    assert _debriefed(Naming(item=EYES, outcome="chaotic"), Naming(item=DISCS, outcome=None)) == _debriefed() == []


@pytest.mark.parametrize(
    ("of_the_pack", "said", "begins"), [(True, None, True), (True, False, False), (False, True, True)]
)
def test_a_pack_says_how_walks_begin_and_a_learner_otherwise(
    of_the_pack: bool, said: bool | None, begins: bool
) -> None:
    file = {**pack_data(), "look_first": of_the_pack}
    case = a_case()
    case = changed(case, pack=judged(PackHead, file))

    with Logbook.begin(begun_with(case, said)) as book:
        assert book.look_first is begins


def _header(folder: Path) -> dict[str, object]:
    (log,) = folder.glob("*.jsonl")
    first: dict[str, object] = json.loads(log.read_text(encoding="utf-8").splitlines()[0])
    return first


def test_what_is_held_back_can_be_looked_at_elsewhere_without_its_sentence(tmp_path: Path) -> None:
    workup_in(tmp_path, "walk", "amara", "--look-first", typed="skip\neyes\nquit\n")
    asked = [workup_in(tmp_path, "show", "amara", "--format", kind).stdout for kind in ("text", "html")]
    workup_in(tmp_path, "walk", "amara", "--resume", typed="2\nquit\n")

    start = AMARA.items[EYES].text[:30]
    assert all("ye movements" in page.lower() and start not in page for page in asked)
    assert "data-motion" in asked[1]
    assert start in workup_in(tmp_path, "show", "amara").stdout


def test_a_walk_begun_so_says_it_in_its_first_line_and_is_gone_on_with_so(tmp_path: Path) -> None:
    begun = workup_in(tmp_path, "walk", "amara", "--look-first", typed="skip\neyes\nquit\n")
    gone_on = workup_in(tmp_path, "walk", "amara", "--resume", typed="2\nquit\n")

    assert AMARA.items[EYES].text[:40] not in begun.stdout
    assert any("\u2801" <= mark <= "\u28ff" for mark in begun.stdout)
    assert AMARA.items[EYES].text[:40] in gone_on.stdout
    assert _header(next(tmp_path.rglob("*.jsonl")).parent)["look_first"] is True


def test_the_report_of_a_class_says_what_its_pictures_were_taken_for() -> None:
    observer, tally = Observer(AMARA), Tally()
    ends = (Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer))
    for outcome in ("chaotic", "flutter", "flutter", "beating"):
        tally.add(
            observer.facts(follow(AMARA, (Skip(), Look(items=(EYES,)), Naming(item=EYES, outcome=outcome), *ends)))
        )

    made, account = report(AMARA, tally), Account(found=4, counted=4)
    told = " ".join(class_report(AMARA, made, account, "text", width=100).split())
    page = " ".join(class_report(AMARA, made, account, "html").split())

    wording = AMARA.items[EYES].wording
    seen = page.partition('id="seen"')[2].partition("</table>")[0]
    pictures = re.findall(r'aria-label="Where the eyes look\. ([^"]+)"', seen)
    assert pictures == [wording[outcome] for outcome in ("chaotic", "flutter", "beating")]
    assert page.count('<figure class="drawing"') == 3
    assert "WHAT THEY SAW IN PICTURES" in told
    assert "1 of 4" in told
    assert f"2: {wording['flutter']} 1: {wording['beating']}" in told


def test_a_row_of_the_table_says_which_pictures_were_misread() -> None:
    ends = (Commit(), Skip(), Diagnosis(hypothesis=AMARA.answer))

    def told(*entries: Look | Naming) -> tuple[object, object]:
        facts = Observer(AMARA).facts(follow(AMARA, (Skip(), *entries, *ends)))
        made = row(AMARA, "heron-41", facts)
        return made["signs_named"], made["signs_misread"]

    eyes, discs = Look(items=(EYES,)), Look(items=(DISCS,))
    was = AMARA.items[DISCS].outcome
    called = Naming(item=DISCS, outcome=was)

    assert told(eyes, Naming(item=EYES, outcome="beating"), discs, called) == (2, f"{EYES}:beating")
    assert told(eyes, Naming(item=EYES, outcome="chaotic"), discs, called) == (2, "")
    # Whoever would rather read it, or did not look first, has nothing there.
    assert told(eyes, Naming(item=EYES, outcome=None)) == ("", "")
    assert told(eyes) == ("", "")
