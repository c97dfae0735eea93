// What is told: aloud, in sight for a while, or in sight until it is over.

// Tells what was done: aloud alone, where it stands on the screen anyway.
function say(text, look = "unseen") {
  // The same words twice would not be read out again.
  $("status").replaceChildren(make("span", { class: look }, text === $("status").textContent ? `${text}\u00a0` : text));
}

const tell = (text) => say(text, "toast");

// What looks like a real person's data is kept when it is pressed a second time.
const doubted = new Set();
function mayKeep(text) {
  if (!workup.isPrivate(text, the.name) || doubted.has(text)) return true;
  doubted.add(text);
  tell(phrases.say("walk-private-again"));
  return false;
}

// That the walk may be lost, in sight until it is safe, with the way to keep it.
function warn(said) {
  $("lost")?.remove();
  if (!said) return;
  const text = make("textarea", { readonly: true, rows: 2, hidden: true, "aria-label": phrases.say("logs-block") });
  $("walk").after(make("div.notice", { id: "lost", role: "alert" }, p(phrases.say(said)), text, button(phrases.say("walk-copy"), () => {
    text.hidden = false;
    text.value = block();
    copied(text, "block");
  })));
}
