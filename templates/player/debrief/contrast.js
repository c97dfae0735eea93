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
    const lead = item.possible.map((bearing) => bearing[one] - bearing[other]);
    const [top, bottom] = [Math.max(...lead), Math.min(...lead)];
    const seen = done(walk, item.id);
    if (Math.max(top, -bottom) < c.apart || !(seen || isKey(item.id))) return [];
    const outcome = (extreme) => item.outcomes[lead.indexOf(extreme)];
    return [{ item: item.id, for_one: top > 0 ? outcome(top) : null, for_other: bottom < 0 ? outcome(bottom) : null, seen }];
  });
}
