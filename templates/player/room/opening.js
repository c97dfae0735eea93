// How a room begins: the case is read aloud, and ideas are called out before any list is shown.

function idea() {
  if (!view.isRead && !walk.ideas.length) {
    const { opens, sure } = reopening();
    return [heading(phrases.say("walk-opening")), opening(), knownAlready(), choices(main(phrases.say("rounds-page-ideas"), () => {
      view.isRead = true;
      show();
      land();
    }), opens), sure, lookFirstTick()];
  }
  const typed = field("idea", { value: view.typed.idea, "aria-describedby": "told", keydown: entering(() => given()) });
  const told = make("p.told", { id: "told" }, phrases.say("rounds-page-ideas-how", { most: workup.IDEAS }));
  const given = () => {
    const text = workup.clean(typed.value);
    if (!text || !mayKeep(text)) return false;
    const ideas = workup.words.placed(sheet, text).map((one) => one.text);
    const some = ideas.splice(0, workup.IDEAS - walk.ideas.length);
    some.forEach((one) => put({ kind: "idea", text: one }));
    if (ideas.length) tell(phrases.say("walk-ideas-left-out", { most: workup.IDEAS, ideas: ideas.join("; ") }));
    else say(phrases.say("walk-idea-kept", { ideas: some.join("; ") }));
    return true;
  };
  // What stands in the box is an idea as well; without any, the list is shown only once that is said twice.
  const goOn = () => {
    if (typed.value.trim() && !given()) return;
    if (awaits().kind !== "idea") return;
    if (!walk.ideas.length && !view.asked) {
      view.asked = true;
      told.textContent = phrases.say("rounds-page-no-idea");
      say(told.textContent);
      typed.focus();
      return;
    }
    put({ kind: "idea", text: "" });
  };
  return [
    heading(phrases.say("walk-ideas")),
    make("ol.ideas", walk.ideas.map((text) => make("li.said", text))),
    make("label", { for: "idea" }, phrases.say("walk-idea-label", { number: awaits().number, most: workup.IDEAS })),
    make("div.typed", typed, button(phrases.say("walk-idea-keep"), () => (typed.value.trim() ? given() : typed.focus()))),
    told,
    choices(main(phrases.say(walk.ideas.length ? "walk-ideas-done" : "walk-ideas-none"), goOn)),
  ];
}
