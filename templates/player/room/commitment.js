// Two commitments with the discussion between them, and the diagnosis with most hands at the end.

function diagnosis() {
  const [before, after] = ["before discussion", "after discussion"].map((about) => workup.room.voted(walk, about));
  if (!before) return voting("before discussion", [phrases.say("room-before"), phrases.say("room-before-aside")]);
  if (after) return votedTwice(after);
  if (view.hasTalked) return voting("after discussion", [phrases.say("room-after"), phrases.say("room-after-aside")]);
  return [
    heading(phrases.say("room-discuss")),
    make("p.large", phrases.say("room-discuss-neighbour")),
    make("p.large", phrases.say("room-discuss-differ")),
    choices(main(phrases.say("rounds-page-second"), () => {
      view.hasTalked = true;
      show();
      land();
    })),
  ];
}

function voting(about, title) {
  return [
    heading(...title),
    p(phrases.say("room-commit-vote")),
    counting(false, (votes) => put({ kind: "vote", about, votes }), about === "before discussion" && back()),
  ];
}

function votedTwice(after) {
  const room = workup.room.roomOf(the, walk);
  const leaders = workup.room.mostVoted(the, after);
  const commit = (hypothesis) => () => put({ kind: "diagnosis", hypothesis });
  const numbers = phrases.listed(leaders.map((option) => `${numberOf(option)}`), "list-or");
  return [
    heading(phrases.say("room-votes")),
    drawn([workup.room.votesFigure(the, room), { kind: "text", words: workup.room.movedSaid(room) }]),
    leaders.length > 1
      ? [p(phrases.say("room-tie", { diagnoses: phrases.listed(leaders.map(label)), numbers })),
        make("ul.options", leaders.map((option) => make("li", button([make("span.n", numberOf(option)), make("span", capital(label(option)))], commit(option)))))]
      : [make("p.large", phrases.say("room-commits", { diagnosis: label(leaders[0]) })),
        choices(main(phrases.say("walk-commit"), commit(leaders[0])), quiet(phrases.say("walk-final")))],
  ];
}
