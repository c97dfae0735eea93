// Keeps a walk in the course that the page was opened from, by SCORM 1.2: completion, time, and the walk itself,
// so that it can be left and resumed. The exporter puts this between the engine and the page of a package, and
// calls inCourse. Whatever a course does not answer, the page stays walkable and says what is not kept.
workup.course = (() => {
  // What the standard gives to cmi.suspend_data. Some courses take more, some cut what is longer.
  const ROOM = 4096;
  const MARK = "[…]";
  const LONGEST = 2000;

  // ---- the walk as a short text ----
  //
  //     2|digest of the rules|of the words|attempt|learner's code|when it was begun|entries|checksum
  //
  // Numbers are in base 36. An entry is a capital for its kind, what it holds, and the seconds since the entry
  // before. Items and hypotheses are their places in the case, which mean nothing beside other rules.
  const END = "|";
  const NO_ITEM = "zz";
  const NO_OPTION = "z";
  // Plain ASCII, and nothing that a course might read as markup, as an escape or as a blank to trim.
  const UNSAFE = /\[…\]|[^A-Za-z0-9 ,.;:!?()'*/=_-]/gu;

  class Damaged extends Error {}

  const digits = (number) => number.toString(36);

  function numberIn(text) {
    if (!/^[0-9a-z]+$/.test(text)) throw new Damaged(text);
    return parseInt(text, 36);
  }

  function placeOf(one, all) {
    const place = all.indexOf(one);
    if (place < 0) throw new Error(`'${one}' is not in this case`);
    return place;
  }

  function oneAt(place, all) {
    if (place >= all.length) throw new Damaged(place);
    return all[place];
  }

  /** A text from which parts are taken one by one. */
  function reading(text) {
    let at = 0;
    return {
      isOver: () => at === text.length,
      take(length) {
        if (at + length > text.length) throw new Damaged(text);
        return text.slice(at, (at += length));
      },
      until(end) {
        const to = text.indexOf(end, at);
        if (to < 0) throw new Damaged(text);
        const found = text.slice(at, to);
        at = to + end.length;
        return found;
      },
      seconds() {
        const [found] = /^[0-9a-z]*/.exec(text.slice(at));
        at += found.length;
        return found ? numberIn(found) : 0;
      },
    };
  }

  /** The first so many letters of what the learner wrote, and the mark that there was more. */
  function shortened(text, most) {
    const letters = [...text];
    // A text that was cut before is not cut inside its mark: it would be no longer than what is kept of it.
    return letters.length <= most + MARK.length ? text : `${letters.slice(0, most).join("")} ${MARK}`.trim();
  }

  // How each field is written and read. `most` is how many letters of the learner's own words there is room for.
  function fieldsOf(sheet) {
    const the = workup.unpack(sheet);
    const items = [...the.items.keys()];
    const item = {
      write: (id) => (id === null ? NO_ITEM : digits(placeOf(id, items)).padStart(2, "0")),
      read(from) {
        const written = from.take(2);
        return written === NO_ITEM ? null : oneAt(numberIn(written), items);
      },
    };
    const option = {
      write: (id) => (id === null ? NO_OPTION : digits(placeOf(id, the.options))),
      read(from) {
        const written = from.take(1);
        return written === NO_OPTION ? null : oneAt(numberIn(written), the.options);
      },
    };
    const only = { write: ([id]) => item.write(id), read: (from) => [item.read(from)] };
    const several = {
      write: (ids) => ids.map(item.write).join("") + END,
      read(from) {
        const within = reading(from.until(END));
        const ids = [];
        while (!within.isOver()) ids.push(item.read(within));
        return ids;
      },
    };
    const chips = {
      write: (given) => the.options.map((id) => digits(given[id] ?? 0)).join(""),
      read: (from) => Object.fromEntries(the.options.map((id) => [id, numberIn(from.take(1))]).filter(([, count]) => count)),
    };
    const words = {
      write: (text, most) =>
        shortened(text, most).replace(UNSAFE, (one) => (one === MARK ? "~!" : `~${digits(one.codePointAt(0))};`)) + END,
      read: (from) =>
        from.until(END).replace(/~(?:!|([^;]*);)/g, (_, code) => (code === undefined ? MARK : String.fromCodePoint(numberIn(code)))),
    };
    return { item, option, only, several, chips, words };
  }

  /** By its capital, each kind of entry: what is always so in it, and how its fields are written. */
  function kindsOf(sheet) {
    const { item, option, only, several, chips, words } = fieldsOf(sheet);
    return new Map([
      ["I", [{ kind: "idea" }, { text: words }]],
      ["C", [{ kind: "chips" }, { chips }]],
      ["F", [{ kind: "pick", direction: "for" }, { item }]],
      ["A", [{ kind: "pick", direction: "against" }, { item }]],
      ["S", [{ kind: "skip" }, {}]],
      ["L", [{ kind: "look" }, { items: only }, (entry) => entry.items.length === 1]],
      ["M", [{ kind: "look" }, { items: several }]],
      ["O", [{ kind: "plan" }, { items: several }]],
      ["T", [{ kind: "send" }, { items: several }]],
      ["W", [{ kind: "purpose" }, { item, hypothesis: option }]],
      ["X", [{ kind: "cancel" }, {}]],
      ["U", [{ kind: "undo" }, {}]],
      ["R", [{ kind: "commit" }, {}]],
      ["D", [{ kind: "diagnosis" }, { hypothesis: option }]],
      ["Y", [{ kind: "reflection", about: "sentence" }, { text: words }]],
      ["G", [{ kind: "reflection", about: "went well" }, { text: words }]],
      ["H", [{ kind: "reflection", about: "would change" }, { text: words }]],
      ["N", [{ kind: "note" }, { text: words }]],
    ]);
  }

  function entryIn(from, kinds) {
    const [always, fields] = kinds.get(from.take(1)) ?? damaged();
    return { ...always, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read(from)])) };
  }

  function damaged() {
    throw new Damaged();
  }

  function entryAs(entry, kinds, most) {
    const isIt = ([, [always, , fits = () => true]]) => Object.entries(always).every(([name, value]) => entry[name] === value) && fits(entry);
    const [letter, [, fields]] = [...kinds].find(isIt);
    return letter + Object.entries(fields).map(([name, field]) => field.write(entry[name], most)).join("");
  }

  const secondsAt = (at) => Math.floor(Date.parse(at) / 1000) || 0;
  const timeAt = (seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`;

  // FNV-1a: a text that was cut on its way, or typed over, is noticed.
  function checksum(text) {
    return digits([...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5));
  }

  function whole(sheet, kinds, record, { isTimed, most }) {
    let last = secondsAt(record.at);
    const head = [2, workup.unpack(sheet).digest, record.words, digits(record.attempt), record.learner ?? "", digits(last)];
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
    const made = (isTimed, most) => whole(sheet, kinds, record, { isTimed, most });
    const fits = (text) => text.length <= ROOM;
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

  /** The record in a text. Throws Damaged; gives null where the text is of a case with other rules. */
  function read(sheet, text) {
    const end = text.lastIndexOf(END);
    if (end < 0 || checksum(text.slice(0, end)) !== text.slice(end + 1)) throw new Damaged(text);
    const from = reading(text.slice(0, end));
    const [version, rules, words, attempt, learner, begun] = Array.from({ length: 6 }, () => from.until(END));
    if (version !== "2" || rules !== workup.unpack(sheet).digest) return null;
    const kinds = kindsOf(sheet);
    let seconds = numberIn(begun);
    const record = { at: timeAt(seconds), attempt: numberIn(attempt), words, learner: learner || null, lines: [] };
    while (!from.isOver()) {
      const entry = entryIn(from, kinds);
      seconds += from.seconds();
      record.lines.push({ at: timeAt(seconds), entry });
    }
    return record;
  }

  // ---- the course ----

  // The page's own window and at most ten above it, then whoever opened any of them. A window of a foreign
  // site throws at whatever is asked of it.
  function found() {
    const attempted = (ask) => {
      try {
        return ask() ?? null;
      } catch {
        return null;
      }
    };
    const upFrom = (start) => {
      const frames = [start];
      while (frames.length <= 10) {
        const above = attempted(() => frames.at(-1).parent);
        if (!above || above === frames.at(-1)) break;
        frames.push(above);
      }
      return frames;
    };
    const frames = upFrom(window);
    const openers = frames.map((frame) => attempted(() => frame.opener)).filter((opener) => opener);
    const apis = [...frames, ...openers.flatMap(upFrom)].map((frame) =>
      attempted(() => (typeof frame.API.LMSInitialize === "function" ? frame.API : null)));
    return apis.find((api) => api) ?? null;
  }

  /** So many milliseconds as a CMITimespan: HHHH:MM:SS.SS. */
  function timespan(milliseconds) {
    const hundredths = Math.max(0, Math.floor(milliseconds / 10));
    const padded = (number, length) => String(Math.floor(number)).padStart(length, "0");
    const parts = [[hundredths / 360000, 4], [(hundredths / 6000) % 60, 2], [(hundredths / 100) % 60, 2]];
    return `${parts.map(([number, length]) => padded(number, length)).join(":")}.${padded(hundredths % 100, 2)}`;
  }

  const SAID = {
    kept: "course-kept",
    alone: "course-alone",
    gone: "course-gone",
    worded: "course-worded",
    changed: "course-changed",
    damaged: "course-damaged",
    cut: "course-cut",
    full: "course-full",
    silent: "course-silent",
  };

  // cmi.core.lesson_status before a walk was finished; whatever else stands there is not taken back.
  const OPEN = ["", "not attempted", "browsed", "incomplete"];

  /** Keeps the walk in the course around the page; with `gradebook`, a finished walk also counts as 100 there. */
  function inCourse({ gradebook }) {
    const sheet = JSON.parse(document.getElementById("sheet").textContent);
    const api = found();
    const keep = { said: "", load, save, finish };
    let isOpen = false;
    let since = 0;
    let afresh = "";

    const notice = document.createElement("p");
    notice.id = "kept";
    notice.className = "notice";
    notice.setAttribute("aria-live", "polite");
    document.getElementById("walk").before(notice);

    const isYes = (answer) => answer === "true" || answer === "1";

    function call(name, ...given) {
      try {
        return String(api[name](...given));
      } catch {
        return "";
      }
    }

    const get = (name) => call("LMSGetValue", `cmi.${name}`);
    const set = (name, value) => isYes(call("LMSSetValue", `cmi.${name}`, value));

    // What is not as usual stands above the walk too, where it is seen at once.
    function tell(what) {
      const unusual = [afresh, what === "kept" ? "" : what].filter((one) => one).map((one) => phrases.say(SAID[one])).join(" ");
      keep.said = unusual || phrases.say(SAID.kept);
      // The same words once more would be read aloud once more.
      if (notice.textContent !== unusual) notice.textContent = unusual;
      notice.hidden = !unusual;
    }

    function commit() {
      set("core.session_time", timespan(Date.now() - since));
      return isYes(call("LMSCommit", ""));
    }

    function open() {
      isOpen = api !== null && isYes(call("LMSInitialize", ""));
      since = Date.now();
      if (!isOpen) return tell("alone");
      // At once, for an untouched walk: some courses take a page that says nothing for a finished one.
      if (OPEN.includes(get("core.lesson_status"))) {
        set("core.lesson_status", "incomplete");
        set("core.exit", "suspend");
      }
      return tell(commit() ? "kept" : "silent");
    }

    function load() {
      const text = isOpen ? get("suspend_data") : "";
      if (!text) return null;
      try {
        const record = read(sheet, text);
        const walk = record && workup.follow(sheet, record.lines.map((line) => line.entry));
        if (walk) {
          // Its end may have been lost on the way to the course.
          if (workup.awaits(sheet, walk).kind === "over") finish();
          else set("core.exit", "suspend");
          if (record.words !== workup.unpack(sheet).words) {
            afresh = "worded";
            tell("kept");
          }
          return record;
        }
        afresh = "changed";
      } catch {
        afresh = "damaged";
      }
      tell("kept");
      return null;
    }

    function save(record) {
      if (!isOpen) return;
      const made = written(sheet, record);
      const isTaken = made === null || (set("suspend_data", made.text) && set("core.exit", "suspend"));
      const isKept = commit() && isTaken;
      if (record.lines.length > 3) afresh = "";
      tell(made === null ? "full" : !isKept ? "silent" : made.isCut ? "cut" : "kept");
    }

    function finish() {
      if (!isOpen) return;
      set("core.lesson_status", "completed");
      if (gradebook) {
        // It says that the walk was walked to its end, and nothing else.
        for (const [part, value] of [["min", "0"], ["max", "100"], ["raw", "100"]]) set(`core.score.${part}`, value);
      }
      set("core.exit", "");
      if (!commit()) tell("silent");
    }

    // Not `unload`, which courses block. What matters was committed long before: requests may not arrive here.
    addEventListener("pagehide", () => {
      if (!isOpen) return;
      isOpen = false;
      commit();
      call("LMSFinish", "");
    });
    addEventListener("pageshow", (event) => {
      if (!event.persisted || api === null) return;
      open();
      if (!isOpen) tell("gone");
    });
    open();
    return keep;
  }

  return { ROOM, written, read, timespan, inCourse };
})();
