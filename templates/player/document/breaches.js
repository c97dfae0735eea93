// What a breach is called, and what is said of it.

function breachSaid(c, d, one) {
  if (one.kind === "harmful") {
    const item = c.item(one.rule);
    return {
      title: phrases.say("safety-harmful", { test: item.label }),
      happened: orderedIn(c, one),
      why: reasonOf(c, d.worth.orders.find((order) => order.item === one.rule && order.session === one.session)),
      expert: phrases.say("safety-harmful-expert"),
      basis: withDagger(item.role_basis),
    };
  }
  const rule = c.rules.get(one.rule);
  // The author's words are for whoever had none of it.
  const isPart = one.known.length > 0 && one.needed.length > 0;
  return { title: rule.label, happened: isPart ? sentences(orderedIn(c, one), lacked(c, one)) : rule.happened, ...only(rule, "why expert basis") };
}

function orderedIn(c, { ordered, session }) {
  const tests = listOf(ordered, c);
  return session ? phrases.say("safety-ordered", { tests, number: session }) : phrases.say("acts-went", { acts: tests });
}

function lacked(c, one) {
  const known = hadOf(c, one.known);
  const byThen = c.rules.get(one.rule).same_session ? phrases.say("safety-had-ordered", { known }) : phrases.say("safety-had", { known });
  return sentences(byThen, phrases.say("danger-needed", { needed: neededOf(c, one.needed) }));
}

/** Why an order is worth what it is in this case. */
function reasonOf(c, { item, change }) {
  const { why, changes } = c.item(item);
  return change === null ? why : changes[change].why;
}
