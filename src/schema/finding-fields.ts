import * as z from "zod";
import { plainDate } from "../fields/index.js";
import { subjectSchema } from "../model/index.js";
import { PROVISION_KINDS, parameterSchema } from "../policy/index.js";
import { FACT_KINDS, MODALITIES, TIMINGS, VERDICTS } from "../terms/index.js";
import { localWords, plainValue, text } from "./fields.js";

/** What a finding rests on: the provision as it stood, with each parameter that the rule read. */
export const basisSchema = z.strictObject({
  provision: text,
  kind: z.enum(PROVISION_KINDS),
  title: localWords,
  modality: z.enum(MODALITIES),
  clauses: z.array(text),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), parameterSchema(plainValue)),
});

const missingFact = z.strictObject({ subject: subjectSchema, fact: z.enum(FACT_KINDS), detail: text.exactOptional() });

const judgementUse = z.strictObject({ judgement: text, item: text, outcome: z.enum(["met", "unmet"]), on: plainDate });

/** What a finding of any kind says, except its detail and its basis. */
export const findingFields = {
  kind: z.literal("finding"),
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
