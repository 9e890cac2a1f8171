import * as z from "zod";
import { plainDate, term } from "../../model/internal/fields.js";
import { subjectSchema } from "../../model/index.js";
import { academicDegrees, certificateLevels, educationLevels, verdicts } from "../../terms/index.js";
import { decimalText, text } from "../internal/parts.js";

const level = term(certificateLevels);
const majors = z.array(text).nullable();

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wait"), until: plainDate }),
  z.strictObject({ kind: z.literal("certificate"), level, on: plainDate }),
  z.strictObject({ kind: z.literal("education"), level: term(educationLevels), majors, on: plainDate }),
  z.strictObject({ kind: z.literal("degree"), degree: term(academicDegrees), majors, on: plainDate }),
  z.strictObject({ kind: z.literal("registration"), level, from: plainDate, until: plainDate }),
  z.strictObject({ kind: z.literal("continuing-education"), hours: decimalText, on: plainDate }),
]);

/** When a person qualifies, and what would help: what `planQualification` answers. */
export const qualificationPlanSchema = z.strictObject({
  provision: text,
  subject: subjectSchema,
  asOf: plainDate,
  verdict: term(verdicts),
  eligiblePeriods: z.array(z.strictObject({ from: plainDate, to: plainDate.nullable() })),
  eligibleFrom: plainDate.nullable(),
  remedies: z.array(z.strictObject({ changes: z.array(change), metOn: plainDate })),
  truncated: z.boolean(),
});
