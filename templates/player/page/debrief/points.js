// What went well, what was left open, one thing for next time.

const KINDS = { safety: "comes first", danger: "must not miss", delay: "delay", step: "key step", list: "your list", burden: "burden" };

function threeAndThree() {
  const might = (text) => text.replace(/^An expert might /, "");
  const card = (point) => make("article.card", make("h3", capital(point.title), tag(KINDS[point.kind])), facts("four", [
    ["Happened", point.happened], ["Matters", point.matters],
    [might(point.expert) === point.expert ? "Expert" : "An expert might", might(point.expert)], ["Basis", inFull(point.basis)],
  ]));
  return [
    section("well", "What you did well", d.well.length ? items("well", d.well.map((one) => [strong(sentence(one.act)), ` ${sentence(one.consequence)}`, marks(one.basis)]))
      : p("Only a few kinds of act are looked for here, and none of them came up. What you noticed yourself still counts.")),
    section("open", "What was left open", d.open.length ? d.open.map(card) : p("Nothing that this case asks about was left open.", ours()),
      d.more_open > 0 && make("p.aside.open-more", `${d.more_open} more ${d.more_open === 1 ? "is" : "are"} in the sections below.`)),
  ];
}

// A link where the page of that case lies beside this one.
function called(id) {
  if (Object.hasOwn(page.siblings, id)) return make("a", { href: `${id}.html` }, page.siblings[id]);
  return Object.hasOwn(page.names, id) ? page.names[id] : capital(id);
}

function next() {
  const one = d.try_next;
  return make("section.next", { "aria-labelledby": "next" }, make("h2", { id: "next" }, "One thing for next time"),
    make("p.one-thing", d.one_thing.text, marks(d.one_thing.basis)),
    one && [make("h3", "Try next"), p(called(one.case)), p(sentence(one.because), ours())]);
}
