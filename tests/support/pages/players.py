"""Pages to walk, opened in a browser: from a file, offline, with all that they asked for and said at hand; and a
learner for them who does one thing and another.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from typing import Any

from support.browsers.lent import lent
from workup.core.text.value import as_data
from workup.core.walk.learners import LEARNERS, Learner
from workup.core.walk.log import Chips, Diagnosis, Entry, Look, Pick, Plan, Purpose, Wait
from workup.core.walk.steps import Walk

# Asked within the page: whatever looks for elements from outside is sent to each page first, and is larger than it.
READY = """new Promise((done, failed) => {
    const html = document.documentElement;
    const look = () => html.dataset.ready === undefined || done();
    new MutationObserver(look).observe(html, { attributes: true });
    setTimeout(() => failed(new Error("the page is never ready")), 60_000);
    look();
})"""


def ready(page: Any) -> Any:
    """The page, or frame, once it can be walked and all is drawn."""
    from playwright.sync_api import Error

    while True:
        try:
            page.evaluate(f"() => {READY}")
        except Error as error:
            # It was about to be left for another page, which is the one that is meant.
            if "context was destroyed" not in error.message:
                raise
        else:
            return page


@contextmanager
def opened(chromium: Any, path: Path, *, live: bool = True, **options: Any) -> Iterator[Any]:
    """A page that nothing has been kept of; `asked` and `said` tell its requests and its console."""
    with lent(chromium, **options) as page:
        page.given = 0
        page.goto(path.as_uri())
        if live:
            ready(page)
        yield page


@contextmanager
def tabs_of(chromium: Any, path: Path) -> Iterator[Callable[..., Any]]:
    """What opens this page, as often as it is asked; each of them until the end."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(opened(chromium, path, **options))


# Nobody looks at the page between two of them: it is laid out for the last alone, in half the time.
_PUT = """entries => {
    const { hidden } = document.body;
    document.body.hidden = true;
    entries.slice(0, -1).forEach(workup.ui.put);
    document.body.hidden = hidden;
    entries.slice(-1).forEach(workup.ui.put);
}"""


def put(page: Any, entries: Iterable[Entry]) -> None:
    """Gives these entries to the page, as its own buttons do."""
    page.evaluate(f"entries => {{ ({_PUT})(entries); return {READY}; }}", [as_data(entry) for entry in entries])


def put_until(page: Any, entries: Sequence[Entry], moment: str) -> None:
    """Goes on with these entries to the first moment at which the walk waits for this, or is at this checkpoint; or
    to their end."""
    data = [as_data(entry) for entry in entries[page.given :]]
    number = page.evaluate(
        """([entries, moment]) => {
            const sheet = JSON.parse(document.getElementById("sheet").textContent);
            let walk = workup.ui.walk();
            return entries.filter((entry) => {
                const { kind, checkpoint } = workup.awaits(sheet, walk);
                if (kind === moment || checkpoint === moment) return false;
                walk = workup.after(sheet, walk, entry);
                return true;
            }).length;
        }""",
        [data, moment],
    )
    page.evaluate(f"entries => {{ ({_PUT})(entries); return {READY}; }}", data[:number])
    page.given += number


def debrief_of(page: Any) -> Any:
    """The debrief that the page has made."""
    return json.loads(page.evaluate("JSON.stringify(workup.ui.debrief())"))


def words_in(page: Any, place: str) -> str:
    """All that can be read in a place of a walk, also where it is out of sight and not laid out yet."""
    page.evaluate(
        "document.querySelectorAll('#walk > section').forEach((one) => (one.style.contentVisibility = 'visible'))"
    )
    return str(page.inner_text(place))


def log_of(page: Any) -> str:
    """The log as the page would hand it in."""
    log: str = page.evaluate("workup.ui.log()")
    return log


def wavering(rng: Random, acts: int = 30) -> Learner:
    """Looks at some things, orders some, so often at most, and believes one thing and another."""

    def learner(walk: Walk) -> Entry:
        options, items = walk.case.options, walk.case.items
        match walk.awaits.kind:
            case "chips":
                return Chips(chips=dict(Counter(rng.choices(options, k=10))))
            case "pick":
                return Pick(
                    direction=walk.awaits.direction or "for",
                    item=rng.choice([*(seen.item for seen in walk.found), None]),
                )
            case "purpose":
                return Purpose(item=walk.awaits.item or "", hypothesis=rng.choice([*options, None]))
            case "act" if walk.awaited and rng.random() < 0.5:
                return Wait()
            case "act" if len(walk.events) < acts:
                chosen = rng.choice(list(items.values()))
                return Plan(items=(chosen.id,)) if chosen.act == "order" else Look(items=(chosen.id,))
            case "diagnosis":
                return Diagnosis(hypothesis=rng.choice(options))
            case _:
                return LEARNERS["at-once"](walk)

    return learner
