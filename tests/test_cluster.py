"""A class that a cluster reads, out of folders and stores: the same report, whatever becomes of its workers."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from support.classes.clusters import dies_at, is_lost, sees_nothing
from support.commands import Run
from test_class_command import fill
from test_gathering import CASE, a_log, cut, handed_in, put

from workup import __version__
from workup.class_logs import cluster, gather, ranges
from workup.class_logs.ahead import Ahead
from workup.class_logs.sources import elsewhere
from workup.errors import LogError, UsageError, WorkupError

pytest.importorskip("distributed", reason="because the extra scale is not installed")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a cluster of two processes."""
    from distributed import LocalCluster

    with pytest.MonkeyPatch.context() as patch:
        # What its processes import was compiled before.
        patch.delenv("PYTHONPYCACHEPREFIX", raising=False)
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, memory_limit=0) as begun:
            yield begun.scheduler_address


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranges, "LONG", 20_000)


def a_class(folder: Path) -> Path:
    """A log of each kind, and twins without a code far from one another."""
    many = [a_log(number % 12, f"ibis-{number}a", attempt=1 + number % 2) for number in range(24)]
    many[5] = a_log(5).replace('"kind": "look"', '"kind": "stare"', 1)
    many[11] = cut(many[11])
    many[13] = a_log(1, "ibis-13a").replace(f'"case": "{CASE.id}"', '"case": "another"')
    many[2] = many[20] = a_log(2, None)
    put(folder / "b", again=a_log(2, None) + many[4], hand_txt=handed_in(3, learner="crane-1"), sorry_txt="I forgot.")
    return put(folder, whole="A word ahead.\n" + "".join(many))


def test_a_cluster_reads_a_class_as_one_process_does_though_a_worker_dies(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_class(tmp_path / "class")
    monkeypatch.setattr(cluster, "answer", partial(dies_at, b'"ibis-14a"', tmp_path / "died"))

    gathered = gather([folder], CASE, by=address)

    assert (tmp_path / "died").exists()
    assert gathered == gather([folder], CASE)
    assert {one.kind for one in gathered.account.aside} >= {"damaged", "abandoned", "duplicate", "another case"}


@pytest.mark.parametrize(
    "what, why",
    [(sees_nothing, "a folder that all of them share"), (is_lost, "again and again")],
    ids=["unseen", "lost"],
)
def test_what_a_cluster_cannot_do_is_a_clear_error(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: Callable[..., cluster.Answer], why: str
) -> None:
    monkeypatch.setattr(cluster, "answer", what)

    with pytest.raises(WorkupError, match=why):
        gather([a_class(tmp_path / "class")], CASE, by=address)


def test_a_report_by_a_cluster_is_the_report_byte_for_byte(address: str, run: Run, tmp_path: Path) -> None:
    fill(tmp_path / "class", "tomas", 12)
    (tmp_path / "class" / "damaged.jsonl").write_bytes((tmp_path / "class" / "tomas-03.jsonl").read_bytes()[:900])

    for name, *options in (("one",), ("many", "--scheduler", address)):
        done = run("teach", "class", "class/*", "-o", f"{name}.html", *options)
        assert done.returncode == 0, done.stderr

    assert (tmp_path / "many.html").read_bytes() == (tmp_path / "one.html").read_bytes()


@pytest.mark.parametrize("by", ["one process", "a cluster"])
def test_logs_in_a_store_are_those_of_the_folder(by: str, address: str, tmp_path: Path) -> None:
    folder = a_class(tmp_path / "class")
    put(folder / ".hidden", one=a_log(9))

    found = gather([f"file://{folder}"], CASE, by=1 if by == "one process" else address)

    there = gather([folder], CASE)
    assert (found.tally, found.files, found.cases) == (there.tally, there.files, there.cases)
    assert {one.kind: one.count for one in found.account.aside} == {one.kind: one.count for one in there.account.aside}
    assert all("file:///" in name for one in found.account.aside for name in one.names)


def test_a_store_that_is_no_disk_is_read(tmp_path: Path) -> None:
    import fsspec

    store = fsspec.filesystem("memory")
    folder = a_class(tmp_path / "class")
    store.put(str(folder), "/class", recursive=True)

    there = gather([folder], CASE)
    assert gather(["memory://class"], CASE).tally == there.tally
    assert gather(["memory://class/whole.jsonl", "memory://class/b/*"], CASE).tally == there.tally


IN_A_STORE: dict[str, list[str]] = {
    "": ["a.jsonl", "b[1].jsonl", "c/e.jsonl"],
    "/c": ["c/e.jsonl"],
    "/a.jsonl": ["a.jsonl"],
    "/*.jsonl": ["a.jsonl", "b[1].jsonl"],
    "/?": ["c/e.jsonl"],
    "/**/e.jsonl": ["c/e.jsonl"],
    "/.hidden": [".hidden/f.jsonl"],
    "/.hidden/*": [],
}


@pytest.mark.parametrize("asked", IN_A_STORE)
def test_what_lies_at_an_address_is_a_file_all_in_a_folder_or_all_that_a_pattern_fits(asked: str) -> None:
    import fsspec

    store = fsspec.filesystem("memory")
    for name in ("a.jsonl", "b[1].jsonl", "c/e.jsonl", "c/.d.jsonl", ".hidden/f.jsonl"):
        store.pipe(f"/many/{name}", b"{}")

    assert [*elsewhere(f"memory://many{asked}")] == [f"memory:///many/{name}" for name in IN_A_STORE[asked]]


@pytest.mark.parametrize(("problem", "why"), [(ValueError("an odd store"), "an odd store"), (KeyError(), "KeyError")])
def test_a_store_that_fails_is_named_with_why(monkeypatch: pytest.MonkeyPatch, problem: Exception, why: str) -> None:
    def failing(_: str) -> None:
        raise problem

    monkeypatch.setattr("fsspec.core.url_to_fs", failing)

    with pytest.raises(LogError, match=rf"cannot be read \({why}\)"):
        gather(["memory://many"], CASE)


AMISS: dict[str, tuple[str, str]] = {
    "nothing there": ("memory://nowhere", "there is no such file"),
    "no such kind of store": ("nosuch://class", "cannot be read"),
}


@pytest.mark.parametrize("what", AMISS)
def test_a_store_with_nothing_to_read_is_said_at_once(what: str) -> None:
    source, why = AMISS[what]

    with pytest.raises(LogError, match=why):
        gather([source], CASE)


def test_an_address_at_which_nobody_answers_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)

    with pytest.raises(UsageError, match="no scheduler answers there"):
        gather([put(tmp_path, one=a_log(0))], CASE, by="tcp://127.0.0.1:1")


NOBODY: dict[str, tuple[object, str]] = {
    "one that says why": (OSError("no route to it"), r"\(no route to it\)"),
    "one that says nothing": (TimeoutError(), r"\(TimeoutError\)"),
    "one without a worker": ({}, "no worker"),
    "one with workers of another version": ({"a": __version__, "b": "0.0.1"}, f"version {__version__}"),
    "one with workers that have none": (ModuleNotFoundError("workup"), f"version {__version__}"),
}


@pytest.mark.parametrize("what", NOBODY)
def test_a_cluster_that_is_of_no_use_says_why(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    found, why = NOBODY[what]

    class Client:
        def __init__(self, *_: object, **__: object) -> None:
            if isinstance(found, OSError):
                raise found

        def run(self, _: object) -> object:
            if isinstance(found, Exception):
                raise found
            return found

        def close(self) -> None:
            """It is closed."""

    monkeypatch.setattr("distributed.Client", Client)

    with pytest.raises(UsageError, match=why):
        cluster.Cluster(Ahead(lambda _: CASE), "tcp://x:1")


@pytest.mark.parametrize("lacks", ["distributed", "fsspec"])
def test_what_is_not_installed_is_named_with_how_to_get_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lacks: str
) -> None:
    for name in (lacks, f"{lacks}.core"):
        monkeypatch.setitem(__import__("sys").modules, name, None)
    put(tmp_path / "class", one=a_log(0))

    done = run(
        "teach", "class", *(("class", "--scheduler", "tcp://x:1") if lacks == "distributed" else ("s3://class",))
    )

    assert (done.returncode, "pip install workup[scale]" in done.stderr) == (2, True)


@pytest.mark.parametrize("beside", [("--workers", "2"), ("--learner", "heron-1"), ("-o", "x.csv"), ("--xapi",)])
def test_a_cluster_is_for_a_report_alone(run: Run, tmp_path: Path, beside: tuple[str, ...]) -> None:
    put(tmp_path / "class", one=a_log(0))

    assert run("teach", "class", "class", "--scheduler", "tcp://x:1", *beside).returncode == 2
