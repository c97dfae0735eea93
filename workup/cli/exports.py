"""Writing what students open without Python: a page for a case, a package for a course, or a small site."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from workup.cli.lookup import Desk, case_taken
from workup.cli.output import deliver
from workup.errors import ContentError, OutputError, UsageError
from workup.phrases import listed, say

if TYPE_CHECKING:
    from workup.core.content.case import Case
    from workup.core.content.pack import Pack

ABOUT = "about.html"
"""The page about the illness, in a site; the pages of its cases link to it by this name."""


def exported_page(desk: Desk, name: str, output: Path | None, *, force: bool) -> Path:
    """Where the page of a case was written. Raises ContentError and OutputError."""
    from workup import export, store

    case = case_taken(desk, name).case
    target = output or store.free_name(Path(f"{case.id}.html"))
    deliver(export.page(case, names=_names(desk, case)), target, force=force, what=say("export-page", case=case.id))
    typer.echo(say("export-carries-answers"))
    return target


def exported_package(desk: Desk, name: str, output: Path | None, *, gradebook: bool, force: bool) -> None:
    """Writes the SCORM package of a case, and says where. Raises ContentError and OutputError."""
    from workup import scorm, store

    case = case_taken(desk, name).case
    target = output or store.free_name(Path(f"{case.id}.zip"))
    package = scorm.package(case, gradebook=gradebook)
    store.write_page(target, package, force=force)
    what, size = say("export-package", case=case.id), max(1, len(package) // 1000)
    typer.echo(say("wrote-file", what=what, file=str(target), size=size))
    typer.echo(say("export-into-course"))
    if gradebook:
        typer.echo(say("export-gradebook"))
    typer.echo(say("export-carries-answers"))


def exported_site(desk: Desk, output: Path | None, *, force: bool) -> Path:
    """Where the front page of a pack's cases was written. Raises ContentError, OutputError and UsageError."""
    from workup import export, store

    if output is None:
        raise UsageError(say("cli-all-needs-folder"))
    pack = desk.library.pack
    cases = [held.case for case_id in desk.library.ids if (held := case_taken(desk, case_id)).pack is pack]
    beside = {"index.html": export.front(cases, pack.checklist.about.name if pack.checklist.about else "")}
    beside |= _about(pack)
    for case in cases:
        if f"{case.id}.html" in beside:
            raise UsageError(say("cli-called-page", case=case.id))
    pages = {f"{case.id}.html": page for case, page in _pages(cases, has_about=ABOUT in beside)} | beside
    _make(output)
    taken = [] if force else [file for file in pages if (output / file).exists()]
    if taken:
        named = [*taken[:3], say("cli-more")] if len(taken) > 3 else taken
        raise OutputError(say("cli-there-already", folder=str(output), files=listed(named)))
    for file, text in pages.items():
        store.write_page(output / file, text, force=force)
    about, first = "yes" if ABOUT in pages else "no", str(output / "index.html")
    typer.echo(say("export-site", pages=len(cases), about=about, folder=str(output), first=first))
    typer.echo(say("export-carries-answers"))
    return output / "index.html"


def opened(path: Path) -> None:
    """Shows a page in a browser, and says which page and whether there is one."""
    import webbrowser

    answered = webbrowser.open(path.resolve().as_uri())
    typer.echo(say("export-opened" if answered else "export-not-opened", file=str(path)))


def _pages(cases: "list[Case]", *, has_about: bool) -> "list[tuple[Case, str]]":
    from workup import export

    return [(case, export.page(case, siblings=cases, is_about_beside=has_about)) for case in cases]


def _about(pack: "Pack") -> dict[str, str]:
    from workup import render
    from workup.document.about import about

    given = pack.checklist.about
    return {ABOUT: render.page(about(pack.checklist, given), "html")} if given else {}


def _names(desk: Desk, case: "Case") -> dict[str, str]:
    # A sibling that cannot be had is called by its id.
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
        raise OutputError(say("cli-folder-not-made", folder=str(folder), why=why)) from None
