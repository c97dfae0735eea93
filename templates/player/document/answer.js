// The answer first: three facts, and no verdict.

function answerSection(c, d) {
  const { reveal } = d;
  const one = reveal.separator;
  return section("answer", phrases.say("answer-title"), [
    text(committedTo(c, reveal)),
    text(answered(c, reveal), { ...MINE, look: "strong" }),
    text(separated(c, d), { basis: withDagger(one ? c.shown(one).basis : []) }),
    ...parted(c, d),
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

function separated(c, d) {
  const { reveal } = d;
  const [isTheirs, other, one] = [reveal.other === reveal.committed, c.nameOf(reveal.other), reveal.separator];
  if (one === null) return isTheirs ? phrases.say("answer-inseparable") : phrases.say("answer-inseparable-from", { other });
  const item = c.shown(one);
  const [finding, bearing, other_bearing] = [item.label, signed(one.for_answer), signed(one.for_other)];
  const separator = isTheirs
    ? phrases.say("answer-separator", { finding, bearing, other_bearing })
    : phrases.say("answer-separator-from", { other, finding, bearing, other_bearing });
  return sentences(separator, hadIt(item, d));
}

const NOT_HAD = { ask: "answer-not-asked", examine: "answer-not-examined", order: "answer-not-ordered" };

function hadIt({ id, act, text }, { reveal: { distance, separator: { number } }, commitment: { awaited }, findings }) {
  const isOther = findings.some((one) => one.item === id);
  if (number === null) return phrases.say(awaited.includes(id) ? "answer-awaited" : isOther ? "answer-gone" : NOT_HAD[act]);
  // What it showed explains a difference; where there is none, its number is enough.
  return distance === "the answer" ? phrases.say("answer-had", { number }) : phrases.say("answer-had-showing", { number, text });
}

// Where what was seen in a picture and what it showed are two things: the first in full, the others by name.
function parted(c, { looking }) {
  const [first, ...others] = looking.filter((one) => one.called !== null && one.called !== one.was && c.shown(one).figure);
  if (!first) return [];
  const { id, label, called, outcomes } = c.item(first.item);
  const words = (outcome) => called[outcomes.indexOf(outcome)];
  const told = phrases.say("looking-parted", { number: first.number, item: label, called: words(first.called), was: words(first.was) });
  const findings = others.map(({ number, item }) => phrases.say("looking-finding", { number, item: c.item(item).label }));
  return [text(sentences(told, others.length > 0 && phrases.say("looking-also", { findings: phrases.listed(findings) })))];
}
