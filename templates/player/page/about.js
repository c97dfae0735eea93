// This walk: where it is kept, and how to begin another.

function begunAnew(attempt, learner) {
  beginAttempt(attempt, learner);
  save();
  view = blank();
  arrive();
  tell(phrases.say("walk-over-new"));
}

function about() {
  const sure = make("div.sure", { hidden: true },
    p(phrases.say("walk-over-sure", { kept: isInCourse ? "course" : "browser" })),
    choices(
      main(phrases.say("walk-over-same"), () => begunAnew(record.attempt + (walk.seen.length > 0), record.learner)),
      // In a course somebody else walks under a name of their own.
      !isInCourse && button(phrases.say("walk-over-other"), () => begunAnew(1)),
      button(phrases.say("walk-over-keep"), () => {
        sure.hidden = true;
        asks.focus();
      })));
  const asks = button(phrases.say("walk-over-ask"), () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  return make("section.about", { "aria-labelledby": "about" }, make("h2", { id: "about" }, phrases.say("walk-this")), p(isLoose ? phrases.say("walk-kept-nowhere") : keep.said),
    choices(asks, button(phrases.say("walk-print-handout"), () => printed("handout"))), sure);
}
