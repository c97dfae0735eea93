// A log that was kept, opened again: the room goes on where it was, in whichever browser and on whichever computer.

const LARGEST_LOG = 4_000_000;
const CLOSED = /^"check": ?"([0-9a-f]{8})"\}[ \t\r]*$/;

// Thrown with the phrase of why a file is no log for this page to go on with.
class NoLog extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

// Its lines, each held against its check as core/walk/checks.py does; what was cut off in writing is left out.
function linesIn(text) {
  const lines = text.split("\n");
  const last = lines.pop();
  try {
    JSON.parse(last);
    lines.push(last);
  } catch {
    // Cut off, or nothing.
  }
  let check = 0;
  return lines.filter((line) => line.trim()).map((line) => {
    const at = line.lastIndexOf('"check"');
    const stated = at < 0 ? null : CLOSED.exec(line.slice(at));
    check = crc(stated ? line.slice(0, at).replace(/[ ,]+$/, "") : line.trimEnd().slice(0, -1), check);
    if (stated && Number.parseInt(stated[1], 16) !== check) throw new NoLog("room-open-altered");
    try {
      return JSON.parse(line);
    } catch {
      throw new NoLog("room-open-none");
    }
  });
}

// What a log holds, as this page keeps it; whatever cannot be gone on with is refused with the reason.
function recordIn(text) {
  const [header, ...rest] = linesIn(text);
  if (!header?.workup_log) throw new NoLog("room-open-none");
  if (header.workup_log !== FORMAT) throw new NoLog("room-open-format");
  if (header.pack !== the.pack || header.case !== the.id) throw new NoLog("room-open-case");
  if (header.mode !== MODE) throw new NoLog("room-open-learner");
  if (header.case_rules !== the.digest) throw new NoLog("room-open-version");
  const [began, ...times] = [header, ...rest].map((one) => (typeof one?.at === "string" && /^[!#-[\]-~]{1,40}$/.test(one.at) ? one.at : now()));
  const { attempt, case_words: words } = header;
  if (!Number.isInteger(attempt) || attempt < 1 || typeof words !== "string") throw new NoLog("room-open-none");
  const made = { at: began, attempt, words, learner: null, look_first: header.look_first === true, lines: rest.map((one, n) => ({ at: times[n], entry: one?.entry })) };
  try {
    workup.follow(sheet, made.lines.map((line) => line.entry));
  } catch {
    throw new NoLog("room-open-astray");
  }
  return made;
}

// Whether all that was done here stands in it as well, so that nothing is lost.
const holdsAll = (made) => record.lines.every((line, n) => JSON.stringify(line) === JSON.stringify(made.lines[n]));

function goOnWithLog(made) {
  if (caughtUp()) return;
  goOnWith(made);
  save();
  view = blank();
  arrive();
  tell([phrases.say("room-open-done", { answers: made.lines.length }), made.words !== the.words && phrases.say("walk-worded")].filter(Boolean).join(" "));
}

// The way to open one, asked about once more where something else was done here.
function reopening() {
  let made = null;
  const choose = make("input", { type: "file", accept: ".jsonl", hidden: true, change: () => opened(choose.files[0]) });
  const opens = button(phrases.say("room-open"), () => choose.click());
  const sure = make("div.sure", { hidden: true }, p(phrases.say("room-open-sure")), choices(
    main(phrases.say("room-open-go"), () => goOnWithLog(made)),
    button(phrases.say("walk-over-keep"), () => {
      sure.hidden = true;
      opens.focus();
    })));
  async function opened(file) {
    // The same file can be chosen again.
    const text = file && file.size <= LARGEST_LOG ? await file.text() : "";
    choose.value = "";
    try {
      made = recordIn(text);
    } catch (error) {
      if (!(error instanceof NoLog)) throw error;
      return tell(phrases.say(error.why, { name: the.name }));
    }
    if (holdsAll(made)) return goOnWithLog(made);
    sure.hidden = false;
    return sure.querySelector("button").focus();
  }
  return { opens: [opens, choose], sure };
}

// The log on its way, beside the list and the notes: to be kept elsewhere, or opened again.
function withLog(think) {
  if (!think) return null;
  const { opens, sure } = reopening();
  think.append(make("h3", phrases.say("rounds-page-log")), p(phrases.say("rounds-page-log-what", { file: fileName() })), choices(button(phrases.say("logs-download"), download), opens), sure);
  return think;
}
