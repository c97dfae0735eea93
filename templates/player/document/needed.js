// What was had and what was still needed: sets of things of which one would have been enough.

const reduced = (words, join) => (words.length ? words.reduce(join) : "");

/** What any one of these sets would have brought: `looking at A together with B, or C`; empty without any. */
function neededOf(c, sets) {
  const together = (ids) => reduced(ids.map((id) => phrases.say("needed-one", { act: c.item(id).act, item: c.item(id).label })), (before, last) => phrases.say("needed-together", { before, last }));
  return reduced(unique(sets.map(together).filter(Boolean)), (before, last) => phrases.say("needed-or", { before, last }));
}

/** What had been seen or done. The names have an and of their own. */
const hadOf = (c, ids) => unique(ids.map((id) => c.item(id).label)).join("; ");

/** Which of these items had been ordered and were still out at the commitment; empty where none was. */
function awaitedOf(c, ids, { commitment: { awaited } }) {
  const out = ids.filter((id) => awaited.includes(id));
  return out.length ? phrases.say("open-awaited", { tests: listOf(out, c), out: out.length }) : "";
}

/** What had been looked at of a dangerous hypothesis, what was still needed, and what of it was still out. */
function dangerHappened(c, d, { hypothesis, items, seen, speaks_for, late, needed }) {
  const out = awaitedOf(c, items, d);
  // The author's words are for whoever did nothing about it; of anybody else they would not be true.
  if (!seen.length) return out || c.dangers.get(hypothesis).missed;
  const lacked = neededOf(c, needed);
  const still = lacked && phrases.say("danger-needed", { needed: lacked });
  if (speaks_for.length) return sentences(phrases.say("danger-speaks", { items: hadOf(c, speaks_for) }), still, out);
  const rest = seen.filter((id) => !late.includes(id));
  const gone = late.length && phrases.say("late-danger", { items: listOf(late, c) });
  return sentences(gone, rest.length && phrases.say("danger-alone", { items: hadOf(c, rest) }), still, out);
}
