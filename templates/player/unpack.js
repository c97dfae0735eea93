// Unpacks what the page travels with: the case, the script, and its style, deflated and in base 85, which keeps
// the page small, and its answers out of a casual look. The policy in the head names them by their hashes:
// changed by a single letter the script does not run, and the handout stays on the screen.
(async () => {
  "use strict";
  try {
    const packed = JSON.parse(document.getElementById("packed").textContent);
    const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%,()*+-;.=:?@^_`{|}~";
    const bytes = new DataView(new ArrayBuffer(4 * Math.ceil(packed.length / 5)));
    for (let at = 0; at < packed.length; at += 5) {
      const five = [...packed.slice(at, at + 5).padEnd(5, "~")];
      bytes.setUint32(at / 5 * 4, five.reduce((sum, letter) => 85 * sum + letters.indexOf(letter), 0));
    }
    const inflating = new DecompressionStream("deflate");
    const writer = inflating.writable.getWriter();
    writer.write(bytes.buffer.slice(0, Math.floor(packed.length * 4 / 5)));
    writer.close();
    const [sheet, code, css] = (await new Response(inflating.readable).text()).split("\0");
    document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    for (const [type, text] of [["application/json", sheet], ["text/javascript", code]]) {
      const script = document.createElement("script");
      script.type = type;
      script.id = type === "text/javascript" ? "player" : "sheet";
      script.textContent = text;
      document.body.append(script);
    }
  } finally {
    // The script says that it runs; where it does not, the handout is all there is, and says so.
    document.getElementById("cannot").hidden = "ready" in document.documentElement.dataset;
  }
})();
