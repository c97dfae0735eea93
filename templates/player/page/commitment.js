// The diagnosis, and what is asked before the debrief.

function diagnosis() {
  const choose = (option) => {
    view.sure = option;
    show();
    goTo("do");
  };
  if (!view.sure) return [heading("Your diagnosis"), optionButtons(choose, (option) => dots(walk.chips[option])), choices(back())];
  return [
    heading(`${numberOf(view.sure)} ${label(view.sure)}`),
    make("p.notice", "Nothing can be asked or ordered after this."),
    choices(main("Commit to it", () => put({ kind: "diagnosis", hypothesis: view.sure })), button("Choose again", () => choose(null))),
  ];
}

const QUESTIONS = {
  sentence: "The case in one sentence, without the name of the diagnosis.",
  "went well": "What went well?",
  "would change": "What would you change another time?",
};

function reflection() {
  const about = awaits().kind;
  const give = (text) => put({ kind: "reflection", about, text });
  const words = make("textarea", { rows: 4, maxlength: LONGEST, "aria-labelledby": "do" });
  return [
    make("p.aside", "Before the debrief, in your own words"),
    heading(QUESTIONS[about]), words,
    choices(main("Keep it", () => give(words.value)), button("Leave it blank", () => give(""))),
  ];
}
