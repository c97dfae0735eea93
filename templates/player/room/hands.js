// Ten chips from the hands of a room, as workup/play/hands.py shares them: equal hands get equal chips.

/** Ten chips as near to the hands as whole chips come. What equal hands cannot share is on something else. */
function chipsFrom(c, votes) {
  const hands = sum(Object.values(votes));
  const asked = c.options.map((option) => votes[option] ?? 0);
  const counts = unique(asked.slice(0, -1)).sort((one, other) => other - one);
  const fitting = waysOf(counts.map((one) => [floorDiv(CHIPS * one, hands), Math.ceil((CHIPS * one) / hands)]))
    .filter((way) => way.every((one, n) => n === 0 || one <= way[n - 1]))
    .map((way) => asked.slice(0, -1).map((one) => way[counts.indexOf(one)]))
    .map((share) => [...share, CHIPS - sum(share)])
    .filter((share) => share.at(-1) >= 0);
  // Of two that are as near, the one in which more hands have more chips: the order of the list decides nothing.
  const ranked = [...asked.keys()].sort((one, other) => asked[other] - asked[one] || one - other);
  const away = (share) => sum(share.map((one, n) => (one * hands - CHIPS * asked[n]) ** 2));
  const shares = best(fitting, (share) => -Number(isLeftOver(share, asked)), (share) => -away(share), ...ranked.map((n) => (share) => share[n]));
  return keyed(c.options.map((option, n) => [option, shares[n]]).filter(([, one]) => one));
}

/** How many chips more than its hands bring it something else has; below nought where it has fewer. */
function leftOver(c, votes, chips) {
  const [asked, share] = [votes, chips].map((from) => c.options.map((option) => from[option] ?? 0));
  if (!isLeftOver(share, asked)) return 0;
  const [hands, own] = [sum(asked), CHIPS * asked.at(-1)];
  const over = share.at(-1) - floorDiv(own, hands);
  return over > 0 ? over : share.at(-1) - Math.ceil(own / hands);
}

function isLeftOver(share, asked) {
  const [hands, own] = [sum(asked), asked.at(-1)];
  return Math.abs(share.at(-1) * hands - CHIPS * own) >= hands || asked.some((count, n) => count === own && share[n] !== share.at(-1));
}

/** Every way to take one of each pair; one where both of it are the same. */
const waysOf = (pairs) => pairs.reduce((ways, pair) => ways.flatMap((way) => unique(pair).map((one) => [...way, one])), [[]]);

/** The options with most hands, in the order shown; more than one in a tie. */
function mostVoted(c, votes) {
  const highest = most(Object.values(votes));
  return c.options.filter((option) => (votes[option] ?? 0) === highest);
}
