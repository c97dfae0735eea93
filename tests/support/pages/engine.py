"""An engine that runs the script of the page as a browser does, without its pages: Node, which Playwright brings along.

It is the engine of Chromium, and ten times as quick as one that interprets; one process serves all that is asked here.
"""

import atexit
import json
import subprocess
import weakref
from functools import cache
from itertools import count
from typing import Any

from playwright._impl._driver import compute_driver_executable

_SERVING = """
const { Script, createContext } = require("node:vm");
const engines = new Map();
const done = {
  begin: (id, ended) => {
    ended.forEach((one) => engines.delete(one));
    engines.set(id, createContext());
  },
  run: (id, code) => new Script(code).runInContext(engines.get(id)),
  call: (id, name, given) => engines.get(id)[name](...given),
};
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [what, ...about] = JSON.parse(line);
  let said;
  try {
    said = JSON.stringify([true, done[what](...about) ?? null]);
  } catch (error) {
    said = JSON.stringify([false, String(error)]);
  }
  process.stdout.write(`${said}\\n`);
});
"""


_ids = count()
_ended: list[int] = []


class Thrown(Exception):
    """What a script threw."""


class Engine:
    """A place for scripts that knows nothing of what runs in others."""

    def __init__(self) -> None:
        self._id = next(_ids)
        # One that nobody holds may be found out in the middle of a question: it is told with the next.
        _asked("begin", self._id, [_ended.pop() for _ in range(len(_ended))])
        weakref.finalize(self, _ended.append, self._id).atexit = False

    def run(self, code: str) -> Any:
        """What a script gives, as JSON holds it."""
        return _asked("run", self._id, code)

    def call(self, name: str, *given: str) -> Any:
        """What a function of the scripts that were run gives."""
        return _asked("call", self._id, name, given)


@cache
def _node() -> "subprocess.Popen[bytes]":
    command = [compute_driver_executable()[0], "-e", _SERVING]
    node = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    atexit.register(node.communicate)
    return node


def _asked(*what: Any) -> Any:
    node = _node()
    assert node.stdin is not None and node.stdout is not None
    node.stdin.write(json.dumps(what).encode() + b"\n")
    node.stdin.flush()
    is_given, said = json.loads(node.stdout.readline())
    if not is_given:
        raise Thrown(said)
    return said
