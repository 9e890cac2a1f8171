import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { findingOf } from "../internal/finding-of.js";
import { counts, dayText, text } from "../internal/parts.js";

export const coverageTargetDetail = z.strictObject({
  measure: z.enum(["stations", "workers"]),
  required: count,
  target: text,
  covered: count,
  unknown: count,
  total: count,
  shortfall: counts,
  dueOn: dayText,
});

/** What `checkCoverageTarget` answers. */
export const coverageTargetFindingSchema = findingOf(coverageTargetDetail);
