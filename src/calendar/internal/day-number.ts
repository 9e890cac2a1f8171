import type { PlainDate } from "../types.js";
import { readDigits } from "./read-digits.js";
import { writeDate } from "./write-date.js";

/**
 * Days since 1970-01-01, in integers: a year is counted from March, so that the leap day is its last, and
 * 400 years are always 146,097 days (H. Fliegel, T. Van Flandern 1968; H. Hinnant 2013, "chrono-compatible
 * low-level date algorithms"). The years of this calendar are positive, so truncation is floor.
 */
export function toDayNumber(date: PlainDate): number {
  const month = readDigits(date, 5, 7);
  const year = readDigits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.trunc((153 * ((month + 9) % 12) + 2) / 5) + readDigits(date, 8, 10) - 1;
  return year * 365 + Math.trunc(year / 4) - Math.trunc(year / 100) + Math.trunc(year / 400) + dayOfYear - 719468;
}

/** The day of a day number; the inverse of {@link toDayNumber} from year 1 to 9999. */
export function fromDayNumber(dayNumber: number): PlainDate {
  const shifted = dayNumber + 719468;
  const era = Math.trunc(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.trunc(
    (dayOfEra - Math.trunc(dayOfEra / 1460) + Math.trunc(dayOfEra / 36524) - Math.trunc(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100));
  const monthFromMarch = Math.trunc((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.trunc((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return writeDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}
