import * as z from "zod";
import { id, nonNegativeDecimal } from "../../model/internal/fields.js";

const earmark = z.array(id).exactOptional();

/** The schema of what `allocateSources` takes, as JSON; the function checks what one field cannot see. */
export const allocateSourcesInputSchema = z.strictObject({
  sources: z.array(
    z.strictObject({ id, amount: nonNegativeDecimal, purposes: earmark, areas: earmark, recipients: earmark }),
  ),
  needs: z
    .array(
      z.strictObject({
        recipient: id,
        purpose: id,
        area: id.exactOptional(),
        amount: nonNegativeDecimal,
        priority: id.exactOptional(),
      }),
    )
    .min(1),
  fairness: z
    .union([z.literal("max-min-share"), z.strictObject({ priorityClasses: z.array(id).min(1) })])
    .exactOptional(),
  sourceOrder: z.array(id).exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
});
