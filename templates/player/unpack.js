// Unpacks what the page travels with: the case, the script, and its style, deflated, and in letters of one and two
// bytes, which keeps the page small, and its answers out of a casual look. The policy in the head names them by their hashes:
// changed by a single letter the script does not run, and the handout stays on the screen.
(async () => {
  // Nothing of the handout is laid out while the walk is on its way; an error before it stands brings it back.
  const root = document.documentElement;
  const bring = () => root.removeAttribute("data-coming");
  for (const bad of ["error", "unhandledrejection", "securitypolicyviolation"]) addEventListener(bad, bring);
  root.setAttribute("data-coming", "");
  await new Promise((done) => addEventListener("DOMContentLoaded", done));
  // A task of its own for each step.
  const next = () => new Promise(setTimeout);
  await next();
  const packed = document.getElementById("packed").textContent;
  const bytes = new Uint8Array(parseInt(packed, 10));
  let [bits, had, filled] = [0, 0, 0];
  for (let at = packed.indexOf(" ") + 1; at < packed.length; at += 1) {
    if (at % 32768 === 0) await next();
    // 94 letters hold seven bits each, of those that take two bytes 288 hold twelve, and the rest thirteen.
    const code = packed.charCodeAt(at);
    const more = code < 127 ? 7 : code < 448 ? 12 : 13;
    bits = (bits << more) | (code < 127 ? code - 32 - (code > 60) : code + (code < 448 ? 2848 : 6144));
    for (had += more; had >= 8; bits &= (1 << had) - 1) bytes[filled++] = bits >> (had -= 8);
  }
  await next();
  const inflating = new DecompressionStream("deflate");
  const writer = inflating.writable.getWriter();
  writer.write(bytes);
  writer.close();
  const [sheet, rules, code, css, page] = (await new Response(inflating.readable).text()).split("\0");
  const add = (element, textContent, more) => document.head.append(Object.assign(document.createElement(element), { textContent, ...more }));
  for (const [id, text] of Object.entries({ sheet, page })) add("script", text, { type: "application/json", id });
  await next();
  add("script", rules);
  if (typeof workup === "undefined") return bring();
  // Its style comes with the first screen: what stands already is drawn once more, and not twice.
  workup.dressed = () => add("style", css);
  await next();
  add("script", code, { id: "player" });
})();
