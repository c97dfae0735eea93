// The debrief: the answer, five questions about one walk, and what to keep; ids, verdicts and numbers, never a sentence.

/** What the questions are asked of. */
function viewOf(sheet, walk) {
  const c = unpack(sheet);
  if (walk.diagnosis === null) refuse("undiagnosed");
  return {
    c,
    walk,
    seen: walk.seen.map((one) => ({ ...one, item: c.shown(one) })),
    orders: ordersOf(c, walk),
    lists: walk.events.filter((event) => event.kind === "listed"),
  };
}

const asked = (view) => Object.fromEntries(Object.entries(READINGS).map(([name, { reading }]) => [name, reading(view)]));

/** The five answers about a finished walk, as Python's debrief() gives them in JSON. */
function debrief(sheet, walk, view = viewOf(sheet, walk), answers = asked(view)) {
  const { c } = view;
  const points = leftOpen(c, answers);
  const { shown } = c.constants;
  const said = (about) => walk.reflections[about] ?? "";
  return {
    reveal: reveal(view),
    subject: { case: c.id, version: c.version, rules: c.digest },
    told: {
      ...{ ideas: walk.ideas, sentence: said("sentence"), went_well: said("went well"), would_change: said("would change") },
      notes: walk.notes,
    },
    well: praises(c, walk, answers, shown),
    open: points.slice(0, shown),
    more_open: most([points.length - shown]),
    ...answers,
    contrast: contrast(view),
    looking: walk.named.map(({ outcome: called, ...one }) => ({ ...one, called, was: c.shown(one).outcome })),
    findings: walk.seen.filter((one) => one.number).map((one) => only(one, "number minute item form from_the_start")),
    criteria: criteriaMet(view),
    habit: habitOf(answers.worth, points[0]),
    try_next: tryNext(c, answers.evidence),
    room: null,
  };
}
