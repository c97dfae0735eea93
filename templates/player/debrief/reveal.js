// The answer first.

function reveal({ c, walk }) {
  const committed = walk.diagnosis;
  const other = alternative({ c, walk });
  const distance = distanceTo(c, committed);
  return {
    committed,
    chips: Object.keys(walk.chips).length ? (walk.chips[committed] ?? 0) : null,
    ...{ answer: c.answer, distance, family: distance === "same family" ? c.hypotheses.get(c.answer).family : null },
    ...{ other, separator: separator(c, walk, other) },
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
  const { id, bearing } = one;
  return { item: id, for_answer: bearing[c.answer], for_other: bearing[other], number: numbers.get(id) ?? null };
}
