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
