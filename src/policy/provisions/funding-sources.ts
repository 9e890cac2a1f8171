import * as z from "zod";
import { term } from "../../model/internal/fields.js";
import { fundingSourceKinds } from "../../terms/index.js";
import { provisionBase } from "../internal/provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 资金渠道: the kinds of source from which stations are paid, in the order of the text. */
export const fundingSourcesSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("funding-sources"),
  parameters: z.strictObject({ sources: parameterSchema(z.array(term(fundingSourceKinds)).min(1)) }),
});
