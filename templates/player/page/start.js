// The page begins: all of the above stands.
// 
// For whoever embeds or drives the page: `workup.keep` may be set before this runs, an object
// {said, load(), save(record), finish(record)}. Then `workup.ui` is {put(entry), resume(record), log(), block(), walk(), debrief()},
// and <html> has data-ready once all is drawn.

// A task for each: what was kept is followed, the screen is made, set and shown.
setTimeout(() => {
  keep = workup.keep ?? inThisBrowser();
  restore();
  redraft();
  setTimeout(screened);
});

function screened() {
  show();
  workup.ui = { put, resume, log, block, walk: () => walk, debrief: () => workup.debrief(sheet, walk) };
  // All items and their names take a while to unpack: not under the first letter that is typed. One asks for the next,
  // since all that wait are done in one task.
  const { understood, named, namesOf, placed } = workup.words;
  const unpacking = [() => the.items, () => named(sheet, "items"), namesOf, understood, placed];
  const idly = () => (window.requestIdleCallback ?? setTimeout)(() => {
    unpacking.shift()(sheet, "");
    if (unpacking.length) idly();
  });
  idly();
}

// The last step: only a page that works takes the place of the handout.
function unveiled() {
  workup.dressed?.();
  $("walk").hidden = false;
  $("handout").hidden = true;
  chapterInSight();
}
