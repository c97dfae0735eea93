"""A class of thirty, handed in through five kinds of files at once, comes to the report of its logs."""

import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from support.commands import workup_in
from support.handed_in.courses import as_csv, track_details, tracks
from support.handed_in.office import docx, xlsx, zipped
from support.handed_in.shapes import STUDENTS, breaks
from support.logs.walkers import case_named
from support.pages.players import opened, put, wavering
from test_class_command import header_of, log_text

from workup import export
from workup.core.exchange.course import kept_in, log_of
from workup.core.exchange.handin import block
from workup.core.text.pseudonym import drawn
from workup.core.walk.learners import LEARNERS, walk_as

SIZE = 30
COURSE = range(24, 30)
"""Who walked in a course, which keeps no code of theirs."""


@cache
def walks() -> tuple[tuple[Any, ...], ...]:
    """Thirty walks, and two more."""
    rng = Random(11)
    ways = [LEARNERS[name] for name in ("reference", "hedger", "first-impression", "at-once")]
    return tuple(walk_as(way, case_named("amara")) for way in [*ways, *[wavering(rng)] * (SIZE - 2)])


def log(number: int, **header: object) -> str:
    """The log of one of them, each begun in a minute of its own."""
    return log_text("amara", number, walks()[number], **header).replace("T09:00:", f"T09:{number:02}:")


def handed(number: int, **header: object) -> str:
    """The same as a block."""
    text = log(number, **header)
    return block(text, header_of(text))


def in_course(number: int) -> dict[str, str]:
    """What a course has of one."""
    return tracks(case_named("amara"), walks()[number])


def name(number: int) -> str:
    """Somebody's name, as it stands around walks."""
    first, last = STUDENTS[number % 6].split()
    return f"{first}{number} {last}"


def handed_in(folder: Path) -> Path:
    """The class as it arrives: five kinds of files, six learners in each, and what else comes with them."""
    folder.mkdir()
    moodle: dict[str, bytes | str] = {
        f"{name(at)}_{4711 + at}_assignsubmission_onlinetext/onlinetext.html": breaks(handed(at)) for at in range(6)
    }
    # The same once more as a file, and a photograph instead of a walk.
    moodle[f"{name(0)}_4711_assignsubmission_file/walk.docx"] = docx(handed(0))
    moodle[f"{name(31)}_4799_assignsubmission_file/IMG_1.png"] = b"\x89PNG\r\n\x1a\n" + bytes(50)
    (folder / "NEURO-Walk-4711.zip").write_bytes(zipped(moodle))
    # Two who chose one code, and one who walked again.
    rows = [["When", "Who", "Walk"], *(["Monday", name(at), handed(at)] for at in range(6, 12))]
    rows += [["Monday", name(30), handed(30, learner=header_of(log(6)).learner)]]
    rows += [["Tuesday", name(7), handed(31, learner=header_of(log(7)).learner, attempt=2)]]
    (folder / "Walk(1-8).xlsx").write_bytes(xlsx(rows))
    mails = "".join(
        f"From x Mon Mar  2 10:00:00 2026\nFrom: {name(at)}\nSubject: walk\n\n{handed(at)}\n\n" for at in range(12, 18)
    )
    (folder / "Hand-ins.mbox").write_text(mails + mails.partition("\n\nFrom x")[0] + "\n", encoding="utf-8")
    said = "".join(f"[02.03.26, 10:00:05] {name(at)}: {handed(at)}" for at in range(18, 24))
    # A block that lost a part of itself.
    (folder / "chat.txt").write_text(f"{said}[02.03.26, 10:00:05] {name(23)}: {handed(23)[:-300]}\n", encoding="utf-8")
    course = {f"{name(at)} track details.csv": as_csv(track_details(in_course(at))) for at in COURSE}
    (folder / "course.zip").write_bytes(zipped(course))
    return folder


def reported(folder: Path, *paths: str) -> dict[str, Any]:
    done = workup_in(folder, "teach", "class", *paths, "--format", "json")
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_thirty_who_hand_in_by_five_ways_come_to_the_report_of_their_logs(tmp_path: Path) -> None:
    handed_in(tmp_path / "came")
    (tmp_path / "logs").mkdir()
    for at in range(SIZE):
        text = log(at)
        if at in COURSE:
            (kept,) = kept_in(in_course(at)["suspend_data"])
            text = log_of(kept, case_named("amara"))
        (tmp_path / "logs" / f"{at}.jsonl").write_text(text, encoding="utf-8")

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
    whole = json.dumps(came, ensure_ascii=False)
    assert not any(part in whole for student in STUDENTS for part in student.split())


def test_the_block_of_the_page_itself_is_read_out_of_what_it_is_sent_in(chromium: Any, tmp_path: Path) -> None:
    case = case_named("amara")
    (tmp_path / "amara.html").write_text(export.page(case), encoding="utf-8")
    (tmp_path / "came").mkdir()
    made = []
    for number in range(3):
        with opened(chromium, tmp_path / "amara.html") as page:
            page.evaluate("document.body.hidden = true")
            put(page, walks()[number])
            page.fill("#code", drawn(number), force=True)
            page.evaluate(
                "[...document.querySelectorAll('button')].find(b => b.textContent === 'Use this code').click()"
            )
            made.append(page.input_value("#block"))
    (tmp_path / "came" / "a.docx").write_bytes(docx(made[0]))
    (tmp_path / "came" / "b.xlsx").write_bytes(xlsx([[made[1]]]))
    (tmp_path / "came" / "c.zip").write_bytes(zipped({"onlinetext.html": breaks(made[2])}))

    account = reported(tmp_path, "came")["account"]

    assert (account["found"], account["counted"], account["aside"]) == (3, 3, [])
