// What is drawn anew only where it is another.

// What stands there already stays where it would be the same, and need not be laid out again.
function standing(made) {
  const old = made && document.querySelector(`#walk > .${made.className}`);
  // Nothing in it is pressed, so that it may be mended piece by piece.
  if (old && made.className === "know") return mended(old, made);
  return old?.isEqualNode(made) ? old : made;
}

function mended(old, made) {
  if (old.isEqualNode(made)) return old;
  if (!old.cloneNode().isEqualNode(made.cloneNode())) {
    old.replaceWith(made);
    return made;
  }
  const [had, has] = [old, made].map((one) => [...one.childNodes]);
  has.forEach((one, n) => (had[n] ? mended(had[n], one) : old.append(one)));
  had.slice(has.length).forEach((one) => one.remove());
  return old;
}
