// What a course answers, read in one way: courses differ in how they say yes, and some say nothing.

/** The course behind an interface: each wish comes back as whether it was granted, each value as a text. */
function runtimeOf(api) {
  function answered(name, given) {
    try {
      return api[name](...given);
    } catch {
      return "false";
    }
  }

  function granted(name, ...given) {
    const answer = answered(name, given);
    // Where nothing comes back, the error that was set decides.
    if (answer === undefined || answer === null || answer === "") return `${answered("LMSGetLastError", [])}` === "0";
    return ["true", "1"].includes(`${answer}`);
  }

  const get = (name) => {
    const value = answered("LMSGetValue", [`cmi.${name}`]);
    return value === undefined || value === null || value === "false" ? "" : `${value}`;
  };

  return {
    get,
    set: (name, value) => granted("LMSSetValue", `cmi.${name}`, value),
    commit: () => granted("LMSCommit", ""),
    finish: () => granted("LMSFinish", ""),
    open: () => granted("LMSInitialize", ""),
    // Some courses refuse to begin what was begun before, and still answer.
    isOpen: () => get("core.lesson_status") !== "" && `${answered("LMSGetLastError", [])}` === "0",
  };
}
