// Unpacks what the page travels with: the case and the script. Both are deflated and in base64, which keeps
// the page small, and its answers out of a casual look. The policy in the head names the script by its hash:
// changed by a single letter it does not run, and the handout stays on the screen.
(async () => {
  "use strict";
  try {
    const packed = JSON.parse(document.getElementById("packed").textContent);
    const unpacked = (text) => {
      const inflating = new DecompressionStream("deflate");
      const writer = inflating.writable.getWriter();
      writer.write(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
      writer.close();
      return new Response(inflating.readable).text();
    };
    for (const [type, text] of [["application/json", packed.sheet], ["text/javascript", packed.script]]) {
      const script = document.createElement("script");
      script.type = type;
      script.id = type === "text/javascript" ? "player" : "sheet";
      script.textContent = await unpacked(text);
      document.body.append(script);
    }
  } finally {
    // The script says that it runs; where it does not, the handout is all there is, and says so.
    document.getElementById("cannot").hidden = "ready" in document.documentElement.dataset;
  }
})();
