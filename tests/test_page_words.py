"""The debrief of the page and the summary of the terminal say the same, word for word."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from support.cases.made_up import made_up
from support.logs.walkers import CASES, case_named
from support.pages.players import opened, put, wavering

from workup import export
from workup.core.content.case import Case
from workup.core.debrief import Debrief, debrief
from workup.core.walk.following import follow
from workup.core.walk.learners import LEARNERS, walk_as
from workup.core.walk.log import Entry
from workup.render import summary


def walks_for_every_word() -> list[tuple[Case, tuple[Entry, ...]]]:
    """Kept walks, and walks that waver through made-up cases: together they meet nearly every sentence."""
    walks = []
    for case_id, learner in (("amara", "at-once"), ("kofi", "everything")):
        walks.append((case_named(case_id), walk_as(LEARNERS[learner], case_named(case_id))))
    missing = TURNS.difference(*(_turns(debrief(case, follow(case, entries))) for case, entries in walks))
    drawn = [(case, entries, set(_turns(debrief(case, follow(case, entries))))) for case, entries in _wavering_walks()]
    # Whatever the cases say now, the few walks that together take every turn.
    while missing and drawn:
        best = max(drawn, key=lambda one: len(missing & one[2]))
        if not missing & best[2]:
            break
        missing -= best[2]
        walks.append(best[:2])
    return walks


def _wavering_walks() -> Iterator[tuple[Case, tuple[Entry, ...]]]:
    for seed in range(DRAWN):
        rng = Random(seed)
        case = made_up(rng, case_named("tomas"))
        yield case, walk_as(wavering(rng), case)


DRAWN = 60


def test_the_debrief_says_what_the_summary_says_in_the_same_words(chromium: Any, tmp_path: Path) -> None:
    said = Counter[str]()
    for number, (case, entries) in enumerate(walks_for_every_word()):
        made = debrief(case, follow(case, entries))
        said.update(_turns(made))
        (tmp_path / "page.html").write_text(export.page(case), encoding="utf-8")
        (tmp_path / "summary.html").write_text(summary(made, "html", working=True), encoding="utf-8")
        with opened(chromium, tmp_path / "summary.html", live=False) as page:
            theirs = _sections(page)
        with opened(chromium, tmp_path / "page.html") as page:
            put(page, entries)
            ours = _sections(page)

        # Which case to try next is a command there, and a name here.
        if made.try_next is not None:
            command = f"workupwalk{made.try_next.case}"
            assert command in theirs["next"]
            theirs["next"] = theirs["next"].replace(command, made.try_next.case.capitalize())
        assert {name: ours[name] for name in theirs} == theirs, number

    assert set(said) >= TURNS


TURNS = {
    *(
        "with",
        "against",
        "stayed",
        "quiet",
        "matches",
        "fits both",
        "contested",
        "reads otherwise",
        "none picked",
        "no weight",
    ),
    *("answer", "acceptable", "different", "a close call", "what you had favours it", "what you had favours another"),
    *("done", "done late", "open", "stop", "caution", "a rival", "no touch", "repeated"),
}


def _turns(made: Debrief) -> Iterator[str]:
    """Which of the ways that a sentence can turn a debrief takes."""
    for moved in (one for interval in made.evidence.intervals for one in interval.moved):
        yield moved.verdict
        if moved.strongest and moved.strongest.favours_bearing == 1 and moved.strongest.favours != moved.label:
            yield "a rival"
    for pick in made.evidence.picks:
        yield "no weight" if pick.reading == "reads otherwise" and pick.bearing == 0 else pick.reading
    yield made.commitment.match
    yield made.commitment.reading
    yield from (step.status for step in made.mattered.steps)
    yield from (breach.level for breach in made.safety.breaches)
    for order in made.worth.orders:
        if order.repeat:
            yield "repeated"
        if order.purpose_touched is False:
            yield "no touch"


def _sections(page: Any) -> dict[str, str]:
    texts = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('main section[aria-labelledby]')].map(section =>"
        " [section.getAttribute('aria-labelledby'), section.textContent]))"
    )
    # What only the page folds, and says over the fold.
    folded = "Every count and constant|Everything you found, in order|Every test, session by session"
    return {name: "".join(re.sub(folded, " ", text).split()) for name, text in texts.items()}


def test_the_next_case_is_a_link_where_its_page_lies_beside_this_one(chromium: Any, tmp_path: Path) -> None:
    cases = [case_named(case_id) for case_id in CASES]
    links, called = [], []

    for siblings, names in (([], {}), ([], {"tomas": "Tomás"}), (cases, {})):
        path = tmp_path / "amara.html"
        path.write_text(export.page(case_named("amara"), siblings=siblings, names=names), encoding="utf-8")
        with opened(chromium, path) as page:
            put(page, walk_as(LEARNERS["reference"], case_named("amara")))
            links.append(page.locator("#next ~ p a[href$='.html']").count())
            called.append(page.locator("#next ~ h3 + p").inner_text())

    assert links == [0, 0, 1]
    assert called == ["Tomas", "Tomás", "Tomás"]
