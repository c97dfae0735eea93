// The screen: what stands on it, where one is, and where the focus goes.

// What is on the screen and in no log: the open chapter, what is searched for, what is being put together.
const blank = () => ({ chapter: the.domains[0].id, query: "", wanted: [], results: [], again: [], leftOut: [], draft: null, asked: false, sure: null, send: [], told: null, typed: {} });
let view = blank();

function arrive({ came = [], ordered, again = [] } = {}) {
  Object.assign(view, { asked: false, sure: null, send: [], told: null });
  const isNews = came.length > 0 || again.length > 0;
  if (isNews || ordered) Object.assign(view, { results: came, again, leftOut: ordered?.leftOut ?? [] });
  if (ordered) view.wanted = [];
  if (came.length) say(cameIn());
  else if (ordered && walk.awaited.length) say(stillOut());
  show();
  goTo("debrief", isNews && "results", ordered && "out", "idea", "do");
}

// Made in one task, and set in the next, with the focus, since a browser lays out all of it to give that.
let coming;
let goal;

// The first of these that there is.
const goTo = (...ids) => (goal = ids);

// Sets what is coming at once; whether anything was.
function come() {
  const set = coming;
  coming = null;
  set?.();
  return Boolean(set);
}

function show() {
  const { kind } = awaits();
  paper();
  const had = [...$("walk").children];
  const isBeside = awaits().checkpoint !== "opening" && !["idea", "over"].includes(kind);
  const beside = () => (had[2]?.className === "know" ? had.slice(2) : [make("section.know"), make("section.think"), about()]);
  let now;
  [now, ...pieces] = kind === "over" ? debriefed() : [[place(), doing(kind), isBeside ? beside() : around()]];
  goal = [];
  coming = () => {
    setTo(filled([now]));
    chapterInSight();
    const at = goal.map((id) => id && $(id)).find(Boolean);
    if (!at) return;
    // Below the bar, however many lines it takes.
    document.documentElement.style.scrollPaddingTop = `${($("place")?.offsetHeight ?? 0) + 16}px`;
    at.focus();
    at.scrollIntoView();
  };
  pieces.unshift(() => void come(), ...($("walk").hidden ? [unveiled] : []));
  if (isBeside) keepUp();
  else drawLater();
}

function setTo(now) {
  const had = [...$("walk").children];
  if (had.length !== now.length) return $("walk").replaceChildren(...now);
  // The first of them last: what leaves with the focus in it is looked through once more, and nothing of it is new then.
  for (let n = now.length; n--; ) if (now[n] !== had[n]) had[n].replaceWith(now[n]);
}

const around = () => [knowing(), thinking(), about()].map(standing);

// What stands beside what can be done is mended in a task of its own.
function keepUp() {
  pieces.push(() => {
    setTo(filled([[...$("walk").children].slice(0, 2), around()]));
    newest();
  });
  drawLater();
}

// What is still to be drawn, a piece after the other, so that the page answers meanwhile even where it is slow.
let pieces = [];
let drawing;

function drawLater() {
  clearTimeout(drawing);
  if (pieces.length) drawing = setTimeout(drawOn);
  document.documentElement.toggleAttribute("data-ready", !pieces.length);
}

function drawOn(until = performance.now() + 4) {
  do $("walk").append(...filled([pieces.shift()()]));
  while (pieces.length && performance.now() < until);
  drawLater();
}

// In whatever scrolls by itself, what was found last is in sight.
const newest = () => document.querySelector(".know")?.scrollTo(0, 1e6);

const wholeNow = () => pieces.length && drawOn(Infinity);

// On paper nothing is folded away but the working.
addEventListener("beforeprint", () => {
  wholeNow();
  document.querySelectorAll("details.long").forEach((one) => (one.open = true));
});

const paper = () => (document.body.dataset.print = isOver() ? "walk" : "handout");

function printed(what) {
  document.body.dataset.print = what;
  addEventListener("afterprint", paper, { once: true });
  print();
}

function place() {
  const { kind, checkpoint } = awaits();
  const chapter = the.domains.find((domain) => domain.id === view.chapter);
  const where = { opening: "walk-at-opening", bedside: "chips-pause", pause: "chips-pause", commit: "chips-before-commit" }[checkpoint]
    ?? { send: "walk-at-session", bound: "walk-at-session", purpose: "walk-at-session", diagnosis: "walk-diagnosis" }[kind] ?? "walk-before-debrief";
  const here = kind === "idea" ? [] : [["do", "walk-here-do"], checkpoint !== "opening" && ["know", "walk-here-know"], ["think", "walk-here-think"]];
  const sedations = workup.cost(sheet, walk).sedations;
  const facts = [clock(walk.minute), phrases.say("walk-findings", { findings: workup.shown(walk) }), phrases.say("walk-sedations", { sedations }), walk.awaited.length > 0 && phrases.say("walk-out", { out: walk.awaited.length })].filter(Boolean);
  const session = kind === "act" && view.wanted.length > 0 && make("a", { href: "#session" }, phrases.say("order-in-session", { tests: view.wanted.length }));
  return make("div.place", { id: "place" }, strong(kind === "act" ? capital(chapter.label) : phrases.say(where)),
    here.length > 0 && make("nav", { "aria-label": phrases.say("page-nav") }, make("ul", here.filter(Boolean).map(([id, text]) => make("li", make("a", { href: `#${id}` }, phrases.say(text)))))),
    p(facts.map((text) => make("span", text)), session), walk.before && takingBack());
}
