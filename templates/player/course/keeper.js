// Keeps a walk in a course, and believes what the course says only as far as it can.
//
// "true" is not "arrived": some courses send only what differs from what they sent last, count it as sent before they
// know, and answer "true" offline; others queue it and say nothing more. So what was written is written once more, in
// other letters and then as it is, some seconds after the last act, when the network is back, and by a timer until
// that was granted. Only some seconds after that, and if the network stayed, does a walk count as kept.

const SOON = 5000;
const LATER = 30000;
const LOST_AFTER = 3;
// Nothing is written while somebody looks around or looks back.
const LOOKING = { browse: "preview", review: "review" };

/**
 * The keeper of a walk. `world` is what is around it: {api, store, name(learner), token, now(), later(ms, act),
 * isOnline(), tell(what), resume(record)}; `later` gives what calls it off.
 */
function keeperOf(sheet, world, { gradebook }) {
  const course = world.api && runtimeOf(world.api);
  let shadow = null;
  let role = "alone";
  let record = null;
  let credit = true;
  let isVirgin = false;
  // Of the walk at hand, and of any walk in this course: a finished one is never set back.
  let isOver = false;
  let isFinished = false;
  let since = 0;
  let news = "";
  let size = "";
  let fork = null;
  // What became of the last wish, how many before it were not granted, whether the network has been there ever since.
  let isTaken = true;
  let refusals = 0;
  let isSteady = true;
  let isProved = true;
  let callOff = () => {};
  let [told, toldForSure] = [0, 0];
  let takesInteractions = true;

  const isKeeping = () => role === "keeper";

  function state() {
    if (role !== "keeper") return role;
    if (!isProved && !(isTaken && world.isOnline())) return refusals >= LOST_AFTER ? "lost" : world.isOnline() ? "silent" : "offline";
    return size || (isProved ? "kept" : "sending");
  }

  const tell = () => world.tell({ state: state(), news, fork, isWithoutCredit: isKeeping() && !credit });

  function wait(time, act) {
    callOff();
    callOff = world.later(time, act);
  }

  function open() {
    // What this page has closed stays closed, whatever the course still answers.
    const isOpen = course !== null && (course.open() || (role === "alone" && course.isOpen()));
    role = isOpen ? "keeper" : "alone";
    since = world.now();
    if (!isKeeping()) return tell();
    role = LOOKING[course.get("core.lesson_mode")] ?? role;
    if (!isKeeping()) return tell();
    credit = course.get("core.credit") !== "no-credit";
    const learner = course.get("core.student_id");
    shadow = shadowIn(world.store, world.name(learner));
    shadow.take(world.token);
    const [status, entry, text] = ["core.lesson_status", "core.entry", "suspend_data"].map(course.get);
    isVirgin = !text && (!learner || status === "not attempted" || entry === "ab-initio");
    isFinished = status === "completed" || status === "passed";
    // At once, for an untouched walk: some courses take a page that says nothing for a finished one. Silence alone
    // says nothing: some courses never tell what they have.
    if (["not attempted", "browsed", "incomplete"].includes(status) || (!status && !text)) course.set("core.lesson_status", "incomplete");
    course.set("core.exit", "suspend");
    heard(commit());
    isProved = isTaken && world.isOnline();
    if (!isProved) wait(SOON, prove);
    return tell();
  }

  function commit() {
    course.set("core.session_time", timespan(world.now() - since));
    return course.commit();
  }

  function load() {
    if (role === "alone" || role === "gone") return null;
    const { kept, why } = keptIn(sheet, course);
    news = why;
    const copy = isKeeping() ? shadow.read() : null;
    const here = copy && follows(sheet, copy.record) ? copy : null;
    record = kept;
    if (here) {
      const joined = joinedOf(sheet, kept, here, isVirgin);
      ({ record, fork } = joined);
      news = joined.isRejoined ? "rejoined" : news;
      if (fork) role = "fork";
    }
    tell();
    if (!isKeeping() || !record) return record;
    if (record === kept) {
      shadow.write(record, true);
      isOver = isEnded(sheet, record);
      // Its end may have been lost on the way to the course.
      if (isOver) finish();
    } else if (!fork) {
      save(record);
      if (isEnded(sheet, record)) finish();
    }
    return record;
  }

  function choose(which) {
    const chosen = fork[which];
    [fork, role, record] = [null, "keeper", chosen];
    shadow.drop();
    isOver = false;
    if (chosen) {
      world.resume(chosen);
      save(chosen);
      if (isEnded(sheet, chosen)) finish();
    }
    tell();
  }

  function save(made) {
    record = made;
    if (!isMine()) return;
    if (told > record.lines.length) [told, toldForSure] = [0, 0];
    if (record.lines.length > 3) news = "";
    [isOver, isProved] = [false, false];
    shadow.write(record, false);
    send();
  }

  function finish() {
    if (!isMine()) return;
    [isOver, isFinished, isProved] = [true, true, false];
    send();
  }

  // Whether this page keeps the walk; where another has taken its turn, it says so.
  function isMine() {
    if (isKeeping() && !shadow.isTurnOf(world.token)) {
      role = "stale";
      callOff();
      tell();
    }
    return isKeeping();
  }

  function send() {
    heard(write({ text: false, end: false }));
    wait(SOON, prove);
    tell();
  }

  function heard(isGranted) {
    isTaken = isGranted;
    // Offline, time decides, not how much is done.
    if (world.isOnline()) refusals = isGranted ? 0 : refusals + 1;
  }

  // The same once more: in other letters, and as it is.
  function prove() {
    if (!isMine() || isProved) return;
    if (world.isOnline()) heard(write({ text: true, end: true }) && write({ text: false, end: false, isAgain: true }));
    else refusals += 1;
    isSteady = isTaken && world.isOnline();
    if (isSteady) wait(SOON, settle);
    else wait(LATER, prove);
    tell();
  }

  // It may be on its way for a while: kept is what was granted twice, and nothing came between.
  function settle() {
    if (!isMine() || isProved || size === "full") return;
    if (!isSteady) return prove();
    isProved = true;
    toldForSure = told;
    shadow.write(record, true);
    tell();
  }

  function write({ text, end, isAgain = text }) {
    const made = record && written(sheet, record);
    let isGranted = true;
    if (made) isGranted = course.set("suspend_data", made.text + (text ? AGAIN : ""));
    if (record) size = made === null ? "full" : made.isCut ? "cut" : "";
    isGranted = course.set("core.exit", isOver ? "" : "suspend") && isGranted;
    if (isFinished && credit) isGranted = tellEnd(course, gradebook, end) && isGranted;
    interact(text, isAgain);
    return commit() && isGranted;
  }

  // Only of the first attempt, which is the one that counts; a course that takes none is not asked again.
  function interact(isChanged, isAgain) {
    if (!takesInteractions || !record || record.attempt !== 1) return;
    takesInteractions = interactionsWritten(course, record, isAgain ? toldForSure : told, isChanged);
    told = record.lines.length;
  }

  function cameOnline() {
    if (isKeeping() && !isProved) prove();
    else tell();
  }

  function wentOffline() {
    isSteady = false;
    tell();
  }

  // What another page of this browser has kept is taken over, with the turn.
  function takeOver() {
    const copy = shadow.read();
    shadow.take(world.token);
    role = "keeper";
    const longer = copy && follows(sheet, copy.record) ? (record && longerOf(sheet, record, copy.record)) || copy.record : record;
    if (longer) {
      if (longer !== record) world.resume(longer);
      save(longer);
      if (isEnded(sheet, longer)) finish();
    }
    tell();
  }

  // Not `unload`, which courses block. What matters was committed long before: requests may not arrive here.
  function leave() {
    if (!isMine()) return;
    callOff();
    if (isProved) commit();
    else write({ text: true, end: false });
    role = "gone";
    course.finish();
  }

  function comeBack() {
    if (role !== "gone") return;
    open();
    if (role === "alone") role = "gone";
    else if (isKeeping() && record) save(record);
    tell();
  }

  return { open, load, save, finish, choose, takeOver, leave, comeBack, cameOnline, wentOffline, look: isMine, state, turn: () => shadow?.turn };
}
