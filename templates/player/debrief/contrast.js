// Telling two diagnoses apart.

function contrast(view) {
  const { c } = view;
  const other = alternative(view);
  const { pivot, basis } = other === c.lookAlike.hypothesis ? c.lookAlike : { pivot: null, basis: [] };
  const [one, two] = [c.answer, other].map((hypothesis) => ({
    hypothesis,
    ...only(c.hypotheses.get(hypothesis), "label who mechanism course typical separates basis"),
  }));
  return { one, other: two, pivot, basis, table: apartTable(view, c.answer, other) };
}

function alternative({ c, walk }) {
  if (c.hypotheses.has(walk.diagnosis) && walk.diagnosis !== c.answer) return walk.diagnosis;
  const others = [...c.hypotheses.keys()].filter((h) => h !== c.answer);
  // A tie, or nothing held, leaves the pair that the case was built for.
  return best([c.lookAlike.hypothesis, ...others], (h) => walk.chips[h] ?? 0);
}

function apartTable({ c, walk }, one, other) {
  const isKey = (id) => [...c.steps.values()].some((step) => step.any_of.includes(id));
  return [...c.items.values()].flatMap((item) => {
    const lead = item.possible.map((bearing) => bearing[one] - bearing[other]);
    const [top, bottom] = [Math.max(...lead), Math.min(...lead)];
    const seen = done(walk, item.id);
    if (Math.max(top, -bottom) < c.apart || !(seen || isKey(item.id))) return [];
    const says = (extreme) => item.wordings[lead.indexOf(extreme)];
    const [speaks_for_one, speaks_for_other] = [top > 0 ? says(top) : null, bottom < 0 ? says(bottom) : null];
    return [{ ...only(item, "label basis"), speaks_for_one, speaks_for_other, here: seen ? item.text : null, seen }];
  });
}
