"""What a summary says of results that were still out at the commitment."""

import pytest
from support.logs.walkers import CASES, Course, case_named
from support.pages.readers import FORMATS, Format, words_of
from support.pages.summaries import summary_of

from workup.core.content.hypotheses import OTHER
from workup.core.walk.log import Plan
from workup.phrases import say


@pytest.mark.parametrize("waits", [True, False])
@pytest.mark.parametrize("case_id", CASES)
def test_a_test_is_said_to_have_shown_only_what_was_in_at_the_commitment(case_id: str, waits: bool) -> None:
    case = case_named(case_id)
    made = Course(acts=(Plan(items=("mri-body",)),), lists={}, diagnosis=OTHER, waits=waits).debrief(case)
    # What tells two diagnoses apart is usual words, whatever was seen.
    sections = summary_of(case, made, "md").split("\n## ")
    words = " ".join(next(one for one in sections if one.startswith(say("tests-title"))).split())

    assert (say("tests-out") in words) is not waits
    assert (case.items["mri-body"].text.split("\n")[0] in words) is waits
    assert ("mri-body" in {one.item for one in made.findings}) is waits


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_says_that_a_result_was_out(format: Format) -> None:
    case = case_named("kofi")
    made = Course(acts=(Plan(items=("ct-head",)),), lists={}, diagnosis=OTHER, waits=False).debrief(case)

    assert say("tests-out") in words_of(summary_of(case, made, format), format)
