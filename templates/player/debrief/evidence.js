// D. Did your list move with the evidence?

function evidence({ c, walk, seen, lists }) {
  const intervals = lists.slice(1).map((two, index) => interval(c, seen, lists[index], two));
  const tenths = ({ moved }) => Object.fromEntries(moved.map((one) => [one.hypothesis, one.reference_tenths]));
  const standings = lists.map((list, index) => ({
    ...only(list, "checkpoint minute"),
    chips: Object.fromEntries(c.options.map((option) => [option, list.chips[option] ?? 0])),
    reference_tenths: index ? tenths(intervals[index - 1]) : null,
  }));
  return { standings, intervals, picks: lists.flatMap((list) => picksAt(c, seen, list)), skipped: walk.skipped };
}

/** Bearing of these findings on each option. Of an evidence group the largest counts; equal opposites cancel. */
function net(c, items) {
  const groups = unique(items.map((item) => item.group)).map((group) => items.filter((item) => item.group === group));
  const largest = (bearings) => {
    const [top, bottom] = [most(bearings), Math.min(0, ...bearings)];
    return top === -bottom ? 0 : top > -bottom ? top : bottom;
  };
  const on = (option) => sum(groups.map((group) => largest(group.map((item) => item.bearing[option]))));
  return keyed(c.options.map((option) => [option, on(option)]));
}

/**
 * Where evidence would move a list: by option, tenths of a chip and the direction of a shift worth a word.
 * No number here comes near 2^53: a weight is at most 21 * 10^8 and, since chips add up to ten, `whole` at
 * most `parts` * 10^8, so that even with a hundred options all products stay below 10^13.
 */
function shift(c, chips, nets) {
  const { powers, reach, speaks_from_chips } = c.constants;
  const highest = Math.max(...c.options.map((option) => nets[option]));
  const doubled = c.options.map((option) => 2 * (chips[option] ?? 0) + 1);
  const weights = c.options.map((option, at) => doubled[at] * powers[Math.min(reach, highest - nets[option])]);
  const whole = sum(weights);
  const parts = 2 * CHIPS + c.options.length;
  return weights.map((weight, at) => {
    const numerator = CHIPS * (weight * parts - doubled[at] * whole);
    const isWorthAWord = Math.abs(numerator) >= speaks_from_chips * whole * parts;
    // The half chip that is added to each takes from what is high already: upwards that may be less than a chip.
    const isAChip = numerator < 0 || 2 * CHIPS * weight >= (doubled[at] + 1) * whole;
    return [floorDiv(20 * CHIPS * weight + whole, 2 * whole), isWorthAWord && isAChip ? Math.sign(numerator) : 0];
  });
}

function interval(c, seen, one, two) {
  const [before, after] = [one, two].map((list) => net(c, seen.slice(0, list.known).map((finding) => finding.item)));
  const nets = keyed(c.options.map((option) => [option, after[option] - before[option]]));
  const shifts = shift(c, one.chips, nets);
  const fresh = seen.slice(one.known, two.known);
  const moved = c.options.map((hypothesis, at) => {
    const [from, to] = [one, two].map((list) => list.chips[hypothesis] ?? 0);
    const [reference_tenths, direction] = shifts[at];
    return {
      ...{ hypothesis, before: from, after: to, net: nets[hypothesis], reference_tenths },
      verdict: verdict(direction, Math.sign(to - from)),
      strongest: direction ? strongest(c, one.chips, fresh, hypothesis, direction) : null,
    };
  });
  return { start: one.checkpoint, end: two.checkpoint, findings: fresh.map((finding) => finding.number).filter(Boolean), moved };
}

function verdict(direction, step) {
  if (direction === 0) return "quiet";
  return step === 0 ? "stayed" : step === direction ? "with" : "against";
}

function strongest(c, chips, fresh, option, direction) {
  // The finding that sets the hypothesis apart from the list as it stood: what speaks alike for all that held chips moved none.
  const apart = ({ item: { bearing } }) => direction * sum(c.options.map((h) => (2 * (chips[h] ?? 0) + 1) * (bearing[option] - bearing[h])));
  const loudest = best(fresh, apart);
  if (loudest === undefined || apart(loudest) <= 0) return null;
  const { number, item, form } = loudest;
  const { bearing } = item;
  const sign = most(Object.values(bearing)) ? 1 : -1;
  // A finding of a whole family is said of the member that is asked about, if it is one of them.
  const beside = best([...c.hypotheses.keys()], (h) => sign * bearing[h], (h) => h === option, (h) => h === c.answer);
  return { number, item: item.id, form, bearing: bearing[option], beside, beside_bearing: bearing[beside] };
}
