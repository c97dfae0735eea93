// The picture of a finding: its marks travel with the case, and stand on the page once it was seen.

// What is on the page and not drawn yet: each in a task of its own, when it comes into sight or goes to paper.
const undrawn = new WeakMap();
const draws = (figure) => undrawn.get(figure)?.();
let figuresDrawn = 0;

const inSight = window.IntersectionObserver && new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting) setTimeout(draws, 0, target);
  }
}, { rootMargin: "200px" });
addEventListener("beforeprint", () => document.querySelectorAll(".drawing").forEach(draws));

/** The picture of an item in the form in which it was seen, and in which words to whoever does not see it; nothing of
 * what is told in words alone. */
function figureOf(form, told = form.text) {
  const given = sheet.figures?.[form.figure - 1];
  if (!given) return null;
  const [name, width, height, marks, labels, motion] = given;
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width: rounded(width * 1.4), role: "img", "aria-label": told ? `${name}. ${told}` : name });
  const figure = make("figure.drawing", svg);
  undrawn.set(figure, () => {
    undrawn.delete(figure);
    inSight?.unobserve(figure);
    svg.append(
      make("g", { transform: "scale(.5)" }, marks.map(([look, d, wide, opacity]) => make(`path.${look}`, { d, opacity, "stroke-width": look === "dot" && wide }))),
      ...labels.map(([words, x, y, anchor]) => make("text", { x, y, "text-anchor": anchor }, words)));
    if (!motion) return;
    const control = (text, more) => button(phrases.say(text), () => {}, more);
    figure.prepend(make("div.eyes"), make("div.controls",
      control("figure-play", { "data-play": phrases.say("figure-play"), "data-pause": phrases.say("figure-pause") }),
      control("figure-slow", { "aria-pressed": "false" }),
      control("figure-step")));
    moving(figure, (figuresDrawn += 1), motion);
  });
  if (inSight) inSight.observe(figure);
  else setTimeout(draws, 0, figure);
  return figure;
}
