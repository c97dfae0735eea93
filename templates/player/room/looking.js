// Hands beside what a picture can show: a number for each, kept with what the room then calls it.

// Where a picture is looked at before its sentence.
function countedLooks() {
  const one = view.told ? null : looksFirst();
  const rows = one ? document.querySelectorAll(".do .options > li") : [];
  const { outcomes, called } = one ? the.shown(one) : {};
  const counts = new Map();
  rows.forEach((row, n) => {
    const hands = make("input", { type: "number", min: 0, max: 9999, inputmode: "numeric", "aria-label": phrases.say("rounds-page-hands-for", { diagnosis: called[n] }) });
    counts.set(outcomes[n], hands);
    row.append(hands);
  });
  rows[0]?.parentElement.after(make("p.aside", phrases.say("rounds-page-look-hands")));
  // Before the button keeps what the room calls it: the hands stand before it in the log.
  document.querySelector(".do")?.addEventListener("click", ({ target }) => {
    const votes = Object.fromEntries([...counts].map(([outcome, { value }]) => [outcome, Math.min(9999, Math.max(0, Math.trunc(value) || 0))]).filter(([, hands]) => hands));
    if (one && target.closest(":is(.options, .choices) button") && looksFirst() === one && Object.keys(votes).length) kept({ kind: "hands", item: one.item, votes });
  }, { capture: true });
}
