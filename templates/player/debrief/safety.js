// C. Safe and in order?

function safety({ c, orders }) {
  const rules = [...c.rules.values()];
  const applies = (order, rule) => isWatched(order, rule) && rule.when(order.outcomes, order.chips);
  const applying = orders.map((order) => rules.filter((rule) => applies(order, rule)));
  const breaches = orders.flatMap((order, index) => [
    ...applying[index].filter((rule) => !isMet(order, rule)).map((rule) => unmet(c, order, rule)),
    ...order.items.filter((item) => roleThen(order, item) === "harmful").map((item) => harmful(order, item)),
  ]);
  // What was harmful to do was not done well, whatever had been looked at before it.
  const undone = (rule, one) => one.rule === rule.id || (one.kind === "harmful" && isWatched({ items: [c.item(one.rule)] }, rule));
  const met = rules.filter((rule) => applying.flat().includes(rule) && !breaches.some((one) => undone(rule, one)));
  const often = met.filter((rule) => count(applying, (some) => some.includes(rule)) > 1);
  return { breaches, met: met.map((rule) => rule.id), often: often.map((rule) => rule.id) };
}

const watched = (order, rule) => order.items.filter((item) => (rule.items === null ? item.sedated : rule.items.includes(item.id)));
const isWatched = (order, rule) => watched(order, rule).length > 0;

function hadFor(order, rule) {
  // A picture comes before an act of the same session only where the act was bound to it.
  const unread = watched(order, rule).filter(({ id }) => !order.bound.includes(id)).flatMap((act) => Object.keys(act.waits_for));
  const together = rule.same_session ? order.items.filter(({ id }) => !unread.includes(id)) : [];
  return new Set([...order.known, ...together].map((item) => item.id));
}

function isMet(order, rule) {
  const had = hadFor(order, rule);
  return rule.needs.some((needed) => hasAll(had, needed));
}

function unmet(c, order, rule) {
  const had = hadFor(order, rule);
  const items = unique(rule.needs.flat());
  return {
    ...{ kind: "rule", rule: rule.id, session: order.session, ordered: watched(order, rule).map((item) => item.id) },
    known: items.filter((id) => had.has(id)),
    missing: items.filter((id) => !had.has(id)),
    // What this person cannot have would not have been enough.
    needed: distinct(rule.needs.filter((needed) => needed.every(c.item)).map((needed) => needed.filter((id) => !had.has(id)))),
  };
}

function harmful({ session }, { id }) {
  return { kind: "harmful", rule: id, session, ordered: [id], known: [], missing: [], needed: [] };
}

/** What the author calls a breach: to order what is harmful at that moment is always to stop for. */
const levelOf = (c, { kind, rule }) => (kind === "harmful" ? "stop" : c.rules.get(rule).level);
