// What was found, what the case is for, and one thing for next time.

function findingsSection(c, d) {
  const found = d.findings.map((one) => {
    const { label, text: words, note, basis, known } = c.shown(one);
    return point(words, { head: sentenceCase(label), aside: foundAt(c, known, one.minute), number: one.number, note, note_basis: note && basis });
  });
  const notes = d.told.notes.map((note) => point(note));
  return section("findings", phrases.say("findings-title"), [
    found.length ? points(found, { numbered: true, look: "findings" }) : text(phrases.say(d.commitment.awaited.length ? "findings-awaited" : "findings-none")),
    d.criteria && criteriaSection(c.criteria, d.criteria),
    notes.length > 0 && section("notes", phrases.say("findings-notes"), [points(notes, { look: "said" })]),
  ]);
}

/** When a finding was made, or where it comes from. */
const foundAt = (c, known, minute) => (known ? originSaid(known, 1) : phrases.say(...momentIn(c, minute)));

/** Where a result comes from that is known when the walk begins, and how long ago that was, or is on a later day. */
function originSaid([source, day], isLater) {
  const days = 1 - day;
  const [n, unit] = days < 60 ? [days, "days"] : days < 730 ? [floorDiv(days + 15, 30), "months"] : [floorDiv(days, 365), "years"];
  return phrases.say(isLater ? "known-from-then" : "known-from", { source, unit, n });
}

// How far the findings met them, with what that does not say.
function criteriaSection({ name, note, basis, signs }, { met, needed, signs: read }) {
  const counted = phrases.say("criteria-met", { met, of: read.length, needed });
  const sign = ({ number, day }, n) => point(phrases.say("criteria-sign", { sign: signs[n][1], number: number ?? 0, day: day ?? 0 }), { state: number ? "done" : "open" });
  return section("criteria", name, [text(sentences(counted, note), { basis }), points(read.map(sign), { look: "steps" })]);
}

function lessonsSection(c) {
  return section("lessons", phrases.say("lessons-title"), [
    text(phrases.say("debrief-as-written"), { look: "aside" }),
    points(c.lessons.map((lesson) => point(lesson.text, { basis: lesson.basis }))),
  ]);
}

/** The habit that would have met the first point, without one the author's; and which case to try. */
function nextSection(c, d, called) {
  const [words, basis] = d.habit === null ? [c.nextTime.text, c.nextTime.basis] : [phrases.say(HABITS[d.habit]), [DAGGER]];
  const one = siblingOf(c, d);
  return section("next", phrases.say("next-title"), [
    text(words, { basis, look: "one-thing" }),
    one && section("try-next", phrases.say("next-case"), [called(one.case), text(asSentence(one.because), MINE)]),
    c.about && called("about", phrases.say("about-after", { command: c.about })),
  ], { nav: phrases.say("next-nav"), look: "next" });
}

function siblingOf(c, { try_next: trying }) {
  if (trying === null) return null;
  const { case: id, hypothesis, because } = c.siblings[trying.sibling];
  const held = () => phrases.say("next-held", { diagnosis: c.nameOf(hypothesis), name: c.name, because });
  return { case: id, because: trying.held ? held() : because };
}
