// The course around the page, by SCORM 1.2.

// The page's own window and at most ten above it, then whoever opened any of them. A window of a foreign
// site throws at whatever is asked of it.
function apiAround() {
  const attempted = (ask) => {
    try {
      return ask() ?? null;
    } catch {
      return null;
    }
  };
  const upFrom = (start) => {
    const frames = [start];
    while (frames.length <= 10) {
      const above = attempted(() => frames.at(-1).parent);
      if (!above || above === frames.at(-1)) break;
      frames.push(above);
    }
    return frames;
  };
  const frames = upFrom(window);
  const openers = frames.map((frame) => attempted(() => frame.opener)).filter((opener) => opener);
  const apis = [...frames, ...openers.flatMap(upFrom)].map((frame) =>
    attempted(() => (typeof frame.API.LMSInitialize === "function" ? frame.API : null)));
  return apis.find((api) => api) ?? null;
}

/** So many milliseconds as a CMITimespan: HHHH:MM:SS.SS. */
function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const padded = (number, length) => String(Math.floor(number)).padStart(length, "0");
  const parts = [[hundredths / 360000, 4], [(hundredths / 6000) % 60, 2], [(hundredths / 100) % 60, 2]];
  return `${parts.map(([number, length]) => padded(number, length)).join(":")}.${padded(hundredths % 100, 2)}`;
}
