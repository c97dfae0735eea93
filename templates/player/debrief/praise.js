// What went well: acts of a walk.

function praises(c, { seen }, { worth: b, safety: safe, evidence: d }, shown) {
  const kinds = [rulesMet(c, seen, safe), moves(d), bundled(c, b), goodPicks(d)];
  // One of each kind first, then more of what there is, and nothing of what was said.
  const inTurn = kinds.flat().flatMap((_, turn) => kinds.flatMap((kind) => kind.slice(turn, turn + 1)));
  const isNew = newOnly();
  return inTurn.filter((praise) => isNew(subjects(d, praise))).slice(0, shown);
}

// Whether none of these was given before.
function newOnly() {
  const said = new Set();
  return (own) => !own.some((one) => said.has(one)) && own.map((one) => said.add(one));
}

// The list and the finding that an act is praised for; rules and sessions come once anyway.
function subjects({ intervals, picks }, { interval, hypothesis, pick }) {
  const finding = ({ item, form }) => `${item} ${form}`;
  if (pick !== undefined) return [finding(picks[pick])];
  // To take chips from one diagnosis and give them to another is one move.
  return interval === undefined ? [] : [interval, finding(intervals[interval].moved.find((one) => one.hypothesis === hypothesis).strongest)];
}

function rulesMet(c, seen, { met }) {
  const isStop = (rule) => c.rules.get(rule).level === "stop";
  const keptBy = (rule, start) => c.rules.get(rule).needs.filter((needed) => needed.every((id) => seen.some((one) => one.item === id && one.from_the_start === start))).map(String);
  const isNew = newOnly();
  // Nobody is credited with what others had done before the walk began, nor twice for one look that kept two rules.
  const isOwn = (rule) => {
    const own = keptBy(rule, false);
    return (own.length || !keptBy(rule, true).length) && isNew(own);
  };
  return [...met.filter(isStop), ...met.filter((rule) => !isStop(rule))].filter(isOwn).map((rule) => ({ kind: "rule", rule }));
}

function moves({ intervals }) {
  const step = ({ moved }) => Math.abs(moved.after - moved.before);
  return intervals
    .flatMap((span, interval) => span.moved.map((moved) => ({ interval, moved })))
    .filter((one) => one.moved.verdict === "with" && step(one) >= 2 && one.moved.strongest)
    .sort((one, other) => step(other) - step(one))
    .map(({ interval, moved }) => ({ kind: "move", interval, hypothesis: moved.hypothesis }));
}

function bundled(c, { orders }) {
  return unique(orders.map((order) => order.session)).flatMap((session) => {
    const sedated = orders.filter((order) => order.session === session && c.item(order.item).sedated);
    // Putting idle tests into the same session is no saving.
    if (sedated.length < 2 || sedated.some((order) => order.worth !== "useful")) return [];
    return [{ kind: "bundle", session, items: sedated.map((order) => order.item) }];
  });
}

function goodPicks({ picks }) {
  const isGood = (pick) => pick.direction === "for" && pick.reading === "matches";
  return picks.flatMap((one, pick) => (isGood(one) ? [{ kind: "pick", pick }] : []));
}
