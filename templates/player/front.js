// Marks on the front page which walks this browser keeps, begun or finished.

function mark() {
  for (const one of document.querySelectorAll("[data-kept]")) {
    let lines = [];
    try {
      ({ lines } = JSON.parse(localStorage.getItem(one.dataset.kept)));
    } catch {
      // Nothing is kept of it, or nothing may be read.
    }
    const isDone = lines.some(({ entry }) => entry.about === "would change");
    one.querySelector(".done").hidden = !isDone;
    one.querySelector(".begun").hidden = isDone || !lines.length;
  }
}

// At once, and when one comes back to the page as it was left.
mark();
addEventListener("pageshow", mark);
