// The diagnosis, and what is asked before the debrief.

function diagnosis() {
  const choose = (option) => {
    view.sure = option;
    show();
    goTo("do");
  };
  if (!view.sure) return [heading(phrases.say("walk-diagnosis")), optionButtons(choose, (option) => dots(walk.chips[option])), choices(back())];
  return [
    heading(`${numberOf(view.sure)} ${label(view.sure)}`),
    make("p.notice", phrases.say("walk-final")),
    choices(main(phrases.say("walk-commit"), () => put({ kind: "diagnosis", hypothesis: view.sure })), button(phrases.say("walk-commit-again"), () => choose(null))),
  ];
}

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
