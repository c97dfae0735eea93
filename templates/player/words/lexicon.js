// The names of items and of the list, as they are packed; a line read with them.

const SPELLED = "ikoxcdashDn";
const WIDEST = 16;

const opened = new WeakMap();

/** The lexicon of items, or of the list, as it is packed in the sheet. */
function lexicon(sheet, kind) {
  const lex = named(sheet, kind);
  if (!lex.spelled) spellings(lex, sheet.words);
  return lex;
}

/** The names alone, which are half of the work. */
function named(sheet, kind) {
  if (!opened.has(sheet)) opened.set(sheet, {});
  return (opened.get(sheet)[kind] ??= namesIn(sheet.words, sheet.words[kind]));
}

function namesIn(words, { names, generic }) {
  const lex = {
    names: new Map(),
    same: new Map(Object.entries(words.same)),
    glue: new Set(words.glue),
    ordinary: new Set(words.ordinary.split(" ")),
    generic: new Set(generic),
  };
  for (const [tags, keys] of [...words.courtesy, ...names]) {
    const all = tags.split("|");
    let before = [];
    for (const key of keys.split(";")) {
      // A capital in front: so many words as in the name before.
      const shared = isBetween(key[0], "A", "Z") ? key.charCodeAt(0) - 64 : 0;
      before = [...before.slice(0, shared), ...key.slice(shared ? 1 : 0).split(" ")];
      lex.names.set(before.join(" "), all);
    }
  }
  return lex;
}

function spellings(lex, words) {
  const known = new Set();
  const spelled = new Set();
  for (const [key, tags] of lex.names) {
    const isSpelled = tags.some((tag) => SPELLED.includes(tag[0]));
    for (const word of key.split(" ")) {
      if (word[0] === "+") continue;
      known.add(word);
      if (isSpelled) spelled.add(word);
    }
  }
  const written = [...lex.same].filter(([one, word]) => spelled.has(word) && !one.includes(" ") && letters(one) >= 4);
  Object.assign(lex, { known, spelled: sorted(unique([...spelled, ...written.map(([one]) => one)]).filter((word) => letters(word) >= 4)) });
}

/** The words of every name of an item. */
function namesOf(sheet, id) {
  const lex = named(sheet, "items");
  if (!lex.byItem) {
    lex.byItem = new Map();
    for (const [key, tags] of lex.names) {
      for (const one of idsOf({ tags }, "iko")) {
        if (!lex.byItem.has(one)) lex.byItem.set(one, []);
        lex.byItem.get(one).push(key);
      }
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
