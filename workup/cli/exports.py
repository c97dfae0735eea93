"""Writing what students open without Python: a page for a case, a package for a course, or a small site."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from workup.cli.lookup import case_named
from workup.cli.output import deliver
from workup.errors import ContentError, OutputError, UsageError
from workup.phrases import listed, say

if TYPE_CHECKING:
    from workup.core.content.case import Case


def exported_page(name: str, extra: tuple[Path, ...], output: Path | None, *, force: bool) -> Path:
    """Where the page of a case was written. Raises ContentError and OutputError."""
    from workup import export, store

    case = case_named(name, extra)
    target = output or store.free_name(Path(f"{case.id}.html"))
    deliver(export.page(case, names=_names(case, extra)), target, force=force, what=say("export-page", case=case.id))
    typer.echo(say("export-carries-answers"))
    return target


def exported_package(name: str, extra: tuple[Path, ...], output: Path | None, *, gradebook: bool, force: bool) -> None:
    """Writes the SCORM package of a case, and says where. Raises ContentError and OutputError."""
    from workup import scorm, store

    case = case_named(name, extra)
    target = output or store.free_name(Path(f"{case.id}.zip"))
    package = scorm.package(case, gradebook=gradebook)
    store.write_page(target, package, force=force)
    what, size = say("export-package", case=case.id), max(1, len(package) // 1000)
    typer.echo(say("wrote-file", what=what, file=str(target), size=size))
    typer.echo(say("export-into-course"))
    if gradebook:
        typer.echo(say("export-gradebook"))
    typer.echo(say("export-carries-answers"))


def exported_site(extra: tuple[Path, ...], output: Path | None, *, force: bool) -> Path:
    """Where the front page of a site of every case was written. Raises ContentError, OutputError and UsageError."""
    from workup import export, store

    if output is None:
        raise UsageError(say("cli-all-needs-folder"))
    cases = [case_named(case_id, extra) for case_id in store.reachable(extra)]
    if any(case.id == "index" for case in cases):
        raise UsageError(say("cli-called-index"))
    pages = {f"{case.id}.html": page for case, page in _pages(cases)}
    pages["index.html"] = export.front(cases)
    _make(output)
    taken = [] if force else [file for file in pages if (output / file).exists()]
    if taken:
        named = [*taken[:3], say("cli-more")] if len(taken) > 3 else taken
        raise OutputError(say("cli-there-already", folder=str(output), files=listed(named)))
    for file, text in pages.items():
        store.write_page(output / file, text, force=force)
    typer.echo(say("export-site", pages=len(cases), folder=str(output), first=str(output / "index.html")))
    typer.echo(say("export-carries-answers"))
    return output / "index.html"


def opened(path: Path) -> None:
    """Shows a page in a browser, and says which page and whether there is one."""
    import webbrowser

    answered = webbrowser.open(path.resolve().as_uri())
    typer.echo(say("export-opened" if answered else "export-not-opened", file=str(path)))


def _pages(cases: "list[Case]") -> "list[tuple[Case, str]]":
    from workup import export

    return [(case, export.page(case, siblings=cases)) for case in cases]


def _names(case: "Case", extra: tuple[Path, ...]) -> dict[str, str]:
    # A sibling that cannot be had is called by its id.
    from contextlib import suppress

    from workup import store

    names = {}
    for sibling in case.contrasts_with:
        with suppress(ContentError):
            names[sibling.case] = store.case_file(sibling.case, extra)[1].patient.name
    return names


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        why = problem.strerror or say("logs-no-reason")
        raise OutputError(say("cli-folder-not-made", folder=str(folder), why=why)) from None
