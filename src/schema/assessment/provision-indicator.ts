import * as z from "zod";
import { count, term } from "../../model/internal/fields.js";
import { provisionKinds } from "../../terms/index.js";
import { text } from "../internal/parts.js";
import { verdictCounts } from "./verdict-counts.js";

/** How one provision stands over everything that it applies to. */
export const provisionIndicator = z.strictObject({
  provision: text,
  kind: term(provisionKinds),
  findings: count,
  verdicts: verdictCounts,
  breaches: count,
  settled: z.strictObject({ met: count, of: count }),
});
