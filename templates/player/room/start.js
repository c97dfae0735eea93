// The page begins: all of the above stands.
//
// For whoever drives the page: `workup.ui` is {put(entry), log(), walk(), debrief()}, and <html> has data-ready.

keep = inThisBrowser();
restore();
redraft();
workup.dressed?.();
show();
workup.ui = { put, log, walk: () => walk, debrief: () => workup.debrief(sheet, walk) };
// The last step: only a page that works takes the place of the handout.
$("walk").hidden = false;
$("handout").hidden = true;
land();
for (const unpacked of ["namesOf", "understood"]) (window.requestIdleCallback ?? setTimeout)(() => workup.words[unpacked](sheet, ""));
