// The case, unpacked once from what core/exchange/page_data.py packed.

const unpacked = new WeakMap();

/** The case in a playsheet, with names for everything; the same object at every call. */
function unpack(sheet) {
  if (!unpacked.has(sheet)) unpacked.set(sheet, caseOf(sheet));
  return unpacked.get(sheet);
}

function caseOf(sheet) {
  if (sheet.format !== 1) throw new Error(`this page cannot read a case of format ${sheet.format}`);
  const bases = sheet.bases.map((basis) => basis.map((one) => (one === DAGGER ? one : sheet.sources[one][0])));
  const columns = Object.fromEntries(Object.entries(sheet.columns).map(([kind, names]) => [kind, names.split(" ")]));
  const named = (kind, row) => {
    const one = Object.fromEntries(columns[kind].map((column, index) => [column, row[index]]));
    return "basis" in one ? { ...one, basis: bases[one.basis] } : one;
  };
  const all = (kind) => sheet[kind].map((row) => named(kind, row));
  const byId = (values) => new Map(values.map((one) => [one.id, one]));
  const families = all("families");
  const hypotheses = byId(all("hypotheses").map((one) => ({ ...one, family: families[one.family]?.id ?? null })));
  const points = all("points");
  // Many outcomes bear alike: each way of it is one object.
  const ways = new Map();
  const options = [...hypotheses.keys(), OTHER];
  const bears = (by) => {
    const way = `${by}`;
    if (!ways.has(way)) ways.set(way, keyed(options.map((option, index) => [option, by[index] ?? 0])));
    return ways.get(way);
  };
  const rows = all("items");
  let [having, doing] = [null, null];
  const c = {
    ...sheet.case,
    known: rows.filter(({ unusual }) => unusual.known).map(({ id }) => id),
    // Made when they are asked for: few first screens have any of them.
    get items() {
      return (having ??= byId(rows.map((row) => itemOf(c, row, named, bases, bears))));
    },
    get acts() {
      return (doing ??= new Set([...c.items.values()].map((item) => item.partOf)));
    },
    hypotheses,
    families: byId(families),
    options,
    labels: new Map([...[...hypotheses.values()].map((one) => [one.id, one.label]), sheet.other]),
    domains: all("domains"),
    degrees: all("degrees"),
    steps: byId(all("key_steps")),
    rules: byId(all("safety").map((rule) => ({ ...rule, when: rule.when === null ? () => true : condition(rule.when) }))),
    dangers: new Map(all("must_not_miss").map((one) => [one.hypothesis, one])),
    lookAlike: all("contrast")[0],
    criteria: all("criteria")[0],
    lessons: points.slice(0, -1),
    nextTime: points[points.length - 1],
    siblings: all("siblings"),
    sources: all("sources"),
    ...only(sheet, "constants apart large"),
    ...only(sheet.words, "declines unserved"),
  };
  c.item = (id) => c.items.get(id);
  /** What was shown, in its form. */
  c.shown = ({ item, form }) => c.item(item).forms[form];
  c.nameOf = (option) => c.labels.get(option);
  return c;
}

// What an item is, where its row does not say otherwise.
const USUAL = {
  ...{ note: null, contested: false, idle: false, sedated: false, deep: false, takes: 0, films: 0, scans: 0, invasive: 0, part_of: null },
  ...{ pairs_with: [], preferred_over: [], wordings: [], role: "neutral", role_basis: [], changes: [] },
  ...{ later: [], known: null, waits_for: {}, figure: 0, called: [] },
};

function itemOf(c, { domain, unusual, ...row }, named, bases, bears) {
  const item = { ...USUAL, question: row.id, group: row.id, ...row, ...unusual };
  const { act } = c.domains[domain];
  const outcomes = item.outcomes.split(" ");
  const possible = item.possible.map(bears);
  const shows = (form) => ({ outcome: outcomes[form.shown], bearing: form.late ? bears([]) : possible[form.shown] });
  const made = {
    ...item,
    domain: c.domains[domain].id,
    act,
    possible,
    outcomes,
    ...shows(item),
    wordings: item.wordings.map((wording) => (wording === 1 ? item.text : wording)),
    called: outcomes.map((_, index) => item.called[index] || item.wordings[index]).map((words) => (words === 1 ? item.text : words)),
    partOf: item.part_of,
    degree: c.degrees[item.invasive].label,
    isLook: act === "ask" || act === "examine",
    isDeep: item.deep,
    isBurdensome: item.deep || item.films + item.scans > 0,
    role_basis: bases[item.role_basis[0]],
    changes: item.changes.map((one) => named("changes", one)).map((one) => ({ ...one, when: condition(one.when) })),
    later: item.later.map((form) => named("later", form)),
  };
  made.forms = [made, ...made.later.map((form) => ({ ...made, ...form, ...shows(form), known: null, later: [] }))];
  return made;
}

/** The option with most chips, the first of equals in the order shown; null without chips. */
function leaderOf(c, chips) {
  return Object.keys(chips).length ? best(c.options, (option) => chips[option] ?? 0) : null;
}
