import { refuse } from "../../fault/index.js";
import type { PlainDate } from "../types.js";
import { FIRST_YEAR, LAST_YEAR } from "./year-range.js";

const FIRST = `${FIRST_YEAR}-01-01`;
const LAST = `${LAST_YEAR}-12-31`;

/** Passes a computed date on, or refuses it when it left the calendar. */
export function keepInRange(date: PlainDate, step: string): PlainDate {
  return date >= FIRST && date <= LAST ? date : refuse("out-of-range", [step], { least: FIRST, most: LAST });
}
