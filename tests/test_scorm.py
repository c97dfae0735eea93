"""A package is a manifest and the files of a page, as the standard asks, and the same bytes every time."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from support.commands import workup_in
from support.logs.walkers import CASES, case_named
from support.world.worlds import a_case

from workup import export, render, scorm
from workup.core.text.value import changed
from workup.document.blocks import Points
from workup.document.settings import settings
from workup.phrases import say

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
SCHEMA = Path(__file__).parent / "scorm" / "adlcp_rootv1p2.xsd"
HOSTILE = '</title><script>alert(1)</script> ]]> "it\'s" <!-- & --> &lt;'


def unzipped(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def amiss(files: dict[str, bytes]) -> list[str]:
    """What is amiss with a manifest: by the schemas, and by what they let through."""
    manifest = etree.fromstring(files[scorm.MANIFEST])
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.validate(manifest)
    found = [str(error) for error in schema.error_log]
    resources = {one.get("identifier"): one for one in manifest.iter(f"{CP}resource")}
    named = {one.get("identifierref") for one in manifest.iter(f"{CP}item")}
    organizations = {one.get("identifier") for one in manifest.iter(f"{CP}organization")}
    default = manifest.find(f"{CP}organizations").get("default")
    listed = {one.get("href") for one in manifest.iter(f"{CP}file")}
    if [one.text for one in manifest.find(f"{CP}metadata")] != ["ADL SCORM", "1.2"]:
        found.append("platforms tell the standard by its schemaversion")
    found += [f"no resource is called {name}" for name in named - set(resources)]
    found += [f"nothing plays {name}" for name in set(resources) - named]
    found += [f"no organization is called {default}"] * (default not in organizations)
    found += [f"{one.get('href')} is not listed" for one in resources.values() if one.get("href") not in listed]
    found += [f"{href} is not in the package" for href in listed - set(files)]
    found += [f"{name} is not in the manifest" for name in set(files) - listed - {scorm.MANIFEST}]
    return found


@pytest.mark.usefixtures("as_shipped")
def test_a_package_is_a_manifest_and_the_files_of_a_page_and_the_same_bytes_every_time() -> None:
    case = case_named("amara")

    package = scorm.package(case)

    assert package == scorm.package(case)
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["imsmanifest.xml", "index.html", "player.js", "style.css"]
    assert {(e.date_time, e.create_system, e.external_attr, e.compress_type) for e in entries} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644 << 16, zipfile.ZIP_DEFLATED)
    }
    assert len(package) < 126_000


def test_the_page_of_a_package_runs_only_what_lies_beside_it_and_gives_no_answer_away() -> None:
    case = case_named("amara")

    page = unzipped(scorm.package(case))["index.html"].decode()

    assert re.findall("<(?:script|link|style|img)[^>]*>", page) == [
        '<link rel="stylesheet" href="style.css">',
        '<script type="application/json" id="page">',
        '<script type="text/plain" id="turned">',
        '<script src="player.js">',
    ]
    assert not re.search(r"<[^>]* (?:style|on\w+)=", page)
    assert case.hypotheses[case.answer].label.casefold() not in page.casefold()


def test_what_a_course_is_told_can_be_found_in_the_script_by_a_scan() -> None:
    files = unzipped(scorm.package(case_named("amara")))

    assert b"lesson_status" in files["player.js"]


def test_every_manifest_is_what_the_schemas_ask_for_and_names_its_case_without_the_answer() -> None:
    case = case_named("amara")

    files = unzipped(scorm.package(case))

    assert amiss(files) == []
    manifest = etree.fromstring(files[scorm.MANIFEST])
    assert {title.text for title in manifest.iter(f"{CP}title")} == {f"{case.patient.name}, {case.title}"}
    assert manifest.get("version") == case.version
    assert [one.get(f"{ADL}scormtype") for one in manifest.iter(f"{CP}resource")] == ["sco"]
    assert b"mastery" not in files[scorm.MANIFEST]
    shown = files[scorm.MANIFEST].decode().casefold()
    assert not [h.label for h in case.hypotheses.values() if h.label.casefold() in shown or case.answer in shown]


def test_a_course_of_cases_has_an_activity_for_each_in_the_order_in_which_they_are_best_walked() -> None:
    cases = export.advised(map(case_named, ("noor", "mei", "tomas", "amara", "zahra")))

    package = scorm.course(cases, "All cases", "1")
    files = unzipped(package)

    assert package == scorm.course(cases, "All cases", "1")
    assert amiss(files) == []
    manifest = etree.fromstring(files[scorm.MANIFEST])
    items = [one.get("identifierref").removeprefix("page-") for one in manifest.iter(f"{CP}item")]
    assert items == [case.id for case in cases]
    assert [case.difficulty for case in cases] == sorted(case.difficulty for case in cases)
    assert [one.get(f"{ADL}scormtype") for one in manifest.iter(f"{CP}resource")] == ["sco"] * len(cases)


@pytest.mark.usefixtures("as_shipped")
def test_what_two_cases_share_is_in_a_course_once() -> None:
    package = scorm.course([case_named("mei"), case_named("noor")], "Two cases", "1")

    assert len(package) < 190_000


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'identifierref="page-amara"', b'identifierref="pages"', "no resource is called pages"),
        (b'<file href="index.html"/>', b'<file href="Index.html"/>', "Index.html is not in the package"),
        (b'default="cases"', b'default="case"', "no organization is called case"),
        (b"<schemaversion>1.2</schemaversion>", b"", "schemaversion"),
        (b'sco"', b'sko"', "scormtype"),
    ],
)
def test_a_manifest_that_is_amiss_is_noticed(old: bytes, new: bytes, why: str) -> None:
    files = unzipped(scorm.package(case_named("amara")))
    assert files[scorm.MANIFEST].count(old) == 1

    found = amiss({**files, scorm.MANIFEST: files[scorm.MANIFEST].replace(old, new)})

    assert why in " ".join(found)


def test_a_hostile_title_is_only_text() -> None:
    case = a_case()
    case = changed(case, title=HOSTILE, version=HOSTILE)

    files = unzipped(scorm.package(case))

    assert amiss(files) == []
    manifest = etree.fromstring(files[scorm.MANIFEST])
    assert manifest.findtext(f".//{CP}item/{CP}title") == f"{case.patient.name}, {HOSTILE}"
    assert b"<script>alert" not in b"".join(files.values())


@pytest.mark.usefixtures("as_shipped")
def test_the_command_writes_the_package_and_its_settings_and_says_so(tmp_path: Path) -> None:
    done = workup_in(tmp_path, "teach", "export", "amara", "--to", "scorm", "-o", "case.zip")
    again = workup_in(tmp_path, "teach", "export", "amara", "--to", "scorm", "-o", "case.zip")

    assert (done.returncode, done.stderr) == (0, "")
    assert "case.zip" in done.stdout
    assert "case-settings.html" in done.stdout
    names = {one.case: case_named(one.case).patient.name for one in case_named("amara").contrasts_with}
    assert (tmp_path / "case.zip").read_bytes() == scorm.package(case_named("amara"), names=names)
    assert again.returncode == 5
    assert "--force" in again.stderr


def test_the_settings_say_first_for_each_platform_how_a_walk_counts_and_whether_a_number_is_sent() -> None:
    for gradebook, said in ((False, "Learning objects"), (True, "Highest grade")):
        outline = settings("Amara", 1, gradebook=gradebook)
        platforms = outline.sections[:3]

        assert [one.title for one in platforms] == ["Moodle", "Open edX", "ILIAS"]
        for platform in platforms:
            (points,) = platform.blocks
            assert isinstance(points, Points)
            assert points.points[0].head == say("settings-marks")
        assert f'Set "Grading method" to "{said}"' in str(platforms[0])
        assert "For teaching only." in render.page(outline, "html")


def test_every_case_is_written_as_a_package_and_all_of_them_as_one_course(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "settings.html").write_text("mine", encoding="utf-8")

    done = workup_in(tmp_path, "teach", "export", "--all", "--to", "scorm", "-o", "out/course")
    refused = workup_in(tmp_path, "teach", "export", "--all", "--to", "scorm", "-o", "taken")

    assert (done.returncode, done.stderr) == (0, "")
    written = {path.name: path.read_bytes() for path in (tmp_path / "out" / "course").iterdir()}
    assert set(written) == {"settings.html", "all-cases.zip", *(f"{case_id}.zip" for case_id in CASES)}
    assert [name for name, made in written.items() if name.endswith(".zip") and amiss(unzipped(made))] == []
    assert len(list(etree.fromstring(unzipped(written["all-cases.zip"])[scorm.MANIFEST]).iter(f"{CP}item"))) == len(
        CASES
    )
    assert "all-cases.zip" in done.stdout
    assert "settings.html" in done.stdout
    assert refused.returncode == 5
    assert "settings.html" in refused.stderr
    assert [path.name for path in taken.iterdir()] == ["settings.html"]


@pytest.mark.parametrize("asked", [("amara", "--gradebook"), ("amara", "--to", "scorm", "--open")])
def test_what_does_not_go_together_is_said(tmp_path: Path, asked: tuple[str, ...]) -> None:
    done = workup_in(tmp_path, "teach", "export", *asked)

    assert done.returncode == 2
    assert "eave" in done.stderr
    assert not list(tmp_path.glob("*.zip"))
