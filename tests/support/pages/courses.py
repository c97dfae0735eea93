"""Stand-ins for courses, in an engine without a browser: what real systems do with what a package tells them.

Each behaves as one that was tried: Moodle sends only what differs from what it last sent, counts it as sent before it
knows, and answers "true" where no request could be made; Open edX queues every value and never tells a status;
simplify-scorm says nothing at all; an honest one says what became of it.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Literal

from support.pages.engine import Engine
from workup.core.content.case import Case
from workup.core.exchange.page_data import playsheet
from workup.core.text.value import as_data
from workup.render import player

Kind = Literal["moodle", "edx", "simplify", "honest"]

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")

_ASKED = """
const expressions = new Map();
function answer(expression, given) {
  if (!expressions.has(expression)) {
    expressions.set(expression, eval(`(a0, a1, a2) => JSON.stringify(${expression} ?? null)`));
  }
  return expressions.get(expression)(...JSON.parse(given));
}
"""


def _sheet(case: Case) -> str:
    # Hundreds of courses are of one case.
    return json.dumps(playsheet(case))


@cache
def _engine(sheet: str) -> Engine:
    # One for all courses of a case: to begin an engine takes longer than a walk.
    engine = Engine()
    engine.run(player.script(player.part("rules"), player.part("course")))
    engine.run(f"const sheet = {sheet};{SCRIPT}{_ASKED}")
    return engine


class Course:
    """A course and whoever walks in it: pages by their name, one attempt, one network, two browsers if need be."""

    def __init__(self, case: Case, kind: Kind) -> None:
        self.kind = kind
        self.engine = _engine(case.once(_sheet))
        self.engine.run("reset()")

    def asked(self, expression: str, *given: object) -> Any:
        """What an expression comes to; `a0`, `a1` and so on are what is given."""
        return json.loads(self.engine.call("answer", expression, json.dumps(given)))

    def known(self, **values: str) -> None:
        """What the course knows before it launches; an underscore parts the core's names."""
        named = {name.replace("core_", "core.", 1): value for name, value in values.items()}
        self.asked("Object.assign(servers.attempt ??= { log: [] }, a0)", named)

    def launch(self, page: str = "one", **options: object) -> str:
        """Opens the package, and gives the state that the page is told."""
        return str(self.asked("launch(a0, a1, a2)", page, self.kind, options))

    def put(self, entries: Any, page: str = "one") -> str:
        """Does these things one after another; gives the state after the last."""
        state = ""
        for entry in entries:
            state = str(self.asked("(advance(1000), put(a0, a1))", page, as_data(entry)))
        return state

    def wait(self, seconds: int = 20) -> None:
        """Lets time pass."""
        self.asked("advance(a0)", seconds * 1000)

    def state(self, page: str = "one") -> str:
        """What the page says of the keeping."""
        return str(self.asked("pages[a0].keeper.state()", page))

    def server(self, name: str) -> str:
        """A value as it arrived in the course."""
        return str(self.asked("servers.attempt[a0] ?? ''", name))

    def arrived(self, name: str) -> list[str]:
        """Every value of a name that ever arrived."""
        return [value for one, value in self.asked("servers.attempt.log") if one == name]

    def has(self) -> list[Any]:
        """The entries of the walk that the course has."""
        return list(self.asked("has()"))

    def untrue(self) -> list[str]:
        """The pages that call a walk kept of which the course has not every entry."""
        return list(self.asked("untrue()"))

    def walked(self, page: str = "one") -> list[Any]:
        """The entries of the walk in a page."""
        return [line["entry"] for line in self.asked("pages[a0].record.lines", page)]
