// Numbers, marks and sentences as every page writes them (workup/document/words.py).

const isLower = (text) => text === text.toLowerCase() && text !== text.toUpperCase();
const sentenceCase = (text) => (isLower(text.trim().split(/\s+/)[0]) ? text[0].toUpperCase() + text.slice(1) : text);
const asSentence = (text) => sentenceCase(text.trim()).replace(/([^.!?"”])$/, "$1.");
const sentences = (...said) => said.filter(Boolean).join(" ");
const tenths = (number) => `${floorDiv(number, 10)}.${number % 10}`;

// Halves go to the even number, as in Python.
const rounded = (number) => (number % 1 === 0.5 ? 2 * Math.round(number / 2) : Math.round(number));

/** A stretch of time in the unit that suits it. */
function lasting(minutes) {
  if (minutes >= 43800) return phrases.say("time-months", { number: rounded(minutes / 43800) });
  if (minutes >= 2 * 10080) return phrases.say("time-weeks", { number: rounded(minutes / 10080) });
  if (minutes >= DAY) return phrases.say("time-days", { number: rounded(minutes / DAY) });
  if (minutes >= 60) return phrases.say("time-hours", { number: rounded(minutes / 60) });
  return minutes ? phrases.say("time-minutes", { number: minutes }) : phrases.say("time-at-once");
}
