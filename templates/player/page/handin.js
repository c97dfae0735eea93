// Handing it in: a code, the walk as a block, the log.

// Why a text cannot be a learner's code; empty where it can. As core/text/pseudonym.py decides.
function refusal(text) {
  const digits = text.replace(/[^0-9]/g, "").length;
  if (text.includes("@")) return "That looks like a mail address, and a code must not lead to a person.";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) || text.length > 24) return "A code is made of lower-case letters, digits and single hyphens, 24 characters at most.";
  if (digits > 4) return "So many digits look like a date or a number that leads to a person.";
  if (digits === 0) return "Letters alone could be somebody's name; a code has a digit in it.";
  return digits === text.replaceAll("-", "").length ? "Digits alone are easily a number that leads to a person; a code has a letter in it." : "";
}

function drawnCode() {
  const [first, second, last] = crypto.getRandomValues(new Uint32Array(3));
  const one = (words, number) => words[number % words.length];
  return `${one(page.codes[0], first)}-${one(page.codes[1], second)}-${100 + (last % 900)}`;
}

// The walk as a block of text; as core/exchange/handin.py writes it.
function block() {
  const version = /^[0-9]{1,6}(\.[0-9]{1,6}){0,2}$/.test(the.version) ? the.version : "-";
  const check = sha256(`${the.id} ${version} ${record.attempt} ${record.learner ?? "-"}\n${log()}`).slice(0, 16);
  const coded = btoa(Array.from(new TextEncoder().encode(log()), (byte) => String.fromCharCode(byte)).join(""));
  return [
    "-----BEGIN WORKUP WALK-----",
    `For teaching only. Fictional case ${the.id} ${version}, attempt ${record.attempt}, ${record.learner ? `learner ${record.learner}` : "no learner code"}.`,
    `check ${check}`,
    ...coded.match(/.{1,64}/g),
    "-----END WORKUP WALK-----\n",
  ].join("\n");
}

function handedIn() {
  const text = (id) => make("textarea", { id, readonly: true, rows: 6, spellcheck: "false" });
  const [inBlock, inLines] = [text("block"), text("log")];
  const answer = make("p.aside", { id: "code-said" });
  const code = field("code", { maxlength: 200, autocapitalize: "none", spellcheck: "false", "aria-describedby": "code-said", keydown: entering(() => use()) });
  const refill = () => ([inBlock.value, inLines.value, code.value] = [block(), log(), record.learner ?? ""]);
  const use = () => {
    const typed = code.value.trim();
    const why = typed && refusal(typed);
    if (!why) {
      record.learner = typed || null;
      save();
      keep.finish(record);
      refill();
    }
    answer.textContent = why || (typed ? `${typed} is in your log now. Use it again for your next walk in this class.` : "There is no code in your log.");
    say(answer.textContent);
  };
  const copy = (from, name) => async () => {
    from.select();
    try {
      await navigator.clipboard.writeText(from.value);
    } catch {
      // In a frame the clipboard may be closed to us; the old way may still be open.
      if (!document.execCommand("copy")) return say(`${name} is selected; copy it with your keyboard.`);
    }
    return say(`${name} is copied.`);
  };
  const download = () => {
    const name = `${the.id}-${record.attempt}.jsonl`;
    const link = make("a", { href: URL.createObjectURL(new Blob([log()], { type: "application/jsonl" })), download: name });
    link.click();
    say(`${name} is on its way to your downloads. If nothing arrives, copy the log instead.`);
  };
  refill();
  return make("section.handin", { "aria-labelledby": "handin" }, make("h2", { id: "handin" }, "Hand it in"),
    p("This is what you did and typed, and when. Your teacher's workup reads it and gives the same debrief."),
    make("label", { for: "code" }, "Your code, never a name; empty if nobody asked for one"),
    make("div.typed", code, button("Use this code", use), button("Draw one for me", () => {
      code.value = drawnCode();
      use();
    })), answer,
    make("label", { for: "block" }, "To paste into a mail or a form"), inBlock,
    choices(main("Copy the block", copy(inBlock, "The block")), button("Print my walk", () => printed("walk"))),
    make("details", make("summary", "The log itself, as a file or as text"),
      make("label", { for: "log" }, "One line for each thing you did"), inLines,
      choices(button("Download log", download), button("Copy log", copy(inLines, "The log")))));
}
