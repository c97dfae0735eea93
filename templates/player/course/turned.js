// The case as it travels in a package: turned by thirteen letters, out of a casual look.

function unturned(text) {
  return text.replace(/[a-z]/gi, (one) => String.fromCharCode(one.charCodeAt(0) + (one.toLowerCase() < "n" ? 13 : -13)));
}

/** Puts the case where the page reads it, and gives what keeps its walk in the course. */
function begun() {
  const turned = document.getElementById("turned");
  // Not a script: some platforms let no script be filled with text.
  const sheet = document.createElement("data");
  sheet.id = "sheet";
  sheet.hidden = true;
  sheet.textContent = unturned(turned.textContent);
  turned.replaceWith(sheet);
  return inCourse(JSON.parse(document.getElementById("page").textContent));
}

workup.course = { ROOM, written, read, timespan, keeperOf, begun };
