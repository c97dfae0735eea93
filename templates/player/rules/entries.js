// What each kind of entry holds, and whether this is one.

// What each kind of entry holds besides its kind. Votes are of rooms; a page is walked by one.
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isId = (value) => typeof value === "string";
const isIdOrNone = (value) => value === null || isId(value);
const isIds = (least) => (value) => Array.isArray(value) && value.length >= least && value.length <= 100 && value.every(isId);
const isShares = (value) =>
  isRecord(value) && Object.values(value).every((one) => Number.isInteger(one) && one >= 1 && one <= CHIPS);
const isSaid = (value) => typeof value === "string" && [...clean(value)].length <= LONGEST;
const isOneOf = (...values) => (value) => values.includes(value);
const FIELDS = new Map([
  ["idea", { text: isSaid }],
  ["chips", { chips: isShares }],
  ["pick", { direction: isOneOf("for", "against"), item: isIdOrNone }],
  ["skip", {}],
  ["look", { items: isIds(1) }],
  ["plan", { items: isIds(1) }],
  ["send", { items: isIds(0) }],
  ["purpose", { item: isId, hypothesis: isIdOrNone }],
  ["bound", { item: isId, only_if: (value) => typeof value === "boolean" }],
  ["naming", { item: isId, outcome: isIdOrNone }],
  ["wait", {}],
  ["cancel", {}],
  ["undo", {}],
  ["commit", {}],
  ["diagnosis", { hypothesis: isId }],
  ["reflection", { about: isOneOf(...REFLECTIONS), text: isSaid }],
  ["note", { text: isSaid }],
]);

function checked(entry) {
  const fields = isRecord(entry) ? FIELDS.get(entry.kind) : undefined;
  if (!fields) refuse("entry");
  const isWhole = Object.entries(fields).every(([name, test]) => Object.hasOwn(entry, name) && test(entry[name]));
  const isMore = Object.keys(entry).length !== Object.keys(fields).length + 1;
  if (!isWhole || isMore) refuse("entry", entry.kind);
  return "text" in fields ? { ...entry, text: clean(entry.text) } : entry;
}
