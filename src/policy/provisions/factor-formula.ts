import * as z from "zod";
import { id, localText } from "../../fields/index.js";
import { provisionBase } from "./provision-base.js";
import { parameterSchema } from "../parameter.js";

/** 因素法: the factors by which money is divided. `weights` is absent where the source names none. */
export const factorFormulaSchema = z.strictObject({
  ...provisionBase,
  kind: z.literal("factor-formula"),
  parameters: z.strictObject({
    factors: parameterSchema(z.array(z.strictObject({ id, name: localText })).min(1)),
    weights: parameterSchema(z.array(z.strictObject({ factor: id, weight: z.string().min(1) })).min(1)).optional(),
  }),
});
