// A. What mattered?

function mattered({ c, walk }) {
  const steps = [...c.steps.values()].map(({ id, any_of, by }) => {
    const first = new Map(any_of.map((item) => [item, walk.events.findIndex((event) => doesIn(event, item))]));
    // What was ordered, and still out at the commitment, has shown nothing.
    const did = any_of.filter((item) => first.get(item) >= 0 && done(walk, item));
    return { step: id, status: status(c, walk, by, did.map((item) => first.get(item))), did };
  });
  return { steps, done: count(steps, (step) => step.status !== "open"), of: steps.length };
}

const doesIn = (event, id) => event.kind !== "listed" && event.items.includes(id);

function status(c, walk, by, doneAt) {
  if (!doneAt.length) return "open";
  const isLimit = (event) => by === "first test" || event.items.some((id) => c.item(id).sedated);
  const limit = walk.events.findIndex((event) => event.kind === "ordered" && isLimit(event));
  return by !== null && limit >= 0 && Math.min(...doneAt) > limit ? "done late" : "done";
}
