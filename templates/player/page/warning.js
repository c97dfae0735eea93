// That the walk may be lost, in sight until it is safe, with the way to keep it.
function warn(said) {
  $("lost")?.remove();
  if (!said) return;
  const text = inLetters("lost-block", phrases.say("logs-block"));
  text.hidden = true;
  $("walk").after(make("div.notice", { id: "lost", role: "alert" }, p(phrases.say(said)), text, button(phrases.say("walk-copy"), () => {
    text.hidden = false;
    spelled(text, block());
    copied(text, "block");
  })));
}
