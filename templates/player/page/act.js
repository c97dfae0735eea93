// The bedside: what to ask, to examine and to order.

function act() {
  const list = make("div");
  const tray = make("div");
  const hits = make("p.aside");
  const search = field("search", { type: "search", value: view.query, input: () => searched(), keydown: entering(() => list.querySelector("button")?.focus()) });
  const chapters = the.domains.map((domain) => button(capital(domain.label), () => {
    Object.assign(view, { chapter: domain.id, query: "" });
    search.value = "";
    draw();
    $("place").replaceWith(place());
    // Here, since what is laid out for it would make the next frame late.
    chapterInSight();
    say(phrases.say("order-chapter-lines", { chapter: capital(domain.label), act: domain.act, lines: list.querySelectorAll("button").length }));
  }));

  function draw() {
    const words = plain(view.query).split(" ").filter(Boolean);
    // What the terminal would open or ask about; for what it would decline, no line is offered.
    // Nothing is looked up for an open chapter: the names of all items are unpacked when the first of them is typed.
    const found = words.length > 0 && workup.words.understood(sheet, view.query);
    const left = found && found.left_out.filter((id) => the.items.has(id)).map((id) => the.item(id).label);
    const meant = new Set(found ? [...found.opens, ...found.asks.flatMap((one) => one.could_be), ...found.about] : []);
    const isThere = (item) => (found ? meant.has(item.id) || answersTo(item, words) : item.domain === view.chapter);
    chapters.forEach((one, n) => one.setAttribute("aria-pressed", !words.length && the.domains[n].id === view.chapter));
    list.replaceChildren(...filled(the.domains.map((domain) => {
      const lines = [...the.items.values()].filter((item) => item.domain === domain.id && isThere(item)).map(line);
      return lines.length > 0 && [make("h3", capital(domain.label), " ", quiet(phrases.say("order-what", { act: domain.act }))), make("ul.items", lines)];
    })));
    const shown = list.querySelectorAll("button").length;
    hits.textContent = found ? [
      found.about.length > 0 && phrases.say("said-asked-about", { items: phrases.listed(found.about.map((id) => the.item(id).label)) }),
      left.length > 0 && phrases.say("said-left-out", { items: phrases.listed(unique(left)) }),
      shown > 0 && phrases.say("said-lines", { lines: shown }),
      !shown && !left.length && notThere(found),
    ].filter(Boolean).join(" ") : "";
  }

  function searched() {
    view.query = search.value;
    draw();
    say(hits.textContent);
  }

  function line(item) {
    const isTest = item.act === "order";
    const one = button("", () => (isTest ? toggled() : looked()), { id: `item-${item.id}` });
    const made = make("li", one);
    const last = () => workup.findings(sheet, walk).findLast((known) => known.item.id === item.id);
    const drawn = () => {
      const seen = last();
      const wanted = view.wanted.includes(item.id);
      const state = [...burden(item), seen && phrases.say("mattered-done"), isOut(item.id) && phrases.say("order-out-mark")].filter(Boolean).join(", ");
      if (isTest) one.setAttribute("aria-pressed", wanted);
      // What was seen an hour ago or more may show something else by now, and can be looked at again.
      else if (seen && (item.act === "do" ? !workup.anew(the, walk, item.id) : walk.minute < seen.minute + 60)) one.setAttribute("aria-disabled", "true");
      else one.removeAttribute("aria-disabled");
      one.replaceChildren(make("span", capital(item.label)), ...filled([state && quiet(` ${state}`)]));
      const answer = seen && make("p.answer", seen.number > 0 && [make("span.n", seen.number), " "], seen.text);
      // The button stays where it is, and with it the focus.
      made.querySelectorAll(".answer, .drawing").forEach((one) => one.remove());
      if (answer) made.append(...filled([answer, figureOf(seen.item)]));
    };
    const looked = () => {
      if (!workup.anew(the, walk, item.id)) {
        const { minute, text } = last();
        const [then, now] = [minute, walk.minute].map((one) => workup.dayOf(the, one));
        const same = phrases.say("look-same", { item: capital(item.label), day: then === now ? 0 : then + 1 });
        return tell(phrases.say("acts-done-one", { act: same, happened: text }));
      }
      let more = "";
      const came = cameBy(() => kept({ kind: "look", items: [item.id] }));
      if (held().length) return arrive({ came });
      drawn();
      if (came.length) {
        // The focus stays where it is; what has come in meanwhile is said after the answer.
        Object.assign(view, { results: came, again: [] });
        more = ` ${cameIn()}`;
        draw();
        $(`item-${item.id}`).focus();
      }
      $("news").replaceWith(news());
      $("place").replaceWith(place());
      keepUp();
      say(`${last().text}${more}`);
    };
    const toggled = () => {
      const due = workup.outAlready(the, walk, item.id);
      if (due) return tell(phrases.say("order-due", { tests: item.label, out: 1, clock: clock(due.minute) }));
      view.wanted = view.wanted.includes(item.id) ? view.wanted.filter((id) => id !== item.id) : [...view.wanted, item.id];
      drawn();
      plan();
      $("place").replaceWith(place());
      tell(phrases.say(view.wanted.includes(item.id) ? "order-taken" : "order-taken-out", { test: capital(item.label), tests: view.wanted.length }));
    };
    drawn();
    return made;
  }

  function plan() {
    const session = () => make("div.card",
      make("h3", { id: "session" }, phrases.say("order-this")),
      costOf(workup.session(sheet, view.wanted), view.wanted),
      choices(main(phrases.say("order-it"), () => put({ kind: "plan", items: view.wanted })), button(phrases.say("order-call-off"), () => {
        view.wanted = [];
        draw();
        plan();
        $("place").replaceWith(place());
        tell(phrases.say("walk-called-off"));
        search.focus();
      })));
    tray.replaceChildren(...(view.wanted.length ? [session()] : []));
  }

  draw();
  plan();
  return [
    heading(phrases.say("order-can")),
    news(),
    make("label", { for: "search" }, phrases.say("order-find")),
    search,
    make("div.chapters", { role: "group", "aria-label": phrases.say("order-chapters") }, chapters),
    hits, list, tray,
    choices(button(phrases.say("order-ready"), () => put({ kind: "commit" }))),
  ];
}

const cameIn = () => phrases.say("order-in", { results: view.results.length, clock: clock(view.results.at(-1).minute) });
const again = () => phrases.say("order-known", { findings: phrases.listed(view.again.map((one) => phrases.say("order-known-one", { item: the.items.get(one.item).label, number: one.number }))) });
const stillOut = () => phrases.say("order-out", {
  out: walk.awaited.length, tests: walk.awaited.map((due) => the.items.get(due.item).label).join("; "), clock: clock(walk.awaited[0].minute),
});

// What has come in, what was known and is ordered again, and what is still out.
function news() {
  const out = walk.awaited.length;
  const results = [[view.results, cameIn, found], [view.again, again, () => null]].filter(([some]) => some.length);
  return make("div", { id: "news" },
    view.leftOut.length > 0 && make("p.card", workup.leftOutSaid(the, view.leftOut)),
    results.length > 0 && make("div.results", results.map(([some, said, shows], n) => [
      make("h3", n === 0 && { id: "results", tabindex: "-1" }, said()),
      shows(foundSoFar().filter((one) => some.some(({ number }) => number === one.number)), "ol", figureOf),
    ])),
    out > 0 && make("div.card", make("p", { id: "out", tabindex: "-1" }, stillOut()), choices(
      main(phrases.say("order-wait", { out }), () => put({ kind: "wait" })),
      out > 1 && button(phrases.say("order-wait-all"), waitForAll))));
}

function waitForAll() {
  arrive({ came: cameBy(() => {
    // Of what is to be looked at first, no sentence may come with the next result.
    while (walk.awaited.length && !held().length) kept({ kind: "wait" });
  }) });
}

function notThere({ declined, absent, unserved }) {
  const said = [
    ...unique(declined.map((one) => the.declines[one])),
    ...absent.map((one) => phrases.say("said-absent", { words: one })),
    ...unserved.map((one) => the.unserved[one]).map(notServed),
  ];
  return said.join(" ") || phrases.say("said-page-not-understood");
}

const notServed = ([item, ages, sex]) => phrases.say("said-unserved", { item: capital(item), whom: workup.people(ages, sex) });

function answersTo(item, words) {
  const names = ["", plain(item.label), ...workup.words.namesOf(sheet, item.id)].join(" ");
  return words.every((word) => names.includes(` ${word}`));
}

// The open chapter, among those that scroll by themselves.
function chapterInSight() {
  const open = document.querySelector(".chapters [aria-pressed=true]");
  open?.parentElement.scrollTo(open.offsetLeft - open.parentElement.offsetLeft - 40, 0);
}
