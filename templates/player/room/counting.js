// Hands, counted by a click or a key, and the ten chips that follow from them.

const PAUSES = {
  opening: ["list-nav", "room-likely"],
  bedside: ["chips-pause", "chips-before-tests"],
  pause: ["chips-pause", "chips-before-deep"],
  commit: ["chips-before-commit", "chips-as-it-stands"],
};

function chips() {
  const at = awaits().checkpoint;
  const before = workup.room.voted(walk, "list", at);
  if (before && !view.hands) view.hands = before;
  return [
    at === "opening" && walk.ideas.flatMap(whereOnList).map((text) => make("p.aside", text)),
    heading(...PAUSES[at].map((one) => phrases.say(one, { deep: the.deep }))),
    walk.pending.length > 0 && costOf(walk.pending),
    at === "commit" && make("p.notice", phrases.say("chips-diagnosis-next"), walk.awaited.length > 0 && ` ${stillOut()}`),
    at !== "opening" && p(phrases.say("room-likely")),
    counting(true, (votes) => {
      kept({ kind: "vote", about: "list", votes });
      put({ kind: "chips", chips: workup.room.chips(sheet, votes) });
      tell(phrases.say("chips-kept"));
    }, skip(phrases.say("chips-skip-list")), at !== "opening" && back()),
  ];
}

const handsIn = (typed) => Math.min(9999, Math.max(0, Math.trunc(typed) || 0));
const handsBox = (diagnosis, more) => make("input", { type: "number", min: 0, max: 9999, inputmode: "numeric", "aria-label": phrases.say("rounds-page-hands-for", { diagnosis }), ...more });

// A line for each diagnosis; `keeps` is given the hands once they are let stand.
function counting(hasChips, keeps, ...ways) {
  const draft = (view.hands = Object.assign(Object.create(null), view.hands));
  const rows = new Map();
  const told = make("p.told", { id: "told" });
  const votes = () => Object.fromEntries(the.options.filter((option) => draft[option]).map((option) => [option, draft[option]]));
  const total = () => the.options.reduce((all, option) => all + (draft[option] ?? 0), 0);
  const drawn = () => {
    const [hands, most] = [total(), Math.max(1, ...the.options.map((option) => draft[option] ?? 0))];
    const shares = hasChips && hands ? workup.room.chips(sheet, votes()) : {};
    const left = hasChips && hands ? workup.room.left(sheet, votes(), shares) : 0;
    for (const [option, row] of rows) {
      if (row.number !== document.activeElement || Number(row.number.value) !== (draft[option] ?? 0)) row.number.value = draft[option] ?? 0;
      row.bar.firstChild.setAttribute("width", (100 * (draft[option] ?? 0)) / most);
      if (row.dots) row.dots.replaceWith((row.dots = dots(shares[option])));
    }
    told.textContent = [phrases.say("room-hands", { hands }), left && phrases.say("room-left-over", { chips: Math.abs(left), side: left > 0 ? "over" : "under" })].filter(Boolean).join(" ");
  };
  const set = (option, to) => {
    draft[option] = handsIn(to);
    drawn();
    drafted();
    say(`${phrases.say("label-with", { label: label(option), words: draft[option] })} ${told.textContent}`);
  };
  const row = (option, n) => {
    const diagnosis = label(option);
    const add = (by) => set(option, (draft[option] ?? 0) + by);
    const number = handsBox(diagnosis, {
      input: () => set(option, number.value), focus: () => number.select(),
      keydown: (event) => {
        const by = { "+": 1, "=": 1, " ": 1, "-": -1 }[event.key];
        if (event.key !== "Enter" && !by) return;
        event.preventDefault();
        if (by) add(by);
        else (rows.get(the.options[n + 1])?.number ?? keepIt).focus();
      },
    });
    const bar = make("svg.hands-bar", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, make("rect.bar", { x: 0, y: 0, height: 10, width: 0 }));
    const made = { number, bar, dots: hasChips && dots() };
    rows.set(option, made);
    return make("li", button([make("span.n", numberOf(option)), make("span", capital(diagnosis))], () => add(1), { class: "name", "aria-label": phrases.say("rounds-page-more", { diagnosis, number: numberOf(option) }) }),
      bar, made.dots, make("span.steps-of", button("−", () => add(-1), { "aria-label": phrases.say("rounds-page-fewer", { diagnosis }) }), number));
  };
  const keepIt = main(phrases.say("rounds-page-keep"), () => {
    if (total()) return keeps(votes());
    told.textContent = phrases.say("room-no-hand");
    return say(told.textContent);
  });
  const list = make("ul.list.hands", the.options.map(row));
  drawn();
  return [list, choices(keepIt, ways, told), make("p.aside", phrases.say("rounds-page-count"))];
}
