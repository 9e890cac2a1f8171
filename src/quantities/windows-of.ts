import {
  type Period,
  type Recurrence,
  type RecurrenceOfYears,
  isOfYears,
  windowsFrom,
  windowsWithin,
} from "../calendar/index.js";

/**
 * Returns the windows of a recurrence that a question about a period is about: those within it, or, of several years,
 * those that it overlaps. Without a recurrence the period itself is the only one.
 */
export function windowsOf(
  period: Period,
  every: Recurrence | RecurrenceOfYears | undefined,
  countedFrom: string | undefined,
): readonly Period[] {
  if (every === undefined) return [period];
  if (!isOfYears(every)) return windowsWithin(period, every);
  return countedFrom === undefined ? [] : windowsFrom(period, every, countedFrom);
}
