// What is kept of a walk, and where.

const now = () => `${new Date().toISOString().slice(0, 19)}+00:00`;
const isInCourse = Boolean(workup.keep);
let keep;
let record;
let walk;
// Whether the last entry could not be kept.
let isLoose = false;

function inThisBrowser() {
  // What this tab has read or written last: what stands there instead is of another tab.
  let known = null;
  const read = (text) => {
    const was = JSON.parse(text);
    if (was && was.format !== FORMAT) throw 0;
    return was;
  };
  const kept = {
    said: phrases.say("walk-kept-here"),
    load() {
      known = localStorage.getItem(key);
      try {
        return read(known);
      } catch {
        kept.said += ` ${phrases.say("walk-earlier")}`;
      }
    },
    // Goes on with what another tab has kept since; whether there was any.
    follow() {
      const text = localStorage.getItem(key);
      if (text === known) return false;
      if (text === null) {
        known = null;
        warn("walk-wiped");
        return save();
      }
      if (isLoose) return false;
      const mine = record;
      goOnWith(read(text));
      known = text;
      addTo(mine);
      return true;
    },
    save(made) {
      // Never over what another has written.
      if (localStorage.getItem(key) !== known) throw 0;
      const text = JSON.stringify({ format: FORMAT, ...made });
      localStorage.setItem(key, text);
      known = text;
      // Nor may another, which did not see it in time: where tabs can wait for one another, each looks once more.
      navigator.locks?.request(key, caughtUp).catch(() => {});
    },
    finish: () => {},
  };
  try {
    localStorage.setItem(`${key}:try`, "");
    localStorage.removeItem(`${key}:try`);
  } catch {
    save();
  }
  return kept;
}

function save() {
  try {
    keep.save(record);
    if (isLoose) warn();
    isLoose = false;
  } catch {
    if (!isLoose) warn("walk-not-kept");
    isLoose = true;
  }
}

function beginAttempt(attempt, learner = null) {
  record = { at: now(), attempt, words: the.words, learner, look_first: Boolean(page.look_first), lines: [] };
  walk = workup.begin(sheet);
}

function goOnWith(was) {
  walk = workup.follow(sheet, was.lines.map((line) => line.entry));
  record = was;
  // What a course kept of an older page does not say how its walk was begun.
  record.look_first ??= page.look_first || was.lines.some(({ entry }) => entry.kind === "naming");
}

// What was kept here, and another tab, writing in the same moment, has not seen, is added again where it still fits.
function addTo(mine) {
  if (mine.at !== record.at || mine.attempt !== record.attempt) return;
  const [had, has] = [mine, record].map(({ lines }) => lines.map((line) => JSON.stringify(line)));
  const at = had.findIndex((line, n) => line !== has[n]);
  for (const { entry } of at < 0 ? [] : mine.lines.slice(at)) {
    try {
      kept(entry);
    } catch {
      // The other tab has gone on to where it does not fit.
    }
  }
}

function restore() {
  beginAttempt(1);
  try {
    goOnWith(keep.load());
    if (record.words !== the.words) keep.said += ` ${phrases.say("walk-worded")}`;
  } catch {
    // Nothing was kept, or nothing that this case can follow.
  }
}

// Whether another tab has gone on with this walk: then this one follows it, and says so, before it does anything.
function caughtUp() {
  try {
    if (!keep.follow?.()) return false;
  } catch {
    // What stands there is not for this page to go on with, nor to write over.
    return false;
  }
  Object.assign(view, { draft: null, told: null, results: [], again: [], wanted: view.wanted.filter((id) => !workup.done(walk, id) && !isOut(id)) });
  arrive();
  tell(phrases.say("walk-another-tab"));
  return true;
}

// Goes on with a walk that was kept elsewhere.
function resume(made) {
  goOnWith(made);
  view = blank();
  show();
}

// CRC-32 of a text, going on from that of what stands before it.
function crc(text, before) {
  let sum = ~before;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return ~sum >>> 0;
}

// The walk as a log; each line ends with its check, as core/walk/checks.py has it.
function log() {
  const header = {
    workup_log: FORMAT, pack: the.pack, case: the.id, case_version: the.version, case_rules: the.digest, case_words: record.words,
    tool: page.tool, attempt: record.attempt, mode: MODE, ...(record.look_first && { look_first: true }), learner: record.learner, at: record.at,
  };
  let check = 0;
  return [header, ...record.lines].map((line) => {
    const bare = JSON.stringify(line).slice(0, -1);
    check = crc(bare, check);
    return `${bare},"check":"${check.toString(16).padStart(8, "0")}"}\n`;
  }).join("");
}

const awaits = () => workup.awaits(sheet, walk);
const isOver = () => awaits().kind === "over";
const isOut = (id) => walk.awaited.some((due) => due.item === id);

const TYPED = { idea: "idea", note: "note", reflection: "words" };

function kept(given) {
  const entry = "text" in given ? { ...given, text: workup.clean(given.text) } : given;
  walk = workup.after(sheet, walk, entry);
  record.lines.push({ at: now(), entry });
  const box = TYPED[entry.kind];
  view.typed[box] = "";
  // Until it is drawn anew, what stands in it is typed no longer.
  if ($(box)) $(box).value = "";
  save();
  if (!walk.before) $("take-back")?.remove();
  if (isOver()) keep.finish(record);
}

// Takes an entry, keeps it, and goes on to whatever the walk waits for then.
function put(entry) {
  if (caughtUp()) return;
  // Later no note can be kept.
  if (entry.kind === "reflection" && view.typed.note) {
    if (!mayKeep(view.typed.note)) return;
    kept({ kind: "note", text: view.typed.note });
  }
  const before = walk;
  const came = cameBy(() => kept(entry));
  const ordered = walk.events.slice(before.events.length).find((event) => event.kind === "ordered");
  if (entry.kind === "chips") view.draft = entry.chips;
  arrive({ came, ordered, again: [...new Map(before.seen.map((one) => [one.item, one])).values()].filter((one) => ordered?.items.includes(one.item) && !ordered.anew.includes(one.item)) });
}

// The results that have come in while something was done.
function cameBy(act) {
  const from = walk.seen.length;
  act();
  return walk.seen.slice(from).filter((one) => the.items.get(one.item).act === "order");
}
