// The two votes of a room, drawn as templates/figures/votes.html.jinja draws them.

// Here nothing stands below a picture in numbers: they are in it.
DRAWS.figure = (one) => picture(one);

function picture({ data: { whole, rows }, caption }) {
  const line = ([said, hands], n) => {
    const y = n * 24 + 14;
    return [
      make("text.row-name", { x: 0, y: y + 4 }, said),
      make("path.track", { d: `M84 ${y} H284 M84 ${y - 4} V${y + 4} M284 ${y - 4} V${y + 4}` }),
      hands > 0 && make("rect.bar", { x: 84, y: y - 6, width: Math.max(2, Math.floor((hands * 200) / whole)), height: 12, rx: 2 }),
      make("text.row-count", { x: 320, y: y + 4, "text-anchor": "end" }, hands),
    ];
  };
  const panel = ({ id, name, before, after }) => make("div.panel", make("p.panel-name", { "aria-hidden": "true" }, name),
    make("svg", { viewBox: "0 0 320 52", role: "img", "aria-labelledby": `v-${id}-t v-${id}-d` },
      make("title", { id: `v-${id}-t` }, phrases.say("votes-hands", { diagnosis: name })), make("desc", { id: `v-${id}-d` }, phrases.say("votes-told", { before, after })),
      [[phrases.say("votes-before"), before], [phrases.say("votes-after"), after]].map(line)));
  return make("figure.picture", make("figcaption", caption), make("div.panels", rows.map(panel)));
}
