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
  const forms = [...c.items.values()].flatMap((item) => item.forms.filter((one) => !one.contested && (one.known || !item.idle)));
  const numbers = new Map(walk.seen.map((one) => [c.shown(one), one.number]));
  // A later form is held up to nobody who did not come to it.
  const fair = forms.filter((one) => one === c.item(one.id) || numbers.has(one));
  const key = new Set([...c.steps.values()].map((step) => step.any_of[0]));
  // Of equals, one that this walk did come to: else "you had not looked" would tell half of the truth.
  const one = best(fair, apart, (item) => Number(numbers.has(item)), (item) => Number(key.has(item.id)));
  if (one === undefined || apart(one) <= 0) return null;
  const { id, bearing } = one;
  return { item: id, form: c.item(id).forms.indexOf(one), for_answer: bearing[c.answer], for_other: bearing[other], number: numbers.get(one) ?? null };
}
