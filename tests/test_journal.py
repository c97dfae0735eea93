"""A log survives what a disk, another program and a shared computer do to its bytes and its name."""

import errno
import json
import os
import shutil
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.logs.walkers import case_named

from workup import learner_code, logbook
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import settled
from workup.core.walk.log import Entry, Idea
from workup.errors import LogError
from workup.files import sync_folder
from workup.journal import Journal

CASE = case_named("amara")
FIRST, *REST = walk_as(LEARNERS["at-once"], CASE)
WORDS = "Ataxie nach Varizellen – Großhirn, 眼球, 🧠"
SPOKEN = (Idea(text=WORDS), Idea(text="cérébellite"))


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(logbook.FOLDER, str(tmp_path / "logs"))
    return tmp_path / "logs"


def _kept(path: Path) -> tuple[Entry, ...]:
    return logbook.read_log(path).entries


def test_a_log_cut_inside_a_letter_is_read_and_gone_on_with() -> None:
    with logbook.Logbook.begin(CASE) as book:
        for entry in SPOKEN:
            book.append(entry)
    whole = book.path.read_bytes()
    last = whole.rfind(b"\n", 0, -1) + 1
    cuts = [cut for cut in range(last + 1, len(whole) - 1) if whole[cut] & 0xC0 == 0x80]
    assert len(cuts) == 2, "two letters of the last line take two bytes each"

    for cut in cuts:
        book.path.write_bytes(whole[:cut])
        assert _kept(book.path) == SPOKEN[:1]
        with logbook.Logbook.resume(book.path, CASE) as again:
            assert again.healed
            again.append(SPOKEN[1])
        assert _kept(book.path) == SPOKEN


@given(st.lists(st.text(max_size=9), max_size=4), st.binary(max_size=12))
@settings(max_examples=200, deadline=None)
def test_what_counts_of_a_log_is_its_whole_lines_whatever_stands_behind_them(lines: list[str], tail: bytes) -> None:
    whole = b"".join(json.dumps(line, ensure_ascii=False).encode(errors="replace") + b"\n" for line in lines)
    counted = settled(whole + tail)

    assert counted.startswith(whole)
    assert counted == b"" or counted.endswith(b"\n")
    assert settled(counted) == counted
    assert (whole + tail + b"\n").startswith(counted)


def _replaced_by_its_copy(path: Path) -> None:
    shutil.copy(path, path.with_suffix(".copy"))
    path.with_suffix(".copy").replace(path)


def _replaced_by_an_earlier_copy(path: Path) -> None:
    earlier = path.read_bytes().splitlines(keepends=True)[:-1]
    path.with_suffix(".copy").write_bytes(b"".join(earlier))
    path.with_suffix(".copy").replace(path)


def _replaced_by_a_torn_copy(path: Path) -> None:
    path.with_suffix(".copy").write_bytes(path.read_bytes()[:-7])
    path.with_suffix(".copy").replace(path)


def _cut_in_place(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 5)


def _taken_away(path: Path) -> None:
    path.unlink()


def _moved_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def _folder_gone(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.mark.parametrize(
    "done",
    [
        _replaced_by_its_copy,
        _replaced_by_an_earlier_copy,
        _replaced_by_a_torn_copy,
        _cut_in_place,
        _taken_away,
        _moved_away,
        _folder_gone,
    ],
)
def test_a_log_that_lost_its_file_is_made_whole_again_under_its_name(done) -> None:  # type: ignore[no-untyped-def]  # because a parameter
    with logbook.Logbook.begin(CASE) as book:
        name = book.path
        for number, entry in enumerate((FIRST, *REST)):
            if number in (2, 5):
                done(name)
            book.append(entry)
            assert _kept(name) == (FIRST, *REST)[: number + 1]

    assert book.path == name


@pytest.mark.parametrize("how", ["another walk", "another line", "a line more"])
def test_what_another_program_put_there_is_left_and_the_walk_goes_on_beside_it(how: str, logs: Path) -> None:
    with logbook.Logbook.begin(CASE) as book:
        name = book.path
        for entry in (FIRST, *REST[:3]):
            book.append(entry)
        lines = name.read_text(encoding="utf-8").splitlines(keepends=True)
        others = {
            "another walk": "".join(lines).replace("amara", "tomas"),
            "another line": "".join([*lines[:-1], '{"at": "x", "entry": {"kind": "note", "text": "other"}}\n']),
            "a line more": "".join([*lines, '{"at": "x", "entry": {"kind": "note", "text": "other"}}\n']),
        }[how]
        name.write_text(others, encoding="utf-8")
        (logs / "amara-2.jsonl").write_text("taken", encoding="utf-8")
        for entry in REST[3:]:
            book.append(entry)
        with pytest.raises(LogError, match="another workup"), logbook.Logbook.resume(book.path, CASE):
            pass

    assert name.read_text(encoding="utf-8") == others
    assert book.path.name == "amara-3.jsonl"
    assert _kept(book.path) == (FIRST, *REST)


def test_a_walk_whose_file_bears_no_number_goes_on_in_a_second(logs: Path) -> None:
    with logbook.Logbook.begin(CASE) as book:
        book.append(FIRST)
    mine = book.path.rename(logs / "mine.jsonl")
    with logbook.Logbook.resume(mine, CASE) as book:
        mine.write_text("of another program\n", encoding="utf-8")
        book.append(REST[0])

    assert book.path.name == "mine-2.jsonl"
    assert _kept(book.path) == (FIRST, REST[0])


def test_a_write_that_fails_half_way_leaves_no_half_line(monkeypatch: pytest.MonkeyPatch) -> None:
    written = os.write

    def half(descriptor: int, data: bytes) -> int:
        if len(data) > 20:
            return written(descriptor, data[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    with logbook.Logbook.begin(CASE) as book:
        book.append(FIRST)
        before, stood = book.path.read_bytes(), book.walk
        monkeypatch.setattr(os, "write", half)
        with pytest.raises(LogError, match="No space left"):
            book.append(REST[0])
        monkeypatch.setattr(os, "write", written)

        assert book.path.read_bytes() == before
        assert book.walk == stood, "what is not kept has not happened"
        book.append(REST[0])
        assert _kept(book.path) == (FIRST, REST[0])


NO_LINKS = [errno.EPERM, errno.EACCES, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EINVAL, errno.EXDEV]


@pytest.mark.parametrize("number", NO_LINKS, ids=errno.errorcode.get)
def test_a_file_system_without_hard_links_keeps_walks_codes_and_pages(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workup.errors import OutputError
    from workup.files import write_page

    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refused)
    with logbook.Logbook.begin(CASE) as book:
        book.append(FIRST)
    code = learner_code.own(logbook.folder()).code
    write_page(tmp_path / "page.html", "a page")

    with pytest.raises(OutputError, match="exists already"):
        write_page(tmp_path / "page.html", "another")
    assert _kept(book.path) == (FIRST,)
    assert learner_code.kept(logbook.folder()) == code
    assert (tmp_path / "page.html").read_text() == "a page"
    assert not list(tmp_path.glob("**/*.part"))


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP], ids=errno.errorcode.get)
def test_a_file_system_without_locks_keeps_both_of_two_writers(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("filelock.FileLock.acquire", refused)
    with logbook.Logbook.begin(CASE) as one:
        one.append(FIRST)
        with logbook.Logbook.resume(one.path, CASE) as other:
            other.append(REST[0])
            one.append(REST[0])
            other.append(REST[1])
            one.append(REST[1])

    assert one.path != other.path
    assert _kept(one.path) == _kept(other.path) == (FIRST, *REST[:2])


@pytest.mark.skipif(os.name == "nt", reason="no modes here")  # because Windows keeps rights in lists of its own
def test_what_a_learner_typed_is_for_nobody_else_on_this_computer(logs: Path) -> None:
    old = os.umask(0o022)
    try:
        code = learner_code.own(logs).code
        with logbook.Logbook.begin(CASE, learner=code) as book:
            book.append(FIRST)
            book.path.unlink()
            book.append(REST[0])
    finally:
        os.umask(old)

    assert stat.S_IMODE(logs.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in logs.iterdir()}
    assert {"amara-1.jsonl", learner_code.FILE} <= set(modes)
    assert set(modes.values()) == {0o600}, modes


@pytest.mark.parametrize(
    ("number", "fails"),
    [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.ENOSYS, False), (errno.EIO, True), (errno.ENOSPC, True)],
)
def test_a_folder_that_the_system_cannot_sync_is_passed_over_and_a_disk_that_fails_is_told(
    number: int, fails: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(OSError, match=os.strerror(number)) if fails else nullcontext():
        sync_folder(tmp_path)


def test_a_new_name_in_a_folder_is_synced_with_it(monkeypatch: pytest.MonkeyPatch, logs: Path) -> None:
    kinds: list[str] = []
    synced = os.fsync

    def noted(descriptor: int) -> None:
        kinds.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    with logbook.Logbook.begin(CASE) as book:
        assert kinds == ["file", "folder"]
        book.append(FIRST)
        assert kinds[2:] == ["file"]
        shutil.rmtree(logs)
        book.append(REST[0])
        assert kinds[3:] == ["file", "folder"]


def test_a_journal_is_closed_where_its_end_cannot_be_healed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "torn"
    path.write_bytes(b'"whole"\n"to')
    opened, closed = [], []
    open_, close = os.open, os.close
    monkeypatch.setattr(os, "open", lambda *a, **k: opened.append(open_(*a, **k)) or opened[-1])
    monkeypatch.setattr(os, "close", lambda descriptor: closed.append(descriptor) or close(descriptor))

    def refused(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "ftruncate", refused)
    with pytest.raises(OSError, match="Input/output"):
        Journal(path)
    assert opened == closed
