// The keeper in the page: the notice that stays in sight, and what happens around it.

const SAID = {
  kept: "course-kept",
  sending: "course-sending",
  alone: "course-alone",
  gone: "course-gone",
  worded: "course-worded",
  changed: "course-changed",
  damaged: "course-damaged",
  another: "course-another",
  rejoined: "course-rejoined",
  cut: "course-cut",
  full: "course-full",
  offline: "course-offline",
  silent: "course-silent",
  lost: "course-lost",
  stale: "course-stale",
  preview: "course-preview",
  review: "course-review",
};

/** Keeps the walk in the course around the page; with `gradebook`, a finished walk also counts as 100 there. */
function inCourse({ gradebook }) {
  const sheet = JSON.parse(document.getElementById("sheet").textContent);
  const the = workup.unpack(sheet);
  const walk = document.getElementById("walk");
  const keep = { said: "", load: () => keeper.load(), save: (record) => keeper.save(record), finish: () => keeper.finish() };

  const notice = document.createElement("div");
  const words = document.createElement("p");
  notice.id = "kept";
  notice.className = "notice";
  words.setAttribute("aria-live", "polite");
  notice.append(words);
  walk.after(notice);

  function button(text, click) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", click);
    return made;
  }

  const block = document.createElement("textarea");
  block.readOnly = true;
  block.setAttribute("aria-label", phrases.say("logs-block"));
  const copied = document.createElement("p");
  copied.setAttribute("role", "status");

  // The walk as a block, in sight, selected, and where the browser lets it, copied.
  async function copy() {
    block.value = workup.ui.block();
    notice.append(block, copied);
    block.select();
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(block.value);
    } catch {
      // In a frame the clipboard may be closed to us; the old way may still be open.
      isCopied = document.execCommand("copy");
    }
    copied.textContent = isCopied ? phrases.say("logs-copied", { what: "block" }) : phrases.say("logs-selected", { what: "block" });
  }

  function controlsOf({ state, fork }) {
    if (["silent", "offline", "lost"].includes(state)) return [button(phrases.say("walk-copy"), copy)];
    if (state === "stale") return [button(phrases.say("course-take-over"), () => keeper.takeOver())];
    if (state !== "fork") return [];
    const other = fork.course ? phrases.say("course-fork-course") : phrases.say("course-fork-anew");
    return [button(phrases.say("course-fork-here"), () => keeper.choose("here")), button(other, () => keeper.choose("course"))];
  }

  // What is not as usual stays in sight; the rest stands at the end of the page.
  let shown = "";
  function tell(told) {
    const { state, news, fork, isWithoutCredit } = told;
    const isUsual = state === "kept" || state === "sending";
    const said = state === "fork"
      ? phrases.say("course-fork", { course: fork.course?.lines.length ?? 0, here: fork.here.lines.length })
      : phrases.say(SAID[state]);
    const spoken = (...parts) => parts.filter(Boolean).join(" ");
    const unusual = spoken(news && phrases.say(SAID[news]), !isUsual && said);
    keep.said = spoken(unusual, isUsual && said, isWithoutCredit && phrases.say("course-no-credit"));
    const line = document.querySelector("#about + p");
    if (line) line.textContent = keep.said;
    walk.inert = state === "stale" || state === "fork";
    notice.hidden = !unusual;
    // The same words once more would be read aloud once more, and a button would leave the hand that is at it.
    if (shown === `${state} ${unusual}`) {
      // What is there to copy is the walk as it is now.
      if (block.isConnected && block.value !== workup.ui.block()) [block.value, copied.textContent] = [workup.ui.block(), ""];
      return;
    }
    shown = `${state} ${unusual}`;
    words.textContent = unusual;
    const controls = document.createElement("div");
    controls.className = "choices";
    controls.append(...controlsOf(told));
    notice.replaceChildren(words, ...(controls.children.length ? [controls] : []));
  }

  const keeper = keeperOf(sheet, {
    api: apiAround(),
    store: storeHere(),
    // One learner's walk of one case at one place; neither is written down.
    name: (learner) => `workup:course:${the.id}:${the.digest}:${checksum(`${location.pathname} ${learner}`)}`,
    token: `${Date.now()}-${Math.random()}`,
    now: () => Date.now(),
    later(time, act) {
      const timer = setTimeout(act, time);
      return () => clearTimeout(timer);
    },
    isOnline: () => navigator.onLine !== false,
    tell,
    resume: (record) => workup.ui.resume(record),
  }, { gradebook });

  addEventListener("online", keeper.cameOnline);
  addEventListener("offline", keeper.wentOffline);
  addEventListener("storage", (event) => event.key === keeper.turn() && keeper.look());
  addEventListener("pagehide", keeper.leave);
  addEventListener("pageshow", (event) => event.persisted && keeper.comeBack());
  keeper.open();
  return keep;
}

// A frame without a place of its own has no store, and throws where it is asked for one.
function storeHere() {
  try {
    localStorage.getItem("");
    return localStorage;
  } catch {
    return null;
  }
}
