// What a walk cost the person beside the plan, and what came late.

function isLarge({ large }, b) {
  const exposed = b.avoidable_films + b.avoidable_scans;
  return b.avoidable_sedations >= large.sedations || exposed >= large.exposures || b.against >= large.idle;
}

const costsMore = (b) => b.avoidable_sedations > 0 || b.avoidable_films > 0 || b.avoidable_scans > 0 || b.avoidable_invasive;

function isLateLook({ burden: own, reference: plan, tests_before_look }) {
  return tests_before_look > 0 && own.first_look !== null && plan.first_look !== null && own.first_look - plan.first_look >= DAY;
}

function isLateResult({ burden: own, reference: plan }) {
  return own.key_minutes !== null && plan.key_minutes !== null && own.key_minutes - plan.key_minutes > DAY;
}
