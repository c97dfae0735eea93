"""What may be too much, too long or too many in the logs of a class: held at the very number, and at one more."""

import json
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import Any, ClassVar

import pytest
from support.world.worlds import a_case, case_data
from test_gathering import CASE, TUESDAY, a_log, cut, handed_in, names, put, tally_of, whys

from workup.class_logs import KINDS, cases_in, gather, most_frequent, reading, stretches, survey, surveyed, workers
from workup.class_logs.ahead import Ahead
from workup.class_logs.counting import Part, counter
from workup.class_logs.files import holds_logs
from workup.class_logs.ledger import ledger_of
from workup.class_logs.place import Place
from workup.class_logs.roster import Roster
from workup.class_logs.rows import Found, found_in, rows_in
from workup.class_logs.slices import READ_AT_ONCE, Piece, fingerprint, pieces
from workup.class_logs.sources import local
from workup.core.classroom.facts import Fact
from workup.core.content.case import Case
from workup.core.text.value import as_data
from workup.core.walk.log import Note

FIRST = cut(a_log(0), 1).encode()
NEXT = a_log(1).encode()


def in_pieces(text: bytes, at_once: int = READ_AT_ONCE) -> list[Piece]:
    return [*pieces(BufferedReader(BytesIO(text), at_once))]


def of_size(size: int) -> bytes:
    """A log of so many bytes, no line of which is too long."""
    rest = size - len(FIRST)
    return FIRST + (b"x" * 99_999 + b"\n") * (rest // 100_000) + b"x" * (rest % 100_000 - 1) + b"\n"


def of_lines(count: int) -> bytes:
    return FIRST + b"\n" * (count - 1)


def with_a_line_of(size: int) -> bytes:
    return FIRST + b"x" * (size - 1) + b"\n"


MOST: dict[str, tuple[Any, int, str]] = {
    "bytes": (of_size, 4_000_000, "the log is larger than 4 MB"),
    "lines": (of_lines, 20_000, "the log has more than 20000 lines"),
    "bytes of a line": (with_a_line_of, 100_000, "line 2 is longer than 100 kB"),
}


@pytest.mark.parametrize("at_once", [READ_AT_ONCE, 128])
@pytest.mark.parametrize("what", MOST)
def test_a_log_may_have_the_most_and_one_more_is_too_much_for_it_alone(what: str, at_once: int) -> None:
    made, most, why = MOST[what]

    for number, amiss in ((most, ""), (most + 1, why)):
        text = made(number)
        found, behind = in_pieces(text + NEXT, at_once)

        assert (found.size, found.amiss) == (len(text), amiss)
        assert (behind.start, behind.amiss, len(behind.lines)) == (len(text), "", NEXT.count(b"\n") - 1)


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["at once", "behind a mark of the order of bytes"])
def test_a_first_line_with_its_fields_in_another_order_begins_a_log(before: bytes) -> None:
    turned = json.dumps(dict(reversed(json.loads(FIRST).items()))).encode() + b"\n"

    found = in_pieces(before + turned + turned + NEXT)

    assert [(one.start, one.first, one.amiss) for one in found[:2]] == [
        (len(before), turned, ""),
        (len(before + turned), turned, ""),
    ]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "are_amiss"),
    [
        (b"", []),
        (b"\n \t\n", []),
        (b"words\nand more\n", []),
        (b'words\nof an "entry"\nand more', [True]),
        (b"words\n" + NEXT, [True, False]),
        (b" \n" + NEXT, [False]),
        (NEXT + b"words", [False]),
        (NEXT + b'words of an "entry"\n', [False]),
    ],
)
def test_what_stands_before_a_log_or_without_one_is_amiss_where_it_may_have_been_one(
    text: bytes, are_amiss: list[bool]
) -> None:
    assert [bool(one.amiss) for one in in_pieces(text)] == are_amiss


def test_what_stands_far_behind_in_a_line_that_is_too_long_begins_no_log() -> None:
    long = b"x" * 150_000 + FIRST

    assert [(one.start, bool(one.amiss)) for one in in_pieces(FIRST + long + NEXT)] == [
        (0, True),
        (len(FIRST + long), False),
    ]


@pytest.mark.parametrize(("size", "is_left_out"), [(99_999, True), (100_000, True), (100_001, False)])
def test_a_last_line_that_was_cut_off_is_left_out_unless_it_is_too_long(size: int, is_left_out: bool) -> None:
    (found,) = in_pieces(FIRST + b"x" * size)

    assert (found.size, bool(found.amiss)) == (len(FIRST) + (0 if is_left_out else size), not is_left_out)


@pytest.mark.parametrize("behind", [b"", NEXT], ids=["last", "before another"])
@pytest.mark.parametrize(("size", "is_kept"), [(1_000, True), (1_001, False)])
def test_an_entry_that_is_kept_once_it_was_read_has_no_more_than_a_thousand_letters(
    size: int, is_kept: bool, behind: bytes
) -> None:
    bare = json.dumps(as_data(Note(text="")))
    entry = bare.replace('""', f'"{"x" * (size - len(bare))}"')

    found = in_pieces(FIRST + f'{{"at": "{TUESDAY}", "entry": {entry}}}\n'.encode() + behind)[0]

    assert found.entries() == [entry.encode() if is_kept else None]


@pytest.mark.parametrize(("at", "is_another"), [(118, True), (119, True), (120, False), (121, False)])
def test_a_walk_is_known_again_by_the_first_hundred_and_twenty_letters_of_words(at: int, is_another: bool) -> None:
    one, other = (
        fingerprint([json.dumps({"at": TUESDAY, "entry": as_data(Note(text="x" * at + letter + "x" * 9))}).encode()])
        for letter in "yz"
    )

    assert (one != other) == is_another


AS_LOGS: dict[str, tuple[str, str, bool]] = {
    "by its name": ("a.JSONL", "anything", True),
    "by its first line": ("a.txt", '{"workup_log": 4}', True),
    "behind a mark of its order of bytes and blanks": ("a.txt", '\ufeff\n  {"workup_log": 4}', True),
    "within what is read of it": ("a.txt", '{"a": "' + "x" * 4_074 + '", "workup_log": 4}', True),
    "beyond what is read of it": ("a.txt", '{"a": "' + "x" * 4_075 + '", "workup_log": 4}', False),
    "an object of something else": ("a.json", '{"a": 1}', False),
    "words before it": ("a.txt", 'Here: {"workup_log": 4}', False),
    "in its second line": ("a.txt", '{"a": 1}\n{"workup_log": 4}', False),
    "nothing at all": ("a.txt", "", False),
}


@pytest.mark.parametrize("what", AS_LOGS)
def test_a_file_is_read_as_logs_by_its_name_or_its_first_line(tmp_path: Path, what: str) -> None:
    name, text, is_read_so = AS_LOGS[what]
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert holds_logs(tmp_path / name) == is_read_so


@pytest.mark.parametrize("more", [0, 1])
def test_so_many_facts_have_a_number_and_beyond_them_a_log_is_read_again(more: int) -> None:
    met, full, other = (Ahead(lambda _: CASE) for _ in range(3))
    text = a_log(0).encode()
    (row,) = rows_in(text, met)
    assert row.read and row.read.facts
    before: dict[Fact, int] = {("step", f"met-{at}"): at for at in range(65_536 - len(met.numbers) + more)}
    for one in (full, other):
        one.expect(CASE.id)
        one.numbers.update(before)

    (found,) = rows_in(text, full)
    taken = other.taken([row.read.facts], met.met([row.read.facts]))

    assert found.read and len(full.numbers) == len(other.numbers) == 65_536 + more
    assert (found.read.facts is None, taken == [None]) == (more == 1, more == 1)
    if not more:
        assert full.tally([found.read.facts or b""]) == other.tally([taken[0] or b""]) == met.tally([row.read.facts])


def test_the_facts_of_many_logs_are_each_ones_own_however_many_wait_to_be_put_away(tmp_path: Path) -> None:
    (row,) = rows_in(a_log(0).encode(), None)
    assert row.read
    facts = [None if number % 7 == 3 else number.to_bytes(2) * (number % 3 + 1) for number in range(1_300)]

    with Roster() as found:
        found.enrol_files([(tmp_path, None, "")])
        for number, one in enumerate(facts):
            read = row.read._replace(learner=f"ibis-{number}", facts=one)
            found.enrol(1, number + 1, row._replace(read=read), 0)
        found.flush()
        found.choose(CASE, tmp_path)

        assert b"".join(found.facts()) == b"".join(one for one in facts if one)
        assert len([*found.chosen(tmp_path, unread=True)]) == facts.count(None)
        assert len([*found.chosen(tmp_path)]) == found.chosen_count() == len(facts)


class HiredError(Exception):
    """Others were hired."""


@pytest.mark.parametrize("what", ["to read", "to count"])
@pytest.mark.parametrize(("by", "logs", "are_hired"), [(1, 5, False), (2, 3, False), (2, 4, True), (3, 5, True)])
def test_others_are_hired_only_where_they_were_asked_for_and_there_is_enough_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: int, logs: int, are_hired: bool, what: str
) -> None:
    def hired(_case: object, count: int) -> None:
        raise HiredError(count)

    monkeypatch.setattr(workers, "Crew", hired)
    monkeypatch.setattr(reading, "ALONE", len(cut(a_log(0, "ibis-0a"))) * 4)
    monkeypatch.setattr(survey, "MANY", 4 if what == "to count" else 1_000)
    put(tmp_path, **{f"f{number}": cut(a_log(0, f"ibis-{number}a")) for number in range(logs)})

    def made() -> int:
        if what == "to read":
            return gather([tmp_path], CASE, by=by).abandoned
        with surveyed([tmp_path]) as found:
            return found.gathered(CASE, workers=by).abandoned

    if are_hired:
        with pytest.raises(HiredError, match=str(by)):
            made()
    else:
        assert made() == logs


class Here:
    """Those who were hired, in this process: they work as others do, and what they count is noted."""

    counted: ClassVar[list[int]] = []

    def __init__(self, case: Case, _count: int) -> None:
        self.case = case
        self._ahead = Ahead(lambda _: case)
        self._ahead.expect(case.id)

    def read(self, stretches: Iterable[tuple[bytes, ...]]) -> Iterator[Found]:
        return (found_in(one, self._ahead) for one in stretches)

    def count(self, places: Iterable[Place]) -> Iterator[Part]:
        with counter(self.case, 1) as counting:
            for part in counting(places):
                self.counted.append(part.looked_at)
                yield part

    def leave(self) -> None:
        """They are no others."""


@pytest.mark.parametrize("is_known", [False, True], ids=["read for the first time", "known in part"])
def test_those_who_were_hired_for_one_case_count_its_logs_again_and_those_of_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_known: bool
) -> None:
    monkeypatch.setenv("WORKUP_CACHE", str(tmp_path / "cache"))
    other = a_case({**case_data(), "id": "bo"})
    of_other = [a_log(number, case=other) for number in range(8, 12)]
    amiss = a_log(8).replace("heron-18", "no code")
    texts = [*(a_log(number) for number in range(6)), cut(a_log(6)), cut(a_log(7)), amiss, *of_other]
    # Each log is a stretch of its own.
    monkeypatch.setattr(stretches, "EACH", 1)
    folder = put(tmp_path / "class", most="".join(texts[:-1]), last=texts[-1])
    there = {case.id: gather([folder], case) for case in (CASE, other)}
    if is_known:
        some = put(tmp_path / "some", some="".join(texts[at] for at in (2, 3, 5, 7)))
        gather([some], CASE, keeping=ledger_of)
    monkeypatch.setattr(workers, "Crew", Here)
    monkeypatch.setattr(reading, "ALONE", 1)
    monkeypatch.setattr(Here, "counted", [])

    with surveyed([folder], expecting=lambda _: CASE, by=2, keeping=ledger_of) as found:
        assert found.gathered(CASE, workers=2) == there[CASE.id]
        assert Here.counted == [2]
        found.roster.reopen()
        assert found.gathered(other, workers=2) == there[other.id]

    assert Here.counted == [2]


@pytest.mark.parametrize(("logs", "told"), [(99, []), (100, [100]), (199, [100]), (200, [100, 200])])
def test_of_logs_that_are_looked_for_each_hundred_is_told(tmp_path: Path, logs: int, told: Sequence[int]) -> None:
    at: list[int] = []

    with surveyed([put(tmp_path, many=FIRST.decode() * logs)], lambda done, _: at.append(done)):
        assert at == told


def test_cases_are_told_by_how_many_logs_they_have_and_of_equals_by_their_names(tmp_path: Path) -> None:
    others = [a_case({**case_data(), "id": case_id}) for case_id in ("cy", "bo", "abe")]
    of = [CASE, *others, *others[:2], CASE]
    put(tmp_path, **{f"f{at}": a_log(at, case=case) for at, case in enumerate(of)})
    equal = sorted([CASE.id, "bo", "cy"])

    assert [*gather([tmp_path], CASE).cases.items()] == [*((one, 2) for one in equal), ("abe", 1)]
    assert most_frequent(cases_in([tmp_path])) == equal[0]


def test_of_what_nothing_was_set_aside_there_is_none(tmp_path: Path) -> None:
    found = gather([put(tmp_path, one=a_log(0))], CASE)

    assert [(one.kind, one.count, one.names) for one in map(found.set_aside, KINDS)] == [
        (kind, 0, ()) for kind in KINDS
    ]
    assert found.abandoned == 0


@pytest.mark.parametrize("logs", [0, 1, 2])
def test_a_file_that_fails_half_way_is_named_whole_and_the_logs_before_it_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logs: int
) -> None:
    put(tmp_path, a="".join(a_log(number) for number in range(logs)), b=a_log(5), c_txt=handed_in(6))
    whole = stretches.stretches

    def failing(raw: Any) -> Iterator[stretches.Stretch]:
        yield from whole(raw)
        if raw.name.endswith("a.jsonl"):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(reading, "stretches", failing)

    gathered = gather([tmp_path], CASE)

    assert gathered.tally == tally_of(*range(logs), 5, 6)
    assert (gathered.account.found, gathered.account.counted) == (logs + 3, logs + 2)
    assert names(gathered, "damaged") == ["a.jsonl"]
    assert "Input/output error" in whys(gathered, "damaged")


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("a.txt", ["a.txt"]),
        ("[b].txt", ["[b].txt"]),
        ("[a].txt", ["a.txt"]),
        ("?.txt", ["a.txt", "b.txt"]),
        ("**/d.txt", ["c/d.txt"]),
        ("none*", ["none*"]),
        ("none", ["none"]),
    ],
)
def test_a_pattern_is_one_where_nothing_has_its_name(tmp_path: Path, named: str, meant: list[str]) -> None:
    (tmp_path / "c").mkdir()
    for name in ("a.txt", "b.txt", "[b].txt", "c/d.txt"):
        (tmp_path / name).touch()

    assert local(str(tmp_path / named)) == [tmp_path / one for one in meant]
