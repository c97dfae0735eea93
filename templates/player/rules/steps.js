// What each kind of entry does to the walk.

const STEPS = new Map([
  ["idea", withIdea],
  ["chips", withChips],
  ["pick", withPick],
  ["skip", (c, walk) => left(c, walk, [...walk.skipped, walk.checkpoint])],
  ["look", (c, walk, { items }) => items.reduce((so, id) => looked(c, so, knownItem(c, id, false)), walk)],
  ["plan", planned],
  ["send", sent],
  ["purpose", withPurpose],
  ["wait", waited],
  ["cancel", cancelled],
  ["undo", undone],
  ["commit", (c, walk) => ({ ...walk, committing: true, checkpoint: "commit" })],
  ["diagnosis", (c, walk, { hypothesis }) => ({ ...walk, diagnosis: knownOption(c, hypothesis) })],
  ["reflection", reflected],
  ["note", withNote],
]);

function knownOption(c, id) {
  if (!c.labels.has(id)) refuse("hypothesis", id);
  return id;
}

function knownItem(c, id, isOrdered) {
  const item = c.item(id);
  if (!item) refuse("item", id);
  if ((item.act === "order") !== isOrdered) refuse("act", id, item.act);
  return item;
}

function withNote(c, walk, { text }, now) {
  if (now.kind === "over") refuse("over");
  return { ...walk, notes: [...walk.notes, text] };
}

function withIdea(c, walk, { text }) {
  const ideas = text === "" ? walk.ideas : [...walk.ideas, text];
  return { ...walk, ideas, ideasOpen: text !== "" && ideas.length < IDEAS };
}

function withChips(c, walk, { chips }) {
  const total = sum(Object.values(chips));
  if (total !== CHIPS) refuse("sum", total, CHIPS);
  Object.keys(chips).forEach((id) => knownOption(c, id));
  const held = c.options.filter((option) => Object.hasOwn(chips, option));
  const listed = { ...walk, given: [null], chips: keyed(held.map((option) => [option, chips[option]])) };
  // With nothing revealed, or something else in front, there is no finding to pick.
  return shown(walk) && leaderOf(c, listed.chips) !== OTHER ? listed : left(c, listed);
}

function withPick(c, walk, { direction, item }, now) {
  if (direction !== now.direction) refuse("direction", direction, now.direction);
  if (item !== null && !walk.seen.some((one) => one.item === item && one.number)) refuse("unrevealed", item);
  const picked = { ...walk, given: [...walk.given, { item }] };
  return direction === "against" ? left(c, picked) : picked;
}

function left(c, walk, skipped = walk.skipped) {
  const { checkpoint, chips, minute, seen } = walk;
  const [given, supports, against] = walk.given;
  const picks = { supports: supports?.item ?? null, against: against?.item ?? null, picked: supports !== undefined };
  const listed = { kind: "listed", checkpoint, chips, known: seen.length, minute, ...picks };
  return carriedOut(c, {
    ...walk,
    events: given === undefined ? walk.events : [...walk.events, listed],
    checkpoint: null,
    given: [],
    ideasOpen: false,
    // The pause asks all that the checkpoint after the bedside would have asked.
    behind: [...walk.behind, ...(checkpoint === "pause" ? ["bedside"] : []), checkpoint],
    skipped,
  });
}

function looked(c, walk, { id, minutes, act }) {
  // Asking again changes nothing: the answer is already known.
  if (done(walk, id)) return walk;
  const { minute, seen, chips } = walk;
  const acted = { kind: "acted", known: seen.length, chips, awaited: [], purposes: {} };
  const event = { kind: "looked", ...(act === "do" && acted), items: [id], minute };
  return wentOn(c, { ...walk, events: [...walk.events, event] }, minute + minutes, id);
}

function waited(c, walk) {
  if (!walk.awaited.length) refuse("unawaited");
  return wentOn(c, walk, walk.awaited[0].minute);
}

function wentOn(c, walk, minute, looked) {
  // What has come in meanwhile is known first, at its own time, and then what was looked at until now.
  const [came, awaited] = [walk.awaited.filter((due) => due.minute <= minute), walk.awaited.filter((due) => due.minute > minute)];
  const known = looked === undefined ? came : [...came, { item: looked, minute }];
  let number = shown(walk);
  // An act shows nothing, so that it has no number.
  const seen = known.map((due) => ({ number: c.item(due.item).act === "do" ? 0 : (number += 1), ...due }));
  return { ...walk, minute, awaited, seen: [...walk.seen, ...seen] };
}

function planned(c, walk, { items }) {
  items.forEach((id) => knownItem(c, id, true));
  const pending = asSession(c, items);
  const isDue = (checkpoint) => !walk.behind.includes(checkpoint);
  const isDeep = pending.some((id) => c.item(id).isDeep);
  const checkpoint = isDeep && isDue("pause") ? "pause" : isDue("bedside") ? "bedside" : null;
  return carriedOut(c, { ...walk, pending, sent: false, purposes: keyed(), checkpoint });
}

function sent(c, walk, { items }) {
  for (const { id, partOf } of items.map((one) => knownItem(c, one, true))) {
    if (!walk.pending.includes(partOf)) refuse("sample", id);
  }
  return carriedOut(c, { ...walk, sent: true, pending: asSession(c, [...walk.pending, ...items]) });
}

function withPurpose(c, walk, { item, hypothesis }, now) {
  if (item !== now.item) refuse("purpose", item, now.item);
  if (hypothesis !== null) knownOption(c, hypothesis);
  return carriedOut(c, { ...walk, purposes: withKey(walk.purposes, item, hypothesis) });
}

function cancelled(c, walk) {
  if (walk.diagnosis === null && walk.committing) return { ...uncommitted(walk), notes: walk.notes };
  if (!walk.pending.length || walk.given.length) refuse("uncalled");
  return { ...walk, pending: [], sent: false, purposes: keyed(), checkpoint: null };
}

function undone(c, walk) {
  if (walk.before === null) refuse(walk.diagnosis !== null ? "diagnosed" : "revealed");
  // What was kept as a note in the meantime is not lost.
  return { ...walk.before, notes: walk.notes };
}

function uncommitted(walk) {
  // The list on the way to a diagnosis is given anew at the next commitment, so it goes as well.
  return walk.committing ? uncommitted(walk.before) : walk;
}

function carriedOut(c, walk) {
  // A planned session is ordered the moment nothing more is to be asked about it.
  if (!walk.pending.length || walk.checkpoint !== null || awaited(c, walk).kind !== "act") return walk;
  const { pending: items, purposes, chips, minute } = walk;
  const out = walk.awaited.map((due) => due.item);
  const fresh = items.filter((id) => !done(walk, id) && !out.includes(id)).map((item) => ({ item, minute: minute + c.item(item).minutes }));
  const ordered = {
    ...walk,
    events: [...walk.events, { kind: "ordered", items, purposes, known: walk.seen.length, chips, minute, awaited: out }],
    awaited: [...walk.awaited, ...fresh].sort((one, two) => one.minute - two.minute),
    ...{ pending: [], sent: false, purposes: keyed() },
  };
  return wentOn(c, ordered, minute + sum(items.map((id) => c.item(id).takes)));
}

function reflected(c, walk, { about, text }, now) {
  if (about !== now.kind) refuse("reflection", about, now.kind);
  return { ...walk, reflections: withKey(walk.reflections, about, text) };
}

/** How many findings have been revealed. */
const shown = ({ seen }) => most(seen.map((one) => one.number));

/** Whether an item has been revealed, or an act done. */
function done(walk, id) {
  return walk.seen.some((one) => one.item === id);
}
