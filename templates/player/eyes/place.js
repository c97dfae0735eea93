// Where an eye looks at a moment: the same stretches, and the same curves, as core/figures/gaze.py has them.

// A stretch is [by, tenths of a millisecond, hundredths of a degree to the right, and upwards, times a second].
const STEEP = 2;
const SHARE = {
  saccade: (done) => done ** 3 * (10 - 15 * done + 6 * done ** 2),
  drift: (done) => done,
  slowing: (done) => (1 - Math.exp(-STEEP * done)) / (1 - Math.exp(-STEEP)),
  gathering: (done) => (Math.exp(STEEP * done) - 1) / (Math.exp(STEEP) - 1),
  hold: () => 0,
};

function placeAt(track, ms) {
  let [x, y, begins] = [0, 0, 0];
  for (const [by, tenths, dx, dy, hertz] of track) {
    const within = ms - begins;
    const lasts = tenths / 10;
    if (within < lasts) {
      const share = by === "swing" ? Math.sin((2 * Math.PI * hertz * within) / 1000) : SHARE[by](within / lasts);
      return [x + (dx * share) / 100, y + (dy * share) / 100];
    }
    if (by !== "swing") [x, y] = [x + dx / 100, y + dy / 100];
    begins += lasts;
  }
  return [x, y];
}
