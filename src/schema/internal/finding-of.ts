import * as z from "zod";
import { plainDate, term } from "../../model/internal/fields.js";
import { subjectSchema } from "../../model/index.js";
import { factKinds, timings, verdicts } from "../../terms/index.js";
import { basisSchema } from "../findings/basis.js";
import { text } from "./parts.js";

const missingFact = z.strictObject({ subject: subjectSchema, fact: term(factKinds), detail: text.exactOptional() });

const judgementUse = z.strictObject({ judgement: text, item: text, outcome: z.enum(["met", "unmet"]), on: plainDate });

/** What a finding of any kind says, except its detail and its basis. */
export const findingFields = {
  id: text,
  provision: text,
  subject: subjectSchema,
  asOf: plainDate,
  verdict: term(verdicts),
  timing: term(timings).nullable(),
  missing: z.array(missingFact),
  judgements: z.array(judgementUse),
} as const;

/** The schema of a finding whose detail has the given schema. */
export function findingOf<D extends z.ZodType>(detail: D) {
  return z.strictObject({ ...findingFields, detail, basis: basisSchema });
}
