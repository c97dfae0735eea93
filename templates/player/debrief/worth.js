// B. Was each test worth it at the time?

const WORTH = ["useful", "neutral", "against"];

function worth(view) {
  const uses = usesOf(view.orders);
  const orders = view.orders.flatMap((order) => asActs(view.c, order.items.map((item) => judged(view.c, order, item, uses))));
  const [own, plan] = [burdenOf(view), view.c.reference];
  // What was worth its order is not held up as a cost.
  const idle = orders.filter((order) => order.worth !== "useful").map((order) => view.c.item(order.item));
  const over = (unit, uncalledFor) => most([Math.min(own[unit] - plan[unit], uncalledFor)]);
  const spent = (unit) => over(unit, sum(idle.map((item) => item[unit])));
  const [useful, neutral, against] = WORTH.map((kind) => count(orders, (order) => order.worth === kind));
  return {
    ...{ orders, useful, neutral, against, burden: own, reference: plan },
    left_out: view.orders.filter((order) => order.session).map((order) => order.leftOut),
    avoidable_sedations: over("sedations", uncalled(view, orders)),
    avoidable_films: spent("films"),
    avoidable_scans: spent("scans"),
    avoidable_invasive: idle.some((item) => item.invasive > depthOf(view.c, plan.invasive)),
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

/** Which change of the author's role for an order applied at the moment it was given; none is below zero. */
const changeThen = (order, item) => item.changes.findIndex((change) => change.when(order.outcomes, order.chips));
const roleThen = (order, item) => (item.changes[changeThen(order, item)] ?? item).role;

const isOfUse = (order, item) => ["essential", "contributory"].includes(roleThen(order, item));

/**
 * How many sessions under sedation nothing called for: no test of them was worth it, or none but what was worth it
 * without any result, and so could have been had in the first of them.
 */
function uncalled(view, orders) {
  const isUseful = ({ session }, item) => orders.some((one) => one.session === session && one.item === item.id && one.worth === "useful");
  const looked = ({ known }) => new Map(known.filter((item) => item.act !== "order").map((item) => [item.id, item.outcome]));
  const needsResult = (order, item) => !isOfUse({ ...order, outcomes: looked(order) }, item);
  const isCalledFor = (order, at) => order.items.some((item) => item.sedated && isUseful(order, item) && (!at || needsResult(order, item)));
  return view.orders.filter(isSedated).filter((order, at) => !isCalledFor(order, at)).length;
}

/** Of each act that was essential or contributory when it was done, the place of the first time at which it was. */
function usesOf(orders) {
  const isUse = (order) => order.kind === "acted" && isOfUse(order, order.items[0]);
  return new Map(orders.filter(isUse).reverse().map(({ items, at }) => [items[0].id, at]));
}

function judged(c, order, item, uses) {
  const [role, change] = [roleThen(order, item), changeThen(order, item)];
  // An act done again is no repeat the first time that it is of use.
  const repeat = !(order.again && uses.get(item.id) === order.at) && isRepeat(order, item);
  const purpose = order.purposes[item.id] ?? null;
  // An act is worth what its sample is sent for in the same session.
  const tests = [item, ...order.items.filter((one) => one.partOf === item.id)];
  return {
    ...{ item: item.id, session: order.session, minute: order.minute, role, change: change < 0 ? null : change },
    form: order.forms[order.items.indexOf(item)],
    ...{ idle: false, repeat },
    worth: WORTH[repeat || role === "not indicated" || role === "harmful" ? 2 : role === "neutral" ? 1 : 0],
    potential: potential(c, order, tests.filter((one) => !isRepeat(order, one))),
    purpose,
    purpose_touched: c.hypotheses.has(purpose) ? tests.some((one) => one.possible.some((bearing) => bearing[purpose] !== 0)) : null,
  };
}

function asActs(c, orders) {
  // An act is worth no more than the best that its sample was sent for.
  return orders.map((order) => {
    const parts = orders.filter((part) => c.item(part.item).partOf === order.item);
    const least = parts.length ? Math.min(...parts.map((part) => WORTH.indexOf(part.worth))) : 0;
    return least > WORTH.indexOf(order.worth) ? { ...order, worth: WORTH[least], idle: true } : order;
  });
}

function isRepeat({ known, out, items, anew }, item) {
  const isPair = (other) => other.pairs_with.includes(item.id) || item.pairs_with.includes(other.id);
  // What is preferred over a test that was had first may show what that one could not.
  const adds = (one) => item.preferred_over.includes(one.id) || isPair(one);
  return (
    // What shows something else by now than was had is not asked for again.
    (!anew.includes(item.id) && [...known, ...out].some((one) => one.id === item.id || (one.question === item.question && !adds(one)))) ||
    items.some((other) => other.preferred_over.includes(item.id) && !isPair(other))
  );
}

/** The largest spread, over the results of these tests, of what each would add to what was known of those that held a chip. */
function potential(c, { chips, known }, tests) {
  const held = c.options.filter((option) => chips[option] > 0);
  const spread = (of) => Math.max(...held.map(of)) - Math.min(...held.map(of));
  const results = tests.flatMap((one) => {
    const said = known.filter(({ group }) => group === one.group);
    const before = net(c, said);
    return one.possible.map((bearing) => [before, net(c, [...said, { ...one, bearing }])]);
  });
  return held.length ? most(results.map(([before, after]) => spread((option) => after[option] - before[option]))) : null;
}
