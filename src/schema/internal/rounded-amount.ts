import * as z from "zod";
import { decimalText, ratioText } from "./parts.js";

/** An amount in whole units beside its exact value. */
export const roundedAmount = z.strictObject({
  amount: decimalText,
  exactAmount: ratioText,
  rounded: z.enum(["up", "down", "none"]),
});
