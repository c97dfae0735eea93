// A slip of the pen: the known word that was meant.

function distance(one, other) {
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, n) => n);
  one.forEach((a, i) => {
    const row = [i + 1];
    other.forEach((b, j) => {
      let least = Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (a === b ? 0 : 1));
      if (i && j && a === other[j - 1] && one[i - 1] === b) least = Math.min(least, before[j - 1] + 1);
      row.push(least);
    });
    [before, above] = [above, row];
  });
  return above.at(-1);
}

const inOrder = (word) => sorted([...word]).join("");

function slip(word, known, same) {
  const own = [...word];
  let best = [];
  let least = 3;
  for (const other of known) {
    const others = [...other];
    if (others.length < 4 || others[0] !== own[0] || Math.abs(others.length - own.length) > 2) continue;
    const far = distance(own, others);
    if (far > (others.length >= 9 ? 2 : 1) || far > least) continue;
    if (others.length === 4 && (own.length !== 4 || inOrder(word) !== inOrder(other))) continue;
    best = far === least ? [...best, other] : [other];
    least = far;
  }
  if (best.length > 1 && best.every((one) => one.startsWith(best[0]) || best[0].startsWith(one))) best = best.slice(0, 1);
  const meant = same.get(best[0]) ?? best[0];
  if (!best.length || best.some((one) => (same.get(one) ?? one) !== meant)) return ["", false];
  return [meant, letters(best[0]) >= (inOrder(word) === inOrder(best[0]) ? 5 : 6)];
}
