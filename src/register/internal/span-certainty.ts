import {
  coarseDateInterval,
  isCoarseDate,
  parseCoarseDate,
  type CoarseDate,
  type PlainDate,
} from "../../calendar/index.js";
import { checkDay } from "./check-question.js";

/** An answer that may not be settled by what is recorded. */
export type Certainty = "yes" | "no" | "unknown";

/** Whether a span holds on a day; `name` is what a fault calls it. */
export function spanCertainty(
  span: { readonly from?: CoarseDate | undefined; readonly until?: CoarseDate | undefined },
  asOf: PlainDate,
  recordedOn: PlainDate,
  name: "span" | "station",
): Certainty {
  checkDay(asOf, ["asOf"]);
  checkDay(recordedOn, ["recordedOn"]);
  const from = span.from === undefined ? null : intervalOf(span.from, name, "from");
  const until = span.until === undefined ? null : intervalOf(span.until, name, "until");
  if ((from !== null && from.earliest > asOf) || (until !== null && until.latest < asOf)) return "no";
  const begun = (from?.latest ?? recordedOn) <= asOf || (until !== null && until.latest <= asOf);
  const going = until === null || until.earliest >= asOf || (from !== null && from.earliest >= asOf);
  return begun && going ? "yes" : "unknown";
}

function intervalOf(date: CoarseDate, name: string, end: string): ReturnType<typeof coarseDateInterval> {
  return coarseDateInterval(isCoarseDate(date) ? date : parseCoarseDate(date, [name, end]));
}
