// Whose walk it is that is kept here: one learner's.

const MODE = "walk";
const key = `workup:${the.id}:${the.digest}`;
