import * as z from "zod";
import { decimalText, text } from "../internal/parts.js";
import { roundedAmount } from "../internal/rounded-amount.js";

const parts = z.array(roundedAmount.extend({ party: text }));

/** What `shareCosts` answers. */
export const sharedCostsSchema = z.strictObject({
  status: z.enum(["covered", "short"]),
  unit: decimalText,
  amount: decimalText,
  shortfall: decimalText,
  recipients: z.array(z.strictObject({ id: text, amount: decimalText, parts, uncovered: parts })),
  parties: z.array(
    roundedAmount.extend({ id: text, bound: z.literal("cap").exactOptional(), uncovered: roundedAmount }),
  ),
});
