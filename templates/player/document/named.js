// What the members of each enumeration are called on a page (workup/document/named.py).

const MOMENTS = { opening: "moment-opening", bedside: "moment-bedside", pause: "moment-pause", commit: "moment-commit" };
const LISTS = { opening: "moment-list-opening", bedside: "moment-list-bedside", pause: "moment-list-pause", commit: "moment-list-commit" };
const ROLES = {
  ...{ essential: "role-essential", contributory: "role-contributory", neutral: "role-neutral", harmful: "role-harmful" },
  "not indicated": "role-not-indicated",
};
const PEOPLE = {
  ...{ infant: "people-infant", toddler: "people-toddler", child: "people-child" },
  ...{ adolescent: "people-adolescent", adult: "people-adult" },
};
const LEVELS = { stop: "safety-stop", caution: "safety-caution" };

const when = (at) => phrases.say(MOMENTS[at]);
const listAt = (at) => phrases.say(LISTS[at]);
const invasiveNamed = (c, id) => c.degrees[depthOf(c, id)].label ?? phrases.say("invasive-none");
const people = (ages, sex) => phrases.listed(ages.map((age) => phrases.say(PEOPLE[age], { sex })));
const listOf = (ids, c) => phrases.listed(unique(ids.map((id) => c.item(id).label)));
