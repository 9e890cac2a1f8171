import * as z from "zod";
import { id, nonNegativeDecimal } from "../../model/internal/fields.js";
import { fraction, signedDecimal } from "../../model/internal/fraction-field.js";

/** The schema of what `shareCosts` takes, as JSON; the function checks what one field cannot see. */
export const shareCostsInputSchema = z.strictObject({
  recipients: z
    .array(
      z.strictObject({ id, amount: signedDecimal, ratios: z.array(z.strictObject({ party: id, ratio: fraction })) }),
    )
    .min(1),
  parties: z.array(z.strictObject({ id, cap: nonNegativeDecimal.exactOptional() })).min(1),
  unit: nonNegativeDecimal.exactOptional(),
});
