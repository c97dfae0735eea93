// The debrief, one screen after the other, and at its end the sources and the log.

// A mark leads to its source, which stands on a screen of its own.
addEventListener("click", (event) => {
  if (!isOver() || !event.target.closest("[href^='#source-']") || $("all-sources")) return;
  view.at = workup.room.wall(sheet, walk, called).sections.length;
  show();
});

const called = (id, said) => (said ? { kind: "text", words: said, look: "aside" } : { kind: "link", words: page.names[id] ?? capital(id) });

function debriefed() {
  const { sections, sources = [] } = workup.room.wall(sheet, walk, called);
  numbers = new Map(sources.map((source, n) => [source.id, n + 1]));
  const screens = [
    ...sections.map((one) => () => drawn([{ ...one, id: "do" }])),
    ...(sources.length ? [() => sourceList(sources)] : []),
    keepingScreen,
  ];
  const at = Math.min(view.at, screens.length - 1);
  const to = (other) => () => {
    view.at = other;
    drafted();
    show();
    land();
  };
  // Its heading takes the focus as that of any screen.
  const screen = make("section.do", ...filled([screens[at]()]));
  for (const one of screen.querySelectorAll("details")) one.open = true;
  const head = screen.querySelector("h2");
  head.tabIndex = -1;
  screen.setAttribute("aria-labelledby", head.id);
  screen.append(
    make("nav.choices.screens", { "aria-label": phrases.say("rounds-page-screens") },
      at > 0 && button(phrases.say("rounds-page-earlier"), to(at - 1), { id: "earlier" }),
      at < screens.length - 1 && button(phrases.say("rounds-page-later"), to(at + 1), { id: "later", class: "main" }),
      make("span.aside", phrases.say("rounds-page-screen", { number: at + 1, of: screens.length }))));
  return screen;
}
