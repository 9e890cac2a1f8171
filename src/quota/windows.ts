import type { RecurringDutyDetail } from "../results/index.js";
import { type Period, type PlainDate, addDays, addMonths, daysBetween, parsePlainDate } from "../calendar/index.js";

type Every = RecurringDutyDetail["every"];

/**
 * Lists the whole days, days from Monday to Friday, weeks (from Monday), calendar months, quarters or years that lie within a period. A window that
 * the period cuts off is left out: a month's work is not due in half a month.
 */
export function windowsWithin(period: Period, every: Every): readonly Period[] {
  const windows: Period[] = [];
  for (let from = firstStart(period.from, every); ;) {
    const next = nextStart(from, every);
    const to = addDays(next, -1);
    if (to > period.to) return windows;
    if (every !== "weekday" || weekday(from) < 5) windows.push({ from, to });
    from = next;
  }
}

/** Returns the index of the first window for which something is true that is true for all windows after it. */
export function firstWhere(windows: readonly Period[], isTrue: (window: Period) => boolean): number {
  let [low, high] = [0, windows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const window = windows[middle];
    if (window !== undefined && isTrue(window)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

function firstStart(date: PlainDate, every: Every): PlainDate {
  if (every === "day" || every === "weekday") return date;
  if (every === "week") return addDays(date, (7 - weekday(date)) % 7);
  const months = MONTHS[every];
  const firstOfMonth = addDays(date, 1 - Number(date.slice(8)));
  const start = addMonths(firstOfMonth, -((Number(date.slice(5, 7)) - 1) % months));
  return start === date ? start : addMonths(start, months);
}

const MONDAY = parsePlainDate("1900-01-01");

/** Returns 0 for Monday. */
function weekday(date: PlainDate): number {
  return daysBetween(MONDAY, date) % 7;
}

function nextStart(from: PlainDate, every: Every): PlainDate {
  if (every === "day" || every === "weekday") return addDays(from, 1);
  return every === "week" ? addDays(from, 7) : addMonths(from, MONTHS[every]);
}
