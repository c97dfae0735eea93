// What is kept of a walk, and where.

const now = () => `${new Date().toISOString().slice(0, 19)}+00:00`;
let keep;
let record;
let walk;

function inThisBrowser() {
  const key = `workup:${the.id}:${the.digest}`;
  const kept = {
    said: phrases.say("walk-kept-here"),
    load() {
      const was = JSON.parse(localStorage.getItem(key));
      if (!was || was.format === FORMAT) return was;
      kept.said += ` ${phrases.say("walk-earlier")}`;
      return null;
    },
    save: (made) => localStorage.setItem(key, JSON.stringify({ format: FORMAT, ...made })),
    finish: () => {},
  };
  try {
    localStorage.setItem(`${key}:try`, "");
    localStorage.removeItem(`${key}:try`);
    return kept;
  } catch {
    return { ...kept, load: () => null, save: () => {}, said: phrases.say("walk-kept-nowhere") };
  }
}

function save() {
  try {
    keep.save(record);
  } catch {
    keep.said = phrases.say("walk-kept-nowhere");
  }
}

function beginAttempt(attempt) {
  record = { at: now(), attempt, words: the.words, learner: record?.learner ?? null, lines: [] };
  walk = workup.begin(sheet);
}

function restore() {
  beginAttempt(1);
  try {
    const kept = keep.load();
    walk = workup.follow(sheet, kept.lines.map((line) => line.entry));
    record = kept;
    if (record.words !== the.words) keep.said += ` ${phrases.say("walk-worded")}`;
  } catch {
    // Nothing was kept, or nothing that this case can follow.
  }
}

// Goes on with a walk that was kept elsewhere.
function resume(made) {
  walk = workup.follow(sheet, made.lines.map((line) => line.entry));
  record = made;
  view = blank();
  show();
}

function log() {
  const header = {
    workup_log: FORMAT, pack: the.pack, case: the.id, case_version: the.version, case_rules: the.digest, case_words: record.words,
    tool: page.tool, attempt: record.attempt, mode: "walk", learner: record.learner, at: record.at,
  };
  return [header, ...record.lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

const awaits = () => workup.awaits(sheet, walk);
const isOver = () => awaits().kind === "over";

function kept(given) {
  const entry = "text" in given ? { ...given, text: workup.clean(given.text) } : given;
  walk = workup.after(sheet, walk, entry);
  record.lines.push({ at: now(), entry });
  save();
  if (!walk.before) $("take-back")?.remove();
  if (isOver()) keep.finish(record);
}

// Takes an entry, keeps it, and goes on to whatever the walk waits for then.
function put(entry) {
  const before = walk;
  const came = cameBy(() => kept(entry));
  const ordered = walk.events.slice(before.events.length).find((event) => event.kind === "ordered");
  arrive({ came, ordered, again: before.seen.filter((one) => ordered?.items.includes(one.item)) });
}

// The results that have come in while something was done.
function cameBy(act) {
  const from = walk.seen.length;
  act();
  return walk.seen.slice(from).filter((one) => the.items.get(one.item).act === "order");
}
