// Whose walk it is that is kept here: a room's, beside what a learner may have walked in the same browser.

const MODE = "rounds";
const key = `workup:${the.id}:${the.digest}:room`;
