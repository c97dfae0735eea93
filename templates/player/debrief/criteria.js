// Which signs of the pack's criteria were met, and by which finding.

function criteriaMet({ c, walk }) {
  if (!c.criteria) return null;
  const signs = c.criteria.signs.map(([sign, , items]) => ({ sign, number: walk.seen.find((one) => items.includes(`${one.item}:${c.shown(one).outcome}`))?.number ?? null }));
  return { signs, met: count(signs, ({ number }) => number), needed: c.criteria.needed };
}
