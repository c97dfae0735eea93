// The working: every count and constant.

function working() {
  const w = d.worth;
  const c = d.commitment;
  const k = d.constants;
  const lines = (title, texts) => [make("h3", title), make("ul", texts.map((text) => make("li", text, ours())))];
  return section("working", "The working", make("details", make("summary", "Every count and constant"),
    p("Every count behind this page. They answer separate questions and are not added together."),
    d.evidence.intervals.map((interval) => [make("h3", fromTo(interval)),
      make("p.aside", `Findings between the two: ${interval.findings.join(", ") || "none"}.`),
      scroller(`Working f${fromTo(interval).slice(1)}`, table("numbers", "",
        ["Diagnosis", ["Net bearing", ours()], "Before", "After", ["Evidence", ours()], ["Reading", ours()]],
        interval.moved.map((one) => [capital(one.label), signed(one.net), one.before, one.after, tenths(one.reference_tenths), one.verdict])))]),
    lines("Counts", [
      `Key steps: ${d.mattered.done} done, of ${d.mattered.of}.`,
      `Orders: ${useful(w)}`,
      ...w.orders.map((one) => `What ${one.label} in session ${one.session} could have changed: ${one.potential === null ? could(null) : `${one.potential} (${could(one.potential)})`}.`),
      `Beyond the reference plan: ${counted(w.avoidable_sedations, "sedation")}, ${counted(w.avoidable_films, "plain film")}, ${counted(w.avoidable_scans, "scan with radiation", "scans with radiation")}, ${w.avoidable_invasive ? "a more invasive step" : "nothing more invasive"}, ${counted(w.avoidable_minutes, "minute")} until the key results.`,
      `Rules that came up: ${d.safety.met.length} kept, ${d.safety.breaches.length} flagged.`,
      `Support for ${c.diagnosis_label}: ${signed(c.support)}, its net bearing less the next best. Tests that the author may call not indicated are left out.`,
      `Must-not-miss diagnoses still open: ${c.still_open.length}.`,
      `Points left open: ${d.open.length} shown, ${d.more_open} more.`,
    ]),
    lines("Constants", [
      `${k.chips} chips to share.`, sentence(k.half_chip), sentence(k.power),
      `Net bearings more than ${k.reach} below the highest count as ${k.reach} below it.`,
      `A shift of at least ${k.speaks_from_chips} chips is worth a word.`,
      `Up to ${k.shown} acts that went well and ${k.shown} points left open are shown, and one thing for next time.`,
      `The powers that each point of bearing stands for: ${k.powers.join(", ")}.`,
    ])));
}
