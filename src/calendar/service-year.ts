import { checkInteger } from "./internal/check-integer.js";
import { fromDayNumber, toDayNumber } from "./internal/day-number.js";
import { keepInRange } from "./internal/keep-in-range.js";
import { shiftMonths } from "./internal/shift-months.js";
import { parsePlainDate } from "./parse-plain-date.js";
import type { Period, PlainDate } from "./types.js";

/**
 * Twelve months from a start date (服务年度), the first or a later one. The years follow each other without
 * gap or overlap, also from 29 February.
 *
 * @param start the first day of service, such as the first day of a contract
 * @param nth which service year, an integer from 1 to 300
 * @throws RuleInputError `date-invalid`, `number-invalid`, `out-of-range`
 *
 * @example
 * ```ts
 * import { parsePlainDate, serviceYear } from "social-work-station-rules/calendar";
 * serviceYear(parsePlainDate("2021-07-01")); //=> { from: "2021-07-01", to: "2022-06-30" }
 * serviceYear(parsePlainDate("2021-07-01"), 3); //=> { from: "2023-07-01", to: "2024-06-30" }
 * ```
 */
export function serviceYear(start: PlainDate, nth: number = 1): Period {
  const first = parsePlainDate(start, ["start"]);
  const count = checkInteger(nth, 1, 300, ["nth"]);
  const next = shiftMonths(first, count * 12);
  return {
    from: shiftMonths(first, (count - 1) * 12),
    to: keepInRange(fromDayNumber(toDayNumber(next) - 1), "nth"),
  };
}
