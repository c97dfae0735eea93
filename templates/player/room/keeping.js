// The log of a room: what is downloaded when it is done, or when the browser keeps nothing.

const fileName = () => `${the.id}.rounds-${record.attempt}.jsonl`;

function download() {
  const link = make("a", { href: URL.createObjectURL(new Blob([log()], { type: "application/jsonl" })), download: fileName() });
  link.click();
  tell(phrases.say("logs-downloading", { file: fileName() }));
}

// The last screen: the log, and the case once more for another room.
function keepingScreen() {
  const sure = make("div.sure", { hidden: true }, p(phrases.say("rounds-page-over-sure")), choices(
    main(phrases.say("rounds-page-over"), begunAnew),
    button(phrases.say("walk-over-keep"), () => {
      sure.hidden = true;
      asks.focus();
    })));
  const asks = button(phrases.say("rounds-page-over"), () => {
    sure.hidden = false;
    sure.querySelector("button").focus();
  });
  const { opens, sure: sureToOpen } = reopening();
  return [
    heading(phrases.say("rounds-page-log")),
    p(isLoose ? phrases.say("walk-kept-nowhere") : keep.said),
    p(phrases.say("rounds-page-log-what", { file: fileName() })),
    choices(main(phrases.say("logs-download"), download), asks, opens),
    sure,
    sureToOpen,
  ];
}

function begunAnew() {
  beginAttempt(record.attempt + 1);
  save();
  view = blank();
  arrive();
}
