// Tests that are ordered together: what is in a session, and what was known just before it.

/** The tests that are done when these are ordered, in the order in which they are done. */
function asSession(c, ids) {
  const wanted = new Set([...ids, ...ids.map((id) => c.item(id).partOf)]);
  const done = [...c.items.keys()].filter((id) => wanted.has(id));
  // Sampling comes last: the pictures are read before a needle goes in.
  const isSampling = (id) => c.acts.has(id) || c.item(id).partOf !== null;
  return [...done.filter((id) => !isSampling(id)), ...done.filter(isSampling)];
}

/** The items that the sample of a planned act could be sent for. */
function sendable(sheet, walk) {
  const [c, { pending }] = [unpack(sheet), walk];
  return [...c.items.values()].filter(({ id, partOf }) => pending.includes(partOf) && !pending.includes(id) && !outAlready(c, walk, id));
}

/** The sessions and the acts (session 0), each with its items and with what was known just before it. */
function ordersOf(c, walk) {
  let session = 0;
  return walk.events.filter((event) => event.awaited).map((order) => {
    const known = walk.seen.slice(0, order.known).map(c.shown);
    const outcomes = new Map(known.map((item) => [item.id, item.outcome]));
    return { ...order, at: walk.events.indexOf(order), session: order.kind === "acted" ? 0 : (session += 1), items: order.items.map(c.item), out: order.awaited.map(c.item), known, outcomes };
  });
}

const isSedated = (order) => order.items.some((item) => item.sedated);
