import * as z from "zod";
import { faultSchema } from "./fault.js";

/** A `RuleInputError` as `JSON.stringify` writes it. */
export const ruleInputErrorSchema = z.strictObject({
  name: z.literal("RuleInputError"),
  faults: z.array(faultSchema).min(1),
});
