import { Decimal } from "decimal.js";

/**
 * The library's own `Decimal`: 200 significant digits, its own configuration, so that neither the
 * application's global settings reach in nor the library's reach out.
 */
export const ExactDecimal: typeof Decimal = Decimal.clone({
  defaults: true,
  precision: 200,
  toExpNeg: -200,
  toExpPos: 200,
});
