import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { findingOf } from "../internal/finding-of.js";
import { counts } from "../internal/parts.js";

export const shareQuotaDetail = z.strictObject({
  base: count,
  required: count,
  covered: count,
  unknown: count,
  shortfall: counts,
});

/** One finding of `checkShareQuotas`. */
export const shareQuotaFindingSchema = findingOf(shareQuotaDetail);
