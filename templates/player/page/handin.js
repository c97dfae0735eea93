// Handing it in: a code, the walk as a block, the log.

// The phrase of why a text cannot be a learner's code; empty where it can. As core/text/pseudonym.py decides.
function refusal(text) {
  const digits = text.replace(/[^0-9]/g, "").length;
  if (text.includes("@")) return "logs-code-address";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) || text.length > 24) return "logs-code-shape";
  if (digits > 4) return "logs-code-digits";
  if (digits === 0) return "logs-code-letters-alone";
  return digits === text.replaceAll("-", "").length ? "logs-code-digits-alone" : "";
}

function drawnCode() {
  const [last, ...drawn] = crypto.getRandomValues(new Uint32Array(3));
  const words = page.codes.map((all) => all.split(" "));
  return [...words.map((some, n) => some[drawn[n] % some.length]), 100 + (last % 900)].join("-");
}

const version = () => (/^[0-9]{1,6}(\.[0-9]{1,6}){0,2}$/.test(the.version) ? the.version : "-");
const checkOf = (lines) => sha256(`${the.id} ${version()} ${record.attempt} ${record.learner ?? "-"}\n${lines}`).slice(0, 16);

// The walk as a block of text; as core/exchange/handin.py writes it.
function block(lines = log(), check = checkOf(lines)) {
  let bytes = "";
  // Not all at once: a call can only be given so much.
  for (const some of lines.match(/.{1,4096}/gsu)) bytes += String.fromCharCode(...new TextEncoder().encode(some));
  const [begin, facts, named, unnamed, end] = sheet.handin;
  const filled = (text, given) => text.replace(/{(\w+)}/g, (_, name) => given[name]);
  const who = record.learner ? filled(named, { code: record.learner }) : unnamed;
  const told = filled(facts, { case: the.id, version: version(), attempt: record.attempt, who });
  return [begin, told, `check ${check}`, ...btoa(bytes).match(/.{1,64}/g), end, ""].join("\n");
}

async function copied(from, what) {
  wholeNow();
  try {
    await navigator.clipboard.writeText(from.textContent);
  } catch {
    // In a frame the clipboard may be closed to us; the old way may still be open, from what is in sight.
    from.closest("details")?.setAttribute("open", "");
    from.focus();
    getSelection().selectAllChildren(from);
    if (!document.execCommand("copy")) return tell(phrases.say("logs-selected", { what }));
  }
  return tell(phrases.say("logs-copied", { what }));
}

// So many letters take long to lay out: a few lines are, as they come into sight.
const inLetters = (id, label) => make("pre.letters", { id, role: "group", tabindex: 0, "aria-label": label });
const spelled = (at, text) => at.replaceChildren(...text.match(/(.*\n){1,9}|.+/g).map((few) => make("span", few)));

function handedIn() {
  const [inBlock, inLines] = [inLetters("block", phrases.say("logs-block")), inLetters("log", phrases.say("logs-lines"))];
  const answer = make("p.aside", { id: "code-said" });
  const code = field("code", { maxlength: 200, autocapitalize: "none", spellcheck: "false", "aria-describedby": "code-said", value: record.learner ?? "", keydown: entering(() => use()) });
  let [lines, check] = [];
  // A task for each: the check takes as long as all the rest.
  const refill = () => {
    pieces.unshift(() => void spelled(inLines, (lines = log())), () => void (check = checkOf(lines)), () => void spelled(inBlock, block(lines, check)));
    drawLater();
  };
  const use = () => {
    const typed = code.value.trim();
    const why = typed && refusal(typed);
    if (!why) {
      record.learner = code.value = typed || null;
      save();
      keep.finish(record);
      refill();
    }
    answer.textContent = phrases.say(why || (typed ? "logs-code-used" : "logs-code-none"), { most: 24, code: typed });
    say(answer.textContent);
  };
  const download = () => {
    const name = `${the.id}-${record.attempt}.jsonl`;
    const link = make("a", { href: URL.createObjectURL(new Blob([log()], { type: "application/jsonl" })), download: name });
    link.click();
    tell(phrases.say("logs-downloading", { file: name }));
  };
  refill();
  return make("section.handin", { "aria-labelledby": "handin" }, make("h2", { id: "handin" }, phrases.say("logs-hand-in")),
    p(phrases.say("logs-what")),
    make("label", { for: "code" }, phrases.say("logs-code")),
    make("div.typed", code, button(phrases.say("logs-code-use"), use), button(phrases.say("logs-code-draw"), () => {
      code.value = drawnCode();
      use();
    })), answer,
    make("details", make("summary", phrases.say("logs-block")), inBlock),
    choices(main(phrases.say("logs-block-copy"), () => copied(inBlock, "block")), button(phrases.say("logs-print"), () => printed("walk"))),
    make("details", make("summary", phrases.say("logs-itself")),
      p(phrases.say("logs-lines")), inLines,
      choices(button(phrases.say("logs-download"), download), button(phrases.say("logs-copy"), () => copied(inLines, "log")))));
}
