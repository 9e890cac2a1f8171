import * as z from "zod";
import { FUNDING_SOURCE_KINDS } from "../../terms/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 资金渠道: the kinds of source from which stations are paid, in the order of the text. */
export const fundingSourcesSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("funding-sources"),
  parameters: z.strictObject({ sources: parameterSchema(z.array(z.enum(FUNDING_SOURCE_KINDS)).min(1)) }),
});
