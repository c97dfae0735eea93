"""Hand-ins are taken as they arrive: whatever they came in, each is counted, and nobody's name comes with it."""

from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest
from support.handed_in import shapes
from support.handed_in.further import FURTHER
from support.handed_in.office import zipped
from test_gathering import CASE, a_log, assert_all_accounted_for, handed_in, tally_of

from workup.class_logs import Gathered, gather


@cache
def blocks() -> tuple[str, ...]:
    """What six learners hand in."""
    return tuple(handed_in(number) for number in range(6))


def laid(folder: Path, files: shapes.Files) -> Path:
    """The folder with these files in it."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def told(gathered: Gathered) -> str:
    """All that is said of what was set aside."""
    return "\n".join(name for aside in gathered.account.aside for name in aside.names)


BESIDE = {"Brightspace": 1}
"""Shapes in which there is a file that is no hand-in."""


SHAPES = shapes.TOLD | shapes.MORE | FURTHER


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_class_hands_in_is_counted_in_every_shape_in_which_it_arrives(tmp_path: Path, shape: str) -> None:
    gathered = gather([laid(tmp_path, SHAPES[shape](blocks()))], CASE)

    assert gathered.account.counted == 6, told(gathered)
    assert gathered.tally == tally_of(*range(6))
    assert sum(aside.count for aside in gathered.account.aside) == BESIDE.get(shape, 0), told(gathered)
    assert_all_accounted_for(gathered)
    for name in shapes.MARKED:
        assert name not in told(gathered).replace(str(tmp_path), "")


def test_there_are_twenty_shapes_beyond_those_that_were_seen() -> None:
    assert len(SHAPES) - len(shapes.TOLD) >= 20


def test_lines_that_somebody_numbered_are_refused_with_the_reason(tmp_path: Path) -> None:
    numbered = "".join(f"{at:3} {line}\n" for at, line in enumerate(blocks()[0].splitlines(), start=1))

    gathered = gather([laid(tmp_path, {"a.txt": numbered, "b.txt": blocks()[1]})], CASE)

    assert gathered.tally == tally_of(1)
    assert "a.txt: it was altered, or lost a part on its way" in told(gathered)


def test_the_lines_of_a_log_are_read_where_they_were_pasted_into_a_text(tmp_path: Path) -> None:
    files = {
        "one_12_assignsubmission_onlinetext/onlinetext.html": shapes.paragraphs(a_log(0)),
        "two_13_assignsubmission_onlinetext/onlinetext.html": shapes.breaks(a_log(1)),
        "three.txt": f"Dear teacher,\n{a_log(2)}\nBest wishes",
    }

    assert gather([laid(tmp_path, files)], CASE).tally == tally_of(0, 1, 2)


def test_a_mail_whose_plain_text_lost_a_part_is_read_out_of_its_page(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail.set_content(handed_in(0)[:-300])
    mail.add_alternative(shapes.breaks(handed_in(0)), subtype="html")
    both = EmailMessage()
    both.set_content(handed_in(1))
    both.add_alternative(shapes.breaks(handed_in(1)), subtype="html")

    gathered = gather([laid(tmp_path, {"a.eml": mail.as_bytes(), "b.eml": both.as_bytes()})], CASE)

    assert gathered.tally == tally_of(0, 1)
    assert (gathered.account.found, gathered.account.aside) == (2, ())


def test_a_picture_in_the_text_of_a_mail_is_no_file_of_the_class_and_an_attached_one_is(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail.set_content(handed_in(0))
    mail.add_alternative("<p>as above</p><img src=cid:logo>", subtype="html")
    mail.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png", cid="<logo>")
    mail.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="walk of anna.png")

    gathered = gather([laid(tmp_path, {"a.eml": mail.as_bytes()})], CASE)

    assert gathered.tally == tally_of(0)
    assert [told.partition(": ")[0] for told in gathered.set_aside("not a log").names] == [
        f"{tmp_path}/a.eml, file 1 in it (….png)"
    ]


def test_what_a_word_file_says_twice_for_older_programs_counts_once(tmp_path: Path) -> None:
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in handed_in(0).splitlines())
    box = f"<mc:Choice><w:txbxContent>{lines}</w:txbxContent></mc:Choice><mc:Fallback><v:t>{lines}</v:t></mc:Fallback>"
    space = 'xmlns:w="w" xmlns:mc="mc" xmlns:v="v"'
    xml = f"<w:document {space}><mc:AlternateContent>{box}</mc:AlternateContent></w:document>"

    gathered = gather([laid(tmp_path, {"a.docx": zipped({"word/document.xml": xml})})], CASE)

    assert (gathered.account.found, gathered.account.counted) == (1, 1)
