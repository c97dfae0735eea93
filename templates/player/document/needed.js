// What was had and what was still needed: sets of things of which one would have been enough.

const reduced = (words, join) => (words.length ? words.reduce(join) : "");

/** What any one of these sets would have brought: `A together with B, or C`; empty without any. */
function neededOf(c, sets) {
  const together = (ids) => reduced(ids.map((id) => c.item(id).label), (before, last) => phrases.say("needed-together", { before, last }));
  return reduced(unique(sets.map(together).filter(Boolean)), (before, last) => phrases.say("needed-or", { before, last }));
}

/** What had been looked at of a dangerous hypothesis, and what was still needed. */
function dangerHappened(c, { hypothesis, seen, speaks_for, needed }) {
  // The author's words are for whoever looked at nothing; of anybody else they would not be true.
  if (!seen.length) return c.dangers.get(hypothesis).missed;
  if (speaks_for.length) return phrases.say("danger-speaks", { items: listOf(speaks_for, c) });
  const lacked = neededOf(c, needed);
  return sentences(phrases.say("danger-alone", { items: listOf(seen, c) }), lacked && phrases.say("danger-needed", { needed: lacked }));
}
