import fc from "fast-check";
import { parsePlainDate, type Period, type PlainDate } from "social-work-station-rules/calendar";
import { daysAfter, DAYS, position } from "./day-by-day.js";

/** Draws days between two years, with leap days and ends of months more often than chance would have it. */
export function plainDates(firstYear = 1900, lastYear = 2200): fc.Arbitrary<PlainDate> {
  const anyDay = fc
    .integer({ min: position(`${firstYear}-01-01`), max: position(`${lastYear}-12-31`) })
    .map((index) => parsePlainDate(DAYS[index]));
  const monthEnd = fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.constantFrom("01-31", "02-28", "03-01", "03-31", "12-31"),
      fc.integer({ min: -1, max: 1 }),
    )
    .filter(([year, day, shift]) => year < lastYear || day !== "12-31" || shift < 1)
    .map(([year, day, shift]) => daysAfter(`${year}-${day}`, shift));
  return fc.oneof({ weight: 2, arbitrary: anyDay }, { weight: 1, arbitrary: monthEnd });
}

/** Draws periods between two years. */
export function periods(firstYear = 1990, lastYear = 2040): fc.Arbitrary<Period> {
  return fc
    .tuple(plainDates(firstYear, lastYear), plainDates(firstYear, lastYear))
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
}
