import type { PlainDate } from "../types.js";
import { daysInMonth } from "./days-in-month.js";
import { readDigits } from "./read-digits.js";
import { writeDate } from "./write-date.js";

/** The corresponding day `months` later, else that month's last day. The caller keeps the year within four digits. */
export function shiftMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = readDigits(date, 0, 4) * 12 + readDigits(date, 5, 7) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return writeDate(year, month, Math.min(readDigits(date, 8, 10), daysInMonth(year, month)));
}
