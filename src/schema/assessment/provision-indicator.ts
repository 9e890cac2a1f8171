import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { PROVISION_KINDS } from "../../terms/values.js";
import { text } from "../internal/parts.js";
import { verdictCounts } from "./verdict-counts.js";

/** How one provision stands over everything that it applies to. */
export const provisionIndicator = z.strictObject({
  provision: text,
  kind: z.enum(PROVISION_KINDS),
  findings: count,
  verdicts: verdictCounts,
  breaches: count,
  settled: z.strictObject({ met: count, of: count }),
});
