// How the author rates the finding that spoke loudest for a move.

function rated(c, { hypothesis, strongest: one }) {
  const given = { number: one.number, finding: c.item(one.item).label, bearing: signed(one.bearing) };
  if (!speaksForAnother(hypothesis, one)) return phrases.say("rated-one", given);
  const more = { diagnosis: c.nameOf(hypothesis), favours: c.nameOf(one.favours), favours_bearing: signed(one.favours_bearing) };
  return phrases.say("rated-two", { ...given, ...more });
}

const speaksForAnother = (hypothesis, { favours, favours_bearing }) => favours !== hypothesis && favours_bearing > 0;
const basisOfMove = (c, { strongest: one }) => withDagger(one ? c.shown(one).basis : []);
