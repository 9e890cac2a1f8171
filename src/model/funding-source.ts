import { fundingSourceKinds } from "../terms/index.js";
import { id, listOf, nonNegativeDecimal, period, recordOf, termOf, text, typeNames } from "../fields/index.js";

/** 资金来源: money of one kind for a period; each restriction: absent means unrestricted, empty means nothing. */
export const fundingSourceSchema = recordOf({
  id,
  kind: termOf(fundingSourceKinds),
  name: text.optional(),
  /** Yuan. */
  amount: nonNegativeDecimal,
  period: period.optional(),
  purposes: listOf(id).optional(),
  areas: listOf(id).optional(),
  recipients: listOf(id).optional(),
}).register(typeNames, { name: "FundingSource" });
