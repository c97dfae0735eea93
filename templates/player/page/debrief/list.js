// Your list against the evidence, in words and numbers.

function move(moved) {
  const pointed = tenths(moved.reference_tenths);
  const went = `${capital(moved.label)} went from ${moved.before} to ${moved.after}`;
  const one = moved.strongest;
  const rival = one && one.favours !== moved.label && one.favours_bearing > 0 ? `, ${signed(one.favours_bearing)} for ${one.favours}` : "";
  return [
    { with: `${went}. The evidence pointed the same way, to ${pointed}.`, against: `${went}. The evidence pointed the other way, to ${pointed}.` }[moved.verdict]
      ?? `${capital(moved.label)} stayed at ${counted(moved.after, "chip")}. The evidence pointed to ${pointed}.`,
    one && ` The strongest was finding ${one.number}, ${one.label}: ${signed(one.bearing)} for it${rival}.`,
    ours(one?.basis),
  ];
}

function picked(one) {
  const at = `At ${WHEN[one.checkpoint]} you picked`;
  if (one.reading === "none picked") return `${at} no finding ${one.direction} ${one.leader}.`;
  const weight = one.bearing === 0 ? "The author gives it no weight either way there." : `The author reads it the other way: ${signed(one.bearing)}.`;
  const read = {
    "fits both": `True, but it fits both: ${signed(one.bearing)} for it and ${signed(one.rival_bearing)} for ${one.rival}.`,
    matches: `The author agrees: ${signed(one.bearing)}.`,
    contested: "Sources disagree about this finding, so it is not weighed here.",
  }[one.reading] ?? weight;
  return [`${at} ${one.finding} as most ${one.direction} ${one.leader}. ${read}`, ours(one.basis)];
}

function list() {
  const lists = d.evidence.standings;
  const options = the.options.map((option) => [option, d.labels[option]]);
  const pointed = (one, option) => one.reference_tenths && make("span.pointed", make("span.unseen", ", evidence "), make("span", { "aria-hidden": "true" }, "◇ "), tenths(one.reference_tenths[option]));
  return section("list", "Your list against the evidence",
    d.told.ideas.length > 0 && p("Before you saw any list, you wrote: ", d.told.ideas.map((idea, n) => [n > 0 && ", ", make("q", idea)]), "."),
    lists.length ? [picture(lists, options), scroller("Your list as a table", table("numbers",
      ["The same in numbers: your chips, and below them ", make("span.evidence-word", "the evidence")],
      ["Diagnosis", ...lists.map((one) => capital(one.checkpoint))],
      options.map(([option, name]) => [capital(name), ...lists.map((one) => [one.chips[option], pointed(one, option)])])))]
      : p("No list was given in this walk, so there is nothing to set beside the findings."),
    d.evidence.skipped.length > 0 && make("p.aside", `Left out: the list at ${d.evidence.skipped.map((one) => WHEN[one]).join(", ")}.`),
    d.evidence.intervals.map((interval) => {
      const moved = interval.moved.filter((one) => one.verdict !== "quiet").map(move);
      return [make("h3", fromTo(interval)), items("moves", moved.length ? moved : [["Nothing that you learned here called for a move of two chips or more.", ours()]])];
    }),
    d.evidence.picks.length > 0 && [make("h3", "Your picks"), items("moves", d.evidence.picks.map(picked))]);
}
