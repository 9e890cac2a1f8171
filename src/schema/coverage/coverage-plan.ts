import * as z from "zod";
import { count, term } from "../../model/internal/fields.js";
import { timings } from "../../terms/index.js";
import { counts, ratioText } from "../internal/parts.js";

const pace = z.strictObject({ exact: ratioText, whole: count });

/** How far a coverage target is, and how fast it must be approached: what `planCoverage` answers. */
export const coveragePlanSchema = z.strictObject({
  required: count,
  additional: counts,
  timing: term(timings),
  periodsLeft: count,
  pace: z.strictObject({ least: pace, most: pace }).nullable(),
  base: z.enum(["complete", "incomplete"]),
});
