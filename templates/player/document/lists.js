// The list by checkpoint: a picture and the same in numbers, then what moved, and the picks.

function listSection(c, d) {
  const { standings, skipped, intervals, picks } = d.evidence;
  const ideas = d.told.ideas.map((words) => phrases.say("debrief-quoted", { words })).join(", ");
  const lists = skipped.map(when).join(", ");
  const said = picks.map((pick) => pickSaid(c, pick));
  return section("list", phrases.say("list-title"), [
    ideas && text(phrases.say("list-ideas", { ideas })),
    standings.length ? listPicture(c, standings) : text(phrases.say("list-none")),
    lists && text(phrases.say("list-skipped", { lists }), { look: "aside" }),
    intervals.map((span, index) => intervalSection(c, index + 1, span)),
    said.length > 0 && section("picks", phrases.say("pick-title"), [points(said, { look: "plain" })]),
  ], { nav: phrases.say("list-nav") });
}

const pointed = ({ reference_tenths }, option) => (reference_tenths === null ? null : reference_tenths[option]);

function listPicture(c, standings) {
  const rows = c.options.map((id) => ({
    id,
    name: sentenceCase(c.nameOf(id)),
    chips: standings.map((one) => one.chips[id]),
    tenths: standings.map((one) => pointed(one, id)),
  }));
  // A diagnosis that never held a chip, and that nothing pointed to, would be an empty picture.
  const shown = rows.filter((row) => row.chips.some((chips) => chips > 0) || row.tenths.some((one) => one >= 10));
  const moments = standings.map((one) => ({ name: listAt(one.checkpoint), when: when(one.checkpoint) }));
  return filledIn({
    ...{ kind: "figure", name: "list", data: { moments, rows: shown }, caption: phrases.say("list-figure"), ...MINE },
    blocks: [table(
      [phrases.say("debrief-diagnosis"), ...moments.map((one) => sentenceCase(one.name))],
      rows.map((row) => [cell(row.name), ...row.chips.map((chips, at) => listCell(chips, row.tenths[at]))]),
      { caption: phrases.say("list-table"), ...MINE },
    )],
  });
}

const listCell = (chips, below) => cell(`${chips}`, { below: below !== null && phrases.say("list-evidence", { evidence: tenths(below) }) });

function intervalSection(c, number, { start, end, moved }) {
  const said = moved.filter((one) => one.verdict !== "quiet").map((one) => moveSaid(c, one));
  const title = phrases.say("list-interval", { start: when(start), end: when(end) });
  return section(`interval-${number}`, title, [points(said.length ? said : [point(phrases.say("list-quiet"), MINE)], { look: "plain" })]);
}

const moveSaid = (c, moved) => point(sentences(wentTo(c, moved), strongestSaid(c, moved)), { basis: basisOfMove(c, moved) });

function wentTo(c, { hypothesis, before, after, reference_tenths, verdict }) {
  const given = { diagnosis: sentenceCase(c.nameOf(hypothesis)), after, evidence: tenths(reference_tenths) };
  switch (verdict) {
    case "with": return phrases.say("move-with", { ...given, before });
    case "against": return phrases.say("move-against", { ...given, before });
    default: return phrases.say("move-stayed", given);
  }
}

function strongestSaid(c, { hypothesis, strongest: one }) {
  if (one === null) return "";
  const given = { number: one.number, finding: c.item(one.item).label, bearing: signed(one.bearing) };
  if (one.beside === hypothesis) return phrases.say("move-strongest", given);
  return phrases.say("move-strongest-beside", { ...given, ...besideOf(c, one) });
}

function pickSaid(c, pick) {
  const [isFor, item] = [pick.direction === "for", pick.item && c.shown(pick)];
  const given = { when: when(pick.checkpoint), diagnosis: c.nameOf(pick.leader) };
  if (!item) return point(isFor ? phrases.say("pick-none-for", given) : phrases.say("pick-none-against", given));
  const found = { ...given, finding: item.label };
  const said = isFor ? phrases.say("pick-for", found) : phrases.say("pick-against", found);
  return point(sentences(said, pickRated(c, pick)), { basis: withDagger(item.basis) });
}

function pickRated(c, pick) {
  const bearing = signed(pick.bearing);
  switch (pick.reading) {
    case "fits both": return phrases.say("pick-fits-both", { bearing, rival_bearing: signed(pick.rival_bearing), rival: c.nameOf(pick.rival) });
    case "matches": return phrases.say("pick-matches", { bearing });
    case "contested": return phrases.say("pick-contested");
    default: return pick.bearing ? phrases.say("pick-otherwise", { bearing }) : phrases.say("pick-no-weight");
  }
}
