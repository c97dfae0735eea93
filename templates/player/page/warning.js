// That the walk may be lost, in sight until it is safe, with the way to keep it.
function warn(said) {
  $("lost")?.remove();
  if (!said) return;
  const text = make("textarea", { readonly: true, rows: 2, hidden: true, "aria-label": phrases.say("logs-block") });
  $("walk").after(make("div.notice", { id: "lost", role: "alert" }, p(phrases.say(said)), text, button(phrases.say("walk-copy"), () => {
    text.hidden = false;
    text.value = block();
    copied(text, "block");
  })));
}
