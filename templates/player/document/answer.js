// The answer first: three facts, and no verdict.

function answerSection(c, { reveal, commitment: { awaited } }) {
  const one = reveal.separator;
  return section("answer", phrases.say("answer-title"), [
    text(committedTo(c, reveal)),
    text(answered(c, reveal), { ...MINE, look: "strong" }),
    text(separated(c, reveal, awaited), { basis: withDagger(one ? c.item(one.item).basis : []) }),
  ], { look: "reveal" });
}

function committedTo(c, { committed, chips }) {
  const diagnosis = c.nameOf(committed);
  return chips === null ? phrases.say("answer-unlisted", { diagnosis }) : phrases.say("answer-committed", { diagnosis, chips });
}

function answered(c, reveal) {
  const answer = c.nameOf(reveal.answer);
  switch (reveal.distance) {
    case "the answer": return phrases.say("answer-same");
    case "accepted": return phrases.say("answer-accepted", { answer });
    case "same family": return phrases.say("answer-family", { answer, family: c.families.get(reveal.family).label });
    default: return phrases.say("answer-different", { answer });
  }
}

function separated(c, reveal, awaited) {
  const [isTheirs, other, one] = [reveal.other === reveal.committed, c.nameOf(reveal.other), reveal.separator];
  if (one === null) return isTheirs ? phrases.say("answer-inseparable") : phrases.say("answer-inseparable-from", { other });
  const item = c.item(one.item);
  const [finding, bearing, other_bearing] = [item.label, signed(one.for_answer), signed(one.for_other)];
  const separator = isTheirs
    ? phrases.say("answer-separator", { finding, bearing, other_bearing })
    : phrases.say("answer-separator-from", { other, finding, bearing, other_bearing });
  return sentences(separator, hadIt(item, reveal, one, awaited));
}

const NOT_HAD = { ask: "answer-not-asked", examine: "answer-not-examined", order: "answer-not-ordered" };

function hadIt({ id, act, text }, { distance }, { number }, awaited) {
  if (number === null) return phrases.say(awaited.includes(id) ? "answer-awaited" : NOT_HAD[act]);
  // What it showed explains a difference; where there is none, its number is enough.
  return distance === "the answer" ? phrases.say("answer-had", { number }) : phrases.say("answer-had-showing", { number, text });
}
