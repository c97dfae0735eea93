// The walk once more, as interactions, which the ordinary reports of a course show.

const ROOM_FOR_ANSWER = 255;

function spelled({ kind, ...held }) {
  // An item may well have an outcome that is called none.
  const none = kind === "naming" ? "-" : "none";
  const parts = Object.values(held).map((one) => {
    if (Array.isArray(one)) return one.join(",");
    if (one && typeof one === "object") return Object.entries(one).map(([id, count]) => `${id}=${count}`).join(";");
    return one ?? none;
  });
  return parts.join(": ");
}

/** Writes lines of a record from this one on; the changed form says the same in other letters. Whether they were taken. */
function interactionsWritten(course, record, from, isChanged) {
  return record.lines.slice(from).every(({ at, entry }, more) => {
    const here = `interactions.${from + more}`;
    const values = [
      ["id", `${from + more + 1}-${entry.kind}${isChanged ? "." : ""}`],
      ["type", isChanged ? "performance" : "fill-in"],
      ["time", `${at.slice(11, 19)}${isChanged ? ".0" : ""}`],
      // Half a letter, such as a small picture cut in two, cannot be sent, and in some courses nothing else with it.
      ["student_response", `${spelled(entry).slice(0, ROOM_FOR_ANSWER - 1).replace(/[\ud800-\udbff]$/, "")}${isChanged ? " " : ""}`],
    ];
    return values.every(([name, value]) => course.set(`${here}.${name}`, value));
  });
}
