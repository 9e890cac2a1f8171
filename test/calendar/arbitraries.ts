import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns";
import fc from "fast-check";
import { parsePlainDate, type Period, type PlainDate } from "social-work-station-rules/calendar";

/** The date-fns day of a plain date: the oracle's side of a comparison. */
export function toUtc(date: PlainDate): UTCDate {
  return new UTCDate(`${date}T00:00:00Z`);
}

/** The plain date of a date-fns day. */
export function fromUtc(date: Date): PlainDate {
  return parsePlainDate(format(date, "yyyy-MM-dd"));
}

/** Days between two years, a leap day or a month's end more often than chance would have it. */
export function plainDates(firstYear = 1900, lastYear = 2200): fc.Arbitrary<PlainDate> {
  const first = Date.UTC(firstYear, 0, 1) / 86_400_000;
  const last = Date.UTC(lastYear, 11, 31) / 86_400_000;
  const anyDay = fc.integer({ min: first, max: last }).map((day) => fromUtc(new UTCDate(day * 86_400_000)));
  const monthEnd = fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.constantFrom(1, 2, 3, 4, 12),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([year, month, shift]) => new UTCDate(Date.UTC(year, month, shift)))
    .filter((date) => date.getFullYear() >= firstYear && date.getFullYear() <= lastYear)
    .map(fromUtc);
  return fc.oneof({ weight: 2, arbitrary: anyDay }, { weight: 1, arbitrary: monthEnd });
}

export function periods(firstYear = 1990, lastYear = 2040): fc.Arbitrary<Period> {
  return fc
    .tuple(plainDates(firstYear, lastYear), plainDates(firstYear, lastYear))
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
}
