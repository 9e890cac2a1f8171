import * as z from "zod";
import { count } from "../../model/internal/fields.js";
import { subjectSchema } from "../../model/index.js";
import { VERDICTS } from "../../terms/values.js";
import { plainValue, text } from "../internal/parts.js";

const verdict = z.enum(VERDICTS);
const reading = z.strictObject({ parameter: text, chosen: plainValue, other: plainValue });

const dependent = z.strictObject({
  finding: text,
  provision: text,
  subject: subjectSchema,
  verdict,
  changedBy: z.array(z.strictObject({ readings: z.array(reading), verdict: verdict.nullable() })),
});

/** Which verdicts depend on a reading: what `interpretationSensitivity` answers. */
export const sensitivitySchema = z.strictObject({
  dependent: z.array(dependent),
  robust: count,
  readings: z.array(z.strictObject({ provision: text, parameter: text, other: plainValue, verdicts: count })),
  reach: z.array(z.strictObject({ provision: text, singles: count, jointTried: count, jointTotal: count })),
});
