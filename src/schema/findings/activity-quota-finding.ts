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
  leftOut: z.strictObject({
    "outside-period": count,
    "after-as-of": count,
    "station-not-open": count,
    "not-completed": count,
    repeat: count,
  }),
});

/** One finding of `checkActivityQuotas`. */
export const activityQuotaFindingSchema = findingOf(activityQuotaDetail);
