// The debrief of a room, as workup/document/rounds.py has it: each section is what stands on the wall at one time.

/** The screens one after the other, and the sources with the numbers that they have in the summary. */
function wall(sheet, walk, called) {
  const [c, d] = [unpack(sheet), debriefOfRoom(sheet, walk)];
  const { sources } = summary(sheet, walk, called, d);
  const well = wellSection(c, d);
  return filledIn({
    sections: [
      firstScreen(c),
      answerSection(c, d),
      youScreen(d),
      sentenceSection(c, d),
      d.well.length ? well : section("well", well.title, [text(phrases.say("rounds-well-nothing"))]),
      ...openScreens(c, d),
      ...(d.room?.before && d.room.after ? [section("room", phrases.say("room-votes"), [votesFigure(c, d.room), text(movedSaid(d.room))])] : []),
      apartScreen(c, d),
      nextSection(c, d, called),
    ],
    sources,
  });
}

function firstScreen(c) {
  const [{ name, title }, by] = [c, c.provenance];
  const judged = phrases.say("debrief-judged", { raters: by.raters, judged: by.judged, reviewed: by.clinician_reviewed ? "yes" : "no" });
  return section("debrief", phrases.say("rounds-title", { name, title }), [text(phrases.say("rounds-dagger")), text(judged), text(phrases.say("rounds-sources"))]);
}

function youScreen({ told }) {
  const asked = [[phrases.say("walk-went-well"), told.went_well], [phrases.say("you-change"), told.would_change]];
  return section("you", phrases.say("you-title"), asked.map(([ask, said]) => [text(ask), text(said, { look: said ? "said" : "blank" })]));
}

// One point at a time; what stands below them goes with the last.
function openScreens(c, d) {
  const made = openSection(c, d);
  const cards = made.blocks.filter(({ kind }) => kind === "card");
  const below = d.more_open > 0 ? [text(phrases.say("open-more-elsewhere", { count: d.more_open }), { look: "aside" })] : [];
  if (!cards.length) return [made];
  return cards.map((one, n) => section(`open-${n + 1}`, phrases.say("rounds-open", { number: n + 1, of: cards.length }), [one, n === cards.length - 1 && below]));
}

function apartScreen(c, { contrast: pair }) {
  const separates = (id) => {
    const { label, separates: words, basis } = c.hypotheses.get(id);
    return text(phrases.say("rounds-separates", { diagnosis: sentenceCase(label), separates: words }), { basis });
  };
  return section("apart", phrases.say("apart-title"), [
    pair.is_authors && [text(phrases.say("debrief-as-written")), text(c.lookAlike.pivot, { basis: c.lookAlike.basis })],
    [pair.one, pair.other].map(separates),
  ]);
}

/** How the two votes about the commitment went, as a picture. */
function votesFigure(c, { before, after }) {
  const rows = c.options.map((id) => ({ id, name: sentenceCase(c.nameOf(id)), before: before.votes[id], after: after.votes[id] }));
  const data = { whole: Math.max(before.total, after.total, 1), rows: rows.filter((row) => row.before || row.after) };
  return { kind: "figure", name: "votes", data, caption: phrases.say("votes-figure") };
}

function movedSaid({ before: { total: before }, after: { total: after }, moved }) {
  return before === after ? phrases.say("votes-moved-same", { moved, hands: after }) : phrases.say("votes-moved", { moved, before, after });
}

Object.assign(workup, {
  debrief: debriefOfRoom,
  room: {
    ...{ wall, roomOf, voted, lastVote, mostVoted, votesFigure, movedSaid },
    chips: (sheet, votes) => chipsFrom(unpack(sheet), votes),
    left: (sheet, votes, chips) => leftOver(unpack(sheet), votes, chips),
  },
});
