import { addDays, addMonths, daysBetween, parsePlainDate, type Period, type PlainDate } from "../../calendar/index.js";
import type { RecurringDutyDetail } from "../types.js";

const MONDAY = parsePlainDate("1900-01-01");

type Every = RecurringDutyDetail["every"];

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/**
 * The whole days, weeks (from Monday), calendar months, quarters or years that lie within a period. A window cut by
 * the period's ends is no window: nobody can be asked to do a month's work in half of it.
 */
export function windowsWithin(period: Period, every: Every): readonly Period[] {
  const windows: Period[] = [];
  for (let from = firstStart(period.from, every); ;) {
    const next = advance(from, every);
    const to = addDays(next, -1);
    if (to > period.to) return windows;
    windows.push({ from, to });
    from = next;
  }
}

function firstStart(date: PlainDate, every: Every): PlainDate {
  if (every === "day") return date;
  if (every === "week") return addDays(date, (7 - weekday(date)) % 7);
  const months = MONTHS[every];
  const first = addDays(date, 1 - Number(date.slice(8)));
  const start = addMonths(first, -((Number(date.slice(5, 7)) - 1) % months));
  return start === date ? start : addMonths(start, months);
}

/** 0 is Monday. */
function weekday(date: PlainDate): number {
  return daysBetween(MONDAY, date) % 7;
}

function advance(from: PlainDate, every: Every): PlainDate {
  if (every === "day") return addDays(from, 1);
  return every === "week" ? addDays(from, 7) : addMonths(from, MONTHS[every]);
}
