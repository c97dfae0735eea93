// Hands beside what a picture can show: a number for each, kept with what the room then calls it.

// Where a picture is looked at before its sentence.
function countedLooks() {
  const one = view.told ? null : looksFirst();
  if (!one) return;
  const { outcomes, called } = the.shown(one);
  // What stands in the boxes outlives a screen that is drawn anew.
  const votes = Object.assign(Object.create(null), view.raised?.item === one.item && view.raised.votes);
  view.raised = { item: one.item, votes };
  document.querySelectorAll(".do .options > li").forEach((row, n) =>
    row.append(handsBox(called[n], { value: votes[outcomes[n]] || "", input: ({ target }) => (votes[outcomes[n]] = handsIn(target.value)) })));
  document.querySelector(".do .options").after(make("p.aside", phrases.say("rounds-page-look-hands")));
  // Before the button keeps what the room calls it: the hands stand before it in the log.
  document.querySelector(".do").addEventListener("click", ({ target }) => {
    if (!target.closest(":is(.options, .choices) button")) return;
    const some = Object.fromEntries(outcomes.filter((id) => votes[id]).map((id) => [id, votes[id]]));
    view.raised = null;
    if (Object.keys(some).length) kept({ kind: "hands", item: one.item, votes: some });
  }, { capture: true });
}
