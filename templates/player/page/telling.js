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
