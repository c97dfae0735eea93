// Your list against the evidence, drawn.

function picture(lists, options) {
  const diamond = (x, y, r) => make("path.evidence", { d: `M${x} ${y - r} L${x + r} ${y} L${x} ${y + r} L${x - r} ${y} Z` });
  const key = (wide, drawn, text) => make("span.key", make("svg.swatch", { viewBox: `0 0 ${wide} 12`, "aria-hidden": "true" }, drawn), text);
  const shown = options.filter(([option]) => lists.some((one) => one.chips[option] || one.reference_tenths?.[option] >= 10));
  const row = (option) => (one, n) => {
    const y = n * 24 + 14;
    return [
      make("text.row-name", { x: 0, y: y + 4 }, one.checkpoint),
      make("path.track", { d: `M84 ${y} H284 M84 ${y - 4} V${y + 4} M184 ${y - 3} V${y + 3} M284 ${y - 4} V${y + 4}` }),
      one.chips[option] > 0 && make("rect.bar", { x: 84, y: y - 6, width: one.chips[option] * 20, height: 12, rx: 2 }),
      one.reference_tenths && diamond(84 + one.reference_tenths[option] * 2, y, 7),
      make("text.row-count", { x: 320, y: y + 4, "text-anchor": "end" }, one.chips[option]),
    ];
  };
  const told = (option) => lists.map((one) => `At ${WHEN[one.checkpoint]} ${one.chips[option]}${one.reference_tenths ? `; the evidence pointed to ${tenths(one.reference_tenths[option])}` : ""}. `);
  const panel = ([option, name]) => make("div.panel", make("p.panel-name", { "aria-hidden": "true" }, capital(name)),
    make("svg", { viewBox: `0 0 320 ${lists.length * 24 + 4}`, role: "img", "aria-labelledby": `p-${option}-t p-${option}-d` },
      make("title", { id: `p-${option}-t` }, `${capital(name)}, chips out of ten`), make("desc", { id: `p-${option}-d` }, told(option)), lists.map(row(option))));
  return make("figure.picture",
    make("figcaption", "Your chips out of ten, and where the findings since the previous list would have moved them", ours(), make("br"),
      key(26, make("rect.bar", { x: 0, y: 1, width: 26, height: 10, rx: 2 }), " your chips"), " ", key(14, diamond(7, 6, 5.5), " the evidence")),
    make("div.panels", shown.map(panel)));
}
