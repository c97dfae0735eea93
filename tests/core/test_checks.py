"""Each line of a log ends with a check of itself and of all before it."""

import json
from collections.abc import Callable
from io import BufferedReader, BytesIO
from random import Random

import pytest
from support.cases.built_in import case

from workup.class_logs.slices import READ_AT_ONCE, pieces
from workup.core.text.value import as_data
from workup.core.walk import checks
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.lines import Unreadable, parse_timed
from workup.core.walk.log import Header, Note

CASE = case("amara")
AT = "2026-03-01T10:00:00+00:00"


def _log() -> list[str]:
    header = Header(
        case=CASE.id, case_version=CASE.version, case_rules=CASE.rules, case_words=CASE.words, tool="made", attempt=1
    )
    entries = [*walk_as(LEARNERS["at-once"], CASE)[:6], Note(text="Größe, “dancing” eyes 👀"), Note(text='"check"')]
    bare = [{**as_data(header), "at": AT}]
    bare += [{"at": AT, "entry": as_data(entry)} for entry in entries]
    lines, check = [], 0
    for one in bare:
        line, check = checks.closed(json.dumps(one, ensure_ascii=False), check)
        lines.append(line)
    return lines


WRITTEN = _log()
ANOTHER = "".join(f"{line}\n" for line in WRITTEN[:2]).encode()


def test_a_log_as_it_was_written_is_read() -> None:
    log, times = parse_timed(WRITTEN, "log")

    assert len(log.entries) == len(WRITTEN) - 1
    assert set(times) == {AT}


def test_no_byte_of_a_log_can_change_unnoticed() -> None:
    data = "\n".join(WRITTEN).encode()
    meant = parse_timed(WRITTEN, "log")
    chance = Random(15)
    for place in range(len(data)):
        other = chance.choice([byte for byte in b'0aZ "\\{}[],:\xc3' if byte != data[place]])
        changed = data[:place] + bytes([other]) + data[place + 1 :]
        try:
            read = parse_timed(changed.decode(errors="surrogateescape").split("\n"), "log")
        except Unreadable:
            continue
        assert read == meant, (place, changed[max(0, place - 40) : place + 40])


MISPLACED: dict[str, Callable[[list[str], int], list[str]]] = {
    "lost": lambda lines, at: [*lines[:at], *lines[at + 1 :]],
    "doubled": lambda lines, at: [*lines[:at], lines[at], *lines[at:]],
    "exchanged": lambda lines, at: [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]],
}


@pytest.mark.parametrize("how", MISPLACED)
def test_no_line_can_be_lost_or_doubled_or_stand_elsewhere_unnoticed(how: str) -> None:
    for at in range(1, len(WRITTEN) - 1):
        with pytest.raises(Unreadable, match="its check does not fit"):
            parse_timed(MISPLACED[how](WRITTEN, at), "log")


def test_the_line_that_does_not_fit_is_named() -> None:
    changed = [*WRITTEN[:4], WRITTEN[4].replace(AT, "2026-03-01T10:00:01+00:00"), *WRITTEN[5:]]

    with pytest.raises(Unreadable, match="log:5: this line, or one before it, was changed"):
        parse_timed(changed, "log")


def test_lines_without_a_check_are_read_and_covered_by_the_next() -> None:
    bare = [
        json.dumps({name: value for name, value in json.loads(line).items() if name != "check"}) for line in WRITTEN
    ]
    begun, check = [], 0
    for line in bare[:4]:
        begun.append(line)
        check = checks.after(line.encode(), check)
    closed, _ = checks.closed(bare[4], check)

    assert parse_timed(bare, "log") == parse_timed(WRITTEN, "log")
    assert parse_timed([*begun, closed], "log") == parse_timed(WRITTEN[:5], "log")
    with pytest.raises(Unreadable, match="its check does not fit"):
        parse_timed([*begun[:2], begun[3], begun[2], closed], "log")


def test_lines_asked_all_at_once_are_altered_where_one_of_them_is() -> None:
    first, *rest = [line.encode() for line in WRITTEN]
    stated = [line[-10:-2] for line in rest]
    contents = [line.removesuffix(b', "check": "' + one + b'"}') for line, one in zip(rest, stated, strict=True)]

    assert checks.fit_at_once(first, contents, stated)
    assert not checks.fit_at_once(first.replace(b"a", b"b", 1), contents, stated)
    assert not checks.fit_at_once(first, contents, [*stated[:-1], b""])
    for among in (contents, stated):
        for number, whole in enumerate(among):
            for place in range(len(whole)):
                changed = b"0" if whole[place : place + 1] != b"0" else b"1"
                among[number] = whole[:place] + changed + whole[place + 1 :]
                assert not checks.fit_at_once(first, contents, stated), (number, place)
            among[number] = whole


@pytest.mark.parametrize("written", ["as workup does", "as the page does", "with blanks behind", "one without a check"])
def test_it_is_told_of_every_byte_of_a_log_among_others_which_line_it_alters(written: str) -> None:
    data = "".join(f"{line}\n" for line in WRITTEN).encode()
    match written:
        case "as the page does":
            data = data.replace(b', "check": "', b',"check":"')
        case "with blanks behind":
            data = data.replace(b"\n", b" \t\r\n")
        case "one without a check":
            data = data.replace(f', "check": "{WRITTEN[3][-10:-2]}"'.encode(), b"")

    def altered(data: bytes, at_once: int) -> list[int | None]:
        # Behind it stands another, up to which it may be read at once.
        return [one.first_altered() for one in pieces(BufferedReader(BytesIO(data + ANOTHER), at_once)) if one.first]

    assert altered(data, READ_AT_ONCE) == [None, None]
    for place in range(len(data)):
        changed = data[:place] + (b"0" if data[place : place + 1] != b"0" else b"1") + data[place + 1 :]
        assert altered(changed, READ_AT_ONCE) == altered(changed, 64), place


def test_what_ends_a_line_is_no_part_of_its_check() -> None:
    assert parse_timed([f"{line}\r" for line in WRITTEN], "log") == parse_timed(WRITTEN, "log")
