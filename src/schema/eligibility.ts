import * as z from "zod";
import { count, plainDate } from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS, VERDICTS } from "../terms/index.js";
import { decimalText, text } from "./fields.js";
import { verdictCounts } from "./assessment.js";
import { qualificationFindingSchema } from "./findings.js";

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
  kind: z.literal("qualification-plan"),
  provision: text,
  subject: subjectSchema,
  asOf: plainDate,
  verdict: z.enum(VERDICTS),
  eligiblePeriods: z.array(z.strictObject({ from: plainDate, to: plainDate.nullable() })),
  eligibleFrom: plainDate.nullable(),
  remedies: z.array(z.strictObject({ changes: z.array(change), metOn: plainDate })),
  truncated: z.boolean(),
});

/** The qualification of everyone on a register: what `assessRoster` answers. */
export const rosterAssessmentSchema = z.strictObject({
  kind: z.literal("roster"),
  provision: text,
  asOf: plainDate,
  findings: z.array(qualificationFindingSchema),
  byVerdict: verdictCounts,
  byRoute: z.array(z.strictObject({ route: text, people: count })),
  complete: z.boolean(),
});
