// Says a phrase from the compiled table, as the Python package does (workup/phrases/resolver.py); two official
// implementations of Fluent hold both to the same words. The page carries only the phrases that it says.
/** The phrases of a table: `say("id", {name})`, and `listed(words)` for "a, b and c". */
const phrasesOf = ({ phrases: patterns, plurals }) => {
  const has = (where, name) => Object.prototype.hasOwnProperty.call(where, name);

  function refuse(...why) {
    throw new RangeError(why.join(" "));
  }

  function say(phrase, given = {}) {
    if (phrase.startsWith("-")) refuse("is-term", phrase);
    return said(phrase, given, phrase);
  }

  function listed(words, joint = "list-and") {
    if (words.length < 2) return words[0] ?? "";
    const apart = words.some((word) => word.includes(","));
    const head = words.slice(0, -1).reduce((before, next) => say(apart ? "list-apart" : "list-more", { before, next }));
    return say(joint, { before: apart ? say("list-apart-last", { before: head }) : head, last: words.at(-1) });
  }

  function said(phrase, given, asked) {
    if (!has(patterns, phrase)) refuse("no-phrase", phrase);
    return joined(patterns[phrase], given, asked);
  }

  function joined(pattern, given, asked) {
    if (typeof pattern === "string") return pattern;
    return pattern.map((part) => (typeof part === "string" ? part : spoken(part, given, asked))).join("");
  }

  function spoken([kind, name, ...more], given, asked) {
    if (kind === "$") return String(value(name, given, asked));
    if (kind === "=") return said(name, given, asked);
    if (kind === "-") return said(name, more[0], asked);
    return joined(chosen(name, ...more, given, asked), given, asked);
  }

  function chosen([kind, name, more], variants, usual, given, asked) {
    // A term may be said without what it chooses by.
    if (kind === "$" && more && !has(given, name)) return variants[usual][1];
    const by = kind === "-" ? said(name, more, asked) : value(name, given, asked);
    const plural = typeof by === "string" ? null : (plurals[Math.abs(by)] ?? "other");
    return (variants.find(([key]) => key === by || key === plural) ?? variants[usual])[1];
  }

  function value(name, given, asked) {
    if (!has(given, name)) refuse("lacks", asked, name);
    const one = given[name];
    if (typeof one !== "string" && !Number.isSafeInteger(one)) refuse("ill-given", asked, name);
    return one;
  }

  return { say, listed };
};
