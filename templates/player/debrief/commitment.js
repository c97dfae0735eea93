// E. Was it time to commit?

function commitment({ c, walk, seen }) {
  const { diagnosis } = walk;
  // Findings of tests that may be against here are left out: adding one must not pay.
  const nets = net(c, seen.filter((one) => one.from_the_start || !one.item.idle).map((one) => one.item));
  const hypotheses = [...c.hypotheses.keys()];
  const support = nets[diagnosis] - Math.max(...hypotheses.filter((h) => h !== diagnosis).map((h) => nets[h]));
  return {
    diagnosis,
    match: diagnosis === c.answer ? "answer" : c.acceptable.includes(diagnosis) ? "acceptable" : "different",
    support,
    favours: hypotheses.filter((h) => hypotheses.every((one) => nets[one] <= nets[h])),
    reading: support >= 2 ? "favours it" : support >= 0 ? "a close call" : "favours another",
    chips: walk.chips[diagnosis] ?? 0,
    still_open: stillOpen(c, diagnosis, shownLast(seen)),
    awaited: walk.awaited.map((due) => due.item),
  };
}

function shownLast(seen) {
  // What is late settles nothing, and takes nothing back.
  return seen.reduce((last, { item }) => (item.late && last.has(item.id) ? last : last.set(item.id, item)), new Map());
}

function stillOpen(c, diagnosis, done) {
  const isClosed = ({ hypothesis, sets }) =>
    sets.some((needed) => needed.every((shown) => settles(done.get(itemOfShown(shown)), shown, hypothesis)));
  // Nothing is still open about what was committed to.
  const open = [...c.dangers.values()].filter((danger) => danger.hypothesis !== diagnosis && !isClosed(danger));
  return open.map(({ hypothesis, sets }) => {
    const items = unique(sets.flat().map(itemOfShown));
    const seen = items.filter((id) => done.has(id));
    const speaks_for = seen.filter((id) => done.get(id).bearing[hypothesis] > 0);
    const still = seen.length ? neededStill(c, hypothesis, sets, done) : [];
    // What speaks for it may be there in another picture too; the act that its sign calls for is of use.
    const ofUse = still.filter((ids) => ids.length && (!speaks_for.length || ids.every((id) => c.item(id).act === "do")));
    // Whoever is told of less need not be told of the same with more.
    const isMore = (ids, other) => other.length < ids.length && other.every((id) => ids.includes(id));
    const needed = ofUse.filter((ids) => !ofUse.some((other) => isMore(ids, other)));
    return { hypothesis, items, seen, speaks_for, late: seen.filter((id) => done.get(id).late), needed };
  });
}

const itemOfShown = (shown) => shown.split(":")[0];

// An item counts unless it speaks for the danger; a finding that is named counts when it is what was shown.
function settles(item, shown, hypothesis) {
  const outcome = shown.split(":")[1];
  if (!item) return false;
  return !item.late && (outcome === undefined ? item.bearing[hypothesis] <= 0 : item.outcome === outcome);
}

function neededStill(c, hypothesis, sets, done) {
  // What settles it by what this case shows; of a danger that is there none does, and then what would look for it.
  const may = (shown) => c.item(itemOfShown(shown))?.forms.some((form) => settles(form, shown, hypothesis));
  const settling = sets.filter((needed) => needed.every(may));
  // A set that a finding has ruled out, or that this person cannot have, would not have helped.
  const isOfUse = (shown) => (done.has(itemOfShown(shown)) ? settles(done.get(itemOfShown(shown)), shown, hypothesis) : c.item(itemOfShown(shown)));
  const ways = (settling.length ? settling : sets).filter((needed) => needed.every(isOfUse));
  return distinct(ways.map((needed) => unique(needed.map(itemOfShown)).filter((id) => !done.has(id))));
}
