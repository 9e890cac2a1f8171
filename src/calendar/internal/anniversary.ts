import type { AnniversaryConvention } from "../anniversary-convention.js";
import type { PlainDate } from "../types.js";
import { fromDayNumber, toDayNumber } from "./day-number.js";
import { readDigits } from "./read-digits.js";
import { shiftMonths } from "./shift-months.js";
import { writeDate } from "./write-date.js";

/** The first day on which the years are full; it may lie past the calendar's last year. Inputs are checked. */
export function anniversary(start: PlainDate, years: number, convention: AnniversaryConvention): PlainDate {
  if (years === 0) return start;
  switch (convention) {
    case "corresponding-day":
      return shiftMonths(start, years * 12);
    case "day-after":
      return fromDayNumber(toDayNumber(shiftMonths(start, years * 12)) + 1);
    case "calendar-years":
      return writeDate(readDigits(start, 0, 4) + years, 1, 1);
    case "previous-year-end":
      return writeDate(readDigits(start, 0, 4) + years + 1, 1, 1);
  }
}
