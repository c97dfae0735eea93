"""Writing what students open without Python: a page for a case, a package for a course, or a small site."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from workup.cli.lookup import Desk, begun_with, case_taken
from workup.cli.output import deliver, shown
from workup.errors import ContentError, OutputError, UsageError
from workup.phrases import listed, say

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.content.pack import Pack

COURSE, SETTINGS = "all-cases.zip", "settings.html"
"""Beside the packages of every case."""

ABOUT = "about.html"
"""The page about the illness, in a site; the pages of its cases link to it by this name."""


def exported_page(desk: Desk, name: str, output: Path | None, *, force: bool, look_first: bool | None) -> Path:
    """Where the page of a case was written. Raises ContentError and OutputError."""
    from workup import export, files

    case = begun_with(case_taken(desk, name).case, look_first)
    target = output or files.free_name(Path(f"{case.id}.html"))
    page = export.page(case, names=names_of(desk, case))
    deliver(page, target, force=force, what=say("export-page", case=case.id))
    typer.echo(say("export-carries-answers"))
    return target


def exported_package(
    desk: Desk, name: str, output: Path | None, *, gradebook: bool, look_first: bool | None, force: bool
) -> None:
    """Writes the SCORM package of a case and its settings, and says where. Raises ContentError and OutputError."""
    from workup import files, scorm

    case = begun_with(case_taken(desk, name).case, look_first)
    target = output or files.free_name(Path(f"{case.id}.zip"))
    beside = target.with_name(f"{target.stem}-{SETTINGS}")
    package = scorm.package(case, names=names_of(desk, case), gradebook=gradebook)
    made = _settings(f"{case.patient.name}, {case.title}", 1, gradebook=gradebook)
    _leave_alone(target.parent, [] if force else [target.name, beside.name])
    files.write_page(target, package, force=force)
    files.write_page(beside, made, force=force)
    what, size = say("export-package", case=case.id), max(1, len(package) // 1000)
    typer.echo(say("wrote-file", what=what, file=shown(target), size=size))
    typer.echo(say("export-into-course", settings=shown(beside)))
    _carries(gradebook=gradebook)


def exported_packages(
    desk: Desk, output: Path | None, *, gradebook: bool, look_first: bool | None, force: bool
) -> None:
    """Writes a package for each case of a pack, one course of them all, and the settings, and says where.

    Raises ContentError, OutputError and UsageError.
    """
    from workup import __version__, export, files, scorm

    if output is None:
        raise UsageError(say("cli-all-needs-folder"))
    cases = export.advised(_of_the_pack(desk, look_first))
    if any(f"{case.id}.zip" == COURSE for case in cases):
        raise UsageError(say("cli-called-page", case=Path(COURSE).stem))
    title = say("export-course-title", cases=len(cases))
    _make(output)
    _leave_alone(output, [] if force else [COURSE, SETTINGS, *(f"{case.id}.zip" for case in cases)])
    names = {case.id: case.patient.name for case in cases}
    for case in cases:
        package = scorm.package(case, names=names, gradebook=gradebook)
        files.write_page(output / f"{case.id}.zip", package, force=force)
    course = scorm.course(cases, title, __version__, gradebook=gradebook)
    files.write_page(output / COURSE, course, force=force)
    files.write_page(output / SETTINGS, _settings(title, len(cases), gradebook=gradebook), force=force)
    typer.echo(say("export-packages", packages=len(cases), course=COURSE, settings=SETTINGS, folder=shown(output)))
    typer.echo(say("export-into-courses"))
    _carries(gradebook=gradebook)


def exported_site(desk: Desk, output: Path | None, *, force: bool, look_first: bool | None) -> Path:
    """Where the front page of a pack's cases was written. Raises ContentError, OutputError and UsageError."""
    from workup import export, files

    if output is None:
        raise UsageError(say("cli-all-needs-folder"))
    pack = desk.library.pack
    cases = _of_the_pack(desk, look_first)
    beside = {"index.html": export.front(cases, pack.checklist.about.name if pack.checklist.about else "")}
    beside |= _about(pack)
    for case in cases:
        if f"{case.id}.html" in beside:
            raise UsageError(say("cli-called-page", case=case.id))
    pages = {f"{case.id}.html": page for case, page in _pages(cases, has_about=ABOUT in beside)} | beside
    _make(output)
    _leave_alone(output, [] if force else pages)
    for file, text in pages.items():
        files.write_page(output / file, text, force=force)
    about, first = "yes" if ABOUT in pages else "no", shown(output / "index.html")
    typer.echo(say("export-site", pages=len(cases), about=about, folder=shown(output), first=first))
    typer.echo(say("export-carries-answers"))
    return output / "index.html"


def _of_the_pack(desk: Desk, look_first: bool | None) -> "list[Case]":
    pack = desk.library.pack
    all_held = (case_taken(desk, case_id) for case_id in desk.library.ids)
    return [begun_with(held.case, look_first) for held in all_held if held.pack is pack]


def _leave_alone(folder: Path, files: Iterable[str]) -> None:
    taken = [file for file in files if (folder / file).exists()]
    if taken:
        named = [*taken[:3], say("cli-more")] if len(taken) > 3 else taken
        raise OutputError(say("cli-there-already", folder=shown(folder), files=listed(named)))


def _settings(title: str, cases: int, *, gradebook: bool) -> str:
    from workup import render
    from workup.document.settings import settings

    return render.page(settings(title, cases, gradebook=gradebook), "html")


def _carries(*, gradebook: bool) -> None:
    if gradebook:
        typer.echo(say("export-gradebook"))
    typer.echo(say("export-carries-answers"))


def opened(path: Path) -> None:
    """Shows a page in a browser, and says which page and whether there is one."""
    import webbrowser

    answered = webbrowser.open(path.resolve().as_uri())
    typer.echo(say("export-opened" if answered else "export-not-opened", file=shown(path)))


def _pages(cases: "list[Case]", *, has_about: bool) -> "list[tuple[Case, str]]":
    from workup import export

    return [(case, export.page(case, siblings=cases, is_about_beside=has_about)) for case in cases]


def _about(pack: "Pack") -> dict[str, str]:
    from workup import render
    from workup.document.about import about

    given = pack.checklist.about
    return {ABOUT: render.page(about(pack.checklist, given), "html")} if given else {}


def names_of(desk: Desk, case: "Case") -> dict[str, str]:
    """What the cases are called that a case sends on to; one that cannot be had is called by its id."""
    from contextlib import suppress

    names = {}
    for sibling in case.contrasts_with:
        with suppress(ContentError):
            names[sibling.case] = desk.library.named(sibling.case).file.patient.name
    return names


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        why = problem.strerror or say("logs-no-reason")
        raise OutputError(say("cli-folder-not-made", folder=shown(folder), why=why)) from None
