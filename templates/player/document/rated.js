// How the author rates the finding that spoke loudest for a move.

function rated(c, { hypothesis, strongest: one }) {
  const given = { number: one.number, finding: c.item(one.item).label, bearing: signed(one.bearing) };
  if (one.beside === hypothesis) return phrases.say("rated-one", given);
  return phrases.say("rated-two", { ...given, diagnosis: c.nameOf(hypothesis), ...besideOf(c, one) });
}

/** The other diagnosis that the finding speaks most for, or against. */
const besideOf = (c, { beside, beside_bearing }) => ({ speaks: beside_bearing > 0 ? "for" : "against", beside: c.nameOf(beside), beside_bearing: signed(beside_bearing) });
const basisOfMove = (c, { strongest: one }) => withDagger(one ? c.shown(one).basis : []);
