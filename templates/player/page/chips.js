// The list: ten chips to share.

const PAUSES = {
  opening: ["list-nav", "chips-to-share"],
  bedside: ["chips-pause", "chips-before-tests"],
  pause: ["chips-pause", "chips-before-deep"],
  commit: ["chips-before-commit", "chips-as-it-stands"],
};

function chips() {
  const at = awaits().checkpoint;
  const draft = (view.draft = Object.assign(Object.create(null), view.draft ?? walk.chips));
  const rows = new Map();
  const told = make("p.told");
  const sum = () => the.options.reduce((total, option) => total + (draft[option] ?? 0), 0);
  const off = () => ({ chips: Math.abs(CHIPS - sum()), side: sum() < CHIPS ? "under" : "over" });
  const drawn = () => {
    for (const [option, row] of rows) {
      // Not under the fingers of whoever types a number there.
      if (row.number !== document.activeElement) row.number.value = draft[option] ?? 0;
      if (row.had !== draft[option]) row.dots.replaceWith((row.dots = dots((row.had = draft[option]))));
    }
    const same = the.options.every((option) => (draft[option] ?? 0) === (walk.chips[option] ?? 0));
    told.textContent = sum() === CHIPS ? phrases.say("chips-all-placed") : `${phrases.say("chips-off-by", off())}.`;
    keepIt.textContent = phrases.say(same && sum() === CHIPS ? "chips-keep-same" : "chips-keep");
  };
  const set = (option, to) => {
    draft[option] = Math.min(CHIPS, Math.max(0, Math.trunc(to) || 0));
    view.asked = false;
    drawn();
    say(`${phrases.say("label-with", { label: label(option), words: draft[option] })} ${told.textContent}`);
  };
  const row = (option) => {
    const typed = () => set(option, made.number.value);
    const diagnosis = label(option);
    const step = (sign, by, name) => button(sign, () => set(option, (draft[option] ?? 0) + by), { "aria-label": phrases.say(name, { diagnosis }) });
    const made = { had: draft[option], dots: dots(draft[option]), number: make("input", { type: "number", min: 0, max: CHIPS, inputmode: "numeric", "aria-label": phrases.say("chips-on", { diagnosis }), input: typed, blur: drawn, click: () => made.number.select() }) };
    rows.set(option, made);
    return make("li", make("span.name", capital(diagnosis)), made.dots, make("span.steps-of", step("−", -1, "chips-less"), made.number, step("+", 1, "chips-more")));
  };
  const keepIt = main("", () => {
    if (sum() === 0) {
      told.textContent = phrases.say("chips-none-skip");
    } else if (sum() !== CHIPS && !view.asked) {
      view.asked = true;
      told.textContent = `${phrases.say("chips-off", { total: sum(), ...off() })} ${phrases.say("chips-press-again")}`;
    } else {
      const [shares, done] = settled(draft);
      put({ kind: "chips", chips: shares });
      tell(done || phrases.say("chips-kept"));
      return;
    }
    say(told.textContent);
  });
  const made = [
    at === "opening" && [opening(), knownAlready(), walk.ideas.flatMap(whereOnList).map((text) => make("p.aside", text))],
    heading(...PAUSES[at].map((one) => phrases.say(one, { deep: the.deep }))),
    walk.pending.length > 0 && costOf(walk.pending),
    at === "commit" && make("p.notice", phrases.say("chips-diagnosis-next"), walk.awaited.length > 0 && ` ${stillOut()}`),
    make("ul.list.chips", the.options.map(row)),
    told,
    choices(keepIt, skip(phrases.say("chips-skip-list")), at !== "opening" && back()),
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
  const did = over < 0 ? phrases.say("chips-rounded-up", { chips: -over }) : phrases.say("chips-rounded-down", { chips: over, shares: lowered });
  const shares = Object.fromEntries([...even].filter(([, share]) => share));
  return [shares, over && did];
}
