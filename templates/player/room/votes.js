// What a room votes: at each list, and twice about the commitment.

const ABOUT = ["list", "before discussion", "after discussion"];
const MOST_HANDS = 10_000;
const isHands = (value) => isRecord(value) && Object.values(value).every((one) => Number.isInteger(one) && one >= 1 && one <= MOST_HANDS);

FIELDS.set("vote", { about: isOneOf(...ABOUT), votes: isHands });
FIELDS.set("hands", { item: isId, votes: isHands });
STEPS.set("vote", withVote);
STEPS.set("hands", withHands);
ANSWERS.add("vote");
WAITING_FOR.set("vote", []);
WAITING_FOR.set("hands", ["act"]);

function withVote(c, walk, { about, votes }, now) {
  if (now.kind === "over") refuse("over");
  Object.keys(votes).forEach((id) => knownOption(c, id));
  const held = c.options.filter((option) => Object.hasOwn(votes, option)).map((option) => [option, votes[option]]);
  return { ...walk, votes: [...votesOf(walk), { about, votes: keyed(held), checkpoint: walk.checkpoint }] };
}

function withHands(c, walk, { item, votes }) {
  const one = toName(c, walk, item, Object.keys(votes));
  const held = c.item(item).outcomes.filter((outcome) => Object.hasOwn(votes, outcome)).map((outcome) => [outcome, votes[outcome]]);
  return { ...walk, raised: [...raisedOf(walk), { ...one, votes: keyed(held) }] };
}

/** The hands for what was seen in pictures; none before the first. */
const raisedOf = ({ raised = [] }) => raised;

/** The votes so far; none before the first. */
const votesOf = ({ votes = [] }) => votes;

/** The hands of the last vote about this, at this checkpoint; undefined before there was one. */
const voted = (walk, about, checkpoint = null) => votesOf(walk).findLast((one) => one.about === about && one.checkpoint === checkpoint)?.votes;

/** The vote that was taken last. */
const lastVote = (walk) => votesOf(walk).at(-1);

/** The votes of a walk; null where there are none. */
function roomOf(c, walk) {
  if (!votesOf(walk).length && !raisedOf(walk).length) return null;
  const hands = (votes) => votes && { votes: keyed(c.options.map((option) => [option, votes[option] ?? 0])), total: sum(Object.values(votes)) };
  const lists = walk.events.filter((event) => event.kind === "listed").map(({ checkpoint }) => ({ checkpoint, hands: hands(voted(walk, "list", checkpoint)) }));
  const [before, after] = ["before discussion", "after discussion"].map((about) => hands(voted(walk, about)) ?? null);
  // As counted last, each where it was counted first.
  const pictures = [...new Map(raisedOf(walk).map((one) => [one.number, one])).values()];
  return { lists: lists.filter((one) => one.hands), pictures, before, after, moved: before && after && movedOf(c, before, after) };
}

function movedOf(c, before, after) {
  // Where the totals differ, the rest came late or kept their hands down.
  const changes = c.options.map((option) => after.votes[option] - before.votes[option]);
  return Math.min(sum(changes.map((one) => Math.max(one, 0))), sum(changes.map((one) => Math.max(-one, 0))));
}

const debriefOfRoom = (sheet, walk) => ({ ...debrief(sheet, walk), room: roomOf(unpack(sheet), walk) });
