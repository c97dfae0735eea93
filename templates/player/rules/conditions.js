// Conditions of the author's: what was found, and where the chips lie.

// What a condition asks by its one operator, of the findings (item to outcome) and the chips.
const OPERATORS = new Map([
  ["known", (item) => (findings) => findings.has(item)],
  ["shows", ([item, outcome]) => (findings) => findings.get(item) === outcome],
  ["chips_on", (option) => (_, chips) => (chips[option] ?? 0) >= 1],
  ["all", (parts) => joined(parts, (tests, ...now) => tests.every((test) => test(...now)))],
  ["any", (parts) => joined(parts, (tests, ...now) => tests.some((test) => test(...now)))],
]);

function joined(parts, join) {
  const tests = parts.map(condition);
  return (findings, chips) => join(tests, findings, chips);
}

function condition(given) {
  const [operator, ...more] = Object.keys(given);
  if (more.length || !OPERATORS.has(operator)) throw new Error(`this page knows no condition '${Object.keys(given)}'`);
  return OPERATORS.get(operator)(given[operator]);
}
