import * as z from "zod";
import { id, localText } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { levelName, parameterSchema } from "../parameter.js";

/** 经费分担: who shares the cost. `ratios` is absent where the source names the parties but no ratio. */
export const costShareSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("cost-share"),
  parameters: z.strictObject({
    parties: parameterSchema(z.array(z.strictObject({ id, name: localText, level: levelName })).min(2)),
    ratios: parameterSchema(z.array(z.strictObject({ party: id, ratio: z.string().min(1) })).min(2)).optional(),
  }),
});
