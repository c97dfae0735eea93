// E. Was it time to commit?

function commitment({ c, walk, seen }) {
  const { diagnosis } = walk;
  // Findings of tests that may be against here are left out: adding one must not pay.
  const nets = net(c, seen.map((one) => one.item).filter((item) => !item.idle));
  const hypotheses = [...c.hypotheses.keys()];
  const support = nets[diagnosis] - Math.max(...hypotheses.filter((h) => h !== diagnosis).map((h) => nets[h]));
  return {
    ...{ diagnosis, diagnosis_label: c.nameOf(diagnosis), answer: c.answer, answer_label: c.nameOf(c.answer), support },
    match: diagnosis === c.answer ? "answer" : c.acceptable.includes(diagnosis) ? "acceptable" : "different",
    favours: c.nameOf(best(hypotheses, (h) => nets[h], (h) => h === diagnosis)),
    reading: support >= 2 ? "what you had favours it" : support >= 0 ? "a close call" : "what you had favours another",
    chips: walk.chips[diagnosis] ?? 0,
    still_open: stillOpen(c, diagnosis, new Set(walk.seen.map((one) => one.item))),
  };
}

function stillOpen(c, diagnosis, done) {
  const isClosed = ({ hypothesis, sets }) =>
    sets.some((needed) => needed.every((shown) => done.has(itemOfShown(shown)) && settles(c, shown, hypothesis)));
  // Nothing is still open about what was committed to.
  const open = c.dangers.filter((danger) => danger.hypothesis !== diagnosis && !isClosed(danger));
  return open.map(({ sets, missed, ...danger }) => {
    const items = unique(sets.flat().map(itemOfShown));
    const seen = items.filter((id) => done.has(id));
    const speaks_for = seen.filter((id) => speaksFor(c, id, danger.hypothesis));
    const happened = seen.length ? leftAt(c, danger.hypothesis, sets, seen, speaks_for) : missed;
    return { ...danger, label: c.nameOf(danger.hypothesis), items, seen, speaks_for, happened };
  });
}

const itemOfShown = (shown) => shown.split(":")[0];
const speaksFor = (c, id, hypothesis) => c.item(id).bearing[hypothesis] > 0;

// An item counts unless it speaks for the danger; a finding that is named counts when it is what was shown.
function settles(c, shown, hypothesis) {
  const [id, outcome] = shown.split(":");
  if (!c.item(id)) return false;
  return outcome === undefined ? !speaksFor(c, id, hypothesis) : c.item(id).outcome === outcome;
}

// The author's words are for whoever looked at nothing; of anybody else they would not be true.
function leftAt(c, hypothesis, sets, seen, speaking) {
  if (speaking.length) {
    return `You had looked at ${labelsOf(c, speaking)}; what you saw there speaks for it, and nothing else you did settled it.`;
  }
  // A set that a finding has ruled out, or that this person cannot have, would not have helped.
  const isOfUse = (shown) => c.item(itemOfShown(shown)) && (!seen.includes(itemOfShown(shown)) || settles(c, shown, hypothesis));
  const missing = sets.filter((needed) => needed.every(isOfUse)).map((needed) => needed.map(itemOfShown).filter((id) => !seen.includes(id)));
  const needed = neededInWords(c, missing);
  return `You had looked at ${labelsOf(c, seen)}, which does not settle it alone.` + (needed && ` What was still needed: ${needed}.`);
}
