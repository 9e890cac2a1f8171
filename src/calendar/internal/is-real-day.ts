import { daysInMonth } from "./days-in-month.js";
import { FIRST_YEAR, LAST_YEAR } from "./year-range.js";

/** Whether the calendar has this day; -1 (no number read) never passes. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}
