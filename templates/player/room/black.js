// The screen made black, as a remote does it, so that the room looks at whoever speaks; any key brings it back.

let lit = null;

const isBlack = () => lit !== null;

function blacken() {
  lit = document.activeElement;
  const black = button(phrases.say("rounds-page-black"), light, { id: "black" });
  document.body.append(black);
  for (const one of document.body.children) one.inert = one !== black;
  black.focus();
}

function light() {
  for (const one of document.body.children) one.inert = false;
  $("black").remove();
  lit.focus();
  lit = null;
}
