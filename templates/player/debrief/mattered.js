// A. What mattered?

function mattered({ c, walk, orders }) {
  const uses = usesOf(orders);
  // An act does its step once it is of use, and not while there is nothing yet to do it for.
  const isDone = (id) => c.item(id).act !== "do" || uses.has(id);
  const steps = [...c.steps.values()].map(({ id, any_of, by }) => {
    // What was known when the walk began is no credit; what was still out at the commitment has shown nothing.
    const own = walk.seen.filter((one) => !one.from_the_start && any_of.includes(one.item) && isDone(one.item));
    const inTime = own.filter((one) => !c.shown(one).late);
    const at = inTime.map((one) => uses.get(one.item) ?? walk.events.findIndex((event) => event.brings?.some(({ item, form }) => item === one.item && form === one.form)));
    const did = any_of.filter((item) => own.some((one) => one.item === item));
    return { step: id, status: did.length ? status(c, walk, by, at) : "open", did, late: did.length > 0 && !inTime.length };
  });
  return { steps, done: count(steps, (step) => step.status !== "open"), of: steps.length };
}

function status(c, walk, by, doneAt) {
  const isLimit = (event) => by === "first test" || event.items.some((id) => c.item(id).sedated);
  const limit = walk.events.findIndex((event) => event.kind === "ordered" && isLimit(event));
  const isLate = by !== null && limit >= 0 && Math.min(...doneAt) > limit;
  return isLate || !doneAt.length ? "done late" : "done";
}
