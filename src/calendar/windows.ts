import { requireListed } from "../checks/index.js";
import { countDays, shiftDays, shiftMonths, shiftYears } from "./date-arithmetic.js";
import { type Period, type PeriodInput, parsePeriod } from "./period.js";
import { keepInRange, parsePlainDate, type PlainDate } from "./plain-date.js";

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
  // The last window may be followed by one beyond the days that there are.
  for (let from = firstStart(whole.from, every); from <= whole.to;) {
    const next = nextStart(from, every);
    const to = shiftDays(next, -1);
    if (to > whole.to) break;
    if (every !== "weekday" || weekday(from) < 5) windows.push({ from, to });
    from = next;
  }
  return windows;
}

/** A recurrence of several years, which is counted from a day and not from the start of a calendar year. */
export type RecurrenceOfYears = "two-years" | "three-years" | "five-years";

const YEARS: Readonly<Record<RecurrenceOfYears, number>> = { "two-years": 2, "three-years": 3, "five-years": 5 };

/**
 * Returns whether a recurrence is one of several years.
 *
 * @param every how often something is due
 *
 * @example
 * ```ts
 * import { isOfYears } from "social-work-station-rules/calendar";
 * isOfYears("three-years"); //=> true
 * isOfYears("year"); //=> false
 * ```
 */
export function isOfYears(every: Recurrence | RecurrenceOfYears): every is RecurrenceOfYears {
  return typeof every === "string" && Object.hasOwn(YEARS, every);
}

/**
 * Lists the windows of several years, counted from a day, that overlap a period. What is due once every three years is
 * not over within one: the window goes on beyond the period.
 *
 * @param period the period, both days included
 * @param every the length of a window
 * @param start the first day of the first window
 * @returns the windows, earliest first
 * @throws RuleInputError `type-invalid`, `date-invalid`, `interval-reversed`, `term-unknown`, `out-of-range` (where a window
 *   ends after 2200)
 *
 * @example
 * ```ts
 * import { calendarYear, windowsFrom } from "social-work-station-rules/calendar";
 * windowsFrom(calendarYear(2025), "three-years", "2021-07-01"); //=> [{ from: "2024-07-01", to: "2027-06-30" }]
 * ```
 */
export function windowsFrom(period: PeriodInput, every: RecurrenceOfYears, start: string): readonly Period[] {
  const whole = parsePeriod(period, ["period"]);
  const first = parsePlainDate(start, ["start"]);
  const years = YEARS[requireListed(every, Object.keys(YEARS) as RecurrenceOfYears[], ["every"])];
  const windows: Period[] = [];
  for (let index = 0; ; index += 1) {
    const from = shiftYears(first, index * years);
    if (from > whole.to) return windows;
    const to = shiftDays(shiftYears(first, (index + 1) * years), -1);
    if (to >= whole.from) windows.push({ from, to: keepInRange(to, "period") });
  }
}

const MONTHS: Readonly<Record<"month" | "quarter" | "half-year" | "year", number>> = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
};

function firstStart(date: PlainDate, every: Recurrence): PlainDate {
  if (every === "day" || every === "weekday") return date;
  if (every === "week") return shiftDays(date, (7 - weekday(date)) % 7);
  const months = MONTHS[every];
  const firstOfMonth = shiftDays(date, 1 - Number(date.slice(8)));
  const start = shiftMonths(firstOfMonth, -((Number(date.slice(5, 7)) - 1) % months));
  return start === date ? start : shiftMonths(start, months);
}

const MONDAY = parsePlainDate("1900-01-01");

/** Returns 0 for Monday. */
function weekday(date: PlainDate): number {
  return countDays(MONDAY, date) % 7;
}

function nextStart(from: PlainDate, every: Recurrence): PlainDate {
  if (every === "day" || every === "weekday") return shiftDays(from, 1);
  return every === "week" ? shiftDays(from, 7) : shiftMonths(from, MONTHS[every]);
}
