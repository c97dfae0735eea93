// The debrief: the document that the rules make of a walk, and what is of the page alone.

function debriefed() {
  const head = make("div", make("h2.debrief", { id: "debrief", tabindex: "-1" }, phrases.say("debrief-label")));
  const view = workup.viewOf(sheet, walk);
  const answers = {};
  const sections = [];
  let read;
  const readings = Object.entries(workup.READINGS).map(([name, { reading }]) => () => void (answers[name] = reading(view)));
  const says = workup.SECTIONS.map((said) => () => void sections.push(said(the, read, called)));
  return [head, ...readings, () => void (read = workup.debrief(sheet, walk, view, answers)), ...says, () => {
    const made = workup.summary(sheet, walk, called, read, sections);
    numbers = new Map((made.sources ?? []).map((source, n) => [source.id, n + 1]));
    pieces.unshift(...made.sections.map((one) => () => pictured(drawn([folded(one)]))), () => made.sources && sourceList(made.sources), handedIn, about);
    return make("div", drawn(made.front), ways(made.sections));
  }];
}

// Findings that can be seen have their pictures below them.
function pictured(sections) {
  const lines = sections.flatMap((one) => [...one.querySelectorAll("ol.findings > li")]);
  const seen = lines.length ? foundSoFar() : [];
  for (const line of lines) {
    const one = seen.find(({ number }) => number === line.value);
    line.append(...filled([figureOf(one.item)]));
  }
  return sections;
}

// A link where the page of that case, or of the illness, lies beside this one.
function called(id, said) {
  const words = page.siblings[id] ?? said ?? page.names[id] ?? workup.sentenceCase(id);
  return { kind: "link", words, href: Object.hasOwn(page.siblings, id) && `${id}.html` };
}

function ways(sections) {
  const links = [["answer", phrases.say("answer-title")], ...sections.filter((one) => one.nav).map((one) => [one.id, one.nav]), ["handin", phrases.say("debrief-nav-handin")]];
  return make("nav", { "aria-label": phrases.say("debrief-nav") }, make("ul", links.map(([id, text]) => make("li", make("a", { href: `#${id}` }, text)))));
}

// What is long is folded away on a screen; on paper nothing is, but the working.
function folded(section) {
  const [isLong, look, head] = {
    tests: [({ kind }) => kind === "section", "long", phrases.say("debrief-fold-tests")],
    findings: [({ kind }) => kind === "points", "long", phrases.say("debrief-fold-findings")],
    apart: [({ kind }) => kind === "table", "long", phrases.say("debrief-fold-apart")],
    working: [() => true, "", phrases.say("debrief-fold-working")],
  }[section.id] ?? [() => false];
  const long = section.blocks.filter(isLong);
  const blocks = section.blocks.map((one) => (one === long[0] ? { kind: "fold", head, look, blocks: long } : one));
  return { ...section, blocks: blocks.filter((one) => !long.includes(one)) };
}
