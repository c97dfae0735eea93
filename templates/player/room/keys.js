// The keys of the room: a presenter's remote goes on and back, and makes the screen black; the arrows go from line to
// line, and a number goes to the line that bears it.

const GOES_ON = ["PageDown", "ArrowRight"];
const GOES_BACK = ["PageUp", "ArrowLeft"];
// What is on these screens is for the room to go on from, as a whole; elsewhere something is chosen.
const GOES = ["idea", "chips", "diagnosis", "sentence", "went well", "would change"];
let typedNumber = "";
let typedAt = 0;

addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
  const does = isBlack() ? light : doneBy(key, target);
  if (!does) return;
  event.preventDefault();
  does();
});

// What a key does here; nothing where it is the browser's.
function doneBy(key, target) {
  const isText = target.matches("textarea, input:not([type=number], [type=checkbox])");
  const isWritten = isText && target.value !== "";
  const isPage = key === "PageDown" || key === "PageUp";
  if (GOES_ON.includes(key)) return (isPage || !isWritten) && goOn;
  if (GOES_BACK.includes(key)) return (isPage || !isWritten) && goBack;
  if (key === "." || key.toLowerCase() === "b") return !(key === "." ? isWritten : isText) && blacken;
  if ((key === "ArrowDown" || key === "ArrowUp") && !target.matches("textarea")) return () => moved(key === "ArrowDown" ? 1 : -1);
  if (key === "Escape" && target.id === "search" && isWritten) return () => searchedFor("");
  if (target.matches("input, textarea")) return null;
  if (key === "Enter") return !target.closest("button, summary, a") && goOn;
  if (/^[0-9]$/.test(key)) return () => numbered(key);
  if (key === "/" && $("search")) return () => $("search").select();
  if (key === "Escape" && view.part !== "do") return () => turned("do");
  return null;
}

// A screenful further down, and from its end on to what comes next.
function goOn() {
  $("status").replaceChildren();
  const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
  if (scrollTop + clientHeight < scrollHeight - 4) return scrolled(1);
  if (view.part !== "do") return turned("do");
  // A key that is pressed once too often leaves no line blank.
  if ($("words")?.value.trim() === "" && !view.asked) {
    view.asked = true;
    return tell(phrases.say("rounds-page-blank"));
  }
  const next = isOver() ? $("later") : (view.told || GOES.includes(awaits().kind)) && document.querySelector(".do .choices > .main");
  return next ? next.click() : tell(phrases.say("rounds-page-choose"));
}

function goBack() {
  $("status").replaceChildren();
  if (document.documentElement.scrollTop > 4) return scrolled(-1);
  if (view.part !== "do") return turned("do");
  if ($("earlier")) return $("earlier").click();
  if (awaits().kind === "idea" && view.isRead && !walk.ideas.length) view.isRead = false;
  else if (awaits().kind === "diagnosis" && view.hasTalked) view.hasTalked = false;
  else return tell(phrases.say("rounds-page-back"));
  show();
  return land();
}

function scrolled(by) {
  scrollBy({ top: by * 0.8 * (document.documentElement.clientHeight - ($("place")?.offsetHeight ?? 0)), behavior: "instant" });
}

// As if that had been typed.
function searchedFor(words) {
  $("search").value = words;
  $("search").dispatchEvent(new Event("input", { bubbles: true }));
}

// What one goes along: of a line of hands its number, of what a picture can show its words; and past the chapters where something is searched for.
function reached() {
  const isPassed = (one) => one.closest(".hands") ? !one.matches("input") : one.matches(".options input") || (view.query !== "" && one.closest(".chapters"));
  return [...document.querySelectorAll(".do :is(button, input, textarea, summary)")].filter((one) => one.checkVisibility() && !isPassed(one));
}

function moved(by) {
  const all = reached();
  const now = document.activeElement;
  // From the number of a line one goes on as from the line.
  const at = all.indexOf(now.matches(".options input") ? now.parentElement.querySelector("button") : now);
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "center", behavior: "instant" });
}

function numbered(digit) {
  const now = performance.now();
  const lines = [...document.querySelectorAll(".do :is(.options, .hands) li")];
  const named = (number) => lines.find((one) => one.querySelector(".n")?.textContent === number);
  // Two digits in one breath are one number, where there is a line of it.
  const longer = now - typedAt < 1000 ? typedNumber + digit : digit;
  const line = named(longer) ?? named(digit);
  typedNumber = named(longer) ? longer : digit;
  typedAt = now;
  (line?.querySelector(".hands input") ?? line?.querySelector("button"))?.focus();
}
