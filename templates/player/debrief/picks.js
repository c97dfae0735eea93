// D. Which finding was picked for the first of the list, and how the author reads it.

function picksAt(c, seen, list) {
  const first = leaderOf(c, list.chips);
  if (!list.picked || first === OTHER) return [];
  const rest = Object.entries(list.chips).filter(([option]) => option !== first && option !== OTHER);
  const known = seen.slice(0, list.known);
  const shown = (id, late) => known.findLast(({ item }) => item.id === id && !(late && item.late));
  const pick = (direction, id, second) => pickRead({ checkpoint: list.checkpoint, direction }, shown(id, true) ?? shown(id), first, second);
  return [pick("for", list.supports, leaderOf(c, keyed(rest))), pick("against", list.against, null)];
}

function pickRead(pick, picked, first, second) {
  const read = { ...pick, leader: first, rival: null, rival_bearing: null };
  if (picked === undefined) return { ...read, item: null, form: 0, bearing: null, reading: "none picked" };
  const { item, form } = picked;
  const bearing = item.bearing[first];
  const isMatch = pick.direction === "for" ? bearing >= 1 : bearing <= -1;
  const fitsBoth = second !== null && item.bearing[second] >= bearing;
  const reading = item.contested ? "contested" : !isMatch ? "reads otherwise" : fitsBoth ? "fits both" : "matches";
  const isCompared = second !== null && pick.direction === "for" && (reading === "fits both" || reading === "matches");
  const beside = isCompared ? { rival: second, rival_bearing: item.bearing[second] } : {};
  return { ...read, item: item.id, form, bearing, reading, ...beside };
}
