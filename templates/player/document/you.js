// The learner's own words, before anybody else's.

function youSection(c, { told }) {
  const blank = [text(phrases.say("you-nothing"), { look: "aside" }), text("", { look: "blank" })];
  const own = (id, asked, said) => section(id, asked, said ? [text(said, { look: "said" })] : blank, { look: "own" });
  return section("you", phrases.say("you-title"), [
    filledIn({ kind: "columns", blocks: [
      own("you-went-well", phrases.say("walk-went-well"), told.went_well),
      own("you-would-change", phrases.say("you-change"), told.would_change),
    ] }),
  ]);
}

function sentenceSection(c, { told }) {
  const [yours, own] = [phrases.say("sentence-yours"), told.sentence];
  return section("sentence", phrases.say("sentence-title"), [
    card([
      own ? fact(yours, own, { look: "said" }) : fact(yours, phrases.say("sentence-unwritten"), { look: "aside" }),
      fact(phrases.say("sentence-authors"), c.sentence, MINE),
    ], { look: "bare" }),
  ]);
}
