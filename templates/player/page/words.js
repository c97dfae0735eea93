// Words, as the terminal and the summary say them.

const { sentenceCase: capital, rounded } = workup;
const label = (option) => workup.label(sheet, option);
const numberOf = (option) => (the.options.indexOf(option) + 1) % the.options.length;

const clock = (minute) => phrases.say(...workup.moment(sheet, minute));

function resultAfter(minutes) {
  if (minutes === 0) return phrases.say("time-at-once");
  const [phrase, length] = minutes < 90 ? ["order-minutes", 1] : minutes < 2880 ? ["order-hours", 60] : minutes < 86400 ? ["order-days", 1440] : ["order-months", 43200];
  return phrases.say(phrase, { n: rounded(minutes / length) });
}

function burden(item) {
  if (item.act !== "order") return [];
  // The needle is the act's, whose sample it is.
  const own = item.partOf ? { ...item, degree: "" } : item;
  return [...workup.costsOf(own), phrases.say("order-result", { when: resultAfter(item.minutes) })];
}

// What a session holds and costs, before it is ordered.
function costOf(ids, asked = ids) {
  const cost = workup.sessionCost(sheet, ids);
  const labels = (some) => some.map((id) => the.items.get(id).label);
  const added = labels(ids.filter((id) => !asked.includes(id)));
  return p(
    phrases.say("order-session", { sedated: cost.sedated ? "yes" : "no", tests: labels(ids).join("; ") }),
    added.length > 0 && ` ${phrases.say("order-sample-from", { acts: phrases.listed(added) })}`,
    // Only what the session does cost is named: a row of noughts hides the one figure that matters.
    ` ${capital([...workup.exposures(cost.films, cost.scans), phrases.say("order-results", { when: resultAfter(cost.minutes) })].join("\u00a0· "))}.`,
  );
}

const { plain } = workup.words;

// Where a typed idea stands on the list, as the terminal says it. Nothing typed is ever called a mistake.
function whereOnList(idea) {
  return workup.words.placed(sheet, idea).map(({ text, on, could_be }) => {
    const numbered = [...on, ...could_be].map((option) => `${numberOf(option)} ${label(option)}`);
    if (on.length && !on.includes(the.options.at(-1))) return phrases.say("walk-idea-on-list", { idea: text, options: phrases.listed(numbered) });
    if (!could_be.length) return phrases.say("walk-idea-own", { idea: text });
    return phrases.say("walk-idea-maybe", { idea: text, options: phrases.listed(numbered, "list-or") });
  });
}
