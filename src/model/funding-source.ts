import * as z from "zod";
import { FUNDING_SOURCE_KINDS } from "../terms/index.js";
import type { DeepReadonly } from "../fields/index.js";
import { id, nonNegativeDecimal, plainDate, text } from "../fields/index.js";

/** 资金来源: money of one kind for a period; each restriction: absent means unrestricted, empty means nothing. */
export const fundingSourceSchema = z.strictObject({
  id,
  kind: z.enum(FUNDING_SOURCE_KINDS),
  name: text.optional(),
  /** Yuan. */
  amount: nonNegativeDecimal,
  period: z.strictObject({ from: plainDate, to: plainDate }).optional(),
  purposes: z.array(id).optional(),
  areas: z.array(id).optional(),
  recipients: z.array(id).optional(),
});

export type FundingSource = DeepReadonly<z.infer<typeof fundingSourceSchema>>;
