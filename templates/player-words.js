// What typed words mean on the page: step by step the same as Python's core/text/words.py, lexicon.py, understanding.py and
// ideas.py, which are the authority; a test holds the two together, line by line.
workup.words = (() => {
  const JOINTS = new Map(Object.entries({
    ...{ and: "a", plus: "a", with: "a", including: "a", or: "o", nor: "o", versus: "o", vs: "o" },
    ...{ but: "b", then: "b", so: "b", afterwards: "b" },
  }));
  const MARKS = new Map([..."\u002c()[]:…"].map((c) => [c, "c"]).concat([...";!?\n"].map((c) => [c, "b"])));
  const SPACED = new Map([..."+&"].map((c) => [c, "a"]).concat([..."-–—"].map((c) => [c, "c"])));
  const APOSTROPHES = "'’‘ʼ`´";
  const SHOWS = ["show", "shows", "reveal", "reveals", "look", "say", "says"];
  const PREPOSITIONS = ["in", "with", "at", "on", "during", "when", "while", "if"];
  const TIES = ["with", "including"];
  const CIRCUMSTANCES = ["after", "following", "since", "during"];
  const BOUND = [...CIRCUMSTANCES, "due", "because", "caused", "from", "in", "at", "on", "secondary"];
  const SPELLED = "ikoxcdashDn";
  const WIDEST = 16;
  const LONGEST_IDEA = 120;

  const unique = (values) => [...new Set(values)];
  const sorted = (words) => [...words].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const isBetween = (c, from, to) => c >= from && c <= to;

  function fold(text) {
    const bare = [...text].filter((c) => !APOSTROPHES.includes(c)).join("");
    const lower = bare.normalize("NFKD").toLowerCase().split("ß").join("ss").split("⁄").join("/");
    return [...lower].filter((c) => !isBetween(c, "\u0300", "\u036f"));
  }

  function isLetter(c) {
    if (c.length === 1 && c < "\u00c0") return isBetween(c, "a", "z") || isBetween(c, "0", "9");
    return c.length > 1 || !(isBetween(c, "\u2000", "\u206f") || isBetween(c, "\u3000", "\u303f"));
  }

  function withoutEnd(word) {
    for (const end of ["ing", "ed"]) {
      let bare = [...word];
      if (!word.endsWith(end) || bare.length - end.length < 3) continue;
      bare = bare.slice(0, -end.length);
      if (bare.length > 3 && bare.at(-1) === bare.at(-2) && "bdgmnprt".includes(bare.at(-1))) bare.pop();
      return bare.join("");
    }
    return word;
  }

  function stem(given) {
    let word = given;
    if (letters(word) >= 5) {
      for (const [from, to] of [["isation", "ization"], ["ae", "e"], ["oe", "e"], ["our", "or"]]) word = word.split(from).join(to);
    }
    if (letters(word) >= 5 && word.endsWith("s") && !"sui".includes([...word].at(-2))) {
      if (word.endsWith("ies")) word = `${word.slice(0, -3)}y`;
      else word = word.slice(0, letters(word) > 5 && ["xes", "sses", "shes"].some((end) => word.endsWith(end)) ? -2 : -1);
    }
    return withoutEnd(word);
  }

  const letters = (word) => [...word].length;

  function tokens(text) {
    const folded = fold(text);
    const found = [];
    let word = "";
    const flush = () => {
      if (word) found.push({ raw: word, stem: stem(word), joint: JOINTS.get(word) ?? "" });
      word = "";
    };
    folded.forEach((c, at) => {
      if (isLetter(c)) {
        word += c;
        return;
      }
      flush();
      const [before, after] = [folded[at - 1] ?? " ", folded[at + 1] ?? " "];
      if (MARKS.has(c) && !(c === ":" && after !== " ")) found.push({ raw: c, stem: c, joint: MARKS.get(c) });
      else if ((SPACED.has(c) && before === " " && after === " ") || (c === "." && after === " ")) {
        found.push({ raw: c, stem: c, joint: SPACED.get(c) ?? "b" });
      } else if (c === "/" && !isBetween(after, "0", "9")) found.push({ raw: c, stem: c, joint: "o" });
    });
    flush();
    return found;
  }

  function distance(one, other) {
    let before = [];
    let above = Array.from({ length: other.length + 1 }, (_, n) => n);
    one.forEach((a, i) => {
      const row = [i + 1];
      other.forEach((b, j) => {
        let least = Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (a === b ? 0 : 1));
        if (i && j && a === other[j - 1] && one[i - 1] === b) least = Math.min(least, before[j - 1] + 1);
        row.push(least);
      });
      [before, above] = [above, row];
    });
    return above.at(-1);
  }

  const inOrder = (word) => sorted([...word]).join("");

  function slip(word, known, same) {
    const own = [...word];
    let best = [];
    let least = 3;
    for (const other of known) {
      const others = [...other];
      if (others.length < 4 || others[0] !== own[0] || Math.abs(others.length - own.length) > 2) continue;
      const far = distance(own, others);
      if (far > (others.length >= 9 ? 2 : 1) || far > least) continue;
      if (others.length === 4 && (own.length !== 4 || inOrder(word) !== inOrder(other))) continue;
      best = far === least ? [...best, other] : [other];
      least = far;
    }
    if (best.length > 1 && best.every((one) => one.startsWith(best[0]) || best[0].startsWith(one))) best = best.slice(0, 1);
    const meant = same.get(best[0]) ?? best[0];
    if (!best.length || best.some((one) => (same.get(one) ?? one) !== meant)) return ["", false];
    return [meant, letters(best[0]) >= (inOrder(word) === inOrder(best[0]) ? 5 : 6)];
  }

  // ---- the lexicon ----

  const opened = new WeakMap();

  /** The lexicon of items, or of the list, as it is packed in the sheet. */
  function lexicon(sheet, kind) {
    if (!opened.has(sheet)) opened.set(sheet, {});
    return (opened.get(sheet)[kind] ??= unpacked(sheet.words, sheet.words[kind]));
  }

  function unpacked(words, { names, generic }) {
    const lex = {
      names: new Map(),
      same: new Map(Object.entries(words.same)),
      glue: new Set(words.glue),
      ordinary: new Set(words.ordinary.split(" ")),
      generic: new Set(generic),
    };
    const known = new Set();
    const spelled = new Set();
    for (const [tags, keys] of [...words.courtesy, ...names]) {
      let before = [];
      for (const key of keys.split(";")) {
        // A capital in front: so many words as in the name before.
        const shared = isBetween(key[0], "A", "Z") ? key.charCodeAt(0) - 64 : 0;
        before = [...before.slice(0, shared), ...key.slice(shared ? 1 : 0).split(" ")];
        lex.names.set(before.join(" "), tags.split("|"));
      }
    }
    for (const [key, tags] of lex.names) {
      for (const word of key.split(" ").filter((one) => !one.startsWith("+"))) {
        known.add(word);
        if (tags.some((tag) => SPELLED.includes(tag[0]))) spelled.add(word);
      }
    }
    const written = [...lex.same].filter(([one, word]) => spelled.has(word) && !one.includes(" ") && letters(one) >= 4);
    return { ...lex, known, spelled: sorted(unique([...spelled, ...written.map(([one]) => one)]).filter((word) => letters(word) >= 4)) };
  }

  /** The words of every name of an item. */
  function namesOf(sheet, id) {
    const lex = lexicon(sheet, "items");
    if (!lex.byItem) {
      lex.byItem = new Map();
      for (const [key, tags] of lex.names) {
        for (const one of idsOf({ tags }, "iko")) lex.byItem.set(one, [...(lex.byItem.get(one) ?? []), key]);
      }
    }
    return lex.byItem.get(id) ?? [];
  }

  function keyOf(lex, read) {
    const words = [];
    let parted = 0;
    let wasJoint = false;
    for (const { token, word } of read) {
      if (token.joint) {
        if (!wasJoint) parted += 1;
        wasJoint = true;
      } else if (!lex.glue.has(word)) {
        words.push(word);
        wasJoint = false;
      }
    }
    return [...sorted(words), ...(parted ? ["+".repeat(parted)] : [])].join(" ");
  }

  function maySlip(lex, word) {
    if (letters(word) < 4 || lex.known.has(word) || lex.ordinary.has(word) || lex.glue.has(word)) return false;
    return ![...word].some((c) => isBetween(c, "0", "9"));
  }

  function longest(lex, read, at) {
    if (lex.glue.has(read[at].word) || read[at].token.joint) return at + 1;
    for (let end = Math.min(read.length, at + WIDEST); end > at + 1; end -= 1) {
      const { token, word } = read[end - 1];
      if (lex.glue.has(word) || (token.joint && ![")", "but"].includes(token.raw))) continue;
      if (lex.names.has(keyOf(lex, read.slice(at, end)))) return end;
    }
    return at + 1;
  }

  function isAmount(word) {
    const all = [...word];
    while (all.length && isBetween(all.at(-1), "a", "z")) all.pop();
    return all.length > 0 && all.every((c) => isBetween(c, "0", "9")) && letters(word) - all.length <= 1;
  }

  function respelled(line, same) {
    const found = tokens(line);
    for (const size of [3, 2, 1]) {
      for (let at = 0; at + size <= found.length; at += 1) {
        const some = found.slice(at, at + size);
        const word = same.get(some.map((token) => token.stem).join(" "));
        if (word === undefined || some.some((token) => token.joint)) continue;
        found.splice(at, size, { raw: some.map((token) => token.raw).join(" "), stem: word, joint: "" });
      }
    }
    return found;
  }

  function scan(lex, line) {
    const read = respelled(line, lex.same).map((token) => {
      let word = token.stem;
      let doubtful = false;
      if (!token.joint && maySlip(lex, word)) {
        const [meant, sure] = slip(word, lex.spelled, lex.same);
        if (meant) [word, doubtful] = [meant, !sure];
      }
      return { token, word, doubtful };
    });
    const units = [];
    let at = 0;
    while (at < read.length) {
      const end = longest(lex, read, at);
      const some = read.slice(at, end);
      const raw = some.map(({ token }) => token.raw).join(" ");
      if (end === at + 1 && some[0].token.joint) units.push(unitOf(raw, [], [], { joint: some[0].token.joint }));
      else {
        const stems = some.filter(({ token }) => !token.joint).map(({ word }) => word);
        let tags = lex.names.get(keyOf(lex, some)) ?? (end === at + 1 && lex.glue.has(stems[0]) ? ["f:"] : []);
        if (!tags.length && isAmount(stems[0])) tags = ["f:"];
        const generic = stems.every((word) => lex.generic.has(word) || lex.glue.has(word));
        units.push(unitOf(raw, stems, tags, { slipped: some.some(({ doubtful }) => doubtful), generic }));
      }
      at = end;
    }
    return units;
  }

  const unitOf = (raw, stems, tags, more) => ({ ...{ raw, stems, tags, joint: "", slipped: false, generic: false }, ...more });
  const isAny = (unit, kinds) => unit.tags.some((tag) => kinds.includes(tag[0]));
  const idsOf = (unit, kinds) => unique(unit.tags.filter((tag) => kinds.includes(tag[0])).map((tag) => tag.slice(2)));
  const anyOf = (units, kinds) => units.some((unit) => isAny(unit, kinds));

  // ---- a line at the bedside ----

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

  function partsOf(units) {
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
      const named = part.units.filter((unit) => !isCourtesy(unit));
      const isSample = named.length > 0 && named.every((unit) => isAny(unit, "sbe") && !isAny(unit, "iko"));
      if (whole.length && "aoc".includes(part.joint) && isSample && anyOf(whole.at(-1).units, "iko")) whole.at(-1).units.push(...part.units);
      else whole.push(part);
    }
    return whole;
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

  /** What a line asks for while a chapter is open; of these items alone, where they are given. */
  function understood(sheet, line, chapter = null, given = null) {
    const c = workup.unpack(sheet);
    const lex = lexicon(sheet, "items");
    const among = given && new Set(given);
    const found = { opens: [], chapters: [], asks: [], left_out: [], about: [], declined: [], absent: [], unserved: [], unknown: [] };
    const parts = borrowed(partsOf(scan(lex, line).map((unit) => within(unit, among))), lex, c, among);
    const isSampling = () => [...c.items.values()].some((item) => item.domain === chapter && item.partOf !== null);
    const reading = { c, found, isQuestion: line.trimEnd().endsWith("?"), negated: false, doubted: false, questioned: false, reasoned: false };
    reading.inSample = among !== null || speaksOfSample(parts, c) || (chapter !== null && isSampling());
    parts.forEach((part) => take(reading, part));
    found.opens = unique(found.opens);
    const asks = new Map(found.asks.map((one) => [JSON.stringify([one.phrase, one.could_be]), one]));
    found.asks = [...asks.values()].filter((one) => !one.could_be.every((id) => found.opens.includes(id)));
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
    if (named.length && r.isQuestion && named.flat().every((id) => r.c.item(id).act !== "order")) {
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
      const about = groups.flat().filter((id) => c.item(id).act === "order" || r.questioned === "all");
      if (about.length) {
        about.forEach((id) => found.about.includes(id) || found.about.push(id));
        return;
      }
    }
    if (declined.length) {
      found.declined.push(...declined.flatMap((unit) => idsOf(unit, "d")));
      const tells = strong.flatMap((unit) => idsOf(unit, "i")).filter((id) => c.item(id).act === "ask");
      if (tells.length) found.asks.push({ phrase: phraseOf(part.units), could_be: tells });
      return;
    }
    if (absent.length) {
      found.absent.push(...(groups.length ? absent.map((unit) => unit.raw) : [phraseOf(units)]));
      const ownSample = anyOf(units, "s");
      const isKept = (n) => !named[n].generic && (ownSample || !groups[n].some((id) => c.item(id).partOf !== null));
      [named, groups] = [named.filter((_, n) => isKept(n)), groups.filter((_, n) => isKept(n))];
      if (!groups.length) return;
    }
    if (unserved.length) {
      found.unserved.push(...unserved.flatMap((unit) => idsOf(unit, "x")));
      if (!groups.length) return;
    }
    if (groups.length) open(r, part, { named, groups, unknown }, startsReasoned || unserved.length > 0);
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
      ...[unknown.length > 0, inDoubt, r.doubted, elsewhere, blood && !drawn && !(sampled.length && ownSample)],
      ownSample && sampled.length < ids.length,
      named.some((unit) => unit.slipped),
      groups.some((one) => one.length > 1),
      named.length > 1 && !anyOf(named, "ik"),
      onlyInSample && !r.inSample,
      ids.length > 1 && units.some((unit) => isAny(unit, "t") && !isAny(unit, "iko")),
    ];
    if (doubts.some((one) => one)) found.asks.push({ phrase: phraseOf(units), could_be: ids });
    else found.opens.push(...ids);
  }

  // ---- ideas ----

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

  return { understood, placed, plain, namesOf };
})();
