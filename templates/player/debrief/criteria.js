// Which signs of the pack's criteria were met, and by which finding.

function criteriaMet({ c, walk }) {
  if (!c.criteria) return null;
  const signs = c.criteria.signs.map(([sign, , items]) => {
    const first = walk.seen.find((one) => items.includes(`${one.item}:${c.shown(one).outcome}`));
    return { sign, number: first?.number ?? null, day: first ? dayOf(c, first.minute) + 1 : null };
  });
  return { signs, met: count(signs, ({ number }) => number), needed: c.criteria.needed };
}
