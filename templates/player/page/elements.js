// What the page was sent, and the elements it is made of: createElement and textContent alone.

const $ = (id) => document.getElementById(id);
const page = JSON.parse($("page").textContent);
const { CHIPS, DAGGER, FORMAT, LONGEST, unique } = workup;
const sheet = JSON.parse($("sheet").textContent);
const the = workup.unpack(sheet);

// make("p.aside", { id }, "words", [more]): properties that are functions are listeners; what is empty is left out.
function make(what, ...inside) {
  const [tag, ...classes] = what.split(".");
  const isDrawn = DRAWN.has(tag);
  const made = isDrawn ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  if (classes.length) made.setAttribute("class", classes.join(" "));
  const given = inside[0]?.constructor === Object ? inside.shift() : {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...filled(inside));
  return made;
}
const DRAWN = new Set(["svg", "g", "rect", "path", "text", "title", "desc"]);
const filled = (inside) => inside.flat(9).filter((one) => one || one === 0);
const p = (...inside) => make("p", ...inside);
const strong = (text) => make("strong", text);
const quiet = (text) => make("span.aside", text);
const button = (text, click, given = {}) => make("button", { type: "button", click, ...given }, text);
const main = (text, click) => button(text, click, { class: "main" });
const choices = (...inside) => make("div.choices", inside);
const heading = (text, small) => make("h2", { id: "do", tabindex: "-1" }, text, small && [" ", quiet(small)]);
// The key does nothing else: where the focus moves, it would press what it moves to.
const entering = (act) => (event) => {
  if (event.key !== "Enter" || event.isComposing || event.repeat) return;
  event.preventDefault();
  act();
};
const field = (id, given) => make("input", { id, type: "text", maxlength: LONGEST, autocomplete: "off", ...given });
