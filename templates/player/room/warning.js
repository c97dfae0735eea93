// That the walk may be lost, in sight until it is safe, with the way to keep it.

function warn(said) {
  $("lost")?.remove();
  if (!said) return;
  $("walk").after(make("div.notice", { id: "lost", role: "alert" }, p(phrases.say(said)), button(phrases.say("logs-download"), download)));
}
