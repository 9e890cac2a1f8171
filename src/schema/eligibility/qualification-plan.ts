import * as z from "zod";
import { plainDate } from "../../model/internal/fields.js";
import { subjectSchema } from "../../model/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS, VERDICTS } from "../../terms/values.js";
import { decimalText, text } from "../internal/parts.js";

const level = z.enum(CERTIFICATE_LEVELS);
const majors = z.array(text).nullable();

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wait"), until: plainDate }),
  z.strictObject({ kind: z.literal("certificate"), level, on: plainDate }),
  z.strictObject({ kind: z.literal("education"), level: z.enum(EDUCATION_LEVELS), majors, on: plainDate }),
  z.strictObject({ kind: z.literal("degree"), degree: z.enum(ACADEMIC_DEGREES), majors, on: plainDate }),
  z.strictObject({ kind: z.literal("registration"), level, from: plainDate, until: plainDate }),
  z.strictObject({ kind: z.literal("continuing-education"), hours: decimalText, on: plainDate }),
]);

/** When a person qualifies, and what would help: what `planQualification` answers. */
export const qualificationPlanSchema = z.strictObject({
  provision: text,
  subject: subjectSchema,
  asOf: plainDate,
  verdict: z.enum(VERDICTS),
  eligiblePeriods: z.array(z.strictObject({ from: plainDate, to: plainDate.nullable() })),
  eligibleFrom: plainDate.nullable(),
  remedies: z.array(z.strictObject({ changes: z.array(change), metOn: plainDate })),
  truncated: z.boolean(),
});
