// What a course has of a walk, how that goes together with what the browser has, and how the end of a walk is told.

/** The walk that a course has kept, or null; and what has become of it. */
function keptIn(sheet, course) {
  const text = course.get("suspend_data");
  if (!text) return { kept: null, why: "" };
  try {
    const kept = read(sheet, text);
    return kept && follows(sheet, kept) ? { kept, why: kept.words === workup.unpack(sheet).words ? "" : "worded" } : { kept: null, why: "changed" };
  } catch (error) {
    return { kept: null, why: error instanceof Another ? "another" : "damaged" };
  }
}

function follows(sheet, kept) {
  try {
    return workup.follow(sheet, kept.lines.map((line) => line.entry));
  } catch {
    return null;
  }
}

const isEnded = (sheet, kept) => workup.awaits(sheet, follows(sheet, kept)).kind === "over";

/** What to go on with: what the course has kept, what this browser has, or the question which of the two. */
function joinedOf(sheet, kept, here, isVirgin) {
  const longer = kept && longerOf(sheet, kept, here.record);
  if (longer) {
    // Of equals, this browser's has its words whole.
    const isHere = here.record.lines.length >= kept.lines.length && JSON.stringify(here.record) !== JSON.stringify(kept);
    return { record: isHere ? here.record : kept, fork: null, isRejoined: longer !== kept };
  }
  if (here.isProved) return { record: kept, fork: null, isRejoined: false };
  // In an attempt that nobody has begun, a walk may be of the attempt before, or of somebody the course does not name.
  if (kept || isVirgin) return { record: kept, fork: { course: kept, here: here.record }, isRejoined: false };
  return { record: here.record, fork: null, isRejoined: true };
}

/** Tells that a walk is finished, and where it is asked for 100 for it, which says that it was walked to its end. */
function tellEnd(course, gradebook, isChanged) {
  // Both mean finished. Where a course does not tell what it has, it is sent all that is said.
  const isTold = isChanged && course.get("core.lesson_status") === "completed";
  let isGranted = course.set("core.lesson_status", isTold ? "passed" : "completed");
  if (!gradebook) return isGranted;
  // Another number, and not only in other letters: some courses take "100.0" for the 100 that they believe they sent.
  for (const [part, value] of [["min", "0"], ["max", "100"], ["raw", isChanged ? "99.99" : "100"]]) {
    isGranted = course.set(`core.score.${part}`, value) && isGranted;
  }
  return isGranted;
}
