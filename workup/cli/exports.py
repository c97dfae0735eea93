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
    from workup.library import AtHand

COURSE, SETTINGS = "all-cases.zip", "settings.html"
"""Beside the packages of every case."""

ABOUT = "about.html"
"""The page about the illness, in a site; the pages of its cases link to it by this name."""


def exported_page(desk: Desk, name: str, output: Path | None, *, force: bool, look_first: bool | None) -> Path:
    """Where the page of a case was written. Raises ContentError and OutputError."""
    from workup import files

    held = case_taken(desk, name)
    target = output or files.free_name(Path(f"{held.file.id}.html"))
    deliver(page_of(desk, held, look_first), target, force=force, what=say("export-page", case=held.file.id))
    typer.echo(say("export-carries-answers"))
    return target


def page_of(desk: Desk, held: "AtHand", look_first: bool | None, *, is_room: bool = False) -> str:
    """The page of a case, for a learner or for a room; what was made of the same before is taken."""
    names = names_of(desk, held)

    def made() -> str:
        from workup import export

        return export.page(begun_with(held.case, look_first), names=names, is_room=is_room)

    return held.name.with_(look_first, names, is_room).made("page", made)


def exported_package(
    desk: Desk, name: str, output: Path | None, *, gradebook: bool, look_first: bool | None, force: bool
) -> None:
    """Writes the SCORM package of a case and its settings, and says where. Raises ContentError and OutputError."""
    from workup import files, scorm

    held = case_taken(desk, name)
    case = begun_with(held.case, look_first)
    target = output or files.free_name(Path(f"{case.id}.zip"))
    beside = target.with_name(f"{target.stem}-{SETTINGS}")
    package = scorm.package(case, names=names_of(desk, held), gradebook=gradebook)
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
    cases = export.advised(begun_with(held.case, look_first) for held in _of_the_pack(desk))
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
    from workup import files

    if output is None:
        raise UsageError(say("cli-all-needs-folder"))
    every = _of_the_pack(desk)
    whole = desk.library.name_of_pack(desk.library.pack_folder).with_(names=[held.name for held in every])
    beside = whole.made("beside", lambda: _beside(desk.library.pack, [held.case for held in every]))
    for held in every:
        if f"{held.file.id}.html" in beside:
            raise UsageError(say("cli-called-page", case=held.file.id))
    siblings = {held.file.id: held.file.patient.name for held in every}
    has_about = ABOUT in beside
    pages = {f"{held.file.id}.html": _page(held, every, siblings, has_about, look_first) for held in every} | beside
    _make(output)
    _leave_alone(output, [] if force else pages)
    for file, text in pages.items():
        files.write_page(output / file, text, force=force)
    about, first = "yes" if ABOUT in pages else "no", shown(output / "index.html")
    typer.echo(say("export-site", pages=len(every), about=about, folder=shown(output), first=first))
    typer.echo(say("export-carries-answers"))
    return output / "index.html"


def _of_the_pack(desk: Desk) -> "list[AtHand]":
    from workup.places import pack_of

    all_held = (case_taken(desk, case_id) for case_id in desk.library.ids)
    return [held for held in all_held if pack_of(held.path) == desk.library.pack_folder]


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


def _page(
    held: "AtHand", every: "list[AtHand]", siblings: dict[str, str], has_about: bool, look_first: bool | None
) -> str:
    def made() -> str:
        from workup import export

        cases = (one.case for one in every)
        return export.page(begun_with(held.case, look_first), siblings=cases, is_about_beside=has_about)

    return held.name.with_(look_first, siblings, has_about, "in a site").made("page", made)


def _beside(pack: "Pack", cases: "list[Case]") -> dict[str, str]:
    from workup import export, render
    from workup.document.about import about

    given = pack.checklist.about
    front = {"index.html": export.front(cases, given.name if given else "")}
    return front | ({ABOUT: render.page(about(pack.checklist, given), "html")} if given else {})


def names_of(desk: Desk, held: "AtHand") -> dict[str, str]:
    """What the cases are called that a case sends on to; one that cannot be had is called by its id."""
    from contextlib import suppress

    names = {}
    for sibling in held.file.contrasts_with:
        with suppress(ContentError):
            names[sibling.case] = desk.library.named(sibling.case).file.patient.name
    return names


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        why = problem.strerror or say("logs-no-reason")
        raise OutputError(say("cli-folder-not-made", folder=shown(folder), why=why)) from None
