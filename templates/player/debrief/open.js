// Of 3 + 3 + 1: what was left open, in the order of what it could have cost.

const point = (kind, title, happened, { why, expert, basis }, next_time = null) =>
  ({ kind, title, happened, matters: why, expert, basis, next_time });

function leftOpen(c, a, b, safe, d, e) {
  const habits = c.said.next_time;
  const breachPoint = (one) => point("safety", one.label, one.happened, one, habits.safety);
  const grave = [
    ...stops(c, safe).map(breachPoint),
    ...e.still_open.map((one) => point("danger", `${one.label} was still open`, one.happened, one, habits.danger)),
  ];
  // A delay is one point however long it was; it is not lost behind a row of others.
  const place = c.constants.shown - 1;
  return [
    ...grave.slice(0, place),
    ...delayPoint(c, b),
    ...grave.slice(place),
    ...openSteps(c, a, e).map((step) => point("step", step.label, step.missed, step)),
    ...(isLarge(c, b) ? burdenPoint(c, b) : []),
    ...d.intervals.flatMap((span) => listPoint(c, span)),
    ...(isLarge(c, b) ? [] : burdenPoint(c, b)),
    ...safe.breaches.filter((one) => one.level === "caution").map(breachPoint),
  ];
}

function stops(c, { breaches }) {
  // Two rules that lacked the same in one session are one point.
  const isTwin = (one, other) => one.missing.length && one.session === other.session && `${one.missing}` === `${other.missing}`;
  const all = breaches.filter((one) => one.level === "stop");
  const stopping = all.filter((one, at) => !all.slice(0, at).some((other) => isTwin(one, other)));
  // A harmful order that a rule has just spoken of is not a second point.
  const watched = (rule) => c.rules.get(rule)?.items ?? [];
  const isSaid = ({ rule, session }) => stopping.some((one) => one.session === session && watched(one.rule).includes(rule));
  return stopping.filter((one) => !isSaid(one));
}

function openSteps(c, a, e) {
  // What was just said of a dangerous hypothesis is not said again of the step that would have met it.
  const said = new Set(e.still_open.filter((one) => !one.speaks_for.length).flatMap((one) => one.items));
  return a.steps.filter((step) => step.status === "open" && !hasAll(said, c.steps.get(step.id).any_of));
}

const isApart = (moved) => moved.verdict === "stayed" || moved.verdict === "against";

function listPoint(c, span) {
  // Of one interval the widest gap alone is a point; the section on the list says the others.
  const moved = best(span.moved.filter(isApart), (one) => Math.abs(one.reference_tenths - 10 * one.after));
  if (moved === undefined) return [];
  const { label, strongest: finding } = moved;
  const after = finding ? `, after finding ${finding.number} (${finding.label}),` : "";
  const how = moved.verdict === "stayed" ? "stayed at" : `went from ${chipsIn(moved.before)} to`;
  const towards = chipsIn(floorDiv(moved.reference_tenths + 5, 10));
  return [
    point("list", `${label} and what you had seen`, `${between(c, span)}${after} ${label} ${how} ${chipsIn(moved.after)}.`, {
      why: finding ? rated(moved) : `No single finding stands out; together, what became known pointed to about ${towards}.`,
      expert: `An expert might put about ${towards} on it here, or say aloud why not. What decided it for you?`,
      basis: withDagger(finding ? finding.basis : []),
    }, c.said.next_time.list),
  ];
}
