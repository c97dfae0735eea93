// A. What mattered?

function mattered({ c, walk }) {
  const steps = [...c.steps.values()].map(({ any_of, by, ...step }) => {
    const first = new Map(any_of.map((id) => [id, walk.events.findIndex((event) => doesIn(event, id))]));
    const met = any_of.filter((id) => first.get(id) >= 0);
    return { ...step, did: met.map((id) => c.item(id).label), status: status(c, walk, by, met.map((id) => first.get(id))) };
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
