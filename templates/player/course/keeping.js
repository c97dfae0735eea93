// Keeps the walk in the course, and says what is not kept.

const SAID = {
  kept: "course-kept",
  alone: "course-alone",
  gone: "course-gone",
  worded: "course-worded",
  changed: "course-changed",
  damaged: "course-damaged",
  another: "course-another",
  cut: "course-cut",
  full: "course-full",
  silent: "course-silent",
};

/** Keeps the walk in the course around the page; with `gradebook`, a finished walk also counts as 100 there. */
function inCourse({ gradebook }) {
  const sheet = JSON.parse(document.getElementById("sheet").textContent);
  const api = apiAround();
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
    } catch (error) {
      afresh = error instanceof Another ? "another" : "damaged";
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

