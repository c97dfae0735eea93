// The debrief: the answer, five questions about one walk, and what to keep; ids, verdicts and numbers, never a sentence.

/** The five answers about a finished walk, as Python's debrief() gives them in JSON. */
function debrief(sheet, walk) {
  const c = unpack(sheet);
  if (walk.diagnosis === null) refuse("undiagnosed");
  const view = {
    c,
    walk,
    seen: walk.seen.map((one) => ({ ...one, item: c.item(one.item) })),
    orders: ordersOf(c, walk),
    lists: walk.events.filter((event) => event.kind === "listed"),
  };
  const [a, b, safe, d, e] = [mattered, worth, safety, evidence, commitment].map((answer) => answer(view));
  const points = leftOpen(c, a, b, safe, d, e);
  const { shown } = c.constants;
  const said = (about) => walk.reflections[about] ?? "";
  return {
    reveal: reveal(view),
    subject: { case: c.id, version: c.version, rules: c.digest },
    told: {
      ...{ ideas: walk.ideas, sentence: said("sentence"), went_well: said("went well"), would_change: said("would change") },
      notes: walk.notes,
    },
    well: inTurn([rulesMet(c, safe), moves(d), bundled(c, b), goodPicks(d)], shown),
    open: points.slice(0, shown),
    more_open: most([points.length - shown]),
    ...{ mattered: a, worth: b, safety: safe, evidence: d, commitment: e },
    contrast: contrast(view),
    findings: walk.seen.map((one) => only(one, "number minute item")),
    habit: habitOf(b, points[0]),
    try_next: tryNext(c, d),
    room: null,
  };
}
