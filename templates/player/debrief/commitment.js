// E. Was it time to commit?

function commitment({ c, walk, seen }) {
  const { diagnosis } = walk;
  // Findings of tests that may be against here are left out: adding one must not pay.
  const nets = net(c, seen.map((one) => one.item).filter((item) => !item.idle));
  const hypotheses = [...c.hypotheses.keys()];
  const support = nets[diagnosis] - Math.max(...hypotheses.filter((h) => h !== diagnosis).map((h) => nets[h]));
  return {
    diagnosis,
    match: diagnosis === c.answer ? "answer" : c.acceptable.includes(diagnosis) ? "acceptable" : "different",
    support,
    favours: best(hypotheses, (h) => nets[h], (h) => h === diagnosis),
    reading: support >= 2 ? "favours it" : support >= 0 ? "a close call" : "favours another",
    chips: walk.chips[diagnosis] ?? 0,
    still_open: stillOpen(c, diagnosis, new Set(walk.seen.map((one) => one.item))),
    awaited: walk.awaited.map((due) => due.item),
  };
}

function stillOpen(c, diagnosis, done) {
  const isClosed = ({ hypothesis, sets }) =>
    sets.some((needed) => needed.every((shown) => done.has(itemOfShown(shown)) && settles(c, shown, hypothesis)));
  // Nothing is still open about what was committed to.
  const open = [...c.dangers.values()].filter((danger) => danger.hypothesis !== diagnosis && !isClosed(danger));
  return open.map(({ hypothesis, sets }) => {
    const items = unique(sets.flat().map(itemOfShown));
    const seen = items.filter((id) => done.has(id));
    const speaks_for = seen.filter((id) => speaksFor(c, id, hypothesis));
    const needed = seen.length && !speaks_for.length ? neededStill(c, hypothesis, sets, seen) : [];
    return { hypothesis, items, seen, speaks_for, needed };
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

function neededStill(c, hypothesis, sets, seen) {
  // A set that a finding has ruled out, or that this person cannot have, would not have helped.
  const isOfUse = (shown) => c.item(itemOfShown(shown)) && (!seen.includes(itemOfShown(shown)) || settles(c, shown, hypothesis));
  return distinct(sets.filter((needed) => needed.every(isOfUse)).map((needed) => needed.map(itemOfShown).filter((id) => !seen.includes(id))));
}
