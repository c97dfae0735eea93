// The walk and its debrief, for a page without a server. Nothing is decided here that the Python package does
// not decide in the same way: it is the authority (core/walk/, core/debrief/), and a differential test holds
// the two together. Rules use whole numbers only; dates, locales, patterns and lengths of text have no part in
// them. The data comes packed from core/exchange/page_data.py. Walks are never changed: every step makes a new one.
"use strict";

const workup = (() => {
  const CHIPS = 10;
  const IDEAS = 3;
  const LONGEST = 2000;
  const OTHER = "something-else";
  const DAGGER = "†";
  const INVASIVE = ["none", "blood sample", "lumbar puncture"];
  const REFLECTIONS = ["sentence", "went well", "would change"];

  /** An entry that the walk does not wait for, or that names what this case does not have. */
  class OutOfTurn extends Error {}

  function refuse(message) {
    throw new OutOfTurn(message);
  }

  // Small tools, each with the meaning that Python gives it.
  const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
  const most = (numbers) => Math.max(0, ...numbers);
  const count = (values, test) => values.filter(test).length;
  const unique = (values) => [...new Set(values)];
  const hasAll = (have, wanted) => wanted.every((one) => have.has(one));
  /** Keyed values without a prototype: an id may well be "constructor". */
  const record = (pairs = []) => Object.assign(Object.create(null), Object.fromEntries(pairs));
  const withKey = (old, key, value) => record([...Object.entries(old), [key, value]]);
  const only = (from, keys) => Object.fromEntries(keys.split(" ").map((key) => [key, from[key]]));
  /** Rounded down; exact for whole numbers above zero, where rounding a quotient might not be. */
  const floorDiv = (number, by) => (number - (number % by)) / by;

  function isAbove(one, other) {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at >= 0 && one[at] > other[at];
  }

  /** The first of those whose key, a list of numbers, is highest; undefined of none. */
  function best(values, ...keys) {
    const keyOf = (value) => keys.map((key) => key(value));
    return values.slice(1).reduce((top, value) => (isAbove(keyOf(value), keyOf(top)) ? value : top), values[0]);
  }

  // ---- The case, unpacked once ----

  const unpacked = new WeakMap();

  /** The case in a playsheet, with names for everything; the same object at every call. */
  function unpack(sheet) {
    if (!unpacked.has(sheet)) unpacked.set(sheet, caseOf(sheet));
    return unpacked.get(sheet);
  }

  function caseOf(sheet) {
    if (sheet.format !== 1) throw new Error(`this page cannot read a case of format ${sheet.format}`);
    const bases = sheet.bases.map((basis) => basis.map((one) => (one === DAGGER ? one : sheet.sources[one][0])));
    const named = (kind, row) => {
      const one = Object.fromEntries(sheet.columns[kind].split(" ").map((column, index) => [column, row[index]]));
      return "basis" in one ? { ...one, basis: bases[one.basis] } : one;
    };
    const all = (kind) => sheet[kind].map((row) => named(kind, row));
    const byId = (values) => new Map(values.map((one) => [one.id, one]));
    const hypotheses = byId(all("hypotheses").map((one) => withFamily(one, all("families")[one.family])));
    const points = all("points");
    const c = {
      ...sheet.case,
      hypotheses,
      options: [...hypotheses.keys(), OTHER],
      labels: new Map([...[...hypotheses.values()].map((one) => [one.id, one.label]), sheet.other]),
      domains: all("domains"),
      steps: byId(all("key_steps")),
      rules: byId(all("safety").map((rule) => ({ ...rule, when: rule.when === null ? () => true : condition(rule.when) }))),
      dangers: all("must_not_miss"),
      lookAlike: all("contrast")[0],
      lessons: points.slice(0, -1),
      nextTime: points[points.length - 1],
      siblings: all("siblings"),
      sources: all("sources"),
      ...only(sheet, "said constants apart large"),
      ...only(sheet.words, "declines unserved"),
    };
    const changes = (rows) => rows.map((row) => named("changes", row)).map((one) => ({ ...one, when: condition(one.when) }));
    c.items = byId(all("items").map((row) => itemOf(c, row, changes, bases)));
    c.acts = new Set([...c.items.values()].map((item) => item.partOf));
    c.item = (id) => c.items.get(id);
    c.nameOf = (option) => c.labels.get(option);
    return c;
  }

  function withFamily(one, family) {
    if (!family) return { ...one, family: null };
    return { ...one, family: family.label };
  }

  // What an item is, where its row does not say otherwise.
  const USUAL = {
    ...{ note: null, contested: false, idle: false, sedated: false, deep: false, films: 0, scans: 0, invasive: 0, part_of: null },
    ...{ pairs_with: [], preferred_over: [], wordings: [], role: "neutral", role_basis: [], changes: [] },
  };

  function itemOf(c, { domain, unusual, ...row }, changes, bases) {
    const item = { ...USUAL, question: row.id, group: row.id, ...row, ...unusual };
    const possible = item.possible.map((b) => record(c.options.map((option, index) => [option, b[index] ?? 0])));
    return {
      ...item,
      domain: c.domains[domain].id,
      act: c.domains[domain].act,
      possible,
      bearing: possible[item.shown],
      wordings: item.wordings.map((wording) => (wording === 1 ? item.text : wording)),
      partOf: item.part_of,
      isDeep: item.deep,
      isBurdensome: item.deep || item.films + item.scans > 0,
      role_basis: bases[item.role_basis[0]],
      changes: changes(item.changes),
    };
  }

  // What a condition asks by its one operator, of the findings (item to outcome) and the chips.
  const OPERATORS = new Map([
    ["known", (item) => (findings) => findings.has(item)],
    ["shows", ([item, outcome]) => (findings) => findings.get(item) === outcome],
    ["chips_on", (option) => (_, chips) => (chips[option] ?? 0) >= 1],
    ["all", (parts) => joined(parts, (tests, ...now) => tests.every((test) => test(...now)))],
    ["any", (parts) => joined(parts, (tests, ...now) => tests.some((test) => test(...now)))],
  ]);

  function joined(parts, join) {
    const tests = parts.map(condition);
    return (findings, chips) => join(tests, findings, chips);
  }

  function condition(given) {
    const [operator, ...more] = Object.keys(given);
    if (more.length || !OPERATORS.has(operator)) throw new Error(`this page knows no condition '${Object.keys(given)}'`);
    return OPERATORS.get(operator)(given[operator]);
  }

  /** The option with most chips, the first of equals in the order shown; null without chips. */
  function leaderOf(c, chips) {
    return Object.keys(chips).length ? best(c.options, (option) => chips[option] ?? 0) : null;
  }

  /** The tests that are done when these are ordered, in the order in which they are done. */
  function asSession(c, ids) {
    const wanted = new Set([...ids, ...ids.map((id) => c.item(id).partOf)]);
    const done = [...c.items.keys()].filter((id) => wanted.has(id));
    // Sampling comes last: the pictures are read before a needle goes in.
    const isSampling = (id) => c.acts.has(id) || c.item(id).partOf !== null;
    return [...done.filter((id) => !isSampling(id)), ...done.filter(isSampling)];
  }

  // ---- The walk ----

  function begin() {
    return {
      ...{ seen: [], events: [], minute: 0, ideas: [], ideasOpen: true, chips: record(), checkpoint: "opening", given: [] },
      ...{ behind: [], skipped: [], pending: [], sent: false, purposes: record(), committing: false, diagnosis: null },
      ...{ reflections: record(), notes: [], before: null },
    };
  }

  function awaited(c, walk) {
    const now = (kind, more) => ({ kind, checkpoint: walk.checkpoint, direction: null, item: null, number: 0, ...more });
    if (walk.diagnosis !== null) return now(REFLECTIONS.find((about) => !(about in walk.reflections)) ?? "over");
    if (walk.checkpoint !== null) {
      if (walk.ideasOpen) return now("idea", { number: walk.ideas.length + 1 });
      if (!walk.given.length) return now("chips");
      return now("pick", { direction: walk.given.length === 1 ? "for" : "against" });
    }
    if (walk.committing) return now("diagnosis");
    if (!walk.sent && asksWhatToSend(c, walk.pending)) return now("send");
    const item = walk.pending.find((id) => c.item(id).isBurdensome && !(id in walk.purposes));
    return item === undefined ? now("act") : now("purpose", { item });
  }

  function asksWhatToSend(c, pending) {
    // An act yields a sample; planned on its own, it is worth asking what the sample is for.
    return pending.some((act) => c.acts.has(act) && !pending.some((id) => c.item(id).partOf === act));
  }

  // What each kind of entry holds besides its kind. Votes are of rooms; a page is walked by one.
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isId = (value) => typeof value === "string";
  const isIdOrNone = (value) => value === null || isId(value);
  const isIds = (least) => (value) => Array.isArray(value) && value.length >= least && value.length <= 100 && value.every(isId);
  const isShares = (value) =>
    isRecord(value) && Object.values(value).every((one) => Number.isInteger(one) && one >= 1 && one <= CHIPS);
  const isSaid = (value) => typeof value === "string" && [...clean(value)].length <= LONGEST;
  const isOneOf = (...values) => (value) => values.includes(value);
  const FIELDS = new Map([
    ["idea", { text: isSaid }],
    ["chips", { chips: isShares }],
    ["pick", { direction: isOneOf("for", "against"), item: isIdOrNone }],
    ["skip", {}],
    ["look", { items: isIds(1) }],
    ["plan", { items: isIds(1) }],
    ["send", { items: isIds(0) }],
    ["purpose", { item: isId, hypothesis: isIdOrNone }],
    ["cancel", {}],
    ["undo", {}],
    ["commit", {}],
    ["diagnosis", { hypothesis: isId }],
    ["reflection", { about: isOneOf(...REFLECTIONS), text: isSaid }],
    ["note", { text: isSaid }],
  ]);

  function checked(entry) {
    const fields = isRecord(entry) ? FIELDS.get(entry.kind) : undefined;
    if (!fields) refuse("this is no entry of a log");
    const isWhole = Object.entries(fields).every(([name, test]) => Object.hasOwn(entry, name) && test(entry[name]));
    const isMore = Object.keys(entry).length !== Object.keys(fields).length + 1;
    if (!isWhole || isMore) refuse(`this is no entry of kind '${entry.kind}'`);
    return "text" in fields ? { ...entry, text: clean(entry.text) } : entry;
  }

  // Versions of Unicode differ on characters that one of them does not know yet; that is why the cleaned
  // text, and not the typed one, belongs in the log.
  const UNSEEN = /[\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

  /** The text on one line with every unseen or reordering character turned into a space. */
  function clean(text) {
    return text.replace(UNSEEN, " ").split(/[\p{Zs}\n\t]+/u).filter((word) => word !== "").join(" ");
  }

  /** The walk with one more entry. Throws OutOfTurn where the entry does not fit. */
  function after(sheet, walk, entry) {
    const c = unpack(sheet);
    const { kind, ...given } = checked(entry);
    const now = awaited(c, walk);
    const kinds = WAITING_FOR.get(kind) ?? [kind];
    const isInTurn = !kinds.length || kinds.includes(now.kind);
    if (!isInTurn) refuse(`an entry of kind '${kind}' came while the walk waits for '${now.kind}'`);
    const made = STEPS.get(kind)(c, walk, given, now);
    if (kind === "note" || kind === "undo") return made;
    return { ...made, before: ANSWERS.has(kind) && mayReturn(walk, made) ? walk : null };
  }

  // What may be taken back, as long as nothing was revealed or ordered by it or since.
  const ANSWERS = new Set(["idea", "chips", "pick", "skip", "send", "purpose", "commit"]);

  function mayReturn(walk, made) {
    // The list, once it may be seen, was seen.
    return made.ideasOpen === walk.ideasOpen && !made.events.slice(walk.events.length).some((event) => event.kind === "ordered");
  }

  function undone(c, walk) {
    const what = walk.diagnosis !== null ? "the diagnosis" : "what was asked, examined or ordered";
    if (walk.before === null) refuse(`there is no answer to take back; ${what} stands`);
    // What was kept as a note in the meantime is not lost.
    return { ...walk.before, notes: walk.notes };
  }

  // What the walk must wait for, where that is not the entry's own kind; nothing for what may come at any time.
  const WAITING_FOR = new Map([
    ["skip", ["idea", "chips", "pick"]],
    ...["look", "plan", "commit"].map((kind) => [kind, ["act"]]),
    ["reflection", REFLECTIONS],
    ...["note", "cancel", "undo"].map((kind) => [kind, []]),
  ]);

  const STEPS = new Map([
    ["idea", withIdea],
    ["chips", withChips],
    ["pick", withPick],
    ["skip", (c, walk) => left(c, walk, [...walk.skipped, walk.checkpoint])],
    ["look", (c, walk, { items }) => items.reduce((so, id) => looked(so, knownItem(c, id, false)), walk)],
    ["plan", planned],
    ["send", sent],
    ["purpose", withPurpose],
    ["cancel", cancelled],
    ["undo", undone],
    ["commit", (c, walk) => ({ ...walk, committing: true, checkpoint: "commit" })],
    ["diagnosis", (c, walk, { hypothesis }) => ({ ...walk, diagnosis: knownOption(c, hypothesis) })],
    ["reflection", reflected],
    ["note", withNote],
  ]);

  function knownOption(c, id) {
    if (!c.labels.has(id)) refuse(`this case has no hypothesis '${id}'`);
    return id;
  }

  function knownItem(c, id, isOrdered) {
    const item = c.item(id);
    if (!item) refuse(`this case has no item '${id}'`);
    if ((item.act === "order") !== isOrdered) refuse(`'${id}' is something to ${item.act}`);
    return item;
  }

  function withNote(c, walk, { text }, now) {
    if (now.kind === "over") refuse("the walk is over; nothing can be added to it");
    return { ...walk, notes: [...walk.notes, text] };
  }

  function withIdea(c, walk, { text }) {
    const ideas = text === "" ? walk.ideas : [...walk.ideas, text];
    return { ...walk, ideas, ideasOpen: text !== "" && ideas.length < IDEAS };
  }

  function withChips(c, walk, { chips }) {
    const total = sum(Object.values(chips));
    if (total !== CHIPS) refuse(`the chips add up to ${total}, not ${CHIPS}`);
    Object.keys(chips).forEach((id) => knownOption(c, id));
    const held = c.options.filter((option) => Object.hasOwn(chips, option));
    const listed = { ...walk, given: [null], chips: record(held.map((option) => [option, chips[option]])) };
    // With nothing revealed, or something else in front, there is no finding to pick.
    return walk.seen.length && leaderOf(c, listed.chips) !== OTHER ? listed : left(c, listed);
  }

  function withPick(c, walk, { direction, item }, now) {
    if (direction !== now.direction) refuse(`a pick ${direction} came where one ${now.direction} the leader was due`);
    if (item !== null && !done(walk, item)) refuse(`the finding of '${item}' was picked before it was revealed`);
    const picked = { ...walk, given: [...walk.given, { item }] };
    return direction === "against" ? left(c, picked) : picked;
  }

  function left(c, walk, skipped = walk.skipped) {
    const { checkpoint, chips, minute, seen } = walk;
    const [given, supports, against] = walk.given;
    const picks = { supports: supports?.item ?? null, against: against?.item ?? null, picked: supports !== undefined };
    const listed = { kind: "listed", checkpoint, chips, known: seen.length, minute, ...picks };
    return carriedOut(c, {
      ...walk,
      events: given === undefined ? walk.events : [...walk.events, listed],
      checkpoint: null,
      given: [],
      ideasOpen: false,
      // The pause asks all that the checkpoint after the bedside would have asked.
      behind: [...walk.behind, ...(checkpoint === "pause" ? ["bedside"] : []), checkpoint],
      skipped,
    });
  }

  function looked(walk, { id, minutes }) {
    // Asking again changes nothing: the answer is already known.
    if (done(walk, id)) return walk;
    const minute = walk.minute + minutes;
    const events = [...walk.events, { kind: "looked", items: [id], minute: walk.minute }];
    return { ...walk, minute, events, seen: [...walk.seen, { number: walk.seen.length + 1, item: id, minute }] };
  }

  function planned(c, walk, { items }) {
    items.forEach((id) => knownItem(c, id, true));
    const pending = asSession(c, items);
    const isDue = (checkpoint) => !walk.behind.includes(checkpoint);
    const isDeep = pending.some((id) => c.item(id).isDeep);
    const checkpoint = isDeep && isDue("pause") ? "pause" : isDue("bedside") ? "bedside" : null;
    return carriedOut(c, { ...walk, pending, sent: false, purposes: record(), checkpoint });
  }

  function sent(c, walk, { items }) {
    for (const { id, partOf } of items.map((one) => knownItem(c, one, true))) {
      if (!walk.pending.includes(partOf)) refuse(`'${id}' is not a test of the sample that is being taken`);
    }
    return carriedOut(c, { ...walk, sent: true, pending: asSession(c, [...walk.pending, ...items]) });
  }

  function withPurpose(c, walk, { item, hypothesis }, now) {
    if (item !== now.item) refuse(`a purpose came for '${item}' where the one for '${now.item}' was due`);
    if (hypothesis !== null) knownOption(c, hypothesis);
    return carriedOut(c, { ...walk, purposes: withKey(walk.purposes, item, hypothesis) });
  }

  function cancelled(c, walk) {
    if (walk.diagnosis === null && walk.committing) return { ...uncommitted(walk), notes: walk.notes };
    if (!walk.pending.length || walk.given.length) refuse("there is nothing to call off");
    return { ...walk, pending: [], sent: false, purposes: record(), checkpoint: null };
  }

  function uncommitted(walk) {
    // The list on the way to a diagnosis is given anew at the next commitment, so it goes as well.
    return walk.committing ? uncommitted(walk.before) : walk;
  }

  function carriedOut(c, walk) {
    // A planned session is ordered the moment nothing more is to be asked about it.
    if (!walk.pending.length || walk.checkpoint !== null || awaited(c, walk).kind !== "act") return walk;
    const { pending: items, purposes, chips, minute, seen } = walk;
    const until = minute + most(items.map((id) => c.item(id).minutes));
    const fresh = items.filter((id) => !done(walk, id));
    return {
      ...walk,
      minute: until,
      events: [...walk.events, { kind: "ordered", items, purposes, known: seen.length, chips, minute, until }],
      seen: [...seen, ...fresh.map((item, index) => ({ number: seen.length + index + 1, item, minute: until }))],
      ...{ pending: [], sent: false, purposes: record() },
    };
  }

  function reflected(c, walk, { about, text }, now) {
    if (about !== now.kind) refuse(`a reflection on '${about}' came where '${now.kind}' was due`);
    return { ...walk, reflections: withKey(walk.reflections, about, text) };
  }

  /** Whether an item has been revealed. */
  function done(walk, id) {
    return walk.seen.some((one) => one.item === id);
  }

  // ---- What a screen asks ----

  const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const DAY = 24 * 60;
  const HOURS_UNTIL = 14;

  /** So many minutes after the walk began, as one would say it; long after it only the day. */
  function moment(sheet, minute) {
    const { day, at } = unpack(sheet).begins;
    const since = 60 * Number(at.slice(0, 2)) + Number(at.slice(3)) + minute;
    const days = floorDiv(since, DAY);
    if (days >= HOURS_UNTIL) return `day ${days + 1}`;
    const two = (number) => String(number).padStart(2, "0");
    const ofDay = since % DAY;
    return `day ${days + 1} (${WEEKDAYS[(WEEKDAYS.indexOf(day) + days) % 7]}), ${two(floorDiv(ofDay, 60))}:${two(ofDay % 60)}`;
  }

  /** Everything revealed so far, in its order. */
  function findings(sheet, walk) {
    const known = walk.seen.map((one) => ({ ...one, item: unpack(sheet).item(one.item) }));
    return known.map((one) => ({ ...one, text: one.item.text }));
  }

  /** The items that the sample of a planned act could be sent for. */
  function sendable(sheet, { pending }) {
    return [...unpack(sheet).items.values()].filter((item) => pending.includes(item.partOf) && !pending.includes(item.id));
  }

  /** What ordering these in one session would ask of the person. */
  function sessionCost(sheet, ids) {
    const c = unpack(sheet);
    const items = asSession(c, ids).map(c.item);
    return {
      sedated: items.some((item) => item.sedated),
      films: sum(items.map((item) => item.films)),
      scans: sum(items.map((item) => item.scans)),
      minutes: most(items.map((item) => item.minutes)),
      added: items.map((item) => item.id).filter((id) => !ids.includes(id)),
    };
  }

  /** What the walk has asked of the person so far. */
  function cost(sheet, walk) {
    const orders = ordersOf(unpack(sheet), walk);
    const items = orders.flatMap((order) => order.items);
    return {
      sedations: count(orders, isSedated),
      sessions: orders.length,
      films: sum(items.map((item) => item.films)),
      scans: sum(items.map((item) => item.scans)),
      punctures: count(items, (item) => INVASIVE[item.invasive] === "lumbar puncture"),
      minute: walk.minute,
    };
  }

  /** The sessions, each with its items and with what was known just before it. */
  function ordersOf(c, walk) {
    const orders = walk.events.filter((event) => event.kind === "ordered");
    return orders.map((order, index) => {
      const known = walk.seen.slice(0, order.known).map((one) => c.item(one.item));
      const outcomes = new Map(known.map((item) => [item.id, item.outcome]));
      return { ...order, session: index + 1, items: order.items.map(c.item), known, outcomes };
    });
  }

  const isSedated = (order) => order.items.some((item) => item.sedated);

  // ---- The debrief: five questions about one walk, nothing summed up ----

  /** The five answers about a finished walk, as Python's debrief() gives them in JSON. */
  function debrief(sheet, walk) {
    const c = unpack(sheet);
    if (walk.diagnosis === null) refuse("this walk has no diagnosis yet, so there is nothing to debrief");
    const view = {
      c,
      walk,
      seen: walk.seen.map((one) => ({ ...one, item: c.item(one.item) })),
      orders: ordersOf(c, walk),
      lists: walk.events.filter((event) => event.kind === "listed"),
    };
    const [a, b, safe, d, e] = [mattered, worth, safety, evidence, commitment].map((answer) => answer(view));
    const points = leftOpen(c, a, b, safe, d, e);
    const shown = c.constants.shown;
    const said = (about) => walk.reflections[about] ?? "";
    const made = {
      reveal: reveal(view),
      subject: { case: c.id, ...only(c, "name title version begins provenance"), rules: c.digest },
      told: {
        ideas: walk.ideas,
        sentence: said("sentence"),
        authors_sentence: c.sentence,
        went_well: said("went well"),
        would_change: said("would change"),
        notes: walk.notes,
      },
      well: inTurn([rulesMet(safe), moves(c, d), bundled(b, view), goodPicks(c, d)], shown),
      open: points.slice(0, shown),
      more_open: most([points.length - shown]),
      ...{ mattered: a, worth: b, safety: safe, evidence: d, commitment: e },
      contrast: contrast(view),
      findings: view.seen.map(({ item, ...one }) => ({ ...one, ...only(item, "domain label text note basis") })),
      lessons: c.lessons,
      one_thing: oneThing(c, points[0]),
      try_next: tryNext(c, d),
      room: null,
      constants: c.constants,
      labels: Object.fromEntries(c.labels),
    };
    const named = new Set(basesIn(made));
    return { ...made, sources: c.sources.filter((source) => named.has(source.id)) };
  }

  function basesIn(value) {
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === "basis" || key === "finding_basis" ? inner : basesIn(inner)));
  }

  // A. What mattered?

  function mattered({ c, walk }) {
    const steps = [...c.steps.values()].map(({ any_of, by, ...step }) => {
      const first = new Map(any_of.map((id) => [id, walk.events.findIndex((event) => doesIn(event, id))]));
      const met = any_of.filter((id) => first.get(id) >= 0);
      return { ...step, did: met.map((id) => c.item(id).label), status: status(c, walk, by, met.map((id) => first.get(id))) };
    });
    return { steps, done: count(steps, (step) => step.status !== "open"), of: steps.length };
  }

  const doesIn = (event, id) => event.kind !== "listed" && event.items.includes(id);

  function status(c, walk, by, doneAt) {
    if (!doneAt.length) return "open";
    const isLimit = (event) => by === "first test" || event.items.some((id) => c.item(id).sedated);
    const limit = walk.events.findIndex((event) => event.kind === "ordered" && isLimit(event));
    return by !== null && limit >= 0 && Math.min(...doneAt) > limit ? "done late" : "done";
  }

  // B. Was each test worth it at the time?

  const WORTH = ["useful", "could not change much", "repeated or not indicated"];

  function worth(view) {
    const orders = view.orders.flatMap((order) => asActs(view.c, order.items.map((item) => judged(view.c, order, item))));
    const [own, plan] = [burdenOf(view), view.c.reference];
    const [useful, neutral, against] = WORTH.map((kind) => count(orders, (order) => order.worth === kind));
    return {
      ...{ orders, useful, neutral, against, burden: own, reference: plan },
      avoidable_sedations: most([own.sedations - plan.sedations]),
      avoidable_films: most([own.films - plan.films]),
      avoidable_scans: most([own.scans - plan.scans]),
      avoidable_invasive: INVASIVE.indexOf(own.invasive) > INVASIVE.indexOf(plan.invasive),
      tests_before_look: testsBeforeLook(view),
      avoidable_minutes: most([(own.key_minutes ?? 0) - (plan.key_minutes ?? 0)]),
    };
  }

  const examines = (c, event) => event.kind === "looked" && c.item(event.items[0]).act === "examine";

  function testsBeforeLook({ c, walk }) {
    const first = walk.events.findIndex((event) => examines(c, event));
    const before = first < 0 ? walk.events : walk.events.slice(0, first);
    return sum(before.filter((event) => event.kind === "ordered").map((event) => event.items.length));
  }

  function burdenOf({ c, orders, seen, walk }) {
    const items = orders.flatMap((order) => order.items);
    const met = [...c.steps.values()].map(({ any_of }) => seen.find((one) => any_of.includes(one.item.id)));
    const key = met.filter((one) => one && one.item.act === "order").map((one) => one.minute);
    return {
      sedations: count(orders, isSedated),
      films: sum(items.map((item) => item.films)),
      scans: sum(items.map((item) => item.scans)),
      invasive: INVASIVE[most(items.map((item) => item.invasive))],
      key_minutes: key.length ? Math.max(...key) : null,
      first_look: walk.events.find((event) => examines(c, event))?.minute ?? null,
    };
  }

  /** The author's role for an order at the moment it was given, and why. */
  function roleThen(order, item) {
    return item.changes.find((change) => change.when(order.outcomes, order.chips)) ?? item;
  }

  function judged(c, order, item) {
    const { role, why } = roleThen(order, item);
    const repeat = isRepeat(order, item);
    const purpose = order.purposes[item.id] ?? null;
    // An act is worth what its sample is sent for in the same session.
    const results = [item, ...order.items.filter((one) => one.partOf === item.id)].flatMap((one) => one.possible);
    return {
      ...{ item: item.id, label: item.label, session: order.session, minute: order.minute, role, why, repeat },
      basis: item.role_basis,
      worth: WORTH[repeat || role === "not indicated" || role === "harmful" ? 2 : role === "neutral" ? 1 : 0],
      potential: potential(c, order.chips, results),
      purpose: purpose === null ? null : c.nameOf(purpose),
      purpose_touched: c.hypotheses.has(purpose) ? results.some((bearing) => bearing[purpose] !== 0) : null,
      ...{ showed: item.text, finding_basis: item.basis, note: item.note, burden: burdenInWords(item) },
    };
  }

  function asActs(c, orders) {
    // An act is worth no more than the best that its sample was sent for.
    return orders.map((order) => {
      const parts = orders.filter((part) => c.item(part.item).partOf === order.item);
      const least = parts.length ? Math.min(...parts.map((part) => WORTH.indexOf(part.worth))) : 0;
      return least > WORTH.indexOf(order.worth) ? { ...order, worth: WORTH[least], why: `${order.why} ${c.said.idle}` } : order;
    });
  }

  function isRepeat({ known, items }, item) {
    const isPair = (other) => other.pairs_with.includes(item.id) || item.pairs_with.includes(other.id);
    // What is preferred over a test that was had first may show what that one could not.
    const adds = (one) => item.preferred_over.includes(one.id) || isPair(one);
    return (
      known.some((one) => one === item || (one.question === item.question && !adds(one))) ||
      items.some((other) => other.preferred_over.includes(item.id) && !isPair(other))
    );
  }

  /** The largest spread of bearing, over these results, among the hypotheses that held a chip. */
  function potential(c, chips, results) {
    const held = c.options.filter((option) => chips[option] > 0);
    const spread = (bearings) => Math.max(...bearings) - Math.min(...bearings);
    return held.length ? most(results.map((bearing) => spread(held.map((option) => bearing[option])))) : null;
  }

  function burdenInWords({ sedated, films, scans, invasive }) {
    return [sedated && "sedation", ...exposures(films, scans), invasive > 0 && INVASIVE[invasive]].filter((word) => word);
  }

  /** Each kind of exposure to radiation that there is. A film is not a scan. */
  function exposures(films, scans) {
    return [films && counted(films, "plain film"), scans && counted(scans, "scan with radiation", "scans with radiation")].filter((word) => word);
  }

  // C. Safe and in order?

  function safety({ c, orders }) {
    const rules = [...c.rules.values()];
    const applies = (order, rule) => isWatched(order, rule) && rule.when(order.outcomes, order.chips);
    const applying = orders.map((order) => rules.filter((rule) => applies(order, rule)));
    const breaches = orders.flatMap((order, index) => [
      ...applying[index].filter((rule) => !isMet(order, rule)).map((rule) => breach(rule.id, order, unmet(c, order, rule))),
      ...order.items.filter((item) => roleThen(order, item).role === "harmful").map((item) => harmful(order, item)),
    ]);
    const met = rules.filter((rule) => applying.flat().includes(rule) && !breaches.some((one) => one.rule === rule.id));
    return { breaches, met: met.map((rule) => ({ rule: rule.id, ...only(rule, "label level why basis") })) };
  }

  const watched = (order, rule) => order.items.filter((item) => (rule.items === null ? item.sedated : rule.items.includes(item.id)));
  const isWatched = (order, rule) => watched(order, rule).length > 0;
  const hadFor = (order, rule) => new Set([...order.known, ...(rule.same_session ? order.items : [])].map((item) => item.id));

  function isMet(order, rule) {
    const had = hadFor(order, rule);
    return rule.needs.some((needed) => hasAll(had, needed));
  }

  function unmet(c, order, rule) {
    const had = hadFor(order, rule);
    const items = unique(rule.needs.flat());
    const [known, missing] = [items.filter((id) => had.has(id)), items.filter((id) => !had.has(id))];
    // The author's words are for whoever had none of it.
    const sets = rule.needs.filter((needed) => needed.every(c.item)).map((needed) => needed.filter((id) => !had.has(id)));
    const needed = neededInWords(c, sets);
    if (!known.length || !needed) return { ...rule, known, missing };
    const ordered = listed(unique(watched(order, rule).map((item) => item.label)));
    const looked = rule.same_session ? "had looked at or ordered" : "had looked at";
    const still = `You ${looked} ${labelsOf(c, known)}, but still needed ${needed}.`;
    return { ...rule, known, missing, happened: `You ordered ${ordered} in session ${order.session}. ${still}` };
  }

  function breach(rule, order, said) {
    return { rule, session: order.session, ...only(said, "label level known missing happened why expert basis") };
  }

  function harmful(order, item) {
    return breach(item.id, order, {
      label: `${item.label}, at that moment`,
      level: "stop",
      known: [],
      missing: [],
      happened: `You ordered ${item.label} in session ${order.session}.`,
      why: roleThen(order, item).why,
      expert: "An expert might leave it until what makes it harmful has been looked for and settled.",
      basis: withDagger(item.role_basis),
    });
  }

  // D. Did your list move with the evidence?

  function evidence({ c, walk, seen, lists }) {
    const intervals = lists.slice(1).map((two, index) => interval(c, seen, lists[index], two));
    const tenths = ({ moved }) => Object.fromEntries(moved.map((one) => [one.hypothesis, one.reference_tenths]));
    const standings = lists.map((list, index) => ({
      ...only(list, "checkpoint minute"),
      chips: Object.fromEntries(c.options.map((option) => [option, list.chips[option] ?? 0])),
      reference_tenths: index ? tenths(intervals[index - 1]) : null,
    }));
    return { standings, intervals, picks: lists.flatMap((list) => picksAt(c, list)), skipped: walk.skipped };
  }

  /** Bearing of these findings on each option. Of an evidence group the largest counts; equal opposites cancel. */
  function net(c, items) {
    const groups = unique(items.map((item) => item.group)).map((group) => items.filter((item) => item.group === group));
    const largest = (bearings) => {
      const [top, bottom] = [most(bearings), Math.min(0, ...bearings)];
      return top === -bottom ? 0 : top > -bottom ? top : bottom;
    };
    const on = (option) => sum(groups.map((group) => largest(group.map((item) => item.bearing[option]))));
    return record(c.options.map((option) => [option, on(option)]));
  }

  /**
   * Where evidence would move a list: by option, tenths of a chip and the direction of a shift worth a word.
   * No number here comes near 2^53: a weight is at most 21 * 10^8 and, since chips add up to ten, `whole` at
   * most `parts` * 10^8, so that even with a hundred options all products stay below 10^13.
   */
  function shift(c, chips, nets) {
    const { powers, reach, speaks_from_chips } = c.constants;
    const highest = Math.max(...c.options.map((option) => nets[option]));
    const doubled = c.options.map((option) => 2 * (chips[option] ?? 0) + 1);
    const weights = c.options.map((option, at) => doubled[at] * powers[Math.min(reach, highest - nets[option])]);
    const whole = sum(weights);
    const parts = 2 * CHIPS + c.options.length;
    return weights.map((weight, at) => {
      const numerator = CHIPS * (weight * parts - doubled[at] * whole);
      const isWorthAWord = Math.abs(numerator) >= speaks_from_chips * whole * parts;
      return [floorDiv(20 * CHIPS * weight + whole, 2 * whole), isWorthAWord ? Math.sign(numerator) : 0];
    });
  }

  function interval(c, seen, one, two) {
    const [before, after] = [one, two].map((list) => net(c, seen.slice(0, list.known).map((finding) => finding.item)));
    const nets = record(c.options.map((option) => [option, after[option] - before[option]]));
    const shifts = shift(c, one.chips, nets);
    const fresh = seen.slice(one.known, two.known);
    const moved = c.options.map((hypothesis, at) => {
      const [from, to] = [one, two].map((list) => list.chips[hypothesis] ?? 0);
      const [reference_tenths, direction] = shifts[at];
      return {
        ...{ hypothesis, label: c.nameOf(hypothesis), before: from, after: to, net: nets[hypothesis], reference_tenths },
        verdict: verdict(direction, Math.sign(to - from)),
        strongest: direction ? strongest(c, fresh, hypothesis, direction) : null,
      };
    });
    return { start: one.checkpoint, end: two.checkpoint, findings: fresh.map((finding) => finding.number), moved };
  }

  function verdict(direction, step) {
    if (direction === 0) return "quiet";
    return step === 0 ? "stayed" : step === direction ? "with" : "against";
  }

  function strongest(c, fresh, option, direction) {
    // The finding that sets the hypothesis apart from the rest, in the direction of the shift.
    const apart = ({ item }) => direction * (c.options.length * item.bearing[option] - sum(Object.values(item.bearing)));
    const loudest = best(fresh, apart);
    if (loudest === undefined || apart(loudest) <= 0) return null;
    const { bearing, ...item } = loudest.item;
    // A finding of a whole family is said of the member that is asked about, if it is one of them.
    const favours = best([...c.hypotheses.keys()], (h) => bearing[h], (h) => h === option, (h) => h === c.answer);
    const towards = { bearing: bearing[option], favours: c.nameOf(favours), favours_bearing: bearing[favours] };
    return { number: loudest.number, ...only(item, "label text basis"), ...towards };
  }

  function picksAt(c, list) {
    const first = leaderOf(c, list.chips);
    if (!list.picked || first === OTHER) return [];
    const rest = Object.entries(list.chips).filter(([option]) => option !== first && option !== OTHER);
    const pick = (direction, id, second) => pickRead(c, { checkpoint: list.checkpoint, direction }, c.item(id), first, second);
    return [pick("for", list.supports, leaderOf(c, record(rest))), pick("against", list.against, null)];
  }

  function pickRead(c, pick, item, first, second) {
    const read = { ...pick, leader: c.nameOf(first), rival: null, rival_bearing: null };
    if (item === undefined) return { ...read, finding: null, bearing: null, reading: "none picked", basis: [] };
    const bearing = item.bearing[first];
    const isMatch = pick.direction === "for" ? bearing >= 1 : bearing <= -1;
    const fitsBoth = second !== null && item.bearing[second] >= bearing;
    const reading = item.contested ? "contested" : !isMatch ? "reads otherwise" : fitsBoth ? "fits both" : "matches";
    const isCompared = second !== null && pick.direction === "for" && (reading === "fits both" || reading === "matches");
    const beside = isCompared ? { rival: c.nameOf(second), rival_bearing: item.bearing[second] } : {};
    return { ...read, finding: item.label, bearing, reading, ...beside, basis: item.basis };
  }

  // E. Was it time to commit?

  function commitment({ c, walk, seen }) {
    const { diagnosis } = walk;
    // Findings of tests that may be against here are left out: adding one must not pay.
    const nets = net(c, seen.map((one) => one.item).filter((item) => !item.idle));
    const hypotheses = [...c.hypotheses.keys()];
    const support = nets[diagnosis] - Math.max(...hypotheses.filter((h) => h !== diagnosis).map((h) => nets[h]));
    return {
      ...{ diagnosis, diagnosis_label: c.nameOf(diagnosis), answer: c.answer, answer_label: c.nameOf(c.answer), support },
      match: diagnosis === c.answer ? "answer" : c.acceptable.includes(diagnosis) ? "acceptable" : "different",
      favours: c.nameOf(best(hypotheses, (h) => nets[h], (h) => h === diagnosis)),
      reading: support >= 2 ? "what you had favours it" : support >= 0 ? "a close call" : "what you had favours another",
      chips: walk.chips[diagnosis] ?? 0,
      still_open: stillOpen(c, diagnosis, new Set(walk.seen.map((one) => one.item))),
    };
  }

  function stillOpen(c, diagnosis, done) {
    const isClosed = ({ hypothesis, sets }) =>
      sets.some((needed) => needed.every((shown) => done.has(itemOfShown(shown)) && settles(c, shown, hypothesis)));
    // Nothing is still open about what was committed to.
    const open = c.dangers.filter((danger) => danger.hypothesis !== diagnosis && !isClosed(danger));
    return open.map(({ sets, missed, ...danger }) => {
      const items = unique(sets.flat().map(itemOfShown));
      const seen = items.filter((id) => done.has(id));
      const speaks_for = seen.filter((id) => speaksFor(c, id, danger.hypothesis));
      const happened = seen.length ? leftAt(c, danger.hypothesis, sets, seen, speaks_for) : missed;
      return { ...danger, label: c.nameOf(danger.hypothesis), items, seen, speaks_for, happened };
    });
  }

  const itemOfShown = (shown) => shown.split(":")[0];
  const speaksFor = (c, id, hypothesis) => c.item(id).bearing[hypothesis] > 0;

  // An item counts unless it speaks for the danger; a finding that is named counts when it is what was shown.
  function settles(c, shown, hypothesis) {
    const [id, outcome] = shown.split(":");
    if (!c.item(id)) return false;
    return outcome === undefined ? !speaksFor(c, id, hypothesis) : c.item(id).outcome === outcome;
  }

  // The author's words are for whoever looked at nothing; of anybody else they would not be true.
  function leftAt(c, hypothesis, sets, seen, speaking) {
    if (speaking.length) {
      return `You had looked at ${labelsOf(c, speaking)}; what you saw there speaks for it, and nothing else you did settled it.`;
    }
    // A set that a finding has ruled out, or that this person cannot have, would not have helped.
    const isOfUse = (shown) => c.item(itemOfShown(shown)) && (!seen.includes(itemOfShown(shown)) || settles(c, shown, hypothesis));
    const missing = sets.filter((needed) => needed.every(isOfUse)).map((needed) => needed.map(itemOfShown).filter((id) => !seen.includes(id)));
    const needed = neededInWords(c, missing);
    return `You had looked at ${labelsOf(c, seen)}, which does not settle it alone.` + (needed && ` What was still needed: ${needed}.`);
  }

  const labelsOf = (c, ids) => listed(unique(ids.map((id) => c.item(id).label)));

  /** What any one of these sets would have brought; empty without any. */
  function neededInWords(c, sets) {
    const said = sets.map((ids) => ids.map((id) => c.item(id).label).join(" together with "));
    return unique(said.filter((one) => one)).join(", or ");
  }

  // The answer first

  function reveal({ c, walk }) {
    const committed = walk.diagnosis;
    const other = alternative({ c, walk });
    const distance = distanceTo(c, committed);
    return {
      ...{ committed, committed_label: c.nameOf(committed), answer: c.answer, answer_label: c.nameOf(c.answer), distance },
      chips: Object.keys(walk.chips).length ? (walk.chips[committed] ?? 0) : null,
      family: distance === "same family" ? c.hypotheses.get(c.answer).family : null,
      ...{ other, other_label: c.nameOf(other), separator: separator(c, walk, other) },
    };
  }

  function distanceTo(c, committed) {
    if (committed === c.answer) return "the answer";
    if (c.acceptable.includes(committed)) return "accepted";
    const family = c.hypotheses.get(committed)?.family ?? null;
    return family !== null && family === c.hypotheses.get(c.answer).family ? "same family" : "different";
  }

  function separator(c, walk, other) {
    const apart = ({ bearing }) => bearing[c.answer] - bearing[other];
    // What may be against the learner here is not held up as what was missing; what sources dispute separates nothing.
    const fair = [...c.items.values()].filter((item) => !item.idle && !item.contested);
    const numbers = new Map(walk.seen.map((one) => [one.item, one.number]));
    const key = new Set([...c.steps.values()].map((step) => step.any_of[0]));
    // Of equals, one that this walk did come to: else "you had not looked" would tell half of the truth.
    const one = best(fair, apart, (item) => Number(numbers.has(item.id)), (item) => Number(key.has(item.id)));
    if (one === undefined || apart(one) <= 0) return null;
    const number = numbers.get(one.id) ?? null;
    return {
      ...{ item: one.id, label: one.label, act: one.act, for_answer: one.bearing[c.answer], for_other: one.bearing[other] },
      ...{ number, text: number === null ? null : one.text, basis: withDagger(one.basis) },
    };
  }

  // Telling two diagnoses apart

  function contrast(view) {
    const { c } = view;
    const other = alternative(view);
    const { pivot, basis } = other === c.lookAlike.hypothesis ? c.lookAlike : { pivot: null, basis: [] };
    const [one, two] = [c.answer, other].map((hypothesis) => ({
      hypothesis,
      ...only(c.hypotheses.get(hypothesis), "label who mechanism course typical separates basis"),
    }));
    return { one, other: two, pivot, basis, table: apartTable(view, c.answer, other) };
  }

  function alternative({ c, walk }) {
    if (c.hypotheses.has(walk.diagnosis) && walk.diagnosis !== c.answer) return walk.diagnosis;
    const others = [...c.hypotheses.keys()].filter((h) => h !== c.answer);
    // A tie, or nothing held, leaves the pair that the case was built for.
    return best([c.lookAlike.hypothesis, ...others], (h) => walk.chips[h] ?? 0);
  }

  function apartTable({ c, walk }, one, other) {
    const isKey = (id) => [...c.steps.values()].some((step) => step.any_of.includes(id));
    return [...c.items.values()].flatMap((item) => {
      const lead = item.possible.map((bearing) => bearing[one] - bearing[other]);
      const [top, bottom] = [Math.max(...lead), Math.min(...lead)];
      const seen = done(walk, item.id);
      if (Math.max(top, -bottom) < c.apart || !(seen || isKey(item.id))) return [];
      const says = (extreme) => item.wordings[lead.indexOf(extreme)];
      const [speaks_for_one, speaks_for_other] = [top > 0 ? says(top) : null, bottom < 0 ? says(bottom) : null];
      return [{ ...only(item, "label basis"), speaks_for_one, speaks_for_other, here: seen ? item.text : null, seen }];
    });
  }

  // 3 + 3 + 1: what went well, what was left open, one thing for next time

  function inTurn(kinds, shown) {
    // One of each kind first, then more of what there is.
    const turns = [...Array(shown).keys()];
    return turns.flatMap((turn) => kinds.flatMap((kind) => kind.slice(turn, turn + 1))).slice(0, shown);
  }

  const praise = (act, consequence, basis) => ({ act, consequence, basis });

  function rulesMet({ met }) {
    const inOrder = [...met.filter((rule) => rule.level === "stop"), ...met.filter((rule) => rule.level !== "stop")];
    return inOrder.map((rule) => praise(`${rule.label}: done.`, rule.why, rule.basis));
  }

  function moves(c, { intervals }) {
    const step = ({ moved }) => Math.abs(moved.after - moved.before);
    return intervals
      .flatMap((span) => span.moved.map((moved) => ({ span, moved })))
      .filter((one) => one.moved.verdict === "with" && step(one) >= 2 && one.moved.strongest)
      .sort((one, other) => step(other) - step(one))
      .map(({ span, moved }) => {
        const act = `${between(c, span)} you moved ${moved.label} from ${chipsIn(moved.before)} to ${chipsIn(moved.after)}.`;
        return praise(act, `That went with the evidence. ${rated(moved)}`, withDagger(moved.strongest.basis));
      });
  }

  function bundled({ orders }, { c }) {
    return unique(orders.map((order) => order.session)).flatMap((session) => {
      const sedated = orders.filter((order) => order.session === session && c.item(order.item).sedated);
      // Putting idle tests into the same session is no saving.
      if (sedated.length < 2 || sedated.some((order) => order.worth !== "useful")) return [];
      const act = `You planned one session under sedation for ${listed(sedated.map((order) => order.label))}.`;
      return [praise(act, `Ordered apart, they could have meant ${sedated.length} sedations.`, [DAGGER])];
    });
  }

  function goodPicks(c, { picks }) {
    const good = picks.filter((pick) => pick.direction === "for" && pick.reading === "matches");
    return good.map((pick) => {
      const act = `At ${c.said.when[pick.checkpoint]} you picked ${pick.finding} as most for ${pick.leader}.`;
      const rating = `the author rates it ${signed(pick.bearing)} there`;
      // Without a second on the list nothing was compared, and so nothing can be said to separate.
      const beside = `${rating} and ${signed(pick.rival_bearing)} for ${pick.rival}, your second.`;
      return praise(act, pick.rival === null ? `It speaks for it: ${rating}.` : `It separates: ${beside}`, withDagger(pick.basis));
    });
  }

  const point = (kind, title, happened, { why, expert, basis }, next_time = null) =>
    ({ kind, title, happened, matters: why, expert, basis, next_time });

  function leftOpen(c, a, b, safe, d, e) {
    const habits = c.said.next_time;
    const breachPoint = (one) => point("safety", one.label, one.happened, one, habits.safety);
    const grave = [
      ...stops(c, safe).map(breachPoint),
      ...e.still_open.map((one) => point("danger", `${one.label} was still open`, one.happened, one, habits.danger)),
    ];
    // A delay is one point however long it was; it is not lost behind a row of others.
    const place = c.constants.shown - 1;
    return [
      ...grave.slice(0, place),
      ...delayPoint(c, b),
      ...grave.slice(place),
      ...openSteps(c, a, e).map((step) => point("step", step.label, step.missed, step)),
      ...(isLarge(c, b) ? burdenPoint(c, b) : []),
      ...d.intervals.flatMap((span) => listPoint(c, span)),
      ...(isLarge(c, b) ? [] : burdenPoint(c, b)),
      ...safe.breaches.filter((one) => one.level === "caution").map(breachPoint),
    ];
  }

  function stops(c, { breaches }) {
    // Two rules that lacked the same in one session are one point.
    const isTwin = (one, other) => one.missing.length && one.session === other.session && `${one.missing}` === `${other.missing}`;
    const all = breaches.filter((one) => one.level === "stop");
    const stopping = all.filter((one, at) => !all.slice(0, at).some((other) => isTwin(one, other)));
    // A harmful order that a rule has just spoken of is not a second point.
    const watched = (rule) => c.rules.get(rule)?.items ?? [];
    const isSaid = ({ rule, session }) => stopping.some((one) => one.session === session && watched(one.rule).includes(rule));
    return stopping.filter((one) => !isSaid(one));
  }

  function openSteps(c, a, e) {
    // What was just said of a dangerous hypothesis is not said again of the step that would have met it.
    const said = new Set(e.still_open.filter((one) => !one.speaks_for.length).flatMap((one) => one.items));
    return a.steps.filter((step) => step.status === "open" && !hasAll(said, c.steps.get(step.id).any_of));
  }

  const isApart = (moved) => moved.verdict === "stayed" || moved.verdict === "against";

  function listPoint(c, span) {
    // Of one interval the widest gap alone is a point; the section on the list says the others.
    const moved = best(span.moved.filter(isApart), (one) => Math.abs(one.reference_tenths - 10 * one.after));
    if (moved === undefined) return [];
    const { label, strongest: finding } = moved;
    const after = finding ? `, after finding ${finding.number} (${finding.label}),` : "";
    const how = moved.verdict === "stayed" ? "stayed at" : `went from ${chipsIn(moved.before)} to`;
    const towards = chipsIn(floorDiv(moved.reference_tenths + 5, 10));
    return [
      point("list", `${label} and what you had seen`, `${between(c, span)}${after} ${label} ${how} ${chipsIn(moved.after)}.`, {
        why: finding ? rated(moved) : `No single finding stands out; together, what became known pointed to about ${towards}.`,
        expert: `An expert might put about ${towards} on it here, or say aloud why not. What decided it for you?`,
        basis: withDagger(finding ? finding.basis : []),
      }, c.said.next_time.list),
    ];
  }

  const afterOf = (minutes) => (minutes < DAY ? "within the first day" : `after ${counted(floorDiv(minutes, DAY), "day")}`);

  function delayPoint(c, b) {
    const [own, plan] = [b.burden, b.reference];
    const isLook = b.tests_before_look > 0 && own.first_look !== null && plan.first_look !== null && own.first_look - plan.first_look >= DAY;
    const isResult = own.key_minutes !== null && plan.key_minutes !== null && own.key_minutes - plan.key_minutes > DAY;
    if (!isLook && !isResult) return [];
    const before = `when you had ordered ${counted(b.tests_before_look, "test")}`;
    const look = isLook && `You first examined ${c.name} ${afterOf(own.first_look)}, ${before}; the reference plan does so ${afterOf(plan.first_look)}.`;
    const result = isResult && `Your last key result came ${afterOf(own.key_minutes)}; the reference plan has its own ${afterOf(plan.key_minutes)}.`;
    const title = isLook ? `when you first examined ${c.name}` : "when the key results came";
    const expert = isLook
      ? "An expert might examine first, and let what is seen choose the tests."
      : "An expert might ask which result will decide, and order that test first.";
    const said = isLook ? "look" : "result";
    const more = { why: c.said.waited[said], expert, basis: [DAGGER] };
    return [point("delay", title, [look, result].filter((one) => one).join(" "), more, c.said.next_time[said])];
  }

  function isLarge({ large }, b) {
    const exposed = b.avoidable_films + b.avoidable_scans;
    return b.avoidable_sedations >= large.sedations || exposed >= large.exposures || b.against >= large.idle;
  }

  // All the units in which either of the two has any, so that like stands beside like.
  function whole(one, other) {
    const units = [["sedations", "session under sedation", "sessions under sedation"], ["films", "plain film"], ["scans", "scan with radiation", "scans with radiation"]];
    const said = units.filter(([unit]) => one[unit] || other[unit]).map(([unit, ...words]) => orNo(one[unit], ...words));
    const needle = one.invasive === "none" ? "no needle" : `a ${one.invasive}`;
    return listed(one.invasive === "none" && other.invasive === "none" ? said : [...said, needle]);
  }

  function costInWords({ large }, b) {
    const more = [
      b.avoidable_sedations && "more sedation",
      b.avoidable_films && "more plain films",
      b.avoidable_scans && "more scans with radiation",
      b.avoidable_invasive && "a more invasive step",
    ].filter((word) => word);
    const [own, plan] = [b.burden, b.reference];
    const said = more.length && `Your walk: ${whole(own, plan)}. The reference plan: ${whole(plan, own)}. Yours took ${listed(more)}.`;
    const idle = b.against >= large.idle && `${b.against} of your tests were repeated or not indicated when you ordered them.`;
    return [said, idle].filter((one) => one).join(" ");
  }

  function burdenPoint(c, b) {
    const happened = costInWords(c, b);
    if (!happened) return [];
    const idle = b.orders.filter((order) => order.potential === 0 && order.burden.length && order.worth !== "useful");
    const names = listed(unique(idle.map((order) => order.label)));
    const ask = "An expert might ask which two diagnoses each test will separate, and";
    const more = {
      why:
        "Each test is carried by the person, whatever it shows." +
        (idle.length ? ` When you ordered it, no result of ${names} could have separated the diagnoses on your list.` : ""),
      expert: `${ask} ${b.avoidable_sedations ? "put what is left into one session" : "leave out what separates none"}.`,
      basis: [DAGGER],
    };
    return [point("burden", "what the tests cost", happened, more, c.said.next_time[b.avoidable_sedations ? "sedation" : "burden"])];
  }

  function oneThing(c, first) {
    return first?.next_time ? { text: first.next_time, basis: [DAGGER] } : c.nextTime;
  }

  function tryNext(c, { intervals }) {
    const kept = intervals.flatMap((span) => span.moved).filter(isApart);
    const stayed = ({ hypothesis }) => count(kept, (moved) => moved.hypothesis === hypothesis);
    const sibling = best(c.siblings, stayed);
    if (sibling === undefined) return null;
    const why = stayed(sibling) ? `${c.nameOf(sibling.hypothesis)} did not move with ${c.name}'s findings; ` : "";
    return { case: sibling.case, because: why + sibling.because };
  }

  function rated({ label, strongest: one }) {
    const own = signed(one.bearing);
    const rates = `The author rates finding ${one.number} (${one.label})`;
    if (one.favours === label || one.favours_bearing <= 0) return `${rates} ${own} for it.`;
    return `${rates} ${signed(one.favours_bearing)} for ${one.favours} and ${own} for ${label}.`;
  }

  const between = (c, span) => `Between ${c.said.when[span.start]} and ${c.said.when[span.end]}`;
  const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
  const orNo = (number, one, many = `${one}s`) => `${number || "no"} ${number === 1 ? one : many}`;
  const chipsIn = (number) => orNo(number, "chip");
  const signed = (number) => (number > 0 ? `+${number}` : `${number}`);
  const listed = (words) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((word) => word).join(" and ");
  const withDagger = (basis) => unique([...basis, DAGGER]);

  return {
    ...{ CHIPS, IDEAS, INVASIVE, OutOfTurn, begin, after, debrief, unpack, clean, done, findings, sendable, sessionCost, cost },
    ...{ exposures, moment },
    awaits: (sheet, walk) => awaited(unpack(sheet), walk),
    follow: (sheet, entries) => entries.reduce((walk, entry) => after(sheet, walk, entry), begin()),
    label: (sheet, option) => unpack(sheet).nameOf(option),
    leader: (sheet, chips) => leaderOf(unpack(sheet), chips),
    session: (sheet, ids) => asSession(unpack(sheet), ids),
  };
})();

// The page: what a learner sees and does. It tells the engine what happened, as entries, and shows whatever
// the engine waits for. Everything on the screen is made with createElement and textContent.
//
// For whoever embeds or drives the page: `workup.keep` may be set before workup.play() is called, an object
// {said, load(), save(record), finish(record)}. Then `workup.ui` is {put(entry), log(), block(), walk(), debrief()},
// and <html> has data-ready.
workup.play = () => {
  const $ = (id) => document.getElementById(id);
  const page = JSON.parse($("page").textContent);
  const WHEN = { opening: "the opening", bedside: "the bedside", pause: "the pause", commit: "the commitment" };
  const DAGGER = "†";
  const sheet = JSON.parse($("sheet").textContent);
  const the = workup.unpack(sheet);

  // ---- elements ----

  // make("p.aside", { id }, "words", [more]): properties that are functions are listeners; what is empty is left out.
  function make(what, ...inside) {
    const [tag, ...classes] = what.split(".");
    const isDrawn = DRAWN.has(tag);
    const made = isDrawn ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    if (classes.length) made.setAttribute("class", classes.join(" "));
    const given = inside[0]?.constructor === Object ? inside.shift() : {};
    for (const [name, value] of Object.entries(given)) {
      if (typeof value === "function") made.addEventListener(name, value);
      else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...filled(inside));
    return made;
  }
  const DRAWN = new Set(["svg", "rect", "path", "text", "title", "desc"]);
  const filled = (inside) => inside.flat(9).filter((one) => one || one === 0);
  const p = (...inside) => make("p", ...inside);
  const strong = (text) => make("strong", text);
  const quiet = (text) => make("span.aside", text);
  const button = (text, click, given = {}) => make("button", { type: "button", click, ...given }, text);
  const main = (text, click) => button(text, click, { class: "main" });
  const choices = (...inside) => make("div.choices", inside);
  const heading = (text, small) => make("h2", { id: "do", tabindex: "-1" }, text, small && [" ", quiet(small)]);
  // The key does nothing else: where the focus moves, it would press what it moves to.
  const entering = (act) => (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    act();
  };
  const field = (id, given) => make("input", { id, type: "text", maxlength: "2000", autocomplete: "off", ...given });

  // ---- words, as the terminal and the summary say them ----

  const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
  const signed = (number) => (number > 0 ? `+${number}` : `${number}`);
  const tenths = (number) => `${Math.floor(number / 10)}.${number % 10}`;
  const listed = (words) => words.join(", ").replace(/, ([^,]*)$/, " and $1");
  const isLower = (text) => text === text.toLowerCase() && text !== text.toUpperCase();
  const capital = (text) => (isLower(text.trim().split(/\s+/)[0]) ? text[0].toUpperCase() + text.slice(1) : text);
  const sentence = (text) => capital(text.trim()).replace(/([^.!?"”])$/, "$1.");
  const label = (option) => workup.label(sheet, option);
  const numberOf = (option) => (the.options.indexOf(option) + 1) % the.options.length;

  const clock = (minute) => workup.moment(sheet, minute);

  // Halves go to the even number, as in Python.
  const rounded = (number) => (number % 1 === 0.5 ? 2 * Math.round(number / 2) : Math.round(number));

  function lasting(minutes) {
    for (const [unit, length, from] of [["month", 43800, 1], ["week", 10080, 2], ["day", 1440, 1], ["hour", 60, 1]]) {
      if (minutes >= length * from) return counted(rounded(minutes / length), unit);
    }
    return minutes ? counted(minutes, "minute") : "at once";
  }

  const waited = (minutes) => (minutes === null ? "none obtained" : lasting(minutes));

  function resultAfter(minutes) {
    if (minutes === 0) return "at once";
    for (const [length, unit, until] of [[1, "minute", 90], [60, "hour", 2880], [1440, "day", 86400]]) {
      if (minutes < until) return `within ${counted(Math.max(rounded(minutes / length), 1), unit)}`;
    }
    return `after about ${counted(rounded(minutes / 43200), "month")}`;
  }

  function burden(item) {
    if (item.act !== "order") return [];
    const needle = item.invasive && !item.partOf && workup.INVASIVE[item.invasive];
    return [item.sedated && "sedation", ...workup.exposures(item.films, item.scans), needle, `result ${resultAfter(item.minutes)}`].filter(Boolean);
  }

  // What a session holds and costs, before it is ordered.
  function costOf(ids, asked = ids) {
    const cost = workup.sessionCost(sheet, ids);
    const labels = (some) => some.map((id) => the.items.get(id).label);
    const added = labels(ids.filter((id) => !asked.includes(id)));
    return p(
      `One session, ${cost.sedated ? "one" : "no"} anaesthetic: ${labels(ids).join("; ")}.`,
      added.length > 0 && ` The sample comes from the ${listed(added)}.`,
      // Only what the session does cost is named: a row of noughts hides the one figure that matters.
      ` ${capital([...workup.exposures(cost.films, cost.scans), `results ${resultAfter(cost.minutes)}`].join("\u00a0· "))}.`,
    );
  }

  const { plain } = workup.words;

  // Where a typed idea stands on the list, as the terminal says it. Nothing typed is ever called a mistake.
  function placed(idea) {
    return workup.words.placed(sheet, idea).map(({ text, on, could_be }) => {
      const numbered = [...on, ...could_be].map((option) => `${numberOf(option)} ${label(option)}`);
      if (on.length && !on.includes(the.options.at(-1))) return `‘${text}’ is on the list: ${listed(numbered)}.`;
      if (!could_be.length) return `‘${text}’ is kept in your own words.`;
      return `‘${text}’ is kept in your own words. On the list it could be ${numbered.join(" or ")}.`;
    });
  }

  // ---- what is kept of a walk, and where ----

  const now = () => `${new Date().toISOString().slice(0, 19)}+00:00`;
  let keep;
  let record;
  let walk;

  function inThisBrowser() {
    const key = `workup:${the.id}:${the.digest}`;
    const kept = {
      said: "Your walk is kept in this browser, and will be here again after a reload.",
      load: () => JSON.parse(localStorage.getItem(key)),
      save: (made) => localStorage.setItem(key, JSON.stringify(made)),
      finish: () => {},
    };
    try {
      localStorage.setItem(`${key}:try`, "");
      localStorage.removeItem(`${key}:try`);
      return kept;
    } catch {
      return { ...kept, load: () => null, save: () => {}, said: NOT_KEPT };
    }
  }
  const NOT_KEPT = "This browser keeps nothing for the page: your walk lasts until you close or reload it. Hand it in or download it before you go.";

  function save() {
    try {
      keep.save(record);
    } catch {
      keep.said = NOT_KEPT;
    }
  }

  function begin(attempt) {
    record = { at: now(), attempt, words: the.words, learner: record?.learner ?? null, lines: [] };
    walk = workup.begin(sheet);
  }

  function restore() {
    begin(1);
    try {
      const kept = keep.load();
      walk = workup.follow(sheet, kept.lines.map((line) => line.entry));
      record = kept;
      if (record.words !== the.words) keep.said += " The wording of this case has changed since you began it.";
    } catch {
      // Nothing was kept, or nothing that this case can follow.
    }
  }

  function log() {
    const header = {
      workup_log: 2, pack: the.pack, case: the.id, case_version: the.version, case_rules: the.digest, case_words: record.words,
      tool: page.tool, attempt: record.attempt, mode: "walk", learner: record.learner, at: record.at,
    };
    return [header, ...record.lines].map((line) => `${JSON.stringify(line)}\n`).join("");
  }

  const awaits = () => workup.awaits(sheet, walk);
  const isOver = () => awaits().kind === "over";

  function kept(given) {
    const entry = "text" in given ? { ...given, text: workup.clean(given.text) } : given;
    walk = workup.after(sheet, walk, entry);
    record.lines.push({ at: now(), entry });
    save();
    if (!walk.before) $("take-back")?.remove();
    if (isOver()) keep.finish(record);
  }

  // Takes an entry, keeps it, and goes on to whatever the walk waits for then.
  function put(entry) {
    const before = walk;
    kept(entry);
    arrive(walk.events.slice(before.events.length).find((event) => event.kind === "ordered"));
  }

  // ---- the screen ----

  // What is on the screen and in no log: the open chapter, what is searched for, what is being put together.
  const blank = () => ({ chapter: the.domains[0].id, query: "", wanted: [], results: null, draft: null, asked: false, sure: null, send: [] });
  let view = blank();

  function say(text) {
    // The same words twice would not be read out again.
    $("status").textContent = text === $("status").textContent ? `${text}\u00a0` : text;
  }

  function arrive(ordered) {
    Object.assign(view, { draft: null, asked: false, sure: null, send: [] });
    if (ordered) {
      Object.assign(view, { results: ordered, wanted: [] });
      say(`The results are in: ${clock(ordered.until)}.`);
    }
    show();
    goTo(isOver() ? "debrief" : ordered && $("results") ? "results" : awaits().kind === "idea" ? "idea" : "do");
  }

  function goTo(id) {
    $(id).focus();
    $(id).scrollIntoView();
  }

  function show() {
    const { kind } = awaits();
    paper();
    const parts = kind === "over" ? debriefed() : [place(), doing(kind), knowing(), thinking()];
    $("walk").replaceChildren(...filled([parts, about()]));
  }

  // On paper nothing is folded away but the working.
  addEventListener("beforeprint", () => document.querySelectorAll("details.long").forEach((one) => (one.open = true)));

  const paper = () => (document.body.dataset.print = isOver() ? "walk" : "handout");

  function printed(what) {
    document.body.dataset.print = what;
    addEventListener("afterprint", paper, { once: true });
    print();
  }

  function place() {
    const { kind, checkpoint } = awaits();
    const chapter = the.domains.find((domain) => domain.id === view.chapter);
    const where = { opening: "Opening", bedside: "Pause", pause: "Pause", commit: "Before you commit" }[checkpoint]
      ?? { act: capital(chapter.label), send: "Session", purpose: "Session", diagnosis: "Your diagnosis" }[kind] ?? "Before the debrief";
    const here = kind === "idea" ? [] : [["do", "Do"], checkpoint !== "opening" && ["know", "Know"], ["think", "Think"]];
    const facts = [clock(walk.minute), counted(walk.seen.length, "finding"), counted(workup.cost(sheet, walk).sedations, "sedation")];
    const session = kind === "act" && view.wanted.length > 0 && make("a", { href: "#session" }, `${counted(view.wanted.length, "test")} in the session`);
    return make("div.place", { id: "place" }, strong(where),
      here.length > 0 && make("nav", { "aria-label": "On this page" }, make("ul", here.filter(Boolean).map(([id, text]) => make("li", make("a", { href: `#${id}` }, text))))),
      p(facts.map((text) => make("span", text)), session));
  }

  const opening = () => the.opening.split(/\n\s*\n/).map((text) => make("p.opening", text));
  const findings = () => workup.findings(sheet, walk);
  const found = (some) => make("ol.findings", some.map((one) => make("li", { value: one.number }, p(strong(capital(one.item.label)), " ", quiet(clock(one.minute)), make("br"), one.text))));

  function knowing() {
    if (awaits().checkpoint === "opening") return null;
    return make("section.know", { "aria-labelledby": "know" },
      make("h2", { id: "know", tabindex: "-1" }, "What I know"),
      make("details", make("summary", "The opening"), opening()),
      walk.seen.length ? found(findings()) : make("p.aside", "Nothing has been asked or examined yet."));
  }

  function thinking() {
    const { kind } = awaits();
    if (kind === "idea") return null;
    const notes = make("ul", walk.notes.map((text) => make("li.said", text)));
    const typed = field("note", { keydown: entering(() => noted()) });
    const noted = () => {
      const text = workup.clean(typed.value);
      if (text) {
        kept({ kind: "note", text });
        notes.append(make("li.said", text));
        typed.value = "";
        say("Kept as a note.");
      }
      typed.focus();
    };
    const has = Object.keys(walk.chips).length > 0;
    return make("section.think", { "aria-labelledby": "think" },
      make("h2", { id: "think", tabindex: "-1" }, "What I think"),
      walk.ideas.length > 0 && p("Before any list: ", walk.ideas.map((idea, n) => [n > 0 && ", ", make("q", idea)]), "."),
      kind !== "chips" && (has ? make("ul.list", the.options.map((option) => make("li", make("span.name", capital(label(option))), dots(walk.chips[option])))) : make("p.aside", "No list yet.")),
      notes,
      make("label", { for: "note" }, "A note to yourself"),
      make("div.typed", typed, button("Keep note", noted)));
  }

  function dots(chips = 0) {
    const row = Array.from({ length: 10 }, (_, n) => make(n < chips ? "i.on" : "i"));
    return make("span.dots", make("span", { "aria-hidden": "true" }, row), make("b", chips), make("span.unseen", chips === 1 ? " chip" : " chips"));
  }

  function about() {
    const sure = make("div.sure", { hidden: true },
      p("The whole walk will be gone from this page and from what the browser keeps of it. It cannot be brought back."),
      choices(
        main("Start over", () => {
          begin(record.attempt + (walk.seen.length > 0));
          save();
          view = blank();
          arrive();
          say("A new walk.");
        }),
        button("Keep this walk", () => {
          sure.hidden = true;
          asks.focus();
        })));
    const asks = button("Start over …", () => {
      sure.hidden = false;
      sure.querySelector("button").focus();
    });
    return make("section.about", { "aria-labelledby": "about" }, make("h2", { id: "about" }, "This walk"), p(keep.said),
      choices(asks, button("Print the blank handout", () => printed("handout"))), sure);
  }

  // ---- what can be done now ----

  function doing(kind) {
    const asked = { idea, chips, pick, send, purpose, act, diagnosis }[kind] ?? reflection;
    return make("section.do", { "aria-labelledby": "do" }, asked(), walk.before && choices(takingBack()));
  }

  const takingBack = () => button("Take back my last answer", () => {
    put({ kind: "undo" });
    say("Taken back. You are where you were before it.");
  }, { id: "take-back" });

  const skip = (text) => button(text, () => put({ kind: "skip" }));
  const back = () => button("Back to the bedside", () => {
    const said = walk.committing ? "Back at the bedside. Your list is as it was." : "Called off. Nothing was ordered; your session is as you put it together.";
    put({ kind: "cancel" });
    say(said);
  });
  const optionButtons = (click, more = () => null) => make("ul.options", the.options.map((option) =>
    make("li", button([make("span.n", numberOf(option)), make("span", capital(label(option))), more(option)], () => click(option)))));

  function idea() {
    const typed = field("idea", { keydown: entering(() => given()) });
    const given = () => {
      const text = workup.clean(typed.value);
      // "ataxia, tumour or toxin" is three ideas; each is kept as it was typed.
      const ideas = text ? workup.words.placed(sheet, text).map((one) => one.text) : [""];
      const some = ideas.slice(0, workup.IDEAS - walk.ideas.length);
      some.forEach((one) => put({ kind: "idea", text: one }));
      if (text) say(`Kept: ${some.join("; ")}.`);
    };
    return [
      opening(),
      heading("Before you see any list: what could this be?"),
      make("ol.ideas", walk.ideas.map((text) => make("li.said", text))),
      make("label", { for: "idea" }, `Idea ${awaits().number} of up to ${workup.IDEAS}, in your own words`),
      make("div.typed", typed, button("Keep idea", () => (typed.value.trim() ? given() : typed.focus()))),
      choices(button(walk.ideas.length ? "That is all: on to the list" : "No idea yet: on to the list", () => put({ kind: "idea", text: "" })), skip("Skip ideas and list")),
    ];
  }

  const PAUSES = {
    opening: ["Your list", "ten chips to share between these"],
    bedside: ["Pause", "before the first tests"],
    pause: ["Pause", `before the first test with ${the.said.deep}`],
    commit: ["Before you commit", "your list as it stands now"],
  };

  function chips() {
    const at = awaits().checkpoint;
    const draft = (view.draft ??= Object.assign(Object.create(null), walk.chips));
    const rows = new Map();
    const told = make("p.told");
    const sum = () => the.options.reduce((total, option) => total + (draft[option] ?? 0), 0);
    const off = () => (sum() < 10 ? `${counted(10 - sum(), "chip")} still to place` : `${counted(sum() - 10, "chip")} too many`);
    const drawn = () => {
      for (const [option, row] of rows) {
        // Not under the fingers of whoever types a number there.
        if (row.number !== document.activeElement) row.number.value = draft[option] ?? 0;
        row.dots.replaceWith((row.dots = dots(draft[option])));
      }
      const same = the.options.every((option) => (draft[option] ?? 0) === (walk.chips[option] ?? 0));
      told.textContent = sum() === 10 ? "All ten are placed." : `${capital(off())}.`;
      keepIt.textContent = same && sum() === 10 ? "Keep the list as it is" : "Keep this list";
    };
    const set = (option, to) => {
      draft[option] = Math.min(10, Math.max(0, Math.trunc(to) || 0));
      view.asked = false;
      drawn();
      say(`${label(option)}: ${draft[option]}. ${told.textContent}`);
    };
    const row = (option) => {
      const typed = () => set(option, made.number.value);
      const step = (sign, by, name) => button(sign, () => set(option, (draft[option] ?? 0) + by), { "aria-label": `${name} on ${label(option)}` });
      const made = { dots: dots(), number: make("input", { type: "number", min: 0, max: 10, inputmode: "numeric", "aria-label": `Chips on ${label(option)}`, input: typed, blur: drawn }) };
      rows.set(option, made);
      return make("li", make("span.name", capital(label(option))), made.dots, make("span.steps-of", step("−", -1, "One chip less"), made.number, step("+", 1, "One chip more")));
    };
    const keepIt = main("", () => {
      if (sum() === 0) {
        told.textContent = "You have not placed any chips yet. Skip to go on without a list; the debrief will then have no list from this point to set beside the evidence.";
      } else if (sum() !== 10 && !view.asked) {
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
      at === "opening" && [opening(), walk.ideas.flatMap(placed).map((text) => make("p.aside", text))],
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
    const over = [...even.values()].reduce((total, one) => total + one, 0) - 10;
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
    return [shares, over && `${counted(Math.abs(over), "chip")} ${did}, so that the list adds up to 10.`];
  }

  function pick() {
    const { direction } = awaits();
    const give = (item) => put({ kind: "pick", direction, item });
    return [
      heading(`${direction === "for" ? "Which finding speaks most for" : "And which speaks most against"} your first: ${label(workup.leader(sheet, walk.chips))}?`),
      make("ul.options", findings().map((one) => make("li", button([make("span.n", one.number), make("span", capital(one.item.label))], () => give(one.item.id))))),
      choices(button("None of them", () => give(null)), skip("Skip the picks")),
    ];
  }

  function send() {
    const tests = workup.sendable(sheet, walk);
    const cost = make("div", costOf(walk.pending));
    const ticked = (item) => (event) => {
      view.send = tests.map((one) => one.id).filter((id) => (id === item.id ? event.target.checked : view.send.includes(id)));
      cost.replaceChildren(costOf(workup.session(sheet, [...walk.pending, ...view.send])));
      say(`${counted(view.send.length, "test")} for the sample.`);
    };
    return [
      heading(`What is the sample of the ${listed([...new Set(tests.map((item) => the.items.get(item.partOf).label))])} for?`),
      make("fieldset", make("legend.unseen", "Send it for"), tests.map((item) => make("label.tick", make("input", { type: "checkbox", change: ticked(item) }),
        make("span", capital(item.label), " ", quiet(burden(item).join(", ")))))),
      cost,
      choices(main("Send the sample", () => put({ kind: "send", items: view.send })), button("For nothing more", () => put({ kind: "send", items: [] })), back()),
    ];
  }

  function purpose() {
    const { item } = awaits();
    const give = (hypothesis) => put({ kind: "purpose", item, hypothesis });
    return [
      heading(`${capital(the.items.get(item).label)}: which diagnosis is it for?`),
      optionButtons(give),
      choices(button("Rather not say", () => give(null)), back()),
    ];
  }

  // ---- the bedside ----

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
      say(`${capital(domain.label)}, what to ${domain.act}: ${counted(list.querySelectorAll("button").length, "line")}.`);
    }));

    function draw() {
      const words = plain(view.query).split(" ").filter(Boolean);
      // What the terminal would open or ask about; for what it would decline, no line is offered.
      const found = workup.words.understood(sheet, words.length ? view.query : "");
      const left = found.left_out.filter((id) => the.items.has(id)).map((id) => the.item(id).label);
      const meant = new Set([...found.opens, ...found.asks.flatMap((one) => one.could_be), ...found.about]);
      const open = the.domains.filter((domain) => words.length || domain.id === view.chapter);
      chapters.forEach((one, n) => one.setAttribute("aria-pressed", !words.length && the.domains[n].id === view.chapter));
      list.replaceChildren(...filled(open.map((domain) => {
        const lines = [...the.items.values()].filter((item) => item.domain === domain.id && (meant.has(item.id) || answersTo(item, words))).map(line);
        return lines.length > 0 && [make("h3", capital(domain.label), " ", quiet(`what to ${domain.act}`)), make("ul.items", lines)];
      })));
      const shown = list.querySelectorAll("button").length;
      hits.textContent = words.length ? [
        found.about.length > 0 && `You ask about ${listed(found.about.map((id) => the.item(id).label))}; nothing is ordered.`,
        left.length > 0 && `Left out, as you say: ${listed([...new Set(left)])}.`,
        shown > 0 && `${counted(shown, "line")} with these words.`,
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
      const drawn = () => {
        const seen = walk.seen.find((known) => known.item === item.id);
        const wanted = view.wanted.includes(item.id);
        const state = [...burden(item), seen && "done"].filter(Boolean).join(", ");
        if (isTest) one.setAttribute("aria-pressed", wanted);
        else if (seen) one.setAttribute("aria-disabled", "true");
        one.replaceChildren(make("span", capital(item.label)), ...filled([state && quiet(` ${state}`)]));
        if (seen && made.children.length === 1) made.append(make("p.answer", make("span.n", seen.number), " ", item.text));
      };
      const looked = () => {
        if (!workup.done(walk, item.id)) {
          kept({ kind: "look", items: [item.id] });
          drawn();
          $("place").replaceWith(place());
          document.querySelector(".know").replaceWith(knowing());
        }
        say(item.text);
      };
      const toggled = () => {
        view.wanted = view.wanted.includes(item.id) ? view.wanted.filter((id) => id !== item.id) : [...view.wanted, item.id];
        drawn();
        plan();
        $("place").replaceWith(place());
        say(`${capital(item.label)}: ${view.wanted.includes(item.id) ? "in this session" : "taken out"}. ${counted(view.wanted.length, "test")} in the session.`);
      };
      drawn();
      return made;
    }

    function plan() {
      const session = () => make("div.card",
        make("h3", { id: "session" }, "This session"),
        costOf(workup.session(sheet, view.wanted), view.wanted),
        choices(main("Order this session", () => put({ kind: "plan", items: view.wanted })), button("Call it off", () => {
          view.wanted = [];
          draw();
          plan();
          $("place").replaceWith(place());
          say("Called off. Nothing was ordered.");
          search.focus();
        })));
      tray.replaceChildren(...(view.wanted.length ? [session()] : []));
    }

    draw();
    plan();
    return [
      heading("What I can do"),
      view.results && make("div.results", make("h3", { id: "results", tabindex: "-1" }, `The results are in: ${clock(view.results.until)}.`),
        found(findings().filter((one) => view.results.items.includes(one.item.id)))),
      make("label", { for: "search" }, "Find a question, an examination or a test"),
      search,
      make("div.chapters", { role: "group", "aria-label": "Chapters of the checklist" }, chapters),
      hits, list, tray,
      choices(button("I am ready to commit", () => put({ kind: "commit" }))),
    ];
  }

  function notThere({ declined, absent, unserved }) {
    const said = [
      ...new Set(declined.map((one) => the.declines[one])),
      ...absent.map((one) => `‘${one}’ is not on this checklist, so this walk cannot show it.`),
      ...unserved.map((one) => `${capital(the.unserved[one][0])} is in this tool for ${the.unserved[one][1]} only, so it is not part of this walk.`),
    ];
    return said.join(" ") || "This page does not understand these words. Try other words; the chapters hold everything there is.";
  }

  function answersTo(item, words) {
    const names = [item.label, ...workup.words.namesOf(sheet, item.id)].map((name) => ` ${plain(name)}`);
    return words.every((word) => names.some((name) => name.includes(` ${word}`)));
  }

  // ---- the commitment ----

  function diagnosis() {
    const choose = (option) => {
      view.sure = option;
      show();
      goTo("do");
    };
    if (!view.sure) return [heading("Your diagnosis"), optionButtons(choose, (option) => dots(walk.chips[option])), choices(back())];
    return [
      heading(`${numberOf(view.sure)} ${label(view.sure)}`),
      make("p.notice", "Nothing can be asked or ordered after this."),
      choices(main("Commit to it", () => put({ kind: "diagnosis", hypothesis: view.sure })), button("Choose again", () => choose(null))),
    ];
  }

  const REFLECTIONS = {
    sentence: "The case in one sentence, without the name of the diagnosis.",
    "went well": "What went well?",
    "would change": "What would you change another time?",
  };

  function reflection() {
    const about = awaits().kind;
    const give = (text) => put({ kind: "reflection", about, text });
    const words = make("textarea", { rows: 4, maxlength: 2000, "aria-labelledby": "do" });
    return [
      make("p.aside", "Before the debrief, in your own words"),
      heading(REFLECTIONS[about]), words,
      choices(main("Keep it", () => give(words.value)), button("Leave it blank", () => give(""))),
    ];
  }

  // ---- the debrief, section by section as on the summary page ----

  function debriefed() {
    const d = workup.debrief(sheet, walk);
    const numbers = new Map(d.sources.map((source, n) => [source.id, n + 1]));

    // The basis of a judgement: numbers lead to the list of sources, the dagger is the author's.
    const dagger = () => make("span.dagger", DAGGER);
    const basisOf = (basis, between, link) => make("span.basis",
      basis.filter((one) => one !== DAGGER).sort((a, b) => numbers.get(a) - numbers.get(b)).map((one, n) => [n > 0 && " ", link(one, numbers.get(one))]),
      basis.includes(DAGGER) && [basis.length > 1 && between, dagger()]);
    const marks = (basis) => ["\u00a0", basisOf(basis, " ", (one, number) => make("a", { href: `#source-${one}`, "aria-label": `source ${number}, ${one}` }, `[${number}]`))];
    const inFull = (basis) => [basisOf(basis, " · ", (one, number) => make("a", { href: `#source-${one}` }, `[${number}] ${one}`)), basis.includes(DAGGER) && make("span.basis", " the author's judgement")];
    const ours = () => marks([DAGGER]);
    const judged = (basis = []) => marks([...new Set([...basis, DAGGER])]);

    const section = (id, title, ...inside) => make("section", { "aria-labelledby": id }, make("h2", { id }, title), inside);
    const facts = (name, pairs) => make(`dl.${name}`, pairs.filter(Boolean).map(([term, ...said]) => [make("dt", term), make("dd", said)]));
    const items = (name, rows) => make(`ul.${name}`, rows.map((row) => make("li", p(row))));
    const tag = (text) => [" ", make("span.tag", text)];
    const table = (name, caption, heads, rows) => make(`table.${name}`,
      caption && make("caption", caption),
      make("thead", make("tr", heads.map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", rows.map(([first, ...cells]) => make("tr", make("th", { scope: "row" }, first), cells.map((cell) => make("td", cell))))));
    const scroller = (name, inside) => make("div.scroller", { tabindex: 0, role: "region", "aria-label": name }, inside);
    const between = (interval) => `From ${WHEN[interval.start]} to ${WHEN[interval.end]}`;

    function head() {
      const by = d.subject.provenance;
      const links = [["well", "Went well"], ["open", "Left open"], ["next", "Next time"], ["list", "Your list"], ["tests", "Tests"], ["apart", "Telling apart"], ["handin", "Hand in"]];
      return make("div",
        make("h2.debrief", { id: "debrief", tabindex: "-1" }, "Debrief"),
        answer(),
        make("p.legend", dagger(), " marks the author's teaching judgement; a number in brackets leads to a source. ",
          `Judged by ${counted(by.raters, "rater")}, ${by.judged}; ${by.clinician_reviewed ? "reviewed by a clinician" : "not yet reviewed by a clinician"}. ${by.note}`),
        make("nav", { "aria-label": "In this debrief" }, make("ul", links.map(([id, text]) => make("li", make("a", { href: `#${id}` }, text))))));
    }

    const NOT_HAD = { ask: "You had not asked.", examine: "You had not looked.", order: "You had not ordered it." };

    function answer() {
      const r = d.reveal;
      const one = r.separator;
      const held = r.chips === null ? "before you had made a list"
        : r.chips === 10 ? "with all 10 of your chips on it" : `with ${r.chips || "none"} of your 10 chips on it`;
      const answered = {
        "the answer": "That is the author's answer too.",
        accepted: `The author's answer is ${r.answer_label}, and yours is accepted as well.`,
        "same family": `The author's answer is ${r.answer_label}. Both are forms of ${r.family}.`,
      }[r.distance] ?? `The author's answer is ${r.answer_label}, a different diagnosis.`;
      const [pair, yours] = r.other === r.committed ? ["the two", "yours"] : [`it from ${r.other_label}`, r.other_label];
      const had = one && (one.number === null ? NOT_HAD[one.act] : `You had it, as finding ${one.number}${r.distance === "the answer" ? "." : `: ${one.text}`}`);
      const separated = one
        ? `What best separates ${pair} is one finding: ${one.label} (${signed(one.for_answer)} for the answer, ${signed(one.for_other)} for ${yours}). ${had}`
        : `No single finding separates ${pair}.`;
      return make("section.reveal", { "aria-labelledby": "answer" }, make("h2", { id: "answer" }, "The answer"),
        p(`You committed to ${r.committed_label}, ${held}. `, strong(answered), ours()),
        p(separated, marks(one ? one.basis : [DAGGER])));
    }

    function you() {
      const own = (asked, text) => make("div.own", make("h3", asked), text ? make("p.said", text)
        : [make("p.aside", "Nothing written yet. A line for it, before you read on:"), make("p.blank", { "aria-hidden": "true" })]);
      return [
        section("you", "You first", make("div.pair", own("What went well?", d.told.went_well), own("What would you change?", d.told.would_change))),
        section("sentence", "The case in one sentence", facts("two-voices", [
          ["Yours", d.told.sentence ? make("span.said", d.told.sentence) : quiet("Not written this time. How would you say it now?")],
          ["The author's", d.told.authors_sentence, ours()],
        ])),
      ];
    }

    const KINDS = { safety: "comes first", danger: "must not miss", delay: "delay", step: "key step", list: "your list", burden: "burden" };

    function threeAndThree() {
      const might = (text) => text.replace(/^An expert might /, "");
      const card = (point) => make("article.card", make("h3", capital(point.title), tag(KINDS[point.kind])), facts("four", [
        ["Happened", point.happened], ["Matters", point.matters],
        [might(point.expert) === point.expert ? "Expert" : "An expert might", might(point.expert)], ["Basis", inFull(point.basis)],
      ]));
      return [
        section("well", "What you did well", d.well.length ? items("well", d.well.map((one) => [strong(sentence(one.act)), ` ${sentence(one.consequence)}`, marks(one.basis)]))
          : p("Only a few kinds of act are looked for here, and none of them came up. What you noticed yourself still counts.")),
        section("open", "What was left open", d.open.length ? d.open.map(card) : p("Nothing that this case asks about was left open.", ours()),
          d.more_open > 0 && make("p.aside.open-more", `${d.more_open} more ${d.more_open === 1 ? "is" : "are"} in the sections below.`)),
      ];
    }

    // A link where the page of that case lies beside this one.
    function called(id) {
      if (Object.hasOwn(page.siblings, id)) return make("a", { href: `${id}.html` }, page.siblings[id]);
      return Object.hasOwn(page.names, id) ? page.names[id] : capital(id);
    }

    function next() {
      const one = d.try_next;
      return make("section.next", { "aria-labelledby": "next" }, make("h2", { id: "next" }, "One thing for next time"),
        make("p.one-thing", d.one_thing.text, marks(d.one_thing.basis)),
        one && [make("h3", "Try next"), p(called(one.case)), p(sentence(one.because), ours())]);
    }

    function move(moved) {
      const pointed = tenths(moved.reference_tenths);
      const went = `${capital(moved.label)} went from ${moved.before} to ${moved.after}`;
      const one = moved.strongest;
      const rival = one && one.favours !== moved.label && one.favours_bearing > 0 ? `, ${signed(one.favours_bearing)} for ${one.favours}` : "";
      return [
        { with: `${went}. The evidence pointed the same way, to ${pointed}.`, against: `${went}. The evidence pointed the other way, to ${pointed}.` }[moved.verdict]
          ?? `${capital(moved.label)} stayed at ${counted(moved.after, "chip")}. The evidence pointed to ${pointed}.`,
        one && ` The strongest was finding ${one.number}, ${one.label}: ${signed(one.bearing)} for it${rival}.`,
        judged(one?.basis),
      ];
    }

    function picked(one) {
      const at = `At ${WHEN[one.checkpoint]} you picked`;
      if (one.reading === "none picked") return `${at} no finding ${one.direction} ${one.leader}.`;
      const weight = one.bearing === 0 ? "The author gives it no weight either way there." : `The author reads it the other way: ${signed(one.bearing)}.`;
      const read = {
        "fits both": `True, but it fits both: ${signed(one.bearing)} for it and ${signed(one.rival_bearing)} for ${one.rival}.`,
        matches: `The author agrees: ${signed(one.bearing)}.`,
        contested: "Sources disagree about this finding, so it is not weighed here.",
      }[one.reading] ?? weight;
      return [`${at} ${one.finding} as most ${one.direction} ${one.leader}. ${read}`, judged(one.basis)];
    }

    const lists = d.evidence.standings;
    const options = the.options.map((option) => [option, d.labels[option]]);

    function list() {
      const pointed = (one, option) => one.reference_tenths && make("span.pointed", make("span.unseen", ", evidence "), make("span", { "aria-hidden": "true" }, "◇ "), tenths(one.reference_tenths[option]));
      return section("list", "Your list against the evidence",
        d.told.ideas.length > 0 && p("Before you saw any list, you wrote: ", d.told.ideas.map((idea, n) => [n > 0 && ", ", make("q", idea)]), "."),
        lists.length ? [picture(), scroller("Your list as a table", table("numbers",
          ["The same in numbers: your chips, and below them ", make("span.evidence-word", "the evidence")],
          ["Diagnosis", ...lists.map((one) => capital(one.checkpoint))],
          options.map(([option, name]) => [capital(name), ...lists.map((one) => [one.chips[option], pointed(one, option)])])))]
          : p("No list was given in this walk, so there is nothing to set beside the findings."),
        d.evidence.skipped.length > 0 && make("p.aside", `Left out: the list at ${d.evidence.skipped.map((one) => WHEN[one]).join(", ")}.`),
        d.evidence.intervals.map((interval) => {
          const moved = interval.moved.filter((one) => one.verdict !== "quiet").map(move);
          return [make("h3", between(interval)), items("moves", moved.length ? moved : [["Nothing that you learned here called for a move of two chips or more.", ours()]])];
        }),
        d.evidence.picks.length > 0 && [make("h3", "Your picks"), items("moves", d.evidence.picks.map(picked))]);
    }

    function picture() {
      const diamond = (x, y, r) => make("path.evidence", { d: `M${x} ${y - r} L${x + r} ${y} L${x} ${y + r} L${x - r} ${y} Z` });
      const key = (wide, drawn, text) => make("span.key", make("svg.swatch", { viewBox: `0 0 ${wide} 12`, "aria-hidden": "true" }, drawn), text);
      const shown = options.filter(([option]) => lists.some((one) => one.chips[option] || one.reference_tenths?.[option] >= 10));
      const row = (option) => (one, n) => {
        const y = n * 24 + 14;
        return [
          make("text.row-name", { x: 0, y: y + 4 }, one.checkpoint),
          make("path.track", { d: `M84 ${y} H284 M84 ${y - 4} V${y + 4} M184 ${y - 3} V${y + 3} M284 ${y - 4} V${y + 4}` }),
          one.chips[option] > 0 && make("rect.bar", { x: 84, y: y - 6, width: one.chips[option] * 20, height: 12, rx: 2 }),
          one.reference_tenths && diamond(84 + one.reference_tenths[option] * 2, y, 7),
          make("text.row-count", { x: 320, y: y + 4, "text-anchor": "end" }, one.chips[option]),
        ];
      };
      const told = (option) => lists.map((one) => `At ${WHEN[one.checkpoint]} ${one.chips[option]}${one.reference_tenths ? `; the evidence pointed to ${tenths(one.reference_tenths[option])}` : ""}. `);
      const panel = ([option, name]) => make("div.panel", make("p.panel-name", { "aria-hidden": "true" }, capital(name)),
        make("svg", { viewBox: `0 0 320 ${lists.length * 24 + 4}`, role: "img", "aria-labelledby": `p-${option}-t p-${option}-d` },
          make("title", { id: `p-${option}-t` }, `${capital(name)}, chips out of ten`), make("desc", { id: `p-${option}-d` }, told(option)), lists.map(row(option))));
      return make("figure.picture",
        make("figcaption", "Your chips out of ten, and where the findings since the previous list would have moved them", ours(), make("br"),
          key(26, make("rect.bar", { x: 0, y: 1, width: 26, height: 10, rx: 2 }), " your chips"), " ", key(14, diamond(7, 6, 5.5), " the evidence")),
        make("div.panels", shown.map(panel)));
    }

    const w = d.worth;
    const useful = `${w.useful} useful, ${w.neutral} that could not change much, ${w.against} repeated or not indicated.`;
    const could = (potential) => (potential === null ? "no list was given" : ["nothing", "a little", "enough to separate two"][Math.min(potential, 2)]);

    function tests() {
      const entry = (order) => make("li.entry",
        make("h4", capital(order.label), tag(`${order.role}${order.repeat ? ", repeated" : ""}`)),
        p(order.why, judged(order.basis)),
        facts("facts", [
          ["Could have changed", could(order.potential), order.potential !== null && ours()],
          order.purpose && ["You said it was for", order.purpose, order.purpose_touched === false && ["; no result of it speaks for or against that", ours()]],
          ["Showed", order.showed],
          order.burden.length > 0 && ["Burden", order.burden.join(", ")],
        ]));
      return section("tests", "Was each test worth it at the time?",
        w.orders.length ? make("p.counts", useful, ours()) : p("No test was ordered in this walk."),
        table("numbers.burden", `What it cost ${d.subject.name}`, ["Burden", "Your walk", ["Reference plan", ours()]], [
          ["Sessions under sedation", w.burden.sedations, w.reference.sedations],
          ["Plain films", w.burden.films, w.reference.films],
          ["Scans with radiation", w.burden.scans, w.reference.scans],
          ["Most invasive step", w.burden.invasive, w.reference.invasive],
          ["Until the key results", waited(w.burden.key_minutes), waited(w.reference.key_minutes)],
        ]),
        w.orders.length > 0 && make("details.long", make("summary", "Every test, session by session"), [...new Set(w.orders.map((order) => order.session))].map((session) => {
          const orders = w.orders.filter((order) => order.session === session);
          return [make("h3", `Session ${session} `, quiet(clock(orders[0].minute))), make("ul.ledger", orders.map(entry))];
        })));
    }

    const c = d.commitment;

    function threeAnswers() {
      const support = { "what you had favours it": `What you had favours it, by ${counted(c.support, "point")} of bearing.`, "a close call": "On what you had, it was a close call." }[c.reading] ?? `What you had favours ${c.favours}.`;
      const match = { answer: "That is the case's answer.", acceptable: `The author accepts it here; the case's answer is ${c.answer_label}.` }[c.match] ?? `The case's answer is ${c.answer_label}.`;
      return [
        section("mattered", "What mattered", p(`${d.mattered.done} of ${d.mattered.of} key steps.`), make("ul.steps", d.mattered.steps.map((step) =>
          make(`li.${step.status.replace(" ", "-")}`, p(strong(capital(step.label)), tag(step.status), make("br"), step.why, marks(step.basis)))))),
        section("safety", "What had to come first",
          d.safety.breaches.length ? items("moves", d.safety.breaches.map((one) => [make("span.tag", one.level), " ", strong(sentence(one.label)), ` In session ${one.session}: ${one.happened} ${one.why} ${one.expert}`, marks(one.basis)]))
            : p("No safety flags in this walk."),
          d.safety.met.length > 0 && p("Kept every time: ", d.safety.met.map((met, n) => [n > 0 && "; ", met.label, marks(met.basis)]), ".")),
        section("commitment", "Was it time to commit?", items("facts-list", [
          ["You committed to ", strong(c.diagnosis_label), `, with ${counted(c.chips, "chip")} on it. ${match}`, ours()],
          [support, ours()],
          ...c.still_open.map((one) => [strong(capital(one.label)), ` was still open. ${one.happened}`, marks(one.basis)]),
          !c.still_open.length && ["Nothing on this case's must-not-miss list was still open.", ours()],
        ].filter(Boolean))),
      ];
    }

    const WRITTEN = "This is the case as it was written; your walk may not have reached all of it.";

    function apart() {
      const pair = d.contrast;
      const script = (one) => make("article.card", make("h3", capital(one.label)), facts("script", [
        ["Who", one.who], ["Mechanism", one.mechanism], ["Course", one.course], ["Typical", one.typical], ["Separates", one.separates], ["Basis", marks(one.basis)],
      ]));
      return section("apart", "Telling the two apart",
        pair.pivot && [make("p.aside", WRITTEN), make("p.pivot", pair.pivot, marks(pair.basis))],
        make("div.pair", script(pair.one), script(pair.other)),
        pair.table.length > 0 && scroller("What tells the two apart, as a table", table("words", "What tells the two apart",
          ["Finding", `More for ${pair.one.label}`, `More for ${pair.other.label}`, "Here"],
          pair.table.map((row) => [[capital(row.label), judged(row.basis)], row.speaks_for_one ?? "–", row.speaks_for_other ?? "–", row.seen ? row.here : "not looked at in this walk"]))));
    }

    function known() {
      return [
        section("findings", "What you found",
          d.findings.length ? make("details.long", make("summary", "Everything you found, in order"), make("ol.findings", d.findings.map((one) => make("li", { value: one.number },
            p(strong(capital(one.label)), " ", quiet(clock(one.minute)), make("br"), one.text), one.note && make("p.note", one.note, marks(one.basis))))))
            : p("Nothing was asked, examined or ordered before the commitment."),
          d.told.notes.length > 0 && [make("h3", "Your notes"), make("ul", d.told.notes.map((note) => make("li.said", note)))]),
        section("lessons", "What this case is for", make("p.aside", WRITTEN), items("lessons", d.lessons.map((lesson) => [lesson.text, marks(lesson.basis)]))),
      ];
    }

    const READ_AS = { abstract: "read as its abstract", text: "read in its text", "reported elsewhere": "as reported elsewhere" };

    function sources() {
      return d.sources.length > 0 && section("sources", "Sources", make("ol.sources", d.sources.map((one) => make("li", { id: `source-${one.id}` },
        make("span.source-id", one.id), " ", make("span.citation", sentence(one.citation)), " ", make("span.locator", one.locator), " ", quiet(`(${READ_AS[one.read_as]})`)))));
    }

    function working() {
      const k = d.constants;
      const lines = (title, texts) => [make("h3", title), make("ul", texts.map((text) => make("li", text, ours())))];
      return section("working", "The working", make("details", make("summary", "Every count and constant"),
        p("Every count behind this page. They answer separate questions and are not added together."),
        d.evidence.intervals.map((interval) => [make("h3", between(interval)),
          make("p.aside", `Findings between the two: ${interval.findings.join(", ") || "none"}.`),
          scroller(`Working f${between(interval).slice(1)}`, table("numbers", "",
            ["Diagnosis", ["Net bearing", ours()], "Before", "After", ["Evidence", ours()], ["Reading", ours()]],
            interval.moved.map((one) => [capital(one.label), signed(one.net), one.before, one.after, tenths(one.reference_tenths), one.verdict])))]),
        lines("Counts", [
          `Key steps: ${d.mattered.done} done, of ${d.mattered.of}.`,
          `Orders: ${useful}`,
          ...w.orders.map((one) => `What ${one.label} in session ${one.session} could have changed: ${one.potential === null ? could(null) : `${one.potential} (${could(one.potential)})`}.`),
          `Beyond the reference plan: ${counted(w.avoidable_sedations, "sedation")}, ${counted(w.avoidable_films, "plain film")}, ${counted(w.avoidable_scans, "scan with radiation", "scans with radiation")}, ${w.avoidable_invasive ? "a more invasive step" : "nothing more invasive"}, ${counted(w.avoidable_minutes, "minute")} until the key results.`,
          `Rules that came up: ${d.safety.met.length} kept, ${d.safety.breaches.length} flagged.`,
          `Support for ${c.diagnosis_label}: ${signed(c.support)}, its net bearing less the next best. Tests that the author may call not indicated are left out.`,
          `Must-not-miss diagnoses still open: ${c.still_open.length}.`,
          `Points left open: ${d.open.length} shown, ${d.more_open} more.`,
        ]),
        lines("Constants", [
          `${k.chips} chips to share.`, sentence(k.half_chip), sentence(k.power),
          `Net bearings more than ${k.reach} below the highest count as ${k.reach} below it.`,
          `A shift of at least ${k.speaks_from_chips} chips is worth a word.`,
          `Up to ${k.shown} acts that went well and ${k.shown} points left open are shown, and one thing for next time.`,
          `The powers that each point of bearing stands for: ${k.powers.join(", ")}.`,
        ])));
    }

    return [head(), you(), threeAndThree(), next(), list(), tests(), threeAnswers(), apart(), known(), sources(), working(), handedIn()];
  }

  // ---- handing it in ----

  // Why a text cannot be a learner's code; empty where it can. As core/text/pseudonym.py decides.
  function refusal(text) {
    const digits = text.replace(/[^0-9]/g, "").length;
    if (text.includes("@")) return "That looks like a mail address, and a code must not lead to a person.";
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) || text.length > 24) return "A code is made of lower-case letters, digits and single hyphens, 24 characters at most.";
    if (digits > 4) return "So many digits look like a date or a number that leads to a person.";
    if (digits === 0) return "Letters alone could be somebody's name; a code has a digit in it.";
    return digits === text.replaceAll("-", "").length ? "Digits alone are easily a number that leads to a person; a code has a letter in it." : "";
  }

  function drawnCode() {
    const [first, second, last] = crypto.getRandomValues(new Uint32Array(3));
    const one = (words, number) => words[number % words.length];
    return `${one(page.codes[0], first)}-${one(page.codes[1], second)}-${100 + (last % 900)}`;
  }

  // The walk as a block of text; as core/exchange/handin.py writes it.
  function block() {
    const version = /^[0-9]{1,6}(\.[0-9]{1,6}){0,2}$/.test(the.version) ? the.version : "-";
    const check = sha256(`${the.id} ${version} ${record.attempt} ${record.learner ?? "-"}\n${log()}`).slice(0, 16);
    const coded = btoa(Array.from(new TextEncoder().encode(log()), (byte) => String.fromCharCode(byte)).join(""));
    return [
      "-----BEGIN WORKUP WALK-----",
      `For teaching only. Fictional case ${the.id} ${version}, attempt ${record.attempt}, ${record.learner ? `learner ${record.learner}` : "no learner code"}.`,
      `check ${check}`,
      ...coded.match(/.{1,64}/g),
      "-----END WORKUP WALK-----\n",
    ].join("\n");
  }

  // The browser's own is closed to pages in some frames, and answers late; this one is always there.
  function sha256(text) {
    const primes = [];
    for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
    const fraction = (number) => Math.floor((number % 1) * 2 ** 32);
    const K = primes.map((prime) => fraction(Math.cbrt(prime)));
    const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
    const turned = (word, by) => (word >>> by) | (word << (32 - by));
    const bytes = new TextEncoder().encode(text);
    const padded = new DataView(new ArrayBuffer((Math.floor((bytes.length + 8) / 64) + 1) * 64));
    bytes.forEach((byte, at) => padded.setUint8(at, byte));
    padded.setUint8(bytes.length, 128);
    padded.setUint32(padded.byteLength - 4, bytes.length * 8);
    for (let start = 0; start < padded.byteLength; start += 64) {
      const W = [];
      let [a, b, c, d, e, f, g, h] = H;
      for (let n = 0; n < 64; n += 1) {
        const [w15, w2] = [W[n - 15], W[n - 2]];
        W[n] = n < 16 ? padded.getUint32(start + n * 4)
          : (W[n - 16] + W[n - 7] + (turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)) + (turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10))) | 0;
        const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[n] + W[n];
        const other = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [(one + other) | 0, a, b, c, (d + one) | 0, e, f, g];
      }
      [a, b, c, d, e, f, g, h].forEach((word, n) => (H[n] = (H[n] + word) | 0));
    }
    return H.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  function handedIn() {
    const text = (id) => make("textarea", { id, readonly: true, rows: 6, spellcheck: "false" });
    const [inBlock, inLines] = [text("block"), text("log")];
    const answer = make("p.aside", { id: "code-said" });
    const code = field("code", { maxlength: 200, autocapitalize: "none", spellcheck: "false", "aria-describedby": "code-said", keydown: entering(() => use()) });
    const refill = () => ([inBlock.value, inLines.value, code.value] = [block(), log(), record.learner ?? ""]);
    const use = () => {
      const typed = code.value.trim();
      const why = typed && refusal(typed);
      if (!why) {
        record.learner = typed || null;
        save();
        keep.finish(record);
        refill();
      }
      answer.textContent = why || (typed ? `${typed} is in your log now. Use it again for your next walk in this class.` : "There is no code in your log.");
      say(answer.textContent);
    };
    const copy = (from, name) => async () => {
      from.select();
      try {
        await navigator.clipboard.writeText(from.value);
      } catch {
        // In a frame the clipboard may be closed to us; the old way may still be open.
        if (!document.execCommand("copy")) return say(`${name} is selected; copy it with your keyboard.`);
      }
      return say(`${name} is copied.`);
    };
    const download = () => {
      const name = `${the.id}-${record.attempt}.jsonl`;
      const link = make("a", { href: URL.createObjectURL(new Blob([log()], { type: "application/jsonl" })), download: name });
      link.click();
      say(`${name} is on its way to your downloads. If nothing arrives, copy the log instead.`);
    };
    refill();
    return make("section.handin", { "aria-labelledby": "handin" }, make("h2", { id: "handin" }, "Hand it in"),
      p("This is what you did and typed, and when. Your teacher's workup reads it and gives the same debrief."),
      make("label", { for: "code" }, "Your code, never a name; empty if nobody asked for one"),
      make("div.typed", code, button("Use this code", use), button("Draw one for me", () => {
        code.value = drawnCode();
        use();
      })), answer,
      make("label", { for: "block" }, "To paste into a mail or a form"), inBlock,
      choices(main("Copy the block", copy(inBlock, "The block")), button("Print my walk", () => printed("walk"))),
      make("details", make("summary", "The log itself, as a file or as text"),
        make("label", { for: "log" }, "One line for each thing you did"), inLines,
        choices(button("Download log", download), button("Copy log", copy(inLines, "The log")))));
  }

  // ---- begin ----

  keep = workup.keep ?? inThisBrowser();
  restore();
  show();
  workup.ui = { put, log, block, walk: () => walk, debrief: () => workup.debrief(sheet, walk) };
  // The last step: only a page that works hides the handout.
  $("walk").hidden = false;
  $("handout").hidden = true;
  document.documentElement.dataset.ready = "";
};
