import * as z from "zod";
import { decimalText, ratioText, text } from "../internal/parts.js";
import { roundedAmount } from "../internal/rounded-amount.js";

const need = { recipient: text, purpose: text } as const;

const binding = z.strictObject({
  needs: z.array(z.strictObject(need)),
  sources: z.array(text),
  needed: decimalText,
  available: decimalText,
  shortfall: decimalText,
});

const totals = z.array(z.strictObject({ id: text, needed: decimalText, amount: decimalText }));

/** What `allocateSources` answers. */
export const sourceAllocationSchema = z.strictObject({
  status: z.enum(["all-met", "short"]),
  unit: decimalText,
  fairness: z.union([z.literal("max-min-share"), z.strictObject({ priorityClasses: z.array(text) })]),
  needed: decimalText,
  amount: decimalText,
  shortfall: decimalText,
  bindings: z.array(binding),
  needs: z.array(
    roundedAmount.extend({ ...need, needed: decimalText, unmet: decimalText, share: ratioText.nullable() }),
  ),
  sources: z.array(z.strictObject({ id: text, amount: decimalText, spent: decimalText })),
  sourceOrder: z.array(text),
  ledger: z.array(z.strictObject({ ...need, source: text, amount: decimalText })),
  recipients: totals,
  purposes: totals,
  unspent: z.array(
    z.strictObject({ source: text, amount: decimalText, reason: z.enum(["no-eligible-need", "needs-met"]) }),
  ),
});
