// What mattered, what had to come first, and the facts about the commitment.

const STATES = { done: ["mattered-done", "done"], "done late": ["mattered-late", "late"], open: ["mattered-open", "open"] };

function matteredSection(c, { mattered: made }) {
  const step = (one) => {
    const { label, why, basis } = c.steps.get(one.step);
    const [status, state] = STATES[one.status];
    return point(sentences(one.late && phrases.say("late-step"), why), { head: sentenceCase(label), tags: [phrases.say(status)], basis, state });
  };
  return section("mattered", phrases.say("mattered-title"), [
    text(phrases.say("mattered-counts", only(made, "done of"))),
    points(made.steps.map(step), { look: "steps" }),
  ]);
}

function safetySection(c, d) {
  const { breaches, met, often } = d.safety;
  const kept = met.map((id) => c.rules.get(id)).map(({ id, label, basis }) => point(phrases.say("safety-kept", { rule: label, times: often.includes(id) ? "many" : "once" }), { basis }));
  // What happened again word for word is said in full once.
  const words = breaches.map((one) => breachWords(breachSaid(c, d, one)));
  const all = [...breaches.map((one, at) => breachPoint(c, d, one, breaches[words.indexOf(words[at])])), ...kept];
  return section("safety", phrases.say("safety-title"), [
    // Without a breach nothing is called safe.
    !breaches.length && text(phrases.say("safety-none")),
    all.length > 0 && points(all, { look: "plain" }),
  ]);
}

const breachWords = ({ happened, why, expert }) => sentences(happened, why, expert);

function breachPoint(c, d, one, first) {
  const said = breachSaid(c, d, one);
  const tags = [phrases.say(LEVELS[levelOf(c, one)]), one.session && phrases.say("safety-session", { number: one.session })].filter(Boolean);
  return point(one === first ? breachWords(said) : phrases.say("safety-again", { number: first.session }), { head: sentenceCase(said.title), tags, basis: said.basis, state: "stop" });
}

function commitmentSection(c, d) {
  const made = d.commitment;
  const to = phrases.say("commit-to", { diagnosis: c.nameOf(made.diagnosis), chips: made.chips });
  const named = (items) => items.map((id) => c.item(id).label).join("; ");
  const dangers = made.still_open.map((one) => dangerPoint(c, d, one));
  return section("commitment", phrases.say("commit-title"), [
    points([
      point(sentences(to, matched(c, made.match)), MINE),
      point(supported(c, made), MINE),
      ...(made.awaited.length ? [point(phrases.say("commit-awaited", { out: made.awaited.length, tests: named(made.awaited) }), MINE)] : []),
      ...(dangers.length ? dangers : [point(phrases.say("commit-settled"), MINE)]),
    ], { look: "plain" }),
  ]);
}

function matched(c, match) {
  const answer = c.nameOf(c.answer);
  switch (match) {
    case "answer": return phrases.say("commit-answer");
    case "acceptable": return phrases.say("commit-accepted", { answer });
    default: return phrases.say("commit-different", { answer });
  }
}

function supported(c, made) {
  switch (made.reading) {
    case "favours it": return phrases.say("commit-favours-it", { points: made.support });
    case "a close call": return phrases.say("commit-close");
    default: return phrases.say("commit-favours", { diagnoses: phrases.listed(made.favours.map(c.nameOf)), number: made.favours.length });
  }
}

function dangerPoint(c, d, one) {
  const head = asSentence(phrases.say("open-danger", { diagnosis: c.nameOf(one.hypothesis) }));
  return point(dangerHappened(c, d, one), { head, basis: c.dangers.get(one.hypothesis).basis });
}
