// A picture comes without its sentence: what is seen is said first, by what this item can show.

/** The findings whose sentence is held back. */
const held = () => (record.look_first && awaits().kind === "act" ? workup.unnamed(walk).filter((one) => the.shown(one).figure && the.shown(one).outcomes.length > 1) : []);

// The first that is held back; or the one of which something was just said, with its sentence.
const looksFirst = () => view.told ?? held()[0];

function looking() {
  const one = looksFirst();
  const form = the.shown(one);
  const give = (outcome) => {
    kept({ kind: "naming", item: one.item, outcome });
    view.told = { ...one, words: form.called[form.outcomes.indexOf(outcome)] };
    goOnLooking();
    say(form.text);
  };
  const picture = [heading(capital(form.label), phrases.say(view.told ? "looking-said" : "looking-aside")), figureOf(form, view.told ? form.text : "")];
  if (view.told) return [picture, one.words && make("p.aside", phrases.say("looking-you-saw", { called: one.words })), make("p.answer", make("span.n", one.number), " ", form.text), choices(main(phrases.say("looking-go-on"), () => {
    view.told = null;
    goOnLooking(form);
  }))];
  return [
    picture,
    make("ul.options", form.outcomes.map((outcome, n) => make("li", button([make("span.n", n + 1), make("span", form.called[n])], () => give(outcome))))),
    choices(button(phrases.say("looking-read"), () => give(null))),
  ];
}

function goOnLooking(form) {
  show();
  const isRead = form && !looksFirst();
  goTo(isRead && form.isLook && `item-${form.id}`, isRead && "results", "do");
}

// Before anything is done, where there is something to see.
const lookFirstTick = () => !record.lines.length && sheet.figures.length > 0 && make("label.tick", make("input", {
  type: "checkbox", checked: Boolean(record.look_first), change({ target }) {
    record.look_first = target.checked;
    // A course is told nothing of a walk before something was done in it.
    if (!isInCourse) save();
  },
}), make("span", phrases.say("looking-tick")));
