import type { PlainDate } from "../types.js";
import { readDigits } from "./read-digits.js";
import { shiftMonths } from "./shift-months.js";

/** The whole months, by corresponding days, that have passed from `start` to a date not before it. */
export function monthsPassed(start: PlainDate, date: PlainDate): number {
  const years = readDigits(date, 0, 4) - readDigits(start, 0, 4);
  const months = years * 12 + readDigits(date, 5, 7) - readDigits(start, 5, 7);
  return shiftMonths(start, months) <= date ? months : months - 1;
}
