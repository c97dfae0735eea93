// What a line at the bedside asks for, leaves out, or only speaks of.

const TELLS_OF = ["is", "are", "was", "were", "has", "had", "did", "does", "been", "any", "about"];
const SHOWS = ["show", "shows", "reveal", "reveals", "look", "say", "says"];

/** What a line asks for while a chapter is open; of these items alone, where they are given. */
function understood(sheet, line, chapter = null, given = null) {
  const c = unpack(sheet);
  const lex = lexicon(sheet, "items");
  const among = given && new Set(given);
  const found = { opens: [], chapters: [], asks: [], left_out: [], about: [], declined: [], absent: [], unserved: [], unknown: [] };
  const parts = borrowed(partsOf(scan(lex, line).map((unit) => within(unit, among)), c), lex, c, among);
  const isSampling = () => [...c.items.values()].some((item) => item.domain === chapter && item.partOf !== null);
  const reading = { c, found, isQuestion: line.trimEnd().endsWith("?"), negated: false, doubted: false, questioned: false, reasoned: false, alone: [] };
  reading.inSample = among !== null || speaksOfSample(parts, c) || (chapter !== null && isSampling());
  parts.forEach((part) => take(reading, part));
  found.opens = unique(found.opens);
  const asks = new Map(found.asks.map((one) => [JSON.stringify([one.phrase, one.could_be]), one]));
  // "Urine: HVA and VMA" says by itself what the urine is for.
  found.asks = [...asks.values()].filter((one) => !one.could_be[reading.alone.includes(one.could_be) ? "some" : "every"]((id) => found.opens.includes(id)));
  if (found.asks.length) found.chapters = [];
  return found;
}

function take(r, part) {
  const first = part.units.findIndex((unit) => isAny(unit, "iko"));
  const hasVerb = part.units.some((unit, n) => isAny(unit, "v") && !isAny(unit, "q") && (first < 0 || n < first));
  const goesOn = ["a", "o", "c"].includes(part.joint) && !hasVerb;
  const negatedBefore = r.negated && goesOn;
  r.reasoned = r.reasoned && goesOn;
  r.questioned = goesOn ? r.questioned : false;
  const at = part.units.findIndex((unit) => isAny(unit, "-") && !isAny(unit, "iko"));
  if (at < 0) {
    r.negated = negatedBefore && ["a", "o"].includes(part.joint);
    r.doubted = (r.doubted || negatedBefore) && goesOn && !r.negated;
    if (r.negated) leaveOutFirst(r, part.units);
    else wish(r, part);
    return;
  }
  let [before, behind] = [part.units.slice(0, at), part.units.slice(at + 1)];
  if (!anyOf(behind, "ikoxcda") && anyOf(before, "ikoxcda")) [before, behind] = [[], before];
  r.negated = true;
  r.doubted = false;
  if (before.some((unit) => !isCourtesy(unit))) wish(r, { units: before, joint: part.joint });
  leaveOutFirst(r, behind);
}

function leaveOutFirst(r, units) {
  const anew = beginsAnew(units);
  leaveOut(r, units.slice(0, anew));
  if (anew < units.length) {
    r.negated = false;
    wish(r, { units: units.slice(anew), joint: "" });
  }
}

function beginsAnew(units) {
  const at = units.findIndex((unit, n) => isAny(unit, "v") && !isAny(unit, "qiko") && units.at(n - 1).raw !== "to"
    && anyOf(units.slice(0, n), "iko") && anyOf(units.slice(n), "iko"));
  return at < 0 ? units.length : at;
}

function leaveOut(r, units) {
  const named = units.map((unit) => idsOf(unit, "iko")).filter((ids) => ids.length);
  if (named.length && r.isQuestion && named.flat().every((id) => r.c.item(id).isLook)) {
    r.found.asks.push({ phrase: phraseOf(units), could_be: unique(named.flat()) });
    return;
  }
  r.found.left_out.push(...named.filter((ids) => ids.length === 1).map((ids) => ids[0]));
  const more = units.filter((unit) => (!isAny(unit, "iko") && !isCourtesy(unit)) || idsOf(unit, "iko").length > 1);
  if (more.length) r.found.left_out.push(`'${more.map((unit) => unit.raw).join(" ")}'`);
}

function wish(r, part) {
  const { c, found } = r;
  const startsReasoned = r.reasoned;
  const reason = part.units.findIndex((unit, n) => isAny(unit, "p") && anyOf(part.units.slice(0, n), "iko"));
  const units = reason < 0 ? part.units : part.units.slice(0, reason);
  if (reason >= 0) r.reasoned = true;
  const strong = units.filter((unit) => isAny(unit, "ik"));
  let named = strong.length ? strong : units.filter((unit) => isAny(unit, "o"));
  const unknown = units.filter((unit) => !unit.tags.length || isAny(unit, "m"));
  const declined = units.filter((unit) => isAny(unit, "d"));
  const absent = units.filter((unit) => isAny(unit, "a") && !isAny(unit, "iko"));
  const unserved = units.filter((unit) => isAny(unit, "x") && !isAny(unit, "ik"));
  let groups = named.map((unit) => meant(r, unit, units));
  questions(r, units, groups);
  if (r.questioned) {
    const about = groups.flat().filter((id) => !c.item(id).isLook || r.questioned === "all");
    if (about.length) {
      about.forEach((id) => found.about.includes(id) || found.about.push(id));
      return;
    }
  }
  const every = groups.flat();
  const isAct = every.length > 0 && every.every((id) => c.item(id).act === "do");
  if (declined.length && !isAct) {
    found.declined.push(...declined.flatMap((unit) => idsOf(unit, "d")));
    const tells = strong.flatMap((unit) => idsOf(unit, "i")).filter((id) => c.item(id).act === "ask");
    if (tells.length) found.asks.push({ phrase: phraseOf(part.units), could_be: tells });
    return;
  }
  if (absent.length) {
    found.absent.push(...(strong.length ? absent.map((unit) => unit.raw) : [phraseOf(units)]));
    const ownSample = anyOf(units, "s");
    const isKept = (n) => isAny(named[n], "ik") && !named[n].generic && (ownSample || !groups[n].some((id) => c.item(id).partOf !== null));
    [named, groups] = [named.filter((_, n) => isKept(n)), groups.filter((_, n) => isKept(n))];
    if (!groups.length) return;
  }
  if (unserved.length) {
    found.unserved.push(...unserved.flatMap((unit) => idsOf(unit, "x")));
    if (!groups.length) return;
  }
  const tellsOf = (unit) => !isAny(unit, "i") && unit.raw.split(" ").some((word) => TELLS_OF.includes(word));
  const isDoubtful = () => r.isQuestion || unique(every).length > 1 || units.some(tellsOf) || declined.some((unit) => !isAny(unit, "v"));
  if (groups.length) open(r, part, { named, groups, unknown }, startsReasoned || unserved.length > 0 || (isAct && isDoubtful()));
  else withoutItems(r, part, units, unknown);
}

function questions(r, units, groups) {
  const isOneOfOurs = units.some((unit) => unit.raw === "the") && units.some((unit) => SHOWS.includes(unit.raw));
  const askedFor = isOneOfOurs || anyOf(units, "r");
  const self = ["i", "we", "you", "explain", "of"];
  if (units.some((unit) => isAny(unit, "q") && !isAny(unit, "iko"))) {
    const asksSelf = units.some((unit) => isAny(unit, "qf") && self.includes(unit.raw.split(" ").at(-1)));
    r.questioned = r.questioned || (asksSelf ? "all" : "tests");
  } else if (anyOf(units, "w") && !askedFor) r.questioned = r.questioned || "tests";
  if (units.some((unit) => ["did", "has", "have"].includes(unit.raw)) && askedFor && groups.length) r.questioned = false;
}

function meant(r, unit, units) {
  const own = idsOf(unit, "io");
  let ids = r.inSample ? idsOf(unit, "iko") : own.length ? own : idsOf(unit, "k");
  if (ids.length < 2) return ids;
  const kept = (test) => {
    const some = ids.filter(test);
    return some.length ? some : ids;
  };
  if (anyOf(units, "s") && !anyOf(units, "be")) ids = kept((id) => r.c.item(id).partOf !== null);
  else if (anyOf(units, "b") && !anyOf(units, "s")) ids = kept((id) => r.c.item(id).partOf === null);
  const others = new Set(units.filter((one) => one !== unit && idsOf(one, "i").length === 1).flatMap((one) => idsOf(one, "i")));
  return kept((id) => others.has(id));
}

function withoutItems(r, part, units, unknown) {
  const chapters = units.flatMap((unit) => idsOf(unit, "c"));
  const isStray = units.some((unit) => isAny(unit, "sbe") && !isAny(unit, "c"));
  const hinted = unknown.length === 1 && !isStray ? idsOf(unknown[0], "m").filter((id) => r.c.item(id)) : [];
  if (chapters.length && !unknown.length && !isStray) r.found.chapters.push(chapters.at(-1));
  else if (hinted.length) r.found.asks.push({ phrase: phraseOf(part.units), could_be: hinted });
  else if (unknown.length || isStray || anyOf(units, "k")) r.found.unknown.push(phraseOf(part.units));
}

function open(r, part, { named, groups, unknown }, inDoubt) {
  const { c, found } = r;
  const { units } = part;
  let ids = unique(groups.flat());
  if (ids.some((id) => c.item(id).partOf !== null)) {
    const samples = named.filter((unit) => isAny(unit, "s")).flatMap((unit) => idsOf(unit, "i"));
    ids = ids.filter((id) => !samples.includes(id));
  }
  const ownSample = units.some((unit) => isAny(unit, "s") && !isAny(unit, "iko"));
  const [blood, elsewhere] = [anyOf(units, "b"), anyOf(units, "e")];
  const onlyInSample = named.some((unit) => !isAny(unit, "io") && isAny(unit, "k"));
  const sampled = ids.filter((id) => c.item(id).partOf !== null || c.acts.has(id));
  const allSampled = ids.length > 0 && ids.every((id) => c.item(id).partOf !== null);
  const isForeign = ((onlyInSample && blood) || (elsewhere && (onlyInSample || allSampled))) && !ownSample;
  const isMissing = ownSample && !sampled.length && ids.every((id) => c.item(id).act === "order");
  const isUnfinished = unknown.every((unit) => letters(unit.raw) === 1);
  const isOther = named.every((unit) => unit.generic) && (!isUnfinished || elsewhere);
  if (isForeign || isMissing || isOther) {
    found.unknown.push(phraseOf(units));
    return;
  }
  const drawn = ids.every((id) => c.item(id).invasive > 0);
  const doubts = [
    // "HVA, urine" names the sample of the very test that is meant.
    units.some((unit) => isAny(unit, "e") && !idsOf(unit, "o").some((id) => ids.includes(id))),
    ...[unknown.length > 0, inDoubt, r.doubted, blood && !drawn && !(sampled.length && ownSample)],
    ownSample && sampled.length < ids.length,
    named.some((unit) => unit.slipped),
    groups.some((one) => one.length > 1),
    named.length > 1 && !anyOf(named, "ik"),
    onlyInSample && !r.inSample,
    ids.length > 1 && units.some((unit) => isAny(unit, "t") && !isAny(unit, "iko")),
  ];
  if (doubts.some((one) => one)) {
    found.asks.push({ phrase: phraseOf(units), could_be: ids });
    if (!anyOf(named, "ik")) r.alone.push(ids);
  } else found.opens.push(...ids);
}
