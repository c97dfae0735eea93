// What tests ask of the person: sedation, radiation, needles, time.

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
    sessions: count(orders, (order) => order.session),
    films: sum(items.map((item) => item.films)),
    scans: sum(items.map((item) => item.scans)),
    minute: walk.minute,
  };
}

function burdenOf({ c, orders, seen, walk }) {
  const items = orders.flatMap((order) => order.items);
  const met = [...c.steps.values()].map(({ any_of }) => seen.find((one) => any_of.includes(one.item.id) && !one.from_the_start));
  const key = met.filter((one) => one && one.item.act === "order").map((one) => one.minute);
  return {
    sedations: count(orders, isSedated),
    films: sum(items.map((item) => item.films)),
    scans: sum(items.map((item) => item.scans)),
    invasive: c.degrees[most(items.map((item) => item.invasive))].id,
    key_minutes: key.length ? Math.max(...key) : null,
    first_look: walk.events.find((event) => examines(c, event))?.minute ?? null,
  };
}

/** How far a degree goes into the body: its place among the pack's, 0 for none. */
const depthOf = (c, id) => c.degrees.findIndex((degree) => degree.id === id);
