// A line at the bedside, part by part.

const PREPOSITIONS = ["in", "with", "at", "on", "during", "when", "while", "if"];

const isCourtesy = (unit) => unit.tags.length > 0 && !isAny(unit, "ikoxcdasbehDnm-");

function phraseOf(given) {
  const units = [...given];
  while (units.length > 1 && isCourtesy(units[0])) units.shift();
  while (units.length > 1 && isCourtesy(units.at(-1))) units.pop();
  return units.map((unit) => unit.raw).join(" ");
}

function within(unit, among) {
  if (!among) return unit;
  const stays = (tag) => !"ikoxcm".includes(tag[0]) || ("ikom".includes(tag[0]) && among.has(tag.slice(2)));
  return { ...unit, tags: unit.tags.filter(stays) };
}

function partsOf(units, c) {
  const parts = [];
  let now = { units: [], joint: "" };
  units.forEach((unit, at) => {
    const following = units[at + 1]?.raw.split(" ")[0] ?? "";
    const goesOn = unit.joint === "o" && PREPOSITIONS.includes(following) && now.units.length > 0;
    if (!unit.joint || goesOn) now.units.push(unit.joint ? { ...unit, joint: "", tags: ["t:"] } : unit);
    else if (now.units.length) {
      parts.push(now);
      now = { units: [], joint: unit.joint };
    } else if (unit.joint === "b" || !now.joint) now.joint = unit.joint;
  });
  if (now.units.length) parts.push(now);
  const whole = [];
  for (const part of parts) {
    if (whole.length && isSampleOf(part, whole.at(-1).units, c)) whole.at(-1).units.push(...part.units);
    else whole.push(part);
  }
  return whole;
}

// "In blood and csf": a sample alone belongs to what was named before it, where that can be had from a sample.
function isSampleOf({ units, joint }, before, c) {
  const named = units.filter((unit) => !isCourtesy(unit));
  const isSample = named.length && named.every((unit) => isAny(unit, "sbe") && !isAny(unit, "ik"));
  if (!isSample || !"aoc".includes(joint) || !anyOf(before, "iko")) return false;
  const own = named.flatMap((unit) => idsOf(unit, "o"));
  const isHad = (id) => own.includes(id) || c.acts.has(id) || Boolean(c.item(id)?.partOf);
  return before.some((unit) => isAny(unit, "k") || (isAny(unit, "sbe") && !isAny(unit, "io")) || idsOf(unit, "io").some(isHad));
}

function borrowed(parts, lex, c, among) {
  const orders = (unit) => idsOf(unit, "ik").some((id) => c.item(id)?.act === "order");
  const reaches = (part) => part !== undefined && ["a", "o", "c"].includes(part.joint);
  parts.forEach((part, at) => {
    const own = part.units.filter((unit) => !isCourtesy(unit));
    const words = own.flatMap((unit) => unit.stems);
    if (!words.length || words.length > 3 || anyOf(part.units, "d-")) return;
    let lenders = at && reaches(part) ? parts[at - 1].units.filter(orders).map((unit) => unit.stems[0]) : [];
    if (!lenders.length && reaches(parts[at + 1])) lenders = parts[at + 1].units.filter(orders).map((unit) => unit.stems.at(-1)).slice(0, 1);
    const isOneLook = own.length === 1 && ["a", "o"].includes(part.joint) && !part.units.some(orders);
    if (anyOf(part.units, "iko") && !isOneLook) return;
    for (const lender of lenders) {
      const key = sorted([lender, ...words].filter((word) => !lex.glue.has(word))).join(" ");
      const lent = within(unitOf(phraseOf(part.units), [lender, ...words], lex.names.get(key) ?? []), among);
      if (isAny(lent, "ix") && !words.includes(lender)) {
        part.units = [...part.units.filter(isCourtesy), lent];
        return;
      }
    }
  });
  return parts;
}

function speaksOfSample(parts, c) {
  return parts.some((part) => {
    const until = part.units.findIndex((unit) => isAny(unit, "-"));
    const units = until < 0 ? part.units : part.units.slice(0, until);
    return units.some((unit) => isAny(unit, "s") || idsOf(unit, "i").some((id) => c.item(id) && (c.acts.has(id) || c.item(id).partOf !== null)));
  });
}
