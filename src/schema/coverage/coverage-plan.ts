import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { TIMINGS } from "../../terms/values.js";
import { counts, ratioText } from "../internal/parts.js";

const pace = z.strictObject({ exact: ratioText, whole: count });

/** How far a coverage target is, and how fast it must be approached: what `planCoverage` answers. */
export const coveragePlanSchema = z.strictObject({
  required: count,
  additional: counts,
  timing: z.enum(TIMINGS),
  periodsLeft: count,
  pace: z.strictObject({ least: pace, most: pace }).nullable(),
  base: z.enum(["complete", "incomplete"]),
});
