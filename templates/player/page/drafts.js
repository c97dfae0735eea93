// What is on its way to be kept: it outlives a reload, and no button drops it.

// Whose draft it is: another person may sit down before the same tab.
const begun = () => record.lines.length && record.at;

// Keeps all this for a reload of this tab, with the walk that it belongs to.
function drafted() {
  // Of a screen that is about to go, what was typed is kept already, or was left behind.
  for (const id of coming ? [] : Object.values(TYPED)) if ($(id)) view.typed[id] = $(id).value;
  try {
    sessionStorage.setItem(key, JSON.stringify([begun(), record.lines.length, view]));
  } catch {
    // Then a draft does not outlive a reload; of the walk itself that is said.
  }
}

function redraft() {
  try {
    const [of, lines, was] = JSON.parse(sessionStorage.getItem(key));
    if (of === begun()) Object.assign(view, lines === record.lines.length ? was : { typed: was.typed });
  } catch {
    // None was kept.
  }
}

for (const event of ["click", "input", "change", "keyup"]) addEventListener(event, drafted);
