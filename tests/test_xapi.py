"""Walks as xAPI statements: a pseudonym, what was done, none of its words; and mutants that are refused."""

import json
from calendar import monthrange
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from support.commands import workup_in
from support.logs.walkers import case_named
from support.world.worlds import a_case, a_log

from workup.class_logs import statements as of_a_class
from workup.class_logs import surveyed
from workup.class_logs.statements import as_array, as_line, statements_of
from workup.core.content.case import Case
from workup.core.exchange.conformance import faults
from workup.core.exchange.times import duration, seconds
from workup.core.exchange.xapi import ADL, HOME, PROFILE, Statement, statements
from workup.core.text.judging import judged
from workup.core.text.value import as_data, changed
from workup.core.walk.events import Ordered
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import (
    Commit,
    Entry,
    Header,
    Idea,
    Log,
    Look,
    Naming,
    Note,
    Pick,
    Purpose,
    Reflection,
    Skip,
    Undo,
)
from workup.errors import OutputError

CASE = a_case()
SECRET = "grandmother said Ben is ill"


def times(log: Log) -> tuple[str, ...]:
    """A time for each line, a minute apart."""
    return tuple(f"2026-03-02T{10 + n // 60}:{n % 60:02}:00+01:00" for n in range(len(log.entries) + 1))


def told(log: Log | None = None, at: tuple[str, ...] | None = None, case: Case = CASE) -> tuple[Statement, ...]:
    """The statements of a log, by default of the reference plan's."""
    log = log or a_log(case)
    return statements(case, log, at or times(log))


def with_code(code: str | None, log: Log | None = None) -> Log:
    log = log or a_log(CASE)
    return changed(log, header=judged(Header, {**as_data(log.header), "learner": code}))


def verbs(made: tuple[Statement, ...]) -> list[str]:
    return [statement["verb"]["id"].rpartition("/")[2] for statement in made]


def accepted(statement: Any) -> bool:
    """Whether the independent validator takes it."""
    from ralph.models.xapi.base.statements import BaseXapiStatement  # seconds, in every process that collects tests

    try:
        BaseXapiStatement.model_validate_json(json.dumps(statement))
    except (ValidationError, KeyError):
        # Without an object it does not get as far as a fault of its own.
        return False
    return True


@pytest.mark.parametrize("learner", LEARNERS)
def test_every_statement_is_taken_by_the_validator_and_by_our_own_checks(learner: str) -> None:
    made = told(a_log(CASE, walk_as(LEARNERS[learner], CASE)))

    assert all(accepted(statement) for statement in made)
    assert [fault for statement in made for fault in faults(statement)] == []


@pytest.mark.parametrize("learner", LEARNERS)
def test_a_statement_names_its_case_once_whichever_way_leads_there(learner: str) -> None:
    made = told(a_log(CASE, walk_as(LEARNERS[learner], CASE)))
    case = made[0]["object"]

    for statement in made:
        activities = statement["context"]["contextActivities"]
        ways = [statement["object"], *activities.get("parent", ()), *activities.get("grouping", ())]
        assert ways.count(case) == 1, statement


def test_what_was_seen_before_it_was_read_is_taken_too() -> None:
    whole = a_log(CASE).entries
    at = next(n for n, entry in enumerate(whole) if isinstance(entry, Look)) + 1
    item = whole[at - 1].items[0]  # type: ignore[union-attr]  # because it is the look
    for outcome in (None, CASE.items[item].outcome):
        made = told(a_log(CASE, (*whole[:at], Naming(item=item, outcome=outcome), *whole[at:])))

        assert all(accepted(statement) for statement in made)
        assert [fault for statement in made for fault in faults(statement)] == []


@pytest.mark.parametrize("named", [True, False])
def test_what_is_named_is_a_response_and_what_is_passed_over_only_an_act(named: bool) -> None:
    whole = a_log(CASE).entries
    at = next(n for n, entry in enumerate(whole) if isinstance(entry, Look)) + 1
    item = whole[at - 1].items[0]  # type: ignore[union-attr]  # because it is the look
    outcome = CASE.items[item].outcome if named else None

    made = told(a_log(CASE, (*whole[:at], Naming(item=item, outcome=outcome), *whole[at:])))

    (one,) = (one for one in made if one["object"]["id"] == f"{HOME}/cases/{CASE.id}/items/{item}/seen")
    skipped = {"extensions": {f"{HOME}/extensions/skipped": True}}
    assert verbs((one,)) == ["responded" if named else "interacted"]
    assert one["result"] == ({"response": outcome} if named else skipped)


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("is_for_none", [False, True])
def test_what_was_ordered_is_told_with_its_session_and_what_it_was_for(learner: str, is_for_none: bool) -> None:
    # The first test of a walk may be for no diagnosis in particular.
    entries = [*walk_as(LEARNERS[learner], CASE)]
    first = next((n for n, one in enumerate(entries) if isinstance(one, Purpose)), None)
    if is_for_none and first is not None:
        entries[first] = changed(entries[first], hypothesis=None)
    orders = [event for event in follow(CASE, entries).events if isinstance(event, Ordered)]

    made = told(a_log(CASE, tuple(entries)))

    about = [{key.rpartition("/")[2]: value for key, value in one["context"]["extensions"].items()} for one in made]
    assert [one for one in about if "session" in one] == [
        {"attempt": 1, "session": number}
        | ({"purpose": order.purposes[item] or "none"} if item in order.purposes else {})
        for number, order in enumerate(orders, start=1)
        for item in order.items
    ]


@pytest.mark.parametrize("learner", LEARNERS)
def test_each_finding_that_was_picked_is_told_and_so_is_none(learner: str) -> None:
    entries = walk_as(LEARNERS[learner], CASE)

    made = told(a_log(CASE, entries))

    picked = [(f"pick-{one.direction}", one.item or "none") for one in entries if isinstance(one, Pick)]
    of = ((one["object"]["id"].rpartition("/")[2], one.get("result", {}).get("response")) for one in made)
    assert [one for one in of if one[0].startswith("pick-")] == picked


def test_a_walk_begins_is_answered_and_ends() -> None:
    made = told()

    assert (verbs(made)[0], verbs(made)[-1]) == ("initialized", "completed")
    assert set(verbs(made)) == {"initialized", "interacted", "responded", "completed"}
    assert made[-1]["object"]["definition"]["type"] == f"{ADL}/activities/simulation"
    assert made[-1]["result"] == {
        "completion": True,
        "duration": duration(times(a_log(CASE))[0], made[-1]["timestamp"]),
    }
    assert all(statement["context"]["contextActivities"]["category"][0]["id"] == PROFILE for statement in made)


def test_each_item_is_told_once_for_each_time_it_was_done() -> None:
    log = a_log(CASE)
    done = [item for entry in log.entries if entry.kind == "look" for item in entry.items]

    asked = [one["object"]["id"].rpartition("/")[2] for one in told(log) if "/items/" in one["object"]["id"]]

    assert asked[: len(done)] == done
    assert len(asked) > len(done)


def test_an_abandoned_walk_is_not_completed() -> None:
    whole = a_log(CASE)
    made = told(changed(whole, entries=whole.entries[:5]))

    assert "completed" not in verbs(made)


def test_the_answer_is_an_id_and_nothing_is_judged() -> None:
    by_object = {one["object"]["id"]: one for one in told()}
    text = json.dumps(told())

    assert by_object[f"{HOME}/cases/{CASE.id}/diagnosis"]["result"] == {"response": CASE.answer}
    assert "=" in by_object[f"{HOME}/cases/{CASE.id}/checkpoints/opening/list"]["result"]["response"]
    assert '"score"' not in text
    assert '"success"' not in text


def test_none_of_the_learners_words_leaves() -> None:
    entries: list[Entry] = [Idea(text=SECRET), Note(text=SECRET), *a_log(CASE).entries[1:]]
    entries = [Reflection(about=one.about, text=SECRET) if isinstance(one, Reflection) else one for one in entries]
    log = a_log(CASE, tuple(entries))
    tampered = changed(log.header, case_version=SECRET, tool=SECRET, case_rules="0" * 16, case_words="0" * 16)

    made = told(changed(log, header=tampered), (SECRET, *times(log)[1:]))

    assert "Ben" not in json.dumps(made)
    assert {one["context"]["revision"] for one in made} == {"0" * 16}
    written = f"{HOME}/extensions/written"
    of_words = [entry for entry in log.entries if getattr(entry, "text", "")]
    assert sum(one.get("result", {}).get("extensions", {}).get(written, False) for one in made) == len(of_words) >= 5


def test_the_same_log_gives_the_same_bytes_and_another_gives_other_ids() -> None:
    ids = {one["id"] for one in told()}
    other = [
        told(with_code("ibis-1")),
        told(a_log(CASE, walk_as(LEARNERS["hedger"], CASE))),
        told(at=("2026-01-01T00:00:00Z", *times(a_log(CASE))[1:])),
    ]

    assert json.dumps(told()) == json.dumps(told())
    assert len(ids) == len(told())
    assert not any(ids & {one["id"] for one in made} for made in other)


def test_the_learner_is_a_code_or_stands_unnamed() -> None:
    assert told(with_code("ibis-1"))[0]["actor"]["account"] == {"homePage": f"{HOME}/learners", "name": "ibis-1"}
    assert told(with_code(None))[0]["actor"]["account"]["name"].startswith("unnamed-")


@pytest.mark.parametrize(
    ("code", "accounts", "name", "ids"),
    [
        (
            "ibis-1",
            {},
            "ibis-1",
            [
                "2480579d-7397-53ec-882c-a17f4fc56e1e",
                "12bfa4e9-bc75-54eb-b491-157bd6bc158d",
                "f62108f7-b5b8-554b-ac8d-9c96405b1397",
            ],
        ),
        (
            "ibis-1",
            {"accounts": "https://one.example/learners"},
            "ibis-1",
            [
                "9e03aeaa-fbfa-5a88-b064-0b7a8e2b987a",
                "fbd068d9-2f89-50ae-a80d-4381c5b3ce00",
                "cd1a912f-0402-5252-b2ac-667a1ae6a3e1",
            ],
        ),
        (
            None,
            {},
            "unnamed-b98e78aedf28",
            [
                "103337dc-d710-5435-9057-e4887b5d1c99",
                "27d398ca-6b14-5f65-a45f-2f50aeea7068",
                "d756201b-0757-5c2f-afb4-1cefe3b815fe",
            ],
        ),
    ],
)
def test_a_walk_that_was_sent_once_is_sent_again_under_the_ids_that_it_had(
    code: str | None, accounts: dict[str, str], name: str, ids: list[str]
) -> None:
    # Under other ids a later workup would tell a store, which has them already, of a second walk.
    log = with_code(code, a_log(CASE, (Idea(text=""), Skip())))
    log = changed(log, header=changed(log.header, case_rules="0" * 16))
    at = ("2026-03-02T10:00:00Z", "2026-03-02T10:01:00Z", "2026-03-02T10:02:00Z")

    made = statements(CASE, log, at, **accounts)

    assert [made[0]["context"]["registration"], *(one["id"] for one in made)] == ids
    assert {one["actor"]["account"]["name"] for one in made} == {name}


TIMES = {
    "2026-02-28T23:59:59Z": True,
    "2024-02-29T00:00:00.123+05:45": True,
    "2000-02-29T00:00:00Z": True,
    "2000-02-30T00:00:00Z": False,
    "2024-02-30T00:00:00Z": False,
    "2026-01-01T00:00:00-05:00": True,
    "2026-01-01T00:00:00-00:01": True,
    "2026-01-01T00:00:00-23:59": True,
    "2026-01-01T00:00:00+00:00": True,
    "2026-01-01T00:00:00+00:59": True,
    "2026-01-01T00:00:00-24:00": False,
    "2026-01-01T00:00:00-00:60": False,
    "9999-12-31T23:59:59Z": True,
    "2026-02-29T00:00:00Z": False,
    "1900-02-29T00:00:00Z": False,
    "2026-13-01T00:00:00Z": False,
    "2026-01-01T24:00:00Z": False,
    "2026-01-01T00:00:60Z": False,
    "2026-01-01T00:60:00Z": False,
    "2026-00-01T00:00:00Z": False,
    "2026-01-00T00:00:00Z": False,
    "2026-01-32T00:00:00Z": False,
    "0000-01-01T00:00:00Z": False,
    "2026-01-01T00:00:00+23:59": True,
    "2026-01-01T00:00:00+24:00": False,
    "2026-01-01T00:00:00+05:60": False,
    "2026-01-01T00:00:00": False,
    "2026-01-01T00:00:00-00:00": False,
    "2026-01-01 00:00:00Z": False,
    "٢٠٢٦-01-01T00:00:00Z": False,
    "kept": False,
}


@pytest.mark.parametrize("text", TIMES)
def test_a_timestamp_leaves_only_where_it_is_one(text: str) -> None:
    made = told(at=(text, *times(a_log(CASE))[1:]))

    assert ("timestamp" in made[0]) == TIMES[text]
    assert ("duration" in made[-1]["result"]) == (TIMES[text] and text < "2026-03")
    assert all(accepted(one) and not faults(one) for one in made)


@given(st.datetimes(timezones=st.timezones()))
def test_times_are_read_as_the_standard_library_reads_them(moment: datetime) -> None:
    text = moment.replace(microsecond=0).isoformat()
    read = seconds(text)

    # Zones of long ago had odd seconds, which ISO 8601 cannot say.
    if read is not None:
        begin = datetime.fromisoformat("0001-01-01T00:00:00+00:00")
        assert read == (datetime.fromisoformat(text) - begin).total_seconds()


def test_every_year_begins_when_the_standard_library_says() -> None:
    begin = datetime(1, 1, 1)

    assert [seconds(f"{year:04}-01-01T00:00:00Z") for year in range(1, 10_000)] == [
        (datetime(year, 1, 1) - begin).total_seconds() for year in range(1, 10_000)
    ]


def test_seconds_are_counted_from_the_beginning_of_the_first_year() -> None:
    assert [seconds(f"0001-01-01T00:00:0{text}") for text in ("0Z", "1Z", "0-00:01", "0+01:00")] == [0, 1, 60, -3600]


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_each_month_ends_with_its_last_day(year: int) -> None:
    for month in range(1, 13):
        last = monthrange(year, month)[1]
        assert seconds(f"{year}-{month:02}-{last}T00:00:00Z") is not None
        assert seconds(f"{year}-{month:02}-{last + 1}T00:00:00Z") is None


@pytest.mark.parametrize(
    ("ended", "took"),
    [
        ("10:00:00Z", "PT0H0M0S"),
        ("10:00:59Z", "PT0H0M59S"),
        ("10:01:00Z", "PT0H1M0S"),
        ("10:59:59Z", "PT0H59M59S"),
        ("11:00:00Z", "PT1H0M0S"),
        ("12:00:00Z", "PT2H0M0S"),
        ("23:59:59Z", "PT13H59M59S"),
        ("10:00:00.9Z", "PT0H0M0S"),
        ("10:00:00+00:00", "PT0H0M0S"),
        ("05:00:00-05:00", "PT0H0M0S"),
        ("09:59:59Z", None),
        ("10:00:59+00:01", None),
    ],
)
def test_a_duration_is_told_in_hours_minutes_and_seconds(ended: str, took: str | None) -> None:
    assert duration("2026-03-02T10:00:00Z", f"2026-03-02T{ended}") == took


def test_a_duration_is_derived_where_both_ends_are_times() -> None:
    assert duration("2026-03-02T23:59:30Z", "2026-03-03T02:01:00+01:00") == "PT1H1M30S"
    assert duration("2026-03-02T10:00:00Z", "2026-03-02T09:00:00Z") is None
    assert duration("kept", "2026-03-02T09:00:00Z") is None


Change = Callable[[Statement], object]


def within(*path: str | int, to: object) -> Change:
    """A change of one value."""

    def change(statement: Any) -> None:
        for key in path[:-1]:
            statement = statement[key]
        statement[path[-1]] = to

    return change


def without(*path: str) -> Change:
    """A change that leaves one value out."""

    def change(statement: Any) -> None:
        for key in path[:-1]:
            statement = statement[key]
        del statement[path[-1]]

    return change


ACTIVITIES = ("context", "contextActivities")

# By whom each mutant is refused: the validator, our own check by its name, or both.
MUTANTS: dict[str, tuple[Change, bool, str]] = {
    "no actor": (without("actor"), True, "missing: statement.actor"),
    "two identifiers": (within("actor", "mbox", to="mailto:a@b.org"), True, "extra: actor.mbox"),
    "a name beside the account": (within("actor", "name", to="Ben"), False, "extra: actor.name"),
    "a name for a code": (within("actor", "account", "name", to="Ben Brown"), False, "pseudonym"),
    "no home page": (without("actor", "account", "homePage"), True, "missing: account.homePage"),
    "a group": (within("actor", "objectType", to="Group"), False, "agent"),
    "an id that is no UUID": (within("id", to="one"), True, "uuid: id"),
    "an id by chance": (within("id", to="9b2f3f6e-8f0e-4b60-9d2c-3b1f4f7f5a10"), False, "uuid: id"),
    "an id in braces": (within("id", to="{53f7b3a1-5c0c-5e4e-8f65-4b8a4b0e2c11}"), False, "uuid: id"),
    "a registration that is no UUID": (within("context", "registration", to="7"), True, "uuid: registration"),
    "no verb": (without("verb"), True, "missing: statement.verb"),
    "a verb without an IRI": (within("verb", "id", to="completed"), True, "verb"),
    "a verb of another meaning": (within("verb", "id", to=f"{ADL}/verbs/passed"), False, "verb"),
    "a display in no language": (within("verb", "display", to={"not a tag!": "completed"}), True, ""),
    "no object": (without("object"), True, "missing: statement.object"),
    "an activity without an IRI": (within("object", "id", to="amara"), True, "iri: an activity"),
    "an activity of somebody else": (within("object", "id", to="https://example.org/x"), False, "iri: an activity"),
    "an activity of another kind": (within("object", "objectType", to="Thing"), True, ""),
    "a parent without an IRI": (within(*ACTIVITIES, "grouping", to=[{"id": "x y"}]), True, "iri: an activity"),
    "no profile": (without(*ACTIVITIES, "category"), False, "shape"),
    "a bad timestamp": (within("timestamp", to="yesterday"), True, "timestamp"),
    "a timestamp without a zone": (within("timestamp", to="2026-03-02T10:00:00"), False, "timestamp"),
    "a number for a timestamp": (within("timestamp", to=1772445600), False, "shape"),
    "a duration in words": (within("result", "duration", to="an hour"), True, "duration"),
    "a duration in seconds": (within("result", "duration", to="90"), True, "duration"),
    "a duration as a number": (within("result", "duration", to=90), False, "shape"),
    "an extra key": (within("mood", to="glad"), True, "extra: statement.mood"),
    "an extra key in the result": (within("result", "grade", to="A"), True, "extra: result.grade"),
    "a score": (within("result", "score", to={"scaled": 0.5}), False, "extra: result.score"),
    "a success": (within("result", "success", to=True), False, "extra: result.success"),
    "an answer in words": (within("result", "response", to="I think that Ben"), False, "response"),
    "an empty answer": (within("result", "response", to=""), True, "empty: statement.result.response"),
    "a null value": (within("context", "revision", to=None), True, "empty: statement.context.revision"),
    "a null value in a list": (within(*ACTIVITIES, "category", 0, "definition", to=None), False, "empty"),
    "a completion in words": (within("result", "completion", to="true"), True, "completion"),
    "an end that is none": (within("result", "completion", to=False), False, "completion"),
    "an extension without an IRI": (within("context", "extensions", to={"attempt": 1}), True, "iri: an extension"),
    "an extension of an object": (within("result", "extensions", to=["x"]), True, ""),
    "another version": (within("version", to="2.0.0"), True, "version"),
    "an older version": (within("version", to="1.0.0"), False, "version"),
    "a language that is none": (within("context", "language", to="???"), True, ""),
}


@pytest.mark.parametrize("what", MUTANTS)
def test_a_mutant_is_refused_by_the_validator_or_by_a_check_of_ours_that_has_a_name(what: str) -> None:
    change, by_validator, by_ours = MUTANTS[what]
    mutant = deepcopy(told()[-1])
    mutant["context"]["contextActivities"]["grouping"] = [deepcopy(mutant["object"])]
    assert accepted(mutant)
    assert faults(mutant) == ()

    change(mutant)

    assert accepted(mutant) == (not by_validator)
    assert by_validator or by_ours
    assert any(fault.startswith(by_ours) for fault in faults(mutant)) or not by_ours


def lines_of(log: Log, at: str = "2026-03-02T10:00:00Z") -> str:
    lines: list[dict[str, object]] = [{**as_data(log.header), "at": at}]
    lines += [{"at": at, "entry": as_data(entry)} for entry in log.entries]
    return "".join(json.dumps(line) + "\n" for line in lines)


def exported(*paths: Path) -> list[Statement]:
    with surveyed(paths) as survey:
        return list(statements_of(survey, CASE))


def test_every_attempt_of_every_learner_is_exported_once(tmp_path: Path) -> None:
    log = with_code("ibis-1")
    again = changed(log, header=changed(log.header, attempt=2))
    left = with_code("ibis-2", changed(log, entries=log.entries[:4]))
    room = changed(log, header=changed(log.header, mode="rounds", learner=None))
    amiss = with_code("ibis-3", changed(log, entries=(*log.entries, Commit())))
    for number, one in enumerate((log, log, again, left, room, amiss)):
        (tmp_path / f"{number}.jsonl").write_text(lines_of(one))
    # The longer of two copies cannot be followed; the other stands in for it.
    (tmp_path / "copy.jsonl").write_text(lines_of(with_code("ibis-2", changed(left, entries=amiss.entries))))

    made = exported(tmp_path)

    starts = [one for one in made if one["verb"]["id"].endswith("/initialized")]
    attempts = [(one["actor"]["account"]["name"], one["context"]["extensions"]) for one in starts]
    attempt = f"{HOME}/extensions/attempt"
    assert attempts == [("ibis-1", {attempt: 1}), ("ibis-1", {attempt: 2}), ("ibis-2", {attempt: 1})]
    assert len({one["id"] for one in made}) == len(made)


def test_a_statement_that_must_not_leave_does_not_and_why_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.jsonl").write_text(lines_of(with_code("ibis-1")))
    first, second, *_ = exported(tmp_path)
    monkeypatch.setattr(of_a_class, "faults", lambda one: ("it names somebody",) if one == second else ())

    with surveyed([tmp_path]) as survey:
        leaving = statements_of(survey, CASE)
        assert next(leaving) == first
        with pytest.raises(OutputError, match="it names somebody"):
            next(leaving)


def written_to(folder: Path) -> None:
    """Writes two learners' logs of a case that is built in."""
    (folder / "logs").mkdir()
    for code in ("ibis-1", "ibis-2"):
        log = with_code(code, a_log(case_named("amara")))
        (folder / "logs" / f"{code}.jsonl").write_text(lines_of(log), encoding="utf-8")


def test_a_json_file_holds_one_array_of_the_same_statements_as_the_lines(tmp_path: Path) -> None:
    written_to(tmp_path)

    lines = workup_in(tmp_path, "teach", "class", "logs", "--xapi", "-o", "class.jsonl")
    array = workup_in(tmp_path, "teach", "class", "logs", "--xapi", "-o", "class.json")

    assert (lines.returncode, array.returncode) == (0, 0), array.stderr
    one_by_one = [json.loads(line) for line in (tmp_path / "class.jsonl").read_text(encoding="utf-8").splitlines()]
    assert json.loads((tmp_path / "class.json").read_text(encoding="utf-8")) == one_by_one
    assert lines.stdout.replace(".jsonl", ".json") == array.stdout
    assert list(as_array([])) == ["[]\n"]


def test_equal_codes_of_two_institutions_are_two_learners(tmp_path: Path) -> None:
    written_to(tmp_path)
    made = []
    for name in ("one", "two"):
        page = f"https://{name}.example/learners"
        done = workup_in(tmp_path, "teach", "class", "logs", "--xapi", "-o", f"{name}.json", "--accounts", page)
        assert done.returncode == 0, done.stderr
        made.append(json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")))

    assert [{one["actor"]["account"]["homePage"] for one in part} for part in made] == [
        {"https://one.example/learners"},
        {"https://two.example/learners"},
    ]
    assert not {one["id"] for one in made[0]} & {one["id"] for one in made[1]}
    assert all(accepted(one) and not faults(one) for one in made[0])


@pytest.mark.parametrize("url", ["school", "ftp://school.example", "https://", "https://a b.example/", "http://[x"])
def test_a_page_of_accounts_that_is_no_address_is_refused(tmp_path: Path, url: str) -> None:
    done = workup_in(tmp_path, "teach", "class", "logs", "--xapi", "-o", "class.json", "--accounts", url)

    assert done.returncode == 2
    assert "school.example" in " ".join(done.stderr.split())


def test_an_export_made_again_is_the_same_to_the_byte(tmp_path: Path) -> None:
    (tmp_path / "class.jsonl").write_text(lines_of(with_code("ibis-1")) + lines_of(with_code(None)))

    first = "".join(map(as_line, exported(tmp_path)))

    assert first == "".join(map(as_line, exported(tmp_path)))
    assert all(accepted(json.loads(line)) for line in first.splitlines())


def test_an_answer_that_was_taken_back_is_told_and_then_said_to_count_no_more() -> None:
    entries = (Idea(text=""), Skip(), Undo(), Skip())

    made = told(a_log(CASE, entries))

    assert verbs(made) == ["initialized", "interacted", "interacted", "interacted"]
    assert [list(one.get("result", {}).get("extensions", {}).values()) for one in made] == [[], [True], [True], [True]]
    assert [key.rpartition("/")[2] for one in made[1:] for key in one["result"]["extensions"]] == [
        "skipped",
        "taken-back",
        "skipped",
    ]
    assert made[2]["object"]["id"].endswith("/checkpoints/opening")
    assert all(accepted(statement) for statement in made)
    assert [fault for statement in made for fault in faults(statement)] == []
