// What the page, the course and the tests may ask of the rules.

Object.assign(workup, {
  ...{ CHIPS, DAGGER, FORMAT, LONGEST, unique, costsOf },
  ...{ IDEAS, OutOfTurn, begin, after, debrief, unpack, clean, isPrivate, done, shown, findings, sendable, sessionCost, cost },
  ...{ picturesFor, anew, outAlready, originSaid, dayOf, leftOutSaid, exposures, people, unnamed, READINGS, viewOf, SECTIONS, summary, sentenceCase, asSentence, tenths, rounded },
  moment: (sheet, minute) => momentIn(unpack(sheet), minute),
  awaits: (sheet, walk) => awaited(unpack(sheet), walk),
  follow: (sheet, entries) => entries.reduce((walk, entry) => after(sheet, walk, entry), begin(sheet)),
  label: (sheet, option) => unpack(sheet).nameOf(option),
  leader: (sheet, chips) => leaderOf(unpack(sheet), chips),
  session: (sheet, ids) => asSession(unpack(sheet), ids),
  words: { understood, placed, plain, named, namesOf },
});
