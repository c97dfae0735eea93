// The case to try next.

function tryNext(c, { intervals }) {
  const kept = intervals.flatMap((span) => span.moved).filter(isApart);
  const stayed = ({ hypothesis }) => count(kept, (moved) => moved.hypothesis === hypothesis);
  const sibling = best(c.siblings, stayed);
  return sibling === undefined ? null : { sibling: c.siblings.indexOf(sibling), held: stayed(sibling) > 0 };
}
