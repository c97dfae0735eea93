// What can be done now: a pick, a sample to send, a purpose.

function doing(kind) {
  const asked = { look: looking, idea, chips, pick, send, bound, purpose, act, diagnosis }[looksFirst() ? "look" : kind] ?? reflection;
  return make("section.do", { "aria-labelledby": "do" }, asked());
}

const takingBack = () => button(phrases.say("walk-undo-short"), () => {
  put({ kind: "undo" });
  tell(phrases.say("walk-undone"));
}, { id: "take-back", "aria-label": phrases.say("walk-undo") });

const skip = (text) => button(text, () => put({ kind: "skip" }));
const back = () => button(phrases.say("walk-to-bedside"), () => {
  const said = phrases.say(walk.committing ? "walk-at-bedside-again" : "walk-called-off-kept");
  put({ kind: "cancel" });
  tell(said);
});
const optionButtons = (click, more = () => null) => make("ul.options", the.options.map((option) =>
  make("li", button([make("span.n", numberOf(option)), make("span", capital(label(option))), more(option)], () => click(option)))));

function pick() {
  const { direction } = awaits();
  const give = (item) => put({ kind: "pick", direction, item });
  return [
    heading(phrases.say(direction === "for" ? "chips-most-for" : "chips-most-against", { leader: label(workup.leader(sheet, walk.chips)) })),
    make("ul.options", foundSoFar().filter((one, n, all) => all.findLast(({ item }) => item.id === one.item.id) === one).map((one) => make("li", button([make("span.n", one.number), make("span", capital(one.item.label))], () => give(one.item.id))))),
    choices(button(phrases.say("chips-pick-none"), () => give(null)), skip(phrases.say("chips-pick-skip-all"))),
  ];
}

function send() {
  const tests = workup.sendable(sheet, walk);
  const costs = () => costOf(workup.session(sheet, [...walk.pending, ...view.send]));
  const cost = make("div", costs());
  const ticked = (item) => (event) => {
    view.send = tests.map((one) => one.id).filter((id) => (id === item.id ? event.target.checked : view.send.includes(id)));
    cost.replaceChildren(costs());
    say(phrases.say("order-send-tests", { tests: view.send.length }));
  };
  return [
    heading(capital(phrases.say("order-send-for", { acts: phrases.listed(unique(tests.map((item) => the.items.get(item.partOf).label))) }))),
    make("fieldset", make("legend.unseen", phrases.say("order-send-it")), tests.map((item) => make("label.tick", make("input", { type: "checkbox", checked: view.send.includes(item.id), change: ticked(item) }),
      make("span", capital(item.label), " ", quiet(burden(item).join(", ")))))),
    cost,
    choices(main(phrases.say("order-send-sample"), () => put({ kind: "send", items: view.send })), button(phrases.say("order-send-nothing"), () => put({ kind: "send", items: [] })), back()),
  ];
}

function bound() {
  const { item } = awaits();
  const give = (only_if) => put({ kind: "bound", item, only_if });
  const named = (ids) => ids.map((id) => the.item(id).label);
  return [
    heading(phrases.say("bound-title")),
    p(capital(phrases.say("bound-ask", { act: named([item])[0], pictures: phrases.listed(named(workup.picturesFor(the, walk, item))) }))),
    choices(main(phrases.say("bound-only-if"), () => give(true)), button(phrases.say("bound-any-case"), () => give(false)), back()),
  ];
}

function purpose() {
  const { item } = awaits();
  const give = (hypothesis) => put({ kind: "purpose", item, hypothesis });
  return [
    heading(phrases.say("order-purpose-of", { test: capital(the.items.get(item).label) })),
    optionButtons(give),
    choices(button(phrases.say("order-purpose-none"), () => give(null)), back()),
  ];
}
