import type { PlainDate } from "./types.js";

/** Orders dates for `sort`, earlier first. Their texts are in the order of the days, so `<` serves as well. */
export function comparePlainDates(first: PlainDate, second: PlainDate): -1 | 0 | 1 {
  return first < second ? -1 : first > second ? 1 : 0;
}
