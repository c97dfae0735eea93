// What mattered, what had to come first, and whether it was time to commit.

function threeAnswers() {
  const c = d.commitment;
  const support = { "what you had favours it": `What you had favours it, by ${counted(c.support, "point")} of bearing.`, "a close call": "On what you had, it was a close call." }[c.reading] ?? `What you had favours ${c.favours}.`;
  const match = { answer: "That is the case's answer.", acceptable: `The author accepts it here; the case's answer is ${c.answer_label}.` }[c.match] ?? `The case's answer is ${c.answer_label}.`;
  return [
    section("mattered", "What mattered", p(`${d.mattered.done} of ${d.mattered.of} key steps.`), make("ul.steps", d.mattered.steps.map((step) =>
      make(`li.${step.status.replace(" ", "-")}`, p(strong(capital(step.label)), tag(step.status), make("br"), step.why, marks(step.basis)))))),
    section("safety", "What had to come first",
      d.safety.breaches.length ? items("moves", d.safety.breaches.map((one) => [make("span.tag", one.level), " ", strong(sentence(one.label)), ` In session ${one.session}: ${one.happened} ${one.why} ${one.expert}`, marks(one.basis)]))
        : p("No safety flags in this walk."),
      d.safety.met.length > 0 && p("Kept every time: ", d.safety.met.map((met, n) => [n > 0 && "; ", met.label, marks(met.basis)]), ".")),
    section("commitment", "Was it time to commit?", items("facts-list", [
      ["You committed to ", strong(c.diagnosis_label), `, with ${counted(c.chips, "chip")} on it. ${match}`, ours()],
      [support, ours()],
      ...c.still_open.map((one) => [strong(capital(one.label)), ` was still open. ${one.happened}`, marks(one.basis)]),
      !c.still_open.length && ["Nothing on this case's must-not-miss list was still open.", ours()],
    ].filter(Boolean))),
  ];
}
