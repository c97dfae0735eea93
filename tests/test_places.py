"""Cases in folders of others: where they are looked for, which goes first, and what a stranger's folder may hold."""

import os
from pathlib import Path

import platformdirs
import pytest
from support.cases import built_in
from support.cases.folders import a_case, a_pack, on_path, reference_lines
from support.commands import Run, surroundings
from support.logs.walkers import CASES

from workup import files, places
from workup.errors import ContentError, UsageError
from workup.library import Library


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a user who has no cases yet."""
    for name, value in surroundings(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv(places.PATH, raising=False)
    return platformdirs.user_data_path("workup", appauthor=False)


LABELS = ("--cases {0}", "WORKUP_PATH: {1}", "your folder: {2}", "pack: clinic", "built in")


@pytest.mark.parametrize("first", range(len(LABELS)), ids=LABELS)
def test_the_first_place_that_has_a_case_wins_and_says_what_it_hides(
    run: Run, tmp_path: Path, home: Path, first: int
) -> None:
    pack = a_pack(tmp_path / "site", "clinic", "clinic_cases")
    folders = [tmp_path / "given", tmp_path / "path", home / "cases", pack]
    for place, folder in enumerate(folders):
        a_case(folder, "amara" if place >= first else "nadia")

    done = run("list", "--cases", str(folders[0]), WORKUP_PATH=str(folders[1]), PYTHONPATH=on_path(tmp_path / "site"))

    labels = [label.format(*folders) for label in LABELS]
    lines = done.stdout.splitlines()
    listed = lines[lines.index(next(line for line in lines if line.startswith("amara  "))) :][:4]
    assert (done.returncode, done.stderr) == (0, "")
    assert (f"         from {labels[first]}" in listed) == (labels[first] != "built in")
    assert [line for line in lines if "is shadowed" in line and line.startswith("amara")] == [
        f"amara ({hidden}) is shadowed by amara ({labels[first]})." for hidden in labels[first + 1 :]
    ]


def test_of_two_folders_of_one_kind_the_one_named_first_wins(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    one, other, third = (a_case(tmp_path / name, "nadia") for name in ("one", "other", "third"))
    monkeypatch.setenv(places.PATH, os.pathsep.join(["", str(third.parent), str(other.parent), " "]))

    by_path = Library().found["nadia"]
    by_option = Library((other.parent, one.parent)).found["nadia"]

    assert by_path.path == third
    assert [found.path for found in by_path.shadowed] == [other]
    assert by_option.path == other
    assert [found.path for found in by_option.shadowed] == [one, third]


def test_a_folder_named_twice_does_not_shadow_itself(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    folder = a_case(tmp_path / "mine", "nadia").parent
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.setenv(places.PATH, os.pathsep.join([str(tmp_path / "link"), str(built_in.CONTENT / "cases")]))

    cases = places.all_cases(places.places((folder, folder)))

    assert {found.case_id for found in cases} == {"nadia", *CASES}
    assert [found for found in cases if found.shadowed] == []


def test_a_case_in_a_folder_of_ones_own_is_listed_walked_summed_up_and_checked(run: Run, tmp_path: Path) -> None:
    path = a_case(tmp_path / "my cases", "nadia")
    option = ("--cases", "my cases")
    lines = reference_lines("amara")

    listed = run("list", *option).stdout
    left = run("walk", "nadia", *option, typed="".join([*lines[:5], "quit\n"]))
    walked = run("walk", "--resume", *option, typed="".join(lines[5:]))
    summary = run("summary", "nadia", *option)
    checked = run("author", "check", str(path))
    demo = run("demo", "nadia", *option)

    assert listed.count("Amara, 18 months") == 2
    assert "         from --cases my cases\n" in listed
    assert 'To go on: workup walk nadia --resume --cases "my cases"' in left.stdout
    assert "WHAT YOU DID WELL" in walked.stdout
    assert 'workup summary nadia --cases "my cases"\n' in walked.stdout
    assert "WHAT YOU DID WELL" in summary.stdout
    assert checked.stdout == "No fault was found.\n"
    assert (tmp_path / "nadia-demo.html").exists()
    assert {done.returncode for done in (left, walked, summary, checked, demo)} == {0}
    assert {done.stderr for done in (left, walked, summary, checked, demo)} == {""}
    assert "walked once" in run("list", *option).stdout


def test_without_its_folder_the_walk_of_a_case_says_how_to_name_it(run: Run, tmp_path: Path) -> None:
    a_case(tmp_path / "mine", "nadia")
    run("walk", "nadia", "--cases", "mine", typed="".join(reference_lines("amara")))

    done = run("summary", str(tmp_path / "logs" / "nadia-1.jsonl"))

    assert done.returncode == 4
    assert "--cases" in done.stderr
    assert run("summary", "nadia", WORKUP_PATH=str(tmp_path / "mine")).returncode == 0


def test_a_case_that_hides_another_is_walked_with_a_note(run: Run, tmp_path: Path) -> None:
    a_case(tmp_path / "mine", "amara")

    done = run("walk", "amara", typed="quit\n", WORKUP_PATH="mine")

    assert done.returncode == 0
    assert done.stderr == "Note: amara (built in) is shadowed by amara (WORKUP_PATH: mine).\n"


def _hostile(folder: Path) -> dict[str, str]:
    """A folder with everything that should not be there; by file name, how the list calls it."""
    a_case(folder, "nadia")
    a_case(folder, "nadia", name="other-name")
    a_case(folder, "Nadia Two")
    a_case(folder, "x" * 50)
    a_case(folder, "nadia", lambda text: text.replace("minutes = ", "minuets = "), name="faulty")
    a_case(folder, "future", lambda text: text.replace("format = 1", "format = 2"))
    (folder / "not-toml.toml").write_text("[", encoding="utf-8")
    (folder / "not-text.toml").write_bytes(b"\xff\xfe")
    (folder / "large.toml").write_bytes(b"#" * (files.LARGEST + 1))
    (folder / "folder.toml").mkdir()
    (folder / "loop.toml").symlink_to("loop.toml")
    (folder / "nowhere.toml").symlink_to("../none.toml")
    (folder / "red\x1b[31m\n.toml").touch()
    (folder / "*-?.toml").touch()
    (folder / ".hidden.toml").touch()
    (folder / "notes.txt").touch()
    same = ("other-name", "Nadia Two", "faulty", "future", "not-toml", "not-text", "large", "folder", "loop", "nowhere")
    return {name: name for name in same} | {"x" * 50: "x" * 40, "red\x1b[31m\n": "red [31m", "*-?": "*-?"}


def test_a_strangers_folder_cannot_break_the_list(run: Run, tmp_path: Path) -> None:
    shown = _hostile(tmp_path / "stranger")

    done = run("list", WORKUP_PATH="stranger")

    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert sorted(line for line in lines if line.endswith("cannot be walked.")) == sorted(
        f"{name:<8} cannot be walked." for name in shown.values()
    )
    assert f"         See why with: workup author check {Path('stranger') / 'faulty.toml'}" in lines
    assert "         See why with: workup author check stranger" in lines
    assert done.stdout.count("from WORKUP_PATH: stranger") == len(shown) + 1
    assert ".hidden" not in done.stdout
    assert all(f"\n{case_id} " in f"\n{done.stdout}" for case_id in ("nadia", *CASES))


def test_each_case_that_cannot_be_used_says_why_when_it_is_walked_and_checked(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "stranger"

    for name in _hostile(folder):
        walked = run("walk", name, "--cases", "stranger")
        checked = run("author", "check", f"stranger/{name}.toml")

        assert walked.returncode == checked.returncode == 3, name
        assert walked.stderr.startswith("workup: "), name
        assert "Traceback" not in walked.stderr + checked.stderr
        assert "\x1b" not in walked.stderr + checked.stdout + checked.stderr


def test_a_case_with_another_id_than_its_file_is_told_both_ways_out(tmp_path: Path, home: Path) -> None:
    del home
    path = a_case(tmp_path, "nadia", name="wrong")

    with pytest.raises(ContentError, match=r"Rename the file to nadia\.toml, or change the id"):
        Library((tmp_path,)).named("wrong")

    assert built_in.case(str(path)).id == "nadia"


@pytest.mark.parametrize("name", ["../nadia", "..", ".", "", "sub/nadia", "../inside/nadia", "*", "nadia\0"])
def test_a_name_is_never_followed_as_a_path(tmp_path: Path, home: Path, name: str) -> None:
    del home
    for folder in (tmp_path, tmp_path / "inside" / "sub", tmp_path / "inside"):
        a_case(folder, "nadia")

    with pytest.raises(ContentError, match="There is no case called"):
        Library((tmp_path / "inside",)).named(name)


def test_a_folder_named_by_the_option_has_to_be_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    a_case(tmp_path / "mine", "nadia")
    expected = {"none": "no such folder", "loop": "cannot be read", "mine/nadia.toml": "is not a folder"}

    for folder, says in expected.items():
        for command in (("list",), ("walk", "amara"), ("demo", "amara"), ("summary", "amara")):
            done = run(*command, "--cases", "mine", "--cases", folder)

            assert done.returncode == 2
            assert says in done.stderr
            assert len(done.stderr.splitlines()) == 1


def test_a_folder_of_the_environment_that_is_not_there_is_noted_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    a_case(tmp_path / "mine", "nadia")
    path = os.pathsep.join(["none\x1b[31m", "mine"])

    listed, walked = run("list", WORKUP_PATH=path), run("walk", "nadia", typed="quit\n", WORKUP_PATH=path)

    assert (listed.returncode, listed.stderr) == (0, "")
    assert "\nWORKUP_PATH: none [31m: there is no such folder. Check the name.\n" in listed.stdout
    assert "\nnadia " in listed.stdout
    assert walked.returncode == 0
    assert walked.stderr == "Note: WORKUP_PATH: none [31m: there is no such folder. Check the name.\n"


def test_a_folder_that_may_not_be_read_or_holds_too_much_is_left_out_in_words(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    for name in "abc":
        a_case(tmp_path / "much", name)
    (tmp_path / "closed").mkdir()
    monkeypatch.setenv(places.PATH, os.pathsep.join([str(tmp_path / "much"), str(tmp_path / "closed")]))
    monkeypatch.setattr(places, "MOST", 2)
    listing = Path.iterdir

    def iterdir(path: Path) -> object:
        # The superuser, who may run the tests, can read everything.
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)

    troubles = [place.trouble for place in places.places() if place.label.startswith(places.PATH)]

    assert len(troubles) == 2
    assert "holds more than 2 files" in troubles[0]
    assert "cannot be read (Permission denied)" in troubles[1]
    with pytest.raises(UsageError, match="holds more than 2 files"):
        places.places((tmp_path / "much",))


def test_a_sibling_may_stand_in_the_same_folder_or_in_one_that_is_named(run: Run, tmp_path: Path) -> None:
    def with_sibling(text: str) -> str:
        return text.replace('case = "tomas"', 'case = "nadia"', 1)

    alone, beside = a_case(tmp_path / "a", "zoe", with_sibling), a_case(tmp_path / "b", "zoe", with_sibling)
    a_case(tmp_path / "b", "nadia")

    assert "there is no case 'nadia'" in run("author", "check", str(alone)).stdout
    assert run("author", "check", str(alone), "--cases", "b").returncode == 0
    assert run("author", "check", str(alone), WORKUP_PATH="b").returncode == 0
    assert run("author", "check", str(beside)).returncode == 0
