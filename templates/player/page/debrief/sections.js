// The debrief, section by section as on the summary page, and what its sections are made of.

// The debrief on the screen, once there is one, and the numbers of its sources.
let d;
let numbers;

function debriefed() {
  d = workup.debrief(sheet, walk);
  numbers = new Map(d.sources.map((source, n) => [source.id, n + 1]));
  return [head(), you(), threeAndThree(), next(), list(), tests(), threeAnswers(), apart(), known(), sources(), working(), handedIn()];
}

// The basis of a judgement: numbers lead to the list of sources, the dagger is the author's.
const dagger = () => make("span.dagger", DAGGER);
const basisOf = (basis, between, link) => make("span.basis",
  basis.filter((one) => one !== DAGGER).sort((a, b) => numbers.get(a) - numbers.get(b)).map((one, n) => [n > 0 && " ", link(one, numbers.get(one))]),
  basis.includes(DAGGER) && [basis.length > 1 && between, dagger()]);
const marks = (basis) => ["\u00a0", basisOf(basis, " ", (one, number) => make("a", { href: `#source-${one}`, "aria-label": `source ${number}, ${one}` }, `[${number}]`))];
const inFull = (basis) => [basisOf(basis, " · ", (one, number) => make("a", { href: `#source-${one}` }, `[${number}] ${one}`)), basis.includes(DAGGER) && make("span.basis", " the author's judgement")];
const ours = (basis = []) => marks(withDagger(basis));

const section = (id, title, ...inside) => make("section", { "aria-labelledby": id }, make("h2", { id }, title), inside);
const facts = (name, pairs) => make(`dl.${name}`, pairs.filter(Boolean).map(([term, ...said]) => [make("dt", term), make("dd", said)]));
const items = (name, rows) => make(`ul.${name}`, rows.map((row) => make("li", p(row))));
const tag = (text) => [" ", make("span.tag", text)];
const table = (name, caption, heads, rows) => make(`table.${name}`,
  caption && make("caption", caption),
  make("thead", make("tr", heads.map((head) => make("th", { scope: "col" }, head)))),
  make("tbody", rows.map(([first, ...cells]) => make("tr", make("th", { scope: "row" }, first), cells.map((cell) => make("td", cell))))));
const scroller = (name, inside) => make("div.scroller", { tabindex: 0, role: "region", "aria-label": name }, inside);
const fromTo = (interval) => `From ${WHEN[interval.start]} to ${WHEN[interval.end]}`;
