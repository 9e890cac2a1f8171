import * as z from "zod";
import { fundingSourceKinds } from "../terms/index.js";
import { id, nonNegativeDecimal, period, termOf, text, typeNames } from "../fields/index.js";

/** 资金来源: money of one kind for a period; each restriction: absent means unrestricted, empty means nothing. */
export const fundingSourceSchema = z
  .strictObject({
    id,
    kind: termOf(fundingSourceKinds),
    name: text.optional(),
    /** Yuan. */
    amount: nonNegativeDecimal,
    period: period.optional(),
    purposes: z.array(id).optional(),
    areas: z.array(id).optional(),
    recipients: z.array(id).optional(),
  })
  .register(typeNames, { name: "FundingSource" });
