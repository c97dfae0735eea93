// Eyes that move beside their trace. Whoever asked for less motion keeps the trace, and may still press play.

const SVG = "http://www.w3.org/2000/svg";
const DEGREE = 0.9;
const STEP = 20;

function shape(tag, given, ...inside) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

// One eye: what is white of it, and the iris with its pupil, which stay behind the lids.
function eye(middle, id) {
  const lids = `M${middle - 36} 40 Q${middle} 8 ${middle + 36} 40 Q${middle} 68 ${middle - 36} 40Z`;
  const iris = shape("g", {}, shape("circle", { class: "iris", cx: middle, cy: 39, r: 14 }), shape("circle", { class: "pupil", cx: middle, cy: 39, r: 6 }));
  const hole = shape("clipPath", { id }, shape("path", { d: lids }));
  const inside = shape("g", { "clip-path": `url(#${id})` }, iris);
  return { iris, parts: [hole, shape("path", { class: "white", d: lids }), inside, shape("path", { class: "lids", d: lids })] };
}

function moving(figure, number, motion) {
  const trace = figure.querySelector("svg");
  const [box, controls] = [figure.querySelector(".eyes"), figure.querySelector(".controls")];
  const [onTheLeft, onTheRight] = [eye(60, `lids-${number}-0`), eye(160, `lids-${number}-1`)];
  const head = shape("g", {}, ...onTheLeft.parts, ...onTheRight.parts);
  const light = motion.light ? shape("circle", { class: "lamp", cx: 110, cy: 8, r: 4 }) : "";
  box.append(shape("svg", { viewBox: "0 0 220 76", "aria-hidden": "true" }, light, head));
  const now = shape("line", { class: "now", y1: 0, y2: trace.viewBox.baseVal.height });
  trace.append(now);

  const [play, slow, step] = controls.querySelectorAll("button");
  let [ms, before, isOn, speed] = [0, 0, false, 1];

  function show() {
    const [x, y] = placeAt(motion.eyes, ms);
    // The examiner sees the person's right eye on the left.
    for (const [one, share] of [[onTheLeft, motion.right], [onTheRight, motion.left]])
      one.iris.setAttribute("transform", `translate(${x * share * DEGREE} ${-y * share * DEGREE})`);
    if (motion.head) {
      const [turned, nodded] = placeAt(motion.head, ms);
      head.setAttribute("transform", `translate(${turned * 1.5} ${-nodded * 1.5})`);
    }
    if (light) light.setAttribute("cx", 110 + placeAt(motion.light, ms)[0] * 3.5);
    // Moved as a layer of its own: the trace below it is not painted anew.
    now.style.transform = `translateX(${8 + (344 * ms) / motion.lasts}px)`;
  }

  function frame(at) {
    if (!isOn) return;
    ms = (ms + Math.min(at - before, 100) * speed) % motion.lasts;
    before = at;
    show();
    requestAnimationFrame(frame);
  }

  function turn(on) {
    isOn = on;
    play.textContent = on ? play.dataset.pause : play.dataset.play;
    if (on) {
      before = performance.now();
      requestAnimationFrame(frame);
    }
  }

  play.addEventListener("click", () => turn(!isOn));
  slow.addEventListener("click", () => {
    speed = speed === 1 ? 0.25 : 1;
    slow.setAttribute("aria-pressed", String(speed !== 1));
  });
  step.addEventListener("click", () => {
    turn(false);
    ms = (ms + STEP) % motion.lasts;
    show();
  });
  controls.hidden = box.hidden = false;
  show();
  // Only what is seen moves, and nothing moves by itself for whoever asked for less motion.
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches && "IntersectionObserver" in window)
    new IntersectionObserver(([seen]) => turn(seen.isIntersecting), { threshold: 0.4 }).observe(figure);
}
