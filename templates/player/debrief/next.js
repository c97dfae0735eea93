// Of 3 + 3 + 1: one thing for next time, and the case to try next.

function oneThing(c, first) {
  return first?.next_time ? { text: first.next_time, basis: [DAGGER] } : c.nextTime;
}

function tryNext(c, { intervals }) {
  const kept = intervals.flatMap((span) => span.moved).filter(isApart);
  const stayed = ({ hypothesis }) => count(kept, (moved) => moved.hypothesis === hypothesis);
  const sibling = best(c.siblings, stayed);
  if (sibling === undefined) return null;
  const why = stayed(sibling) ? `${c.nameOf(sibling.hypothesis)} did not move with ${c.name}'s findings; ` : "";
  return { case: sibling.case, because: why + sibling.because };
}
