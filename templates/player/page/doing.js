// What can be done now: an idea, a pick, a sample to send, a purpose.

function doing(kind) {
  const asked = { idea, chips, pick, send, purpose, act, diagnosis }[kind] ?? reflection;
  return make("section.do", { "aria-labelledby": "do" }, asked(), walk.before && choices(takingBack()));
}

const takingBack = () => button("Take back my last answer", () => {
  put({ kind: "undo" });
  say("Taken back. You are where you were before it.");
}, { id: "take-back" });

const skip = (text) => button(text, () => put({ kind: "skip" }));
const back = () => button("Back to the bedside", () => {
  const said = walk.committing ? "Back at the bedside. Your list is as it was." : "Called off. Nothing was ordered; your session is as you put it together.";
  put({ kind: "cancel" });
  say(said);
});
const optionButtons = (click, more = () => null) => make("ul.options", the.options.map((option) =>
  make("li", button([make("span.n", numberOf(option)), make("span", capital(label(option))), more(option)], () => click(option)))));

function idea() {
  const typed = field("idea", { keydown: entering(() => given()) });
  const given = () => {
    const text = workup.clean(typed.value);
    // "ataxia, tumour or toxin" is three ideas; each is kept as it was typed.
    const ideas = text ? workup.words.placed(sheet, text).map((one) => one.text) : [""];
    const some = ideas.slice(0, workup.IDEAS - walk.ideas.length);
    some.forEach((one) => put({ kind: "idea", text: one }));
    if (text) say(`Kept: ${some.join("; ")}.`);
  };
  return [
    opening(),
    heading("Before you see any list: what could this be?"),
    make("ol.ideas", walk.ideas.map((text) => make("li.said", text))),
    make("label", { for: "idea" }, `Idea ${awaits().number} of up to ${workup.IDEAS}, in your own words`),
    make("div.typed", typed, button("Keep idea", () => (typed.value.trim() ? given() : typed.focus()))),
    choices(button(walk.ideas.length ? "That is all: on to the list" : "No idea yet: on to the list", () => put({ kind: "idea", text: "" })), skip("Skip ideas and list")),
  ];
}

function pick() {
  const { direction } = awaits();
  const give = (item) => put({ kind: "pick", direction, item });
  return [
    heading(`${direction === "for" ? "Which finding speaks most for" : "And which speaks most against"} your first: ${label(workup.leader(sheet, walk.chips))}?`),
    make("ul.options", foundSoFar().map((one) => make("li", button([make("span.n", one.number), make("span", capital(one.item.label))], () => give(one.item.id))))),
    choices(button("None of them", () => give(null)), skip("Skip the picks")),
  ];
}

function send() {
  const tests = workup.sendable(sheet, walk);
  const cost = make("div", costOf(walk.pending));
  const ticked = (item) => (event) => {
    view.send = tests.map((one) => one.id).filter((id) => (id === item.id ? event.target.checked : view.send.includes(id)));
    cost.replaceChildren(costOf(workup.session(sheet, [...walk.pending, ...view.send])));
    say(`${counted(view.send.length, "test")} for the sample.`);
  };
  return [
    heading(`What is the sample of the ${listed(unique(tests.map((item) => the.items.get(item.partOf).label)))} for?`),
    make("fieldset", make("legend.unseen", "Send it for"), tests.map((item) => make("label.tick", make("input", { type: "checkbox", change: ticked(item) }),
      make("span", capital(item.label), " ", quiet(burden(item).join(", ")))))),
    cost,
    choices(main("Send the sample", () => put({ kind: "send", items: view.send })), button("For nothing more", () => put({ kind: "send", items: [] })), back()),
  ];
}

function purpose() {
  const { item } = awaits();
  const give = (hypothesis) => put({ kind: "purpose", item, hypothesis });
  return [
    heading(`${capital(the.items.get(item).label)}: which diagnosis is it for?`),
    optionButtons(give),
    choices(button("Rather not say", () => give(null)), back()),
  ];
}
