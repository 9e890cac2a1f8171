import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { findingOf } from "../internal/finding-of.js";
import { amounts, decimalText } from "../internal/parts.js";
import { period } from "../internal/period-fields.js";

export const activityQuotaDetail = z.strictObject({
  unit: z.enum(["count", "hours"]),
  period,
  required: amounts,
  done: decimalText,
  doubtful: decimalText,
  shortfall: amounts,
  leftOut: z.record(z.enum(["outside-period", "after-as-of", "station-not-open", "not-completed", "repeat"]), count),
});

/** One finding of `checkActivityQuotas`. */
export const activityQuotaFindingSchema = findingOf(activityQuotaDetail);
