// Two diagnoses side by side, then the table that writes itself from the checklist.

function apartSection(c, d) {
  const { contrast: pair } = d;
  return section("apart", phrases.say("apart-title"), [
    pair.is_authors && [text(phrases.say("debrief-as-written"), { look: "aside" }), text(c.lookAlike.pivot, { basis: c.lookAlike.basis })],
    filledIn({ kind: "columns", blocks: [scriptCard(c, pair.one), scriptCard(c, pair.other)] }),
    pair.rows.length > 0 && apartTable(c, d),
  ], { nav: phrases.say("apart-nav") });
}

function scriptCard(c, id) {
  const one = c.hypotheses.get(id);
  return card([
    fact(phrases.say("apart-who"), one.who),
    fact(phrases.say("apart-mechanism"), one.mechanism),
    fact(phrases.say("apart-course"), one.course),
    fact(phrases.say("apart-typical"), one.typical),
    fact(phrases.say("apart-separates"), one.separates),
    fact(phrases.say("debrief-basis"), "", { basis: one.basis }),
  ], { head: sentenceCase(one.label), look: "card script" });
}

function apartTable(c, { contrast: { one, other, rows }, commitment: { awaited }, findings }) {
  const moreFor = (id) => phrases.say("apart-more-for", { diagnosis: c.nameOf(id) });
  const row = ({ item: id, for_one, for_other }) => {
    const item = c.item(id);
    const says = (outcome) => (outcome ? item.wordings[item.outcomes.indexOf(outcome)] : "");
    // What was looked at twice has shown two things: each has its time.
    const shown = findings.filter((found) => found.item === id);
    const look = ({ text: words, known }, { minute }) => (shown.length < 2 ? words : phrases.say("apart-look", { when: sentenceCase(foundAt(c, known, minute)), text: words }));
    const here = sentences(...shown.map((found) => look(c.shown(found), found))) || phrases.say(awaited.includes(id) ? "apart-awaited" : "apart-unseen");
    return [cell(sentenceCase(item.label), { basis: withDagger(item.basis) }), ...[says(for_one), says(for_other), here].map((words) => cell(words))];
  };
  return table([phrases.say("apart-finding"), moreFor(one), moreFor(other), phrases.say("apart-here")], rows.map(row), { caption: phrases.say("apart-table"), look: "words" });
}
