"""The facilitator's pack, from a case to four files in a folder: all of them or none."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from workup.cli.lookup import Desk, case_taken
from workup.errors import OutputError
from workup.phrases import listed, say, spoken

if TYPE_CHECKING:
    from workup.core.teaching.guide import Pack
    from workup.library import AtHand

Sheet = tuple[str, bool, str]
"""A file of the pack, whether it is for students, and its text."""


def written_pack(
    desk: Desk, name: str, folder: Path, format: Literal["html", "md"], *, large: bool, force: bool
) -> None:
    """Writes the pack of a case and says what is for whom. Raises ContentError and OutputError."""
    from workup.core.text.kinds import clean

    held = case_taken(desk, name)

    def made() -> list[Sheet]:
        from workup.render.pack import pack_pages

        return [
            (sheet.file, sheet.for_students, sheet.text)
            for sheet in pack_pages(held.case, _pack(held), format, large=large)
        ]

    sheets = held.name.with_("guide", format, large).made("sheets", made)
    _write({file: text for file, _, text in sheets}, folder, force=force)
    case = held.file
    typer.echo(say("cli-wrote-pack", case=case.id, version=case.version, folder=clean(str(folder))))
    width = max(len(file) for file, _, _ in sheets)
    for file, for_students, text in sheets:
        whom, size = "students" if for_students else "facilitator", max(1, len(text.encode()) // 1000)
        typer.echo(f"  {say('cli-sheet', file=f'{file:<{width}}', whom=whom, size=size)}")
    if format == "html":
        typer.echo(say("cli-print-cards"))


def _pack(held: "AtHand") -> "Pack":
    from workup import store
    from workup.core.content.faults import fault_at, unusable
    from workup.core.teaching.guide import pack
    from workup.core.text.kinds import clean
    from workup.core.walk.refusals import OutOfTurn

    try:
        return pack(held.case)
    except OutOfTurn as error:
        shown, (text, _) = clean(str(held.path)), store.read_toml(held.path, "case file")
        fault = fault_at(shown, text, ("reference", "steps"), spoken(error.saying), code="S18")
        raise unusable(shown, [fault]) from None


def _write(sheets: dict[str, str], folder: Path, *, force: bool) -> None:
    from workup import files
    from workup.core.text.kinds import clean

    shown = clean(str(folder))
    if folder.exists() and not folder.is_dir():
        raise OutputError(say("cli-no-folder", folder=shown))
    there = [file for file in sheets if (folder / file).exists()]
    if there and not force:
        raise OutputError(say("cli-there-already", folder=shown, files=listed(there)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(
            say("cli-folder-not-made", folder=shown, why=problem.strerror or say("logs-no-reason"))
        ) from None
    written: list[Path] = []
    try:
        for file, text in sheets.items():
            files.write_page(folder / file, text, force=force)
            written.append(folder / file)
    except OutputError:
        # What was there before has been replaced; what was not is taken back.
        for path in written:
            if path.name not in there:
                path.unlink(missing_ok=True)
        raise
