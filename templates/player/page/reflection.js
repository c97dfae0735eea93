// What is asked before the debrief, to be said in words of one's own.

const QUESTIONS = {
  sentence: "walk-sentence",
  "went well": "walk-went-well",
  "would change": "walk-would-change",
};

function reflection() {
  const about = awaits().kind;
  const give = (text) => put({ kind: "reflection", about, text });
  const words = make("textarea", { id: "words", rows: 4, maxlength: LONGEST, "aria-labelledby": "do", input: () => leavable() }, view.typed.words);
  const left = button(phrases.say("walk-words-blank"), () => give(""));
  // Not over words that stand there.
  const leavable = () => (left.hidden = words.value.trim() !== "");
  leavable();
  return [
    make("p.aside", phrases.say("walk-before-own")),
    heading(phrases.say(QUESTIONS[about])), words,
    choices(main(phrases.say("walk-words-keep"), () => mayKeep(words.value) && give(words.value)), left),
  ];
}
