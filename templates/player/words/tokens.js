// A typed line cut into words and marks, each word to its stem.

const JOINTS = new Map(Object.entries({
  ...{ and: "a", plus: "a", with: "a", including: "a", or: "o", nor: "o", versus: "o", vs: "o" },
  ...{ but: "b", then: "b", so: "b", afterwards: "b" },
}));
const MARKS = new Map([..."\u002c()[]:…"].map((c) => [c, "c"]).concat([...";!?\n"].map((c) => [c, "b"])));
const SPACED = new Map([..."+&"].map((c) => [c, "a"]).concat([..."-–—"].map((c) => [c, "c"])));
const APOSTROPHES = "'’‘ʼ`´";

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
    else word = word.slice(0, ["xes", "sses", "shes"].some((end) => word.endsWith(end)) ? -2 : -1);
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
