import * as z from "zod";
import { plainDate } from "../../model/internal/fields.js";
import { subjectSchema } from "../../model/index.js";
import { FACT_KINDS, TIMINGS, VERDICTS } from "../../terms/values.js";
import { basisSchema } from "../findings/basis.js";
import { text } from "./parts.js";

const missingFact = z.strictObject({ subject: subjectSchema, fact: z.enum(FACT_KINDS), detail: text.exactOptional() });

const judgementUse = z.strictObject({ judgement: text, item: text, outcome: z.enum(["met", "unmet"]), on: plainDate });

/** What a finding of any kind says, except its detail and its basis. */
export const findingFields = {
  id: text,
  provision: text,
  subject: subjectSchema,
  asOf: plainDate,
  verdict: z.enum(VERDICTS),
  timing: z.enum(TIMINGS).nullable(),
  missing: z.array(missingFact),
  judgements: z.array(judgementUse),
} as const;

/** The schema of a finding whose detail has the given schema. */
export function findingOf<D extends z.ZodType>(detail: D) {
  return z.strictObject({ ...findingFields, detail, basis: basisSchema });
}
