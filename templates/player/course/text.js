// The walk as a short text, for a course that keeps 4,096 characters of it.

const { FORMAT, LONGEST } = workup;
// What the standard gives to cmi.suspend_data. Some courses take more, some cut what is longer.
const ROOM = 4096;
// Behind the text of a walk: the same walk in other letters. Whichever stands last in the course can be read.
const AGAIN = "!";
// Whether a picture comes before its sentence, behind the number of the attempt; nothing where nobody said.
const SIGHTS = new Map([[true, "P"], [false, "Q"]]);

const secondsAt = (at) => Math.floor(Date.parse(at) / 1000) || 0;
const timeAt = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;

// FNV-1a: a text that was cut on its way, or typed over, is noticed.
function checksum(text) {
  return digits([...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5));
}

function textOf(sheet, kinds, record, { isTimed, most }) {
  let last = secondsAt(record.at);
  const sight = SIGHTS.get(record.look_first) ?? "";
  const head = [FORMAT, workup.unpack(sheet).digest, record.words, digits(record.attempt) + sight, record.learner ?? "", digits(last)];
  const lines = record.lines.map(({ at, entry }) => {
    const seconds = Math.max(0, secondsAt(at) - last);
    last += seconds;
    return entryAs(entry, kinds, most) + (isTimed && seconds ? digits(seconds) : "");
  });
  const text = [...head, lines.join("")].join(END);
  return `${text}${END}${checksum(text)}`;
}

/** The record as a text within the room, and whether the learner's words were cut for it; null if it cannot be. */
function written(sheet, record) {
  const kinds = kindsOf(sheet);
  const made = (isTimed, most) => textOf(sheet, kinds, record, { isTimed, most });
  const fits = (text) => text.length + AGAIN.length <= ROOM;
  // Times are the first to go, for no debrief depends on them; then the ends of the longest words.
  for (const isTimed of [true, false]) {
    const text = made(isTimed, LONGEST);
    if (fits(text)) return { text, isCut: false };
  }
  let [room, over] = [0, LONGEST];
  if (!fits(made(false, room))) return null;
  while (over - room > 1) {
    const most = Math.floor((room + over) / 2);
    if (fits(made(false, most))) room = most;
    else over = most;
  }
  return { text: made(false, room), isCut: true };
}

/** The record in a text. Throws Damaged, or Another where another version of the page wrote it; gives null where the text is of a case with other rules. */
function read(sheet, given) {
  const text = given.endsWith(AGAIN) ? given.slice(0, -AGAIN.length) : given;
  const end = text.lastIndexOf(END);
  if (end < 0 || checksum(text.slice(0, end)) !== text.slice(end + 1)) throw new Damaged(text);
  const from = reading(text.slice(0, end));
  const [version, rules, words, begins, learner, begun] = Array.from({ length: 6 }, () => from.until(END));
  if (version !== String(FORMAT)) throw new Another(version);
  if (rules !== workup.unpack(sheet).digest) return null;
  const kinds = kindsOf(sheet);
  const [, attempt, sight] = /^([^PQ]*)([PQ]?)$/.exec(begins) ?? damaged();
  let seconds = numberIn(begun);
  const record = { at: timeAt(seconds), attempt: numberIn(attempt), words, learner: learner || null, ...(sight && { look_first: sight === "P" }), lines: [] };
  while (!from.isOver()) {
    const entry = entryIn(from, kinds);
    seconds += from.seconds();
    record.lines.push({ at: timeAt(seconds), entry });
  }
  return record;
}
