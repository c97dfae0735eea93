// What tests ask of the person: sessions, sedation, radiation, needles, time.

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

function burdenInWords({ sedated, films, scans, invasive }) {
  return [sedated && "sedation", ...exposures(films, scans), invasive > 0 && INVASIVE[invasive]].filter((word) => word);
}

/** Each kind of exposure to radiation that there is. A film is not a scan. */
function exposures(films, scans) {
  return [films && counted(films, "plain film"), scans && counted(scans, "scan with radiation", "scans with radiation")].filter((word) => word);
}
