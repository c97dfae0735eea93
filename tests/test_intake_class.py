"""A class of thirty walks in the browser and hands in through five kinds of files at once: the report is that of its
logs, and of the same walks in a terminal, and every file is accounted for.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from support.commands import workup_in
from support.handed_in.courses import as_csv, track_details
from support.handed_in.office import docx, xlsx, zipped
from support.handed_in.shapes import STUDENTS, breaks
from support.logs.walkers import case_named
from support.pages.handing_in import Made, walked, walked_in_course
from support.pages.players import wavering

from workup import logbook
from workup.core.text.pseudonym import drawn
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import parse
from workup.core.walk.log import Entry

SIZE = 30
BY_HAND = {
    0: ("ataxia", "Acute cerebellar ataxia", "Ataxia after a cold"),
    6: ("a tumour", "Posterior fossa tumour", "The gait, and nothing else"),
    12: ("she drank something", "Toxic ingestion", "Grandmother's tablets"),
}
"""Who walks by the controls of the page: an idea, a diagnosis, and the words afterwards."""
COURSE = range(24, 30)
"""Who walked in a course."""
AMARA = case_named("amara")


def code_of(number: int) -> str:
    return drawn(number * 7919)


class Class(NamedTuple):
    """Thirty walks, and what else the pages gave."""

    walks: list[Made]
    second_under_a_code: Made
    """By somebody who has chosen the code of number 6."""
    second_attempt: Made
    """Of number 7."""


@pytest.fixture(scope="module")
def room(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Class:
    """The class, as the pages give it: one computer for all but those in the course."""
    rng = Random(11)
    ways = [LEARNERS[name] for name in ("hedger", "first-impression")] + [wavering(rng, acts=4)] * SIZE
    walks = iter([walk_as(way, AMARA) for way in ways])
    folder = tmp_path_factory.mktemp("pages")
    made = []
    with walked(chromium, AMARA, folder) as page:
        for at in range(COURSE.start):
            code = code_of(at)
            made.append(page.by_hand(code, *BY_HAND[at]) if at in BY_HAND else page.put(code, next(walks)))
            if at == 7:
                second_attempt = page.put_again(code, next(walks))
        second_under_a_code = page.put(code_of(6), next(walks))
        assert page.page.said == []
    # Half of them type a code there too.
    codes = [code_of(at) if at % 2 else "" for at in COURSE]
    made += walked_in_course(chromium, AMARA, folder / "course", [(code, next(walks)) for code in codes])
    return Class(made, second_under_a_code, second_attempt)


def name(number: int) -> str:
    """Somebody's name, as it stands around walks."""
    first, last = STUDENTS[number % 6].split()
    return f"{first}{number} {last}"


def handed_in(folder: Path, room: Class) -> Path:
    """The class as it arrives: five kinds of files, six learners in each, and what else comes with them."""
    folder.mkdir()
    blocks = [one.block for one in room.walks]
    moodle: dict[str, bytes | str] = {
        f"{name(at)}_{4711 + at}_assignsubmission_onlinetext/onlinetext.html": breaks(blocks[at]) for at in range(6)
    }
    # The same once more as a file, and a photograph instead of a walk.
    moodle[f"{name(0)}_4711_assignsubmission_file/walk.docx"] = docx(blocks[0])
    moodle[f"{name(31)}_4799_assignsubmission_file/IMG_1.png"] = b"\x89PNG\r\n\x1a\n" + bytes(50)
    (folder / "NEURO-Walk-4711.zip").write_bytes(zipped(moodle))
    # Two who chose one code, and one who walked again.
    rows = [["When", "Who", "Walk"], *(["Monday", name(at), blocks[at]] for at in range(6, 12))]
    rows += [["Monday", name(30), room.second_under_a_code.block], ["Tuesday", name(7), room.second_attempt.block]]
    (folder / "Walk(1-8).xlsx").write_bytes(xlsx(rows))
    mails = "".join(
        f"From x Mon Mar  2 10:00:00 2026\nFrom: {name(at)}\nSubject: walk\n\n{blocks[at]}\n\n" for at in range(12, 18)
    )
    (folder / "Hand-ins.mbox").write_text(mails + mails.partition("\n\nFrom x")[0] + "\n", encoding="utf-8")
    said = "".join(f"[02.03.26, 10:00:05] {name(at)}: {blocks[at]}" for at in range(18, 24))
    # A block that lost a part of itself.
    (folder / "chat.txt").write_text(f"{said}[02.03.26, 10:00:05] {name(23)}: {blocks[23][:-300]}\n", encoding="utf-8")
    course = {f"{name(at)} track details.csv": as_csv(track_details(room.walks[at].tracks)) for at in COURSE}
    (folder / "course.zip").write_bytes(zipped(course))
    return folder


def kept(folder: Path, room: Class) -> Path:
    """The logs that the pages keep."""
    folder.mkdir()
    for at, one in enumerate(room.walks):
        (folder / f"{at}.jsonl").write_text(one.log, encoding="utf-8")
    return folder


def in_a_terminal(folder: Path, room: Class, patch: pytest.MonkeyPatch) -> Path:
    """The logs of a terminal in which the same was done."""
    for at, entries in enumerate(entries_of(room)):
        patch.setenv(logbook.FOLDER, str(folder / str(at)))
        with logbook.Logbook.begin(AMARA, learner=code_of(at)) as book:
            for entry in entries:
                book.append(entry)
    return folder


def entries_of(room: Class) -> Iterator[tuple[Entry, ...]]:
    return (tuple(parse(one.log.split("\n"), "page").entries) for one in room.walks)


def reported(folder: Path, *paths: str) -> dict[str, Any]:
    done = workup_in(folder, "teach", "class", *paths, "--format", "json")
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_thirty_who_walk_in_the_browser_and_hand_in_by_five_ways_come_to_the_report_of_their_logs(
    room: Class, tmp_path: Path
) -> None:
    handed_in(tmp_path / "came", room)
    kept(tmp_path / "logs", room)

    came, logs = reported(tmp_path, "came"), reported(tmp_path, "logs")

    assert came["report"] == logs["report"]
    assert came["report"]["learners"] == SIZE
    account = came["account"]
    aside = {
        one["kind"]: [told.partition(": ")[0].removeprefix("came/") for told in one["names"]]
        for one in account["aside"]
    }
    assert aside == {
        "damaged": ["chat.txt, log 7"],
        "duplicate": [
            "Hand-ins.mbox, mail 7 in it",
            "NEURO-Walk-4711.zip, file 7 in it (…_4711_assignsubmission_file/….docx)",
        ],
        "same attempt": ["Walk(1-8).xlsx, row 8"],
        "later attempt": ["Walk(1-8).xlsx, row 9"],
        "not a log": ["NEURO-Walk-4711.zip, file 8 in it (…_4799_assignsubmission_file/….png)"],
    }
    assert (account["found"], account["counted"]) == (SIZE + 5, SIZE)
    assert (logs["account"]["found"], logs["account"]["counted"], logs["account"]["aside"]) == (SIZE, SIZE, [])
    whole = json.dumps(came, ensure_ascii=False)
    assert not any(part in whole for student in STUDENTS for part in student.split())


def test_thirty_who_walk_in_the_browser_make_the_report_of_thirty_in_a_terminal(
    room: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_terminal(tmp_path / "terminal", room, monkeypatch)
    kept(tmp_path / "logs", room)

    terminal, logs = reported(tmp_path, "terminal"), reported(tmp_path, "logs")

    assert terminal["report"] == logs["report"]
    assert terminal["account"] == logs["account"]


def test_the_words_of_those_who_pressed_and_typed_are_in_their_logs_under_their_codes(room: Class) -> None:
    for at, (idea, _, words) in BY_HAND.items():
        log = parse(room.walks[at].log.split("\n"), "page")
        texts = [entry.text for entry in log.entries if entry.kind == "reflection"]
        assert (log.header.learner, texts) == (code_of(at), [words] * 3)
        assert any(entry.kind == "idea" and idea in entry.text for entry in log.entries)
