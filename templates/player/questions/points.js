// What was left open: of each kind of point how it is found, what is said of it, and the habit that would have met it.

/** The points in the order of what they would have cost the person. */
function leftOpen(c, { mattered: a, worth: b, safety: safe, evidence: d, commitment: e }) {
  const breachPoint = (one) => ({ kind: "safety", breach: safe.breaches.indexOf(one) });
  const grave = [...stops(c, safe).map(breachPoint), ...heaviest(e.still_open, (one) => dangerWeight(c, one)).map((one) => ({ kind: "danger", open: e.still_open.indexOf(one) }))];
  // A delay is one point however long it was; it is not lost behind a row of others.
  const place = c.constants.shown - 1;
  return [
    ...grave.slice(0, place),
    ...delayPoint(b),
    ...grave.slice(place),
    ...heaviest(openSteps(c, a, e), ({ step }) => stepWeight(c, step)).map(({ step }) => ({ kind: "step", step })),
    ...(isLarge(c, b) ? burdenPoint(c, b) : []),
    ...d.intervals.flatMap(listPoint),
    ...(isLarge(c, b) ? [] : burdenPoint(c, b)),
    ...safe.breaches.filter((one) => levelOf(c, one) === "caution").map(breachPoint),
  ];
}

/** In the order of their weight; of equals, the first by the author. */
const heaviest = (some, weight) => [...some].sort((one, other) => weight(other) - weight(one));

const dangerWeight = (c, { hypothesis, speaks_for }) => (hypothesis === c.answer ? 99 : 0) + speaks_for.length;

function stepWeight(c, step) {
  const items = c.steps.get(step).any_of.map(c.item).filter(Boolean);
  const roles = items.flatMap((item) => [item, ...item.changes]).map(({ role }) => (role === "essential" ? 2 : role === "contributory" ? 1 : 0));
  return 9 * most(roles) + most(items.map(({ bearing }) => Math.abs(bearing[c.answer] - bearing[c.lookAlike.hypothesis])));
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

/** Of each kind: what is said of a point, and its habit, null where the author's own word for next time fits best. */
const POINTS = {
  safety: {
    said(c, d, point) {
      const { title, happened, why, expert, basis } = breachSaid(c, d, d.safety.breaches[point.breach]);
      return four(title, phrases.say("open-kind-safety"), happened, why, expert, basis);
    },
    habit: () => "safety",
  },
  danger: {
    said(c, d, point) {
      const one = d.commitment.still_open[point.open];
      const { why, expert, basis } = c.dangers.get(one.hypothesis);
      const title = phrases.say("open-danger", { diagnosis: c.nameOf(one.hypothesis) });
      return four(title, phrases.say("open-kind-danger"), dangerHappened(c, d, one), why, expert, basis);
    },
    habit: () => "danger",
  },
  delay: {
    said(c, d, point) {
      const [title, matters, expert] = point.look
        ? [phrases.say("open-late-look", { name: c.name }), phrases.say("delay-look-matters"), phrases.say("delay-look-expert")]
        : [phrases.say("open-late-result"), phrases.say("delay-result-matters"), phrases.say("delay-result-expert")];
      return four(title, phrases.say("open-kind-delay"), delaySaid(c, d.worth, point), matters, expert, [DAGGER]);
    },
    habit: (b, point) => (point.look ? "look" : "result"),
  },
  step: {
    said(c, d, point) {
      const step = c.steps.get(point.step);
      return four(step.label, phrases.say("open-kind-step"), awaitedOf(c, step.any_of, d) || step.missed, step.why, step.expert, step.basis);
    },
    habit: () => null,
  },
  list: {
    said(c, d, point) {
      const span = d.evidence.intervals[point.interval];
      return gap(c, span, span.moved.find((one) => one.hypothesis === point.hypothesis));
    },
    habit: () => "list",
  },
  burden: {
    said(c, { worth: b }) {
      const expert = b.avoidable_sedations ? phrases.say("cost-expert-session") : phrases.say("cost-expert");
      return four(phrases.say("open-burden"), phrases.say("open-kind-burden"), costSaid(c, b), costMatters(c, b), expert, [DAGGER]);
    },
    habit: (b) => (b.avoidable_sedations ? "sedation" : "burden"),
  },
};

const HABITS = {
  ...{ safety: "next-safety", danger: "next-danger", look: "next-look", result: "next-result", list: "next-list" },
  ...{ sedation: "next-sedation", burden: "next-burden" },
};

/** The habit that would have met a point; null where there is none. */
const habitOf = (b, point) => (point === undefined ? null : POINTS[point.kind].habit(b, point));

function openSection(c, d) {
  const cards = d.open.map((point) => POINTS[point.kind].said(c, d, point));
  return section("open", phrases.say("open-title"), [
    cards.length ? cards : text(phrases.say("open-nothing"), MINE),
    d.more_open > 0 && text(phrases.say("open-more-below", { count: d.more_open }), { look: "aside" }),
  ], { nav: phrases.say("open-nav") });
}

function four(title, tag, happened, matters, expert, basis) {
  const might = phrases.say("open-might");
  // Where the label says how the line begins, the line does not say it again.
  const isSaid = expert.startsWith(`${might} `);
  return card([
    fact(phrases.say("open-happened"), happened),
    fact(phrases.say("open-matters"), matters),
    fact(isSaid ? might : phrases.say("open-expert"), isSaid ? expert.slice(might.length + 1) : expert),
    fact(phrases.say("debrief-basis"), "", { basis, look: "basis" }),
  ], { head: sentenceCase(title), tags: [tag] });
}

function gap(c, span, moved) {
  const [diagnosis, one] = [c.nameOf(moved.hypothesis), moved.strongest];
  const chips = floorDiv(moved.reference_tenths + 5, 10);
  const matters = one ? rated(c, moved) : phrases.say("gap-together", { chips });
  const title = phrases.say("open-list", { diagnosis });
  return four(title, phrases.say("open-kind-list"), stood(c, span, moved), matters, phrases.say("gap-expert", { chips }), basisOfMove(c, moved));
}

function stood(c, span, { hypothesis, before, after, verdict, strongest: one }) {
  const given = { start: when(span.start), end: when(span.end), diagnosis: c.nameOf(hypothesis), chips: after };
  const found = one && { number: one.number, finding: c.item(one.item).label };
  if (verdict === "stayed") return one ? phrases.say("gap-stayed-after", { ...given, ...found }) : phrases.say("gap-stayed", given);
  return one ? phrases.say("gap-moved-after", { ...given, before, ...found }) : phrases.say("gap-moved", { ...given, before });
}
