"""Files that nobody should open are not: each is named with what to do, within a bound of time and of memory."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from support.depth import examples, is_deep
from support.handed_in import shapes
from support.handed_in.hostile import HOSTILE, STRANGERS
from support.handed_in.office import docx, xlsx, zipped
from support.handed_in.shapes import paragraphs
from test_gathering import CASE, handed_in, names, put, tally_of, whys
from test_intake import blocks, laid

from workup.class_logs import gather
from workup.intake import bounds
from workup.intake.known import Known
from workup.intake.names import member, shown_without_names
from workup.intake.opening import found_in
from workup.intake.search import Aside, Log

LONGEST = {"empty cells.xlsx", "many swollen.zip", "many.zip"}
"""These take two thirds of the time of all, and are opened where a run goes deep."""

OPENED = {name: made for name, made in HOSTILE.items() if is_deep() or name not in LONGEST}

MOST_MEMORY = 1_500_000_000
"""Bytes of the process, with all that it has loaded."""

MOST_SECONDS = 25
"""Of the processor, for one file."""


@pytest.mark.parametrize("name", STRANGERS)
def test_a_file_without_a_hand_in_is_named_with_what_to_do(tmp_path: Path, name: str) -> None:
    data, says = STRANGERS[name]
    laid(tmp_path, {name: data, "one.txt": handed_in(0)})

    gathered = gather([tmp_path], CASE)

    assert gathered.tally == tally_of(0)
    assert names(gathered, "not a log") == [name]
    assert says in whys(gathered, "not a log")


_PROBE = """
import json, resource, sys, time
from pathlib import Path
from workup.intake.known import Known
from workup.intake.opening import found_in
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
for path in sorted(Path(sys.argv[1]).iterdir()):
    begun = time.process_time()
    whys = [getattr(found, "why", "a log") for found in found_in(path, Known(tuple))]
    print(json.dumps([path.name, time.process_time() - begun, sorted({*whys})]), flush=True)
"""


def test_hostile_files_are_named_within_bounds_of_time_and_memory(tmp_path: Path) -> None:
    for name, (make, _) in OPENED.items():
        (tmp_path / name).write_bytes(make())

    ran = subprocess.run(
        [sys.executable, "-c", _PROBE, str(tmp_path), str(MOST_MEMORY)], capture_output=True, text=True, timeout=900
    )
    told = {name: (seconds, reasons) for name, seconds, reasons in map(json.loads, ran.stdout.splitlines())}

    assert ran.returncode == 0, ran.stderr[-2_000:]
    assert told.keys() == OPENED.keys()
    assert HOSTILE.keys() >= LONGEST
    for name, (seconds, reasons) in told.items():
        assert any(HOSTILE[name][1] in why for why in reasons), (name, reasons)
        assert "a log" not in reasons, name
        assert seconds < MOST_SECONDS, (name, seconds)


def found(tmp_path: Path, name: str, data: bytes) -> list[Log | Aside]:
    (tmp_path / name).write_bytes(data)
    return [*found_in(tmp_path / name, Known(tuple))]


def test_what_stands_before_too_much_is_counted_and_the_rest_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "MOST_UNPACKED", 100_000)
    packed = zipped({"0.txt": handed_in(0), **{f"{at}.txt": "x" * 20_000 for at in range(1, 11)}})

    first, *_, last = found(tmp_path, "class.zip", packed)

    assert isinstance(first, Log)
    assert isinstance(last, Aside) and "was read only up to there" in last.why and not last.place


def test_too_many_files_in_one_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_MEMBERS", 10)

    *_, last = found(tmp_path, "class.zip", zipped({f"{at}.txt": "x" for at in range(12)}))

    assert isinstance(last, Aside) and "more than 10 files" in last.why


def test_a_damaged_file_among_others_takes_none_with_it(tmp_path: Path) -> None:
    packed = {
        "a_1_assignsubmission_file/walk.docx": docx(handed_in(0))[:-300],
        "b_2_assignsubmission_file/walk.xlsx": xlsx([[handed_in(1)]]),
        "c_3_assignsubmission_onlinetext/onlinetext.html": paragraphs(handed_in(2))[:-400],
        "d_4_assignsubmission_file/deep.zip": zipped({"walk.txt": handed_in(3)}),
        "e_5_assignsubmission_file/none.zip": b"PK\x03\x04" + bytes(80),
    }

    gathered = gather([laid(tmp_path, {"class.zip": zipped(packed)})], CASE)

    assert gathered.tally == tally_of(1, 3)
    told = [name.removeprefix(f"{tmp_path}/").partition(": ")[0] for name in gathered.set_aside("damaged").names]
    assert told == [
        "class.zip, file 1 in it (…_1_assignsubmission_file/….docx)",
        "class.zip, file 3 in it (…_3_assignsubmission_onlinetext/onlinetext.html)",
        "class.zip, file 5 in it (…_5_assignsubmission_file/….zip)",
    ]


def test_several_hand_ins_in_one_file_of_an_archive_are_told_apart(tmp_path: Path) -> None:
    text = handed_in(0) + handed_in(1)[:-200]

    gathered = gather([laid(tmp_path, {"class.zip": zipped({"x/Anna.txt": text})})], CASE)

    assert gathered.tally == tally_of(0)
    (told,) = gathered.set_aside("damaged").names
    assert told.startswith(f"{tmp_path}/class.zip, file 1 in it (….txt), log 2: it is cut off")


ODD = (
    b"",
    b"\0",
    b"\xff",
    b"<",
    b'"',
    b"&#xD800;",
    b"\\ud800",
    b"\n\nFrom ",
    b"=\n",
    b"PK\5\6",
    b"%ff",
    b"[",
    b"9" * 5_000,
)
"""What may stand where it should not."""


def test_whatever_was_altered_in_a_file_it_is_counted_or_named(tmp_path: Path) -> None:
    rng = Random(16)
    made = [files for make in (shapes.TOLD | shapes.MORE).values() for files in make(blocks()).items()]
    counts = Counter[bool]()

    for number in range(examples(150)):
        name, whole = made[number % len(made)]
        data = bytearray(whole.encode() if isinstance(whole, str) else whole)
        for _ in range(rng.randrange(1, 6)):
            at = rng.randrange(len(data))
            data[at : at + rng.choice((0, 1, 50))] = rng.choice(ODD)
        told = found(tmp_path, f"altered{Path(name).suffix}", bytes(data))
        assert told, name
        counts.update(isinstance(one, Log) for one in told)

    assert min(counts.values()) > examples(33)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (
            "Anna Schmidt_4711_assignsubmission_onlinetext/onlinetext.html",
            "…_4711_assignsubmission_onlinetext/onlinetext.html",
        ),
        ("schmidtanna_LATE_815_9000_text.html", "…_LATE_815_9000_text.html"),
        ("Anna Schmidt/walk of Anna.docx", "….docx"),
        ("Walk one_annas_attempt_2026-03-02-10-00-00.txt", "…_attempt_2026-03-02-10-00-00.txt"),
        ("Walk one_annas_attempt_2026-03-02-10-00-00_Anna.docx", "…_attempt_2026-03-02-10-00-00.docx"),
        ("12345-6 - Anna Schmidt - Mar 2, 2026 1003 AM/Anna.docx", "12345-6 - … - Mar 2, 2026 1003 AM/….docx"),
        ("anna.schmidt", ""),
        ("C:\\Users\\Anna\\walk.TXT", "….txt"),
    ],
)
def test_a_file_in_an_archive_is_called_by_where_it_stands_and_not_by_whose_it_is(path: str, shown: str) -> None:
    assert member(3, path) == (f"file 3 in it ({shown})" if shown else "file 3 in it")


def test_a_folder_that_a_platform_named_after_a_student_is_told_without_the_name(tmp_path: Path) -> None:
    folder = put(tmp_path / "Anna Schmidt_4711_assignsubmission_onlinetext", onlinetext_html="<p>none</p>")

    gathered = gather([folder.parent], CASE)

    (told,) = gathered.set_aside("not a log").names
    assert told.startswith(f"{tmp_path}/…_4711_assignsubmission_onlinetext/onlinetext.html: ")
    assert shown_without_names("my_own/log_of_a_walk.jsonl") == "my_own/log_of_a_walk.jsonl"
