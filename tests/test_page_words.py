"""The page and the terminal say the same, word for word: of a debrief, and of what a person cannot have."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from support.logs.walkers import CASES, case_named
from support.pages.players import opened, put, put_until, words_in
from support.pages.two_engines import Script

from workup import export, render
from workup.core.content.measures import AgeGroup, Sex
from workup.core.content.names import names_of_items
from workup.core.debrief import debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.document.named import people
from workup.document.summary import sibling, summary
from workup.play.wishes import spoken, wish

WALKS = (("amara", "at-once"), ("amara", "reference"), ("kofi", "everything"), ("tomas", "hedger"))
"""Cases and learners. That both make the same document of any walk is held elsewhere; here it is drawn."""


@pytest.mark.parametrize(("case_id", "learner"), WALKS)
def test_the_debrief_says_what_the_summary_says_in_the_same_words(
    chromium: Any, tmp_path: Path, case_id: str, learner: str
) -> None:
    case = case_named(case_id)
    entries = walk_as(LEARNERS[learner], case)
    read = debrief(case, follow(case, entries))
    next_case = sibling(case, read)
    document = summary(case, read, next_case=next_case, working=True)
    (tmp_path / "page.html").write_text(export.page(case), encoding="utf-8")
    (tmp_path / "summary.html").write_text(render.page(document, "html", width=80), encoding="utf-8")

    with opened(chromium, tmp_path / "summary.html", live=False) as page:
        theirs = _sections(page)
    with opened(chromium, tmp_path / "page.html") as page:
        put(page, entries)
        ours = _sections(page)

    # Which case to try next is a command there, and a name here.
    assert next_case is not None
    command = f"workupwalk{next_case.case}"
    assert command in theirs["next"]
    theirs["next"] = theirs["next"].replace(command, next_case.case.capitalize())
    assert len(theirs) >= len(document.sections)
    assert {name: ours[name] for name in theirs} == theirs


def _sections(page: Any) -> dict[str, str]:
    # Pictures are looked at elsewhere: only the page draws them when they come into sight, and has buttons for them.
    texts = page.evaluate("""Object.fromEntries(
      [...document.querySelectorAll('main section[aria-labelledby]')].map(section => {
        const copy = section.cloneNode(true);
        copy.querySelectorAll('.drawing').forEach(picture => picture.remove());
        return [section.getAttribute('aria-labelledby'), copy.textContent];
      }))""")
    # What only the page folds, and says over the fold.
    folded = (
        "Every count and constant|What tells the two apart, finding by finding|All \\d+ sources in full|"
        "Everything you found, in order|Every test and every act, one by one"
    )
    return {name: "".join(re.sub(folded, " ", text).split()) for name, text in texts.items()}


def test_the_next_case_is_a_link_where_its_page_lies_beside_this_one(chromium: Any, tmp_path: Path) -> None:
    cases = [case_named(case_id) for case_id in CASES]
    links, called = [], []

    for siblings, names in (([], {}), ([], {"tomas": "Tomás"}), (cases, {})):
        path = tmp_path / "amara.html"
        path.write_text(export.page(case_named("amara"), siblings=siblings, names=names), encoding="utf-8")
        with opened(chromium, path) as page:
            put(page, walk_as(LEARNERS["reference"], case_named("amara")))
            links.append(page.locator("#try-next ~ p a[href$='.html']").count())
            called.append(words_in(page, "#try-next + p"))

    assert links == [0, 0, 1]
    assert called == ["Tomas", "Tomás", "Tomás"]


def test_both_say_whom_an_item_serves_that_this_person_cannot_have(chromium: Any, tmp_path: Path) -> None:
    case = case_named("amara")
    names = names_of_items(case)
    (tmp_path / "page.html").write_text(export.page(case), encoding="utf-8")

    theirs = [spoken(wish(other.label, case, names, None), case) for other in case.unserved.values()]
    ours = []
    with opened(chromium, tmp_path / "page.html") as page:
        put_until(page, walk_as(LEARNERS["reference"], case), "act")
        for other in case.unserved.values():
            page.fill("#search", other.label)
            ours.append(page.inner_text("#status"))

    assert len(theirs) > 3
    assert ours == theirs


@pytest.mark.parametrize("sex", get_args(Sex))
def test_both_have_one_word_for_the_people_of_any_ages(sex: Sex) -> None:
    groups = tuple(AgeGroup)
    runs = [groups[start:end] for start in range(len(groups)) for end in range(start + 1, len(groups) + 1)]
    script = Script()

    said = [script.run(f"workup.people({json.dumps(ages)}, {json.dumps(sex)})") for ages in runs]

    assert said == [people(ages, sex) for ages in runs]
    assert len(set(said)) == len(runs)
