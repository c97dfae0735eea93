// Links within the page: a browser does not look for their goals in a shadow tree.
const { shadowRoot } = document.getElementById("page");
shadowRoot?.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const goal = link && shadowRoot.getElementById(link.getAttribute("href").slice(1));
  if (!goal) return;
  event.preventDefault();
  goal.scrollIntoView();
  if (goal.tabIndex < 0) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
});
