import type { CoarseDate, PlainDate } from "../calendar/index.js";
import { requireObject } from "../fault/index.js";
import { spanCertainty, type Certainty } from "./internal/span-certainty.js";

export type { Certainty };

/**
 * Whether a span of days, both ends included and each possibly coarse, holds on a day. Without a start the
 * span holds from the register's `recordedOn`; before that day it is not known. Without an end it goes on. No span
 * ends before it starts, so it surely holds on a last day that is known.
 *
 * @throws RuleInputError `type-invalid`, `value-missing`, `date-invalid`
 *
 * @example
 * ```ts
 * import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
 * import { spanHoldsOn } from "social-work-station-rules/register";
 * const day = parsePlainDate("2021-06-15");
 * spanHoldsOn({ from: parseCoarseDate("2021-06") }, day, parsePlainDate("2023-05-31")); //=> "unknown"
 * spanHoldsOn({ from: parseCoarseDate("2021-05") }, day, parsePlainDate("2023-05-31")); //=> "yes"
 * ```
 */
export function spanHoldsOn(
  span: { readonly from?: CoarseDate | undefined; readonly until?: CoarseDate | undefined },
  asOf: PlainDate,
  recordedOn: PlainDate,
): Certainty {
  requireObject(span, ["span"]);
  return spanCertainty(span, asOf, recordedOn, "span");
}
