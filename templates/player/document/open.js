// What was left open: each point in four short lines.

function openSection(c, d) {
  const cards = d.open.map((point) => openCard(c, d, point));
  return section("open", phrases.say("open-title"), [
    cards.length ? cards : text(phrases.say("open-nothing"), MINE),
    d.more_open > 0 && text(phrases.say("open-more-below", { count: d.more_open }), { look: "aside" }),
  ], { nav: phrases.say("open-nav") });
}

function openCard(c, d, point) {
  switch (point.kind) {
    case "safety": {
      const { title, happened, why, expert, basis } = breachSaid(c, d, d.safety.breaches[point.breach]);
      return four(title, phrases.say("open-kind-safety"), happened, why, expert, basis);
    }
    case "danger": {
      const one = d.commitment.still_open[point.open];
      const { why, expert, basis } = c.dangers.get(one.hypothesis);
      return four(phrases.say("open-danger", { diagnosis: c.nameOf(one.hypothesis) }), phrases.say("open-kind-danger"), dangerHappened(c, one), why, expert, basis);
    }
    case "delay": {
      const [title, matters, expert] = point.look
        ? [phrases.say("open-late-look", { name: c.name }), phrases.say("delay-look-matters"), phrases.say("delay-look-expert")]
        : [phrases.say("open-late-result"), phrases.say("delay-result-matters"), phrases.say("delay-result-expert")];
      return four(title, phrases.say("open-kind-delay"), delaySaid(c, d.worth, point), matters, expert, [DAGGER]);
    }
    case "step": {
      const step = c.steps.get(point.step);
      return four(step.label, phrases.say("open-kind-step"), step.missed, step.why, step.expert, step.basis);
    }
    case "list": {
      const span = d.evidence.intervals[point.interval];
      return gap(c, span, span.moved.find((one) => one.hypothesis === point.hypothesis));
    }
    default: {
      const expert = d.worth.avoidable_sedations ? phrases.say("cost-expert-session") : phrases.say("cost-expert");
      return four(phrases.say("open-burden"), phrases.say("open-kind-burden"), costSaid(c, d.worth), costMatters(c, d.worth), expert, [DAGGER]);
    }
  }
}

function four(title, tag, happened, matters, expert, basis) {
  const might = phrases.say("open-might");
  // Where the label says how the line begins, the line does not say it again.
  const isSaid = expert.startsWith(`${might} `);
  return card([
    fact(phrases.say("open-happened"), happened),
    fact(phrases.say("open-matters"), matters),
    fact(isSaid ? might : phrases.say("open-expert"), isSaid ? expert.slice(might.length + 1) : expert),
    fact(phrases.say("debrief-basis"), "", { basis, look: "basis" }),
  ], { head: sentenceCase(title), tags: [tag] });
}

function gap(c, span, moved) {
  const [diagnosis, one] = [c.nameOf(moved.hypothesis), moved.strongest];
  const chips = floorDiv(moved.reference_tenths + 5, 10);
  const matters = one ? rated(c, moved) : phrases.say("gap-together", { chips });
  const title = phrases.say("open-list", { diagnosis });
  return four(title, phrases.say("open-kind-list"), stood(c, span, moved), matters, phrases.say("gap-expert", { chips }), basisOfMove(c, moved));
}

function stood(c, span, { hypothesis, before, after, verdict, strongest: one }) {
  const given = { start: when(span.start), end: when(span.end), diagnosis: c.nameOf(hypothesis), chips: after };
  const found = one && { number: one.number, finding: c.item(one.item).label };
  if (verdict === "stayed") return one ? phrases.say("gap-stayed-after", { ...given, ...found }) : phrases.say("gap-stayed", given);
  return one ? phrases.say("gap-moved-after", { ...given, before, ...found }) : phrases.say("gap-moved", { ...given, before });
}
