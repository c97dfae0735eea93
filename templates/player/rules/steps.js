// What each kind of entry does to the walk.

const STEPS = new Map([
  ["idea", withIdea],
  ["chips", withChips],
  ["pick", withPick],
  ["skip", (c, walk) => left(c, walk, [...walk.skipped, walk.checkpoint])],
  ["look", (c, walk, { items }) => items.reduce((so, id) => looked(c, so, knownItem(c, id, false)), walk)],
  ["plan", planned],
  ["send", sent],
  ["bound", withBound],
  ["purpose", withPurpose],
  ["naming", withNaming],
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
  // Asking again changes nothing as long as the answer is the one that is known.
  if (!anew(c, walk, id)) return walk;
  const form = formNow(c, walk, id);
  const { minute, seen, chips } = walk;
  // An act is done again where something was found since; it stands among what was done once.
  const again = act === "do" && done(walk, id);
  const brings = again ? [] : [{ item: id, form }];
  const acted = { kind: "acted", known: seen.length, chips, awaited: [], again, purposes: keyed(), forms: [0], anew: [], bound: [] };
  const event = { kind: "looked", ...(act === "do" && acted), items: [id], minute, brings };
  return wentOn(c, { ...walk, events: [...walk.events, event] }, minute + minutes, brings);
}

/** The place of the form that an item has now. */
function formNow(c, walk, id) {
  const holds = ({ minute, after, again }) => walk.minute >= minute && (!after || done(walk, after)) && (!again || done(walk, id));
  return c.item(id).later.findLastIndex(holds) + 1;
}

/** The form in which it is known, or will be once its result is in; below zero where it was not had. */
function had(walk, id) {
  return Math.max(-1, ...[...walk.seen, ...walk.awaited].filter((one) => one.item === id).map((one) => one.form));
}

/** Whether it would now show something that was not had yet, and is not out; or is an act, and something was found since. */
const anew = (c, walk, id) => formNow(c, walk, id) > had(walk, id) || foundSince(walk, id);

function foundSince(walk, act) {
  const last = walk.events.findLast((event) => event.kind === "acted" && event.items[0] === act);
  return last !== undefined && walk.seen.slice(last.known).some((one) => one.number);
}

/** The result of it that is out, where it would show nothing else if it were ordered again. */
const outAlready = (c, walk, id) => !anew(c, walk, id) && walk.awaited.findLast((due) => due.item === id);

/** The pictures of the planned session that are read before an act of it, and are not known yet. */
function picturesFor(c, walk, act) {
  return walk.pending.filter((id) => Object.hasOwn(c.item(act).waits_for, id) && !done(walk, id));
}

function waited(c, walk) {
  if (!walk.awaited.length) refuse("unawaited");
  return wentOn(c, walk, walk.awaited[0].minute);
}

function wentOn(c, walk, minute, looked = []) {
  // What has come in meanwhile is known first, at its own time, and then what was looked at until now.
  const [came, awaited] = [walk.awaited.filter((due) => due.minute <= minute), walk.awaited.filter((due) => due.minute > minute)];
  return revealed(c, { ...walk, minute, awaited }, [...came, ...looked.map((one) => ({ ...one, minute, from_the_start: false }))]);
}

function revealed(c, walk, known) {
  let number = shown(walk);
  // An act shows nothing, so that it has no number.
  const seen = known.map((one) => ({ number: c.item(one.item).act === "do" ? 0 : (number += 1), ...one }));
  return { ...walk, seen: [...walk.seen, ...seen] };
}

function planned(c, walk, { items }) {
  items.forEach((id) => knownItem(c, id, true));
  const pending = asSession(c, items);
  const isDue = (checkpoint) => !walk.behind.includes(checkpoint);
  const isDeep = pending.some((id) => c.item(id).isDeep);
  const checkpoint = isDeep && isDue("pause") ? "pause" : isDue("bedside") ? "bedside" : null;
  return carriedOut(c, { ...walk, pending, sent: false, bindings: keyed(), purposes: keyed(), checkpoint });
}

function sent(c, walk, { items }) {
  for (const { id, partOf } of items.map((one) => knownItem(c, one, true))) {
    if (!walk.pending.includes(partOf)) refuse("sample", id);
  }
  return carriedOut(c, { ...walk, sent: true, pending: asSession(c, [...walk.pending, ...items]) });
}

function withBound(c, walk, { item, only_if }, now) {
  if (item !== now.item) refuse("bound", item, now.item);
  return carriedOut(c, { ...walk, bindings: withKey(walk.bindings, item, only_if) });
}

function withPurpose(c, walk, { item, hypothesis }, now) {
  if (item !== now.item) refuse("purpose", item, now.item);
  if (hypothesis !== null) knownOption(c, hypothesis);
  return carriedOut(c, { ...walk, purposes: withKey(walk.purposes, item, hypothesis) });
}

function withNaming(c, walk, { item, outcome }) {
  const one = toName(c, walk, item, outcome === null ? [] : [outcome]);
  return { ...walk, named: [...walk.named, { ...one, outcome }] };
}

function toName(c, walk, item, called) {
  const one = unnamed(walk).find((seen) => seen.item === item);
  if (!one) refuse("unnamed", item);
  const other = called.find((outcome) => !c.item(item).outcomes.includes(outcome));
  if (other !== undefined) refuse("outcome", item, other);
  return only(one, "number item form");
}

/** The findings that came last, and of which nobody has said yet what is seen. */
const unnamed = (walk) => walk.seen.slice(walk.fresh).filter((one) => one.number && !walk.named.some(({ number }) => number === one.number));

function cancelled(c, walk) {
  if (walk.diagnosis === null && walk.committing) return { ...uncommitted(walk), notes: walk.notes };
  if (!walk.pending.length || walk.given.length) refuse("uncalled");
  return { ...walk, pending: [], sent: false, bindings: keyed(), purposes: keyed(), checkpoint: null };
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
  const { pending, purposes, chips, minute, bindings } = walk;
  const due = (item) => ({ item, minute: comes(c, minute, c.item(item).minutes), form: formNow(c, walk, item), from_the_start: false });
  const fresh = new Map(pending.map((id) => [id, due(id)]).filter(([id, { form }]) => form > had(walk, id)));
  let read = minute;
  const [leftOut, waiting] = [[], []];
  for (const act of Object.keys(bindings).filter((id) => bindings[id])) {
    const pictures = picturesFor(c, walk, act).map((id) => fresh.get(id) ?? walk.awaited.findLast((one) => one.item === id));
    read = Math.max(read, ...pictures.map((one) => one.minute));
    const forbids = (one) => c.item(act).waits_for[one.item].includes(c.shown(one).outcome);
    (pictures.some(forbids) ? leftOut : waiting).push(...pending.filter((id) => id === act || c.item(id).partOf === act));
  }
  const items = pending.filter((id) => !leftOut.includes(id));
  const brings = items.filter((id) => fresh.has(id)).map((id) => (waiting.includes(id) ? { ...fresh.get(id), minute: comes(c, read, c.item(id).minutes) } : fresh.get(id)));
  // Hands and scanners do one thing after the other; days and months go by for all that was planned for then.
  const together = (all) => Math.max(sum(all.filter((one) => one < DAY)), ...all);
  const taken = (ids) => together(ids.map((id) => c.item(id).takes));
  const event = {
    ...{ kind: "ordered", items, purposes, known: walk.seen.length, chips, minute, awaited: walk.awaited.map((one) => one.item) },
    forms: items.map((id) => fresh.get(id)?.form ?? had(walk, id)),
    ...{ brings, anew: brings.map((one) => one.item).filter((id) => had(walk, id) >= 0), bound: items.filter((id) => bindings[id]), leftOut: pending.filter((id) => leftOut.includes(id)) },
  };
  const ordered = {
    ...walk,
    events: [...walk.events, event],
    awaited: [...walk.awaited, ...brings].sort((one, two) => one.minute - two.minute),
    ...{ pending: [], sent: false, bindings: keyed(), purposes: keyed() },
  };
  // What is not bound is done first, then the picture is read, and what was bound to it follows.
  const free = comes(c, minute, taken(items.filter((id) => !waiting.includes(id))));
  return wentOn(c, ordered, comes(c, Math.max(free, read), taken(items.filter((id) => waiting.includes(id)))));
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
