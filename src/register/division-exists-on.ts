import type { PlainDate } from "../calendar/index.js";
import { requireObject } from "../fault/index.js";
import type { Division } from "../model/index.js";
import { checkDay } from "./internal/check-question.js";

/**
 * Whether a division exists on a day; one without dates always does.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parsePlainDate } from "social-work-station-rules/calendar";
 * import { divisionSchema } from "social-work-station-rules/model";
 * import { divisionExistsOn } from "social-work-station-rules/register";
 * const division = divisionSchema.parse({ id: "110101001", name: "东华门街道", level: "township", from: "2022-01-01" });
 * divisionExistsOn(division, parsePlainDate("2021-12-31")); //=> false
 * ```
 */
export function divisionExistsOn(division: Division, asOf: PlainDate): boolean {
  requireObject(division, ["division"]);
  for (const end of ["from", "until"] as const) {
    const day = division[end];
    if (day !== undefined) checkDay(day, ["division", end]);
  }
  checkDay(asOf, ["asOf"]);
  return (
    (division.from === undefined || division.from <= asOf) && (division.until === undefined || division.until >= asOf)
  );
}
