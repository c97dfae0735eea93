// What a page is made of, as plain data: the same blocks as in workup/document/blocks.py.

/** The data without what is empty. */
const filledIn = (given) => Object.fromEntries(Object.entries(given).filter(([, one]) => one && one.length !== 0));

const text = (words, more) => filledIn({ kind: "text", words, ...more });
const point = (words, more) => filledIn({ kind: "point", words, ...more });
const points = (some, more) => filledIn({ kind: "points", points: some, ...more });
const fact = (name, words, more) => filledIn({ name, words, ...more });
const card = (facts, more) => filledIn({ kind: "card", facts, look: "card", ...more });
const cell = (words, more) => filledIn({ words, ...more });
const table = (columns, rows, more) => filledIn({ kind: "table", columns, rows, look: "numbers", ...more });
const section = (id, title, blocks, more) => filledIn({ kind: "section", id, title, blocks: blocks.flat().filter(Boolean), ...more });
const MINE = { basis: [DAGGER] };
