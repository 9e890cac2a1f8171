import * as z from "zod";
import { FLOOR_MEANINGS } from "../../funding/index.js";
import { id, nonNegativeDecimal } from "../../model/internal/fields.js";
import { signedDecimal } from "../../model/internal/fraction-field.js";
import { bounds, howToDivide } from "../internal/how-to-divide.js";

/** The schema of what `apportion` takes, as JSON; the function checks what one field cannot see. */
export const apportionInputSchema = z.strictObject({
  total: signedDecimal,
  claims: z.array(z.strictObject({ id, weight: nonNegativeDecimal, ...bounds })).min(1),
  floorMeaning: z.enum(FLOOR_MEANINGS).exactOptional(),
  ...howToDivide,
});
