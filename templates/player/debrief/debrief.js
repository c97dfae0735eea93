// The debrief: the answer, five questions about one walk, and what to keep; nothing is summed up.

/** The five answers about a finished walk, as Python's debrief() gives them in JSON. */
function debrief(sheet, walk) {
  const c = unpack(sheet);
  if (walk.diagnosis === null) refuse("this walk has no diagnosis yet, so there is nothing to debrief");
  const view = {
    c,
    walk,
    seen: walk.seen.map((one) => ({ ...one, item: c.item(one.item) })),
    orders: ordersOf(c, walk),
    lists: walk.events.filter((event) => event.kind === "listed"),
  };
  const [a, b, safe, d, e] = [mattered, worth, safety, evidence, commitment].map((answer) => answer(view));
  const points = leftOpen(c, a, b, safe, d, e);
  const shown = c.constants.shown;
  const said = (about) => walk.reflections[about] ?? "";
  const made = {
    reveal: reveal(view),
    subject: { case: c.id, ...only(c, "name title version begins provenance"), rules: c.digest },
    told: {
      ideas: walk.ideas,
      sentence: said("sentence"),
      authors_sentence: c.sentence,
      went_well: said("went well"),
      would_change: said("would change"),
      notes: walk.notes,
    },
    well: inTurn([rulesMet(safe), moves(c, d), bundled(b, view), goodPicks(c, d)], shown),
    open: points.slice(0, shown),
    more_open: most([points.length - shown]),
    ...{ mattered: a, worth: b, safety: safe, evidence: d, commitment: e },
    contrast: contrast(view),
    findings: view.seen.map(({ item, ...one }) => ({ ...one, ...only(item, "domain label text note basis") })),
    lessons: c.lessons,
    one_thing: oneThing(c, points[0]),
    try_next: tryNext(c, d),
    room: null,
    constants: c.constants,
    labels: Object.fromEntries(c.labels),
  };
  const named = new Set(basesIn(made));
  return { ...made, sources: c.sources.filter((source) => named.has(source.id)) };
}

function basesIn(value) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "basis" || key === "finding_basis" ? inner : basesIn(inner)));
}
