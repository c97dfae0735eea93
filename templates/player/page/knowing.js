// Beside what can be done: what I know, and what I think.

const opening = () => the.opening.split(/\n\s*\n/).map((text) => make("p.opening", text));
const foundSoFar = () => workup.findings(sheet, walk).filter((one) => one.number && !held().some(({ number }) => number === one.number));
const found = (some, list = "ol", looked = lookedAt) => make(`${list}.findings`, some.map((one) => make("li", one.number > 0 && { value: one.number }, p(strong(capital(one.item.label)), " ", quiet(one.item.known ? workup.originSaid(one.item.known, workup.dayOf(the, walk.minute)) : clock(one.minute)), make("br"), one.text), looked(one.item))));
// What has just come in stands there; what is known already can be looked at again.
function lookedAt(form) {
  if (!form.figure) return null;
  const opened = () => made.querySelector("figure") ?? made.append(figureOf(form));
  const made = make("details", { toggle: opened }, make("summary", phrases.say("figure-look")));
  return made;
}

// What is known when the walk begins, with where it comes from.
function knownAlready() {
  const some = foundSoFar().filter((one) => one.from_the_start);
  return some.length > 0 && [make("h3", phrases.say("known-title")), found(some)];
}

// What was found, and apart from it what was done, which showed nothing.
function known() {
  const acts = workup.findings(sheet, walk).filter((one) => !one.number);
  return [
    walk.seen.length ? found(foundSoFar()) : make("p.aside", phrases.say("walk-nothing-known")),
    acts.length > 0 && [make("h3", phrases.say("acts-done", { name: the.name })), found(acts, "ul")],
  ];
}

function knowing() {
  if (awaits().checkpoint === "opening") return null;
  return make("section.know", { "aria-labelledby": "know" },
    make("h2", { id: "know", tabindex: "-1" }, phrases.say("walk-know")),
    make("details", make("summary", phrases.say("walk-opening")), opening()),
    known());
}

function thinking() {
  const { kind } = awaits();
  if (kind === "idea") return null;
  const notes = make("ul", walk.notes.map((text) => make("li.said", text)));
  const typed = field("note", { value: view.typed.note, keydown: entering(() => noted()) });
  const noted = () => {
    const text = workup.clean(typed.value);
    if (text && mayKeep(text)) {
      kept({ kind: "note", text });
      notes.append(make("li.said", text));
      say(phrases.say("walk-noted"));
    }
    typed.focus();
  };
  const has = Object.keys(walk.chips).length > 0;
  return make("section.think", { "aria-labelledby": "think" },
    make("h2", { id: "think", tabindex: "-1" }, phrases.say("walk-think")),
    walk.ideas.length > 0 && p(phrases.say("walk-ideas-were"), " ", walk.ideas.map((idea, n) => [n > 0 && ", ", make("q", idea)]), "."),
    kind !== "chips" && (has ? make("ul.list", the.options.map((option) => make("li", make("span.name", capital(label(option))), dots(walk.chips[option])))) : make("p.aside", phrases.say("walk-no-list"))),
    notes,
    make("label", { for: "note" }, phrases.say("walk-note-label")),
    make("div.typed", typed, button(phrases.say("walk-note-keep"), noted)));
}

// Drawn once for each number, and copied.
const dotted = [];
const dots = (chips = 0) => (dotted[chips] ??= dotsOf(chips)).cloneNode(true);

function dotsOf(chips) {
  const row = Array.from({ length: CHIPS }, (_, n) => make(n < chips ? "i.on" : "i"));
  return make("span.dots", make("span", { "aria-hidden": "true" }, row), make("b", chips), make("span.unseen", ` ${phrases.say("chips-word", { chips })}`));
}
