// The answer first, and your own words.

function head() {
  const by = d.subject.provenance;
  const links = [["well", "Went well"], ["open", "Left open"], ["next", "Next time"], ["list", "Your list"], ["tests", "Tests"], ["apart", "Telling apart"], ["handin", "Hand in"]];
  return make("div",
    make("h2.debrief", { id: "debrief", tabindex: "-1" }, "Debrief"),
    answer(),
    make("p.legend", dagger(), " marks the author's teaching judgement; a number in brackets leads to a source. ",
      `Judged by ${counted(by.raters, "rater")}, ${by.judged}; ${by.clinician_reviewed ? "reviewed by a clinician" : "not yet reviewed by a clinician"}. ${by.note}`),
    make("nav", { "aria-label": "In this debrief" }, make("ul", links.map(([id, text]) => make("li", make("a", { href: `#${id}` }, text))))));
}

const NOT_HAD = { ask: "You had not asked.", examine: "You had not looked.", order: "You had not ordered it." };

function answer() {
  const r = d.reveal;
  const one = r.separator;
  const held = r.chips === null ? "before you had made a list"
    : r.chips === CHIPS ? `with all ${CHIPS} of your chips on it` : `with ${r.chips || "none"} of your ${CHIPS} chips on it`;
  const answered = {
    "the answer": "That is the author's answer too.",
    accepted: `The author's answer is ${r.answer_label}, and yours is accepted as well.`,
    "same family": `The author's answer is ${r.answer_label}. Both are forms of ${r.family}.`,
  }[r.distance] ?? `The author's answer is ${r.answer_label}, a different diagnosis.`;
  const [pair, yours] = r.other === r.committed ? ["the two", "yours"] : [`it from ${r.other_label}`, r.other_label];
  const had = one && (one.number === null ? NOT_HAD[one.act] : `You had it, as finding ${one.number}${r.distance === "the answer" ? "." : `: ${one.text}`}`);
  const separated = one
    ? `What best separates ${pair} is one finding: ${one.label} (${signed(one.for_answer)} for the answer, ${signed(one.for_other)} for ${yours}). ${had}`
    : `No single finding separates ${pair}.`;
  return make("section.reveal", { "aria-labelledby": "answer" }, make("h2", { id: "answer" }, "The answer"),
    p(`You committed to ${r.committed_label}, ${held}. `, strong(answered), ours()),
    p(separated, marks(one ? one.basis : [DAGGER])));
}

function you() {
  const own = (asked, text) => make("div.own", make("h3", asked), text ? make("p.said", text)
    : [make("p.aside", "Nothing written yet. A line for it, before you read on:"), make("p.blank", { "aria-hidden": "true" })]);
  return [
    section("you", "You first", make("div.pair", own(phrases.say("walk-went-well"), d.told.went_well), own("What would you change?", d.told.would_change))),
    section("sentence", "The case in one sentence", facts("two-voices", [
      ["Yours", d.told.sentence ? make("span.said", d.told.sentence) : quiet("Not written this time. How would you say it now?")],
      ["The author's", d.told.authors_sentence, ours()],
    ])),
  ];
}
