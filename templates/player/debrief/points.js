// What was left open, in the order of what it could have cost; and the habit that would have met it.

function leftOpen(c, a, b, safe, d, e) {
  const breachPoint = (one) => ({ kind: "safety", breach: safe.breaches.indexOf(one) });
  const grave = [...stops(c, safe).map(breachPoint), ...e.still_open.map((_, open) => ({ kind: "danger", open }))];
  // A delay is one point however long it was; it is not lost behind a row of others.
  const place = c.constants.shown - 1;
  return [
    ...grave.slice(0, place),
    ...delayPoint(b),
    ...grave.slice(place),
    ...openSteps(c, a, e).map(({ step }) => ({ kind: "step", step })),
    ...(isLarge(c, b) ? burdenPoint(c, b) : []),
    ...d.intervals.flatMap(listPoint),
    ...(isLarge(c, b) ? [] : burdenPoint(c, b)),
    ...safe.breaches.filter((one) => levelOf(c, one) === "caution").map(breachPoint),
  ];
}

function stops(c, { breaches }) {
  // Two rules that lacked the same in one session are one point.
  const isTwin = (one, other) => one.missing.length && one.session === other.session && `${one.missing}` === `${other.missing}`;
  const all = breaches.filter((one) => levelOf(c, one) === "stop");
  const stopping = all.filter((one, at) => !all.slice(0, at).some((other) => isTwin(one, other)));
  // A harmful order that a rule has just spoken of is not a second point.
  const watched = (rule) => c.rules.get(rule)?.items ?? [];
  const isSaid = ({ rule, session }) => stopping.some((one) => one.session === session && watched(one.rule).includes(rule));
  return stopping.filter((one) => !isSaid(one));
}

function openSteps(c, a, e) {
  // What was just said of a dangerous hypothesis is not said again of the step that would have met it.
  const said = new Set(e.still_open.filter((one) => !one.speaks_for.length).flatMap((one) => one.items));
  return a.steps.filter(({ step, status }) => status === "open" && !hasAll(said, c.steps.get(step).any_of));
}

function delayPoint(b) {
  const [look, result] = [isLateLook(b), isLateResult(b)];
  return look || result ? [{ kind: "delay", look, result }] : [];
}

const isApart = (moved) => moved.verdict === "stayed" || moved.verdict === "against";

function listPoint(span, interval) {
  // Of one interval the widest gap alone is a point; the section on the list says the others.
  const moved = best(span.moved.filter(isApart), (one) => Math.abs(one.reference_tenths - 10 * one.after));
  return moved === undefined ? [] : [{ kind: "list", interval, hypothesis: moved.hypothesis }];
}

const burdenPoint = ({ large }, b) => (costsMore(b) || b.against >= large.idle ? [{ kind: "burden" }] : []);

/** The habit that would have met a point; null where the author's own word for next time fits best. */
function habitOf(b, point) {
  switch (point?.kind) {
    case "delay": return point.look ? "look" : "result";
    case "burden": return b.avoidable_sedations ? "sedation" : "burden";
    case "step": case undefined: return null;
    default: return point.kind;
  }
}
