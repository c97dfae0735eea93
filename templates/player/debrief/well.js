// Of 3 + 3 + 1: what went well.

function inTurn(kinds, shown) {
  // One of each kind first, then more of what there is.
  const turns = [...Array(shown).keys()];
  return turns.flatMap((turn) => kinds.flatMap((kind) => kind.slice(turn, turn + 1))).slice(0, shown);
}

const praise = (act, consequence, basis) => ({ act, consequence, basis });

function rulesMet({ met }) {
  const inOrder = [...met.filter((rule) => rule.level === "stop"), ...met.filter((rule) => rule.level !== "stop")];
  return inOrder.map((rule) => praise(`${rule.label}: done.`, rule.why, rule.basis));
}

function moves(c, { intervals }) {
  const step = ({ moved }) => Math.abs(moved.after - moved.before);
  return intervals
    .flatMap((span) => span.moved.map((moved) => ({ span, moved })))
    .filter((one) => one.moved.verdict === "with" && step(one) >= 2 && one.moved.strongest)
    .sort((one, other) => step(other) - step(one))
    .map(({ span, moved }) => {
      const act = `${between(c, span)} you moved ${moved.label} from ${chipsIn(moved.before)} to ${chipsIn(moved.after)}.`;
      return praise(act, `That went with the evidence. ${rated(moved)}`, withDagger(moved.strongest.basis));
    });
}

function bundled({ orders }, { c }) {
  return unique(orders.map((order) => order.session)).flatMap((session) => {
    const sedated = orders.filter((order) => order.session === session && c.item(order.item).sedated);
    // Putting idle tests into the same session is no saving.
    if (sedated.length < 2 || sedated.some((order) => order.worth !== "useful")) return [];
    const act = `You planned one session under sedation for ${listed(sedated.map((order) => order.label))}.`;
    return [praise(act, `Ordered apart, they could have meant ${sedated.length} sedations.`, [DAGGER])];
  });
}

function goodPicks(c, { picks }) {
  const good = picks.filter((pick) => pick.direction === "for" && pick.reading === "matches");
  return good.map((pick) => {
    const act = `At ${c.said.when[pick.checkpoint]} you picked ${pick.finding} as most for ${pick.leader}.`;
    const rating = `the author rates it ${signed(pick.bearing)} there`;
    // Without a second on the list nothing was compared, and so nothing can be said to separate.
    const beside = `${rating} and ${signed(pick.rival_bearing)} for ${pick.rival}, your second.`;
    return praise(act, pick.rival === null ? `It speaks for it: ${rating}.` : `It separates: ${beside}`, withDagger(pick.basis));
  });
}

function rated({ label, strongest: one }) {
  const own = signed(one.bearing);
  const rates = `The author rates finding ${one.number} (${one.label})`;
  if (one.favours === label || one.favours_bearing <= 0) return `${rates} ${own} for it.`;
  return `${rates} ${signed(one.favours_bearing)} for ${one.favours} and ${own} for ${label}.`;
}
