import * as z from "zod";
import { findingOf } from "../internal/finding-of.js";
import { amounts, decimalText } from "../internal/parts.js";

export const staffingDetail = z.strictObject({
  measure: z.enum(["head-count", "full-time-equivalent"]),
  required: decimalText,
  present: decimalText,
  doubtful: decimalText.nullable(),
  shortfall: amounts,
});

/** One finding of `checkStaffing`. */
export const staffingFindingSchema = findingOf(staffingDetail);
