// Telling two diagnoses apart.

function contrast(view) {
  const { c } = view;
  const [one, other] = [c.answer, alternative(view)];
  return { one, other, is_authors: other === c.lookAlike.hypothesis, rows: apartRows(view, one, other) };
}

function alternative({ c, walk }) {
  if (c.hypotheses.has(walk.diagnosis) && walk.diagnosis !== c.answer) return walk.diagnosis;
  const others = [...c.hypotheses.keys()].filter((h) => h !== c.answer);
  // A tie, or nothing held, leaves the pair that the case was built for.
  return best([c.lookAlike.hypothesis, ...others], (h) => walk.chips[h] ?? 0);
}

function apartRows({ c, walk }, one, other) {
  const isKey = (id) => [...c.steps.values()].some((step) => step.any_of.includes(id));
  return [...c.items.values()].flatMap((item) => {
    const seen = done(walk, item.id);
    const [mine, theirs] = [mostFor(item, one, other), mostFor(item, other, one)];
    if (Math.max(mine.lead, theirs.lead) < c.apart || !(seen || isKey(item.id))) return [];
    return [{ item: item.id, for_one: mine.outcome, for_other: theirs.outcome, seen }];
  });
}

function mostFor({ possible, outcomes, wordings }, one, other) {
  // What speaks for a third, and not for this one, tells nobody that it is this one: out of play, the page has no words for it.
  // Of equals the one that says more for its own: hence the tenth.
  const leads = possible.map((bearing, i) => (wordings[i] && bearing[one] > bearing[other] && (bearing[one] > 0 || !most(Object.values(bearing))) ? 1.1 * bearing[one] - bearing[other] : 0));
  const lead = most(leads);
  return { lead, outcome: lead ? outcomes[leads.indexOf(lead)] : null };
}
