import * as z from "zod";
import { ROUNDING_MODES } from "../../exact/index.js";
import { DETAILS, DIVISOR_METHODS, TIE_RULES } from "../../funding/index.js";
import { id, nonNegativeDecimal } from "../../model/internal/fields.js";

/** What may be said of every division of money. */
export const howToDivide = {
  method: z
    .union([
      z.enum(["largest-remainder", ...DIVISOR_METHODS]),
      z.strictObject({ residualTo: id, rounding: z.enum(ROUNDING_MODES) }),
    ])
    .exactOptional(),
  unit: nonNegativeDecimal.exactOptional(),
  ties: z.enum(TIE_RULES).exactOptional(),
  detail: z.enum(DETAILS).exactOptional(),
} as const;

/** Between which amounts a share lies. */
export const bounds = { floor: nonNegativeDecimal.exactOptional(), cap: nonNegativeDecimal.exactOptional() } as const;
