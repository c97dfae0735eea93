// The walk: how it begins, what it waits for, and the walk with one more entry.

function begin(sheet) {
  const c = unpack(sheet);
  const known = c.known.map((item) => ({ item, minute: 0, form: 0, from_the_start: true }));
  return revealed(c, {
    ...{ fresh: known.length, named: [], seen: [], events: [], minute: 0, awaited: [], ideas: [], ideasOpen: true, chips: keyed(), checkpoint: "opening", given: [] },
    ...{ behind: [], skipped: [], pending: [], sent: false, purposes: keyed(), committing: false, diagnosis: null },
    ...{ reflections: keyed(), notes: [], before: null, bindings: keyed() },
  }, known);
}

function awaited(c, walk) {
  const now = (kind, more) => ({ kind, checkpoint: walk.checkpoint, direction: null, item: null, number: 0, ...more });
  if (walk.diagnosis !== null) return now(REFLECTIONS.find((about) => !(about in walk.reflections)) ?? "over");
  if (walk.checkpoint !== null) {
    if (walk.ideasOpen) return now("idea", { number: walk.ideas.length + 1 });
    if (!walk.given.length) return now("chips");
    return now("pick", { direction: walk.given.length === 1 ? "for" : "against" });
  }
  if (walk.committing) return now("diagnosis");
  if (!walk.sent && asksWhatToSend(c, walk.pending)) return now("send");
  const act = walk.pending.find((id) => !(id in walk.bindings) && picturesFor(c, walk, id).length);
  if (act !== undefined) return now("bound", { item: act });
  const item = walk.pending.find((id) => c.item(id).isBurdensome && !(id in walk.purposes));
  return item === undefined ? now("act") : now("purpose", { item });
}

function asksWhatToSend(c, pending) {
  // An act yields a sample; planned on its own, it is worth asking what the sample is for.
  return pending.some((act) => c.acts.has(act) && !pending.some((id) => c.item(id).partOf === act));
}

/** The walk with one more entry. Throws OutOfTurn where the entry does not fit. */
function after(sheet, walk, entry) {
  const c = unpack(sheet);
  const { kind, ...given } = checked(entry);
  const now = awaited(c, walk);
  const kinds = WAITING_FOR.get(kind) ?? [kind];
  const isInTurn = !kinds.length || kinds.includes(now.kind);
  if (!isInTurn) refuse("awaited", kind, now.kind);
  const made = STEPS.get(kind)(c, walk, given, now);
  if (kind === "note" || kind === "undo") return made;
  const fresh = made.seen.length > walk.seen.length ? walk.seen.length : made.fresh;
  return { ...made, fresh, before: ANSWERS.has(kind) && mayReturn(walk, made) ? walk : null };
}

// What may be taken back, as long as nothing was revealed or ordered by it or since.
const ANSWERS = new Set(["idea", "chips", "pick", "skip", "send", "bound", "purpose", "commit"]);

function mayReturn(walk, made) {
  // The list, once it may be seen, was seen.
  return made.ideasOpen === walk.ideasOpen && !made.events.slice(walk.events.length).some((event) => event.kind === "ordered");
}

// What the walk must wait for, where that is not the entry's own kind; nothing for what may come at any time.
const WAITING_FOR = new Map([
  ["skip", ["idea", "chips", "pick"]],
  ...["look", "plan", "naming", "wait", "commit"].map((kind) => [kind, ["act"]]),
  ["reflection", REFLECTIONS],
  ...["note", "cancel", "undo"].map((kind) => [kind, []]),
]);

/** Everything revealed so far, in its order. */
function findings(sheet, walk) {
  const known = walk.seen.map((one) => ({ ...one, item: unpack(sheet).shown(one) }));
  return known.map((one) => ({ ...one, text: one.item.text }));
}
