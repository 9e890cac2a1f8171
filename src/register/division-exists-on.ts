import type { PlainDate } from "../calendar/index.js";
import { requireObject } from "../fault/index.js";
import type { Division } from "../model/index.js";
import { checkDay } from "./internal/check-question.js";

/**
 * Whether a division exists on a day; one without dates always does.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 */
export function divisionExistsOn(division: Division, asOf: PlainDate): boolean {
  requireObject(division, ["division"]);
  for (const end of ["from", "until"] as const) {
    const day = division[end];
    if (day !== undefined) checkDay(day, ["division", end]);
  }
  checkDay(asOf, ["asOf"]);
  return (division.from === undefined || division.from <= asOf) && (division.until === undefined || division.until >= asOf);
}
