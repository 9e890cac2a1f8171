import { coarseDateInterval, type CoarseDate, type PlainDate } from "../calendar/index.js";

/** An answer that may not be settled by what is recorded. */
export type Certainty = "yes" | "no" | "unknown";

/**
 * Whether a span of days, both ends included and each possibly coarse, holds on a day. Without a start the
 * span holds from the register's `recordedOn`; before that day it is not known. Without an end it goes on.
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
  return both(hasBegun(span.from, asOf, recordedOn), notEnded(span.until, asOf));
}

function hasBegun(from: CoarseDate | undefined, asOf: PlainDate, recordedOn: PlainDate): Certainty {
  if (from === undefined) return asOf >= recordedOn ? "yes" : "unknown";
  if (from.length === 10) return from <= asOf ? "yes" : "no";
  const { earliest, latest } = coarseDateInterval(from);
  return latest <= asOf ? "yes" : earliest > asOf ? "no" : "unknown";
}

function notEnded(until: CoarseDate | undefined, asOf: PlainDate): Certainty {
  if (until === undefined) return "yes";
  if (until.length === 10) return until >= asOf ? "yes" : "no";
  const { earliest, latest } = coarseDateInterval(until);
  return earliest >= asOf ? "yes" : latest < asOf ? "no" : "unknown";
}

function both(first: Certainty, second: Certainty): Certainty {
  if (first === "no" || second === "no") return "no";
  return first === "yes" && second === "yes" ? "yes" : "unknown";
}
