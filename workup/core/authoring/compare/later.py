"""The later forms of a finding as parts of a case, so that two versions can be laid side by side."""

from workup.core.authoring.compare.parts import Version
from workup.core.authoring.compare.values import Item, Listing, Part, Subject, pictured, says


def later_forms(version: Version, item_id: str) -> list[Part]:
    """What an item shows later on, in its order."""
    finding = version.file.findings.get(item_id)
    return [
        Part(
            Subject("later", item_id),
            says(
                from_day=form.from_day,
                from_hours=form.from_hours,
                after=Item(form.after) if form.after else None,
                again=form.again or None,
                shows=form.outcome,
                words=form.text,
                note=form.note,
                tells=Listing("hypotheses", form.tells),
                picture=pictured(form.figure),
                late=form.late or None,
            ),
        )
        for form in (finding.later if finding else ())
    ]
