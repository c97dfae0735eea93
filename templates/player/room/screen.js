// The screen of a room: one thing at a time, what is known a key away, and where the focus goes.

// What is on the screen and in no log: as on a learner's page, and the hands as they are counted.
const blank = () => ({
  ...{ chapter: the.domains[0].id, query: "", wanted: [], results: [], again: [], leftOut: [], draft: null, asked: false, send: [], typed: {} },
  ...{ part: "do", isRead: false, hands: null, raised: null, hasTalked: false, at: 0 },
});
let view = blank();

function arrive({ came = [], ordered, again = [] } = {}) {
  const isNews = came.length > 0 || again.length > 0;
  Object.assign(view, { asked: false, send: [], told: null, hands: null, part: "do", hasTalked: view.hasTalked && workup.room.voted(walk, "before discussion") !== undefined });
  if (isNews || ordered) Object.assign(view, { results: came, again, leftOut: ordered?.leftOut ?? [] });
  if (ordered) view.wanted = [];
  if (came.length) say(cameIn());
  else if (ordered && walk.awaited.length) say(stillOut());
  show();
  if (isNews && $("results")) goTo("results");
  else if (ordered && $("out")) goTo("out");
  else land();
}

// Where something is counted or typed, the key is already there; elsewhere at the heading.
function land() {
  const first = document.querySelector(".do :is(.hands input, #idea, #words)");
  (first ?? document.querySelector(".do h2")).focus({ preventScroll: true });
  scrollTo(0, 0);
}

// The first of these that there is.
function goTo(...ids) {
  document.documentElement.style.scrollPaddingTop = `${document.querySelector("header").offsetHeight + $("place").offsetHeight + 16}px`;
  const at = ids.map((id) => id && $(id)).find(Boolean);
  at.focus();
  at.scrollIntoView();
}

// A room's screen is set at once.
const [coming, come] = [null, () => false];

function show() {
  const { kind } = awaits();
  document.body.dataset.part = view.part;
  document.body.dataset.kind = kind === "idea" && !view.isRead && !walk.ideas.length ? "opening" : kind;
  $("walk").replaceChildren(...filled(kind === "over" ? [debriefed()] : [place(), doing(kind), knowing(), withLog(thinking())]));
  countedLooks();
  chapterInSight();
  document.documentElement.toggleAttribute("data-ready", true);
}

function keepUp() {
  standing(knowing());
  chapterInSight();
}

// Turns to what can be done, to what is known, or to the list and the notes.
function turned(part) {
  view.part = part;
  document.body.dataset.part = part;
  $("place").replaceWith(place());
  if (part === "do") land();
  else goTo(part);
}

function takenBack() {
  // The chips of a room follow from its hands, so it is the hands that are counted again.
  const isCounted = () => awaits().kind === "chips" && workup.room.voted(walk, "list", awaits().checkpoint) !== undefined;
  const was = workup.room.lastVote(walk);
  kept({ kind: "undo" });
  if (isCounted()) kept({ kind: "undo" });
  const isOpen = ["chips", "diagnosis"].includes(awaits().kind);
  arrive();
  if (isOpen && was && workup.room.lastVote(walk) !== was) {
    view.hands = was.votes;
    show();
    land();
  }
  tell(phrases.say("walk-undone"));
}

function place() {
  const { kind, checkpoint } = awaits();
  const where = {
    idea: "room-at-ideas", chips: "open-kind-list", pick: "open-kind-list", send: "room-at-orders", bound: "room-at-orders",
    purpose: "room-at-orders", diagnosis: "room-at-commitment", act: "rounds-page-bedside",
  }[kind] ?? "room-at-reflection";
  const part = (id, words) => button(phrases.say(words), () => turned(view.part === id ? "do" : id), { "aria-pressed": view.part === id });
  const facts = [clock(walk.minute), phrases.say("walk-findings", { findings: workup.shown(walk) }), phrases.say("walk-sedations", { sedations: workup.cost(sheet, walk).sedations }), walk.awaited.length > 0 && phrases.say("walk-out", { out: walk.awaited.length })].filter(Boolean);
  return make("div.place", { id: "place" }, strong(capital(phrases.say(where))),
    p(facts.map((text) => make("span", text)), kind === "act" && view.wanted.length > 0 && make("a", { href: "#session" }, phrases.say("order-in-session", { tests: view.wanted.length }))),
    make("div.parts", kind !== "idea" && [checkpoint !== "opening" && part("know", "walk-here-know"), part("think", "walk-here-think")], walk.before && button(phrases.say("walk-undo-short"), takenBack, { id: "take-back", "aria-label": phrases.say("walk-undo") })));
}
