import { requireListed } from "../checks/index.js";
import { addDays, addMonths, daysBetween } from "./date-arithmetic.js";
import { type Period, type PeriodInput, parsePeriod } from "./period.js";
import { parsePlainDate, type PlainDate } from "./plain-date.js";

/** How often something is due. */
const RECURRENCES = ["day", "weekday", "week", "month", "quarter", "half-year", "year"] as const;

/** One of the lengths of a window. */
export type Recurrence = (typeof RECURRENCES)[number];

/**
 * Lists the whole days, days from Monday to Friday, weeks (from Monday), calendar months, quarters,
 * half-years or years that lie within a period. A window that the period cuts off is left out: a month's work is not
 * due in half a month.
 *
 * @param period the whole, both days included
 * @param every the length of a window
 * @returns the windows, earliest first
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`, `term-unknown`
 *
 * @example
 * ```ts
 * import { windowsWithin } from "social-work-station-rules/calendar";
 * windowsWithin({ from: "2025-01-15", to: "2025-06-30" }, "quarter"); //=> [{ from: "2025-04-01", to: "2025-06-30" }]
 * ```
 */
export function windowsWithin(period: PeriodInput, every: Recurrence): readonly Period[] {
  const whole = parsePeriod(period, ["period"]);
  requireListed(every, RECURRENCES, ["every"]);
  const windows: Period[] = [];
  // A window that begins after the period is not looked at: it may end beyond the days that there are.
  for (let from = firstStart(whole.from, every); from <= whole.to;) {
    const next = nextStart(from, every);
    const to = addDays(next, -1);
    if (to > whole.to) break;
    if (every !== "weekday" || weekday(from) < 5) windows.push({ from, to });
    from = next;
  }
  return windows;
}

const MONTHS: Readonly<Record<"month" | "quarter" | "half-year" | "year", number>> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
};

function firstStart(date: PlainDate, every: Recurrence): PlainDate {
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

function nextStart(from: PlainDate, every: Recurrence): PlainDate {
  if (every === "day" || every === "weekday") return addDays(from, 1);
  return every === "week" ? addDays(from, 7) : addMonths(from, MONTHS[every]);
}
