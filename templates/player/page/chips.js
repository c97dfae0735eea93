// The list: ten chips to share.

const PAUSES = {
  opening: ["Your list", "ten chips to share between these"],
  bedside: ["Pause", "before the first tests"],
  pause: ["Pause", "before the first test with sedation or a lumbar puncture"],
  commit: ["Before you commit", "your list as it stands now"],
};

function chips() {
  const at = awaits().checkpoint;
  const draft = (view.draft ??= Object.assign(Object.create(null), walk.chips));
  const rows = new Map();
  const told = make("p.told");
  const sum = () => the.options.reduce((total, option) => total + (draft[option] ?? 0), 0);
  const off = () => (sum() < CHIPS ? `${counted(CHIPS - sum(), "chip")} still to place` : `${counted(sum() - CHIPS, "chip")} too many`);
  const drawn = () => {
    for (const [option, row] of rows) {
      // Not under the fingers of whoever types a number there.
      if (row.number !== document.activeElement) row.number.value = draft[option] ?? 0;
      row.dots.replaceWith((row.dots = dots(draft[option])));
    }
    const same = the.options.every((option) => (draft[option] ?? 0) === (walk.chips[option] ?? 0));
    told.textContent = sum() === CHIPS ? "All ten are placed." : `${capital(off())}.`;
    keepIt.textContent = same && sum() === CHIPS ? "Keep the list as it is" : "Keep this list";
  };
  const set = (option, to) => {
    draft[option] = Math.min(CHIPS, Math.max(0, Math.trunc(to) || 0));
    view.asked = false;
    drawn();
    say(`${label(option)}: ${draft[option]}. ${told.textContent}`);
  };
  const row = (option) => {
    const typed = () => set(option, made.number.value);
    const step = (sign, by, name) => button(sign, () => set(option, (draft[option] ?? 0) + by), { "aria-label": `${name} on ${label(option)}` });
    const made = { dots: dots(), number: make("input", { type: "number", min: 0, max: CHIPS, inputmode: "numeric", "aria-label": `Chips on ${label(option)}`, input: typed, blur: drawn }) };
    rows.set(option, made);
    return make("li", make("span.name", capital(label(option))), made.dots, make("span.steps-of", step("−", -1, "One chip less"), made.number, step("+", 1, "One chip more")));
  };
  const keepIt = main("", () => {
    if (sum() === 0) {
      told.textContent = "You have not placed any chips yet. Skip to go on without a list; the debrief will then have no list from this point to set beside the evidence.";
    } else if (sum() !== CHIPS && !view.asked) {
      view.asked = true;
      told.textContent = `That makes ${sum()}: ${off()}. Change it, or press again to have it rounded to ten.`;
    } else {
      const [shares, done] = settled(draft);
      put({ kind: "chips", chips: shares });
      say(done || "Your list is kept.");
      return;
    }
    say(told.textContent);
  });
  const made = [
    at === "opening" && [opening(), walk.ideas.flatMap(whereOnList).map((text) => make("p.aside", text))],
    heading(...PAUSES[at]),
    walk.pending.length > 0 && costOf(walk.pending),
    at === "commit" && make("p.notice", "Your diagnosis comes next. Once you have named it, nothing more can be asked or ordered."),
    make("ul.list.chips", the.options.map(row)),
    told,
    choices(keepIt, skip("Skip the list"), at !== "opening" && back()),
  ];
  drawn();
  return made;
}

// Ten chips out of any shares, and what was done about it; as the terminal rounds.
function settled(draft) {
  const other = the.options.at(-1);
  const even = new Map(the.options.filter((option) => draft[option] || option === other).map((option) => [option, draft[option] ?? 0]));
  const before = new Map(even);
  const over = [...even.values()].reduce((total, one) => total + one, 0) - CHIPS;
  if (over < 0) even.set(other, even.get(other) - over);
  for (let left = over; left > 0; left -= 1) {
    const most = Math.max(...even.values());
    const largest = [...even.keys()].filter((option) => even.get(option) === most).reverse();
    const from = largest.reduce((least, option) => (before.get(option) < before.get(least) ? option : least));
    even.set(from, even.get(from) - 1);
  }
  const lowered = [...even].filter(([option, share]) => share < before.get(option)).length;
  const did = over < 0 ? "went to something else" : `came off the largest ${lowered === 1 ? "share" : "shares, evenly"}`;
  const shares = Object.fromEntries([...even].filter(([, share]) => share));
  return [shares, over && `${counted(Math.abs(over), "chip")} ${did}, so that the list adds up to ${CHIPS}.`];
}
