// The first ideas: typed before any list is shown.

function idea() {
  const typed = field("idea", { value: view.typed.idea, keydown: entering(() => given()) });
  const given = () => {
    const text = workup.clean(typed.value);
    if (!mayKeep(text)) return false;
    // "ataxia, tumour or toxin" is three ideas; each is kept as it was typed.
    const ideas = text ? workup.words.placed(sheet, text).map((one) => one.text) : [""];
    const some = ideas.splice(0, workup.IDEAS - walk.ideas.length);
    some.forEach((one) => put({ kind: "idea", text: one }));
    if (ideas.length) tell(phrases.say("walk-ideas-left-out", { most: workup.IDEAS, ideas: ideas.join("; ") }));
    else if (text) say(phrases.say("walk-idea-kept", { ideas: some.join("; ") }));
    return true;
  };
  // What stands in the box is an idea as well.
  const goingOn = (entry) => () => {
    if (typed.value.trim() && !given()) return;
    if (entry.kind === "skip" || awaits().kind === "idea") put(entry);
  };
  return [
    opening(),
    knownAlready(),
    heading(phrases.say("walk-ideas")),
    make("ol.ideas", walk.ideas.map((text) => make("li.said", text))),
    make("label", { for: "idea" }, phrases.say("walk-idea-label", { number: awaits().number, most: workup.IDEAS })),
    make("div.typed", typed, button(phrases.say("walk-idea-keep"), () => (typed.value.trim() ? given() : typed.focus()))),
    lookFirstTick(),
    choices(button(phrases.say(walk.ideas.length ? "walk-ideas-done" : "walk-ideas-none"), goingOn({ kind: "idea", text: "" })), button(phrases.say("walk-ideas-skip"), goingOn({ kind: "skip" }))),
  ];
}
