import type { PlainDate } from "../calendar/index.js";
import type { Division } from "../model/index.js";

/** Whether a division exists on a day; one without dates always does. */
export function divisionExistsOn(division: Division, asOf: PlainDate): boolean {
  return (division.from === undefined || division.from <= asOf) && (division.until === undefined || division.until >= asOf);
}
