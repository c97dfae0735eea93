// Stand-ins for courses, their server and their network; see courses.py.
let clock, timers, net, servers, pages, asked, stores;

function reset() {
  clock = 1000000;
  [timers, net, servers, pages, asked, stores] = [[], { online: true, drop: 0, refuse: 0, login: true }, {}, {}, [], {}];
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
  if (net.drop > 0) { net.drop -= 1; return "away"; }
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
    // Half a letter cannot be sent, and with it nothing else.
    if (kind === "moodle") Object.values(values).forEach(encodeURIComponent);
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
      if (kind === "edx" && ["core.lesson_status", "core.entry", "core.credit", "core.lesson_mode", "core.student_id"].includes(short)) return "";
      return model[short] ?? "";
    },
    LMSSetValue(name, value) {
      if (state !== "open") return answer(false, "301");
      const short = name.slice(4);
      if (value.length > (short === "suspend_data" ? 4096 : 255)) return answer(false, "405");
      // Moodle makes a number of a score: "100.0" is what it has of "100" already.
      model[short] = kind === "moodle" && short.startsWith("core.score.") ? value * 1 : value;
      if (kind === "edx") queue.push([short, value]);
      return answer(true);
    },
    LMSCommit() {
      if (state !== "open") return answer(false, "301");
      if (kind === "edx") {
        // Each batch goes when it goes: nobody is told what became of it.
        const batch = Object.fromEntries(queue.splice(0));
        timers.push({ at: clock + 800, act: () => request(server, batch), page: api.page, off: false });
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
  const api = Object.assign(runtime(kind, server), { page: id });
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
