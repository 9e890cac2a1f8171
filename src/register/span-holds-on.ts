import { coarseDateInterval, type CoarseDate, type PlainDate } from "../calendar/index.js";

/** An answer that may not be settled by what is recorded. */
export type Certainty = "yes" | "no" | "unknown";

/**
 * Whether a span of days, both ends included and each possibly coarse, holds on a day. Without a start the
 * span holds from the register's `recordedOn`; before that day it is not known. Without an end it goes on. No span
 * ends before it starts, so it surely holds on a last day that is known.
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
  const from = span.from === undefined ? null : coarseDateInterval(span.from);
  const until = span.until === undefined ? null : coarseDateInterval(span.until);
  if ((from !== null && from.earliest > asOf) || (until !== null && until.latest < asOf)) return "no";
  const begun = (from?.latest ?? recordedOn) <= asOf || (until !== null && until.latest <= asOf);
  const going = until === null || until.earliest >= asOf || (from !== null && from.earliest >= asOf);
  return begun && going ? "yes" : "unknown";
}
