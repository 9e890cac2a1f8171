import { type PlainDate, addMonths } from "../calendar/index.js";

/** The longest run of days of which something is true. */

/** Runs are measured by days, or by months begun. */
export type RunUnit = "day" | "month";

/**
 * Returns the length of the longest run of days of which something is true. A run of three months ends on the day before
 * the corresponding one; a day more and it has begun a fourth.
 *
 * @param days consecutive days
 */
export function longestRun(days: readonly PlainDate[], holds: (index: number) => boolean, unit: RunUnit): number {
  let longest = 0;
  let start: number | null = null;
  for (let index = 0; index <= days.length; index += 1) {
    if (index < days.length && holds(index)) {
      start ??= index;
      continue;
    }
    const [first, last] = start === null ? [] : [days[start], days[index - 1]];
    if (start !== null && first !== undefined && last !== undefined)
      longest = Math.max(longest, unit === "day" ? index - start : monthsBegun(first, last));
    start = null;
  }
  return longest;
}

function monthsBegun(first: PlainDate, last: PlainDate): number {
  let months = 1;
  while (addMonths(first, months) <= last) months += 1;
  return months;
}
