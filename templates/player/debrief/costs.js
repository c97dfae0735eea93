// Of what was left open: the time that was lost, and what the tests cost.

const afterOf = (minutes) => (minutes < DAY ? "within the first day" : `after ${counted(floorDiv(minutes, DAY), "day")}`);

function delayPoint(c, b) {
  const [own, plan] = [b.burden, b.reference];
  const isLook = b.tests_before_look > 0 && own.first_look !== null && plan.first_look !== null && own.first_look - plan.first_look >= DAY;
  const isResult = own.key_minutes !== null && plan.key_minutes !== null && own.key_minutes - plan.key_minutes > DAY;
  if (!isLook && !isResult) return [];
  const before = `when you had ordered ${counted(b.tests_before_look, "test")}`;
  const look = isLook && `You first examined ${c.name} ${afterOf(own.first_look)}, ${before}; the reference plan does so ${afterOf(plan.first_look)}.`;
  const result = isResult && `Your last key result came ${afterOf(own.key_minutes)}; the reference plan has its own ${afterOf(plan.key_minutes)}.`;
  const title = isLook ? `when you first examined ${c.name}` : "when the key results came";
  const expert = isLook
    ? "An expert might examine first, and let what is seen choose the tests."
    : "An expert might ask which result will decide, and order that test first.";
  const said = isLook ? "look" : "result";
  const more = { why: c.said.waited[said], expert, basis: [DAGGER] };
  return [point("delay", title, [look, result].filter((one) => one).join(" "), more, c.said.next_time[said])];
}

function isLarge({ large }, b) {
  const exposed = b.avoidable_films + b.avoidable_scans;
  return b.avoidable_sedations >= large.sedations || exposed >= large.exposures || b.against >= large.idle;
}

// All the units in which either of the two has any, so that like stands beside like.
function whole(one, other) {
  const units = [["sedations", "session under sedation", "sessions under sedation"], ["films", "plain film"], ["scans", "scan with radiation", "scans with radiation"]];
  const said = units.filter(([unit]) => one[unit] || other[unit]).map(([unit, ...words]) => orNo(one[unit], ...words));
  const needle = one.invasive === "none" ? "no needle" : `a ${one.invasive}`;
  return listed(one.invasive === "none" && other.invasive === "none" ? said : [...said, needle]);
}

function costInWords({ large }, b) {
  const more = [
    b.avoidable_sedations && "more sedation",
    b.avoidable_films && "more plain films",
    b.avoidable_scans && "more scans with radiation",
    b.avoidable_invasive && "a more invasive step",
  ].filter((word) => word);
  const [own, plan] = [b.burden, b.reference];
  const said = more.length && `Your walk: ${whole(own, plan)}. The reference plan: ${whole(plan, own)}. Yours took ${listed(more)}.`;
  const idle = b.against >= large.idle && `${b.against} of your tests were repeated or not indicated when you ordered them.`;
  return [said, idle].filter((one) => one).join(" ");
}

function burdenPoint(c, b) {
  const happened = costInWords(c, b);
  if (!happened) return [];
  const idle = b.orders.filter((order) => order.potential === 0 && order.burden.length && order.worth !== "useful");
  const names = listed(unique(idle.map((order) => order.label)));
  const ask = "An expert might ask which two diagnoses each test will separate, and";
  const more = {
    why:
      "Each test is carried by the person, whatever it shows." +
      (idle.length ? ` When you ordered it, no result of ${names} could have separated the diagnoses on your list.` : ""),
    expert: `${ask} ${b.avoidable_sedations ? "put what is left into one session" : "leave out what separates none"}.`,
    basis: [DAGGER],
  };
  return [point("burden", "what the tests cost", happened, more, c.said.next_time[b.avoidable_sedations ? "sedation" : "burden"])];
}
