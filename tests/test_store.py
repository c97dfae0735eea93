"""Faults in content: every one, with its file, its line, its place and the nearest name."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from support.cases import built_in

from workup import files, store
from workup.errors import ContentError, LogError, OutputError

AMARA = built_in.CONTENT / "cases" / "amara.toml"


def _case(folder: Path, change: Callable[[str], str], name: str = "case.toml") -> Path:
    path = folder / name
    path.write_text(change(AMARA.read_text(encoding="utf-8")), encoding="utf-8")
    return path


def _faults(path: Path) -> ContentError:
    with pytest.raises(ContentError) as refused:
        built_in.case(str(path))
    return refused.value


def test_a_case_is_read_from_a_file_of_ones_own(tmp_path: Path) -> None:
    path = _case(tmp_path, lambda text: text)

    assert built_in.case(str(path)) == built_in.case("amara")


def test_every_fault_of_a_file_is_listed_at_once_with_its_line_and_the_nearest_name(tmp_path: Path) -> None:
    def change(text: str) -> str:
        return (
            text.replace("fictional = true", "fictional = false")
            .replace("[findings.fundi]", "[findings.fundus]")
            .replace("minutes = ", "minuets = ")
            .replace('"posterior-fossa"', '"posterior-fosa"', 1)
        )

    path = _case(tmp_path, change)
    lines = path.read_text(encoding="utf-8").splitlines()
    error = _faults(path)
    found = {fault.path: fault for fault in error.faults}

    assert lines[found["fictional"].line - 1].startswith("fictional")
    assert lines[found["minuets"].line - 1].startswith("minuets")
    assert found["minuets"].nearest == "minutes"
    assert lines[found["findings.fundus"].line - 1] == "[findings.fundus]"
    assert found["findings.fundus"].nearest == "fundi"
    nearest = [fault for fault in error.faults if fault.nearest == "posterior-fossa"]
    assert nearest
    assert "posterior-fosa" in lines[nearest[0].line - 1]
    assert "minutes" in found
    assert str(path) in str(error)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda t: t.replace('answer = "oms-neuroblastic"', 'answer = "nmdar"'), "answer"),
        (lambda t: t.replace("age_months = 18", "age_months = 6000"), "patient.age_months"),
        (lambda t: t.replace("age_months = 18", "age_months = 18\nhospital_number = 12345"), "patient.hospital_number"),
        (lambda t: t.replace('id = "amara"', 'id = "../amara"', 1), "id"),
        (lambda t: t.replace('title = "18 months', 'title = "\\u001b[31m18 months', 1), "title"),
        (lambda t: t.replace('title = "18 months', 'title = "\\u202e18 months', 1), "title"),
        (lambda t: t.replace("\ncommit = {", "\ncomit = {"), "reference.lists.comit"),
    ],
)
def test_a_fault_is_named_by_its_place(tmp_path: Path, change: Callable[[str], str], place: str) -> None:
    error = _faults(_case(tmp_path, change))

    assert place in [fault.path for fault in error.faults]
    assert all(fault.line >= 1 for fault in error.faults)


def test_a_syntax_fault_names_its_line(tmp_path: Path) -> None:
    path = _case(tmp_path, lambda text: text.replace("[patient]", "[patient"))

    (fault,) = _faults(path).faults

    assert "[patient" in path.read_text(encoding="utf-8").splitlines()[fault.line - 1]


def test_a_test_that_is_not_indicated_cannot_earn_credit(tmp_path: Path) -> None:
    extra = '\n[roles.sleep]\nrole = "not indicated"\nwhy = "because"\nbasis = ["†"]\n'
    change = lambda text: text.replace("[reference]", extra + "\n[reference]", 1)  # noqa: E731  # because it is one
    used = "sleep" in AMARA.read_text(encoding="utf-8").split("[key_steps", 1)[1]

    if used:
        assert "may call not indicated" in str(_faults(_case(tmp_path, change)))
    else:
        built_in.case(str(_case(tmp_path, change)))


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"[" * 5000, b"a = " + b"[" * 3000, b"x" * 4_000_001])
def test_a_file_that_is_no_case_gives_one_clear_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(content)

    assert "odd.toml" in str(_faults(path))


def test_a_case_that_is_not_there_names_the_nearest_and_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"Did you mean 'amara'\?"):
        built_in.case("amarra")
    with pytest.raises(ContentError, match="workup list"):
        built_in.case("../../etc/passwd")
    with pytest.raises(ContentError, match="no such"):
        built_in.case(str(tmp_path / "none.toml"))
    with pytest.raises(ContentError, match="no such"):
        built_in.case("/dev/zero.toml")


def test_a_faulty_checklist_file_is_named_too(tmp_path: Path) -> None:
    shutil.copytree(built_in.CONTENT, tmp_path / "copy")
    head, story = tmp_path / "copy" / "pack.toml", tmp_path / "copy" / "checklist" / "story.toml"
    head.write_text(head.read_text(encoding="utf-8").replace('id = "oms"', 'id = "copy"'), encoding="utf-8")
    story.write_text(
        story.read_text(encoding="utf-8").replace('usual = "unclear"', 'usual = "uncler"'), encoding="utf-8"
    )
    with pytest.raises(ContentError) as refused:
        store.read_pack(tmp_path / "copy")

    assert refused.value.faults[0].file == str(story)
    assert refused.value.faults[0].nearest == "unclear"


def test_a_page_is_never_written_over_another_unless_forced(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    files.write_page(page, "one")

    with pytest.raises(OutputError, match="--force"):
        files.write_page(page, "two")
    assert page.read_text() == "one"
    files.write_page(page, "two", force=True)

    assert page.read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_lines_that_are_written_are_counted(tmp_path: Path) -> None:
    lines: tuple[str | bytes, ...] = ("a line\n", b"bytes\n", "\n")
    for count in (0, 1, 3):
        assert files.write_lines(tmp_path / str(count), lines[:count]) == count
        assert files.write_lines(tmp_path / "again", lines[:count], force=True) == count


@pytest.mark.skipif(os.name == "nt", reason="no modes here")  # because Windows keeps rights in lists of its own
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o000, 0o666)])
def test_a_page_may_be_read_by_whoever_the_users_own_settings_let_read_it(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        files.write_page(tmp_path / "page.html", "one")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "page.html").stat().st_mode) == mode


@pytest.mark.parametrize("more", [0, 1])
def test_a_file_is_read_up_to_four_megabytes_and_no_further(tmp_path: Path, more: int) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * (4_000_000 + more))

    with pytest.raises(LogError, match="log is larger than 4 MB") if more else nullcontext():
        assert files.bytes_of(path, "log", LogError) == path.read_bytes()


AMISS: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda _: None, "there is no such"),
    "a folder": (Path.mkdir, "is no log: it is a folder"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "is no log: it is a folder"),
    "no text": (lambda path: path.write_bytes(b"ab\xff"), "2"),
}


@pytest.mark.parametrize("what", AMISS)
def test_what_is_no_file_to_be_read_is_said_as_what_it_is(tmp_path: Path, what: str) -> None:
    make, says = AMISS[what]
    make(tmp_path / "one")

    with pytest.raises(LogError, match=says):
        files.text_of(tmp_path / "one", "log", LogError)


def test_why_a_file_fails_is_said_as_the_system_puts_it_and_without_words_of_its_own_that_there_are_none() -> None:
    assert files.reason(OSError(5, "Input/output error")) == "Input/output error"
    assert files.reason(ValueError("a null\x00 in it")) == "a null in it"
    assert files.reason(OSError())


def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        files.write_page(tmp_path / "none" / "page.html", "one")


def test_a_folder_or_a_device_is_never_replaced_by_a_page(tmp_path: Path) -> None:
    for place in (tmp_path, Path("/dev/null")):
        with pytest.raises(OutputError, match="not a file"):
            files.write_page(place, "one", force=True)

    assert tmp_path.is_dir()


def test_a_free_name_is_the_first_that_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "a.html").touch()
    (tmp_path / "a-2.html").touch()

    assert files.free_name(tmp_path / "a.html").name == "a-3.html"
    assert files.free_name(tmp_path / "b.html").name == "b.html"
