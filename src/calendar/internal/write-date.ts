import type { PlainDate } from "../types.js";

/** Writes a day known to exist in a year of four digits. */
export function writeDate(year: number, month: number, day: number): PlainDate {
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as PlainDate;
}
