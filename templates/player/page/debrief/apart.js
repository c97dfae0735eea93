// Telling the two apart, what was found, what the case is for, and its sources.

const WRITTEN = "This is the case as it was written; your walk may not have reached all of it.";

function apart() {
  const pair = d.contrast;
  const script = (one) => make("article.card", make("h3", capital(one.label)), facts("script", [
    ["Who", one.who], ["Mechanism", one.mechanism], ["Course", one.course], ["Typical", one.typical], ["Separates", one.separates], ["Basis", marks(one.basis)],
  ]));
  return section("apart", "Telling the two apart",
    pair.pivot && [make("p.aside", WRITTEN), make("p.pivot", pair.pivot, marks(pair.basis))],
    make("div.pair", script(pair.one), script(pair.other)),
    pair.table.length > 0 && scroller("What tells the two apart, as a table", table("words", "What tells the two apart",
      ["Finding", `More for ${pair.one.label}`, `More for ${pair.other.label}`, "Here"],
      pair.table.map((row) => [[capital(row.label), ours(row.basis)], row.speaks_for_one ?? "–", row.speaks_for_other ?? "–", row.seen ? row.here : "not looked at in this walk"]))));
}

function known() {
  return [
    section("findings", "What you found",
      d.findings.length ? make("details.long", make("summary", "Everything you found, in order"), make("ol.findings", d.findings.map((one) => make("li", { value: one.number },
        p(strong(capital(one.label)), " ", quiet(clock(one.minute)), make("br"), one.text), one.note && make("p.note", one.note, marks(one.basis))))))
        : p("Nothing was asked, examined or ordered before the commitment."),
      d.told.notes.length > 0 && [make("h3", "Your notes"), make("ul", d.told.notes.map((note) => make("li.said", note)))]),
    section("lessons", "What this case is for", make("p.aside", WRITTEN), items("lessons", d.lessons.map((lesson) => [lesson.text, marks(lesson.basis)]))),
  ];
}

const READ_AS = { abstract: "read as its abstract", text: "read in its text", "reported elsewhere": "as reported elsewhere" };

function sources() {
  return d.sources.length > 0 && section("sources", "Sources", make("ol.sources", d.sources.map((one) => make("li", { id: `source-${one.id}` },
    make("span.source-id", one.id), " ", make("span.citation", sentence(one.citation)), " ", make("span.locator", one.locator), " ", quiet(`(${READ_AS[one.read_as]})`)))));
}
