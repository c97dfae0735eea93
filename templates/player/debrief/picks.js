// D. Which finding was picked for the first of the list, and how the author reads it.

function picksAt(c, list) {
  const first = leaderOf(c, list.chips);
  if (!list.picked || first === OTHER) return [];
  const rest = Object.entries(list.chips).filter(([option]) => option !== first && option !== OTHER);
  const pick = (direction, id, second) => pickRead({ checkpoint: list.checkpoint, direction }, c.item(id), first, second);
  return [pick("for", list.supports, leaderOf(c, keyed(rest))), pick("against", list.against, null)];
}

function pickRead(pick, item, first, second) {
  const read = { ...pick, leader: first, rival: null, rival_bearing: null };
  if (item === undefined) return { ...read, item: null, bearing: null, reading: "none picked" };
  const bearing = item.bearing[first];
  const isMatch = pick.direction === "for" ? bearing >= 1 : bearing <= -1;
  const fitsBoth = second !== null && item.bearing[second] >= bearing;
  const reading = item.contested ? "contested" : !isMatch ? "reads otherwise" : fitsBoth ? "fits both" : "matches";
  const isCompared = second !== null && pick.direction === "for" && (reading === "fits both" || reading === "matches");
  const beside = isCompared ? { rival: second, rival_bearing: item.bearing[second] } : {};
  return { ...read, item: item.id, bearing, reading, ...beside };
}
