// The clock of a case.

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAY = 24 * 60;
const HOURS_UNTIL = 14;

/** So many minutes after the walk began, as a phrase and what is filled in; long after it only the day. */
function momentIn({ begins: { day, at } }, minute) {
  const since = 60 * Number(at.slice(0, 2)) + Number(at.slice(3)) + minute;
  const days = floorDiv(since, DAY);
  if (days >= HOURS_UNTIL) return ["walk-day", { day: days + 1 }];
  const two = (number) => String(number).padStart(2, "0");
  const ofDay = since % DAY;
  const weekday = WEEKDAYS[(WEEKDAYS.indexOf(day) + days) % 7];
  return ["walk-day-hour", { day: days + 1, weekday, hour: `${two(floorDiv(ofDay, 60))}:${two(ofDay % 60)}` }];
}
