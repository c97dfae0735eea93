// Draws the blocks of a document as elements, as templates/_blocks.html.jinja draws them.

// The numbers of the sources that the marks of a document lead to.
let numbers = new Map();

const classed = (tag, ...looks) => [tag, ...looks.filter(Boolean).flatMap((look) => look.split(" "))].join(".");

// The basis of a judgement: numbers lead to the list of sources, the dagger is the author's.
const basisOf = (basis, between, link) => make("span.basis",
  basis.filter((one) => one !== DAGGER).sort((a, b) => numbers.get(a) - numbers.get(b)).map((one, n) => [n > 0 && " ", link(one, numbers.get(one))]),
  basis.includes(DAGGER) && [basis.length > 1 && between, make("span.dagger", DAGGER)]);
const marks = (basis) => basisOf(basis, " ", (one, number) => make("a", { href: `#source-${one}`, "aria-label": phrases.say("page-source", { number, id: one }) }, `[${number}]`));
const inFull = (basis) => [basisOf(basis, " · ", (one, number) => make("a", { href: `#source-${one}` }, `[${number}] ${one}`)), basis.includes(DAGGER) && make("span.basis", " ", phrases.say("page-judgement"))];
const withMarks = ({ words, basis }) => [words, basis && [words && "\u00a0", marks(basis)]];
const tagged = (tags = []) => tags.map((text) => [" ", make("span.tag", text)]);
const beside = (aside) => aside && [" ", quiet(aside)];

const DRAWS = {
  text: (one) => make(classed("p", one.look), one.look === "blank" && { "aria-hidden": "true" }, one.head && [strong(one.head), one.words && " "], withMarks(one)),
  link: ({ words, href }) => p(href ? make("a", { href }, words) : words),
  points: (one) => make(classed(one.numbered ? "ol" : "ul", "points", one.look), one.points.map(pointItem)),
  card: (one, level) => make(classed("article", one.look),
    one.head && make(`h${level}`, one.head, tagged(one.tags), beside(one.aside)),
    one.words && p(withMarks(one)),
    one.facts && make("dl.facts", one.facts.map((fact) => [make("dt", fact.name), make(classed("dd", fact.look), fact.look === "basis" ? inFull(fact.basis) : withMarks(fact))]))),
  table: (one) => make("div.scroller", { tabindex: 0, role: "region", "aria-label": phrases.say("page-table", { caption: one.caption }) },
    make(classed("table", one.look),
      make("caption", withMarks({ words: one.caption, basis: one.basis })),
      make("thead", make("tr", one.columns.map((column) => make("th", { scope: "col" }, column)))),
      make("tbody", one.rows.map((row) => make("tr", row.map((cell, n) => tableCell(cell, one.columns[n], n))))))),
  figure: (one, level) => [picture(one), drawn(one.blocks, level)],
  columns: (one, level) => make("div.pair", drawn(one.blocks, level)),
  fold: (one, level) => make(classed("details", one.look), make("summary", one.head), drawn(one.blocks, level)),
  section: (one, level) => make(classed("section", one.look), { "aria-labelledby": one.id },
    make(`h${level}`, { id: one.id }, one.title, tagged(one.tags), beside(one.aside)), drawn(one.blocks, level + 1)),
};

const drawn = (blocks, level = 2) => blocks.map((one) => DRAWS[one.kind](one, level));

function pointItem(one) {
  return make(classed("li", one.state), one.number && { value: one.number },
    p(one.head && [strong(one.head), beside(one.aside), tagged(one.tags), (one.tags || one.aside) && make("br"), one.words && " "], withMarks(one)),
    one.note && make("p.note", withMarks({ words: one.note, basis: one.note_basis })));
}

function tableCell(one, column, n) {
  const inside = [withMarks({ ...one, words: one.words ?? "–" }), tagged(one.tags), one.below && [" ", make("span.pointed", one.below)]];
  return n ? make("td", { "data-column": column }, inside) : make("th", { scope: "row" }, inside);
}
