// The sources that the marks of a debrief lead to.

const READ_AS = { abstract: "page-read-abstract", text: "page-read-text", "reported elsewhere": "page-read-elsewhere" };

function sourceList(sources) {
  return make("section", { "aria-labelledby": "sources" }, make("h2", { id: "sources" }, phrases.say("page-sources")), make("details.long", { id: "all-sources" }, make("summary", phrases.say("debrief-fold-sources", { sources: sources.length })), make("ol.sources", sources.map((one) => make("li", { id: `source-${one.id}` },
    make("span.source-id", one.id), " ", make("span.citation", workup.asSentence(one.citation)), " ", make("span.locator", one.locator), " ", quiet(`(${phrases.say(READ_AS[one.read_as])})`))))));
}

// Not every browser opens what is folded around the place that a link leads to.
addEventListener("click", (event) => {
  if (event.target.closest("[href^='#source-']")) $("all-sources").open = true;
});
