// Where a typed idea stands on the list.

const TIES = ["with", "including"];
const CIRCUMSTANCES = ["after", "following", "since", "during"];
const BOUND = [...CIRCUMSTANCES, "due", "because", "caused", "from", "in", "at", "on", "secondary"];

const LONGEST_IDEA = 120;

/** Each idea of a line: where it stands on the list, or what it may mean. */
function placed(sheet, text) {
  if ([...text].length > LONGEST_IDEA) return [ideaOf(text)];
  const parts = [[]];
  let isTied = false;
  for (const unit of scan(lexicon(sheet, "list"), text)) {
    isTied ||= unit.joint !== "" && TIES.includes(unit.raw);
    if (unit.joint) parts.push([]);
    else parts.at(-1).push(unit);
  }
  const full = [];
  for (const part of parts.filter((one) => one.some((unit) => !unit.tags.length || isAny(unit, "hDn")))) {
    if (full.length && BOUND.includes(part[0].raw.split(" ")[0])) full.at(-1).push(...part);
    else full.push(part);
  }
  if (!full.length) return text ? [ideaOf(text)] : [];
  const isIdea = (part) => anyOf(part, "hDn") || (!isTied && part.filter((unit) => !unit.tags.length || isAny(unit, "hDn")).length <= 2);
  const read = full.map(oneIdea);
  const areAll = read.length === 1 || read.every((one) => one.on.length || one.could_be.length) || full.every(isIdea);
  if (read.length > 1 && areAll) return read;
  return read.length > 1 ? [ideaOf(text)] : [ideaOf(text, read[0].on, read[0].could_be)];
}

const ideaOf = (text, on = [], could_be = []) => ({ text, on, could_be });

function oneIdea(given) {
  const text = given.map((unit) => unit.raw).join(" ");
  const until = given.findIndex((unit, n) => CIRCUMSTANCES.includes(unit.raw) && anyOf(given.slice(0, n), "hDn"));
  const units = until < 0 ? given : given.slice(0, until);
  const named = units.filter((unit) => isAny(unit, "h"));
  const unknown = units.filter((unit) => !unit.tags.length);
  if (units.some((unit) => isAny(unit, "n") && !isAny(unit, "h")) || anyOf(units, "-")) return ideaOf(text);
  const doubtful = unique(units.filter((unit) => !isAny(unit, "h")).flatMap((unit) => idsOf(unit, "D")));
  if (!named.length) return ideaOf(text, [], unknown.length ? [] : doubtful);
  const ids = named.map((unit) => idsOf(unit, "h")).reduce((some, more) => some.filter((id) => more.includes(id)));
  if (!ids.length || (unknown.length && named.every((unit) => unit.generic))) return ideaOf(text);
  if (unknown.length || units.some((unit) => unit.slipped)) return ideaOf(text, [], ids);
  return ideaOf(text, ids);
}

const plain = (text) => fold(text).map((c) => (isLetter(c) ? c : " ")).join("").split(" ").filter(Boolean).join(" ");
