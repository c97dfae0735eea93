// The test ledger, its counts, and the burden beside the reference plan's with equal weight.

function testsSection(c, { worth: b, commitment, findings }) {
  const sessions = unique(b.orders.map((order) => order.session)).sort((one, other) => !one - !other);
  return section("tests", phrases.say("tests-title"), [
    sessions[0] ? text(phrases.say("tests-counts", only(b, "useful neutral against")), MINE) : text(phrases.say("tests-none")),
    burdenTable(c, b, commitment.awaited),
    sessions.map((number) => (number ? sessionSection : actsSection)(c, b.orders.filter((order) => order.session === number), number, b.left_out[number - 1], findings)),
  ], { nav: phrases.say("tests-nav") });
}

function burdenTable(c, { burden: own, reference: plan, orders }, out) {
  const isKey = (id) => [...c.steps.values()].some((step) => step.any_of.includes(id));
  const lacking = () => (out.some(isKey) ? "out" : orders.some((one) => one.session && isKey(one.item)) ? "known" : "undone");
  const until = (minutes, burden) => (minutes === null ? phrases.say("tests-no-results", { why: burden === own ? lacking() : "unneeded" }) : lasting(minutes));
  const row = (unit, said, shown = String) => [said, shown(own[unit], own), shown(plan[unit], plan)].map((words) => cell(words));
  return table([phrases.say("tests-burden"), phrases.say("tests-yours"), phrases.say("tests-plan")], [
    row("sedations", phrases.say("tests-sedations")),
    row("films", phrases.say("tests-films")),
    row("scans", phrases.say("tests-scans")),
    row("invasive", phrases.say("tests-invasive"), (id) => invasiveNamed(c, id)),
    row("key_minutes", phrases.say("tests-key-results"), until),
  ], { caption: phrases.say("tests-cost", { name: c.name }), ...MINE });
}

const tagsOf = ({ role, repeat }) => [phrases.say(ROLES[role]), repeat && phrases.say("tests-repeated")].filter(Boolean);

// They show nothing and could have changed no list, so that neither is asked of them.
function actsSection(c, acts) {
  const actCard = (act) => {
    const { label, text: words, role_basis } = c.item(act.item);
    return card([fact(phrases.say("acts-happened"), words)], {
      ...{ look: "entry", head: sentenceCase(label), tags: tagsOf(act), words: reasonOf(c, act), basis: withDagger(role_basis) },
      aside: phrases.say(...momentIn(c, act.minute)),
    });
  };
  return section("acts", phrases.say("acts-done", { name: c.name }), acts.map(actCard));
}

const leftOutSaid = (c, ids) => phrases.say("bound-left-out", { tests: hadOf(c, ids) });

function sessionSection(c, orders, number, leftOut, findings) {
  const title = phrases.say("tests-session", { number });
  const blocks = [leftOut.length > 0 && text(leftOutSaid(c, leftOut)), orders.map((order) => orderCard(c, order, findings))];
  return section(`session-${number}`, title, blocks, { aside: phrases.say(...momentIn(c, orders[0].minute)) });
}

function orderCard(c, order, findings) {
  const item = c.item(order.item);
  const costs = costsOf(item).join(", ");
  return card([
    fact(phrases.say("tests-could"), couldHave(order.potential), order.potential === null ? {} : MINE),
    order.purpose && purposeFact(c, order),
    // What was still out at the commitment has shown nothing.
    fact(phrases.say("tests-showed"), findings.some((one) => one.item === order.item && one.form === order.form) ? item.forms[order.form].text : phrases.say("tests-out")),
    costs && fact(phrases.say("tests-burden"), costs),
  ].filter(Boolean), {
    look: "entry",
    head: sentenceCase(item.label),
    tags: tagsOf(order),
    words: sentences(reasonOf(c, order), order.idle && phrases.say("tests-idle")),
    basis: withDagger(item.role_basis),
  });
}

function purposeFact(c, { purpose, purpose_touched }) {
  const [diagnosis, name] = [c.nameOf(purpose), phrases.say("tests-for")];
  return purpose_touched === false ? fact(name, phrases.say("tests-for-untouched", { diagnosis }), MINE) : fact(name, diagnosis);
}

/** What an order could have changed. */
const couldHave = (spread) => (spread === null ? phrases.say("tests-could-unlisted") : phrases.say("tests-could-how", { spread }));
