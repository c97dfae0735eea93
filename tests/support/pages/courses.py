"""Stand-ins for courses, in an engine without a browser: what real systems do with what a package tells them.

Each behaves as one that was tried: Moodle sends only what differs from what it last sent, counts it as sent before it
knows, and answers "true" where no request could be made; Open edX queues every value and never tells a status;
simplify-scorm says nothing at all; an honest one says what became of it.
"""

import json
from functools import cache
from typing import Any, Literal

import quickjs

from workup.core.content.case import Case
from workup.core.exchange.page_data import playsheet
from workup.render import player

Kind = Literal["moodle", "edx", "simplify", "honest"]

SCRIPT = """
let clock, timers, net, servers, pages, asked, stores;

function reset() {
  clock = 1000000;
  [timers, net, servers, pages, asked, stores] = [[], { online: true, refuse: 0, login: true }, {}, {}, [], {}];
}

function advance(ms) {
  const until = clock + ms;
  for (;;) {
    const due = timers.filter((one) => !one.off && one.at <= until).sort((a, b) => a.at - b.at)[0];
    if (!due) break;
    due.off = true;
    clock = Math.max(clock, due.at);
    if (pages[due.page]) due.act();
  }
  clock = until;
}

// One request: what it carries arrives, or it is refused, or it cannot be made.
function request(server, values) {
  asked.push({ ...values });
  if (!net.online) return "away";
  if (!net.login) return "refused";
  if (net.refuse > 0) { net.refuse -= 1; return "refused"; }
  for (const [name, value] of Object.entries(values)) {
    server[name] = value;
    server.log.push([name, value]);
  }
  return "arrived";
}

const READ_ONLY = ["log", "core.lesson_mode", "core.credit", "core.student_id", "core.entry"];

function runtime(kind, server) {
  const { log, ...given } = server;
  const model = { ...given };
  const sent = { ...given };
  let state = "closed";
  let error = "0";
  const queue = [];
  const answer = (ok, code = "101") => { error = ok ? "0" : code; return kind === "simplify" ? undefined : ok ? "true" : "false"; };
  const differing = () => Object.fromEntries(Object.entries(model).filter(([name, value]) => !READ_ONLY.includes(name) && sent[name] !== value));
  function store() {
    const values = differing();
    const was = kind === "moodle" ? request(server, values) : request(server, Object.fromEntries(Object.entries(model).filter(([name]) => !READ_ONLY.includes(name))));
    // Moodle counts it as sent before it knows.
    Object.assign(sent, values);
    return was;
  }
  const api = {
    LMSInitialize() {
      if (state !== "closed" || kind === "moodle" && api.was) return answer(false);
      state = "open"; api.was = true;
      return answer(true);
    },
    LMSGetLastError: () => error,
    LMSGetValue(name) {
      if (state !== "open") { error = "301"; return ""; }
      error = "0";
      const short = name.slice(4);
      if (kind === "edx" && ["core.lesson_status", "core.entry", "core.credit", "core.lesson_mode"].includes(short)) return "";
      return model[short] ?? "";
    },
    LMSSetValue(name, value) {
      if (state !== "open") return answer(false, "301");
      const short = name.slice(4);
      if (value.length > (short === "suspend_data" ? 4096 : 255)) return answer(false, "405");
      model[short] = value;
      if (kind === "edx") queue.push([short, value]);
      return answer(true);
    },
    LMSCommit() {
      if (state !== "open") return answer(false, "301");
      if (kind === "edx") {
        // Each batch goes as it goes: nobody is told what became of it.
        request(server, Object.fromEntries(queue.splice(0)));
        return answer(true);
      }
      const was = store();
      // Moodle falls back to a beacon, and says yes whatever becomes of it.
      if (kind === "moodle" && was === "away") return answer(true);
      return answer(was === "arrived");
    },
    LMSFinish() {
      if (state !== "open") return answer(false, "301");
      if (kind === "moodle") {
        if ((model["core.lesson_status"] ?? "not attempted") === "not attempted") model["core.lesson_status"] = "completed";
        store();
      }
      if (kind === "edx") request(server, Object.fromEntries(queue.splice(0)));
      state = "finished";
      return answer(true);
    },
  };
  return api;
}

// A page of the package, as the page's own script drives the keeper.
function launch(id, kind, { gradebook = false, browser = "one" } = {}) {
  const server = (servers.attempt ??= { log: [] });
  const api = runtime(kind, server);
  const store = (stores[browser] ??= {});
  const page = { id, api, browser, told: [], record: null };
  const storage = {
    getItem: (name) => store[name] ?? null,
    setItem(name, value) {
      store[name] = value;
      for (const other of Object.values(pages)) if (other !== page && other.browser === browser && other.keeper?.turn() === name) other.keeper.look();
    },
    removeItem: (name) => { delete store[name]; },
  };
  page.keeper = workup.course.keeperOf(sheet, {
    api, store: storage,
    name: (learner) => `workup:${learner}`,
    token: `${id}`,
    now: () => clock,
    later(time, act) {
      const timer = { at: clock + time, act, page: id, off: false };
      timers.push(timer);
      return () => (timer.off = true);
    },
    isOnline: () => net.online,
    tell: (what) => page.told.push(what.state),
    resume: (record) => { page.record = record; },
  }, { gradebook });
  pages[id] = page;
  page.keeper.open();
  page.record = page.keeper.load() ?? fresh(1);
  return page.keeper.state();
}

const at = () => `${new Date(Math.floor(clock / 1000) * 1000).toISOString().slice(0, 19)}+00:00`;
const fresh = (attempt) => ({ at: at(), attempt, words: workup.unpack(sheet).words, learner: null, lines: [] });

function put(id, entry) {
  const page = pages[id];
  page.record.lines.push({ at: at(), entry });
  page.keeper.save(page.record);
  const walk = workup.follow(sheet, page.record.lines.map((line) => line.entry));
  if (workup.awaits(sheet, walk).kind === "over") page.keeper.finish();
  return page.keeper.state();
}

function online(isOnline) {
  if (net.online === isOnline) return;
  net.online = isOnline;
  for (const page of Object.values(pages)) isOnline ? page.keeper.cameOnline() : page.keeper.wentOffline();
}

function leave(id) { pages[id].keeper.leave(); delete pages[id]; }
function crash(id) { delete pages[id]; }
// The pages that call a walk kept of which the course has not every entry.
function untrue() {
  const kept = Object.values(pages).filter((page) => page.keeper.state() === "kept");
  if (!kept.length) return [];
  const inCourse = JSON.stringify(has()).slice(0, -1);
  return kept.filter((page) => !inCourse.startsWith(JSON.stringify(page.record.lines.map((line) => line.entry)).slice(0, -1))).map((page) => page.id);
}

function has() {
  const text = servers.attempt?.suspend_data;
  return text ? workup.course.read(sheet, text).lines.map((line) => line.entry) : [];
}
"""


@cache
def _engine(sheet: str) -> Any:
    # One for all courses of a case: to begin an engine takes longer than a walk.
    engine = quickjs.Context()
    engine.eval(player.script(player.part("rules"), player.part("course")))
    engine.eval(f"const sheet = {sheet};{SCRIPT}")
    return engine


class Course:
    """A course and whoever walks in it: pages by their name, one attempt, one network, two browsers if need be."""

    def __init__(self, case: Case, kind: Kind) -> None:
        self.kind = kind
        self.engine = _engine(json.dumps(playsheet(case)))
        self.engine.eval("reset()")

    def asked(self, expression: str, *given: object) -> Any:
        """What an expression comes to; `a0`, `a1` and so on are what is given."""
        for place, value in enumerate(given):
            self.engine.eval(f"globalThis.a{place} = {json.dumps(value)}")
        return json.loads(self.engine.eval(f"JSON.stringify({expression} ?? null)"))

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
            state = str(self.asked("(advance(1000), put(a0, a1))", page, entry.model_dump(mode="json")))
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
