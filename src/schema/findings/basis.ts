import * as z from "zod";
import { term } from "../../model/internal/fields.js";
import { parameterSchema } from "../../policy/index.js";
import { modalities, provisionKinds } from "../../terms/index.js";
import { localWords, plainValue, text } from "../internal/parts.js";

/** What a finding rests on: the provision as it stood, with each parameter that the rule read. */
export const basisSchema = z.strictObject({
  provision: text,
  kind: term(provisionKinds),
  title: localWords,
  modality: term(modalities),
  clauses: z.array(text),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), parameterSchema(plainValue)),
});
