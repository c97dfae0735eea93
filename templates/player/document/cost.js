// What a walk cost beside the plan, and what came late: in words.

function costSaid(c, b) {
  const more = phrases.listed([
    b.avoidable_sedations && phrases.say("cost-more-sedation"),
    b.avoidable_films && phrases.say("cost-more-films"),
    b.avoidable_scans && phrases.say("cost-more-scans"),
    b.avoidable_invasive && phrases.say("cost-more-invasive"),
  ].filter(Boolean));
  const [own, plan] = [b.burden, b.reference];
  return sentences(
    more && phrases.say("cost-walks", { own: whole(c, own, plan), plan: whole(c, plan, own) }),
    more && phrases.say("cost-more", { more }),
    b.against >= c.large.idle && phrases.say("cost-against", { count: b.against }),
  );
}

// All the units in which either of the two has any, so that like stands beside like.
function whole(c, one, other) {
  const isAny = (unit) => one[unit] || other[unit];
  const isIn = ({ invasive }) => depthOf(c, invasive) > 0;
  const needle = () => (isIn(one) ? phrases.say("cost-needle", { step: invasiveNamed(c, one.invasive) }) : phrases.say("cost-no-needle"));
  return phrases.listed([
    isAny("sedations") && phrases.say("cost-sedations", { count: one.sedations }),
    isAny("films") && phrases.say("cost-films", { count: one.films }),
    isAny("scans") && phrases.say("cost-scans", { count: one.scans }),
    (isIn(one) || isIn(other)) && needle(),
  ].filter(Boolean));
}

function costMatters(c, b) {
  const isIdle = (order) => order.potential === 0 && order.worth !== "useful" && costsOf(c.item(order.item)).length > 0;
  const idle = unique(b.orders.filter(isIdle).map((order) => c.item(order.item).label));
  return sentences(phrases.say("cost-matters"), idle.length && phrases.say("cost-idle", { tests: phrases.listed(idle) }));
}

/** Sedation, radiation and invasiveness, each where it costs any. */
function costsOf({ sedated, films, scans, degree }) {
  return [sedated && phrases.say("tests-sedation"), ...exposures(films, scans), degree].filter(Boolean);
}

/** Each kind of exposure to radiation that there is. A film is not a scan. */
function exposures(films, scans) {
  return [films && phrases.say("cost-films", { count: films }), scans && phrases.say("cost-scans", { count: scans })].filter(Boolean);
}

function delaySaid({ name }, b, { look, result }) {
  const days = (minutes) => floorDiv(minutes, DAY);
  const [own, plan] = [b.burden, b.reference];
  return sentences(
    look && phrases.say("delay-look", { name, days: days(own.first_look), tests: b.tests_before_look, plan_days: days(plan.first_look) }),
    result && phrases.say("delay-result", { days: days(own.key_minutes), plan_days: days(plan.key_minutes) }),
  );
}
