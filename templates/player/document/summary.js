// The debrief of one walk as a document: what the readings give by id, in the words of the case and the phrases.

// Each says one section of a case and its readings; the page has them said one after the other.
const SECTIONS = [
  ...[youSection, sentenceSection, wellSection, openSection, ...Object.values(READINGS).map((question) => question.section)],
  ...[apartSection, findingsSection, lessonsSection, nextSection, workingSection],
];

/**
 * The whole debrief as plain data of blocks, as Python's summary() gives it with its working.
 * `called` gives the block that names the case to try next; and, for "about" and its words, the one that leads to the illness.
 */
function summary(sheet, walk, called = (id, words) => (words ? text(words, { look: "aside" }) : { kind: "command", words: `workup walk ${id}` }), d = debrief(sheet, walk), sections = SECTIONS.map((said) => said(unpack(sheet), d, called))) {
  const c = unpack(sheet);
  const [{ name, title }, by] = [c, c.provenance];
  const judged = phrases.say("debrief-judged", { raters: by.raters, judged: by.judged, reviewed: by.clinician_reviewed ? "yes" : "no" });
  const made = {
    ...{ page: "summary", label: phrases.say("debrief-label"), name, title, window: phrases.say("debrief-window", { name, title }) },
    sections,
    front: [answerSection(c, d), text(sentences(phrases.say("page-dagger"), judged, by.note), { look: "legend" })],
    foot: [phrases.say("debrief-foot", d.subject)],
  };
  const named = basesIn(made);
  return filledIn({ ...made, sources: c.sources.filter((source) => named.has(source.id)) });
}

function basesIn(value, found = new Set()) {
  for (const key in value) {
    if (key === "basis" || key === "note_basis") value[key].forEach((one) => found.add(one));
    else if (typeof value[key] === "object") basesIn(value[key], found);
  }
  return found;
}
