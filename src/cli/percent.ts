import { toDecimal } from "../exact/index.js";

/** Returns a percentage as the decimal that it is, exactly: 33.3 is 0.333. */
export function percentToDecimal(percent: string): string {
  return toDecimal(percent).div(100).toFixed();
}
