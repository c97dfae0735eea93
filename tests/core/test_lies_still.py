"""Who needs sedation for what: by age, and in a child by what its case says of it."""

import pytest
from support.cases import built_in

from workup.core.authoring.compare import comparison
from workup.core.authoring.compare.changes import Sedation
from workup.core.content.casefile import CaseFile
from workup.core.content.resolution import resolve
from workup.core.text.value import changed

CHECKLIST = built_in.checklist()
_, MEI = built_in.case_file("mei")
PICTURES = {"mri-brain", "mri-body", "mri-spine", "wb-mri", "pet", "repeat-search"}


def _of(months: int, *, lies_still: bool) -> CaseFile:
    person = changed(MEI.patient, age_months=months, lies_still=lies_still)
    return changed(MEI, patient=person)


def _sedated(months: int, *, lies_still: bool) -> frozenset[str]:
    return resolve(_of(months, lies_still=lies_still), CHECKLIST).sedated


@pytest.mark.parametrize("months", [48, 62, 143])
def test_a_child_who_lies_still_has_pictures_awake_and_a_deep_needle_under_sedation(months: int) -> None:
    assert _sedated(months, lies_still=False) == PICTURES | {"lumbar-puncture"}
    assert _sedated(months, lies_still=True) == {"lumbar-puncture"}


@pytest.mark.parametrize("months", [10, 30, 47, 144, 400])
def test_at_any_other_age_it_has_no_say(months: int) -> None:
    assert _sedated(months, lies_still=True) == _sedated(months, lies_still=False)


def test_a_second_reader_is_told_which_tests_are_taken_awake_now() -> None:
    told = comparison(_of(62, lies_still=False), _of(62, lies_still=True), CHECKLIST)

    awake = {change.item for change in told.changes["person"] if isinstance(change, Sedation)}
    assert awake == PICTURES
    assert told.differ == "rules"
