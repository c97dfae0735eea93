// How each kind of entry is written in the kept text, and read from it.

// How each field is written and read. `most` is how many letters of the learner's own words there is room for.
function fieldsOf(sheet) {
  const the = workup.unpack(sheet);
  const items = [...the.items.keys()];
  const placed = {
    write: (id) => (id === null ? NO_ITEM : digits(placeOf(id, items)).padStart(2, "0")),
    read(from) {
      const written = from.take(2);
      return written === NO_ITEM ? null : oneAt(numberIn(written), items);
    },
  };
  const option = {
    write: (id) => (id === null ? NO_OPTION : digits(placeOf(id, the.options))),
    read(from) {
      const written = from.take(1);
      return written === NO_OPTION ? null : oneAt(numberIn(written), the.options);
    },
  };
  // Its place among what the item before it can show.
  let shows;
  const item = { write: (id) => placed.write((shows = id)), read: (from) => (shows = placed.read(from)) };
  const outcome = {
    write: (id) => (id === null ? NO_OPTION : digits(placeOf(id, the.item(shows).outcomes))),
    read(from) {
      const written = from.take(1);
      return written === NO_OPTION ? null : oneAt(numberIn(written), the.item(shows).outcomes);
    },
  };
  const yes = { write: (is) => digits(+is), read: (from) => from.take(1) === "1" };
  const only = { write: ([id]) => item.write(id), read: (from) => [item.read(from)] };
  const several = {
    write: (ids) => ids.map(item.write).join("") + END,
    read(from) {
      const within = reading(from.until(END));
      const ids = [];
      while (!within.isOver()) ids.push(item.read(within));
      return ids;
    },
  };
  const chips = {
    write: (given) => the.options.map((id) => digits(given[id] ?? 0)).join(""),
    read: (from) => Object.fromEntries(the.options.map((id) => [id, numberIn(from.take(1))]).filter(([, count]) => count)),
  };
  const words = {
    write: (text, most) =>
      shortened(text, most).replace(UNSAFE, (one) => (one === MARK ? "~!" : `~${digits(one.codePointAt(0))};`)) + END,
    read: (from) =>
      from.until(END).replace(/~(?:!|([^;]*);)/g, (_, code) => (code === undefined ? MARK : String.fromCodePoint(numberIn(code)))),
  };
  return { item, option, outcome, yes, only, several, chips, words };
}

/**
 * By its capital, each kind of entry: what is always so in it, and how its fields are written. What is read has its
 * fields in the order in which the page made them: two records are compared, and spelled out, field by field.
 */
function kindsOf(sheet) {
  const { item, option, outcome, yes, only, several, chips, words } = fieldsOf(sheet);
  return new Map([
    ["I", [{ kind: "idea" }, { text: words }]],
    ["C", [{ kind: "chips" }, { chips }]],
    ["F", [{ kind: "pick", direction: "for" }, { item }]],
    ["A", [{ kind: "pick", direction: "against" }, { item }]],
    ["S", [{ kind: "skip" }, {}]],
    ["L", [{ kind: "look" }, { items: only }, (entry) => entry.items.length === 1]],
    ["M", [{ kind: "look" }, { items: several }]],
    ["O", [{ kind: "plan" }, { items: several }]],
    ["T", [{ kind: "send" }, { items: several }]],
    ["W", [{ kind: "purpose" }, { item, hypothesis: option }]],
    ["B", [{ kind: "bound" }, { item, only_if: yes }]],
    ["E", [{ kind: "naming" }, { item, outcome }]],
    ["V", [{ kind: "wait" }, {}]],
    ["X", [{ kind: "cancel" }, {}]],
    ["U", [{ kind: "undo" }, {}]],
    ["R", [{ kind: "commit" }, {}]],
    ["D", [{ kind: "diagnosis" }, { hypothesis: option }]],
    ["Y", [{ kind: "reflection", about: "sentence" }, { text: words }]],
    ["G", [{ kind: "reflection", about: "went well" }, { text: words }]],
    ["H", [{ kind: "reflection", about: "would change" }, { text: words }]],
    ["N", [{ kind: "note" }, { text: words }]],
  ]);
}

function entryIn(from, kinds) {
  const [always, fields] = kinds.get(from.take(1)) ?? damaged();
  return { ...always, ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read(from)])) };
}

function damaged() {
  throw new Damaged();
}

function entryAs(entry, kinds, most) {
  const isIt = ([, [always, , fits = () => true]]) => Object.entries(always).every(([name, value]) => entry[name] === value) && fits(entry);
  const [letter, [, fields]] = [...kinds].find(isIt);
  return letter + Object.entries(fields).map(([name, field]) => field.write(entry[name], most)).join("");
}
