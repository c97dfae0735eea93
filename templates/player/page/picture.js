// The list against the evidence, drawn as templates/figures/list.html.jinja draws it.

function picture({ data: { moments, rows }, caption, basis }) {
  const diamond = (x, y, r) => make("path.evidence", { d: `M${x} ${y - r} L${x + r} ${y} L${x} ${y + r} L${x - r} ${y} Z` });
  const key = (wide, drawn, text) => make("span.key", make("svg.swatch", { viewBox: `0 0 ${wide} 12`, "aria-hidden": "true" }, drawn), " ", text);
  const line = (row) => ({ name }, n) => {
    const [y, chips, pointed] = [n * 24 + 14, row.chips[n], row.tenths[n]];
    return [
      make("text.row-name", { x: 0, y: y + 4 }, name),
      make("path.track", { d: `M84 ${y} H284 M84 ${y - 4} V${y + 4} M184 ${y - 3} V${y + 3} M284 ${y - 4} V${y + 4}` }),
      chips > 0 && make("rect.bar", { x: 84, y: y - 6, width: chips * 20, height: 12, rx: 2 }),
      pointed !== null && diamond(84 + pointed * 2, y, 7),
      make("text.row-count", { x: 320, y: y + 4, "text-anchor": "end" }, chips),
    ];
  };
  const told = (row) => moments.map(({ when }, n) => {
    const [chips, pointed] = [row.chips[n], row.tenths[n]];
    return pointed === null ? phrases.say("list-told", { when, chips }) : phrases.say("list-told-evidence", { when, chips, evidence: workup.tenths(pointed) });
  }).join(" ");
  const panel = (row) => make("div.panel", make("p.panel-name", { "aria-hidden": "true" }, row.name),
    make("svg", { viewBox: `0 0 320 ${moments.length * 24 + 4}`, role: "img", "aria-labelledby": `p-${row.id}-t p-${row.id}-d` },
      make("title", { id: `p-${row.id}-t` }, phrases.say("list-chips", { diagnosis: row.name })), make("desc", { id: `p-${row.id}-d` }, told(row)), moments.map(line(row))));
  return make("figure.picture",
    make("figcaption", withMarks({ words: caption, basis }), make("br"),
      key(26, make("rect.bar", { x: 0, y: 1, width: 26, height: 10, rx: 2 }), phrases.say("list-key-chips")), " ", key(14, diamond(7, 6, 5.5), phrases.say("list-key-evidence"))),
    make("div.panels", rows.map(panel)));
}
