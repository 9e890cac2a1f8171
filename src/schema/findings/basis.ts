import * as z from "zod";
import { parameterSchema } from "../../policy/index.js";
import { MODALITIES, PROVISION_KINDS } from "../../terms/values.js";
import { localWords, plainValue, text } from "../internal/parts.js";

/** What a finding rests on: the provision as it stood, with each parameter that the rule read. */
export const basisSchema = z.strictObject({
  provision: text,
  kind: z.enum(PROVISION_KINDS),
  title: localWords,
  modality: z.enum(MODALITIES),
  clauses: z.array(text),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), parameterSchema(plainValue)),
});
