// The diagnosis, once it is said twice.

function diagnosis() {
  const choose = (option) => {
    view.sure = option;
    show();
    goTo("do");
  };
  if (!view.sure) return [heading(phrases.say("walk-diagnosis")), optionButtons(choose, (option) => dots(walk.chips[option])), choices(back())];
  return [
    heading(`${numberOf(view.sure)} ${label(view.sure)}`),
    make("p.notice", phrases.say("walk-final")),
    choices(main(phrases.say("walk-commit"), () => put({ kind: "diagnosis", hypothesis: view.sure })), button(phrases.say("walk-commit-again"), () => choose(null))),
  ];
}
