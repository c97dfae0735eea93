// A copy of the walk in this browser, for what never reached the course; and whose turn it is to keep the walk.

// Whether two entries are one: what the course has of the learner's own words may have been cut.
function isSame(one, other, kinds) {
  const texts = [one, other].map((entry) => entry.text ?? "");
  const [short, long] = texts[0].endsWith(MARK) ? texts : texts.toReversed();
  const isCut = short.endsWith(MARK) && long.startsWith(short.slice(0, -MARK.length).trimEnd());
  return entryAs(isCut ? { ...one, text: "" } : one, kinds, LONGEST) === entryAs(isCut ? { ...other, text: "" } : other, kinds, LONGEST);
}

/** The longer of two records of which one begins with the other, null where they part; of equals, the first. */
function longerOf(sheet, one, other) {
  const kinds = kindsOf(sheet);
  // Two who sit down at one computer may begin alike, but not in one second.
  if (one.attempt !== other.attempt || secondsAt(one.at) !== secondsAt(other.at)) return null;
  const shared = Math.min(one.lines.length, other.lines.length);
  for (let at = 0; at < shared; at += 1) {
    if (!isSame(one.lines[at].entry, other.lines[at].entry, kinds)) return null;
  }
  return other.lines.length > one.lines.length ? other : one;
}

/** The copy in a store under a name: a record, and whether the course is known to have it. The store may be null. */
function shadowIn(store, name) {
  const attempted = (act) => {
    try {
      return store && act();
    } catch {
      return null;
    }
  };
  const turn = `${name}:turn`;
  return {
    read() {
      const kept = attempted(() => JSON.parse(store.getItem(name)));
      return kept && kept.format === FORMAT ? kept : null;
    },
    write: (record, isProved) => attempted(() => store.setItem(name, JSON.stringify({ format: FORMAT, isProved, record }))),
    drop: () => attempted(() => store.removeItem(name)),
    turn,
    take: (token) => attempted(() => store.setItem(turn, token)),
    // A store that was wiped is nobody's.
    isTurnOf: (token) => (attempted(() => store.getItem(turn)) ?? token) === token,
  };
}
