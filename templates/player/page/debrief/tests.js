// Was each test worth it at the time?

const useful = (w) => `${w.useful} useful, ${w.neutral} that could not change much, ${w.against} repeated or not indicated.`;
const could = (potential) => (potential === null ? "no list was given" : ["nothing", "a little", "enough to separate two"][Math.min(potential, 2)]);

function tests() {
  const w = d.worth;
  const entry = (order) => make("li.entry",
    make("h4", capital(order.label), tag(`${order.role}${order.repeat ? ", repeated" : ""}`)),
    p(order.why, ours(order.basis)),
    facts("facts", [
      ["Could have changed", could(order.potential), order.potential !== null && ours()],
      order.purpose && ["You said it was for", order.purpose, order.purpose_touched === false && ["; no result of it speaks for or against that", ours()]],
      ["Showed", order.showed],
      order.burden.length > 0 && ["Burden", order.burden.join(", ")],
    ]));
  return section("tests", "Was each test worth it at the time?",
    w.orders.length ? make("p.counts", useful(w), ours()) : p("No test was ordered in this walk."),
    table("numbers.burden", `What it cost ${d.subject.name}`, ["Burden", "Your walk", ["Reference plan", ours()]], [
      ["Sessions under sedation", w.burden.sedations, w.reference.sedations],
      ["Plain films", w.burden.films, w.reference.films],
      ["Scans with radiation", w.burden.scans, w.reference.scans],
      ["Most invasive step", w.burden.invasive, w.reference.invasive],
      ["Until the key results", waited(w.burden.key_minutes), waited(w.reference.key_minutes)],
    ]),
    w.orders.length > 0 && make("details.long", make("summary", "Every test, session by session"), unique(w.orders.map((order) => order.session)).map((session) => {
      const orders = w.orders.filter((order) => order.session === session);
      return [make("h3", `Session ${session} `, quiet(clock(orders[0].minute))), make("ul.ledger", orders.map(entry))];
    })));
}
