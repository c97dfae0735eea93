// What is pressed, before anything comes of it.

// A second tap never presses what has come under the finger, and nobody acts on a walk that has gone on elsewhere.
let tap = {};
addEventListener("click", (event) => {
  const { timeStamp: at, clientX: x, clientY: y } = event;
  const isSecond = event.detail && tap.control?.isConnected === false && at - tap.at < 500 && Math.hypot(x - tap.x, y - tap.y) < 30;
  if (isSecond || come() || caughtUp()) stopped(event);
  else tap = { x, y, control: event.target.closest("button") };
  tap.at = at;
}, true);
// A key that comes before the screen that it is meant for goes there.
addEventListener("keydown", (event) => (come() ? event.stopImmediatePropagation() : caughtUp() && stopped(event)), true);

function stopped(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

for (const event of ["storage", "pageshow", "visibilitychange"]) addEventListener(event, () => document.hidden || caughtUp());
