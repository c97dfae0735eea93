"""What a test costs the person, in words."""

from workup.core.content.case_item import CaseItem
from workup.phrases import say


def exposures(films: int, scans: int) -> tuple[str, ...]:
    """Each kind of exposure to radiation that there is: `1 plain film`, `2 scans with radiation`."""
    return (
        *((say("cost-films", count=films),) if films else ()),
        *((say("cost-scans", count=scans),) if scans else ()),
    )


def costs_of(item: CaseItem) -> tuple[str, ...]:
    """Sedation, radiation and invasiveness, each where it costs any."""
    return (
        *((say("tests-sedation"),) if item.sedated else ()),
        *exposures(item.films, item.scans),
        *((item.degree.label,) if item.degree else ()),
    )
