// Small tools, each with the meaning that Python gives it, and the constants of the rules.

const CHIPS = 10;
const IDEAS = 3;
const LONGEST = 2000;
// Of a log. As core/walk/lines.py has it.
const FORMAT = 4;
const OTHER = "something-else";
const DAGGER = "†";
const REFLECTIONS = ["sentence", "went well", "would change"];

/** An entry that the walk does not wait for, or that names what this case does not have: why, and what it is about. */
class OutOfTurn extends Error {}

function refuse(...why) {
  throw Object.assign(new OutOfTurn(why.join(" ")), { why });
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const most = (numbers) => Math.max(0, ...numbers);
const count = (values, test) => values.filter(test).length;
const unique = (values) => [...new Set(values)];
/** The first of those lists of ids that are the same. */
const distinct = (lists) => [...new Map(lists.map((ids) => [`${ids}`, ids])).values()];
const hasAll = (have, wanted) => wanted.every((one) => have.has(one));
/** Keyed values without a prototype: an id may well be "constructor". */
function keyed(pairs = []) {
  const made = Object.create(null);
  for (const [key, value] of pairs) made[key] = value;
  return made;
}
const withKey = (old, key, value) => keyed([...Object.entries(old), [key, value]]);
const only = (from, keys) => Object.fromEntries(keys.split(" ").map((key) => [key, from[key]]));
/** Rounded down; exact for whole numbers above zero, where rounding a quotient might not be. */
const floorDiv = (number, by) => (number - (number % by)) / by;

function isAbove(one, other) {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && one[at] > other[at];
}

/** The first of those whose key, a list of numbers, is highest; undefined of none. */
function best(values, ...keys) {
  const keyOf = (value) => keys.map((key) => key(value));
  return values.slice(1).reduce((top, value) => (isAbove(keyOf(value), keyOf(top)) ? value : top), values[0]);
}

const withDagger = (basis) => unique([...basis, DAGGER]);
