// Every count and constant, for whoever wants to check. Nothing here adds up to anything.

function workingSection(c, d) {
  return section("working", phrases.say("working-title"), [
    text(phrases.say("working-lead")),
    d.evidence.intervals.map((span, index) => workingInterval(c, index + 1, span)),
    workingLines("counts", phrases.say("working-counts"), countsOf(c, d)),
    workingLines("constants", phrases.say("working-constants"), constantsOf(c.constants)),
  ], { nav: phrases.say("working-nav") });
}

const workingLines = (id, title, lines) => section(id, title, [points(lines.map((line) => point(line, MINE)))]);

const VERDICTS = { with: "working-with", stayed: "working-stayed", against: "working-against", quiet: "working-quiet" };

function workingInterval(c, number, span) {
  const between = { start: when(span.start), end: when(span.end) };
  const numbers = span.findings.join(", ");
  const row = ({ hypothesis, net, before, after, reference_tenths, verdict }) =>
    [sentenceCase(c.nameOf(hypothesis)), signed(net), `${before}`, `${after}`, tenths(reference_tenths), phrases.say(VERDICTS[verdict])].map((words) => cell(words));
  const columns = [
    ...[phrases.say("debrief-diagnosis"), phrases.say("working-net"), phrases.say("working-before"), phrases.say("working-after")],
    ...[phrases.say("working-evidence"), phrases.say("working-reading")],
  ];
  return section(`working-${number}`, phrases.say("list-interval", between), [
    text(numbers ? phrases.say("working-findings", { numbers }) : phrases.say("working-no-findings"), { look: "aside" }),
    table(columns, span.moved.map(row), { caption: phrases.say("working-table", between), ...MINE }),
  ]);
}

function countsOf(c, { mattered: a, worth: b, safety: safe, commitment: e, open, more_open }) {
  const invasive = b.avoidable_invasive ? "more" : "same";
  return [
    phrases.say("working-steps", only(a, "done of")),
    phrases.say("working-orders", only(b, "useful neutral against")),
    ...b.orders.filter((order) => order.session).map((order) => couldSaid(c, order)),
    phrases.say("working-beyond", {
      ...{ sedations: b.avoidable_sedations, films: b.avoidable_films, scans: b.avoidable_scans, invasive, minutes: b.avoidable_minutes },
    }),
    phrases.say("working-rules", { kept: safe.met.length, flagged: safe.breaches.length }),
    phrases.say("working-support", { diagnosis: c.nameOf(e.diagnosis), support: signed(e.support) }),
    phrases.say("working-dangers", { count: e.still_open.length }),
    phrases.say("working-points", { shown: open.length, more: more_open }),
  ];
}

function couldSaid(c, { item, session, potential: spread }) {
  const given = { test: c.item(item).label, number: session };
  return spread === null ? phrases.say("working-could-unlisted", given) : phrases.say("working-could", { ...given, spread, could: couldHave(spread) });
}

function constantsOf({ reach, speaks_from_chips, shown, powers }) {
  return [
    phrases.say("constant-chips", { chips: CHIPS }),
    phrases.say("constant-half-chip"),
    phrases.say("constant-power"),
    phrases.say("constant-reach", { reach }),
    phrases.say("constant-speaks", { chips: speaks_from_chips }),
    phrases.say("constant-shown", { shown }),
    phrases.say("constant-powers", { powers: powers.join(", ") }),
  ];
}
