// The clock of a case.

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAY = 24 * 60;
const HOURS_UNTIL = 14;

const OPENS = 9 * 60;
const CLOSES = 18 * 60;

const startOf = ({ begins: { at } }) => 60 * Number(at.slice(0, 2)) + Number(at.slice(3));

/** At which minute comes what is ordered at a minute and takes so long: what takes a day or more, in working hours. */
function comes(c, minute, lasts) {
  const due = minute + lasts;
  const ofDay = (startOf(c) + due) % DAY;
  return lasts < DAY || (ofDay >= OPENS && ofDay <= CLOSES) ? due : due + ((DAY + OPENS - ofDay) % DAY);
}

/** How many days have begun since the one on which the walk began. */
const dayOf = (c, minute) => floorDiv(startOf(c) + minute, DAY);

/** So many minutes after the walk began, as a phrase and what is filled in; long after it only the day. */
function momentIn(c, minute) {
  const days = dayOf(c, minute);
  if (days >= HOURS_UNTIL) return ["walk-day", { day: days + 1 }];
  const two = (number) => String(number).padStart(2, "0");
  const ofDay = (startOf(c) + minute) % DAY;
  const weekday = WEEKDAYS[(WEEKDAYS.indexOf(c.begins.day) + days) % 7];
  return ["walk-day-hour", { day: days + 1, weekday, hour: `${two(floorDiv(ofDay, 60))}:${two(ofDay % 60)}` }];
}
