import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { decimalText, ratioText, text } from "../internal/parts.js";

const bound = ratioText.extend({ percent: decimalText }).nullable();

/** A coverage rate with its counts: what `measureCoverage` answers. */
export const coverageRateSchema = z.strictObject({
  covered: count,
  uncovered: count,
  unknown: count,
  total: count,
  percent: decimalText.nullable(),
  lowest: bound,
  highest: bound,
  text,
});
