// What went well: acts of the walk, each with its consequence.

function wellSection(c, d) {
  const acts = d.well.map((praise) => praised(c, d, praise));
  return section("well", phrases.say("well-title"), [acts.length ? points(acts, { look: "well" }) : text(phrases.say("well-nothing"))], { nav: phrases.say("well-nav") });
}

const praiseOf = (head, words, basis) => point(words, { head, basis, state: "well" });

function praised(c, d, praise) {
  switch (praise.kind) {
    case "rule": {
      const rule = c.rules.get(praise.rule);
      return praiseOf(asSentence(phrases.say("well-rule", { rule: rule.label })), asSentence(rule.why), rule.basis);
    }
    case "move": {
      const span = d.evidence.intervals[praise.interval];
      const moved = span.moved.find((one) => one.hypothesis === praise.hypothesis);
      const given = { start: when(span.start), end: when(span.end), diagnosis: c.nameOf(moved.hypothesis), ...only(moved, "before after") };
      return praiseOf(phrases.say("well-moved", given), sentences(phrases.say("well-moved-why"), rated(c, moved)), basisOfMove(c, moved));
    }
    case "bundle": {
      const tests = phrases.listed(praise.items.map((id) => c.item(id).label));
      return praiseOf(phrases.say("well-bundle", { tests }), phrases.say("well-bundle-why", { count: praise.items.length }), [DAGGER]);
    }
    default: return goodPick(c, d.evidence.picks[praise.pick]);
  }
}

function goodPick(c, pick) {
  const item = c.shown(pick);
  const bearing = signed(pick.bearing);
  const said = phrases.say("pick-for", { when: when(pick.checkpoint), finding: item.label, diagnosis: c.nameOf(pick.leader) });
  // Without a second on the list nothing was compared, and so nothing can be said to separate.
  const why = pick.rival === null
    ? phrases.say("well-pick-alone", { bearing })
    : phrases.say("well-pick-apart", { bearing, rival_bearing: signed(pick.rival_bearing), rival: c.nameOf(pick.rival) });
  return praiseOf(said, why, withDagger(item.basis));
}
